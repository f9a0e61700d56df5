// The language of messages: of --lang, else of the locale as gettext reads it.
#include "caseflow/base/catalogue.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/command.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <regex>
#include <set>
#include <sstream>

using namespace caseflow::test;

namespace {

const std::string first_english = "Examples:";
const std::string first_swedish(caseflow::swedish_catalogue().find(first_english));

std::string first_word(const Folder& folder, const std::vector<std::string>& environment,
                       std::vector<std::string> arguments = {}) {
    arguments.emplace_back("--help");
    const Result result = folder.run(arguments, {}, environment);
    CHECK(result.err == "");
    return result.out.substr(0, result.out.find('\n'));
}

/// "NUMBER" of "set the case's NUMBER".
std::set<std::string> words_in_capitals(const std::string& text) {
    std::set<std::string> words;
    const std::regex capitals("\\b[A-Z]{2,}\\b");
    for (std::sregex_iterator at(text.begin(), text.end(), capitals), end; at != end; ++at)
        words.insert(at->str());
    return words;
}

} // namespace

TEST_CASE("the locale chooses the language, the first that is set of its variables") {
    const Folder folder;
    using Environment = std::vector<std::string>;
    for (const Environment& swedes : {Environment{"LC_ALL=sv_SE.UTF-8"},
                                      {"LC_ALL=sv"},
                                      {"LC_ALL=sv_FI@euro", "LANG=en_GB.UTF-8"},
                                      {"LC_ALL=", "LC_MESSAGES=sv_SE", "LANG=C"},
                                      {"LC_ALL=", "LANG=sv_SE.UTF-8"},
                                      {"LC_ALL=C.UTF-8", "LANGUAGE=nb:sv:en"},
                                      {"LC_ALL=sv_SE", "LANGUAGE=sv:C"},
                                      {"LC_ALL=en_GB.UTF-8", "LANGUAGE=sv"}}) {
        CAPTURE(fmt::format("{}", fmt::join(swedes, " ")));
        CHECK(first_word(folder, swedes) == first_swedish);
    }
    for (const Environment& others : {Environment{"LC_ALL=C", "LANGUAGE=sv"},
                                      {"LC_ALL=POSIX", "LANG=sv_SE"},
                                      {"LC_ALL=", "LANGUAGE=sv"},
                                      {"LC_ALL=", "LC_MESSAGES=en_US.UTF-8", "LANG=sv_SE"},
                                      {"LC_ALL=sv_SE", "LANGUAGE=en:sv"},
                                      {"LC_ALL=sv_SE", "LANGUAGE=C:sv"},
                                      {"LC_ALL=sv_SE", "LANGUAGE=de:POSIX:sv"},
                                      {"LC_ALL=sv_SE", "LANGUAGE=de"},
                                      {"LC_ALL=de_DE.UTF-8"},
                                      {"LC_ALL=svenska"}}) {
        CAPTURE(fmt::format("{}", fmt::join(others, " ")));
        CHECK(first_word(folder, others) == first_english);
    }
}

TEST_CASE("--lang goes before the locale, also for what is wrong with the line") {
    const Folder folder;
    CHECK(first_swedish != "");
    CHECK(first_word(folder, {}, {"--lang", "sv"}) == first_swedish);
    CHECK(first_word(folder, {}, {"--lang=sv"}) == first_swedish);
    CHECK(first_word(folder, {"LC_ALL=sv_SE"}, {"--lang", "en"}) == first_english);
    const auto complaint = [&](const std::vector<std::string>& arguments) {
        return folder.run(arguments).err;
    };
    CHECK(complaint({"lsit"}) == "caseflow: unknown command 'lsit'; did you mean 'list'?\n");
    CHECK(complaint({"lsit", "--lang", "sv"}) != complaint({"lsit"}));
    CHECK(complaint({"lsit", "--", "--lang=sv"}) == complaint({"lsit"}));
    const Result wrong = folder.run({"--lang", "no", "rules"});
    CHECK(wrong.code == 2);
    CHECK(wrong.err == "caseflow: unknown value 'no' for --lang; known values: en, sv\n");
}

TEST_CASE("help in Swedish fits 80 columns") {
    const Folder folder;
    std::vector<std::vector<std::string>> lines = {{"--lang=sv", "help"}};
    for (const caseflow::Command* command : caseflow::commands())
        lines.push_back({"--lang=sv", "help", std::string(command->name)});
    for (const std::vector<std::string>& line : lines) {
        std::istringstream help(folder.run(line).out);
        for (std::string text; std::getline(help, text);)
            if (!text.starts_with("  caseflow "))
                CHECK_MESSAGE(caseflow::display_width(text) <= 80, text);
    }
}

TEST_CASE("help in Swedish names values in Swedish") {
    std::set<std::string> names;
    for (const caseflow::Command* command : caseflow::commands()) {
        for (const caseflow::Operand& operand : command->operands)
            names.merge(words_in_capitals(std::string(operand.name)));
        for (const caseflow::Option& option : command->options)
            names.merge(words_in_capitals(value_name(option)));
    }
    for (const char* same : {"FILTER", "TEXT", "VERSION"}) CHECK(names.erase(same) == 1);
    CHECK(names.contains("NUMBER"));
    const Folder folder;
    for (const caseflow::Command* command : caseflow::commands()) {
        const std::string help = folder.run({"--lang=sv", "help", std::string(command->name)}).out;
        for (const std::string& word : words_in_capitals(help))
            CHECK_MESSAGE(!names.contains(word), command->name, ": ", word);
    }
}

TEST_CASE("help of a choice does not name a value that help does not show") {
    for (const caseflow::Command* command : caseflow::commands())
        for (const caseflow::Option& option : command->options)
            if (option.choices != nullptr)
                CHECK_MESSAGE(!words_in_capitals(full_help(option)).contains(value_name(option)),
                              option.name);
}

TEST_CASE("what programs read is the same in every language") {
    const Folder folder;
    folder.with_real_register();
    for (const char* line :
         {"list --format tsv", "list --format csv", "list --format json", "render RUN/319/2022",
          "render RUN/319/2022 --format json", "report funding --format csv",
          "report funding --format json", "export --format erms RUN/319/2022", "schema",
          "completion bash", "notify --format json", "new RUN/1/2023 --dry-run"}) {
        CAPTURE(line);
        const auto run = [&](const char* language) {
            return folder.shell(fmt::format("caseflow --lang {} {} 2>/dev/null", language, line))
                .out;
        };
        CHECK(run("en") == run("sv"));
        CHECK(run("en") != "");
    }
}
