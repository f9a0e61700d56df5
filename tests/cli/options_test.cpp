// The table of commands, options and formats: a given option changes what the command does, or is
// refused, with any value.
#include "caseflow/cli/command.hpp"
#include "program.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <map>

using namespace caseflow;
using namespace caseflow::test;

namespace {

/// Operands that each command works with.
const std::map<std::string_view, std::string> operands = {
    {"new", "RUN/9/2022"},
    {"show", "RUN/1/2022"},
    {"render", "RUN/1/2022"},
    {"document", "list RUN/1/2022"},
    {"report", "funding"},
    {"export", "RUN/1/2022"},
    {"journal", "--from 2022-06-07"},
};

/// Values with which each option makes a difference in the register below; for an option with
/// choices, its last or, if that is the default, its first.
const std::map<std::string_view, std::string> samples = {
    {"columns", "title"},    {"sort", "title"},         {"delimiter", "';'"},
    {"since", "2022-07-01"}, {"series", "KS"},          {"board", "b"},
    {"decision", "1"},       {"meeting", "2022-07-15"}, {"output", "out"},
    {"next", "RUN"},         {"year", "2022"},          {"title", "x"},
    {"party", "x"},          {"date", "2022-06-01"},    {"files0-from", "names"},
};

std::string decision(std::string_view date, std::string_view point) {
    return fmt::format("[[decision]]\ndate = {}\npoints = [\"{}\"]\n", date, point) +
           R"(delegation = { provision = "D", point = "1" }
signatory = { name = "N", title = "T" }
notification = { board = "nämnden" }
)";
}

const std::string first_case = R"(diarienummer = "RUN/1/2022"
title = "B"
registered = 2022-05-01
officer = { name = "N", phone = "1" } # which one version of ERMS leaves out
[project]
start = 2022-07-01
end = 2023-12-31
[[funding.source]]
funders = ["X"]
amount = 100
)" + decision("2022-06-10", "Ett.") +
                               decision("2022-06-20", "Två.") +
                               R"([[document]]
number = 1
date = 2022-06-07
title = "In från eva@exempel.se"
due = 2022-08-01
)";

const std::string second_case = R"(diarienummer = "RUN/2/2022"
title = "A"
[[funding.source]]
funders = ["X"]
amount = 100
)" + decision("2022-08-01", "Tre.");

const char* const draft = R"(diarienummer = "KS/3/2022"
[[funding.source]]
funders = ["Y"]
amount = 100
)";

/// All effects of a command line in a folder with three cases.
std::string effect(const std::string& line) {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml", first_case);
    folder.write("cases/2022/RUN-2-2022.toml", second_case);
    folder.write("cases/2022/KS-3-2022.toml", draft);
    folder.write("names", "RUN/2/2022");
    folder.write("full", "an export of another case");
    const Result result = folder.shell("caseflow --today 2022-09-01 " + line +
                                       "; echo $?; find . -type f | sort | xargs cat");
    return result.out + result.err;
}

bool is_refused(const std::string& line, const std::string& why) {
    const Folder folder;
    const Result result = folder.shell("caseflow " + line);
    return result.code == 2 && result.out.empty() &&
           result.err.starts_with(fmt::format("caseflow: {}", why));
}

std::string with_value(const Option& option, const std::string& value) {
    return option.kind == ValueKind::flag ? fmt::format("--{}", option.name)
                                          : fmt::format("--{} {}", option.name, value);
}

std::string sample_of(const Option& option) {
    if (option.choices != nullptr) {
        const auto choices = option.choices();
        const bool is_default = choices.back() == option.member_default();
        return std::string(is_default ? choices.front() : choices.back());
    }
    const auto sample = samples.find(option.name);
    return sample == samples.end() ? "" : sample->second;
}

/// Values that an option can have: its default among them, all its choices.
std::vector<std::string> values_of(const Option& option) {
    std::vector<std::string> values = {sample_of(option)};
    if (const std::string value = option.member_default(); !value.empty()) values.push_back(value);
    if (option.choices != nullptr)
        for (const std::string_view choice : option.choices()) values.emplace_back(choice);
    return values;
}

const Option* find(const Command& command, std::string_view name) {
    return find_option(command.options, fmt::format("--{}", name));
}

/// The options that another one needs, each with a valid value.
std::string needs_of(const Command& command, const Option& option) {
    const auto& need = option.needs;
    const Option* needed = need ? find(command, need->name) : nullptr;
    if (needed == nullptr || need->name == "format") return {};
    std::string value = need->is_any() ? sample_of(*needed) : std::string(need->values[0]);
    if (option.name == "force") value = "full"; // a file that an export does not replace without
    return needs_of(command, *needed) + " " + with_value(*needed, value);
}

/// The command with operands that it works with.
std::string line_of(const Command& command) {
    const auto operand = operands.find(command.name);
    return fmt::format("{} {}", command.name, operand == operands.end() ? "" : operand->second);
}

