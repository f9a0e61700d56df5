#include "caseflow/base/utf8.hpp"
#include "caseflow/rules/rules.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

int year_of(Date date) {
    return static_cast<int>(date.year());
}

using DecisionCheck = void (*)(const Subject&, const Decision&, std::size_t, Findings&);

void for_each_decision(const Subject& s, Findings& findings, DecisionCheck check) {
    for (std::size_t i = 0; i < s.data().decisions.size(); ++i)
        check(s, s.data().decisions[i], i, findings);
}

std::optional<Date> first_decided(const Case& one) {
    for (const Decision& decision : one.decisions)
        if (decision.date) return decision.date;
    return std::nullopt;
}

/// The series whose board a decision is notified to, with its meetings; null where not known.
const Series* series_of_board(const Subject& s, const Decision& decision) {
    return s.body.data.find_board(decision.notification.board, s.number ? s.number->series() : "");
}

Place meetings_of(const Subject& s, const Series& series) {
    const auto index = &series - s.body.data.series.data();
    return s.body.at(fmt::format("series.{}.meetings", index));
}

void period_order(const Subject& s, Findings& findings) {
    const Project& project = s.data().project;
    if (!project.start || !project.end || *project.start <= *project.end) return;
    findings
        .error("period-order", s.file.at("project.end"),
               fmt::format("the project ends {}, before it starts {}", to_string(*project.end),
                           to_string(*project.start)))
        .note(s.file.at("project.start"), "the start");
}

void period_before_decision(const Subject& s, Findings& findings) {
    const auto& start = s.data().project.start;
    const auto decided = first_decided(s.data());
    if (!start || !decided || *start >= *decided) return;
    findings.warning("period-before-decision", s.file.at("project.start"),
                     fmt::format("the project starts {}, before the first decision {}, at the "
                                 "applicant's own risk",
                                 to_string(*start), to_string(*decided)));
}

void decision_year(const Subject& s, Findings& findings) {
    for_each_decision(
        s, findings, [](const Subject& in, const Decision& decision, std::size_t i, Findings& out) {
            if (!decision.date || !in.number || year_of(*decision.date) >= in.number->year())
                return;
            out.error("decision-year", in.file.at(decision_path(i, "date")),
                      fmt::format("decided {}, but the case is from {}", to_string(*decision.date),
                                  in.number->year()))
                .note(in.file.at("diarienummer"), "the number");
        });
}

void decision_order(const Subject& s, Findings& findings) {
    std::optional<Date> last;
    Place last_place;
    const auto& registered = s.data().registered;
    for (std::size_t i = 0; i < s.data().decisions.size(); ++i) {
        const auto& date = s.data().decisions[i].date;
        if (!date) continue;
        const Place place = s.file.at(decision_path(i, "date"));
        if (last && *date < *last)
            findings
                .error("decision-order", place,
                       fmt::format("decided {}, before the decision above it, {}; put decisions in "
                                   "order of date",
                                   to_string(*date), to_string(*last)))
                .note(last_place, "the decision above");
        if (registered && *date < *registered)
            findings
                .error("decision-order", place,
                       fmt::format("decided {}, before the case was registered {}",
                                   to_string(*date), to_string(*registered)))
                .note(s.file.at("registered"), "registered");
        last = date;
        last_place = place;
    }
}

void decision_future(const Subject& s, Findings& findings) {
    for_each_decision(
        s, findings, [](const Subject& in, const Decision& decision, std::size_t i, Findings& out) {
            if (!decision.date || *decision.date <= in.today) return;
            out.warning("decision-future", in.file.at(decision_path(i, "date")),
                        fmt::format("decided {}, but today is {}", to_string(*decision.date),
                                    to_string(in.today)));
        });
}

void notification_order(const Subject& s, Findings& findings) {
    for_each_decision(
        s, findings, [](const Subject& in, const Decision& decision, std::size_t i, Findings& out) {
            const auto& meeting = decision.notification.meeting;
            if (!decision.date || !meeting || *meeting >= *decision.date) return;
            out.error("notification-order", in.file.at(decision_path(i, "notification.meeting")),
                      fmt::format("notified at the meeting {}, before the decision {}",
                                  to_string(*meeting), to_string(*decision.date)))
                .note(in.file.at(decision_path(i, "date")), "the decision");
        });
}

void notification_meeting(const Subject& s, Findings& findings) {
    for_each_decision(
        s, findings, [](const Subject& in, const Decision& decision, std::size_t i, Findings& out) {
            const auto& meeting = decision.notification.meeting;
            const Series* series = series_of_board(in, decision);
            if (!meeting || series == nullptr || series->meetings.empty()) return;
            const auto& all = series->meetings;
            if (std::find(all.begin(), all.end(), *meeting) != all.end()) return;
            out.warning("notification-meeting",
                        in.file.at(decision_path(i, "notification.meeting")),
                        fmt::format("{} has no meeting {}", series->board, to_string(*meeting)))
                .note(meetings_of(in, *series), "its meetings");
        });
}

