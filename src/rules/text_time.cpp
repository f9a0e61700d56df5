#include "caseflow/base/message.hpp"
#include "caseflow/rules/text_periods.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace caseflow {

using namespace fmt::literals;

namespace {

using Extent = TextPeriod::Extent;
using Unit = TextPeriod::Unit;

/// The ways in which a period of a text may differ.
enum class Trouble {
    none,
    outside,   // no day of it is in the project
    part,      // some days of it are not
    different, // it is not the project's
    start,     // it is not the first day
    end,       // it is not the last day
    budget,    // no decision of the case can have used that year's money
    budgets,   // nor the sum of these years
    moved,     // no period of the case was moved this way
};

/// The first day of a date's month or year, if the words are no more precise than that.
Date to_precision(Date date, Unit unit) {
    if (unit == Unit::day) return date;
    const auto month = unit == Unit::month ? date.month() : std::chrono::January;
    return Date{date.year(), month, std::chrono::day(1)};
}

bool is_same_day(Date a, Date b, Unit unit) {
    return to_precision(a, unit) == to_precision(b, unit);
}

/// "Kostnader efter den 31 oktober 2025 ersätts inte": later costs may count, such as those for
/// accounting, and earlier ones too; but none of the project's own days may be excluded, and the
/// year must be the same.
Trouble check_bound_of_costs(const TextPeriod& value, const KnownPeriod& period) {
    const bool start = value.role == PeriodRole::start;
    const Date bound = start ? period.start : period.end;
    if (is_same_day(value.first, bound, value.unit)) return Trouble::none;
    const bool cut = start ? bound < value.first : value.last < bound;
    const bool off = is_off_by_a_year(value.first, bound, value.unit);
    return !cut && !off ? Trouble::none : start ? Trouble::start : Trouble::end;
}

/// "Projektet startar våren 2024", if the day is not even near it, since a season is vague.
bool is_season_off(const TextPeriod& value, Date bound) {
    constexpr auto near = std::chrono::days(62);
    if (value.extent != Extent::inside || value.unit != Unit::day || value.deadline ||
        (value.role != PeriodRole::start && value.role != PeriodRole::end))
        return false;
    const std::chrono::sys_days day(bound);
    return day < std::chrono::sys_days(value.first) - near ||
           std::chrono::sys_days(value.last) + near < day;
}

/// Checks a single day or month when something starts or ends, or until which it lasts.
Trouble check_bound(const Mention& mention, const TextPeriod& value, const KnownPeriod& period) {
    const bool exact = value.unit != Unit::day || value.extent == Extent::day;
    if (value.of_costs) return check_bound_of_costs(value, period);
    if (value.role == PeriodRole::end && is_next_day(value, period.end)) return Trouble::none;
    if (is_season_off(value, value.role == PeriodRole::start ? period.start : period.end))
        return value.role == PeriodRole::start ? Trouble::start : Trouble::end;
    if (value.role == PeriodRole::start && exact && !value.deadline)
        return is_same_day(value.first, period.start, value.unit) ? Trouble::none : Trouble::start;
    if (value.role == PeriodRole::end && exact && !value.deadline)
        return is_same_day(value.last, period.end, value.unit) ? Trouble::none : Trouble::end;
    if (value.role == PeriodRole::end && is_day_of_other_year(value, period.end))
        return Trouble::end; // "ska vara avslutat senast"
    if (overlaps(value, period) || is_known_day(mention, value.first)) return Trouble::none;
    const bool other = value.deadline && value.role != PeriodRole::end;
    return other && value.last < period.start ? Trouble::none : Trouble::outside;
}

/// "låg nere från mars 2020 till september 2021"; not in a point, which decides on the future.
bool is_past_range(const Mention& mention, const TextPeriod& value) {
    return !mention.text.decision && value.first <= value.last && is_history(mention, value.last);
}

/// Days of the whole project.
Trouble check_of_project(const Mention& mention, const TextPeriod& value,
                         const KnownPeriod& period) {
    const bool range = !is_same_day(value.first, value.last, value.unit);
    if (value.activity && value.extent == Extent::whole && period.start < value.first &&
        value.last < period.end)
        return Trouble::none;
    switch (value.extent) {
    case Extent::whole:
        if (is_past_range(mention, value) && !is_misprinted(mention, value, period))
            return Trouble::none;
        return is_same_day(value.first, period.start, value.unit) &&
                       is_same_day(value.last, period.end, value.unit)
                   ? Trouble::none
                   : Trouble::different;
    case Extent::every:
        return is_inside(value, period)  ? Trouble::none
               : overlaps(value, period) ? Trouble::part
                                         : Trouble::outside;
    case Extent::loose:
        if (range && is_past_range(mention, value)) return Trouble::none;
        if (range && value.unit == Unit::year &&
            !(is_same_day(value.first, period.start, value.unit) &&
              is_same_day(value.last, period.end, value.unit)))
            return Trouble::different;
        return check_bound(mention, value, period);
    default:
        return value.role != PeriodRole::end && !keeps_bounds(value, period)
                   ? Trouble::different
                   : check_bound(mention, value, period);
    }
}

/// A few days in a project of months: a fair, a visit.
bool is_brief(const TextPeriod& value, const KnownPeriod& period) {
    constexpr auto few = std::chrono::days(14);
    return std::chrono::sys_days(value.last) - std::chrono::sys_days(value.first) < few &&
           std::chrono::sys_days(period.end) - std::chrono::sys_days(period.start) > 4 * few;
}

/// "ur 2019 års anslag", "avsätter 500 000 kronor för 2025"; a text may mention a grant for an
/// earlier year, but a point grants for no year between the case's first and the period.
Trouble check_budget(const Mention& mention, const TextPeriod& value, const KnownPeriod& period) {
    const bool loose = value.extent == Extent::loose;
    const bool history = is_history(mention, value.last);
    const bool granted_early = mention.text.decision && !history && value.last < period.start;
    const bool too_early = loose ? granted_early : history;
    if (!too_early && value.last.year() <= period.end.year()) return Trouble::none;
    return value.first.year() == value.last.year() ? Trouble::budget : Trouble::budgets;
}

/// "ett projekt som pågick 2018–2020": a period that ended before the case began, outside its
/// points, unless it is the project's with another year.
bool is_of_past(const Mention& mention, const TextPeriod& value, const KnownPeriod& period) {
    const Date last = std::max(value.first, value.last);
    return !mention.text.decision && value.extent != Extent::every && is_history(mention, last) &&
           !overlaps(value, period) &&
           !(is_off_by_a_year(value.first, period.start, value.unit) ||
             is_off_by_a_year(value.last, period.end, value.unit));
}

/// Checks a period without a word for its meaning: a whole year must be in the project, and a
/// period with one end of the project must have the other too.
Trouble check_plain(const Mention& mention, const TextPeriod& value, const KnownPeriod& period) {
    const bool says = value.extent == Extent::whole || value.extent == Extent::every;
    if (value.last < value.first || is_misprinted(mention, value, period))
        return Trouble::different;
    if (!says || is_inside(value, period) || is_history(mention, value.last) ||
        is_brief(value, period))
        return Trouble::none;
    if (value.extent == Extent::every)
        return overlaps(value, period) ? Trouble::none : Trouble::outside;
    const bool shares_an_end = is_same_day(value.first, period.start, value.unit) ||
                               is_same_day(value.last, period.end, value.unit);
    const bool shifted = value.unit != Unit::year &&
                         is_off_by_a_year(value.first, period.start, value.unit) &&
                         is_off_by_a_year(value.last, period.end, value.unit);
    return shares_an_end || shifted ? check_of_project(mention, value, period) : Trouble::none;
}

Trouble trouble_with(const Mention& mention, const TextPeriod& value, const KnownPeriod& period) {
    switch (value.role) {
    case PeriodRole::other:
    case PeriodRole::phase:
    case PeriodRole::event:
        return is_misprinted(mention, value, period) ? Trouble::different : Trouble::none;
    case PeriodRole::budget:
        return check_budget(mention, value, period);
    case PeriodRole::none:
        return check_plain(mention, value, period);
    default:
        return is_of_past(mention, value, period) ? Trouble::none
                                                  : check_of_project(mention, value, period);
    }
}

/// A message about the {words} of a text and a period, its {name}, {start} and {end}.
using TextPeriodMessage =
    fmt::format_string<decltype("words"_a = std::string()), decltype("name"_a = std::string_view()),
                       decltype("start"_a = std::string()), decltype("end"_a = std::string())>;

TextPeriodMessage message_for(Trouble trouble) {
    switch (trouble) {
    case Trouble::part:
        return translatable("the text says '{words}', but {name} is {start} – {end}, "
                            "not the whole year");
    case Trouble::different:
        return translatable("the text says '{words}', which is not {name}, {start} – {end}");
    case Trouble::start:
        return translatable(
            "the text says that the project starts '{words}', but it starts {start}");
    case Trouble::end:
        return translatable("the text says that the project ends '{words}', but it ends {end}");
    case Trouble::moved:
        return translatable("the text moves a date, '{words}', but {name} is {start} – {end}");
    case Trouble::budgets:
        return translatable("the text says '{words}', which are not all years of the case; "
                            "{name} is {start} – {end}");
    case Trouble::budget:
        return translatable("the text says '{words}', which is not a year of the case; "
                            "{name} is {start} – {end}");
    default:
        return translatable("the text says '{words}', which is outside {name}, {start} – {end}");
    }
}

std::string message_of(Trouble trouble, std::string words, const KnownPeriod& period) {
    return message(message_for(trouble), "words"_a = std::move(words), "name"_a = period.name(),
                   "start"_a = to_string(period.start), "end"_a = to_string(period.end));
}

} // namespace

