#include "caseflow/prose/dates.hpp"
#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/period_cues.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/statements.hpp"
#include "caseflow/prose/word_uses.hpp"

#include <algorithm>

namespace caseflow {
namespace {

using LengthUnit = LengthStatement::Unit;

std::optional<LengthUnit> unit_of(StatementCue cue) {
    switch (cue) {
    case StatementCue::days:
        return LengthUnit::day;
    case StatementCue::weeks:
        return LengthUnit::week;
    case StatementCue::months:
        return LengthUnit::month;
    case StatementCue::quarters:
        return LengthUnit::quarter;
    case StatementCue::half_years:
        return LengthUnit::half;
    case StatementCue::years:
        return LengthUnit::year;
    case StatementCue::calendar_years:
        return LengthUnit::calendar_year;
    default:
        return std::nullopt;
    }
}

std::optional<LengthUnit> unit_at(const Tokens& tokens, std::size_t at) {
    return unit_of(statement_cue(tokens, at));
}

/// A whole number, and the token that it begins at.
struct Count {
    std::int64_t value;
    std::size_t begin;
};

/// The number before a token: "1 461", "sex", "tjugofyra".
std::optional<Count> count_before(const Tokens& tokens, std::size_t end) {
    constexpr std::int64_t most = 20'000;
    constexpr std::size_t longest = 2; // tokens
    if (end == 0 || (!tokens.is_number(end - 1) && !ends_number(tokens, end - 1)))
        return std::nullopt;
    for (std::size_t size = longest; size > 0; --size) {
        if (end < size) continue;
        const std::size_t at = end - size;
        auto number = match_decimal(tokens, at);
        if (!number) number = match_number_words(tokens, at);
        if (!number || number->end != end || number->decimals != 0 || !number->sound ||
            number->digits < 1 || number->digits > most || !is_fresh(tokens, at, 0))
            continue;
        return Count{number->digits, at};
    }
    return std::nullopt;
}

/// A number that begins at a token, and the token after it.
std::optional<Decimal> read_number_at(const Tokens& tokens, std::size_t at) {
    auto number = match_decimal(tokens, at);
    if (!number) number = match_number_words(tokens, at);
    return number && number->decimals == 0 && number->digits > 0 ? number : std::nullopt;
}

/// "projekttiden", "bidragsperioden", "projektets längd"
bool is_time_of_project(const Tokens& tokens, std::size_t at) {
    if (!tokens.begins_with_any(
            at, "projektt projektp bidragsp bidragst stödp genomförandet genomförandep"))
        return false;
    const std::string_view word = tokens.lower(at);
    return (word.find("tid") != word.npos || word.find("period") != word.npos) &&
           !tokens.is_any(at - 1, "tidigare ursprunglig ursprungliga gamla förra nya ny förlängda "
                                  "förlängd efter före");
}

/// Words between the subject and its length that add nothing.
bool is_little_word(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "är blir har omfattar uppgår till på om rymmer varar pågår löper "
                             "sträcker sig över under i genomförs bedrivs ska beräknas "
                             "planeras totalt sammanlagt hela alltså därmed vara bli pågå löpa "
                             "innehåller spänner ligger det utgör motsvarar jämnt exakt");
}

/// The token before the words that only lead to a length.
std::size_t before_fillers(const Tokens& tokens, std::size_t at, std::size_t begin) {
    while (at > begin && is_little_word(tokens, at - 1)) --at;
    return at;
}

/// "Projektet pågår under", "Projektet sträcker sig över": the subject and a verb of time.
bool is_project_lasting(const Tokens& tokens, std::size_t noun, std::size_t number) {
    return tokens.is_any(noun, "projektet satsningen") &&
           !tokens.is_any(noun - 1, "med av i för till om inom") &&
           tokens.has_any(noun + 1, number,
                          "pågår pågå löper löpa sträcker varar genomförs bedrivs spänner");
}

/// "från första till sista dagen", "Mellan start och slut"
bool is_from_first_to_last(const Tokens& tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i + 2 < end; ++i) {
        const bool days =
            tokens.is(i, "första") && tokens.is(i + 1, "till") && tokens.is(i + 2, "sista") &&
            (tokens.is_any(i + 3, "dag dagen") || tokens.begins_with_any(i + 3, "projektdag"));
        const bool ends = tokens.is_any(i, "start början projektstart") &&
                          tokens.is_any(i + 1, "och till") &&
                          tokens.is_any(i + 2, "slut projektslut avslut");
        const std::size_t after = i + 3 + (days ? 1 : 0);
        if (!days && !ends) continue;
        for (std::size_t j = after; j < end; ++j)
            if (!is_little_word(tokens, j) && !tokens.is_any(j, "perioden projektet tiden") &&
                !is_time_of_project(tokens, j))
                return false;
        return true;
    }
    return false;
}

