#include "caseflow/prose/units.hpp"

#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/role_words.hpp"

#include <algorithm>
#include <array>

namespace caseflow {
namespace {

constexpr std::int64_t thousand = 1000;
constexpr std::int64_t million = 1'000'000;

struct Currency {
    std::string_view word;
    std::string_view code;
};

constexpr std::array currencies = {
    Currency{"kronor", "SEK"},  Currency{"kr", "SEK"},       Currency{"krona", "SEK"},
    Currency{"kronors", "SEK"}, Currency{"kronorna", "SEK"}, Currency{"sek", "SEK"},
    Currency{"euro", "EUR"},    Currency{"eur", "EUR"},      Currency{"euros", "EUR"},
    Currency{"dollar", "USD"},  Currency{"usd", "USD"},      Currency{"pund", "GBP"},
    Currency{"gbp", "GBP"},     Currency{"nok", "NOK"},      Currency{"dkk", "DKK"},
    Currency{"chf", "CHF"},     Currency{"skr", "SEK"}};

constexpr std::array signs = {Currency{"€", "EUR"}, Currency{"$", "USD"}, Currency{"£", "GBP"}};

/// Whose kronor: "norska kronor".
constexpr std::array countries = {Currency{"svenska", "SEK"}, Currency{"norska", "NOK"},
                                  Currency{"danska", "DKK"}, Currency{"isländska", "ISK"},
                                  Currency{"amerikanska", "USD"}};

struct Multiple {
    std::string_view word;
    std::int64_t size;
};

constexpr std::array multiples = {Multiple{"t", thousand},
                                  Multiple{"k", thousand},
                                  Multiple{"tusen", thousand},
                                  Multiple{"tusental", thousand},
                                  Multiple{"m", million},
                                  Multiple{"mn", million},
                                  Multiple{"mio", million},
                                  Multiple{"milj", million},
                                  Multiple{"mill", million},
                                  Multiple{"miljon", million},
                                  Multiple{"miljoner", million},
                                  Multiple{"md", 1000 * million},
                                  Multiple{"mdr", 1000 * million},
                                  Multiple{"mrd", 1000 * million},
                                  Multiple{"miljard", 1000 * million},
                                  Multiple{"miljarder", 1000 * million}};

template <class Table>
auto find_word(const Table& table, std::string_view word) {
    return std::find_if(table.begin(), table.end(),
                        [&](const auto& unit) { return unit.word == word; });
}

/// "kronor", "svenska kronor", "€"
std::optional<MoneyUnit> match_currency(const Tokens& tokens, std::size_t at) {
    for (const Currency& sign : signs)
        if (tokens.is_sign(at, sign.word)) return MoneyUnit{1, sign.code, at + 1};
    if (!tokens.is_word(at)) return std::nullopt;
    const std::string_view word = tokens.lower(at);
    if (tokens.at(at) == "SKR")
        return std::nullopt; // the association of municipalities and regions
    if (const auto* const found = find_word(currencies, word); found != currencies.end())
        return MoneyUnit{1, found->code, at + 1};
    const auto* const country = find_word(countries, word);
    if (country == countries.end() || !tokens.is_any(at + 1, "kronor kr dollar"))
        return std::nullopt;
    return MoneyUnit{1, country->code, at + 2};
}

/// A multiple and a currency in one word: "tkr", "MSEK", "mnkr".
std::optional<MoneyUnit> match_glued(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at) || tokens.at(at).size() > 9) return std::nullopt;
    const std::string_view word = tokens.lower(at);
    if (word == "mdr") return MoneyUnit{1000 * million, "SEK", at + 1};
    for (const std::string_view ending : {"kr", "sek", "eur"}) {
        if (!word.ends_with(ending)) continue;
        const auto* const multiple =
            find_word(multiples, word.substr(0, word.size() - ending.size()));
        if (multiple != multiples.end())
            return MoneyUnit{multiple->size, ending == "eur" ? "EUR" : "SEK", at + 1};
    }
    return std::nullopt;
}

/// The words that may follow "två miljoner" if kronor are meant but not written.
bool ends_amount(const Tokens& tokens, std::size_t at) {
    if (!tokens.continues(at) || !tokens.is_word(at)) return true;
    return tokens.is_any(at, "för till i per av och under från som vilket samt ur år varav "
                             "respektive eller vid på avsätts beviljas inom årligen totalt "
                             "senare men med via");
}

/// "2 tusen 500 kronor", "2 milj. 400 tkr": a smaller number with a unit of its own.
bool has_rest(const Tokens& tokens, std::size_t at, std::int64_t size) {
    auto rest = tokens.continues(at) ? match_decimal(tokens, at) : std::nullopt;
    if (!rest) rest = match_number_words(tokens, at);
    if (!rest || !rest->sound || rest->decimals > 0) return false;
    auto unit = match_currency(tokens, rest->end);
    if (!unit) unit = match_glued(tokens, rest->end);
    return unit && unit->size < size && rest->digits < size / unit->size;
}

