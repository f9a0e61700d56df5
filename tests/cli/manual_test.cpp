// The manual and the tables say the same: every command, option, rule and key, with its type.
#include "caseflow/cli/command.hpp"
#include "caseflow/model/field.hpp"
#include "caseflow/rules/rules.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <regex>

using namespace caseflow::test;

TEST_CASE("every key of the tables is in caseflow-case(5) with its type, in order") {
    const std::string page = repository_file("man/caseflow-case.5");
    std::size_t at = 0;
    std::size_t keys = 0;
    for (const auto* table : {&caseflow::case_fields(), &caseflow::register_fields()}) {
        for (const caseflow::FieldInfo& field : *table) {
            const std::string line =
                fmt::format("\n.It Cm {} Pq {}{}\n", field.path, field.type_name(),
                            field.required ? ", required" : "");
            CAPTURE(line);
            CHECK(page.find(line, at) != std::string::npos);
            at = std::min(page.find(line, at), at + page.size());
            ++keys;
        }
    }
    CHECK(count(page, "\n.It Cm ") == keys);
}

TEST_CASE("every rule is in caseflow(1) with its severity, and no other") {
    const std::string page = repository_file("man/caseflow.1");
    const std::string rules =
        page.substr(page.find(".Sh RULES"), page.find(".Sh FILTERS") - page.find(".Sh RULES"));
    for (const auto id : caseflow::rule_ids()) {
        const auto level = caseflow::name_of(caseflow::find_rule(id)->level());
        CHECK_MESSAGE(count(rules, fmt::format("\n.It Cm {} Pq {}\n", id, level)) == 1, id);
    }
    CHECK(count(rules, "\n.It Cm ") == caseflow::rule_ids().size());
}

TEST_CASE("every command and every option of help is in caseflow(1)") {
    const Folder folder;
    const std::string page = repository_file("man/caseflow.1");
    const std::regex option("--([a-z-]+)");
    for (const auto name : caseflow::command_names()) {
        CHECK_MESSAGE(page.find(fmt::format("\n.It Cm {}", name)) != std::string::npos, name);
        std::string help = folder.run({std::string(name), "--help"}).out;
        help.erase(0, help.find("\nOptions:"));
        for (std::sregex_iterator at(help.begin(), help.end(), option), end; at != end; ++at)
            CHECK_MESSAGE(page.find(fmt::format("Fl -{}", (*at)[1].str())) != std::string::npos,
                          (*at)[1].str());
    }
}

TEST_CASE("the manual has the sections people look for, and mandoc nothing to say") {
    const Folder folder;
    const std::string page = repository_file("man/caseflow.1");
    for (const char* section : {"EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES"})
        CHECK(page.find(fmt::format("\n.Sh {}\n", section)) != std::string::npos);
    for (const char* file : {"caseflow.1", "caseflow-case.5", "caseflow-design.7"}) {
        folder.write(file, repository_file(fmt::format("man/{}", file)));
        const Result lint = folder.shell(fmt::format("mandoc -T lint -W warning {}", file));
        CHECK(lint.code == 0);
        CHECK(lint.out == "");
    }
}