/// "Projekttiden är 914 dagar": the words say that it is the project's.
bool is_of_project_time(const Tokens& tokens, std::size_t begin, std::size_t number) {
    const std::size_t subject = before_fillers(tokens, number, begin);
    if (subject == begin) return false;
    const std::size_t noun = subject - 1;
    return is_time_of_project(tokens, noun) || is_project_lasting(tokens, noun, number) ||
           is_from_first_to_last(tokens, begin, number);
}

/// The days right after a length: ", från den 2 maj 2022 till …", " (2022–2024)".
std::optional<DaySpan> days_beside(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t most = 6; // tokens
    const std::size_t begin = at;
    if (!tokens.is_any_sign(at, ", ( :") && !tokens.is_dash(at)) return std::nullopt;
    for (++at; at < begin + most; ++at)
        if (!tokens.is_any(at,
                           "från och med det vill säga dvs alltså nämligen räknat åren mellan") &&
            !tokens.is_any_sign(at, ","))
            break;
    if (!tokens.continues(at)) return std::nullopt;
    const auto found = match_times(tokens, at);
    return found ? std::optional(found->days) : std::nullopt;
}

/// "tre år, 2023, 2024 och 2025": every year from the first to the last.
std::optional<DaySpan> years_beside(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_any_sign(at, ", ( :") || !tokens.is_year(at + 1)) return std::nullopt;
    std::size_t year = at + 1;
    const int first = tokens.value(year);
    int last = first;
    while (tokens.is_sign(year + 1, ",") || tokens.is_any(year + 1, "och samt")) {
        if (!tokens.is_year(year + 2) || tokens.value(year + 2) != last + 1) break;
        ++last;
        year += 2;
    }
    if (last == first || tokens.is_dash(year + 1)) return std::nullopt;
    return DaySpan{*first_day({first, 0, 0, 0}), *last_day({last, 0, 0, 0})};
}

/// "Från den 1 februari 2021 till den 31 januari 2023 är det 730 dagar": the days before a length.
std::optional<DaySpan> days_before(const Tokens& tokens, std::size_t begin, std::size_t number) {
    constexpr std::size_t longest = 16; // tokens of a range
    std::size_t end = before_fillers(tokens, number, begin);
    while (end > begin && tokens.is_any_sign(end - 1, ", ( =")) --end;
    if (end == begin || !(tokens.is_number(end - 1) || tokens.is_any_sign(end - 1, ")")))
        return std::nullopt;
    for (std::size_t at = std::max(begin, end - std::min(end, longest)); at < end; ++at) {
        if (tokens.is_tight(at) && at > begin && !tokens.is_any_sign(at - 1, "(")) continue;
        const auto found = match_times(tokens, at);
        if (found && found->end == end) return found->days;
    }
    return std::nullopt;
}

/// ", det sista våren 2024": the place of the last part.
void add_bound(const Tokens& tokens, std::size_t at, LengthStatement& value) {
    if (!tokens.is_sign(at, ",")) return;
    std::size_t next = at + 1;
    while (tokens.is_any(next, "det den de varav med")) ++next;
    const bool last = tokens.is_any(next, "sista avslutande");
    if (!last && !tokens.is(next, "första")) return;
    ++next;
    while (tokens.is_any(next, "är i under infaller")) ++next;
    const auto time = match_time(tokens, next);
    if (!time) return;
    value.bound = time->days;
    value.starts = !last;
}

/// "bedrivs under tre halvår", "pågår i"
bool is_lasting(const Tokens& tokens, std::size_t begin, std::size_t number) {
    if (!tokens.is_any(number - 1, "i under på över") || number < begin + 2) return false;
    return tokens.is_any(number - 2, "pågår pågå löper löpa bedrivs bedrivas genomförs genomföras "
                                     "finansieras drivs drivas stöds arbetar arbeta pågick");
}

