#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/prose/heading_words.hpp"
#include "caseflow/prose/reading.hpp"
#include "caseflow/rules/points_against_kind.hpp"
#include "caseflow/rules/printed_words.hpp"
#include "caseflow/rules/rules.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// The number of a decision for people and in files, from 1.
std::size_t number_of(std::size_t decision) {
    return decision + 1;
}

/// The last dated decision of each chain, while a rule goes through them.
class LastOfChain {
  public:
    explicit LastOfChain(const DecisionChains& chains) : chains_(chains), last_(chains.size()) {}

    void pass(std::size_t dated) { last_[chains_[dated].chain] = dated; }
    [[nodiscard]] std::size_t of(std::size_t decision) const {
        return last_[chains_[decision].chain];
    }

  private:
    const DecisionChains& chains_;
    std::vector<std::size_t> last_;
};

/// `last`: the decision of the chain that no earlier one has replaced.
std::string replaced_before_message(const Subject& s, std::size_t named, std::size_t last) {
    return message("decision {named} has already been replaced by decision {other}; replaces = "
                   "{last} alters what is in force",
                   "named"_a = number_of(named),
                   "other"_a = number_of(*s.chains[named].replaced_by), "last"_a = number_of(last));
}

std::string replaces_message(const Subject& s, std::size_t i, const LastOfChain& last) {
    const Decision& decision = s.data().decisions[i];
    const std::string kind = message(word_of(decision.kind));
    const int named = decision.replaces.value_or(0);
    switch (s.chains[i].problem) {
    case ReplacesProblem::missing:
        if (i == 0)
            return message("the {kind} does not name the decision that it alters, and no decision "
                           "is above it; put that decision before it",
                           "kind"_a = kind);
        return message(
            "the {kind} does not name the decision that it alters; add replaces = 1 if that "
            "is the first decision of the case",
            "kind"_a = kind);
    case ReplacesProblem::unwanted:
        return message("a {kind} cannot replace a decision; remove replaces, or set kind to "
                       "\"change\", \"revocation\" or \"correction\"",
                       "kind"_a = kind);
    case ReplacesProblem::no_such:
        return message("the case has no decision {named}; its decisions are counted from 1 to "
                       "{last}",
                       "named"_a = named, "last"_a = s.chains.size());
    case ReplacesProblem::not_earlier:
        return message("decision {number} can replace only an earlier decision, not decision "
                       "{named}",
                       "number"_a = number_of(i), "named"_a = named);
    case ReplacesProblem::of_draft:
        return message("decision {named} is a draft; edit it instead of replacing it",
                       "named"_a = named);
    case ReplacesProblem::of_refusal:
        return message("decision {named} is a refusal, which grants nothing to alter; write what "
                       "is granted after it as a grant",
                       "named"_a = named);
    default: {
        const std::size_t replaced = *named_by(decision, s.chains.size());
        return replaced_before_message(s, replaced, last.of(replaced));
    }
    }
}

/// A draft may still lack the decision that it alters, or that decision its date. Other rules
/// report unusable decisions.
bool is_accepted(ReplacesProblem problem, const Decision& decision) {
    if (problem == ReplacesProblem::missing || problem == ReplacesProblem::of_draft)
        return !decision.date;
    return problem == ReplacesProblem::none || problem == ReplacesProblem::unusable;
}

void decision_replaces(const Subject& s, Report& report) {
    LastOfChain last(s.chains);
    for_each_decision(s, [&](const Decision& decision, std::size_t i) {
        if (decision.date) last.pass(i);
        const ReplacesProblem problem = s.chains[i].problem;
        if (is_accepted(problem, decision)) return;
        const auto named = named_by(decision, s.chains.size());
        const bool missing = problem == ReplacesProblem::missing;
        Diagnostic& diagnostic =
            report.add(s.file.at(decision_path(i, missing ? "kind" : "replaces")),
                       replaces_message(s, i, last));
        if (problem == ReplacesProblem::of_draft || problem == ReplacesProblem::of_refusal)
            diagnostic.note(s.file.at(decision_path(*named, "kind")), message("that decision"));
        if (problem == ReplacesProblem::replaced_before)
            diagnostic.note(s.file.at(decision_path(*s.chains[*named].replaced_by, "replaces")),
                            message("replaced here"));
    });
}

/// The tables of a decision that are only for decisions by delegation.
std::vector<std::string_view> tables_of_delegate(const Decision& decision) {
    std::vector<std::string_view> tables;
    if (decision.delegation.is_given()) tables.push_back("delegation");
    if (decision.signatory != Signatory{}) tables.push_back("signatory");
    if (decision.notification != Notification{}) tables.push_back("notification");
    return tables;
}

