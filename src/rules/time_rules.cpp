#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/rules/future_days.hpp"
#include "caseflow/rules/rules.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

int year_of(Date date) {
    return static_cast<int>(date.year());
}

/// False if the case was registered in another year than its number's: then the registration day
/// may be the slip.
bool is_before_registration(const Subject& s, Date date) {
    const auto& registered = s.data().registered;
    return registered && date < *registered &&
           (!s.number || year_of(*registered) == s.number->year());
}

bool is_before_year_of_case(const Subject& s, Date date) {
    return s.number && year_of(date) < s.number->year();
}

} // namespace

bool is_dated_wrongly(const Subject& s, Date date) {
    return date > s.today || is_before_registration(s, date) || is_before_year_of_case(s, date);
}

namespace {

/// The date of the first dated decision that is not a refusal.
std::optional<Date> first_granted_date(const Case& data) {
    for (const Decision& decision : data.decisions)
        if (decision.date && decision.kind != DecisionKind::refusal) return decision.date;
    return std::nullopt;
}

bool is_backward(const std::optional<Date>& start, const std::optional<Date>& end) {
    return start && end && *end < *start;
}

/// The path of a day: in the decision that settled it, else in the project.
std::string day_path(const Settled<Date>& day, std::string_view key) {
    return day.by ? decision_path(*day.by, key) : fmt::format("project.{}", key);
}

/// Checks the period in force after a decision that settles one of its days; reports at that day.
void check_decided_order(const Subject& s, std::size_t i, Report& report) {
    const auto& [amount, start, end, nothing_left] = s.chains[i].terms;
    if ((start.by != i && end.by != i) || !is_backward(start.value, end.value)) return;
    const bool at_end = end.by == i;
    report
        .add(s.file.at(decision_path(i, at_end ? "end" : "start")),
             message("the decision's period ends on {end}, before it starts on {start}",
                     "end"_a = to_string(*end.value), "start"_a = to_string(*start.value)))
        .note(s.file.at(at_end ? day_path(start, "start") : day_path(end, "end")),
              at_end ? message("the start") : message("the end"));
}

void period_order(const Subject& s, Report& report) {
    const Project& project = s.data().project;
    if (!is_backward(project.start, project.end)) {
        for_each_decision(s, [&](const Decision& /*decision*/, std::size_t i) {
            check_decided_order(s, i, report);
        });
        return;
    }
    report
        .add(s.file.at("project.end"),
             message("the project ends on {end}, before it starts on {start}",
                     "end"_a = to_string(*project.end), "start"_a = to_string(*project.start)))
        .note(s.file.at("project.start"), message("the start"));
}

/// A message about {project}, {decided} and the {decision}.
using PeriodMessage =
    fmt::format_string<decltype("project"_a = std::string()), decltype("decided"_a = std::string()),
                       decltype("decision"_a = std::size_t())>;

void check_day(const Subject& s, std::string_view key, const std::optional<Date>& day,
               const Settled<Date>& in_force, PeriodMessage difference, Report& report) {
    if (!day || !in_force.by || in_force.value == day) return;
    report
        .add(s.file.at(fmt::format("project.{}", key)),
             message(difference, "project"_a = to_string(*day),
                     "decided"_a = to_string(*in_force.value), "decision"_a = *in_force.by + 1))
        .note(s.file.at(decision_path(*in_force.by, key)), message("the decision's period"));
}

void decision_period(const Subject& s, Report& report) {
    const Project& project = s.data().project;
    if (!s.chains.is_sound() || is_backward(project.start, project.end)) return;
    const Terms now = s.chains.terms_in_force();
    if (is_backward(now.start.value, now.end.value)) return;
    check_day(s, "start", project.start, now.start,
              translatable("the project starts on {project}, but decision {decision} starts the "
                           "period on {decided}"),
              report);
    check_day(
        s, "end", project.end, now.end,
        translatable(
            "the project ends on {project}, but decision {decision} ends the period on {decided}"),
        report);
}

void period_before_decision(const Subject& s, Report& report) {
    const auto& start = s.data().project.start;
    const auto decided = first_granted_date(s.data());
    if (s.chains.any_unusable()) return; // its date may be the first
    if (!start || !decided || *start >= *decided || is_dated_wrongly(s, *decided)) return;
    report.add(s.file.at("project.start"),
               message("the project starts on {start}, before the first decision of {decided}, "
                       "at the applicant's own risk",
                       "start"_a = to_string(*start), "decided"_a = to_string(*decided)));
}

void decision_year(const Subject& s, Report& report) {
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        if (!is_before_year_of_case(s, *decision.date)) return;
        if (is_before_registration(s, *decision.date)) return; // decision-order reports that
        report
            .add(s.file.at(decision_path(i, "date")),
                 message("the decision is dated {date}, but the case is from {year}",
                         "date"_a = to_string(*decision.date), "year"_a = s.number->year()))
            .note(s.file.at("diarienummer"), message("the number"));
    });
}

