#include "caseflow/rules/texts.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

using Unit = TextPeriod::Unit;

/// A day, as precise as the words are: the first of its month or its year.
Date to_precision(Date date, Unit unit) {
    if (unit == Unit::day) return date;
    const auto month = unit == Unit::month ? date.month() : std::chrono::January;
    return Date{date.year(), month, std::chrono::day(1)};
}

bool is_same(const TextPeriod& value, Date first, Date last) {
    return to_precision(value.first, value.unit) == to_precision(first, value.unit) &&
           to_precision(value.last, value.unit) == to_precision(last, value.unit);
}

/// True for a day before the case began: a text may say what led to it.
bool is_history(const Subject& s, Date day) {
    const Case& data = s.data();
    Date began = *data.project.start;
    if (data.registered) began = std::min(began, *data.registered);
    if (s.number)
        began = std::min(began, Date{std::chrono::year(s.number->year()), std::chrono::January,
                                     std::chrono::day(1)});
    return day < began;
}

bool is_day_of_case(const Mention& mention, const TextPeriod& value) {
    const Subject& s = mention.subject;
    const Project& project = s.data().project;
    const auto& dates = mention.known.dates;
    return value.deadline || is_history(s, value.first) ||
           (*project.start <= value.first && value.first <= *project.end) ||
           std::binary_search(dates.begin(), dates.end(), value.first);
}

bool agrees(const Mention& mention, const TextPeriod& value) {
    const Project& project = mention.subject.data().project;
    switch (value.extent) {
    case TextPeriod::Extent::day:
        return is_day_of_case(mention, value);
    case TextPeriod::Extent::whole:
        return is_same(value, *project.start, *project.end);
    case TextPeriod::Extent::inside:
        return value.first <= *project.end && *project.start <= value.last;
    default:
        return true;
    }
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
    }
    for (const Document& document : data.documents) add(document.date);
    for (const Series& series : s.body.data.series)
        dates.insert(dates.end(), series.meetings.begin(), series.meetings.end());
    std::sort(dates.begin(), dates.end());
    return dates;
}

namespace {

std::string period_message(const Mention& mention, const TextPeriod& value) {
    const Project& project = mention.subject.data().project;
    const std::string words = mention.words();
    const std::string start = to_string(*project.start);
    const std::string end = to_string(*project.end);
    switch (value.extent) {
    case TextPeriod::Extent::day:
        return fmt::format("the text says '{words}', which is outside the project's period, "
                           "{start} – {end}, and is not another date of the case",
                           "words"_a = words, "start"_a = start, "end"_a = end);
    case TextPeriod::Extent::inside:
        return fmt::format("the text says '{words}', which is outside the project's period, "
                           "{start} – {end}",
                           "words"_a = words, "start"_a = start, "end"_a = end);
    default:
        return fmt::format("the text says '{words}', which is not the project's period, "
                           "{start} – {end}",
                           "words"_a = words, "start"_a = start, "end"_a = end);
    }
}

} // namespace

void check_period(const Mention& mention, const TextPeriod& value, Report& report) {
    const Subject& s = mention.subject;
    const Project& project = s.data().project;
    if (!project.start || !project.end || agrees(mention, value)) return;
    report.add(mention.place(), period_message(mention, value))
        .note(s.file.at("project.start"), "the project's period")
        .note(s.file.at("project.end"), "its last day");
}

} // namespace caseflow
