#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/readers.hpp"
#include "caseflow/prose/relations.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/units.hpp"

#include <algorithm>

namespace caseflow {
namespace {

// Fifteen digits of milliards do not fit in 64 bits.
__extension__ using Wide = __int128;

constexpr std::int64_t one_million = 1'000'000;

/// The value in kronor; decimals are rounded up if `up`, and else down.
std::optional<Money> kronor(Wide digits, int decimals, std::int64_t unit, bool up) {
    Wide value = digits * unit;
    for (; decimals > 0; --decimals) {
        const bool rest = value % 10 != 0;
        value = value / 10 + (up && rest ? 1 : 0);
    }
    if (value < 0 || value > Wide{1'000'000} * one_million * one_million) return std::nullopt;
    return Money(static_cast<std::int64_t>(value));
}

/// The value in kronor of the last significant digit: in plain kronor the zeros at the end are not
/// significant, but at least two digits always are.
Wide step_of(const Decimal& number, std::int64_t unit) {
    Wide step = unit;
    for (int i = 0; i < number.decimals; ++i) step /= 10;
    if (unit > 1 || number.decimals > 0) return std::max<Wide>(step, 1);
    for (std::int64_t digits = number.digits; digits >= 100 && digits % 10 == 0; digits /= 10)
        step *= 10;
    return step;
}

enum class Widen { no, around, above, below };

/// How the word before a number widens it.
Widen widening(const Tokens& tokens, std::size_t at) {
    std::size_t before = at - 1; // wraps past every token if `at` is 0
    if (tokens.is_sign(before, ".") && tokens.is_tight(before)) --before;
    if (tokens.is_any(before, "ca cirka omkring ungefär runt kring")) return Widen::around;
    if (tokens.is(before, "a") && tokens.is_sign(before - 1, ":")) return Widen::around; // c:a
    if (tokens.is_any(before, "drygt över")) return Widen::above;
    if (tokens.is(before, "än") && tokens.is(before - 1, "mer")) return Widen::above;
    if (tokens.is_any(before, "knappt närmare nästan uppemot")) return Widen::below;
    return Widen::no;
}

/// "Bergvik 3 600 000 kr", "lag 2 350 tkr": the sum if the first digits belong to a name.
std::optional<Money> tail_of(const Tokens& tokens, std::size_t at, const Decimal& number,
                             const MoneyUnit& unit) {
    constexpr std::size_t most_groups = 5;
    const bool named = at > 0 && !tokens.is_tight(at) && tokens.continues(at) &&
                       tokens.is_word(at - 1) && tokens.at(at - 1) != tokens.lower(at - 1) &&
                       sum_cue(tokens, at - 1) == SumCue::none && // not "Avsätter", "Resterande"
                       phrase_cue(tokens, at - 1) == PhraseCue::none &&
                       widening(tokens, at) == Widen::no;
    if (!named || number.decimals > 0 || !tokens.is_number(at, 1, 3) ||
        !tokens.is_number(at + 1, 3, 3) || tokens.at(at + 1).starts_with('0') ||
        number.end - at > most_groups)
        return std::nullopt;
    std::int64_t groups = 1;
    for (std::size_t i = at + 1; i < number.end; ++i) groups *= 1000;
    return kronor(number.digits % groups, 0, unit.size, false);
}

std::optional<TextAmount> amount(const Tokens& tokens, std::size_t at, const Decimal& number,
                                 const MoneyUnit& unit) {
    auto low = kronor(number.digits, number.decimals, unit.size, false);
    auto high = kronor(number.digits, number.decimals, unit.size, true);
    if (!low || !high) return std::nullopt;
    const auto step = static_cast<std::int64_t>(step_of(number, unit.size));
    const Widen widen = widening(tokens, at);
    const std::int64_t around = widen == Widen::around ? step / 2 : 0;
    const std::int64_t less = widen == Widen::below ? step - 1 : around;
    const std::int64_t more = widen == Widen::above ? step - 1 : around;
    TextAmount value{Money(std::max<std::int64_t>(0, low->kronor() - less)),
                     Money(high->kronor() + more)};
    value.currency = unit.currency;
    value.tail = tail_of(tokens, at, number, unit);
    return value;
}

bool is_year_word(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "år budgetår verksamhetsår kalenderår helår");
}

/// "vardera"; "var" only if it cannot be a verb, "was", with the word after it.
bool is_each(const Tokens& tokens, std::size_t at) {
    if (tokens.is_any(at, "vardera styck")) return true;
    return tokens.is(at, "var") && (!tokens.continues(at + 1) || !tokens.is_word(at + 1) ||
                                    tokens.is_any(at + 1, "och samt medan men"));
}

/// The divisor that the words after an amount give.
void divide(TextAmount& value, const Tokens& tokens, std::size_t end) {
    if (!tokens.continues(end)) return;
    const bool per = tokens.is(end, "per") || tokens.is_sign(end, "/");
    const bool ever = tokens.is(end, "om") && tokens.is(end + 1, "året");
    const bool some =
        (tokens.is(end, "i") &&
         tokens.is_any(end + 1, "månaden timmen veckan kvartalet kvadratmetern")) ||
        (tokens.is(end, "för") && tokens.is(end + 1, "varje") && !is_year_word(tokens, end + 2));
    const bool is_unit = tokens.is_any(end, "milen timmen dygnet månaden kilometern");
    value.yearly = tokens.is(end, "årligen") || ever || (per && is_year_word(tokens, end + 1));
    value.total = !value.yearly && !per && !some && !is_unit && !is_each(tokens, end);
}

/// "kostar 1 Mkr och 250 tkr": one sum; "A och B får 1 Mkr och 250 tkr" is two.
bool says_one(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at - 1, "kostar kosta kostade") ||
           (tokens.is(at - 1, "till") && tokens.is_any(at - 2, "uppgår beräknas uppgå"));
}

