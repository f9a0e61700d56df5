/// Why: a shell hands over a whole array as one text, written as a case file would have it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// Reads `["1:1-medel", 'egna medel']`, all that TOML allows; nothing for any other text.
[[nodiscard]] std::optional<std::vector<std::string>> read_string_array(std::string_view text);

} // namespace caseflow
