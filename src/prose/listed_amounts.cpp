#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/labels.hpp"
#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/readers.hpp"

namespace caseflow {
namespace {

constexpr int most_in_list = 10;
constexpr std::size_t longest_item = 6; // tokens of what a sum of the list is for

/// A whole number in groups of three, as sums are written and few other numbers.
std::optional<Decimal> match_grouped(const Tokens& tokens, std::size_t at) {
    auto number = match_decimal(tokens, at);
    const bool is = number && number->sound && number->grouped && number->decimals == 0;
    return is && !may_begin_with_name(tokens, at) ? number : std::nullopt;
}

/// The end of an item of a list; not "12 000 invånare".
bool ends_item(const Tokens& tokens, std::size_t at) {
    return !tokens.continues(at) || tokens.is_any_sign(at, ", ; . )") ||
           tokens.is_any(at, "och samt för till avser i på från");
}

bool joins(const Tokens& tokens, std::size_t at) {
    return tokens.is_any_sign(at, ", ; :") || tokens.is_any(at, "och samt varav");
}

/// The token of the next number of the list; nothing if the list ends before it.
std::optional<std::size_t> next_item(const Tokens& tokens, std::size_t end) {
    bool joined = false;
    for (std::size_t i = end; i < end + longest_item && !begins_sentence(tokens, i); ++i) {
        if (tokens.is_number(i)) return joined ? std::optional(i) : std::nullopt;
        joined = joined || joins(tokens, i);
    }
    return std::nullopt;
}

bool is_in_kronor(const std::optional<MoneyUnit>& unit) {
    return unit && unit->size == 1 && unit->currency == "SEK";
}

/// True if the number at a token, or a later one of its list, is in plain kronor.
bool has_unit_after(const Tokens& tokens, std::size_t at) {
    for (int i = 0; i < most_in_list; ++i) {
        const auto number = match_grouped(tokens, at);
        if (!number) return false;
        if (const auto unit = match_money_unit(tokens, number->end)) return is_in_kronor(unit);
        const auto next =
            ends_item(tokens, number->end) ? next_item(tokens, number->end) : std::nullopt;
        if (!next) return false;
        at = *next;
    }
    return false;
}

/// True if the amount before is of the same list, and in plain kronor.
bool has_unit_before(const Tokens& tokens, std::size_t at, const Match& last) {
    const auto* const value = std::get_if<TextAmount>(&last.value);
    if (value == nullptr || value->currency != "SEK" || last.end > at ||
        next_item(tokens, last.end) != at)
        return false;
    const auto number = match_grouped(tokens, last.begin);
    if (!number) return false;
    const auto unit = match_money_unit(tokens, number->end);
    return !unit || is_in_kronor(unit);
}

} // namespace

std::optional<Match> match_amount_in_list(const Tokens& tokens, std::size_t at, const Match* last) {
    const auto number = match_grouped(tokens, at);
    if (!number || !ends_item(tokens, number->end) || match_money_unit(tokens, number->end))
        return std::nullopt;
    const bool before = last != nullptr && has_unit_before(tokens, at, *last);
    if (!before && !has_unit_after(tokens, at)) return std::nullopt;
    const Money value(number->digits);
    return Match{at, number->end, TextAmount{value, value}};
}

} // namespace caseflow