/// "en miljon tvåhundratusen kronor", "1 miljon och 200 tusen kr": adds the rest after the
/// millions.
void add_rest(TextAmount& value, const Tokens& tokens, std::size_t value_at, MoneyUnit& unit) {
    if (!tokens.continues(unit.end)) return;
    const bool joined = tokens.is_any(unit.end, "och samt");
    const std::size_t at = unit.end + (joined ? 1 : 0);
    const auto rest = match_number_at(tokens, at);
    const auto of_rest = rest ? match_money_unit(tokens, rest->end) : std::nullopt;
    if (!of_rest || !of_rest->named || of_rest->size >= unit.size) return;
    if (unit.named && !(joined && of_rest->size > 1 && says_one(tokens, value_at))) return;
    if (joined && of_rest->size == 1 && !tokens.is_word(at)) return; // "och 200 000 kronor"
    const auto more = kronor(rest->digits, rest->decimals, of_rest->size, false);
    const auto low = more ? value.low.plus(*more) : std::nullopt;
    const auto high = more ? value.high.plus(*more) : std::nullopt;
    if (!low || !high || *more >= Money(unit.size)) return;
    value.low = *low;
    value.high = *high;
    unit = *of_rest;
}

/// "500,000 kr per år": half a million, or five hundred with three decimals? "1.250 mnkr": more
/// than a milliard, or with three decimals? None of these is read, nor is "1,250 tkr".
bool is_ambiguous(const Decimal& number, std::int64_t unit) {
    return (number.decimals == 3 && !number.grouped && unit < one_million) ||
           (number.dotted && unit >= one_million);
}

/// Words alone are money if they count thousands or more: "tre kronor" is a name.
bool may_be_money(const Tokens& tokens, std::size_t at, const Decimal& number,
                  const MoneyUnit& unit) {
    return !tokens.is_word(at) || unit.size > 1 || number.digits >= 100;
}

/// Amounts of one kind with a dash or "mellan … och" between them.
std::optional<Match> match_span(const Tokens& tokens, std::size_t at, const Decimal& first) {
    const auto own = match_money_unit(tokens, first.end);
    const std::size_t joint = own ? own->end : first.end;
    const bool between = tokens.is(at - 1, "mellan") && tokens.is(joint, "och");
    // "kostar 1,2 till 1,3 miljoner kronor", not "höjs från 1,2 till"
    const bool until = !own && first.decimals > 0 && tokens.is_any(joint, "till à") &&
                       tokens.is_any(at - 1, "kostar kosta omkring ca cirka");
    if (!tokens.is_dash(joint) && !between && !until) return std::nullopt;
    constexpr std::int64_t hundred = 100;
    if (!own && tokens.is_word(at) && first.digits >= hundred && tokens.is_tight(joint))
        return std::nullopt; // "fyrahundra-sjuttiofem tusen": one number
    const auto last = match_number_at(tokens, joint + 1);
    const auto unit = last && last->sound ? match_money_unit(tokens, last->end) : std::nullopt;
    if (!unit || (!own && first.grouped != last->grouped && unit->size == 1)) return std::nullopt;
    const auto low = amount(tokens, at, first, own ? *own : *unit);
    const auto high = amount(tokens, joint + 1, *last, *unit);
    if (!low || !high || low->low >= high->high) return std::nullopt;
    TextAmount value{low->low, high->high, true};
    value.currency = unit->currency;
    divide(value, tokens, unit->end);
    return Match{at, unit->end, value};
}

