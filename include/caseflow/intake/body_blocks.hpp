/// Why: what begins at a line of a body depends on the lines of its block, and on the part above
/// it.
#pragma once

#include "caseflow/intake/body.hpp"

#include <span>
#include <string>

namespace caseflow {

/// The lines up to the next blank one, as one; empty if they are more than a sentence takes.
[[nodiscard]] std::string block_at(std::span<const Line> lines, std::size_t i);

/// "Budget" right above "Regionen: 900 000 kr".
[[nodiscard]] bool heads_sums(std::span<const Line> lines, std::size_t i);

/// "Kostnads- och finansieringsplan" alone below points of which the last is a whole sentence.
[[nodiscard]] bool heads_below_sentence(const TextPart& points, const Line& line);

} // namespace caseflow
