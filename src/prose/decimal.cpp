#include "caseflow/prose/decimal.hpp"

#include <algorithm>
#include <iterator>

namespace caseflow {
namespace {

constexpr std::size_t most_digits = 15;

constexpr std::string_view words[] = {"en",  "två",  "tre", "fyra", "fem",  "sex",
                                      "sju", "åtta", "nio", "tio",  "elva", "tolv"};

/// Adds a token's digits; false if the number gets too long.
bool add(Decimal& to, std::string_view digits) {
    if (digits.size() > most_digits) return false;
    for (const char c : digits) {
        if (to.digits > 999'999'999'999'999) return false;
        to.digits = to.digits * 10 + (c - '0');
    }
    return true;
}

bool is_year(const Tokens& tokens, std::size_t at) {
    return tokens.is_number(at, 4, 4) && tokens.value(at) >= 1900 && tokens.value(at) <= 2099;
}

/// Groups of three after spaces. Other groups are read too, but marked as not sound.
bool add_spaced(Decimal& to, const Tokens& tokens, std::size_t first) {
    const bool leads =
        tokens.is_number(first, 1, 3) || (tokens.is_number(first, 4, 6) && !is_year(tokens, first));
    while (leads && tokens.is_number(to.end) && tokens.goes_on(to.end) &&
           !tokens.is_tight(to.end)) {
        to.sound = to.sound && tokens.is_number(to.end, 3, 3) && tokens.is_number(first, 1, 3);
        to.grouped = true;
        if (!add(to, tokens.at(to.end))) return false;
        ++to.end;
    }
    return true;
}

/// Groups of three after dots: "1.500.000".
bool add_dotted(Decimal& to, const Tokens& tokens, std::size_t first) {
    while (tokens.is_number(first, 1, 3) && tokens.is_sign(to.end, ".") &&
           tokens.is_tight(to.end) && tokens.is_number(to.end + 1, 3, 3) &&
           tokens.is_tight(to.end + 1)) {
        to.grouped = true;
        if (!add(to, tokens.at(to.end + 1))) return false;
        to.end += 2;
    }
    return true;
}

bool add_decimals(Decimal& to, const Tokens& tokens) {
    const bool comma = tokens.is_sign(to.end, ",");
    const bool dot = tokens.is_sign(to.end, ".") && !to.grouped;
    if ((!comma && !dot) || !tokens.is_tight(to.end) || !tokens.is_number(to.end + 1, 1, 6) ||
        !tokens.is_tight(to.end + 1))
        return true;
    to.decimals = static_cast<int>(tokens.at(to.end + 1).size());
    if (!add(to, tokens.at(to.end + 1))) return false;
    to.end += 2;
    return true;
}

} // namespace

std::optional<Decimal> match_decimal(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_number(at)) return std::nullopt;
    Decimal number;
    number.end = at + 1;
    if (!add(number, tokens.at(at)) || !add_dotted(number, tokens, at)) return std::nullopt;
    if (!number.grouped && !add_spaced(number, tokens, at)) return std::nullopt;
    if (!add_decimals(number, tokens)) return std::nullopt;
    return number;
}

std::optional<Decimal> match_counting_word(const Tokens& tokens, std::size_t at) {
    Decimal number;
    const auto* const found =
        std::find_if(std::begin(words), std::end(words),
                     [&](std::string_view word) { return tokens.is(at, word); });
    const bool neuter = tokens.is(at, "ett");
    if (found == std::end(words) && !neuter) {
        if (!tokens.is(at, "halv")) return std::nullopt;
        return Decimal{5, 1, false, true, at + 1};
    }
    number.digits = neuter ? 1 : found - std::begin(words) + 1;
    number.end = at + 1;
    if (tokens.is(at + 1, "halv") && number.digits == 1) return Decimal{5, 1, false, true, at + 2};
    if (tokens.is(at + 1, "och") && tokens.is(at + 2, "en") && tokens.is(at + 3, "halv"))
        return Decimal{number.digits * 10 + 5, 1, false, true, at + 4};
    return number;
}

std::vector<std::string_view> counting_words() {
    std::vector<std::string_view> all(std::begin(words), std::end(words));
    all.insert(all.end(), {"ett", "halv"});
    return all;
}

} // namespace caseflow
