/// Why: two people add to one list, remove and move its elements; the merged list has all that they
/// added, in the order they chose.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace caseflow {

/// Names without repetition, in an order.
using Order = std::vector<std::string>;

/// Whether a name can only be inside the part of the list that another one begins: returns that
/// one, or "".
using Enclosing = std::function<std::string(const std::string&)>;

/// Everything that either list has, in the order of the one whose order was changed. What was added
/// after the same name follows it, first what `ours` added. Nothing if both changed the order of
/// the names all three have, each in their own way.
[[nodiscard]] std::optional<Order> merge_order(const Order& base, const Order& ours,
                                               const Order& theirs, const Enclosing& enclosing);

} // namespace caseflow
