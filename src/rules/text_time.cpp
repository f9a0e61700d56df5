#include "caseflow/rules/texts.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

using Unit = SaidPeriod::Unit;

/// A day as far as the words are that fine: its month's or its year's first.
Date at_grain(Date date, Unit unit) {
    if (unit == Unit::day) return date;
    const auto month = unit == Unit::month ? date.month() : std::chrono::January;
    return Date{date.year(), month, std::chrono::day(1)};
}

bool is_same(const SaidPeriod& said, Date first, Date last) {
    return at_grain(said.first, said.unit) == at_grain(first, said.unit) &&
           at_grain(said.last, said.unit) == at_grain(last, said.unit);
}

/// True for a day before the case began: what led to it is told with dates of its own.
bool is_history(const Subject& s, Date day) {
    const Case& one = s.data();
    Date began = *one.project.start;
    if (one.registered) began = std::min(began, *one.registered);
    if (s.number)
        began = std::min(began, Date{std::chrono::year(s.number->year()), std::chrono::January,
                                     std::chrono::day(1)});
    return day < began;
}

bool is_day_of_case(const Saying& saying, const SaidPeriod& said) {
    const Subject& s = saying.subject;
    const Project& project = s.data().project;
    const auto& dates = saying.known.dates;
    return said.deadline || is_history(s, said.first) ||
           (*project.start <= said.first && said.first <= *project.end) ||
           std::find(dates.begin(), dates.end(), said.first) != dates.end();
}

bool agrees(const Saying& saying, const SaidPeriod& said) {
    const Project& project = saying.subject.data().project;
    switch (said.extent) {
    case SaidPeriod::Extent::day:
        return is_day_of_case(saying, said);
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
    const Case& one = s.data();
    add(one.registered);
    add(one.closed);
    for (const Decision& decision : one.decisions) {
        add(decision.date);
        add(decision.notification.meeting);
        add(decision.notification.announced);
    }
    for (const Document& document : one.documents) add(document.date);
    for (const Series& series : s.body.data.series)
        dates.insert(dates.end(), series.meetings.begin(), series.meetings.end());
    return dates;
}

void check_period(const Saying& saying, const SaidPeriod& said, Findings& findings) {
    const Subject& s = saying.subject;
    const Project& project = s.data().project;
    if (!project.start || !project.end || agrees(saying, said)) return;
    const std::string period =
        fmt::format("{} – {}", to_string(*project.start), to_string(*project.end));
    const std::string what = said.extent == SaidPeriod::Extent::day
                                 ? "is outside the project's period and no other date of the case"
                             : said.extent == SaidPeriod::Extent::inside
                                 ? "is outside the project's period"
                                 : "is not the project's period";
    findings
        .warning("text-period", saying.place(),
                 fmt::format("the text says '{}', which {}, {}", saying.words(), what, period))
        .note(s.file.at("project.start"), "the project's period")
        .note(s.file.at("project.end"), "its last day");
}

} // namespace caseflow
