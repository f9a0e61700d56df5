// Every message is translated, and has the same arguments in Swedish as in English.
#include "caseflow/base/catalogue.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/model/derived.hpp"
#include "caseflow/render/due_list.hpp"
#include "caseflow/render/funding_report.hpp"
#include "caseflow/rules/rules.hpp"
#include "file_content.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

using namespace caseflow;
using caseflow::test::content;
using caseflow::test::for_each_source;

namespace {

namespace fs = std::filesystem;

/// The text of the adjacent literals from `at` on, which moves past them; empty if there is none.
std::string take_literals(const std::string& text, std::size_t& at) {
    std::string out;
    for (std::size_t next = text.find_first_not_of(" \n", at);
         next < text.size() && text[next] == '"'; next = text.find_first_not_of(" \n", at)) {
        for (++next; text[next] != '"'; ++next) {
            const bool escaped = text[next] == '\\';
            if (escaped) ++next;
            out += escaped && text[next] == 'n'   ? '\n'
                   : escaped && text[next] == 'r' ? '\r'
                                                  : text[next];
        }
        at = next + 1;
    }
    return out;
}

std::string literal_at(const std::string& text, std::size_t at) {
    return take_literals(text, at);
}

/// The texts of a source, adjacent ones joined, except raw ones.
std::set<std::string> literals_of(const std::string& text) {
    std::set<std::string> all;
    for (std::size_t at = 0; at < text.size();) {
        if (text.compare(at, 2, "//") == 0)
            at = std::min(text.find('\n', at), text.size());
        else if (text.compare(at, 3, "R\"(") == 0)
            at = std::min(text.find(")\"", at), text.size() - 2) + 2;
        else if (text.compare(at, 3, "'\"'") == 0)
            at += 3;
        else if (text[at] == '"')
            all.insert(take_literals(text, at));
        else
            ++at;
    }
    return all;
}

template <class Do>
void for_each_translation(Do&& action) {
    const Catalogue catalogue = swedish_catalogue();
    for (std::size_t i = 1; i < catalogue.size(); ++i) // after the head
        action(std::string(catalogue[i].english), std::string(catalogue[i].translated));
}

/// The places at which the arguments of each call of a function begin.
std::vector<std::size_t> calls_of(const std::string& text, const std::string& name) {
    std::vector<std::size_t> all;
    for (std::size_t at = text.find(name + "("); at != text.npos;
         at = text.find(name + "(", at + 1))
        if (at == 0 ||
            (std::isalnum(static_cast<unsigned char>(text[at - 1])) == 0 && text[at - 1] != '_'))
            all.push_back(at + name.size() + 1);
    return all;
}

/// The match of a pattern right at a place.
std::smatch match_at(const std::string& text, std::size_t at, const std::regex& pattern) {
    std::smatch found;
    std::regex_search(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), found, pattern,
                      std::regex_constants::match_continuous);
    return found;
}

/// pluralize(n, "case"): "case", with "cases" as a message too; empty without a noun.
std::string noun_counted_at(const std::string& text, std::size_t at) {
    static const std::regex noun("[^\";]*\"([a-z]+)\"\\)");
    return match_at(text, at, noun)[1];
}

/// The messages that the sources pass to the catalogues.
std::set<std::string> messages_in_sources() {
    std::set<std::string> all;
    for_each_source([&](const fs::path& /*path*/, const std::string& text) {
        for (const char* name : {"message", "translate", "translatable"})
            for (const std::size_t at : calls_of(text, name)) all.insert(literal_at(text, at));
        for (const std::size_t at : calls_of(text, "pluralize"))
            if (const std::string noun = noun_counted_at(text, at); !noun.empty())
                all.insert({noun, noun + "s"});
    });
    all.erase("");
    return all;
}

void add(std::span<const Option> options, std::set<std::string>& to) {
    for (const Option& option : options) {
        to.emplace(option.help);
        if (has_default_in_words(option)) to.emplace(option.default_text);
        to.emplace(option.value_name);
    }
}

