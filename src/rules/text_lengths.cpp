#include "caseflow/base/message.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/model/period.hpp"
#include "caseflow/prose/project_words.hpp"
#include "caseflow/rules/text_periods.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

const Terms* terms_before(const Mention& mention) {
    const auto& decision = mention.text.decision;
    return decision ? mention.subject.chains.terms_before(*decision) : nullptr;
}

KnownPeriods periods_for(const Mention& mention) {
    const auto& decision = mention.text.decision;
    return decision ? mention.known.decisions[*decision].periods : mention.known.periods;
}

namespace {

/// True if all decisions are refusals: then "Arbetet skulle pågå" describes a plan, as the data
/// does.
bool is_refused(const Mention& mention) {
    constexpr std::size_t most = 20; // decisions
    const auto& decisions = mention.subject.data().decisions;
    return !decisions.empty() && decisions.size() <= most &&
           std::ranges::all_of(decisions, [](const Decision& decision) {
               return decision.kind == DecisionKind::refusal;
           });
}

} // namespace

KnownPeriods periods_on(const Mention& mention, When when) {
    const auto& decision = mention.text.decision;
    const KnownPeriods all = periods_for(mention);
    if (terms_before(mention) == nullptr) {
        const bool single = decision || !mention.subject.chains.has_alterations();
        return when == When::before && single && !is_refused(mention) ? KnownPeriods() : all;
    }
    const KnownDecision& known = mention.known.decisions[*decision];
    switch (when) {
    case When::before:
        return known.before;
    case When::after:
        return all.empty() ? all : all.first(1);
    case When::past:
        return known.so_far;
    default:
        return all;
    }
}

bool is_of_sum_beside(const Mention& mention, const TextPeriod& value) {
    constexpr std::size_t few = 20; // bytes of " per år under åren "
    const auto& readings = mention.text.readings;
    const auto at = static_cast<std::size_t>(&mention.reading - readings.data());
    if (value.unit != TextPeriod::Unit::year || at == 0) return false;
    const Reading& before = readings[at - 1];
    const auto* const sum = std::get_if<TextAmount>(&before.value);
    if (sum == nullptr || mention.reading.begin - before.end > few) return false;
    const auto& years = mention.known.years; // "150 000 kronor per år 2024–2025": some of the years
    const bool each = sum->yearly && std::ranges::any_of(years, [&](const KnownYear& other) {
                          return other.year == static_cast<int>(value.first.year()) &&
                                 is_within(*sum, other.amount.amount);
                      });
    return each || (sum->yearly && is_beyond(mention.known, *sum, 1)) ||
           is_beyond(mention.known, *sum, 5); // "Termo omfattar 234 mnkr under 2018–2025"
}

bool is_year_of_title(const Mention& mention, const TextPeriod& value) {
    if (value.unit != TextPeriod::Unit::year) return false; // days are not the title's
    const Tokens title(mention.subject.data().title);
    std::optional<int> first;
    int last = 0;
    for (std::size_t i = 0; i < title.size(); ++i) {
        if (!title.is_year(i)) continue;
        first = std::min(first.value_or(title.value(i)), title.value(i));
        last = std::max(last, title.value(i));
    }
    return first &&
           value.first ==
               Date(std::chrono::year(*first), std::chrono::January, std::chrono::day(1)) &&
           value.last == Date(std::chrono::year(last), std::chrono::December, std::chrono::day(31));
}

void report_period(const Mention& mention, const KnownPeriod& period, std::string difference,
                   Report& report) {
    const Subject& s = mention.subject;
    report.add(mention.place(), std::move(difference))
        .note(s.file.at(period.start_path()), std::string(period.name()))
        .note(s.file.at(period.end_path()), message("its last day"));
}

