#include "caseflow/prose/dates.hpp"
#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/readers.hpp"

#include <array>

namespace caseflow {
namespace {

constexpr int longest = 600; // months

struct Adjective {
    std::string_view stem;
    int years;
};

/// "ettårigt", "treåriga", "treårsprojekt"
constexpr std::array adjectives = {Adjective{"ettår", 1}, Adjective{"tvåår", 2},
                                   Adjective{"treår", 3}, Adjective{"fyraår", 4},
                                   Adjective{"femår", 5}};

/// The end of "treårig", "treårigt", "treårsperiod".
bool is_of_years(std::string_view word, std::size_t stem) {
    return word.substr(stem).starts_with("ig") || word.substr(stem).starts_with("s");
}

std::optional<Match> match_adjective(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at)) return std::nullopt;
    const std::string_view word = tokens.lower(at);
    for (const Adjective& adjective : adjectives)
        if (word.starts_with(adjective.stem) && is_of_years(word, adjective.stem.size()))
            return Match{at, at + 1, TextDuration{adjective.years, true, {}}};
    return std::nullopt;
}

/// "3-årigt", "18-månaders"
std::optional<Match> match_dashed(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_number(at, 1, 2) || !tokens.is_dash(at + 1) || !tokens.is_tight(at + 1) ||
        !tokens.is_word(at + 2) || !tokens.is_tight(at + 2) || tokens.value(at) < 1)
        return std::nullopt;
    const std::string_view word = tokens.lower(at + 2);
    const bool years = word.starts_with("årig") || word == "års";
    if (!years && word != "månaders") return std::nullopt;
    return Match{at, at + 3, TextDuration{tokens.value(at), years, {}}};
}

/// "… från 2023-01-01"
void add_first_day(TextDuration& value, const Tokens& tokens, std::size_t& end) {
    std::size_t at = end;
    if (!tokens.is(at, "från") || !tokens.continues(at)) return;
    while (tokens.is_any(at, "från och med")) ++at;
    const auto date = match_date(tokens, at);
    if (!date || date->year == 0 || date->day == 0 || !stands_alone(tokens, at, date->end)) return;
    value.first = first_day(*date);
    if (value.first) end = date->end;
}

/// A number that is not in groups, in digits or words.
std::optional<Decimal> match_any_count(const Tokens& tokens, std::size_t at) {
    auto number = match_decimal(tokens, at);
    if (!number) number = match_number_words(tokens, at);
    return number && !number->grouped ? number : std::nullopt;
}

std::optional<Decimal> match_whole_number(const Tokens& tokens, std::size_t at) {
    const auto number = match_any_count(tokens, at);
    return number && number->decimals == 0 ? number : std::nullopt;
}

/// "två och ett halvt år", "1,5 år", "ett halvår": years that are counted in months.
std::optional<Match> match_half_years(const Tokens& tokens, std::size_t at) {
    const auto number = match_any_count(tokens, at);
    if (!number || !tokens.continues(number->end)) return std::nullopt;
    const std::size_t end = number->end + 1;
    if (tokens.is(number->end, "halvår") && number->decimals == 0 && number->digits == 1)
        return Match{at, end, TextDuration{6, false, {}}};
    const bool halves = number->decimals == 1 && number->digits % 5 == 0 && number->digits < 100;
    if (!halves || !tokens.is_any(number->end, "år års")) return std::nullopt;
    return Match{at, end, TextDuration{static_cast<int>(number->digits) * 12 / 10, false, {}}};
}

/// "två år och tre månader", "1 år, 6 mån", "ett år och ett halvår": one length in two units.
std::optional<Match> match_years_and_rest(const Tokens& tokens, std::size_t at,
                                          const Decimal& years) {
    constexpr std::int64_t most = 24; // of either unit
    if (years.digits > most || !tokens.is(years.end, "år")) return std::nullopt;
    const std::size_t joint = years.end + 1;
    const bool sign = tokens.is_any_sign(joint, ", +");
    const bool joins = tokens.is_any(joint, "och samt plus") || sign;
    const auto rest = match_whole_number(tokens, joint + (joins ? 1 : 0));
    if (!rest || rest->digits < 1 || rest->digits > most || !tokens.continues(rest->end) ||
        (sign && !tokens.is_number(rest->end - 1)))
        return std::nullopt;
    const bool months = tokens.is_any(rest->end, "månader månad mån");
    const int unit = months ? 1 : tokens.is(rest->end, "halvår") ? 6 : 0;
    if (unit == 0) return std::nullopt;
    const auto count = static_cast<int>(years.digits * 12 + rest->digits * unit);
    return Match{at, rest->end + 1, TextDuration{count, false, {}}};
}

/// "från 12 till 18 månader": the second number, which has the unit of both.
std::optional<Decimal> next_count(const Tokens& tokens, std::size_t at, std::size_t end) {
    if (!tokens.is(at - 1, "från") || !tokens.is(end, "till")) return std::nullopt;
    return match_whole_number(tokens, end + 1);
}

/// A length in weeks; no project is said to last fewer.
constexpr std::int64_t shortest_in_weeks = 10;

} // namespace

std::optional<Match> match_duration(const Tokens& tokens, std::size_t at) {
    if (auto found = match_adjective(tokens, at)) return found;
    if (auto found = match_dashed(tokens, at)) return found;
    if (auto found = match_half_years(tokens, at)) return found;
    const auto number = match_whole_number(tokens, at);
    if (!number || number->digits < 1 || number->digits > longest || !tokens.continues(number->end))
        return std::nullopt;
    if (auto found = match_years_and_rest(tokens, at, *number)) return found;
    const auto next = next_count(tokens, at, number->end);
    const std::size_t unit = tokens.after_brackets(next ? next->end : number->end);
    const bool months = tokens.is_any(unit, "månader månad månaders mån");
    const bool years =
        tokens.is_any(unit, "år års läsår") && number->digits < 50 && !tokens.is_number(unit + 1);
    const bool weeks = tokens.is_any(unit, "veckor veckors") && number->digits >= shortest_in_weeks;
    if (!months && !years && !weeks) return std::nullopt;
    TextDuration value{static_cast<int>(number->digits), years, {}};
    value.weeks = weeks;
    value.school = tokens.is(unit, "läsår");
    if (next && !months) return std::nullopt; // "från 10 till 18 år" also means ages
    if (next) return Match{at, number->end, value};
    std::size_t end = unit + 1;
    add_first_day(value, tokens, end);
    return Match{at, end, value};
}

std::vector<std::string_view> words_opening_durations() {
    constexpr std::string_view words =
        "ettårig ettårigt ettåriga ettårsperiod ettårsprojekt ettårsprojektet "
        "tvåårig tvåårigt tvååriga tvåårsperiod tvåårsprojekt tvåårsprojektet "
        "treårig treårigt treåriga treårsperiod treårsprojekt treårsprojektet "
        "fyraårig fyraårigt fyraåriga fyraårsperiod fyraårsprojekt fyraårsprojektet "
        "femårig femårigt femåriga femårsperiod femårsprojekt femårsprojektet ";
    std::vector<std::string_view> all;
    for (std::size_t at = 0, end = 0; (end = words.find(' ', at)) != words.npos; at = end + 1)
        all.push_back(words.substr(at, end - at));
    return all;
}

} // namespace caseflow