/// "1,6 M", "650K": digits and a capital letter, with no other noun after them.
bool is_short_for_kronor(const Tokens& tokens, std::size_t at) {
    const bool decimals = tokens.is_number(at - 1, 1, 2) && tokens.is_sign(at - 2, ",");
    const bool thousands = tokens.is_number(at - 1, 3, 3) && tokens.is_tight(at);
    return ((tokens.at(at) == "M" && decimals) || (tokens.at(at) == "K" && thousands)) &&
           ends_amount(tokens, at + 1);
}

/// "miljoner kronor", "tusen kr", "milj. kr"; after miljoner and miljarder kronor may be left out.
std::optional<MoneyUnit> match_spaced(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at) || tokens.at(at).size() > 9) return std::nullopt;
    const auto* const multiple = find_word(multiples, tokens.lower(at));
    if (multiple == multiples.end()) return std::nullopt;
    std::size_t next = at + 1;
    if (tokens.is_sign(next, ".") && tokens.is_tight(next)) ++next;
    if (const auto unit = tokens.continues(next) ? match_currency(tokens, next) : std::nullopt)
        return MoneyUnit{multiple->size, unit->currency, unit->end};
    if (is_short_for_kronor(tokens, at)) return MoneyUnit{multiple->size, "SEK", at + 1};
    if (multiple->word.size() >= 4 && has_rest(tokens, next, multiple->size)) // not "20 m"
        return MoneyUnit{multiple->size, "SEK", next, false};
    const bool abbreviated =
        (multiple->word == "milj" || multiple->word == "mill") && ends_amount(tokens, next);
    if (!abbreviated && !multiple->word.starts_with("miljon") &&
        !multiple->word.starts_with("miljard"))
        return std::nullopt;
    const bool continues =
        match_number_words(tokens, at + 1).has_value(); // "en miljon tvåhundratusen"
    if (!abbreviated && !continues && !ends_amount(tokens, at + 1)) return std::nullopt;
    return MoneyUnit{multiple->size, "SEK", at + 1, false};
}

/// "550' kr": thousands, if a currency follows.
std::optional<MoneyUnit> match_apostrophe(const Tokens& tokens, std::size_t at) {
    const bool sign = tokens.is_any_sign(at, "' ’ ´");
    if (!sign || !tokens.is_tight(at) || tokens.is_tight(at + 1) || !tokens.continues(at + 1))
        return std::nullopt;
    const auto unit = match_currency(tokens, at + 1);
    return unit ? std::optional(MoneyUnit{1000, unit->currency, unit->end}) : std::nullopt;
}

} // namespace

std::optional<MoneyUnit> match_money_unit(const Tokens& tokens, std::size_t at) {
    if (!tokens.continues(at)) return std::nullopt;
    const bool sign = tokens.is_any_sign(at, ": , .");
    const bool apart = tokens.is_sign(at, ":"); // "500 000 :-"
    if (sign && tokens.is_dash(at + 1) && (apart || tokens.is_tight(at)) && tokens.is_tight(at + 1))
        return MoneyUnit{1, "SEK", at + 2};
    if (auto unit = match_currency(tokens, at)) return unit;
    if (auto unit = match_apostrophe(tokens, at)) return unit;
    if (auto unit = match_glued(tokens, at)) return unit;
    return match_spaced(tokens, at);
}

namespace {

/// "1/2", "3/4" before millions
std::optional<Decimal> match_slash(const Tokens& tokens, std::size_t at) {
    const bool is = tokens.is_number(at, 1, 1) && tokens.is_sign(at + 1, "/") &&
                    tokens.is_tight(at + 1) && tokens.is_number(at + 2, 1, 1) &&
                    tokens.is_tight(at + 2) && !tokens.is_tight(at + 3);
    const int parts = is ? tokens.value(at + 2) : 0;
    if ((parts != 2 && parts != 4) || tokens.value(at) < 1 || tokens.value(at) >= parts)
        return std::nullopt;
    const auto unit = match_money_unit(tokens, at + 3);
    if (!unit || unit->size < million) return std::nullopt;
    return Decimal{tokens.value(at) * 100 / parts, 2, false, true, at + 3};
}

/// "1 och en halv miljon", "1 komma 5 miljoner"
void add_parts_in_words(Decimal& to, const Tokens& tokens, std::size_t at) {
    if (!tokens.is_number(at, 1, 3) || to.end != at + 1) return;
    Decimal number = to;
    add_parts(number, tokens);
    const auto unit = match_money_unit(tokens, number.end);
    if (number.end > to.end && unit && unit->size > 1) to = number;
}

/// "1 1/2" before millions
std::optional<Decimal> match_mixed(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_number(at, 1, 2) || tokens.is_tight(at + 1) || !tokens.continues(at + 1))
        return std::nullopt;
    auto number = match_slash(tokens, at + 1);
    if (number) number->digits += tokens.value(at) * 100;
    return number;
}

} // namespace

std::optional<Decimal> match_number_at(const Tokens& tokens, std::size_t at) {
    if (auto number = match_mixed(tokens, at)) return number;
    if (auto number = match_slash(tokens, at)) return number;
    if (auto number = match_decimal(tokens, at)) {
        add_parts_in_words(*number, tokens, at);
        return number;
    }
    return match_number_words(tokens, at);
}

