#include "caseflow/intake/title_lines.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"

namespace caseflow {
namespace {

constexpr std::size_t fewest_words_of_sentence = 4;

/// Ends of titles that are not ends of sentences.
constexpr std::string_view abbreviations[] = {"för.", "m.m.", "mm.", "m.fl.", "etc.",
                                              "o.d.", "m m.", "st.", "osv."};

/// Words that most titles begin with, in small letters.
constexpr std::string_view title_beginnings[] = {
    "ansökan",      "bidrag",          "stöd",        "medfinansiering",
    "finansiering", "projekt",         "beslut",      "beviljat",
    "avslag",       "yttrande",        "delegation",  "rapport",
    "redovisning",  "slutredovisning", "förlängning", "ändring",
    "ändrad",       "återkallelse",    "rättelse",    "fördelning",
    "anhållan",     "begäran",         "revidering",  "verksamhetsbidrag",
    "konsultcheck", "medel",           "utbetalning", "fråga",
    "upphävande",   "regional",        "regionalt",   "tilldelning",
    "remiss",       "överenskommelse", "avtal",       "uppdrag"};

} // namespace

bool begins_as_title(std::string_view text) {
    return starts_with_any(fold(text), title_beginnings);
}

bool is_sentence(std::string_view text) {
    return text.ends_with('.') && word_count(text) >= fewest_words_of_sentence &&
           !ends_with_any(fold(text), abbreviations);
}

bool says_decides(std::string_view text) {
    return text.find(" beslutar") != std::string_view::npos ||
           text.find(" föreslås besluta") != std::string_view::npos;
}

} // namespace caseflow
