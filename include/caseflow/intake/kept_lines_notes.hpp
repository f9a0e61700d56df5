/// Why: lines that belong to no key are kept, and messages tell the user so.
#pragma once

#include "caseflow/intake/body.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace caseflow {

/// The message about kept lines of the head.
[[nodiscard]] std::string kept_lines_message(std::size_t count);

/// The message about a kept part at the end of the text.
[[nodiscard]] std::string kept_part_message(const TextPart& part);

/// The lines of a part, after the line of its heading.
[[nodiscard]] std::vector<Line> lines_with_heading(const TextPart& part);

/// The first line of a part that is not blank. The part must have one.
[[nodiscard]] const Line& first_written(const TextPart& part);

} // namespace caseflow