void notification_overdue(const Subject& s, Findings& findings) {
    for_each_decision(
        s, findings, [](const Subject& in, const Decision& decision, std::size_t i, Findings& out) {
            const Series* series = series_of_board(in, decision);
            if (!decision.date || !decision.must_be_notified() || decision.notification.meeting ||
                series == nullptr)
                return;
            const auto due = series->meeting_after(*decision.date);
            if (!due || *due >= in.today) return;
            out.warning("notification-overdue", in.file.at(decision_path(i, "notification")),
                        fmt::format(
                            "not notified yet, though {} met {}; add meeting = {} if it heard of "
                            "the decision then",
                            series->board, to_string(*due), to_string(*due)))
                .note(meetings_of(in, *series), "its meetings");
        });
}

void notification_announced(const Subject& s, Findings& findings) {
    for_each_decision(
        s, findings, [](const Subject& in, const Decision& decision, std::size_t i, Findings& out) {
            const auto& [board, meeting, paragraph, announced] = decision.notification;
            if (!meeting || !announced || *announced >= *meeting) return;
            out.error("notification-announced",
                      in.file.at(decision_path(i, "notification.announced")),
                      fmt::format("the minutes are announced {}, before the meeting {}",
                                  to_string(*announced), to_string(*meeting)))
                .note(in.file.at(decision_path(i, "notification.meeting")), "the meeting");
        });
}

void closed_order(const Subject& s, Findings& findings) {
    const auto& closed = s.data().closed;
    if (!closed) return;
    const auto tell = [&](const std::optional<Date>& other, const std::string& at,
                          std::string_view what) {
        if (!other || *other <= *closed) return;
        findings
            .error("closed-order", s.file.at("closed"),
                   fmt::format("closed {}, before the {} {}", to_string(*closed), what,
                               to_string(*other)))
            .note(s.file.at(at), fmt::format("the {}", what));
    };
    for (std::size_t i = 0; i < s.data().decisions.size(); ++i) {
        const Decision& decision = s.data().decisions[i];
        tell(decision.date, decision_path(i, "date"), "decision");
        tell(decision.notification.meeting, decision_path(i, "notification.meeting"),
             "notification");
    }
}

void registered_year(const Subject& s, Findings& findings) {
    const auto& registered = s.data().registered;
    if (!registered || !s.number || year_of(*registered) == s.number->year()) return;
    findings
        .error("registered-year", s.file.at("registered"),
               fmt::format("registered {}, but the number is of {}", to_string(*registered),
                           s.number->year()))
        .note(s.file.at("diarienummer"), "the number");
}

constexpr Rule table[] = {
    {"period-order", Level::error, "the project does not end before it starts",
     "A period that runs backwards cannot be paid for or followed up.", period_order},
    {"period-before-decision", Level::warning,
     "the project does not start before the first dated decision",
     "It is lawful, but at the applicant's risk: costs before the decision may not be paid.",
     period_before_decision},
    {"decision-year", Level::error, "no decision is dated before the year in the diarienummer",
     "A case cannot be decided before it exists.", decision_year},
    {"decision-order", Level::error,
     "decisions are in order of date, and none is dated before registered",
     "The newest decision is the last; a delegate's decision is not edited but replaced by a new "
     "one.",
     decision_order},
    {"decision-future", Level::warning, "no decision is dated after today",
     "A decision has the day it was taken. Until then it is a draft: leave the date out.",
     decision_future},
    {"notification-order", Level::error, "no meeting before the decision it hears of",
     "A board cannot be told what has not been decided.", notification_order},
    {"notification-meeting", Level::warning,
     "the meeting is one of the board's meetings, where the register lists them",
     "A date that is no meeting is a slip, or a list that wants to be kept up.",
     notification_meeting},
    {"notification-overdue", Level::warning,
     "once the board's first meeting after the decision has passed, the decision has a meeting",
     "Decisions by delegation are notified to the board as it has said (KL 6 kap. 40 §, 7 kap. 8 "
     "§).",
     notification_overdue},
    {"notification-announced", Level::error, "the minutes are not announced before the meeting",
     "The time for appeal runs from that day (KL 13 kap. 5 §), so it must be the right one.",
     notification_announced},
    {"closed-order", Level::error,
     "the case is not closed before its last decision or notification",
     "A closed case is finished; what comes after belongs to an open one.", closed_order},
    {"registered-year", Level::error, "registered lies in the diarienummer's year",
     "Numbers are taken in the year the case is registered.", registered_year},
};

} // namespace

std::span<const Rule> time_rules() {
    return table;
}

} // namespace caseflow
