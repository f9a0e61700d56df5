#include "caseflow/prose/readers.hpp"

namespace caseflow {
namespace {

/// The token after "12,5 %", "20 procent", or `at` if none begins there.
std::size_t after_share(const Tokens& tokens, std::size_t at) {
    const auto number = match_decimal(tokens, at);
    return number && tokens.is_percent(number->end) ? number->end + 1 : at;
}

/// True if only a bar, and columns without numbers other than shares, follow on the line.
bool ends_row(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest = 40;
    if (tokens.is_sign(at, "(")) { // "475 000 (38 %)"
        const std::size_t end = after_share(tokens, at + 1);
        return end > at + 1 && tokens.is_sign(end, ")") && tokens.begins_line(end + 1);
    }
    if (!tokens.is_sign(at, "|"))
        return tokens.begins_line(at) || tokens.begins_line(after_share(tokens, at));
    for (std::size_t i = at; i < at + longest; ++i) {
        if (tokens.begins_line(i)) return true;
        if (!tokens.is_number(i)) continue;
        const std::size_t end = after_share(tokens, i);
        if (end == i) return false;
        i = end - 1;
    }
    return false;
}

/// "600 00" at the end of a row: only the last group is not of three digits.
std::optional<Match> match_misgrouped(const Tokens& tokens, std::size_t at, const Decimal& number,
                                      const MoneyUnit& unit) {
    if (!unit.named || !tokens.begins_line(number.end)) return std::nullopt;
    for (std::size_t i = at + 1; i + 1 < number.end; ++i)
        if (!tokens.is_number(i, 3, 3)) return std::nullopt; // "890 210 100 1 200": columns
    return Match{at, number.end, Misspelt{Misspelt::Kind::digits}};
}

} // namespace

std::optional<Match> match_amount_in_row(const Tokens& tokens, std::size_t at,
                                         const MoneyUnit& unit) {
    const auto number = match_decimal(tokens, at);
    if (number && !number->sound) return match_misgrouped(tokens, at, *number, unit);
    if (!number) return std::nullopt;
    const bool listed = is_after_year(tokens, at) && // "(tkr): 2024: 280, 2025: 360"
                        tokens.is_any_sign(number->end, ", ; .");
    if (!listed && !ends_row(tokens, number->end)) return std::nullopt;
    const bool years =
        tokens.is_year(at - 2) && // "2023 | 3 200"
        (tokens.begins_line(at - 2) || (tokens.is_sign(at - 3, "|") && tokens.begins_line(at - 3)));
    const bool column = tokens.is_sign(at - 1, "|") && tokens.is_number(at - 2) && !years;
    if (column) return std::nullopt; // whose unit is not in the head
    const bool year = !number->grouped && number->digits >= 1900 && number->digits <= 2099;
    if (year || (unit.size == 1 && number->digits < 100)) return std::nullopt;
    constexpr std::int64_t least = 100'000; // kronor, if the head has no unit
    if (!unit.named && !(number->grouped && number->digits >= least)) return std::nullopt;
    return match_with_unit(tokens, at, *number, {unit.size, unit.currency, number->end});
}

} // namespace caseflow
