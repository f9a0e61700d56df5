#include "caseflow/base/plain_signs.hpp"

#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace caseflow {
namespace {

constexpr std::pair<std::string_view, std::string_view> signs[] = {
    {"\u0085", "\n"}, {"\u2028", "\n"}, {"\u2029", "\n"}, {"\u2002", " "}, {"\u2003", " "},
    {"\u00A0", " "},  {"\u2007", " "},  {"\u2009", " "},  {"\u202F", " "}, {"\u3000", " "},
    {"\u200B", ""},   {"\u200C", ""},   {"\u200D", ""},   {"\u200E", ""},  {"\u200F", ""},
    {"\u00AD", ""},   {"\u2060", ""},   {"\uFEFF", ""},   {"\u2010", "-"}, {"\u2011", "-"},
    {"\u2012", "-"},  {"\u2013", "-"},  {"\u2014", "-"},  {"\u2212", "-"}};

/// Null if the character stays as it is, or is fullwidth.
const std::pair<std::string_view, std::string_view>* find_sign(std::string_view character) {
    const auto* const known =
        std::find_if(std::begin(signs), std::end(signs),
                     [&](const auto& sign) { return sign.first == character; });
    return known == std::end(signs) ? nullptr : known;
}

/// The ASCII sign for a fullwidth form; 0 for any other character.
char ordinary_width(std::string_view character) {
    const char32_t code = code_point(character);
    return code >= 0xFF01 && code <= 0xFF5E ? static_cast<char>(code - 0xFEE0) : '\0';
}

} // namespace

std::string plain_signs(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character = text.substr(at, character_length(text.substr(at)));
        if (const auto* const known = find_sign(character)) {
            plain += known->second;
        } else if (const char sign = ordinary_width(character); sign != '\0') {
            plain += sign;
        } else {
            plain += character;
        }
        at += character.size();
    }
    return plain;
}

bool is_other_space(std::string_view character) {
    const auto* const known = find_sign(character);
    return known != nullptr && known->second == " ";
}

} // namespace caseflow