/// The messages in the tables.
std::set<std::string> messages_in_tables() {
    std::set<std::string> all;
    for (const RuleGroup& group : rule_groups()) {
        all.emplace(group.name);
        for (const Rule& rule : group.rules) {
            all.emplace(rule.passes_when);
            all.emplace(rule.why);
        }
    }
    for (const std::string_view word : Words<State>::words) all.emplace(word);
    for (const std::string_view word : Words<DecisionKind>::words) all.emplace(word);
    for (const std::string_view word : Words<Direction>::words) all.emplace(word);
    for (const std::string_view word : Words<GroupBy>::words) all.emplace(word);
    for (const std::string_view word : Words<Task>::words) all.emplace(word);
    add(global_options(), all);
    for (const Command* command : commands()) {
        all.emplace(command->summary);
        add(command->options, all);
        for (const Operand& operand : command->operands) all.emplace(operand.name);
    }
    all.erase("");
    return all;
}

std::set<std::string> all_messages() {
    std::set<std::string> all = messages_in_sources();
    all.merge(messages_in_tables());
    return all;
}

/// The arguments of a format, "{name:04X}", in order of name.
std::multiset<std::string> arguments_of(const std::string& format) {
    std::multiset<std::string> all;
    const std::regex argument("\\{([a-z_]*)(:[^}]*)?\\}");
    const std::string text = std::regex_replace(format, std::regex("\\{\\{|\\}\\}"), "");
    for (std::sregex_iterator at(text.begin(), text.end(), argument), end; at != end; ++at)
        all.insert(at->str());
    return all;
}

std::set<std::string> as_set(const std::multiset<std::string>& all) {
    return {all.begin(), all.end()};
}

/// Makes messages Swedish while it exists.
struct InSwedish {
    InSwedish() { set_language(Language::swedish); }
    ~InSwedish() { set_language(Language::english); }
    InSwedish(const InSwedish&) = delete;
    InSwedish& operator=(const InSwedish&) = delete;
};

} // namespace

TEST_CASE("a message is translated, its arguments put where the translation wants them") {
    using namespace fmt::literals;
    CHECK(message("Commands:") == "Commands:");
    CHECK(pluralize(1, "case") + ", " + pluralize(2, "case") == "1 case, 2 cases");
    CHECK(decimal_text("33.3") == "33.3");
    const InSwedish swedish;
    const auto find = [](const char* english) {
        return std::string(swedish_catalogue().find(english));
    };
    CHECK(find("Commands:") != "");
    CHECK(message("Commands:") == find("Commands:"));
    CHECK(pluralize(1, "case") == "1 " + find("case"));
    CHECK(pluralize(2, "case") == "2 " + find("cases"));
    CHECK(decimal_text("33.3") == "33,3");
    CHECK(message("nobody has translated {this}", "this"_a = 1) == "nobody has translated 1");
    CHECK(translate("") == "");
}

TEST_CASE("the catalogue has every message of the sources, translated, and no other") {
    std::set<std::string> known;
    const std::set<std::string> wanted = all_messages();
    for_each_translation([&](const std::string& english, const std::string& swedish) {
        if (!swedish.empty()) known.insert(english);
        CHECK_MESSAGE(wanted.contains(english), english);
    });
    CHECK(wanted.size() > 500);
    for (const std::string& english : wanted) CHECK_MESSAGE(known.contains(english), english);
}

TEST_CASE("a translation has the arguments of its message, and begins and ends as it does") {
    for_each_translation([](const std::string& from, const std::string& to) {
        if (to.empty()) return;
        CAPTURE(from);
        CAPTURE(to);
        CHECK(as_set(arguments_of(from)) == as_set(arguments_of(to)));
        for (const std::string& argument : arguments_of(from))
            CHECK(std::isalpha(argument[1]) != 0);
        for (const char sign : {' ', '\n', '.', ':', '\r'}) {
            CHECK((from.front() == sign) == (to.front() == sign));
            CHECK((from.back() == sign) == (to.back() == sign));
        }
        const bool lower = from[0] >= 'a' && from[0] <= 'z';
        CHECK((!lower || to[0] < 'A' || to[0] > 'Z'));
    });
}

