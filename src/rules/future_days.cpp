#include "caseflow/rules/future_days.hpp"

#include "caseflow/base/message.hpp"

#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// A message about a {date} that is after {today}.
using DayMessage =
    fmt::format_string<decltype("date"_a = std::string()), decltype("today"_a = std::string())>;

/// Reports a day on which something has happened, if it is still to come.
template <class PathOf>
void report_future(const Subject& s, const std::optional<Date>& day, const PathOf& path,
                   DayMessage what, Report& report) {
    if (!day || *day <= s.today) return;
    report.add(s.file.at(path()),
               message(what, "date"_a = to_string(*day), "today"_a = to_string(s.today)));
}

void report_future_of_case(const Subject& s, Report& report) {
    report_future(
        s, s.data().closed, [] { return std::string("closed"); },
        translatable("the case was closed on {date}, but today is {today}"), report);
    const auto& documents = s.data().documents;
    for (std::size_t i = 0; i < documents.size(); ++i) { // what was sent may be postdated
        const auto& [key, day] = documents[i].registered
                                     ? std::pair("registered", documents[i].registered)
                                     : std::pair("date", documents[i].date);
        report_future(
            s, day, [i, key = key] { return document_path(i, key); },
            translatable("the document was registered on {date}, but today is {today}"), report);
    }
}

void report_future_of_minutes(const Subject& s, Report& report) {
    for_each_decision(s, [&](const Decision& decision, std::size_t i) {
        if (decision.date && *decision.date > s.today) return; // reported
        for (const auto& [day, key] :
             {std::pair(decision.notification.announced, "notification.announced"),
              std::pair(decision.minutes.announced, "minutes.announced")})
            report_future(
                s, day, [i, key = key] { return decision_path(i, key); },
                translatable("the minutes were announced on {date}, but today is "
                             "{today}"),
                report);
    });
}

} // namespace

void check_future(const Subject& s, Report& report) {
    report_future_of_case(s, report);
    report_future_of_minutes(s, report);
    for_each_decision(s, [&](const Decision& decision, std::size_t i) {
        report_future(
            s, decision.date, [i] { return decision_path(i, "date"); },
            translatable("the decision is dated {date}, but today is {today}"), report);
    });
}

} // namespace caseflow
