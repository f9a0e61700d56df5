// The program does, shows and completes what the table of commands says about options.
#include "caseflow/cli/command.hpp"
#include "caseflow/render/board_list.hpp"
#include "caseflow/render/document.hpp"
#include "caseflow/render/finding_formats.hpp"
#include "caseflow/render/listing.hpp"
#include "caseflow/render/report_formats.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <regex>

using namespace caseflow::test;
using caseflow::Command;
using caseflow::Option;
using caseflow::ValueKind;

namespace {

/// The message for a refused value; exit 2 and no other output.
std::string refusal(const Folder& folder, const std::vector<std::string>& call) {
    const Result result = folder.run(call);
    CHECK(result.code == 2);
    CHECK(result.out == "");
    return result.err;
}

/// Operands that a command does not refuse before it reads its options.
std::vector<std::string> call_of(const Command& command) {
    std::vector<std::string> call = {std::string(command.name)};
    for (const caseflow::Operand& operand : command.operands) {
        if (!operand.is_required()) continue;
        const bool choice = operand.choices != nullptr;
        call.push_back(choice ? std::string(operand.choices().front()) : "RUN/319/2022");
    }
    return call;
}

/// A value that an option of this kind refuses, and the message about it; "" if it takes any text.
std::pair<std::string, std::string> malformed(const Option& option) {
    switch (option.kind) {
    case ValueKind::date:
        return {"banan", "--{} 'banan' is not a date like 2022-06-30"};
    case ValueKind::number:
        return {std::to_string(option.least - 1),
                fmt::format("--{{}} '{}' is not a number of at least {}", option.least - 1,
                            option.least)};
    case ValueKind::delimiter:
        return {"ab", "--{} 'ab' is not one of , ; : | or a tab"};
    case ValueKind::assignment:
        return {"x", "'x' is not key=value"};
    case ValueKind::key:
    case ValueKind::keys:
        return {"titel", "unknown key 'titel'; did you mean 'title'?\nknown"};
    case ValueKind::choice:
        return {"xyzzy", "unknown value 'xyzzy' for --{}; known values: "};
    default:
        return {};
    }
}

struct Format {
    const char* command;
    std::string_view name;
};

template <class Table>
void add(std::vector<Format>& all, const char* command, const Table& table) {
    for (const auto& row : table) all.push_back({command, row.name});
}

} // namespace

TEST_CASE("every command refuses a malformed value of every option, with exit 2") {
    const Folder folder;
    folder.with_real_register();
    std::size_t tried = 0;
    for (const Command* command : caseflow::commands()) {
        for (const auto options : {command->options, caseflow::global_options()}) {
            for (const Option& option : options) {
                const auto [value, message] = malformed(option);
                if (value.empty()) continue;
                std::vector<std::string> call = call_of(*command);
                call.push_back(fmt::format("--{}={}", option.name, value));
                CAPTURE(call.front());
                CAPTURE(call.back());
                const std::string expected =
                    "caseflow: " + fmt::format(fmt::runtime(message), option.name);
                CHECK(refusal(folder, call).starts_with(expected));
                ++tried;
            }
        }
    }
    CHECK(tried > 40);
}

TEST_CASE("a flag takes no value, another option exactly one, and once if it is not repeatable") {
    const Folder folder;
    folder.with_real_register();
    for (const Command* command : caseflow::commands()) {
        for (const auto options : {command->options, caseflow::global_options()}) {
            for (const Option& option : options) {
                const std::string name = fmt::format("--{}", option.name);
                CAPTURE(name);
                std::vector<std::string> call = call_of(*command);
                CAPTURE(call.front());
                if (option.kind == ValueKind::flag) {
                    call.push_back(name + "=no");
                    CHECK(refusal(folder, call) == "caseflow: " + name + " takes no value\n");
                    continue;
                }
                if (option.value_optional) continue;
                call.push_back(name);
                CHECK(refusal(folder, call) == fmt::format("caseflow: {} needs a value: {} {}\n",
                                                           name, name, value_text(option)));
                call.insert(call.end(), {"x=1", name, "x=1"});
                if (!option.repeatable)
                    CHECK(refusal(folder, call) ==
                          fmt::format("caseflow: {} is given more than once\n", name));
            }
        }
    }
}

TEST_CASE("the text after an equals sign is the value, even if it is empty") {
    const Folder folder;
    folder.with_real_register();
    CHECK(refusal(folder, {"new", "RUN/5/2022", "-n", "--title=", "--unit=Kultur"}) ==
          "caseflow: --title is empty; give it a value, or leave it out\n");
    CHECK(refusal(folder, {"list", "--format=", "csv"}) ==
          "caseflow: --format is empty; give it a value, or leave it out\n");
    CHECK(refusal(folder, {"new", "RUN/5/2022", "-n", "--reserve="}) ==
          "caseflow: --reserve is empty; give it a value, or leave it out\n");
    CHECK(refusal(folder, {"list", "--null=", "csv"}) == "caseflow: --null takes no value\n");
    CHECK(refusal(folder, {"list", "--frmat="}).starts_with("caseflow: unknown option"));
    for (const Command* command : caseflow::commands())
        for (const Option& option : command->options)
            for (const Command* other : caseflow::commands()) {
                const Option* same =
                    caseflow::find_option(other->options, "--" + std::string(option.name));
                CHECK_MESSAGE((same == nullptr ||
                               (same->kind == ValueKind::flag) == (option.kind == ValueKind::flag)),
                              option.name);
            }
}