TEST_CASE("no message is the end of another, or names the program, which the console does") {
    for_each_translation([](const std::string& english, const std::string& /*swedish*/) {
        CAPTURE(english);
        CHECK(std::string_view(";,").find(english.front()) == std::string_view::npos);
        CHECK((!english.starts_with("caseflow: ") || english == "caseflow: out of memory\n"));
    });
}

TEST_CASE("no catalogue has a translation that nobody has read") {
    const std::string text = content(std::string(CASEFLOW_SOURCE) + "/src/messages/sv.po");
    CHECK(text.find("fuzzy") == std::string::npos);
    CHECK(text.find("\n#~") == std::string::npos);
}

TEST_CASE("msgfmt finds nothing wrong with the catalogue") {
    if (std::system("command -v msgfmt >/dev/null") != 0) return; // of Debian's gettext
    CHECK(std::system("msgfmt --check -o /dev/null " CASEFLOW_SOURCE
                      "/src/messages/sv.po 2>/dev/null") == 0);
}

TEST_CASE("nouns are named where they are counted, so that the catalogue has them") {
    for_each_source([&](const fs::path& path, const std::string& text) {
        CAPTURE(path.string());
        for (const std::size_t at : calls_of(text, "pluralize"))
            if (text.compare(at, 11, "std::size_t") != 0) CHECK(!noun_counted_at(text, at).empty());
    });
}

// Texts that are only concatenated, or go to files or other programs, are not messages.
TEST_CASE("what people read is formatted as a message") {
    const std::array<std::string, 10> others = {"mv -n ",
                                                "# på flera sidor",
                                                "{} --goto",
                                                "pandoc --from",
                                                "iconv ",
                                                "diarienummer =",
                                                "'{path}' is not a path of",
                                                "{} beslut; summan",
                                                "Beslutet anmäls",
                                                "Anmälan till"};
    const std::regex plain("([^\";{}]*, )?(?=\")");
    const std::regex words("[a-z]{2,} [a-z]{2,}");
    const auto check = [&](const std::string& found) {
        const bool other = std::any_of(others.begin(), others.end(), [&](const std::string& begin) {
            return found.starts_with(begin);
        });
        CHECK_MESSAGE((other || !std::regex_search(found, words)), found);
    };
    for_each_source([&](const fs::path& path, const std::string& text) {
        CAPTURE(path.string());
        for (const std::size_t at : calls_of(text, "fmt::format")) check(literal_at(text, at));
        for (const char* name : {"Failure", "remark", "complain", "confirm", "note"})
            for (const std::size_t at : calls_of(text, name))
                if (const std::smatch found = match_at(text, at, plain);
                    found.ready() && !found.empty())
                    check(literal_at(text, at + static_cast<std::size_t>(found.length())));
    });
}

TEST_CASE("a sentence in the sources is a message") {
    const std::set<std::string> messages = all_messages();
    const std::regex english(" (the|is|are|its|must|cannot|today) ");
    for_each_source([&](const fs::path& path, const std::string& text) {
        CAPTURE(path.string());
        for (const std::string& literal : literals_of(text)) {
            const bool for_developers = literal.starts_with("'{path}' is not a path of");
            CHECK_MESSAGE((for_developers || messages.contains(literal) ||
                           !std::regex_search(literal, english)),
                          literal);
        }
    });
}

TEST_CASE("no view of a message outlives it; translate() returns one that lives on") {
    const std::regex view("string_view [\\w:]+(\\([^;{]*\\)[^;{]*\\{[^}]*| *=[^;]*)\\bmessage\\(");
    for_each_source([&](const std::string& path, const std::string& text) {
        std::smatch found;
        const bool dangles = std::regex_search(text, found, view);
        CHECK_MESSAGE(!dangles, path, ": ", found.str());
    });
}