namespace {

/// "(SEK)", "[kr]"
std::optional<MoneyUnit> match_unit_in_brackets(const Tokens& tokens, std::size_t at) {
    const bool square = tokens.is_sign(at, "[");
    if (!square && !tokens.is_sign(at, "(")) return std::nullopt;
    auto unit = match_money_unit(tokens, at + 1);
    if (!unit || !tokens.is_sign(unit->end, square ? "]" : ")")) return std::nullopt;
    ++unit->end;
    return unit;
}

/// "(500 000) kronor", "”500 000” kronor": the token after the sign at `at`, if it closes what
/// opens before the number.
std::size_t after_closing_sign(const Tokens& tokens, std::size_t number, std::size_t at) {
    if (number == 0) return at;
    const std::string_view opening = tokens.at(number - 1);
    const std::string_view closing = tokens.at(at);
    const bool closes = (opening == "(" && closing == ")") || (opening == "[" && closing == "]") ||
                        (opening == closing && tokens.is_any_sign(at, "\" ” »")) ||
                        (opening == "“" && closing == "”") || (opening == "«" && closing == "»");
    return closes ? at + 1 : at;
}

/// The token after what may stand between a number and its unit: the mark of a footnote, or a sign
/// that closes what opens before the number.
std::size_t after_marks(const Tokens& tokens, std::size_t number, std::size_t at) {
    if (tokens.is_sign(at, "[") && tokens.is_number(at + 1, 1, 2) && tokens.is_sign(at + 2, "]"))
        return at + 3;
    if (tokens.is_any_sign(at, "¹ ² ³") && tokens.is_tight(at)) return at + 1;
    return after_closing_sign(tokens, number, at);
}

/// "ett 500000-kronorsbidrag"
std::optional<MoneyUnit> match_unit_in_compound(const Tokens& tokens, std::size_t at) {
    const bool is = tokens.is_dash(at) && tokens.is_tight(at) && tokens.is_tight(at + 1) &&
                    tokens.begins_with_any(at + 1, "kronors");
    return is ? std::optional(MoneyUnit{1, "SEK", at + 2}) : std::nullopt;
}

} // namespace

std::optional<MoneyUnit> match_unit_after(const Tokens& tokens, std::size_t number,
                                          std::size_t at) {
    constexpr std::size_t longest_bracket = 6; // tokens
    if (auto unit = match_money_unit(tokens, at)) return unit;
    if (tokens.is_word(at) || !tokens.continues(at)) return std::nullopt; // most
    if (auto unit = match_unit_in_brackets(tokens, at)) return unit;
    if (auto unit = match_unit_in_compound(tokens, at)) return unit;
    if (const std::size_t next = after_marks(tokens, number, at); next > at)
        return match_money_unit(tokens, next);
    if (!tokens.is_sign(at, "(")) return std::nullopt;
    for (std::size_t i = at + 1; i < at + longest_bracket && tokens.continues(i); ++i)
        if (tokens.is_sign(i, ")")) return match_money_unit(tokens, i + 1);
    return std::nullopt;
}

std::optional<MoneyUnit> match_no_currency(const Tokens& tokens, std::size_t at,
                                           const Decimal& number) {
    if (at == 0 || !number.sound || number.decimals > 0 || !tokens.continues(at))
        return std::nullopt;
    const std::size_t verb = at - (tokens.is_any(at - 1, "med projektet") ? 2 : 1);
    const bool grants = sum_cue(tokens, verb) == SumCue::granted && tokens.is_number(at);
    const bool gives = party_cue(tokens, verb) == PartyCue::gives || grants ||
                       (tokens.is(at - 1, "med") && tokens.is_any(verb, "bidrar medfinansierar"));
    const bool counts = tokens.is(number.end, "tusen") && number.digits < thousand;
    const std::size_t end = number.end + (counts ? 1 : 0);
    const bool large = number.grouped && number.digits >= (grants ? 10 : 100) * thousand;
    const bool ends = end >= tokens.size() || !tokens.continues(end) ||
                      (tokens.is_sign(end, ".") && !tokens.is_tight(end + 1)) ||
                      (grants && tokens.is_any(end, "för till i ur under"));
    if (!gives || !(counts || large) || !ends) return std::nullopt;
    return MoneyUnit{counts ? thousand : 1, "SEK", end};
}

std::optional<MoneyUnit> match_unit_before(const Tokens& tokens, std::size_t at) {
    auto unit = match_currency(tokens, at);
    if (!unit) unit = match_glued(tokens, at);
    if (!unit) return std::nullopt;
    for (const std::string_view sign : {".", ":"})
        if (tokens.is_sign(unit->end, sign) && tokens.is_tight(unit->end)) ++unit->end;
    return unit;
}

std::vector<std::string_view> words_of_units() {
    return {"kronor", "kr",   "skr",  "sek", "tkr",  "kkr",  "tsek", "ksek",
            "mkr",    "mnkr", "msek", "eur", "euro", "meur", "keur", "mdkr"};
}

} // namespace caseflow
