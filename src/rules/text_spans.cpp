#include "caseflow/base/message.hpp"
#include "caseflow/model/period.hpp"
#include "caseflow/rules/text_statements.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

using LengthUnit = LengthStatement::Unit;

std::int64_t days_in(const DaySpan& days) {
    return (std::chrono::sys_days(days.second) - std::chrono::sys_days(days.first)).count() + 1;
}

/// How many quarters, halves or years of the calendar have days in the period.
std::int64_t parts_touched(const DaySpan& days, int months) {
    const auto index = [&](Date day) {
        return static_cast<int>(day.year()) * 12 +
               (static_cast<int>(static_cast<unsigned>(day.month())) - 1);
    };
    return index(days.second) / months - index(days.first) / months + 1;
}

/// True if the days are that many months, whether one that has begun is counted or not.
bool are_months(const DaySpan& days, std::int64_t months) {
    constexpr int most = 10; // days that nobody calls a month
    const Length length = length_of(days.first, days.second);
    return length.months == months || (length.days > most && length.months + 1 == months);
}

/// Calendar parts, or as many months.
bool are_parts(const DaySpan& days, std::int64_t count, int months) {
    return parts_touched(days, months) == count || are_months(days, count * months);
}

bool are_so_long(const DaySpan& days, const LengthStatement& value) {
    constexpr std::int64_t week = 7;
    switch (value.unit) {
    case LengthUnit::day: // whether the last day is counted or not
        return days_in(days) == value.count || days_in(days) - 1 == value.count;
    case LengthUnit::week:
        return std::abs(days_in(days) - week * value.count) < week;
    case LengthUnit::month:
        return are_months(days, value.count);
    case LengthUnit::quarter:
        return are_parts(days, value.count, 3);
    case LengthUnit::half:
        return are_parts(days, value.count, 6);
    case LengthUnit::year:
        return value.from ? are_months(days, value.count * 12) : are_parts(days, value.count, 12);
    case LengthUnit::calendar_year:
        return parts_touched(days, 12) == value.count;
    }
    return true;
}

DaySpan days_of(const KnownPeriod& period) {
    return {period.start, period.end};
}

/// True for much less or more than the whole: working time, or a part.
bool is_of_another_size(const DaySpan& days, const LengthStatement& value) {
    const std::int64_t size = value.unit == LengthUnit::day    ? value.count
                              : value.unit == LengthUnit::week ? value.count * 7
                                                               : 0;
    return size > 0 && (size * 2 < days_in(days) || size > days_in(days) * 2);
}

/// True if the period begins or ends with its parts in the text.
bool is_meant(const KnownPeriod& period, const LengthStatement& value) {
    if (value.from && *value.from != period.start) return false;
    if (!value.bound) return true;
    const Date day = value.starts ? period.start : period.end;
    return value.bound->first <= day && day <= value.bound->second;
}

void check_length_beside(const StatementMention& mention, const LengthStatement& value,
                         Report& report) {
    const DaySpan& days = *value.days;
    if (are_so_long(days, value)) return;
    report.add(mention.place(),
               message("the text says '{words}' of {start} – {end}, which is "
                       "another length",
                       "words"_a = mention.words(), "start"_a = to_string(days.first),
                       "end"_a = to_string(days.second)));
}

} // namespace

void check_length_statement(const StatementMention& mention, const LengthStatement& value,
                            Report& report) {
    if (value.days) return check_length_beside(mention, value, report);
    const KnownPeriod* meant = nullptr;
    for (const KnownPeriod& period : mention.periods()) {
        if (!is_meant(period, value) || is_of_another_size(days_of(period), value)) continue;
        if (are_so_long(days_of(period), value)) return;
        if (meant == nullptr) meant = &period;
    }
    if (meant == nullptr) return;
    const Subject& s = mention.subject;
    report
        .add(mention.place(),
             message("the text says '{words}', but {name} is {start} – {end}",
                     "words"_a = mention.words(), "name"_a = meant->name(),
                     "start"_a = to_string(meant->start), "end"_a = to_string(meant->end)))
        .note(s.file.at(meant->start_path()), std::string(meant->name()))
        .note(s.file.at(meant->end_path()), message("its last day"));
}

} // namespace caseflow
