#include "caseflow/base/utf8.hpp"
#include "caseflow/rules/rules.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

using DecisionCheck = void (*)(const Subject&, const Decision&, std::size_t, Findings&);

void for_each_dated(const Subject& s, Findings& findings, DecisionCheck check) {
    for (std::size_t i = 0; i < s.data().decisions.size(); ++i)
        if (s.data().decisions[i].date) check(s, s.data().decisions[i], i, findings);
}

void decision_points(const Subject& s, Findings& findings) {
    for_each_dated(
        s, findings, [](const Subject& in, const Decision& decision, std::size_t i, Findings& out) {
            const auto& points = decision.points;
            if (std::any_of(points.begin(), points.end(), [](const auto& p) { return !p.empty(); }))
                return;
            out.error("decision-points", in.file.at(decision_path(i, "points")),
                      "the decision decides nothing; add points = [\"…\"], or leave its date out "
                      "while it "
                      "is a draft");
        });
}

void decision_signatory(const Subject& s, Findings& findings) {
    for_each_dated(
        s, findings, [](const Subject& in, const Decision& decision, std::size_t i, Findings& out) {
            const auto& [name, title] = decision.signatory;
            if (!name.empty() && !title.empty()) return;
            const std::string_view lacking = !name.empty()    ? "title"
                                             : !title.empty() ? "name"
                                                              : "name and title";
            out.error(
                "decision-signatory", in.file.at(decision_path(i, "signatory")),
                fmt::format("who took the decision is not said: [decision.signatory] lacks {}",
                            lacking));
        });
}

void decision_delegation(const Subject& s, Findings& findings) {
    for_each_dated(
        s, findings, [](const Subject& in, const Decision& decision, std::size_t i, Findings& out) {
            const auto& [provision, point] = decision.delegation;
            if (!provision.empty() && !point.empty()) return;
            const std::string_view lacking = !provision.empty() ? "point"
                                             : !point.empty()   ? "provision"
                                                                : "provision and point";
            out.warning("decision-delegation", in.file.at(decision_path(i, "delegation")),
                        fmt::format("under what the decision was taken is not said: "
                                    "[decision.delegation] lacks {}",
                                    lacking));
        });
}

void decision_notification(const Subject& s, Findings& findings) {
    for_each_dated(
        s, findings, [](const Subject& in, const Decision& decision, std::size_t i, Findings& out) {
            if (!decision.delegation.given() || !decision.notification.board.empty()) return;
            out.warning("decision-notification", in.file.at(decision_path(i, "notification")),
                        "taken by delegation, but [decision.notification] names no board")
                .note(in.file.at(decision_path(i, "delegation")), "the delegation");
        });
}

std::string title_without_acting(std::string_view title) {
    std::string folded = fold(title);
    for (const std::string_view acting :
         {"tf.", "t.f.", "tf", "t.f", "tillförordnad", "vikarierande", "vik."}) {
        if (!folded.starts_with(std::string(acting) + " ")) continue;
        folded.erase(0, acting.size() + 1);
        break;
    }
    folded.erase(0, std::min(folded.find_first_not_of(' '), folded.size()));
    return folded;
}

bool is_delegate(const DelegationPoint& point, const std::string& title) {
    const std::string wanted = title_without_acting(title);
    return std::any_of(point.delegates.begin(), point.delegates.end(),
                       [&](const std::string& one) { return fold(one) == wanted; });
}

/// The rows of the delegation order that a decision can rest on. Limits and delegates change over
/// the years, so a point can have several.
struct Order {
    std::vector<std::size_t> series; // all points of the series
    std::vector<std::size_t> point;  // those with the decision's point
    std::vector<std::size_t> valid;  // those that hold on the day
    std::vector<std::size_t> own;    // those that name the signatory's title

    Order(const Subject& s, const Decision& decision) {
        const Date day = decision.date.value_or(s.today);
        for (std::size_t i = 0; s.number && i < s.body.data.delegation.size(); ++i) {
            const DelegationPoint& row = s.body.data.delegation[i];
            if (upper(row.series) != s.number->series()) continue;
            series.push_back(i);
            if (row.point != decision.delegation.point) continue;
            point.push_back(i);
            if (!row.holds_on(day)) continue;
            valid.push_back(i);
            if (is_delegate(row, decision.signatory.title)) own.push_back(i);
        }
    }

    [[nodiscard]] static Place place(const Subject& s, std::size_t row, std::string_view key) {
        return s.body.at(fmt::format("delegation.{}.{}", row, key));
    }
};

void for_each_delegated(const Subject& s, Findings& findings,
                        void (*check)(const Subject&, const Decision&, const Order&, std::size_t,
                                      Findings&)) {
    for (std::size_t i = 0; i < s.data().decisions.size(); ++i) {
        const Decision& decision = s.data().decisions[i];
        if (decision.delegation.point.empty()) continue;
        const Order order(s, decision);
        if (!order.series.empty()) check(s, decision, order, i, findings);
    }
}

void delegation_point(const Subject& s, Findings& findings) {
    for_each_delegated(
        s, findings,
        [](const Subject& in, const Decision& decision, const Order& order, std::size_t i,
           Findings& out) {
            if (!order.point.empty()) return;
            out.error("delegation-point", in.file.at(decision_path(i, "delegation.point")),
                      fmt::format("the delegation order of {} has no point {}", in.number->series(),
                                  decision.delegation.point))
                .note(Order::place(in, order.series.front(), "point"), "its first point");
        });
}