TEST_CASE("short names are unique, and the names of a command's options are not global ones") {
    for (const Command* command : caseflow::commands()) {
        CAPTURE(command->name);
        for (const Option& option : command->options) {
            CAPTURE(option.name);
            CHECK(find_option(command->options, fmt::format("--{}", option.name)) == &option);
            CHECK(find_option(caseflow::global_options(), fmt::format("--{}", option.name)) ==
                  nullptr);
            if (option.short_name == 0) continue;
            const std::string short_name = fmt::format("-{}", option.short_name);
            CHECK(find_option(command->options, short_name) == &option);
            CHECK(find_option(caseflow::global_options(), short_name) == nullptr);
        }
    }
}

TEST_CASE("every format in a table of formats is in help, completion and the manual") {
    const Folder folder;
    const std::string page = repository_file("man/caseflow.1");
    std::vector<Format> all;
    add(all, "validate", caseflow::finding_formats());
    add(all, "list", caseflow::list_formats());
    add(all, "render", caseflow::formats());
    add(all, "notify", caseflow::board_list_formats());
    add(all, "report", caseflow::report_formats());
    for (const Format& format : all) {
        CAPTURE(format.command);
        CAPTURE(format.name);
        const std::string help = folder.run({format.command, "--help"}).out;
        const std::size_t at = help.find("-f, --format ");
        const std::string line = help.substr(at + 13, help.find_first_of(" \n", at + 13) - at - 13);
        CHECK(("|" + line + "|").find(fmt::format("|{}|", format.name)) != std::string::npos);
        const std::string suggested =
            folder.run({"completion", "--words", "--", format.command, "-f", ""}).out;
        CHECK(("\n" + suggested).find(fmt::format("\n{}\t", format.name)) != std::string::npos);
        const std::string item = page.substr(page.find(fmt::format("\n.It Cm {}", format.command)));
        const std::size_t option = item.find(".It Fl f , Fl -format ");
        const std::string text = item.substr(option, item.find("\n.It ", option) - option);
        CHECK(std::regex_search(text, std::regex(fmt::format("Cm (\\S+ , )*{}\\b", format.name))));
    }
}

TEST_CASE("an operand is a word as it is, with brackets or a number's sign") {
    const Folder folder;
    folder.with_real_register();
    CHECK(folder.run({"validate", "[a,b]"}).err ==
          "caseflow: '[a,b]' does not begin with a series of letters; a case number looks like "
          "RUN/319/2022\n");
    CHECK(folder.run({"list", "-1"}).code == 0);
    CHECK(folder.run({"list", "list"}).code == 0);
}

TEST_CASE("a word in the wrong place is reported with its right place") {
    const Folder folder;
    CHECK(refusal(folder, {"--strict", "validate"}) ==
          "caseflow: --strict goes after the command: caseflow validate --strict\n");
    CHECK(refusal(folder, {"foo", "validate"}) == "caseflow: unknown command 'foo'\n");
    CHECK(refusal(folder, {"document"}) ==
          "caseflow: ACTION is missing; known values: add, set, remove, list\n");
    CHECK(refusal(folder, {"document", "ad"}) ==
          "caseflow: unknown value 'ad' for ACTION; known values: add, set, remove, list; did "
          "you mean 'add'?\n");
    CHECK(refusal(folder, {"document", "list", "a", "b", "c"}) ==
          "caseflow: unexpected operand 'b' for document list\n");
    CHECK(refusal(folder, {"document", "remove", "a", "1", "b"}) ==
          "caseflow: unexpected operand 'b' for document remove\n");
    CHECK(refusal(folder, {"document", "set", "a"}) ==
          "caseflow: NUMBER is required; 'caseflow document list' shows the numbers\n");
    CHECK(refusal(folder, {"new"}) == "caseflow: NUMBER is missing\n");
    CHECK(refusal(folder, {"set", "a", "b"}) == "caseflow: 'b' is not key=value\n");
}

TEST_CASE("completion suggests series, and cases of the register that the line names") {
    const Folder folder;
    folder.write("other/register.toml", "[[series]]\nprefix = \"KS\"\n");
    folder.write("other/2021/KS-4-2021.toml", "diarienummer = \"KS/4/2021\"\n");
    const auto suggested = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"completion", "--words", "--", "--register", "other"});
        return folder.run(words).out;
    };
    CHECK(suggested({"new", "--next", ""}) == "KS\t\n");
    CHECK(suggested({"show", ""}) == "KS/4/2021\t\n");
    CHECK(suggested({"show", "--", "KS"}) == "KS/4/2021\t\n");
    CHECK(folder.run({"completion", "--words", "--", "show", "--register=other", "K"}).out ==
          "KS/4/2021\t\n");
    CHECK(suggested({"new", "--reserve", "--nex"}).starts_with("--next\t"));
    CHECK(suggested({"validate", "--", "--"}) == "");
}

TEST_CASE("completion suggests a number in two files once, and of many cases all, without titles") {
    const Folder folder;
    const auto add = [&](const std::string& name, int number) {
        folder.write(fmt::format("cases/2021/{}.toml", name),
                     fmt::format("diarienummer = \"KS/{}/2021\"\ntitle = \"Ärende\"\n", number));
    };
    const auto suggested = [&](const std::string& word) {
        return folder.run({"completion", "--words", "--", "show", word}).out;
    };
    add("KS-1-2021", 1);
    add("gamla/ks_1_2021", 1);
    CHECK(suggested("K") == "KS/1/2021\tÄrende\n");
    std::string all = "KS/1/2021\t\n";
    for (int number = 2; number <= 101; ++number) {
        if (number == 101)
            CHECK(suggested("KS/") == replace_all(all, "\t\n", "\tÄrende\n")); // of a hundred
        add(fmt::format("KS-{}-2021", number), number);
        all += fmt::format("KS/{}/2021\t\n", number);
    }
    CHECK(suggested("KS/") == all);
    CHECK(suggested("KS/101") == "KS/101/2021\tÄrende\n");
}
