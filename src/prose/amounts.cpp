#include "caseflow/prose/decimal.hpp"
#include "caseflow/prose/readers.hpp"

#include <algorithm>

namespace caseflow {
namespace {

// 64 bits do not hold fifteen digits of milliards.
__extension__ using Wide = __int128;

constexpr std::int64_t million = 1'000'000;

/// The unit that a number counts, and the token after it.
struct Unit {
    std::int64_t kronor;
    std::size_t end;
};

bool is_kronor(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, {"kronor", "kr", "sek", "kronors"});
}

/// The words that may follow "två miljoner" if kronor are meant but not written.
bool ends_amount(const Tokens& tokens, std::size_t at) {
    if (!tokens.goes_on(at) || tokens[at].kind != Token::Kind::word) return true;
    return tokens.is_any(at,
                         {"för", "till", "i", "per", "av", "och", "under", "från", "som", "vilket",
                          "samt", "ur", "år", "varav", "respektive", "eller", "vid", "på"});
}

/// "miljoner kronor", "tusen kr"; after millions and more, kronor may be left out.
std::optional<Unit> counted(const Tokens& tokens, std::size_t at, std::int64_t kronor) {
    if (is_kronor(tokens, at + 1)) return Unit{kronor, at + 2};
    if (kronor < million || !ends_amount(tokens, at + 1)) return std::nullopt;
    return Unit{kronor, at + 1};
}

std::optional<Unit> match_unit(const Tokens& tokens, std::size_t at) {
    if (!tokens.goes_on(at)) return std::nullopt;
    if (is_kronor(tokens, at)) return Unit{1, at + 1};
    const bool sign = tokens.is_sign(at, ":") || tokens.is_sign(at, ",");
    if (sign && tokens.is_dash(at + 1) && tokens.is_tight(at) && tokens.is_tight(at + 1))
        return Unit{1, at + 2};
    if (tokens.is_any(at, {"tkr", "kkr"})) return Unit{1000, at + 1};
    if (tokens.is_any(at, {"mnkr", "mkr", "msek"})) return Unit{million, at + 1};
    if (tokens.is_any(at, {"mdkr", "mdr"})) return Unit{1000 * million, at + 1};
    if (tokens.is(at, "tusen")) return counted(tokens, at, 1000);
    if (tokens.is_any(at, {"miljon", "miljoner"})) return counted(tokens, at, million);
    if (tokens.is_any(at, {"miljard", "miljarder"})) return counted(tokens, at, 1000 * million);
    return std::nullopt;
}

/// Kronor, rounded to the whole one below or above.
std::optional<Money> kronor(Wide digits, int decimals, std::int64_t unit, bool up) {
    Wide value = digits * unit;
    for (; decimals > 0; --decimals) {
        const bool rest = value % 10 != 0;
        value = value / 10 + (up && rest ? 1 : 0);
    }
    if (value < 0 || value > Wide{1'000'000} * million * million) return std::nullopt;
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
    std::size_t before = at - 1; // for the first token a very large number, past every token
    if (tokens.is_sign(before, ".") && tokens.is_tight(before)) --before;
    if (tokens.is_any(before, {"ca", "cirka", "omkring", "ungefär", "runt"})) return Widen::around;
    if (tokens.is(before, "a") && tokens.is_sign(before - 1, ":")) return Widen::around; // c:a
    if (tokens.is_any(before, {"drygt", "över"})) return Widen::above;
    if (tokens.is(before, "än") && tokens.is(before - 1, "mer")) return Widen::above;
    if (tokens.is_any(before, {"knappt", "närmare", "nästan", "uppemot"})) return Widen::below;
    return Widen::no;
}

std::optional<TextAmount> amount(const Tokens& tokens, std::size_t at, const Decimal& number,
                                 std::int64_t unit) {
    const auto low = kronor(number.digits, number.decimals, unit, false);
    const auto high = kronor(number.digits, number.decimals, unit, true);
    if (!low || !high) return std::nullopt;
    const Money step(static_cast<std::int64_t>(step_of(number, unit)));
    const Money half(step.kronor() / 2);
    const auto less = [&](Money by) {
        return Money(std::max<std::int64_t>(0, low->kronor() - by.kronor()));
    };
    const auto more = [&](Money by) { return Money(high->kronor() + by.kronor()); };
    switch (widening(tokens, at)) {
    case Widen::around:
        return TextAmount{less(half), more(half), true, {}};
    case Widen::above:
        return TextAmount{*low, more(step), true, {}};
    case Widen::below:
        return TextAmount{less(step), *high, true, {}};
    default:
        return TextAmount{*low, *high, true, {}};
    }
}

bool is_per_something(const Tokens& tokens, std::size_t end) {
    if (!tokens.goes_on(end)) return false;
    if (tokens.is_any(end, {"per", "årligen", "vardera", "styck"})) return true;
    return tokens.is_sign(end, "/") || (tokens.is(end, "om") && tokens.is(end + 1, "året")) ||
           (tokens.is(end, "i") && tokens.is_any(end + 1, {"månaden", "timmen", "veckan"}));
}

/// The words that join two amounts of which only one has its unit.
std::size_t behind_joint(const Tokens& tokens, std::size_t at) {
    if (tokens.is_dash(at)) return at + 1;
    if (!tokens.goes_on(at)) return at;
    return tokens.is_any(at, {"och", "till", "eller", "respektive", "samt"}) ? at + 1 : at;
}

/// The unit of the amount that a number is joined to: "mellan 4 och 5 mnkr".
std::optional<Unit> unit_of_next(const Tokens& tokens, const Decimal& number) {
    const std::size_t next = behind_joint(tokens, number.end);
    if (next == number.end) return std::nullopt;
    const auto other = match_decimal(tokens, next);
    if (!other || !other->sound) return std::nullopt;
    const auto unit = match_unit(tokens, other->end);
    const bool alike = number.grouped || (unit && unit->kronor > 1 && number.digits < 1000);
    if (!unit || !alike) return std::nullopt;
    return Unit{unit->kronor, number.end};
}

std::optional<Match> match(const Tokens& tokens, std::size_t at, const Decimal& number) {
    auto unit = match_unit(tokens, number.end);
    if (!unit) unit = unit_of_next(tokens, number);
    if (!unit) return std::nullopt;
    if (!number.sound)
        return Match{at, unit->end,
                     Misspelt{Misspelt::Kind::digits, "digits are grouped in threes"}};
    auto value = amount(tokens, at, number, unit->kronor);
    if (!value) return std::nullopt;
    value->total = !is_per_something(tokens, unit->end);
    return Match{at, unit->end, *value};
}

} // namespace