void report_before_registration(const Subject& s, Date date, Place place, Report& report) {
    report
        .add(place,
             message("the decision is dated {date}, before the case was registered on "
                     "{registered}",
                     "date"_a = to_string(date), "registered"_a = to_string(*s.data().registered)))
        .note(s.file.at("registered"), message("registered"));
}

void decision_order(const Subject& s, Report& report) {
    std::optional<Date> previous;
    std::size_t previous_index = 0;
    const auto place = [&](std::size_t i) { return s.file.at(decision_path(i, "date")); };
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        const Date date = *decision.date;
        if (is_before_registration(s, date))
            return report_before_registration(s, date, place(i), report);
        if (previous && date < *previous)
            report
                .add(place(i),
                     message("the decision is dated {date}, before the previous one, "
                             "{previous}; put decisions in order of date",
                             "date"_a = to_string(date), "previous"_a = to_string(*previous)))
                .note(place(previous_index), message("the previous decision"));
        if (date > s.today) return; // decision-future reports that
        previous = date;
        previous_index = i;
    });
}

void notification_order(const Subject& s, Report& report) {
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        const auto& meeting = decision.notification.meeting;
        if (!meeting || *meeting >= *decision.date || is_dated_wrongly(s, *decision.date)) return;
        report
            .add(s.file.at(decision_path(i, "notification.meeting")),
                 message("the decision was notified at the meeting of {meeting}, before it was "
                         "taken on {date}",
                         "meeting"_a = to_string(*meeting), "date"_a = to_string(*decision.date)))
            .note(s.file.at(decision_path(i, "date")), message("the decision"));
    });
}

/// Whether the notification has a paragraph or an announcement of minutes, but not their meeting.
bool lacks_meeting(const Notification& notification) {
    return !notification.meeting && (!notification.paragraph.empty() || notification.announced);
}

void check_meeting_missing(const Subject& s, std::size_t decision, Report& report) {
    const Notification& notification = s.data().decisions[decision].notification;
    if (!lacks_meeting(notification)) return;
    report.add(s.file.at(decision_path(decision, notification.paragraph.empty()
                                                     ? "notification.announced"
                                                     : "notification.paragraph")),
               message("the minutes of the notification have no meeting; add its day, as in "
                       "meeting = 2022-09-20"));
}

void notification_meeting(const Subject& s, Report& report) {
    for_each_decision(s, [&](const Decision& decision, std::size_t i) {
        check_meeting_missing(s, i, report);
        const auto& meeting = decision.notification.meeting;
        const Series* const series = s.series_of_board(decision.notification.board);
        if (!meeting || series == nullptr || series->may_meet_on(*meeting)) return;
        if (decision.date && *meeting < *decision.date) return; // notification-order reports that
        report
            .add(s.file.at(decision_path(i, "notification.meeting")),
                 message("{board} has no meeting on {meeting}", "board"_a = series->board,
                         "meeting"_a = to_string(*meeting)))
            .note(series_place(s, *series, "meetings"), message("its meetings"));
    });
}

void notification_overdue(const Subject& s, Report& report) {
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        const Series* const series = s.series_of_board(decision.notification.board);
        if (!decision.must_be_notified() || decision.notification.meeting || series == nullptr)
            return;
        if (lacks_meeting(decision.notification)) return; // notification-meeting reports that
        const auto due = series->meeting_for(*decision.date, s.today);
        if (!due || *due >= s.today) return;
        report
            .add(s.file.at(decision_path(i, "notification")),
                 message("the decision has not been notified, although {board} met on {due}; "
                         "add meeting = {due} if it was notified then",
                         "board"_a = series->board, "due"_a = to_string(*due)))
            .note(series_place(s, *series, "meetings"), message("its meetings"));
    });
}

/// True for minutes announced so long after the meeting that the year of one of them is wrong.
bool is_long_after(const Subject& s, Date announced, Date meeting) {
    const Date year_after{meeting.year() + std::chrono::years(1), meeting.month(), meeting.day()};
    return announced >= year_after && announced <= s.today; // else reported by decision-future
}

void report_long_after(const Subject& s, Date announced, Date meeting, const std::string& path,
                       Report& report) {
    report.add_warning(s.file.at(path),
                       message("the minutes were announced on {announced}, a year or more after "
                               "the meeting of {meeting}",
                               "announced"_a = to_string(announced),
                               "meeting"_a = to_string(meeting)));
}

void check_minutes_announced(const Subject& s, const Decision& decision, std::size_t i,
                             Report& report) {
    const auto& announced = decision.minutes.announced;
    if (!decision.date || !announced || is_dated_wrongly(s, *decision.date)) return;
    if (is_long_after(s, *announced, *decision.date))
        report_long_after(s, *announced, *decision.date, decision_path(i, "minutes.announced"),
                          report);
    if (*announced >= *decision.date) return;
    report
        .add(s.file.at(decision_path(i, "minutes.announced")),
             message("the minutes were announced on {announced}, before the board decided on "
                     "{date}",
                     "announced"_a = to_string(*announced), "date"_a = to_string(*decision.date)))
        .note(s.file.at(decision_path(i, "date")), message("the decision"));
}

