// The manual and the tables say the same: every command, option, rule and key, with its type.
#include "caseflow/cli/command.hpp"
#include "caseflow/model/field.hpp"
#include "caseflow/rules/rules.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <regex>
#include <set>
#include <sstream>

using namespace caseflow::test;

namespace {

std::string between(const std::string& text, const std::string& first, const std::string& last) {
    const std::size_t at = text.find(first);
    REQUIRE(at != std::string::npos);
    return text.substr(at, text.find(last, at) - at);
}

/// "NAME" as mdoc marks it up.
std::string argument(const std::string& name) {
    const std::size_t equals = name.find('=');
    if (equals != std::string::npos)
        return fmt::format("Ar {} Ns = Ns Ar {}", name.substr(0, equals), name.substr(equals + 1));
    return name == "KEY,…" ? "Ar KEY , Ns Ar ..." : "Ar " + name;
}

/// The line that begins an option's item.
std::string option_line(const caseflow::Option& option) {
    std::string line = ".It Fl ";
    if (option.short_name != 0) line += fmt::format("{} , Fl ", option.short_name);
    line += fmt::format("-{}", option.name);
    if (option.kind == caseflow::ValueKind::flag) return line;
    if (option.value_optional)
        return line + " Ns Op = Ns " + argument(caseflow::value_name(option));
    if (option.choices != nullptr && option.choices().size() == 1)
        return line + fmt::format(" Cm {}", option.choices().front());
    return line + " " + argument(caseflow::value_name(option));
}

std::vector<std::string> option_lines(std::span<const caseflow::Option> options) {
    std::vector<std::string> lines;
    for (const caseflow::Option& option : options) lines.push_back(option_line(option));
    return lines;
}

/// The line that begins a command's item.
std::string command_line(const caseflow::Command& command) {
    std::string line = fmt::format("\n.It Cm {}", command.name);
    for (const caseflow::Operand& operand : command.operands) {
        line += operand.is_required() ? " " : " Op ";
        line += operand.choices == nullptr
                    ? argument(std::string(operand.name))
                    : fmt::format("Cm {}", fmt::join(operand.choices(), " | "));
        if (operand.takes_several()) line += " ...";
    }
    return line + "\n";
}

/// The lines that begin items of options.
std::vector<std::string> items(const std::string& text) {
    std::vector<std::string> lines;
    const std::string item = "\n.It Fl ";
    for (std::size_t at = text.find(item); at != text.npos; at = text.find(item, at + 1))
        lines.push_back(text.substr(at + 1, text.find('\n', at + 1) - at - 1));
    return lines;
}

/// An option's item, its first line included.
std::string item_of(const std::string& text, const caseflow::Option& option) {
    const std::size_t at = text.find(option_line(option) + "\n");
    REQUIRE(at != std::string::npos);
    const std::size_t end = std::min(text.find("\n.It ", at + 1), text.find("\n.El", at));
    return text.substr(at, end - at);
}

/// The words that Cm marks.
std::set<std::string> marked_words(const std::string& text) {
    std::set<std::string> words;
    const std::regex mark("[.\n ]Cm ([^\n]+)");
    for (std::sregex_iterator at(text.begin(), text.end(), mark), end; at != end; ++at) {
        std::istringstream line((*at)[1].str());
        for (std::string word; line >> word;)
            if (std::string(",.:;").find(word) == std::string::npos) words.insert(word);
    }
    return words;
}

/// The tables of options with the part of the page that has their items.
std::vector<std::pair<std::span<const caseflow::Option>, std::string>>
options_with_text(const std::string& page) {
    std::vector<std::pair<std::span<const caseflow::Option>, std::string>> all;
    all.emplace_back(caseflow::global_options(), page.substr(0, page.find(".Sh COMMANDS")));
    for (const caseflow::Command* command : caseflow::commands())
        all.emplace_back(command->options, page.substr(page.find(command_line(*command))));
    return all;
}

} // namespace

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

TEST_CASE("every command is in caseflow(1) with its operands and options, and no other") {
    const std::string page = repository_file("man/caseflow.1");
    const std::string global = between(page, ".Sh DESCRIPTION", ".Sh COMMANDS");
    CHECK(items(global) == option_lines(caseflow::global_options()));
    const std::string all = between(page, ".Sh COMMANDS", ".Sh RULES");
    std::size_t at = 0;
    for (const caseflow::Command* command : caseflow::commands()) {
        const std::string line = command_line(*command);
        CAPTURE(line);
        REQUIRE(all.find(line, at) != std::string::npos); // in order of the table
        at = all.find(line, at) + line.size();
        const std::string item = all.substr(at, all.find("\n.It Cm ", at) - at);
        CHECK(items(item) == option_lines(command->options));
    }
    CHECK(count(all, "\n.It Cm ") == caseflow::commands().size());
}

TEST_CASE("every choice is in caseflow(1) at its option, and no other") {
    const std::string page = repository_file("man/caseflow.1");
    for (const auto& [options, text] : options_with_text(page)) {
        for (const caseflow::Option& option : options) {
            if (option.choices == nullptr) continue;
            CAPTURE(option.name);
            const auto choices = option.choices();
            const std::set<std::string> known(choices.begin(), choices.end());
            CHECK(marked_words(item_of(text, option)) == known);
        }
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
