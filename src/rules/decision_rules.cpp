#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/prose/acting_title.hpp"
#include "caseflow/rules/printed_words.hpp"
#include "caseflow/rules/rules.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// Reports the first point that is printed with a number but without a word.
void check_blank_points(const Subject& s, const Decision& decision, std::size_t index,
                        Report& report) {
    const auto blank = std::ranges::find_if(decision.points, is_blank);
    if (blank == decision.points.end()) return;
    const auto at = static_cast<std::size_t>(blank - decision.points.begin());
    report.add(s.file.at(decision_path(index, fmt::format("points.{}", at))),
               message("point {number} is empty; write it, or remove it", "number"_a = at + 1));
}

void decision_points(const Subject& s, Report& report) {
    check_repeated_headings(s, report);
    check_empty_sections(s, report);
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        check_numbers_of_points(s, i, report);
        check_needless_points(s, i, report);
        check_repeated_basis(s, i, report);
        if (!std::ranges::all_of(decision.points, is_blank))
            return check_blank_points(s, decision, i, report);
        report.add(
            s.file.at(decision_path(i, "points")),
            message("the decision has no points; add points = [\"…\"], or remove its date while it "
                    "is a draft"));
    });
}

void decision_signatory(const Subject& s, Report& report) {
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        const bool has_name = !is_blank(decision.signatory.name);
        const bool has_title = !is_blank(decision.signatory.title);
        if (decision.by_board()) return;
        if (has_name && has_title) return check_words_of_signatory(s, i, report);
        report.add(
            s.file.at(decision_path(i, "signatory")),
            has_name ? message("the signatory has no title; add title = \"…\" to "
                               "[decision.signatory]")
            : has_title
                ? message("the signatory has no name; add name = \"…\" to [decision.signatory]")
                : message("the decision has no signatory; add name = \"…\" and title = \"…\" to "
                          "[decision.signatory]"));
    });
}

void decision_delegation(const Subject& s, Report& report) {
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        const bool has_provision = !is_blank(decision.delegation.provision);
        const bool has_point = !is_blank(decision.delegation.point);
        if (decision.by_board()) return;
        if (has_provision && has_point) return check_words_of_delegation(s, i, report);
        report.add(s.file.at(decision_path(i, "delegation")),
                   has_provision ? message("the delegation has no point; add point = \"…\" to "
                                           "[decision.delegation]")
                   : has_point
                       ? message("the delegation has no provision; add provision = \"…\" to "
                                 "[decision.delegation]")
                       : message("the decision has no delegation; add provision = \"…\" and "
                                 "point = \"…\" to [decision.delegation]"));
    });
}

void decision_notification(const Subject& s, Report& report) {
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        const bool by_delegation = decision.delegation.is_given() && !decision.by_board();
        if (!by_delegation) return;
        if (!is_blank(decision.notification.board))
            return check_words_of_notification(s, i, report);
        report
            .add(
                s.file.at(decision_path(i, "notification")),
                message(
                    "the decision was taken by delegation, but has no board to notify; add board = "
                    "\"…\" to [decision.notification]"))
            .note(s.file.at(decision_path(i, "delegation")), message("the delegation"));
    });
}

bool is_delegate(const DelegationPoint& point, const std::string& title) {
    const std::string expected = without_acting(title);
    return std::any_of(
        point.delegates.begin(), point.delegates.end(),
        [&](const std::string& delegate) { return is_same_name(delegate, expected); });
}

/// The rows of the delegation order that a decision can rest on. Limits and delegates change over
/// the years, so a point can have several.
struct DelegationRows {
    std::vector<std::size_t> of_series; // all points of the series
    std::vector<std::size_t> of_point;  // of these, with the decision's point
    std::vector<std::size_t> valid;     // of these, valid on the day
    std::vector<std::size_t> delegated; // of these, naming the signatory's title

    DelegationRows(const Subject& s, const Decision& decision) {
        const Date day = decision.date.value_or(s.today);
        for (std::size_t i = 0; s.number && i < s.body.data.delegation.size(); ++i) {
            const DelegationPoint& row = s.body.data.delegation[i];
            if (upper(row.series) != s.number->series()) continue;
            of_series.push_back(i);
            if (row.point != decision.delegation.point) continue;
            of_point.push_back(i);
            if (!row.holds_on(day)) continue;
            valid.push_back(i);
            if (is_delegate(row, decision.signatory.title)) delegated.push_back(i);
        }
    }
};