void notification_announced(const Subject& s, Report& report) {
    for_each_decision(s, [&](const Decision& decision, std::size_t i) {
        const auto& [board, meeting, paragraph, announced] = decision.notification;
        check_minutes_announced(s, decision, i, report);
        if (!meeting || !announced) return;
        if (is_long_after(s, *announced, *meeting))
            report_long_after(s, *announced, *meeting, decision_path(i, "notification.announced"),
                              report);
        if (*announced >= *meeting) return;
        report
            .add(s.file.at(decision_path(i, "notification.announced")),
                 message("the minutes were announced on {announced}, before the meeting of "
                         "{meeting}",
                         "announced"_a = to_string(*announced), "meeting"_a = to_string(*meeting)))
            .note(s.file.at(decision_path(i, "notification.meeting")), message("the meeting"));
    });
}

void closed_order(const Subject& s, Report& report) {
    const auto& closed = s.data().closed;
    if (!closed) return;
    const Place place = s.file.at("closed");
    for_each_decision(s, [&](const Decision& decision, std::size_t i) {
        const auto& meeting = decision.notification.meeting;
        if (decision.date && *decision.date > *closed)
            report
                .add(place,
                     message("the case was closed on {closed}, before the decision of "
                             "{date}",
                             "closed"_a = to_string(*closed), "date"_a = to_string(*decision.date)))
                .note(s.file.at(decision_path(i, "date")), message("the decision"));
        if (meeting && *meeting > *closed)
            report
                .add(place,
                     message("the case was closed on {closed}, before the notification "
                             "of {meeting}",
                             "closed"_a = to_string(*closed), "meeting"_a = to_string(*meeting)))
                .note(s.file.at(decision_path(i, "notification.meeting")),
                      message("the notification"));
    });
}

void registered_year(const Subject& s, Report& report) {
    const auto& registered = s.data().registered;
    if (!registered || !s.number || year_of(*registered) == s.number->year()) return;
    report
        .add(s.file.at("registered"),
             message("the case was registered on {registered}, but its number is from {year}",
                     "registered"_a = to_string(*registered), "year"_a = s.number->year()))
        .note(s.file.at("diarienummer"), message("the number"));
}

constexpr Rule time_table[] = {
    {"period-order", "no period, of the project or of a decision, ends before it starts",
     "A period that ends before it starts can be neither paid for nor followed up.", period_order},
    {"decision-period", "the project's period is the one in force after the decisions",
     "A new period changes which costs are paid for; [project] has the one in force, the whole "
     "span of several grants. A decision is changed by a new one (FL 2017:900 36 and 37 §§, not "
     "binding in ordinary municipal matters).",
     decision_period},
    {"period-before-decision",
     "the project does not start before the first dated decision that is not a refusal",
     "It is lawful to start earlier, but at the applicant's own risk: costs from before the "
     "decision might not be reimbursed.",
     period_before_decision},
    {"decision-year", "no decision is dated before the year of the diarienummer",
     "A case cannot be decided before it exists.", decision_year},
    {"decision-order",
     "decisions are in order of date, and none is dated before the case was registered",
     "The newest decision is the last; a delegate's decision is not edited but replaced by a new "
     "one.",
     decision_order},
    {"decision-future",
     "no decision is dated, no document registered, no case closed and no minutes announced after "
     "today",
     "A decision is dated the day it is taken. Until then it is a draft: leave the date out. So "
     "are the other days written when they have come; a meeting may be planned.",
     check_future},
    {"notification-order", "no decision is notified before it was taken",
     "A board cannot be notified of what has not been decided.", notification_order},
    {"notification-meeting",
     "the meeting is one of the board's meetings, if the register lists them",
     "Either the date is wrong, or the list of meetings is out of date.", notification_meeting},
    {"notification-overdue",
     "every decision has a meeting once the board's first meeting after the decision has passed",
     "Decisions by delegation are notified to the board as the board requires (KL 6 kap. 40 §, 7 "
     "kap. 8 §). Not checked for decisions from before the first meeting that the register lists: "
     "which meeting came next is not known then.",
     notification_overdue},
    {"notification-announced",
     "the minutes are not announced before the meeting, or before the board decided, nor a year "
     "or more after it",
     "The time for appeal runs from that day (KL 13 kap. 5 §), so the day must be right, both for "
     "a notification and for a board's own decision.",
     notification_announced},
    {"closed-order", "the case is not closed before its last decision or notification",
     "A closed case is finished; what comes after belongs to an open one.", closed_order},
    {"registered-year", "the case was registered in the year of its diarienummer",
     "Numbers are taken in the year the case is registered.", registered_year},
};

} // namespace

std::span<const Rule> time_rules() {
    return time_table;
}

} // namespace caseflow