std::vector<Date> known_dates(const Subject& s) {
    std::vector<Date> dates;
    const auto add = [&](const std::optional<Date>& date) {
        if (date) dates.push_back(*date);
    };
    const Case& data = s.data();
    add(data.registered);
    add(data.closed);
    for (const Decision& decision : data.decisions) {
        add(decision.date);
        add(decision.notification.meeting);
        add(decision.notification.announced);
        add(decision.minutes.announced);
    }
    for (const Document& document : data.documents) add(document.date);
    for (const Series& series : s.body.data.series)
        dates.insert(dates.end(), series.meetings.begin(), series.meetings.end());
    std::sort(dates.begin(), dates.end());
    return dates;
}

namespace {

/// True if a day, as precise as the words are, starts or ends one of the periods.
bool bounds_any(KnownPeriods periods, Date day, Unit unit) {
    return std::any_of(periods.begin(), periods.end(), [&](const KnownPeriod& period) {
        return is_same_day(day, period.start, unit) || is_same_day(day, period.end, unit);
    });
}

/// "förlängs från 2023-06-30 till 2023-12-31": the second day is in force; the first was before,
/// and is in the data only in a chain.
void check_move(const Mention& mention, const TextPeriod& value, Report& report) {
    const bool past = value.when == When::past;
    const KnownPeriods periods = past ? periods_on(mention, When::past) : periods_for(mention);
    if (periods.empty()) return;
    const bool before = periods.size() < 2 || bounds_any(periods, value.first, value.unit);
    const KnownPeriods after = past ? periods : periods_on(mention, When::after);
    if (before && bounds_any(after, value.last, value.unit)) return;
    report_period(mention, periods[0], message_of(Trouble::moved, mention.words(), periods[0]),
                  report);
}

/// "förlängs med perioden 2023-07-01 – 2023-09-30", in a point of a decision that alters another:
/// the time added to the period, after its end or before its start.
bool is_stretch_added(const Mention& mention, const TextPeriod& value) {
    const auto& decision = mention.text.decision;
    const Terms* const before = terms_before(mention);
    if (before == nullptr || value.last < value.first) return false;
    const Terms& now = mention.subject.chains[*decision].terms;
    const auto is_on = [&](Date day, const Settled<Date>& settled, int days_later) {
        return settled.value &&
               is_same_day(
                   day, Date(std::chrono::sys_days(*settled.value) + std::chrono::days(days_later)),
                   value.unit);
    };
    const bool after = now.end.by == decision && is_on(value.first, before->end, 1) &&
                       is_on(value.last, now.end, 0);
    const bool earlier = now.start.by == decision && is_on(value.first, now.start, 0) &&
                         is_on(value.last, before->start, -1);
    return after || earlier;
}

/// "rättas från den 10 oktober 2022 till den 1 oktober 2022", in a point of a decision that alters
/// another: not a period, but the day before and after the correction.
bool moves_back(const Mention& mention, const TextPeriod& value) {
    return terms_before(mention) != nullptr && value.last < value.first;
}

/// "Beslutet den 12 maj 2022 upphävs", in a point of a decision that alters another: the date of a
/// decision in its chain.
void check_day_of_altered(const Mention& mention, const TextPeriod& value, Report& report) {
    constexpr int most_links = 20;
    const auto& decisions = mention.subject.data().decisions;
    const auto& chains = mention.subject.chains;
    const auto altered = mention.text.decision ? chains[*mention.text.decision].replaces
                                               : std::optional<std::size_t>();
    if (!altered) return;
    int links = 0;
    for (auto link = altered; link && links < most_links; link = chains[*link].replaces, ++links)
        if (decisions[*link].date == value.first) return;
    report
        .add(mention.place(),
             message("the text refers to a decision of '{words}', but the decision it alters was "
                     "taken on {date}",
                     "words"_a = mention.words(),
                     "date"_a = to_string(decisions[*altered].date.value_or(value.first))))
        .note(mention.subject.file.at(decision_path(*altered, "date")), message("the decision"));
}

/// True for [project]'s period, in a point of a decision in force that has another period, which
/// decision-period reports.
bool is_of_project(const Mention& mention, const TextPeriod& value) {
    const auto& decision = mention.text.decision;
    const auto& disputed = mention.known.disputed_period;
    return decision && disputed && mention.subject.chains[*decision].last == *decision &&
           trouble_with(mention, value, *disputed) == Trouble::none;
}

/// The period whose first or last day the text gives with another year; null if a day is in any.
const KnownPeriod* misprinted_by(const Mention& mention, const TextPeriod& value) {
    const KnownPeriod* found = nullptr;
    for (const KnownPeriod& period : periods_for(mention)) {
        if (is_day_misprinted(mention, value, period))
            found = &period;
        else if (overlaps(value, period))
            return nullptr;
    }
    return found;
}

/// "Slutrapport ska lämnas senast den 30 april 2022": not before the project ends. Not checked if a
/// chain may have moved that day.
bool check_last_report(const Mention& mention, const TextPeriod& value, Report& report) {
    const auto& decisions = mention.subject.data().decisions;
    if (!value.last_report || value.extent != Extent::day || is_history(mention, value.last))
        return false;
    const KnownPeriods periods = periods_for(mention);
    const bool chained = std::ranges::any_of(
        decisions, [](const Decision& decision) { return decision.replaces.has_value(); });
    if (periods.empty() || chained || std::ranges::any_of(periods, [&](const KnownPeriod& period) {
            return period.end <= value.last ||
                   (value.last < period.start && !mention.text.decision);
        }))
        return false;
    report_period(
        mention, periods[0],
        message("the text says that the final report is due '{words}', before {name} ends on {end}",
                "words"_a = mention.words(), "name"_a = periods[0].name(),
                "end"_a = to_string(periods[0].end)),
        report);
    return true;
}

/// "Havets hus (2022-04-01 – 2024-03-31)": in brackets right after the project's name.
bool is_after_name(const Mention& mention, const TextPeriod& value) {
    const auto& name = mention.subject.data().project.name;
    const std::string_view before = mention.text.text.substr(0, mention.reading.begin);
    return value.role == PeriodRole::none && value.extent == Extent::whole && !name.empty() &&
           before.ends_with(name + " (");
}

} // namespace

