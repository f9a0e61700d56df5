#include "caseflow/rules/text_statements.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/period.hpp"
#include "caseflow/toml/place_in_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace caseflow {

using namespace fmt::literals;

Place StatementMention::place() const {
    const Place literal = subject.file.at(text.path);
    return {literal.source,
            place_in_text(*literal.source, literal.span, statement.begin, statement.end)};
}

std::string StatementMention::words() const {
    return visible_line(text.text.substr(statement.begin, statement.end - statement.begin));
}

KnownPeriods StatementMention::periods() const {
    return text.decision ? known.decisions[*text.decision].periods : known.periods;
}

namespace {

/// Reports what the text says of a period.
void report_on(const StatementMention& mention, const KnownPeriod& period, std::string difference,
               Report& report) {
    const Subject& s = mention.subject;
    report.add(mention.place(), std::move(difference))
        .note(s.file.at(period.start_path()), std::string(period.name()))
        .note(s.file.at(period.end_path()), message("its last day"));
}

std::string message_of_length(const StatementMention& mention, const KnownPeriod& period) {
    return message("the text says '{words}', but {name} is {start} – {end}",
                   "words"_a = mention.words(), "name"_a = period.name(),
                   "start"_a = to_string(period.start), "end"_a = to_string(period.end));
}

/// "projektstarten den 1 augusti 2021": compared with that day, or with the month.
void check_bound_statement(const StatementMention& mention, const BoundStatement& value,
                           Report& report) {
    const KnownPeriods periods = mention.periods();
    const auto agrees = [&](const KnownPeriod& period) {
        const Date day = value.start ? period.start : period.end;
        return value.days.first <= day && day <= value.days.second;
    };
    if (periods.empty() || std::any_of(periods.begin(), periods.end(), agrees)) return;
    const KnownPeriod& period = periods[0];
    report_on(
        mention, period,
        value.start
            ? message("the text says that the project starts '{words}', but it starts {start}",
                      "words"_a = mention.words(), "start"_a = to_string(period.start))
            : message("the text says that the project ends '{words}', but it ends {end}",
                      "words"_a = mention.words(), "end"_a = to_string(period.end)),
        report);
}

/// The month before or after, its last day if it is shorter.
Date add_months(Date day, int months) {
    const auto month =
        std::chrono::year_month(day.year(), day.month()) + std::chrono::months(months);
    const Date moved(month / day.day());
    return moved.ok() ? moved : Date(std::chrono::sys_days(month / std::chrono::last));
}

Date next_day(Date day) {
    return Date(std::chrono::sys_days(day) + std::chrono::days(1));
}

/// "Första projektåret": twelve months from the end of the one before.
void check_project_year_statement(const StatementMention& mention,
                                  const ProjectYearStatement& value, Report& report) {
    const KnownPeriods periods = mention.periods();
    constexpr int months = 12;
    const auto agrees = [&](const KnownPeriod& period) {
        const Date first = add_months(period.start, months * (value.number - 1));
        const Date next = add_months(period.start, months * value.number);
        const bool cut = value.days.second == period.end && period.end < next;
        return value.days.first == first && (next_day(value.days.second) == next || cut);
    };
    // compared with a year of twelve months only if one of its ends is the same
    const auto is_like = [&](const KnownPeriod& period) {
        return value.days.first == add_months(period.start, months * (value.number - 1)) ||
               next_day(value.days.second) == add_months(period.start, months * value.number);
    };
    if (std::any_of(periods.begin(), periods.end(), agrees)) return;
    const auto like = std::find_if(periods.begin(), periods.end(), is_like);
    if (like != periods.end()) report_on(mention, *like, message_of_length(mention, *like), report);
}

/// "infaller fem under 2021": compared with the months of the project in that year, whether one
/// that has begun is counted or not.
void check_months_of_year(const StatementMention& mention, const MonthsOfYearStatement& value,
                          Report& report) {
    const KnownPeriods periods = mention.periods();
    using namespace std::chrono;
    const auto agrees = [&](const KnownPeriod& period) {
        const Date first = std::max(period.start, Date(year(value.year), January, day(1)));
        const Date last = std::min(period.end, Date(year(value.year), December, day(31)));
        const Length length = last < first ? Length{0, 0} : length_of(first, last);
        return value.months == length.months ||
               (length.days > 0 && value.months == length.months + 1);
    };
    if (periods.empty() || std::any_of(periods.begin(), periods.end(), agrees)) return;
    report_on(mention, periods[0], message_of_length(mention, periods[0]), report);
}

/// "tre månader efter projektets slut, det vill säga senast den 31 januari 2025"; a difference of a
/// few days may be due to a weekend.
void check_delay_statement(const StatementMention& mention, const DelayStatement& value,
                           Report& report) {
    constexpr auto few = std::chrono::days(4);
    const KnownPeriods periods = mention.periods();
    const auto agrees = [&](const KnownPeriod& period) {
        const Date due = add_months(period.end, value.months);
        return std::chrono::abs(std::chrono::sys_days(due) - std::chrono::sys_days(value.day)) <=
               few;
    };
    if (periods.empty() || std::any_of(periods.begin(), periods.end(), agrees)) return;
    report_on(mention, periods[0], message_of_length(mention, periods[0]), report);
}

/// Calls the check for each statement.
struct StatementCheck {
    const StatementMention& mention;
    TextReports& reports;