std::optional<Match> match_amount(const Tokens& tokens, std::size_t at) {
    if (const auto number = match_decimal(tokens, at)) return match(tokens, at, *number);
    const auto number = match_counting_word(tokens, at);
    if (!number ||
        !tokens.is_any(number->end, {"miljon", "miljoner", "miljard", "miljarder", "tusen"}))
        return std::nullopt;
    return match(tokens, at, *number);
}

std::optional<Match> match_amount_after(const Tokens& tokens, const Match& first) {
    if (!std::holds_alternative<TextAmount>(first.value)) return std::nullopt;
    std::size_t at = first.end;
    if (tokens.is_sign(at, ",")) ++at;
    const std::size_t joint = at;
    while (tokens.is_any(at, {"senare", "därefter", "sedan", "och", "respektive", "ändrat",
                              "ändrad", "höjt", "sänkt", "till"}))
        ++at;
    if (at == joint) return std::nullopt;
    const auto number = match_decimal(tokens, at);
    const auto before = match_decimal(tokens, first.begin);
    if (!number || !before || number->decimals == 0 || match_unit(tokens, number->end) ||
        match_share(tokens, at))
        return std::nullopt;
    const auto unit = match_unit(tokens, before->end);
    if (!unit || unit->kronor < million) return std::nullopt;
    const auto value = amount(tokens, at, *number, unit->kronor);
    if (!value) return std::nullopt;
    return Match{at, number->end, *value};
}

std::optional<Match> match_share(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at, "hälften") && !tokens.is_any(at - 1, {"första", "andra"}))
        return Match{at, at + 1, TextShare{*Percent::parse("50")}};
    const auto number = match_decimal(tokens, at);
    if (!number || number->grouped || !tokens.goes_on(number->end)) return std::nullopt;
    const bool dashed = tokens.is_dash(number->end) &&
                        tokens.is_any(number->end + 1, {"procentig", "procentigt", "procentiga"});
    if (!tokens.is_sign(number->end, "%") && !tokens.is(number->end, "procent") && !dashed)
        return std::nullopt;
    std::string digits(tokens.at(at));
    if (number->decimals > 0) digits += "." + std::string(tokens.at(at + 2));
    const auto share = Percent::parse(digits);
    if (!share) return std::nullopt;
    return Match{at, number->end + (dashed ? 2 : 1), TextShare{*share}};
}

std::vector<std::string_view> words_opening_amounts() {
    std::vector<std::string_view> all = counting_words();
    all.emplace_back("hälften");
    return all;
}

} // namespace caseflow
