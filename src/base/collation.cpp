#include "caseflow/base/collation.hpp"

#include "caseflow/base/utf8.hpp"

namespace caseflow {
namespace {

struct Collation {
    std::string_view letter;
    std::string_view sorts_as;
};

/// Letters that sort differently without their accents; "{|}" is the ASCII after z.
constexpr Collation collations[] = {
    {"å", "{"}, {"ä", "|"}, {"æ", "|"}, {"ę", "|"}, {"ö", "}"}, {"ø", "}"}, {"ő", "}"},
    {"œ", "}"}, {"ô", "}"}, {"ü", "y"}, {"ű", "y"}, {"đ", "d"}, {"ð", "d"}, {"þ", "th"},
    {"ł", "l"}, {"ħ", "h"}, {"ı", "i"}, {"ŧ", "t"}, {"ŋ", "n"},
};

std::string sorts_as(std::string_view letter) {
    for (const Collation& row : collations)
        if (row.letter == letter) return std::string(row.sorts_as);
    return remove_accents(letter);
}

} // namespace

std::string collation_key(std::string_view text) {
    const std::string folded = fold(text);
    std::string key;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t length = character_length(std::string_view(folded).substr(at));
        const std::string_view letter = std::string_view(folded).substr(at, length);
        key += length == 1 ? std::string(letter) : sorts_as(letter);
        at += length;
    }
    return key;
}

} // namespace caseflow
