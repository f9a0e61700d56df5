#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/rules/text_statements.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// "Arvsdelegationen" for "delegationen", "Forskningsrådet för hälsa" for "rådet".
bool names(const std::string& full, const std::string& body) {
    const std::string folded = fold(full);
    const std::size_t at = folded.find(body);
    if (at == folded.npos) return false;
    const std::size_t end = at + body.size();
    return end == folded.size() || folded[end] == ' ' || folded[end] == 's';
}

/// True for a body that decides in this case, as its minutes, points or register show.
bool decides_here(const StatementMention& mention, const std::string& name) {
    const std::string body = fold(name);
    const Case& data = mention.subject.data();
    const auto is = [&](const std::string& full) { return names(full, body); };
    return is(mention.subject.body.data.organisation) ||
           std::any_of(mention.known.bodies.begin(), mention.known.bodies.end(), is) ||
           std::any_of(data.decisions.begin(), data.decisions.end(),
                       [&](const Decision& decision) { return is(decision.minutes.board); }) ||
           std::any_of(data.funding.sources.begin(), data.funding.sources.end(),
                       [&](const FundingSource& source) {
                           return !source.elsewhere &&
                                  std::any_of(source.funders.begin(), source.funders.end(), is);
                       });
}

/// "§ 133" for "133"
bool has_paragraph(const Decision& decision, const std::string& paragraph) {
    const std::string& own = decision.minutes.paragraph;
    const std::size_t at = own.find_first_of("0123456789");
    return !paragraph.empty() && at != own.npos && own.substr(at) == paragraph;
}

/// "§ 70", if the decision is § 118: another decision of the same body.
bool has_other_paragraph(const Decision& decision, const std::string& paragraph) {
    return !paragraph.empty() && !decision.minutes.paragraph.empty() &&
           !has_paragraph(decision, paragraph);
}

/// The only sum in the sentence of a day; null if there is none, or several.
const Reading* only_sum(const StatementMention& mention, const DecisionStatement& value) {
    const Reading* found = nullptr;
    for (const Reading& reading : mention.text.readings) {
        if (reading.begin < value.sentence[0] || reading.end > value.sentence[1] ||
            !std::holds_alternative<TextAmount>(reading.value))
            continue;
        if (found != nullptr) return nullptr;
        found = &reading;
    }
    return found;
}

bool grants_sum(const StatementMention& mention, const DecisionStatement& value,
                const Decision& decision) {
    const Reading* const sum = value.grants ? only_sum(mention, value) : nullptr;
    return sum != nullptr && decision.amount &&
           is_within(std::get<TextAmount>(sum->value), *decision.amount);
}

/// True if only the year differs, and the words are about this case or the day is after it began.
bool is_slip_of_year(const StatementMention& mention, const DecisionStatement& value, Date day) {
    return value.day.month() == day.month() && value.day.day() == day.day() &&
           is_off_by_a_year(value.day, day, TextPeriod::Unit::day) &&
           (value.definite || value.day > day) && mention.known.began.has_value();
}

/// The decision that the text gives another date; nothing if that is not certain.
std::optional<std::size_t> misdated(const StatementMention& mention,
                                    const DecisionStatement& value) {
    const auto& decisions = mention.subject.data().decisions;
    const auto& began = mention.subject.data().registered;
    const bool earlier = began && value.day < *began; // of another decision with the same amount
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        const Decision& decision = decisions[i];
        if (!decision.date || decision.date == value.day ||
            has_other_paragraph(decision, value.paragraph))
            continue;
        const bool numbered = decisions.size() > 1 && value.number == static_cast<int>(i) + 1;
        if (value.number != 0 && !numbered) continue;
        const bool meant = numbered || has_paragraph(decision, value.paragraph) ||
                           (!earlier && grants_sum(mention, value, decision)) ||
                           is_slip_of_year(mention, value, *decision.date);
        if (meant && found) return std::nullopt;
        if (meant) found = i;
    }
    return found;
}