/// "2023: 0,3; 2024: 0,2 mnkr": the unit after the last number of a list of years.
std::optional<MoneyUnit> unit_of_years(const Tokens& tokens, std::size_t at,
                                       const Decimal& number) {
    constexpr int most_years = 10;
    Decimal last = number;
    for (int i = 0; i < most_years && is_after_year(tokens, at); ++i) {
        if (const auto unit = match_money_unit(tokens, last.end))
            return MoneyUnit{unit->size, unit->currency, number.end};
        if (!tokens.is_any_sign(last.end, "; ,") && !tokens.is(last.end, "och")) break;
        at = last.end + 3;
        const auto next = match_decimal(tokens, at);
        if (!next || !next->sound) break;
        last = *next;
    }
    return std::nullopt;
}

/// The unit of the amount that a number is joined to: "4 respektive 5 mnkr".
std::optional<MoneyUnit> unit_of_next(const Tokens& tokens, const Decimal& number) {
    if (!tokens.continues(number.end) ||
        !tokens.is_any(number.end, "och till eller respektive resp samt"))
        return std::nullopt;
    const std::size_t next = number.end + (tokens.is_sign(number.end + 1, ".") ? 2 : 1);
    const auto other = match_decimal(tokens, next);
    if (!other || !other->sound) return std::nullopt;
    const auto unit = match_money_unit(tokens, other->end);
    if (!unit || (!number.grouped && (unit->size == 1 || number.digits >= 1000)))
        return std::nullopt;
    return MoneyUnit{unit->size, unit->currency, number.end};
}

/// A number in brackets that contain only the number and its unit.
struct InBrackets {
    Decimal number;
    std::int64_t unit;
    std::size_t end;
};

std::optional<InBrackets> match_in_brackets(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_sign(at, "(") || !tokens.continues(at)) return std::nullopt;
    const auto number = match_number_at(tokens, at + 1);
    if (!number || !number->sound) return std::nullopt;
    const auto unit = match_money_unit(tokens, number->end);
    const std::size_t end = unit ? unit->end : number->end;
    if (!tokens.is_sign(end, ")")) return std::nullopt;
    return InBrackets{*number, unit ? unit->size : 1, end + 1};
}

/// "500 000 (femhundrafemtiotusen) kronor", "500 000 kronor (fyrahundratusen)": the end of a number
/// in digits that is repeated in words with another value; nothing if they agree or it is not
/// repeated.
std::optional<std::size_t> match_contradiction(const Tokens& tokens, std::size_t at,
                                               const Decimal& number, const MoneyUnit& unit) {
    auto again = match_in_brackets(tokens, number.end);
    const std::size_t bracket = again ? number.end : unit.end;
    if (!again) again = match_in_brackets(tokens, unit.end);
    if (!again || tokens.is_word(at) == tokens.is_word(bracket + 1)) return std::nullopt;
    const auto of = [&](const Decimal& decimal, std::int64_t size) {
        return kronor(decimal.digits, decimal.decimals, size, false);
    };
    const auto stated = of(number, unit.size);
    if (stated == of(again->number, again->unit) || stated == of(again->number, unit.size))
        return std::nullopt;
    return std::max(again->end, unit.end);
}

std::optional<Match> match(const Tokens& tokens, std::size_t at, const Decimal& number) {
    if (number.sound)
        if (auto span = match_span(tokens, at, number)) return span;
    auto unit = match_unit_after(tokens, at, number.end);
    if (!unit) unit = unit_of_next(tokens, number);
    if (!unit) unit = match_no_currency(tokens, at, number);
    if (!unit && number.sound) unit = unit_of_years(tokens, at, number);
    const bool ore = number.grouped && tokens.is_sign(number.end - 2, ":"); // "500 000:00"
    if (!unit && ore) unit = MoneyUnit{1, "SEK", number.end};
    if (!unit || is_ambiguous(number, unit->size) || !may_be_money(tokens, at, number, *unit))
        return std::nullopt;
    if (!number.sound) return Match{at, unit->end, Misspelt{Misspelt::Kind::digits}};
    if (const auto end = match_contradiction(tokens, at, number, *unit))
        return Match{at, *end, Misspelt{Misspelt::Kind::words}};
    auto value = amount(tokens, at, number, *unit);
    if (!value) return std::nullopt;
    add_rest(*value, tokens, at, *unit);
    const bool cut = match_number_words(tokens, unit->end) || unit->size < one_million;
    if (!unit->named && cut) return std::nullopt;
    divide(*value, tokens, unit->end);
    return Match{at, unit->end, *value};
}

