// No word of a text is lost: each is in the case file, as often as in the text, with or without
// form feeds.
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/decision_reader.hpp"
#include "caseflow/intake/numbers.hpp"
#include "caseflow/toml/case_text.hpp"

#include "file_content.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <regex>
#include <set>
#include <sstream>

using namespace caseflow;
namespace fs = std::filesystem;

namespace {

/// Text that a case file says in another way: the standard's own headings and labels, and bullets.
const std::set<std::string> sections_in_keys = {"Ärendebeskrivning",
                                                "Beslutsunderlag",
                                                "Delegationsbestämmelse",
                                                "och",
                                                "delegation",
                                                "Beslut",
                                                "Anmälan",
                                                "Tfn",
                                                "E",
                                                "post",
                                                "Beslutet",
                                                "anmäls",
                                                "•",
                                                "III", // the order of the points shows it
                                                "Punkt",
                                                "–"};

/// "●" and "……" are marks, not words.
bool has_letter_or_digit(const std::string& word) {
    for (std::size_t i = 0; i < word.size();) {
        const std::string_view rest = std::string_view(word).substr(i);
        const std::string_view character = rest.substr(0, character_length(rest));
        if (is_letter(character) || std::isdigit(static_cast<unsigned char>(character[0])) != 0)
            return true;
        i += character.size();
    }
    return false;
}

/// Words and numbers of at least two characters, without the signs around them.
std::map<std::string, std::size_t> counted_words(const std::string& text) {
    std::map<std::string, std::size_t> all;
    std::string word;
    for (const char c : text + " ") {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || byte >= 0x80) {
            word += c;
        } else if (!word.empty()) {
            if (word.size() > 2 && has_letter_or_digit(word)) ++all[word];
            word.clear();
        }
    }
    return all;
}

/// A text whose words are not broken at the ends of its lines; "ungdoms- / och" is not a broken
/// word.
std::string with_whole_words(const std::string& text) {
    static const std::regex broken("-\n *(?!och )([a-zåäö])");
    return std::regex_replace(text, broken, "$1");
}

/// The case file that `import` makes of a text.
std::string file_of(const std::string& text) {
    const Register body;
    const SourceText source("text", text);
    const Sheet sheet = take_off_pages(source.text());
    const auto own = own_number(numbers_in(sheet, body));
    const Imported made =
        read_decision(source, sheet, body, own.value_or(*Diarienummer::make("X", 1, 2000)));
    std::string all;
    for (const Line& line : sheet.furniture) all += line.text + "\n";
    return all + case_text(made.data, made.remarks);
}

/// A text on pages of a few lines, each with its number in a head.
std::string on_short_pages(const std::string& text) {
    constexpr int lines_of_page = 14;
    std::istringstream in(text);
    std::string out;
    int lines = 0;
    for (std::string line; std::getline(in, line); ++lines) {
        if (lines % lines_of_page == 0)
            out += fmt::format("{}Kommunens papper      Sida {} (99)\n\n", lines > 0 ? "\f" : "",
                               lines / lines_of_page + 1);
        out += line + "\n";
    }
    return out + "\f";
}

void check_words(const std::string& name, const std::string& text) {
    CAPTURE(name);
    const auto kept = counted_words(file_of(text));
    for (const auto& wanted : counted_words(with_whole_words(text))) {
        if (sections_in_keys.contains(wanted.first)) continue;
        CAPTURE(wanted.first);
        CHECK(kept.contains(wanted.first));
    }
}

} // namespace

TEST_CASE("each word of every text is in its case file, with and without form feeds") {
    for (const char* folder : {"given", "own", "signatures"})
        for (const auto& entry :
             fs::directory_iterator(fs::path(CASEFLOW_SOURCE "/tests/decisions") / folder)) {
            if (entry.path().extension() != ".txt") continue;
            const std::string text = caseflow::test::content(entry.path());
            const std::string name = entry.path().filename().string();
            check_words(name, text);
            if (text.find('\f') == std::string::npos)
                check_words(name + " on pages", on_short_pages(text));
        }
}
