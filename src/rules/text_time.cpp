#include "caseflow/rules/texts.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

using Unit = SaidPeriod::Unit;

/// A day, as precise as the words are: the first of its month or its year.
Date to_precision(Date date, Unit unit) {
    if (unit == Unit::day) return date;
    const auto month = unit == Unit::month ? date.month() : std::chrono::January;
    return Date{date.year(), month, std::chrono::day(1)};
}

bool is_same(const SaidPeriod& said, Date first, Date last) {
    return to_precision(said.first, said.unit) == to_precision(first, said.unit) &&
           to_precision(said.last, said.unit) == to_precision(last, said.unit);
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

bool is_day_of_case(const Mention& mention, const SaidPeriod& said) {
    const Subject& s = mention.subject;
    const Project& project = s.data().project;
    const auto& dates = mention.known.dates;
    return said.deadline || is_history(s, said.first) ||
           (*project.start <= said.first && said.first <= *project.end) ||
           std::binary_search(dates.begin(), dates.end(), said.first);
}

bool agrees(const Mention& mention, const SaidPeriod& said) {
    const Project& project = mention.subject.data().project;
    switch (said.extent) {
    case SaidPeriod::Extent::day:
        return is_day_of_case(mention, said);
    case SaidPeriod::Extent::whole:
        return is_same(said, *project.start, *project.end);
    case SaidPeriod::Extent::inside:
        return said.first <= *project.end && *project.start <= said.last;
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

std::string period_message(const Mention& mention, const SaidPeriod& said) {
    const Project& project = mention.subject.data().project;
    const std::string words = mention.words();
    const std::string start = to_string(*project.start);
    const std::string end = to_string(*project.end);
    switch (said.extent) {
    case SaidPeriod::Extent::day:
        return fmt::format("the text says '{words}', which is outside the project's period, "
                           "{start} – {end}, and is no other date of the case",
                           "words"_a = words, "start"_a = start, "end"_a = end);
    case SaidPeriod::Extent::inside:
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

void check_period(const Mention& mention, const SaidPeriod& said, Report& report) {
    const Subject& s = mention.subject;
    const Project& project = s.data().project;
    if (!project.start || !project.end || agrees(mention, said)) return;
    report.add(mention.place(), period_message(mention, said))
        .note(s.file.at("project.start"), "the project's period")
        .note(s.file.at("project.end"), "its last day");
}

} // namespace caseflow