bool is_day_of(const Decision& decision, Date day) {
    return decision.date == day || decision.notification.meeting == day ||
           decision.notification.announced == day || decision.minutes.announced == day;
}

/// "tog ställning till ansökan den 15 november 2023 och beviljade 750 000 kronor"
void check_sum_of_day(const StatementMention& mention, const DecisionStatement& value,
                      const Decision& decision, std::size_t index, Report& report) {
    const Reading* const sum = value.grants ? only_sum(mention, value) : nullptr;
    if (sum == nullptr || !decision.amount || mention.text.decision) return;
    const auto& amount = std::get<TextAmount>(sum->value);
    if (!amount.total || amount.currency != mention.known.currency ||
        is_known_amount(mention.known, amount) || is_within(amount, *decision.amount) ||
        is_of_something_else(amount))
        return;
    const Mention of_sum{mention.subject, mention.known, mention.text, *sum};
    report_other_than(of_sum, {*decision.amount, KnownAmount::Of::decision, index}, report);
}

/// True for a decision dated on one of the days of a grant in the text.
bool is_dated_within(const Decision& decision, const DaySpan& days) {
    return decision.date && days.first <= *decision.date && *decision.date <= days.second;
}

/// True for a grant before the case began, which is none of its decisions; not if a decision
/// differs only in the year.
bool is_earlier(const Mention& mention, const GrantStatement& grant) {
    const auto& began = mention.subject.data().registered;
    const auto& decisions = mention.subject.data().decisions;
    const DaySpan& days = grant.days;
    const auto unit = days.first == days.second ? TextPeriod::Unit::day : TextPeriod::Unit::month;
    if (!began || *began <= days.second) return false;
    return std::ranges::none_of(decisions, [&](const Decision& decision) {
        return is_dated_within(decision, days) ||
               (decision.date && is_off_by_a_year(days.first, *decision.date, unit));
    });
}

/// "Nämnden beviljade den 9 december 2021 … av en total kostnad på 4 800 000 kronor": the total
/// cost at a decision that has been altered since.
bool is_total_then(const Mention& mention, const GrantStatement& grant) {
    const auto* const sum = std::get_if<TextAmount>(&mention.reading.value);
    if (sum == nullptr || sum->role != SumRole::total) return false;
    const auto& decisions = mention.subject.data().decisions;
    for (std::size_t i = 0; i < decisions.size(); ++i)
        if (is_dated_within(decisions[i], grant.days) && mention.subject.chains[i].replaced_by)
            return true;
    return false;
}

} // namespace

bool is_of_earlier_grant(const Mention& mention) {
    return !mention.text.decision &&
           std::ranges::any_of(mention.text.statements, [&](const TextStatement& statement) {
               const auto* const grant = std::get_if<GrantStatement>(&statement.value);
               return grant != nullptr && grant->sentence[0] <= mention.reading.begin &&
                      mention.reading.end <= grant->sentence[1] &&
                      (is_earlier(mention, *grant) || is_total_then(mention, *grant));
           });
}

void check_decision_statement(const StatementMention& mention, const DecisionStatement& value,
                              TextReports& reports) {
    const Subject& s = mention.subject;
    if (s.chains.has_alterations() || !decides_here(mention, value.body)) return;
    const auto& decisions = s.data().decisions;
    for (std::size_t i = 0; i < decisions.size(); ++i)
        if (value.number == 0 && is_day_of(decisions[i], value.day)) {
            if (decisions[i].date == value.day && decisions.size() == 1)
                check_sum_of_day(mention, value, decisions[i], i, reports.amount);
            return;
        }
    const auto meant = misdated(mention, value);
    if (!meant || (value.number != 0 && is_day_of(decisions[*meant], value.day))) return;
    reports.period
        .add(mention.place(),
             message("the text dates the decision '{words}', but it was taken on {date}",
                     "words"_a = mention.words(), "date"_a = to_string(*decisions[*meant].date)))
        .note(s.file.at(decision_path(*meant, "date")), message("the decision"));
}

} // namespace caseflow
