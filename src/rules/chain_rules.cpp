#include "caseflow/model/case_fields.hpp"
#include "caseflow/prose/reading.hpp"
#include "caseflow/rules/rules.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// The number that people and files have for a decision.
std::size_t number_of(std::size_t decision) {
    return decision + 1;
}

/// The decision that one names in replaces, from 0.
std::size_t named_by(const Decision& decision) {
    return static_cast<std::size_t>(*decision.replaces) - 1;
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
    return fmt::format("decision {named} has been replaced by decision {other} already; "
                       "replaces = {last} alters what stands",
                       "named"_a = number_of(named),
                       "other"_a = number_of(*s.chains[named].replaced_by),
                       "last"_a = number_of(last));
}

std::string replaces_message(const Subject& s, std::size_t i, const LastOfChain& last) {
    const Decision& decision = s.data().decisions[i];
    const std::string kind(word_of(decision.kind));
    const int named = decision.replaces.value_or(0);
    switch (s.chains[i].problem) {
    case ReplacesProblem::missing:
        return fmt::format("the {kind} names no decision that it alters; add replaces = 1 if that "
                           "is the first decision of the case",
                           "kind"_a = kind);
    case ReplacesProblem::unwanted:
        return fmt::format("a {kind} replaces no decision; remove replaces, or set kind to "
                           "\"change\", \"revocation\" or \"correction\"",
                           "kind"_a = kind);
    case ReplacesProblem::no_such:
        return fmt::format("the case has no decision {named}; its decisions are counted from 1 to "
                           "{last}",
                           "named"_a = named, "last"_a = s.chains.size());
    case ReplacesProblem::not_earlier:
        return fmt::format("decision {number} can replace only an earlier decision, not decision "
                           "{named}",
                           "number"_a = number_of(i), "named"_a = named);
    case ReplacesProblem::of_draft:
        return fmt::format("decision {named} is a draft, which is edited, not replaced",
                           "named"_a = named);
    case ReplacesProblem::of_refusal:
        return fmt::format("decision {named} is a refusal, which grants nothing that could be "
                           "altered; what is granted after it is a grant",
                           "named"_a = named);
    default:
        return replaced_before_message(s, named_by(decision), last.of(named_by(decision)));
    }
}

/// A draft may still lack what it alters, or wait for that to be dated.
bool may_wait(ReplacesProblem problem) {
    return problem == ReplacesProblem::missing || problem == ReplacesProblem::of_draft;
}

void decision_replaces(const Subject& s, Report& report) {
    LastOfChain last(s.chains);
    for_each_decision(s, [&](const Decision& decision, std::size_t i) {
        if (decision.date) last.pass(i);
        const ReplacesProblem problem = s.chains[i].problem;
        if (problem == ReplacesProblem::none || (!decision.date && may_wait(problem))) return;
        const bool missing = problem == ReplacesProblem::missing;
        Diagnostic& diagnostic =
            report.add(s.file.at(decision_path(i, missing ? "kind" : "replaces")),
                       replaces_message(s, i, last));
        if (problem == ReplacesProblem::of_draft || problem == ReplacesProblem::of_refusal)
            diagnostic.note(s.file.at(decision_path(named_by(decision), "kind")), "that decision");
        if (problem == ReplacesProblem::replaced_before)
            diagnostic.note(
                s.file.at(decision_path(*s.chains[named_by(decision)].replaced_by, "replaces")),
                "replaced here");
    });
}

void decision_taker(const Subject& s, Report& report) {
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        if (!decision.by_board() || decision.signatory == Signatory{}) return;
        report
            .add(s.file.at(decision_path(i, "signatory")),
                 "the decision has both a signatory and minutes; keep [decision.signatory] if it "
                 "was taken by delegation, [decision.minutes] if the board decided itself")
            .note(s.file.at(decision_path(i, "minutes")), "the minutes");
    });
}

void check_meeting_day(const Subject& s, const Decision& decision, std::size_t i, Report& report) {
    const Series* const series = s.series_of_board(decision.minutes.board);
    if (series == nullptr || series->may_meet_on(*decision.date)) return;
    report
        .add_warning(s.file.at(decision_path(i, "date")),
                     fmt::format("the board decided on {date}, but {board} has no meeting on that "
                                 "day",
                                 "date"_a = to_string(*decision.date), "board"_a = series->board))
        .note(series_place(s, *series, "meetings"), "its meetings");
}

void decision_minutes(const Subject& s, Report& report) {
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        if (!decision.by_board()) return;
        const auto& [board, paragraph, announced] = decision.minutes;
        if (board.empty() || paragraph.empty())
            report.add(
                s.file.at(decision_path(i, board.empty() ? "minutes.board" : "minutes.paragraph")),
                !board.empty() ? "the minutes have no paragraph; add paragraph = \"§ …\" to "
                                 "[decision.minutes]"
                : !paragraph.empty()
                    ? "the minutes have no board; add board = \"…\" to [decision.minutes]"
                    : "the minutes have neither board nor paragraph; add board = \"…\" and "
                      "paragraph = \"§ …\" to [decision.minutes]");
        check_meeting_day(s, decision, i, report);
    });
}

