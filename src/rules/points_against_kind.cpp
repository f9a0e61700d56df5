#include "caseflow/rules/points_against_kind.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/prose/outcome_words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// The first point with an outcome.
std::optional<std::size_t> find_point(const std::vector<std::string>& points, Outcome outcome) {
    const auto found = std::ranges::find_if(points, [&](const auto& point) {
        const bool may_be = outcome != Outcome::refused || may_refuse(point);
        return may_be && outcome_of_application(point) == outcome;
    });
    if (found == points.end()) return std::nullopt;
    return static_cast<std::size_t>(found - points.begin());
}

/// True if a point that does not refuse may grant something.
bool may_be_granted(const std::vector<std::string>& points) {
    return std::ranges::any_of(points, [](const auto& point) {
        return outcome_of_application(point) != Outcome::refused && may_grant(point);
    });
}

} // namespace

void check_points_against_kind(const Subject& s, std::size_t decision, Report& report) {
    const Decision& here = s.data().decisions[decision];
    const auto& points = here.points;
    const auto& amount = here.amount;
    const bool refusal = here.kind == DecisionKind::refusal;
    if (!refusal && (!amount || *amount == Money(0))) return;
    const auto point = find_point(points, refusal ? Outcome::granted : Outcome::refused);
    if (!point) return;
    if (refusal ? find_point(points, Outcome::refused).has_value() : may_be_granted(points)) return;
    const auto number = *point + 1;
    report.add_warning(
        s.file.at(decision_path(decision, fmt::format("points.{}", *point))),
        refusal
            ? message("point {number} grants the application, but the decision is a refusal; "
                      "correct the point or the kind",
                      "number"_a = number)
            : message("point {number} refuses the application, but the decision grants {amount}; "
                      "correct the point, or set kind = \"refusal\" and remove the amount",
                      "number"_a = number, "amount"_a = s.money(*amount)));
}

} // namespace caseflow
