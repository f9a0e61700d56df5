/// Why: two people add to one list, and remove and move its elements; the merged list has
/// everything they added, in the order they chose.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace caseflow {

/// Names without repetition, in an order.
using Order = std::vector<std::string>;

/// Whether a name can only be in the part of the list that begins with another name: returns that
/// name, or "".
using Enclosing = std::function<std::string(const std::string&)>;

/// All names in either list, in the order of the list whose order was changed. Names added after
/// the same name follow it, those in `ours` first. Nothing if both changed the order of the names
/// in all three, in different ways.
[[nodiscard]] std::optional<Order> merge_order(const Order& base, const Order& ours,
                                               const Order& theirs, const Enclosing& enclosing);

} // namespace caseflow