Place delegation_place(const Subject& s, std::size_t row, std::string_view key) {
    return s.body.at(fmt::format("delegation.{}.{}", row, key));
}

/// Calls `action(decision, index, rows)` for each decision by delegation, if the register has a
/// delegation order for the series.
template <class Do>
void for_each_delegated_decision(const Subject& s, Do&& action) {
    for_each_decision(s, [&](const Decision& decision, std::size_t i) {
        if (decision.by_board() || decision.delegation.point.empty()) return;
        const DelegationRows rows(s, decision);
        if (!rows.of_series.empty()) action(decision, i, rows);
    });
}

/// True if the delegation order has a point that is missing or cannot be right, or one under a
/// misspelt header: it may be the one looked for.
bool has_unread_point(const RegisterFile& body) {
    return std::ranges::find(body.misplaced, "delegation") != body.misplaced.end() ||
           std::ranges::any_of(body.data.delegation, [&](const DelegationPoint& row) {
               return row.point.empty() || row.series.empty() || row.ends_before_it_begins() ||
                      !body.data.may_have_series(upper(row.series));
           });
}

void delegation_point(const Subject& s, Report& report) {
    if (has_unread_point(s.body)) return;
    for_each_delegated_decision(s, [&](const Decision& decision, std::size_t i,
                                       const DelegationRows& rows) {
        if (!rows.of_point.empty()) return;
        report
            .add(s.file.at(decision_path(i, "delegation.point")),
                 message("the delegation order of {series} has no point {point}",
                         "series"_a = s.number->series(), "point"_a = decision.delegation.point))
            .note(delegation_place(s, rows.of_series.front(), "point"), message("its first point"));
    });
}

void delegation_delegate(const Subject& s, Report& report) {
    for_each_delegated_decision(s, [&](const Decision& decision, std::size_t i,
                                       const DelegationRows& rows) {
        if (rows.valid.empty() || !rows.delegated.empty() || decision.signatory.title.empty())
            return;
        std::vector<std::string> delegates;
        for (const std::size_t row : rows.valid)
            for (const std::string& title : s.body.data.delegation[row].delegates)
                delegates.push_back(title);
        if (delegates.empty()) return;
        report
            .add(s.file.at(decision_path(i, "signatory.title")),
                 message("'{title}' may not decide under point {point}, which is delegated to "
                         "{delegates}",
                         "title"_a = decision.signatory.title,
                         "point"_a = decision.delegation.point,
                         "delegates"_a = fmt::join(delegates, ", ")))
            .note(delegation_place(s, rows.valid.front(), "delegates"), message("the delegates"));
    });
}

std::string over_limit_message(const Subject& s, Money amount, const DelegationPoint& row) {
    if (row.below && (!row.limit || *row.below <= *row.limit))
        return message("{amount} is not below {below}, the limit of point {point}",
                       "amount"_a = s.money(amount), "point"_a = row.point,
                       "below"_a = s.money(*row.below));
    return message("{amount} is above {limit}, the limit of point {point}",
                   "amount"_a = s.money(amount), "point"_a = row.point,
                   "limit"_a = s.money(*row.limit));
}

/// A limit in kronor does not apply to an amount in another currency.
void report_currency(const Subject& s, std::size_t decision, Money amount,
                     const std::vector<std::size_t>& rows, Report& report) {
    const auto& points = s.body.data.delegation;
    const auto limited = std::find_if(rows.begin(), rows.end(), [&](std::size_t row) {
        return points[row].below || points[row].limit;
    });
    if (limited == rows.end()) return;
    report
        .add_warning(s.file.at(decision_path(decision, "amount")),
                     message("{amount} cannot be compared with the limit of point {point}, "
                             "which is in kronor",
                             "amount"_a = s.money(amount), "point"_a = points[*limited].point))
        .note(delegation_place(s, *limited, points[*limited].below ? "below" : "limit"),
              message("the limit"));
}