    void operator()(const LengthStatement& value) const {
        check_length_statement(mention, value, reports.period);
    }
    void operator()(const MonthsOfYearStatement& value) const {
        check_months_of_year(mention, value, reports.period);
    }
    void operator()(const BoundStatement& value) const {
        check_bound_statement(mention, value, reports.period);
    }
    void operator()(const ProjectYearStatement& value) const {
        check_project_year_statement(mention, value, reports.period);
    }
    void operator()(const DelayStatement& value) const {
        check_delay_statement(mention, value, reports.period);
    }
    void operator()(const DecisionStatement& value) const {
        check_decision_statement(mention, value, reports);
    }
    void operator()(const RespectiveValues& value) const {
        check_respective_values(mention, value, value.percent ? reports.share : reports.amount);
    }
    void operator()(const DeadlineStatement&) const {} // compared with other texts
    void operator()(const GrantStatement&) const {}    // the readings in it are compared with it
};

} // namespace

void check_statements(const Subject& s, const KnownData& known, const CaseText& text,
                      TextReports& reports) {
    for (const TextStatement& statement : text.statements) {
        const StatementMention mention{s, known, text, statement};
        std::visit(StatementCheck{mention, reports}, statement.value);
    }
}

bool is_in_statement(const CaseText& text, const Reading& reading) {
    if (!std::holds_alternative<TextPeriod>(reading.value) &&
        !std::holds_alternative<TextDuration>(reading.value))
        return false;
    return std::any_of(text.statements.begin(), text.statements.end(),
                       [&](const TextStatement& statement) {
                           return !std::holds_alternative<DeadlineStatement>(statement.value) &&
                                  !std::holds_alternative<RespectiveValues>(statement.value) &&
                                  !std::holds_alternative<GrantStatement>(statement.value) &&
                                  !std::holds_alternative<DecisionStatement>(statement.value) &&
                                  reading.begin < statement.end && statement.begin < reading.end;
                       });
}

namespace {

/// The place of a day when something is due.
struct Due {
    const CaseText* text;
    const TextStatement* statement;
    Date day;
};

using DueKey = std::pair<DeadlineStatement::Of, int>;

std::map<DueKey, std::vector<Due>> deadlines_of(const std::vector<CaseText>& texts) {
    std::map<DueKey, std::vector<Due>> all;
    for (const CaseText& text : texts)
        for (const TextStatement& other : text.statements)
            if (const auto* const due = std::get_if<DeadlineStatement>(&other.value))
                all[{due->of, due->year}].push_back({&text, &other, due->day});
    return all;
}

} // namespace

void check_deadlines(const Subject& s, const KnownData& known, const std::vector<CaseText>& texts,
                     Report& report) {
    if (s.chains.has_alterations() || s.data().decisions.size() != 1) return;
    for (const auto& [key, all] : deadlines_of(texts)) {
        const Due& last = all.back(); // the points are read last, and the last applies
        if (!last.text->decision) continue;
        const bool payment = key.first == DeadlineStatement::Of::payment;
        for (const Due& due : all) {
            const bool elsewhere = due.text != last.text;
            if (!elsewhere || due.day == last.day || (payment && !due.text->decision)) continue;
            report
                .add(StatementMention{s, known, *due.text, *due.statement}.place(),
                     message("the text says '{words}', but a point says {date}",
                             "words"_a =
                                 StatementMention{s, known, *due.text, *due.statement}.words(),
                             "date"_a = to_string(last.day)))
                .note(s.file.at(last.text->path), message("the point"));
            break;
        }
    }
}

} // namespace caseflow