namespace {

/// For a length in months with "knappt" or "drygt".
bool is_about(int months, int stated) {
    return std::abs(months - stated) <= std::max(1, stated / 8);
}

/// Compares in months: a part of a month counts as a half, so that "36 månader" may be a day or two
/// less, and a few days more do not begin another month. Years may be calendar years, unless
/// `exact`.
bool lasts(const KnownPeriod& period, const TextDuration& value, bool exact = false) {
    if (value.weeks) {
        const auto days = std::chrono::sys_days(period.end) - std::chrono::sys_days(period.start) +
                          std::chrono::days(1);
        return std::chrono::abs(days - std::chrono::weeks(value.count)) <= std::chrono::weeks(1);
    }
    const Length length = length_of(period.start, period.end);
    const int months = length.months + (length.days > 15 ? 1 : 0);
    if (value.about && is_about(months, value.count * (value.years ? 12 : 1))) return true;
    constexpr int few = 3;
    if (value.school) return months <= 12 * value.count && 12 * value.count <= months + few;
    if (!value.years)
        return months == value.count || (length.days > few && length.months + 1 == value.count);
    const bool whole_years = (length.days == 0 && months % 12 == 0 && months > 0) || exact;
    const int calendar =
        static_cast<int>(period.end.year()) - static_cast<int>(period.start.year()) + 1;
    return std::abs(months - 12 * value.count) <= 1 || (!whole_years && calendar == value.count);
}

/// The last day that an extension starts from; in the past tense, the first one of the chain.
std::optional<Date> end_before(const Mention& mention, const TextDuration& value) {
    const Terms* const before = terms_before(mention);
    if (before == nullptr || value.when != When::past)
        return before == nullptr ? std::nullopt : before->end.value;
    const KnownPeriods all = periods_on(mention, When::before);
    return all.empty() ? std::nullopt : std::optional(all.back().end);
}

/// Reports an extension whose length is not the difference between two last days. `periods_after`
/// is empty if the first day is unknown.
void check_move_by(const Mention& mention, const TextDuration& value, Date from,
                   KnownPeriods periods_after, Report& report) {
    if (periods_after.empty()) return;
    const KnownPeriod& after = periods_after[0];
    const Date next(std::chrono::sys_days(from) + std::chrono::days(1));
    if (after.end <= from || lasts({next, after.end, {}, {}}, value, true)) return;
    report_period(mention, after,
                  message("the text extends the period by '{words}', but its last day moves from "
                          "{before} to {end}",
                          "words"_a = mention.words(), "before"_a = to_string(from),
                          "end"_a = to_string(after.end)),
                  report);
}

/// "Förlängningen omfattar nio månader", outside the points: compared with every change of the last
/// day.
void check_extension_of_any(const Mention& mention, const TextDuration& value, Report& report) {
    const auto& chains = mention.subject.chains;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < mention.subject.data().decisions.size(); ++i) {
        const Terms* const before = chains.terms_before(i);
        const Settled<Date>& now = chains[i].terms.end;
        if (before == nullptr || !before->end.value || now.by != i ||
            *before->end.value >= *now.value)
            continue;
        const Date next(std::chrono::sys_days(*before->end.value) + std::chrono::days(1));
        if (lasts({next, *now.value, {}, {}}, value)) return;
        last = i;
    }
    if (last)
        check_move_by(mention, value, *chains.terms_before(*last)->end.value,
                      mention.known.decisions[*last].periods, report);
}

/// "förlängs med tre månader", in a point of a decision that moves the last day.
void check_extension(const Mention& mention, const TextDuration& value, Report& report) {
    if (!mention.text.decision) return check_extension_of_any(mention, value, report);
    const auto before = end_before(mention, value);
    if (before) check_move_by(mention, value, *before, periods_on(mention, When::after), report);
}

/// "begärt att projekttiden förlängs med sex månader, till den 31 december 2022": compared with the
/// decision that moved the last day to that day. False if none did.
bool check_length_until(const Mention& mention, const TextDuration& value, Report& report) {
    const auto& chains = mention.subject.chains;
    if (!value.of) return false;
    const auto& day = std::get<TextPeriod>(mention.text.readings[*value.of].value);
    if (day.extent != TextPeriod::Extent::day) return false;
    for (std::size_t i = 0; i < mention.subject.data().decisions.size(); ++i) {
        const Terms* const before = chains.terms_before(i);
        const Settled<Date>& now = chains[i].terms.end;
        if (before == nullptr || !before->end.value || now.by != i || now.value != day.first)
            continue;
        check_move_by(mention, value, *before->end.value, mention.known.decisions[i].periods,
                      report);
        return true;
    }
    return false;
}