/// "3 x 200 000 kronor", "tre gånger 200 000 kronor": what it comes to.
std::optional<Match> match_times(const Tokens& tokens, std::size_t at, const Decimal& factor) {
    constexpr std::int64_t most = 30; // years, months or parts
    const bool times = tokens.is_any(factor.end, "x gånger") || tokens.is_sign(factor.end, "×");
    if (!times || factor.decimals > 0 || factor.digits < 2 || factor.digits > most)
        return std::nullopt;
    const auto number = match_decimal(tokens, factor.end + 1);
    auto found = number ? match(tokens, factor.end + 1, *number) : std::nullopt;
    auto* const value = found ? std::get_if<TextAmount>(&found->value) : nullptr;
    if (value == nullptr || !value->total) return std::nullopt;
    const auto low = kronor(value->low.kronor(), 0, factor.digits, false);
    const auto high = kronor(value->high.kronor(), 0, factor.digits, false);
    if (!low || !high) return std::nullopt;
    value->low = *low;
    value->high = *high;
    return Match{at, found->end, *value};
}

} // namespace

std::optional<Match> match_with_unit(const Tokens& tokens, std::size_t at, const Decimal& number,
                                     const MoneyUnit& unit) {
    auto value = amount(tokens, at, number, unit);
    if (!value) return std::nullopt;
    divide(*value, tokens, unit.end);
    return Match{at, unit.end, *value};
}

namespace {

/// "SEK 500 000", "MSEK 0,5": the number follows its unit, and no unit follows it.
std::optional<Match> match_after_unit(const Tokens& tokens, std::size_t at) {
    const auto unit = match_unit_before(tokens, at);
    if (!unit || tokens.begins_line(unit->end))
        return std::nullopt; // "Kostnad i tkr", a row "1. …"
    auto number = match_decimal(tokens, unit->end);
    if (!number) number = match_number_words(tokens, unit->end);
    const auto other = number ? match_unit_after(tokens, unit->end, number->end) : std::nullopt;
    if (!number || !number->sound || is_ambiguous(*number, unit->size)) return std::nullopt;
    if (other && !other->named && unit->size == 1) // "EUR 1,5 miljoner"
        return match_with_unit(tokens, at, *number, {other->size, unit->currency, other->end});
    if (other) return std::nullopt;
    if (unit->size == 1 && tokens.is(number->end, "k") && tokens.is_tight(number->end))
        return match_with_unit(tokens, at, *number, {1000, unit->currency, number->end + 1});
    const bool plain = !number->grouped && number->decimals == 0;
    const bool year = number->digits >= 1900 && number->digits <= 2099;
    if (plain && ((unit->size == 1 && number->digits < 1000) || year)) return std::nullopt;
    return match_with_unit(tokens, at, *number, {unit->size, unit->currency, number->end});
}

} // namespace

std::optional<Match> match_amount(const Tokens& tokens, std::size_t at) {
    if (tokens.is_word(at) && follows_number(tokens, at)) return std::nullopt;
    if (auto found = match_after_unit(tokens, at)) return found;
    if (auto found = match_comma_groups(tokens, at)) return found;
    const auto number = match_number_at(tokens, at);
    auto found = number ? match(tokens, at, *number) : std::nullopt;
    if (number && !found) found = match_times(tokens, at, *number);
    return found ? found : match_wrong_sum(tokens, at);
}

std::optional<Match> match_amount_after(const Tokens& tokens, const Match& first) {
    if (!std::holds_alternative<TextAmount>(first.value)) return std::nullopt;
    std::size_t at = first.end;
    if (tokens.is_sign(at, ",")) ++at;
    const std::size_t joint = at;
    while (tokens.is_any(at, "senare därefter sedan och respektive ändrat ändrad höjt sänkt till"))
        ++at;
    if (at == joint) return std::nullopt;
    const auto number = match_decimal(tokens, at);
    const auto before = match_decimal(tokens, first.begin);
    if (!number || !before || number->decimals == 0 || match_money_unit(tokens, number->end) ||
        match_share(tokens, at))
        return std::nullopt;
    const auto unit = match_money_unit(tokens, before->end);
    if (!unit || unit->size < one_million) return std::nullopt;
    const auto value = amount(tokens, at, *number, *unit);
    return value ? std::optional(Match{at, number->end, *value}) : std::nullopt;
}

std::vector<std::string_view> words_opening_amounts() {
    std::vector<std::string_view> all = words_of_numbers();
    const auto units = words_of_units();
    all.insert(all.end(), units.begin(), units.end());
    all.insert(all.end(), {"hälften", "halva", "l"}); // "l00 000 kronor"
    return all;
}

} // namespace caseflow