void decision_taker(const Subject& s, Report& report) {
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        if (!decision.by_board()) return;
        const auto tables = tables_of_delegate(decision);
        if (tables.empty()) return;
        report
            .add(s.file.at(decision_path(i, tables.front())),
                 message("the decision has minutes, but also [decision.{tables}]; remove "
                         "[decision.minutes] if it was taken by delegation, "
                         "[decision.{tables}] if the board decided itself",
                         "tables"_a = fmt::join(tables, "], [decision.")))
            .note(s.file.at(decision_path(i, "minutes")), message("the minutes"));
    });
}

void check_meeting_day(const Subject& s, const Decision& decision, std::size_t i, Report& report) {
    const Series* const series = s.series_of_board(decision.minutes.board);
    if (series == nullptr || series->may_meet_on(*decision.date)) return;
    if (is_dated_wrongly(s, *decision.date)) return;
    report
        .add_warning(s.file.at(decision_path(i, "date")),
                     message("the board decided on {date}, but {board} has no meeting on that "
                             "day",
                             "date"_a = to_string(*decision.date), "board"_a = series->board))
        .note(series_place(s, *series, "meetings"), message("its meetings"));
}

void decision_minutes(const Subject& s, Report& report) {
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        if (!decision.by_board()) return;
        const auto& [board, paragraph, announced] = decision.minutes;
        const bool has_board = !is_blank(board);
        const bool has_paragraph = !is_blank(paragraph);
        if (!has_board || !has_paragraph)
            report.add(
                s.file.at(decision_path(i, has_board ? "minutes.paragraph" : "minutes.board")),
                has_board ? message("the minutes have no paragraph; add paragraph = \"§ …\" to "
                                    "[decision.minutes]")
                : has_paragraph
                    ? message("the minutes have no board; add board = \"…\" to [decision.minutes]")
                    : message("the minutes have neither board nor paragraph; add board = \"…\" and "
                              "paragraph = \"§ …\" to [decision.minutes]"));
        if (has_paragraph) check_sign_of_paragraph(s, i, report);
        check_meeting_day(s, decision, i, report);
    });
}

/// True if the reasons are in the key itself, or in a section "Skäl för beslutet".
bool gives_reasons(const Case& data, const Decision& decision) {
    return !is_blank(decision.reason) ||
           std::any_of(data.sections.begin(), data.sections.end(), [](const Section& section) {
               return !is_blank(section.text) && is_heading_of_reasons(section.heading);
           });
}

void decision_refusal(const Subject& s, Report& report) {
    for_each_decision(s, [&](const Decision& decision, std::size_t i) {
        if (decision.date && !alters_another(decision.kind))
            check_points_against_kind(s, i, report);
        if (decision.kind != DecisionKind::refusal) return;
        if (decision.replaces) return; // decision-replaces reports that
        if (decision.amount && *decision.amount > Money(0))
            report.add(s.file.at(decision_path(i, "amount")),
                       message("a refusal grants nothing, but its amount is {amount}; remove "
                               "the amount, or the kind if it is a grant",
                               "amount"_a = s.money(*decision.amount)));
        else if (!decision.yearly.empty())
            report.add(
                s.file.at(decision_path(i, "yearly.0")),
                message(
                    "a refusal grants nothing, but has yearly amounts; remove them, or the kind "
                    "if it is a grant"));
        if (decision.date && !gives_reasons(s.data(), decision))
            report.add_warning(s.file.at(decision_path(i, "reason")),
                               message("the refusal gives no reasons; add reason = \"…\""));
    });
}

void revocation_amount(const Subject& s, Report& report) {
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        const Terms* const before = s.chains.terms_before(i);
        if (decision.kind != DecisionKind::revocation || before == nullptr) return;
        const auto& [stood, by] = before->amount;
        if (!decision.amount || !stood || *decision.amount < *stood) return;
        report
            .add(s.file.at(decision_path(i, "amount")),
                 message("the revocation leaves {amount} of {before}, so it takes nothing back; "
                         "write what is left of it, or set kind = \"change\"",
                         "amount"_a = s.money(*decision.amount), "before"_a = s.money(*stood)))
            .note(s.file.at(decision_path(by.value_or(i), "amount")), message("the amount before"));
    });
}

void revocation_reason(const Subject& s, Report& report) {
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        if (decision.kind != DecisionKind::revocation || gives_reasons(s.data(), decision)) return;
        report.add(s.file.at(decision_path(i, "reason")),
                   message("the revocation gives no reason; add reason = \"…\""));
    });
}

/// The subjects that the points of a decision mention.
std::vector<Reading> read_points(const Decision& decision) {
    std::vector<Reading> all;
    for (const std::string& point : decision.points) {
        auto readings = read_prose(point);
        std::move(readings.begin(), readings.end(), std::back_inserter(all));
    }
    return all;
}

/// True if one of the readings satisfies a condition.
template <class T, class Condition>
bool mentions(const std::vector<Reading>& readings, Condition&& condition) {
    return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
        const T* const value = std::get_if<T>(&reading.value);
        return value != nullptr && condition(*value);
    });
}

