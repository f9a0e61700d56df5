#include "caseflow/rules/text_periods.hpp"

#include "caseflow/model/period.hpp"

#include <algorithm>

namespace caseflow {

bool keeps_bounds(const TextPeriod& value, const KnownPeriod& period) {
    const auto is_on = [](Date day, const DaySpan& span) {
        return span.first <= day && day <= span.second;
    };
    return !value.bounds ||
           (is_on(period.start, value.bounds->first) && is_on(period.end, value.bounds->second));
}

bool overlaps(const TextPeriod& value, const KnownPeriod& period) {
    return value.first <= period.end && period.start <= value.last;
}

bool is_after_length(const Mention& mention, const TextPeriod& value) {
    constexpr std::size_t sign = 2; // ", " or " ("
    constexpr int year = 12;        // months
    const auto& readings = mention.text.readings;
    const auto index = static_cast<std::size_t>(&mention.reading - readings.data());
    if (value.role != PeriodRole::none || value.unit != TextPeriod::Unit::year || index == 0 ||
        value.first.year() == value.last.year() ||
        mention.reading.begin != readings[index - 1].end + sign)
        return false;
    const auto* const length = std::get_if<TextDuration>(&readings[index - 1].value);
    if (length == nullptr || !length->years || length->about) return false;
    return std::ranges::any_of(periods_for(mention), [&](const KnownPeriod& period) {
        const auto months = length_of(period.start, period.end).months;
        return months == length->count * year && (value.first.year() == period.start.year() ||
                                                  value.last.year() == period.end.year());
    });
}

bool is_inside(const TextPeriod& value, const KnownPeriod& period) {
    return period.start <= value.first && value.last <= period.end;
}

bool is_history(const Mention& mention, Date day) {
    return mention.known.began && day < *mention.known.began;
}

bool is_known_day(const Mention& mention, Date day) {
    const auto& dates = mention.known.dates;
    return std::binary_search(dates.begin(), dates.end(), day);
}

namespace {

/// True for the same day, or for the same month if the text names only a month.
bool is_day_of(Date day, Date other, TextPeriod::Unit unit) {
    const bool in_month = unit == TextPeriod::Unit::month && day.month() == other.month() &&
                          day.year() == other.year();
    return in_month || day == other;
}

} // namespace

bool is_off_by_a_year(Date day, Date other, TextPeriod::Unit unit) {
    const int years = static_cast<int>(day.year()) - static_cast<int>(other.year());
    const bool same = unit == TextPeriod::Unit::year ||
                      (day.month() == other.month() &&
                       (unit == TextPeriod::Unit::month || day.day() == other.day()));
    return same && years >= -1 && years <= 1;
}

bool is_next_day(const TextPeriod& value, Date end) {
    return value.left_out &&
           std::chrono::sys_days(end) + std::chrono::days(1) == std::chrono::sys_days(value.last);
}

bool is_day_of_other_year(const TextPeriod& value, Date day) {
    return value.extent == TextPeriod::Extent::day && value.unit == TextPeriod::Unit::day &&
           value.last.year() != day.year() && value.last.month() == day.month() &&
           value.last.day() == day.day();
}

namespace {

/// The same day of another month near, the last of a month included.
bool is_off_by_months(Date day, Date other) {
    constexpr int most = 2;
    constexpr auto months = [](Date date) {
        return static_cast<int>(date.year()) * 12 +
               static_cast<int>(static_cast<unsigned>(date.month()));
    };
    const auto is_last = [](Date date) { return date.day() >= std::chrono::day(30); };
    const int apart = months(day) - months(other);
    const bool same = day.day() == other.day() || (is_last(day) && is_last(other));
    return same && apart != 0 && -most <= apart && apart <= most;
}

/// From the first of January to the last of December, as programmes and agreements are.
bool is_calendar_years(const TextPeriod& value) {
    const auto is_day = [](Date date, std::chrono::month_day day) {
        return std::chrono::month_day(date.month(), date.day()) == day;
    };
    using namespace std::chrono;
    return is_day(value.first, January / 1) && is_day(value.last, December / 31);
}

/// "Uppstarten sker från den 1 juni 2024 till den 31 december 2025": a phase from the project's
/// first day to a day after its last, or from a day before its first to its last.
bool is_phase_beyond(const TextPeriod& value, const KnownPeriod& period) {
    return value.role == PeriodRole::phase && !is_inside(value, period) && overlaps(value, period);
}

/// "den 17 juni–16 augusti 2023" for the summer after: both ends, with another year. A period that
/// lasts a year may be repeated.
bool is_shifted(const TextPeriod& value, const KnownPeriod& period) {
    constexpr auto most = std::chrono::days(300);
    const bool of_project = value.role == PeriodRole::project && !is_calendar_years(value);
    const bool short_of_year =
        std::chrono::sys_days(value.last) - std::chrono::sys_days(value.first) < most;
    return value.first.year() != period.start.year() && !overlaps(value, period) &&
           (of_project || short_of_year) &&
           is_off_by_a_year(value.first, period.start, TextPeriod::Unit::day) &&
           is_off_by_a_year(value.last, period.end, TextPeriod::Unit::day);
}

/// "den 17–19 juli 2022" for 17–19 June: a few days, with another month.
bool is_of_other_month(const TextPeriod& value, const KnownPeriod& period) {
    constexpr auto most = std::chrono::days(28);
    const auto length = [](Date first, Date last) {
        return std::chrono::sys_days(last) - std::chrono::sys_days(first);
    };
    const auto of_value = length(value.first, value.last);
    return value.unit == TextPeriod::Unit::day && value.first.year() == period.start.year() &&
           value.first.month() != period.start.month() && of_value < most &&
           of_value == length(period.start, period.end) &&
           value.first.day() == period.start.day() && value.last.day() == period.end.day();
}

} // namespace

namespace {

/// "projektår 1, som pågår den 1 maj 2024–30 april 2025": one year of several.
bool is_one_year_of_phase(const TextPeriod& value) {
    using namespace std::chrono;
    return value.role == PeriodRole::phase &&
           sys_days(value.last) + days(1) == sys_days(value.first + years(1));
}

/// True for a day that no text says.
bool is_in_no_text(const Mention& mention, Date day) {
    const auto& days = mention.known.days_of_texts;
    return !std::binary_search(days.begin(), days.end(), day);
}

/// "två år, från den 1 januari 2023 till den 31 december 2024": the text gives its length, and the
/// two are compared.
bool has_length(const Mention& mention) {
    const auto& readings = mention.text.readings;
    const auto index = static_cast<std::size_t>(&mention.reading - readings.data());
    const auto is_its = [&](std::size_t at) {
        const auto* const length =
            at < readings.size() ? std::get_if<TextDuration>(&readings[at].value) : nullptr;
        return length != nullptr && length->of == index;
    };
    return (index > 0 && is_its(index - 1)) || is_its(index + 1);
}

} // namespace

bool is_misprinted(const Mention& mention, const TextPeriod& value, const KnownPeriod& period) {
    if (value.extent != TextPeriod::Extent::whole || value.unit == TextPeriod::Unit::year)
        return false;
    if (is_shifted(value, period) || is_of_other_month(value, period)) return true;
    const bool start = is_day_of(value.first, period.start, value.unit);
    if (start == is_day_of(value.last, period.end, value.unit)) return false;
    if (is_phase_beyond(value, period)) return true;
    if (!is_one_year_of_phase(value) && !has_length(mention) &&
        is_in_no_text(mention, start ? period.end : period.start) &&
        is_off_by_a_year(start ? value.last : value.first, start ? period.end : period.start,
                         value.unit))
        return true;
    // "mellan den 1 mars och den 30 oktober", if the period ends on 30 November, which no text says
    const bool plain = value.role == PeriodRole::none && value.unit == TextPeriod::Unit::day;
    if (plain && !has_length(mention) &&
        is_in_no_text(mention, start ? period.end : period.start) &&
        is_off_by_months(start ? value.last : value.first, start ? period.end : period.start))
        return true;
    // a phase or a report may be about a year of it, and a programme may last longer
    const bool point = mention.text.decision &&
                       (value.role == PeriodRole::other || value.role == PeriodRole::none);
    if (!point && (is_inside(value, period) || is_calendar_years(value))) return false;
    return is_off_by_a_year(value.first, period.start, value.unit) &&
           is_off_by_a_year(value.last, period.end, value.unit);
}

namespace {

/// "den 12 juni": a day when reports are not due every year, unlike the last of a month.
bool is_odd_day(const TextPeriod& value) {
    using namespace std::chrono;
    const auto last = year_month_day_last(value.first.year(), month_day_last(value.first.month()));
    return !value.deadline && value.first.day() != day(1) && value.first.day() != day(15) &&
           value.first.day() != last.day();
}

} // namespace

bool is_day_misprinted(const Mention& mention, const TextPeriod& value, const KnownPeriod& period) {
    using namespace std::chrono;
    const auto is = [&](Date day) {
        const month_day of_year(day.month(), day.day());
        return of_year != December / 31 && of_year != January / 1 && day != value.first &&
               is_off_by_a_year(value.first, day, TextPeriod::Unit::day);
    };
    if (value.extent != TextPeriod::Extent::day) return false;
    const bool of_report = (value.role == PeriodRole::event && !is_odd_day(value)) ||
                           value.role == PeriodRole::decision;
    if (!of_report && is_in_no_text(mention, period.end) && is(period.end)) return true;
    if (!of_report && is_in_no_text(mention, period.start) && is(period.start)) return true;
    const bool ends = value.role == PeriodRole::end || value.role == PeriodRole::project;
    if (value.deadline && value.role == PeriodRole::end && value.first != period.end &&
        is_in_no_text(mention, period.end) &&
        is_off_by_a_year(value.first, period.end, TextPeriod::Unit::day))
        return true; // even on the last day of a year
    const auto is_near = [&](Date day) {
        return value.unit == TextPeriod::Unit::day && is_in_no_text(mention, day) &&
               is_off_by_months(value.first, day);
    };
    if (value.deadline && ends) // "Arbetet ska vara avslutat senast den"
        return is(period.end) || is_near(period.end);
    if (value.role != PeriodRole::none) return false;
    if (mention.text.decision && !value.deadline && is_inside(value, period))
        return is(period.start) ||
               (value.begins && is_near(period.start)); // "Åtgärden får påbörjas den 1 april"
    // "utgifter som uppstått senast 2025-03-31", a year too early
    if (value.deadline && mention.text.decision && is_inside(value, period)) return is(period.end);
    if (overlaps(value, period)) return false;
    if (is_known_day(mention, value.first) || is_history(mention, value.last)) return false;
    return value.first > period.end ? is(period.end) : is(period.start);
}

} // namespace caseflow