void delegation_delegate(const Subject& s, Findings& findings) {
    for_each_delegated(
        s, findings,
        [](const Subject& in, const Decision& decision, const Order& order, std::size_t i,
           Findings& out) {
            if (order.valid.empty() || !order.own.empty() || decision.signatory.title.empty())
                return;
            std::vector<std::string> delegates;
            for (const std::size_t row : order.valid)
                for (const std::string& title : in.body.data.delegation[row].delegates)
                    delegates.push_back(title);
            if (delegates.empty()) return;
            out.error("delegation-delegate", in.file.at(decision_path(i, "signatory.title")),
                      fmt::format("'{}' may not decide under point {}; it is delegated to {}",
                                  decision.signatory.title, decision.delegation.point,
                                  fmt::join(delegates, ", ")))
                .note(Order::place(in, order.valid.front(), "delegates"), "the delegates");
        });
}

std::string limit_of(const Subject& s, const DelegationPoint& row) {
    if (row.below && (!row.limit || *row.below <= *row.limit))
        return fmt::format("less than {}", s.money(*row.below));
    return fmt::format("at most {}", s.money(*row.limit));
}

void delegation_limit(const Subject& s, Findings& findings) {
    for_each_delegated(
        s, findings,
        [](const Subject& in, const Decision& decision, const Order& order, std::size_t i,
           Findings& out) {
            const auto& rows = order.own.empty() ? order.valid : order.own;
            if (!decision.amount || rows.empty()) return;
            const auto& points = in.body.data.delegation;
            const auto allowed = [&](std::size_t row) {
                return points[row].allows(*decision.amount);
            };
            if (std::any_of(rows.begin(), rows.end(), allowed)) return;
            const DelegationPoint& row = points[rows.back()];
            out.error("delegation-limit", in.file.at(decision_path(i, "amount")),
                      fmt::format("{} is over the limit of point {}, {}",
                                  in.money(*decision.amount), row.point, limit_of(in, row)))
                .note(Order::place(in, rows.back(), row.below ? "below" : "limit"), "the limit");
        });
}

void delegation_valid(const Subject& s, Findings& findings) {
    for_each_delegated(
        s, findings,
        [](const Subject& in, const Decision& decision, const Order& order, std::size_t i,
           Findings& out) {
            if (!decision.date || order.point.empty() || !order.valid.empty()) return;
            out.error("delegation-valid", in.file.at(decision_path(i, "date")),
                      fmt::format("point {} does not hold on {}", decision.delegation.point,
                                  to_string(*decision.date)))
                .note(Order::place(in, order.point.back(), "point"), "when it holds");
        });
}

void notification_board(const Subject& s, Findings& findings) {
    const Series* series = s.number ? s.body.data.find_series(s.number->series()) : nullptr;
    if (series == nullptr || series->board.empty()) return;
    for (std::size_t i = 0; i < s.data().decisions.size(); ++i) {
        const std::string& board = s.data().decisions[i].notification.board;
        if (board.empty() || fold(board) == fold(series->board)) continue;
        const auto index = series - s.body.data.series.data();
        findings
            .warning("notification-board", s.file.at(decision_path(i, "notification.board")),
                     fmt::format("'{}' is not the board of {}, {}", board, series->prefix,
                                 series->board))
            .note(s.body.at(fmt::format("series.{}.board", index)), "its board");
    }
}

constexpr Rule table[] = {
    {"decision-points", Level::error, "a dated decision decides something",
     "A decision states its content (FL 31 §; good practice also where that section does not "
     "bind).",
     decision_points},
    {"decision-signatory", Level::error, "a dated decision says who took it, by name and title",
     "A decision states who took it (FL 31 §), and power to decide goes with the office.",
     decision_signatory},
    {"decision-delegation", Level::warning,
     "a dated decision says under which provision and point it was taken",
     "A decision taken without power is set aside on appeal (KL 6 kap. 37-40 §§, 7 kap. 5-8 §§).",
     decision_delegation},
    {"decision-notification", Level::warning,
     "a dated decision by delegation says which board it is notified to",
     "Decisions by delegation are notified to the board as it has said (KL 6 kap. 40 §, 7 kap. 8 "
     "§).",
     decision_notification},
    {"delegation-point", Level::error,
     "the point is in the delegation order, where the register has one for the series",
     "What is not delegated is the board's to decide (KL 6 kap. 37 §).", delegation_point},
    {"delegation-delegate", Level::error, "the signatory's title is among the point's delegates",
     "An acting holder (Tf., T.f., Tillförordnad, Vikarierande, Vik.) decides with the holder's "
     "power; "
     "anyone else does not.",
     delegation_delegate},
    {"delegation-limit", Level::error, "the amount is within the point's limit, below or limit",
     "Above the limit the decision is the board's; taken by a delegate it is set aside on appeal.",
     delegation_limit},
    {"delegation-valid", Level::error, "the point holds on the day of the decision",
     "Delegation orders change; power is judged as of the day of the decision.", delegation_valid},
    {"notification-board", Level::warning, "the board is the series' board",
     "A notification to another board than the one that delegated has no effect.",
     notification_board},
};

} // namespace

std::span<const Rule> decision_rules() {
    return table;
}

} // namespace caseflow
