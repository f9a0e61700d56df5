/// Why: where in a person's text a value goes: in place of the old one, on a line of its own after
/// the keys that the table of keys has before it, in an inline table, or under a new header.
///
/// The texts given must be TOML. If it cannot be done, the text returned does not say what was
/// asked for: the caller decodes it and compares.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// The bytes of the value at a path ("decision.0.points.1"); empty if there is none.
[[nodiscard]] std::string_view value_at(std::string_view text, std::string_view path);

/// The text with a value where there was another or none.
[[nodiscard]] std::string put_value(std::string_view text, const std::string& path,
                                    const std::string& literal);

/// The text with an element at the end of an array, which is made if there is none.
[[nodiscard]] std::string append_value(std::string_view text, const std::string& path,
                                       const std::string& literal);

/// The text without a key and its line, or in an inline table or array without it and its comma.
[[nodiscard]] std::string remove_value(std::string_view text, const std::string& path);

} // namespace caseflow
