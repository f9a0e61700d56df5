/// Why: one odd character in a line end or a comment would hide every statement of the file.
#pragma once

#include "caseflow/toml/mistakes.hpp"

#include <string>
#include <string_view>

namespace caseflow {

/// A text of the same length, with line feeds for lone carriage returns and blanks for
/// control characters in comments, none of which TOML takes. Each kind is reported where it is
/// first, control characters once for each comment.
[[nodiscard]] std::string readable_text(std::string_view text, Mistakes& to);

} // namespace caseflow