/// The words that leave the needs of an option unmet: a format or an operand of each other kind.
std::vector<std::string> without_need(const Command& command, const Need& need) {
    if (need.name == "ACTION")
        return {need.lists("add") ? "document list RUN/1/2022" : "document add RUN/1/2022 full"};
    if (need.is_any()) return {line_of(command)};
    std::vector<std::string> lines;
    for (const std::string_view choice : find(command, need.name)->choices())
        if (!need.lists(choice))
            lines.push_back(fmt::format("{} --{} {}", line_of(command), need.name, choice));
    return lines;
}

/// The values that an option or operand can have; nothing if the command has no such option or
/// operand.
std::optional<std::vector<std::string_view>> words_of_needed(const Command& command,
                                                             const Need& need) {
    for (const Operand& operand : command.operands)
        if (operand.name == need.name && operand.choices != nullptr) return operand.choices();
    const Option* needed = find(command, need.name);
    if (needed == nullptr) return std::nullopt;
    if (needed->choices == nullptr) return std::vector<std::string_view>();
    return needed->choices();
}

} // namespace

TEST_CASE("what an option needs is an option or operand of its command, with a value it can have") {
    for (const Command* command : commands())
        for (const Option& option : command->options) {
            if (!option.needs) continue;
            CAPTURE(option.name);
            const auto words = words_of_needed(*command, *option.needs);
            REQUIRE(words);
            for (const std::string_view value : option.needs->values)
                CHECK((value.empty() || std::ranges::find(*words, value) != words->end()));
        }
}

TEST_CASE("an option changes what is done in each format, or is refused there") {
    std::size_t tried = 0;
    for (const Command* command : commands()) {
        const Option* format = find(*command, "format");
        if (format == nullptr) continue;
        for (const std::string_view chosen : format->choices()) {
            for (const Option& option : command->options) {
                const std::string_view needed = option.needs ? option.needs->name : "";
                const bool is_excluded = needed == "format" && !option.needs->lists(chosen);
                if (&option == format || needed == "ACTION" || is_excluded) continue;
                const std::string line = fmt::format("{} --format {} {}", line_of(*command), chosen,
                                                     needs_of(*command, option));
                const std::string given = line + " " + with_value(option, sample_of(option));
                const bool differs = effect(line) != effect(given);
                CHECK_MESSAGE(differs, given);
                ++tried;
            }
        }
    }
    MESSAGE(tried, " options in a format");
    CHECK(tried > 60);
}

TEST_CASE("an option that would do nothing is refused, whatever its value") {
    std::size_t tried = 0;
    for (const Command* command : commands()) {
        for (const Option& option : command->options) {
            if (!option.needs) continue;
            for (const std::string& line : without_need(*command, *option.needs)) {
                for (const std::string& value : values_of(option)) {
                    const std::string given = line + " " + with_value(option, value);
                    CHECK_MESSAGE(is_refused(given, fmt::format("--{} needs ", option.name)),
                                  given);
                    ++tried;
                }
            }
        }
    }
    MESSAGE(tried, " options without effect");
    CHECK(tried > 40);
}

TEST_CASE("--force and --dry-run are refused with standard output") {
    for (const char* line : {"export RUN/1/2022 -o - -n", "export RUN/1/2022 -o - --force",
                             "render RUN/1/2022 -o - -n", "schema -o - -n"})
        CHECK_MESSAGE(is_refused(line, "--"), line);
}

TEST_CASE("export --check refuses options that say how to write") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml",
                 "diarienummer = \"RUN/1/2022\"\ntitle = \"T\"\nregistered = 2022-01-03\n");
    const auto refused = [&](const std::string& options, const std::string& option) {
        const Result result = folder.shell("caseflow export RUN/1/2022 --check " + options);
        CHECK(result.code == 2);
        CHECK(result.err == "caseflow: " + option + " cannot be used with --check\n");
    };
    refused("-o all.xml", "--output");
    refused("-o all.xml --force", "--output");
    refused("-d all --force", "--force");
    refused("-d all -n", "--dry-run");
    refused("-d all", "--directory");
    CHECK(!folder.has("all"));
}

TEST_CASE("an empty value is refused wherever one is taken, and nothing is done") {
    const Folder folder;
    folder.with_real_register();
    const std::string before = folder.shell("cat cases/*/*; find .").out;
    const auto refuse = [&](const std::string& line, std::string_view what) {
        CAPTURE(line);
        const Result result = folder.shell("caseflow " + line);
        CHECK(result.code == 2);
        CHECK(result.err ==
              fmt::format("caseflow: {} is empty; give it a value, or leave it out\n", what));
    };
    for (const Command* command : commands())
        for (const Option& option : command->options) {
            if (option.kind == ValueKind::flag || option.value_optional) continue;
            const std::string name = fmt::format("--{}", option.name);
            refuse(fmt::format("{} {}= x", command->name, name), name);
            refuse(fmt::format("{} {} '' x", command->name, name), name);
        }
    for (const Option& option : global_options())
        if (option.kind != ValueKind::flag && !option.value_optional && option.name != "lang")
            refuse(fmt::format("--{}= list", option.name), fmt::format("--{}", option.name));
    refuse("list ''", "FILTER");
    refuse("report funding ''", "FILTER");
    refuse("document add RUN/319/2022 '' --title T", "FILE|NUMBER");
    refuse("set RUN/319/2022 ''", "KEY=VALUE");
    CHECK(folder.shell("cat cases/*/*; find .").out == before);
}