void decision_refusal(const Subject& s, Report& report) {
    for_each_decision(s, [&](const Decision& decision, std::size_t i) {
        if (decision.kind != DecisionKind::refusal) return;
        if (decision.amount && *decision.amount != Money(0))
            report.add(s.file.at(decision_path(i, "amount")),
                       fmt::format("a refusal grants nothing, but its amount is {amount}; remove "
                                   "the amount, or the kind if it is a grant",
                                   "amount"_a = s.money(*decision.amount)));
        else if (!decision.yearly.empty())
            report.add(s.file.at(decision_path(i, "yearly.0")),
                       "a refusal grants nothing, but has yearly amounts; remove them, or the kind "
                       "if it is a grant");
        if (decision.date && decision.reason.empty())
            report.add_warning(s.file.at(decision_path(i, "reason")),
                               "the refusal gives no reasons; add reason = \"…\"");
    });
}

void revocation_reason(const Subject& s, Report& report) {
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        if (decision.kind != DecisionKind::revocation || !decision.reason.empty()) return;
        report.add(s.file.at(decision_path(i, "reason")),
                   "the revocation gives no reason; add reason = \"…\"");
    });
}

/// True if one of the readings of the points satisfies a condition.
template <class T, class Condition>
bool mentions(const Decision& decision, Condition&& condition) {
    return std::any_of(
        decision.points.begin(), decision.points.end(), [&](const std::string& point) {
            const auto readings = read_prose(point);
            return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
                const T* const value = std::get_if<T>(&reading.value);
                return value != nullptr && condition(*value);
            });
        });
}

/// A value that a correction changes: what it was, and whether the points say that.
struct Corrected {
    std::string_view key;
    std::string before;
    std::string after;
    std::optional<std::size_t> by; // the decision that it was from
    bool mentioned;
};

void report_corrected(const Subject& s, std::size_t i, const Corrected& value, Report& report) {
    if (value.mentioned) return;
    Diagnostic& diagnostic = report.add(
        s.file.at(decision_path(i, value.key)),
        fmt::format("the correction replaces {before} with {after}, but its points do not mention "
                    "{before}; mention it, or set kind = \"change\" if it was more than a slip",
                    "before"_a = value.before, "after"_a = value.after));
    if (value.by)
        diagnostic.note(s.file.at(decision_path(*value.by, value.key)), "what it replaces");
}

void check_corrected_day(const Subject& s, std::size_t i, std::string_view key,
                         const std::optional<Date>& after, const Settled<Date>& before,
                         Report& report) {
    if (!after || !before.value || *after == *before.value) return;
    const Date day = *before.value;
    const bool mentioned =
        mentions<TextPeriod>(s.data().decisions[i], [&](const TextPeriod& period) {
            return period.first == day || period.last == day;
        });
    report_corrected(s, i, {key, to_string(day), to_string(*after), before.by, mentioned}, report);
}

void correction_same(const Subject& s, Report& report) {
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        const Terms* const before = s.chains.before(i);
        if (decision.kind != DecisionKind::correction || before == nullptr) return;
        const auto& amount = before->amount.value;
        if (decision.amount && amount && *decision.amount != *amount)
            report_corrected(
                s, i,
                {"amount", s.money(*amount), s.money(*decision.amount), before->amount.by,
                 mentions<TextAmount>(decision,
                                      [&](const TextAmount& value) {
                                          return value.low <= *amount && *amount <= value.high;
                                      })},
                report);
        check_corrected_day(s, i, "start", decision.start, before->start, report);
        check_corrected_day(s, i, "end", decision.end, before->end, report);
    });
}

constexpr Rule table[] = {
    {"decision-replaces",
     "every change, revocation and correction names an earlier dated decision of the case, which "
     "is not a refusal and is replaced once at most",
     "A decision is not edited afterwards: a new one alters it (FL 2017:900 36 and 37 §§; by 2 § "
     "they do not bind ordinary municipal matters). What stands now follows from the chain, so "
     "each link must lead to a decision.",
     decision_replaces},
    {"decision-taker", "no dated decision has both a signatory and minutes",
     "A board decides itself, by its minutes, or somebody decides on its behalf and signs (KL "
     "2017:725 6 kap. 37-40 §§, 7 kap. 5-8 §§). The time for appeal and what the board is notified "
     "of depend on which. Without minutes, decision-signatory asks for the signatory.",
     decision_taker},
    {"decision-minutes",
     "the minutes of a board's decision have board and paragraph, and the decision has the date of "
     "one of the board's meetings, if the register lists them",
     "A board decides at a meeting, and its minutes say what it decided (KL 2017:725 5 kap. 65-69 "
     "§§, 6 kap. 35 §). That they are approved is announced on the notice board (8 kap. 12 §). "
     "Another date than that of a meeting is a warning: the list may be out of date.",
     decision_minutes},
    {"decision-refusal", "a refusal grants nothing, and gives its reasons",
     "A decision that affects somebody gives its reasons (FL 2017:900 32 §; by 2 § not binding in "
     "ordinary municipal matters, hence a warning).",
     decision_refusal},
    {"revocation-reason", "every revocation gives its reason",
     "A decision in somebody's favour may be changed to their disadvantage only for the reasons of "
     "FL 2017:900 37 § (by 2 § not binding in ordinary municipal matters): it said that it could "
     "be revoked, or was based on incorrect information, or safety demands it.",
     revocation_reason},
    {"correction-same",
     "a correction that changes the amount or the period mentions the old value in its points",
     "A correction puts right an obvious slip of the pen or of arithmetic (FL 2017:900 36 §; by 2 "
     "§ not "
     "binding in ordinary municipal matters). Whatever else changes a decision is a change.",
     correction_same},
};

} // namespace

std::span<const Rule> chain_rules() {
    return table;
}

} // namespace caseflow