/// True for the amount itself, or for about as much. "från 400 000 till 500 000 kronor" mentions
/// its two ends, but nothing between them.
bool is_amount(const TextAmount& value, Money amount) {
    if (value.span) return value.low == amount || value.high == amount;
    return value.low <= amount && amount <= value.high;
}

/// A value that a correction changes: the old value, and whether the points give it. If they give a
/// wrong one, text-amount or text-period reports that.
struct Corrected {
    std::string_view key;
    std::string before;
    std::string after;
    std::optional<std::size_t> by; // the decision that settled the old value
    bool mentioned;
};

void report_corrected(const Subject& s, std::size_t i, const Corrected& value, Report& report) {
    if (value.mentioned) return;
    Diagnostic& diagnostic = report.add(
        s.file.at(decision_path(i, value.key)),
        message("the correction replaces {before} with {after}, but its points do not mention "
                "{before}; mention it, or set kind = \"change\" if it was more than a slip",
                "before"_a = value.before, "after"_a = value.after));
    if (value.by)
        diagnostic.note(s.file.at(decision_path(*value.by, value.key)),
                        message("what it replaces"));
}

void check_corrected_day(const Subject& s, std::size_t i, std::string_view key,
                         const std::optional<Date>& after, const Settled<Date>& before,
                         const std::vector<Reading>& points, Report& report) {
    if (!after || !before.value || *after == *before.value) return;
    const Date day = *before.value;
    const bool mentioned = mentions<TextPeriod>(points, [&](const TextPeriod& period) {
        return period.first == day || period.last == day || period.when == When::before;
    });
    report_corrected(s, i, {key, to_string(day), to_string(*after), before.by, mentioned}, report);
}

void correction_same(const Subject& s, Report& report) {
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        const Terms* const before = s.chains.terms_before(i);
        if (decision.kind != DecisionKind::correction || before == nullptr) return;
        const auto points = read_points(decision);
        const auto& amount = before->amount.value;
        if (decision.amount && amount && *decision.amount != *amount)
            report_corrected(s, i,
                             {"amount", s.money(*amount), s.money(*decision.amount),
                              before->amount.by,
                              mentions<TextAmount>(points,
                                                   [&](const TextAmount& value) {
                                                       return is_amount(value, *amount) ||
                                                              value.role == SumRole::former;
                                                   })},
                             report);
        check_corrected_day(s, i, "start", decision.start, before->start, points, report);
        check_corrected_day(s, i, "end", decision.end, before->end, points, report);
    });
}

constexpr Rule chain_table[] = {
    {"decision-replaces",
     "every change, revocation and correction names an earlier dated decision of the case, which "
     "is not a refusal and is replaced once at most",
     "A decision is not edited afterwards: a new one alters it (FL 2017:900 36 and 37 §§; by 2 § "
     "they do not bind ordinary municipal matters). What is in force follows from the chain, so "
     "each link must lead to a decision.",
     decision_replaces},
    {"decision-taker",
     "no dated decision has minutes together with a delegation, signatory or notification",
     "Either a board decides itself, by its minutes, or somebody decides on its behalf and signs "
     "(KL 2017:725 6 kap. 37-40 §§, 7 kap. 5-8 §§). The time for appeal, and what must be "
     "notified, depend on which of the two it is. Without minutes, decision-signatory asks for the "
     "signatory.",
     decision_taker},
    {"decision-minutes",
     "the minutes of a board's decision have board and paragraph, and the decision has the date of "
     "one of the board's meetings, if the register lists them",
     "A board decides at a meeting, and its minutes say what it decided (KL 2017:725 5 kap. 65-69 "
     "§§, 6 kap. 35 §). Their approval is announced on the notice board (8 kap. 12 §). A day "
     "without a meeting is only a warning: the list may be out of date.",
     decision_minutes},
    {"decision-refusal", "a refusal grants nothing, and gives its reasons",
     "A decision that affects somebody gives its reasons (FL 2017:900 32 §; by 2 § not binding in "
     "ordinary municipal matters, hence a warning).",
     decision_refusal},
    {"revocation-amount", "a revocation leaves less than was granted before it",
     "The amount is what remains after the decision, 0 if nothing does, and not what is taken "
     "back. A decision that grants as much as before, or more, is a change.",
     revocation_amount},
    {"revocation-reason", "every revocation gives its reason",
     "A decision in somebody's favour may be changed to their disadvantage only for the reasons in "
     "FL 2017:900 37 § (by 2 § not binding in ordinary municipal matters): it says that it may be "
     "revoked, it was based on incorrect information, or safety requires it.",
     revocation_reason},
    {"correction-same",
     "a correction that changes the amount or the period mentions the old value in its points",
     "A correction puts right an obvious error in writing or arithmetic (FL 2017:900 36 §; by 2 § "
     "not binding in ordinary municipal matters). Any other alteration of a decision is a change.",
     correction_same},
};

} // namespace

std::span<const Rule> chain_rules() {
    return chain_table;
}

} // namespace caseflow
