#include "caseflow/prose/readers.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// True if one letter that is changed, added, left out, or swapped with the next one, makes `word`
/// of `meant`.
bool is_one_slip_from(std::string_view word, std::string_view meant) {
    const auto [front, of_meant] = std::ranges::mismatch(word, meant);
    const auto same = static_cast<std::size_t>(front - word.begin());
    std::string_view left = word.substr(same);
    std::string_view right = meant.substr(same);
    while (!left.empty() && !right.empty() && left.back() == right.back()) {
        left.remove_suffix(1);
        right.remove_suffix(1);
    }
    const bool swapped =
        left.size() == 2 && right.size() == 2 && left[0] == right[1] && left[1] == right[0];
    return swapped || std::max(left.size(), right.size()) == 1;
}

/// "kornor", "kronr"; not the kroner of other countries.
bool is_misspelt_kronor(std::string_view word) {
    if (!word.starts_with('k') || word == "kronor" || word == "kronors" || word == "kroner")
        return false;
    return is_one_slip_from(word, "kronor") || word == "korner";
}

/// True for a token of "O", "o", "l" and "I" only, which look like digits.
bool looks_like_digits(const Tokens& tokens, std::size_t at) {
    return tokens.is_word(at) && tokens.at(at).find_first_not_of("OolI") == std::string_view::npos;
}

/// "90O 000", "9OO OOO", "l00 000": the token after digits with letters among them; `at` if there
/// are none.
std::size_t after_mixed_digits(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest = 10; // tokens
    bool mixed = false;
    std::size_t end = at;
    for (; end < at + longest && (end == at || tokens.continues(end)); ++end) {
        const bool letters = looks_like_digits(tokens, end);
        if (!letters && !tokens.is_number(end)) break;
        const bool joined =
            end > at && tokens.is_tight(end) && letters != looks_like_digits(tokens, end - 1);
        mixed = mixed || joined;
    }
    return mixed ? end : at;
}

} // namespace

std::optional<Match> match_wrong_sum(const Tokens& tokens, std::size_t at) {
    if (const std::size_t end = after_mixed_digits(tokens, at); end > at) {
        const auto unit = match_money_unit(tokens, end);
        if (!unit || !unit->named) return std::nullopt;
        return Match{at, unit->end, Misspelt{Misspelt::Kind::letters}};
    }
    const auto number = tokens.is_number(at) ? match_decimal(tokens, at) : std::nullopt;
    if (!number || !tokens.continues(number->end) || !tokens.is_word(number->end) ||
        !is_misspelt_kronor(tokens.lower(number->end)))
        return std::nullopt;
    return Match{at, number->end + 1, Misspelt{Misspelt::Kind::unit}};
}

} // namespace caseflow