/// "räknat från den 1 juli 2022", "med start den 1 juli 2022"
std::optional<Date> counted_from(const Tokens& tokens, std::size_t at) {
    const bool counted = tokens.is_any(at, "räknat räknade beräknat") && tokens.is(at + 1, "från");
    const bool begins = tokens.is(at, "med") && tokens.is_any(at + 1, "start början");
    if (!counted && !begins) return std::nullopt;
    at += 2;
    while (tokens.is_any(at, "och med från")) ++at;
    const auto time = match_time(tokens, at);
    return time && time->exact ? std::optional(time->days.first) : std::nullopt;
}

/// True if a sentence is about something else, or about the past.
bool is_of_else(const Tokens& tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        const PeriodCue cue = period_cue_at(tokens, i);
        if (cue == PeriodCue::phase || cue == PeriodCue::other || cue == PeriodCue::moves ||
            tokens.is_any(i, "annat tidigare förra föregående liknande drev drivit genomförde "
                             "genomfört motsvarande garanti"))
            return true;
    }
    return false;
}

/// "ett arton månader långt projekt", "som inleds i januari 2023, är 36 månader lång"
bool is_long(const Tokens& tokens, std::size_t begin, std::size_t number, std::size_t unit) {
    if (!tokens.is_any(unit + 1, "lång långt långa")) return false;
    if (tokens.is_any(unit + 2, "projekt projektperiod projekttid bidragsperiod"))
        return !is_of_else(tokens, begin, number);
    if (!tokens.is_any(number - 1, "är blir")) return false;
    const bool clause = tokens.is_sign(begin + 1, ",") && tokens.is(begin + 2, "som") &&
                        tokens.is_sign(number - 2, ",");
    return is_time_of_project(tokens, begin) && (clause || number == begin + 2);
}

void add(const Tokens& tokens, std::size_t begin, std::size_t end, LengthStatement value,
         std::vector<TextStatement>& to) {
    to.push_back({tokens.begin_of(begin), tokens.end_of(end - 1), value});
}

/// Units that no other reading has.
bool is_rare(LengthUnit unit) {
    return unit != LengthUnit::month && unit != LengthUnit::year;
}

/// A number and its unit.
void add_counted(const Tokens& tokens, const Count& count, std::size_t unit, LengthUnit of,
                 std::vector<TextStatement>& to) {
    const std::size_t begin = begin_of_sentence(tokens, count.begin);
    LengthStatement value{count.value, of};
    value.days = years_beside(tokens, unit + 1);
    if (!value.days && of == LengthUnit::year) value.days = std::nullopt;
    if (!value.days && is_rare(of)) value.days = days_beside(tokens, unit + 1);
    if (!value.days && is_rare(of)) value.days = days_before(tokens, begin, count.begin);
    if (value.days) return add(tokens, count.begin, unit + 1, value, to);
    if (is_of_else(tokens, begin, count.begin)) return;
    if (is_rare(of) && is_lasting(tokens, begin, count.begin)) add_bound(tokens, unit + 1, value);
    if (is_lasting(tokens, begin, count.begin)) value.from = counted_from(tokens, unit + 1);
    const bool of_project = (is_rare(of) && is_of_project_time(tokens, begin, count.begin)) ||
                            is_long(tokens, begin, count.begin, unit);
    if (of_project || value.bound || value.from) add(tokens, count.begin, unit + 1, value, to);
}

/// "336 dagar, eller jämnt 48 veckor": the same in another unit.
void add_in_other_unit(const Tokens& tokens, std::size_t unit, std::vector<TextStatement>& to) {
    if (to.empty() || !std::holds_alternative<LengthStatement>(to.back().value) ||
        to.back().end != tokens.end_of(unit))
        return;
    std::size_t at = unit + 1;
    while (tokens.is_any_sign(at, ", (") || tokens.is_any(at, "eller dvs alltså jämnt exakt")) ++at;
    const auto number = at > unit + 1 ? read_number_at(tokens, at) : std::nullopt;
    const auto other = number ? unit_at(tokens, number->end) : std::nullopt;
    if (!other || !is_rare(*other)) return;
    auto value = std::get<LengthStatement>(to.back().value);
    value.count = number->digits;
    value.unit = *other;
    add(tokens, at, number->end + 1, value, to);
}