/// The periods that a length may refer to: "från 12 månader" refers to none in another text.
KnownPeriods periods_of_length(const Mention& mention, const TextDuration& value) {
    const bool alters = terms_before(mention) != nullptr;
    const bool from_start = // "Arbetet pågår i två år från den 1 augusti 2022"
        value.role == PeriodRole::none && value.years && value.first &&
        std::ranges::any_of(periods_for(mention), [&](const KnownPeriod& period) {
            return period.start == *value.first;
        });
    if (!from_start && value.role != PeriodRole::project &&
        !(value.role == PeriodRole::moved && alters))
        return {};
    return periods_on(mention, value.when);
}

} // namespace

namespace {

/// "2021-07-01 – 2024-06-30, totalt 27 månader": true if the length differs from the days beside
/// it.
bool differs_from_days(const Mention& mention, const TextDuration& value, Report& report) {
    if (!value.of || value.role == PeriodRole::extension || value.role == PeriodRole::moved)
        return false;
    const auto& days = std::get<TextPeriod>(mention.text.readings[*value.of].value);
    // "från den 1 mars 2023 till den 31 augusti 2025, det vill säga tre år": of exactly those days
    const bool after = &mention.text.readings[*value.of] < &mention.reading;
    const bool exact = after && days.unit == TextPeriod::Unit::day;
    if (days.extent != TextPeriod::Extent::whole || days.unit == TextPeriod::Unit::year ||
        days.last <= days.first || lasts({days.first, days.last, {}, {}}, value, exact))
        return false;
    const Length length = length_of(days.first, days.last);
    const auto months = static_cast<std::size_t>(length.months + (length.days > 15 ? 1 : 0));
    report.add(mention.place(),
               message("the text calls {start} – {end} '{words}', but it is {months}",
                       "words"_a = mention.words(), "start"_a = to_string(days.first),
                       "end"_a = to_string(days.last), "months"_a = pluralize(months, "month")));
    return true;
}

/// "ett treårigt projekt", if the case is "Köket, år 1": a whole of which this is a stage.
bool is_of_longer(const Mention& mention, const TextDuration& value) {
    return value.years && !mention.text.decision &&
           names_stage(Tokens(mention.subject.data().project.name));
}

} // namespace

namespace {

/// "ansöker om medel för ett treårigt projekt", if the text also gives its length as decided.
bool is_sought_otherwise(const Mention& mention, const TextDuration& value,
                         const KnownPeriods& periods) {
    return value.sought && std::ranges::any_of(mention.text.readings, [&](const Reading& reading) {
               const auto* const length = std::get_if<TextDuration>(&reading.value);
               return length != nullptr && !length->sought && length->years &&
                      std::ranges::any_of(periods, [&](const KnownPeriod& period) {
                          return lasts(period, *length);
                      });
           });
}

} // namespace

void check_duration(const Mention& mention, const TextDuration& value, Report& report) {
    if (is_of_longer(mention, value)) return;
    if (differs_from_days(mention, value, report)) return;
    if (check_length_until(mention, value, report)) return;
    if (value.role == PeriodRole::extension) return check_extension(mention, value, report);
    const KnownPeriods periods = periods_of_length(mention, value);
    const bool agrees = std::any_of(periods.begin(), periods.end(), [&](const KnownPeriod& period) {
        const bool begins = !value.first || *value.first == period.start;
        return period.end < period.start || (begins && lasts(period, value));
    });
    if (agrees || periods.empty() || is_sought_otherwise(mention, value, periods)) return;
    report_period(mention, periods[0],
                  message("the text says '{words}', but {name} is {start} – {end}",
                          "words"_a = mention.words(), "name"_a = periods[0].name(),
                          "start"_a = to_string(periods[0].start),
                          "end"_a = to_string(periods[0].end)),
                  report);
}

} // namespace caseflow