void delegation_limit(const Subject& s, Report& report) {
    if (!is_currency(s.data().funding.currency)) return; // reported: it may be meant to be SEK
    std::set<std::size_t> over; // decisions whose amount is reported, even if it is still in force
    for_each_delegated_decision(
        s, [&](const Decision& /*decision*/, std::size_t i, const DelegationRows& rows) {
            const auto& candidates = rows.delegated.empty() ? rows.valid : rows.delegated;
            const std::optional<Money> amount = s.chains[i].terms.amount.value;
            const std::size_t setter = s.chains[i].terms.amount.by.value_or(i);
            if (!amount || candidates.empty() || over.count(setter) > 0) return;
            const auto& points = s.body.data.delegation;
            if (s.data().funding.currency != "SEK")
                return report_currency(s, i, *amount, candidates, report);
            const auto allowed = [&](std::size_t row) { return points[row].allows(*amount); };
            if (std::any_of(candidates.begin(), candidates.end(), allowed)) return;
            over.insert(setter);
            const DelegationPoint& row = points[candidates.back()];
            report.add(s.file.at(decision_path(i, "amount")), over_limit_message(s, *amount, row))
                .note(delegation_place(s, candidates.back(), row.below ? "below" : "limit"),
                      message("the limit"));
        });
}

void delegation_valid(const Subject& s, Report& report) {
    if (has_unread_point(s.body)) return;
    for_each_delegated_decision(
        s, [&](const Decision& decision, std::size_t i, const DelegationRows& rows) {
            if (!decision.date || rows.of_point.empty() || !rows.valid.empty()) return;
            report
                .add(s.file.at(decision_path(i, "date")),
                     message("point {point} is not valid on {date}",
                             "point"_a = decision.delegation.point,
                             "date"_a = to_string(*decision.date)))
                .note(delegation_place(s, rows.of_point.back(), "point"), message("the point"));
        });
}

void notification_board(const Subject& s, Report& report) {
    const Series* const series = s.number ? s.body.data.find_series(s.number->series()) : nullptr;
    if (series == nullptr || series->board.empty()) return;
    for_each_decision(s, [&](const Decision& decision, std::size_t i) {
        const std::string& board = decision.notification.board;
        if (board.empty() || is_same_name(board, series->board)) return;
        report
            .add(s.file.at(decision_path(i, "notification.board")),
                 message("'{board}' is not the board of {series}; expected '{expected}'",
                         "board"_a = board, "series"_a = series->prefix,
                         "expected"_a = series->board))
            .note(series_place(s, *series, "board"), message("the board of the series"));
    });
}

constexpr Rule decision_table[] = {
    {"decision-points", "every dated decision has a point that decides something",
     "A decision states its content (FL 31 §, and good practice even if that section does not "
     "apply).",
     decision_points},
    {"decision-signatory",
     "every dated decision has a signatory with name and title, or the minutes of a board"
     " that decided itself",
     "A decision states who took it (FL 31 §), and the power to decide belongs to the office. A "
     "board's own decision has minutes instead.",
     decision_signatory},
    {"decision-delegation",
     "every dated decision names the provision and point of its delegation, or has minutes",
     "A decision taken without power is set aside on appeal (KL 6 kap. 37-40 §§, 7 kap. 5-8 §§).",
     decision_delegation},
    {"decision-notification", "every dated decision by delegation names the board to notify",
     "Decisions by delegation are notified to the board as the board requires (KL 6 kap. 40 §, 7 "
     "kap. 8 §).",
     decision_notification},
    {"delegation-point",
     "the point is in the delegation order, if the register has one for the series",
     "The board decides whatever it has not delegated (KL 6 kap. 37 §).", delegation_point},
    {"delegation-delegate", "the signatory's title is among the point's delegates",
     "An acting holder of the office (Tf., T.f., Tillförordnad, Vikarierande, Vik.) has the same "
     "power to decide; nobody else has it.",
     delegation_delegate},
    {"delegation-limit", "the amount is within the point's limit ('below' or 'limit')",
     "Above the limit the board decides; if a delegate does, the decision is set aside on appeal. "
     "A decision that alters another is compared with everything that is granted after it.",
     delegation_limit},
    {"delegation-valid", "the point is valid on the day of the decision",
     "Delegation orders change; what counts is the order that was valid on the day of the "
     "decision.",
     delegation_valid},
    {"notification-board", "the board notified is the board of the series",
     "A notification to another board than the one that delegated has no effect.",
     notification_board},
};

} // namespace

std::span<const Rule> decision_rules() {
    return decision_table;
}

} // namespace caseflow
