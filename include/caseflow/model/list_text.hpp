/// Why: a shell hands over a whole list as one text, written as TOML writes an array of strings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// True for a text in brackets, which is meant to be a list.
[[nodiscard]] bool looks_like_list(std::string_view text);

/// Reads `["1:1-medel", 'egna medel']`: strings in double quotes, in which \" and \\ are escaped,
/// or in single ones, with commas between; nothing for another form.
[[nodiscard]] std::optional<std::vector<std::string>> parse_list(std::string_view text);

} // namespace caseflow