void check_period(const Mention& mention, const TextPeriod& read, Report& report) {
    TextPeriod value = read;
    if (is_after_name(mention, value) || is_after_length(mention, value))
        value.role = PeriodRole::project;
    if (check_last_report(mention, value, report)) return;
    if (const KnownPeriod* const meant = misprinted_by(mention, value)) {
        const Trouble trouble = value.role == PeriodRole::start ? Trouble::start
                                : overlaps(value, *meant)       ? Trouble::end
                                                                : Trouble::outside;
        report_period(mention, *meant, message_of(trouble, mention.words(), *meant), report);
        return;
    }
    if (value.role == PeriodRole::decision) return check_day_of_altered(mention, value, report);
    if (value.role == PeriodRole::extension && is_stretch_added(mention, value)) return;
    const bool moved = value.role == PeriodRole::moved || moves_back(mention, value);
    if (moved) return check_move(mention, value, report);
    auto trouble = Trouble::none;
    const KnownPeriod* first = nullptr;
    for (const KnownPeriod& period : periods_on(mention, value.when)) {
        const Trouble here = trouble_with(mention, value, period);
        // "den andra delen, för tiden": a slip in the decision's own days, though within the
        // project
        const bool slip = value.role == PeriodRole::phase && first != nullptr &&
                          !(value.first == period.start && value.last == period.end);
        if (here == Trouble::none && !slip) return;
        if (first == nullptr) trouble = here;
        if (first == nullptr) first = &period;
    }
    if (first == nullptr || is_of_project(mention, value) || is_year_of_title(mention, value) ||
        is_of_sum_beside(mention, value))
        return;
    report_period(mention, *first, message_of(trouble, mention.words(), *first), report);
}

} // namespace caseflow
