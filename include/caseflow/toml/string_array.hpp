/// Why: a shell passes a whole array as one text, written as in a case file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// Reads `["1:1-medel", 'egna medel']` and any other TOML array of strings; nothing for other text.
[[nodiscard]] std::optional<std::vector<std::string>> read_string_array(std::string_view text);

} // namespace caseflow