/// "Räknat i halvår blir det åtta, från hösten 2022 till och med våren 2026"
void add_counted_in(const Tokens& tokens, std::size_t unit, LengthUnit of,
                    std::vector<TextStatement>& to) {
    if (!tokens.is(unit - 1, "i") || !tokens.is_any(unit - 2, "räknat mätt uttryckt")) return;
    std::size_t at = unit + 1;
    bool project = false;
    for (;
         is_little_word(tokens, at) || is_time_of_project(tokens, at) || tokens.is(at, "projektet");
         ++at)
        project = project || !is_little_word(tokens, at);
    const auto number = read_number_at(tokens, at);
    if (!number || unit_at(tokens, number->end)) return;
    LengthStatement value{number->digits, of};
    value.days = days_beside(tokens, number->end);
    if (value.days || project) add(tokens, at, number->end, value, to);
}

/// "den första med början den 1 februari 2021 och den sista med slut den 31 januari 2023"
std::optional<DaySpan> from_first_to_last(const Tokens& tokens, std::size_t at, std::size_t end) {
    std::optional<Date> first;
    std::optional<Date> last;
    bool named[2] = {false, false};
    for (; at < end; ++at) {
        named[0] = named[0] || tokens.is(at, "första");
        named[1] = named[1] || tokens.is(at, "sista");
        const auto time = tokens.is_number(at) ? match_time(tokens, at) : std::nullopt;
        if (!time || !time->exact) continue;
        if (first && last) return std::nullopt;
        (first ? last : first) = time->days.first;
        if (!named[first && last ? 1 : 0]) return std::nullopt;
        at = time->end - 1;
    }
    return first && last && *first < *last ? std::optional(DaySpan{*first, *last}) : std::nullopt;
}

/// "fyra etapper om sex månader vardera"
void add_parts(const Tokens& tokens, std::size_t unit, const Count& count, LengthUnit of,
               std::vector<TextStatement>& to) {
    const std::size_t noun = count.begin - 2;
    if (count.begin < 3 || !tokens.is_any(count.begin - 1, "om på à") ||
        !tokens.begins_with_any(noun, "etapper perioder faser delperioder block"))
        return;
    const auto parts = count_before(tokens, noun);
    if (!parts) return;
    LengthStatement value{count.value * parts->value, of};
    value.days = from_first_to_last(tokens, unit + 1, end_of_sentence(tokens, unit));
    const bool divided =
        tokens.is_any(parts->begin - 1, "i") &&
        tokens.is_any(parts->begin - 2, "indelat indelad uppdelat uppdelad delas") &&
        tokens.is_any(begin_of_sentence(tokens, unit), "projektet projekttiden");
    if (value.days || divided) add(tokens, parts->begin, unit + 1, value, to);
}

/// "Av projekttidens 17 månader infaller fem under 2021 och tolv under 2022"
void add_months_of_years(const Tokens& tokens, std::size_t unit, const Count& count,
                         std::vector<TextStatement>& to) {
    if (!is_time_of_project(tokens, count.begin - 1) ||
        !tokens.lower(count.begin - 1).ends_with('s'))
        return;
    std::size_t at = unit + 1;
    if (!tokens.is_any(at, "infaller ligger faller är avser")) return;
    for (++at;; ++at) {
        const auto number = read_number_at(tokens, at);
        if (!number) return;
        std::size_t next = number->end;
        if (tokens.is_any(next, "månader månad")) ++next;
        if (!tokens.is_any(next, "under i på inom")) return;
        if (tokens.is(++next, "år")) ++next;
        if (!tokens.is_year(next)) return;
        to.push_back({tokens.begin_of(at), tokens.end_of(next),
                      MonthsOfYearStatement{number->digits, tokens.value(next)}});
        at = next + 1;
        if (!tokens.is_any(at, "och samt") && !tokens.is_sign(at, ",")) return;
    }
}

} // namespace

void add_length_statement(const Tokens& tokens, StatementWord word,
                          std::vector<TextStatement>& to) {
    const std::size_t at = word.at;
    const auto unit = unit_of(word.cue);
    if (!unit || at == 0) return;
    add_counted_in(tokens, at, *unit, to);
    const auto count = count_before(tokens, at);
    if (!count) return;
    const std::size_t before = to.size();
    if (count->begin > 0 && *unit == LengthUnit::month) add_months_of_years(tokens, at, *count, to);
    add_parts(tokens, at, *count, *unit, to);
    if (to.size() == before) add_counted(tokens, *count, at, *unit, to);
    if (to.size() > before) add_in_other_unit(tokens, at, to);
}

} // namespace caseflow
