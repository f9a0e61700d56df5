/// Why: a place in a case is written as a path of keys and indexes, "funding.source.0.amount".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// True for the index of an element, which has fewer than ten digits.
[[nodiscard]] bool is_index(std::string_view step);

/// The path without its last step; "" if it has only one.
[[nodiscard]] std::string parent_of(const std::string& path);

/// The path of a step within a table; the step itself within the root, "".
[[nodiscard]] std::string join_path(std::string_view table, std::string_view step);

/// The path of these steps, one within another.
[[nodiscard]] std::string join_path(const std::vector<std::string>& steps);

[[nodiscard]] std::string_view last_step(std::string_view path);

/// True for the path of something within a table; the root, "", contains every path.
[[nodiscard]] bool lies_in(std::string_view path, std::string_view table);

/// The form in headers: "decision.signatory" for "decision.0.signatory".
[[nodiscard]] std::string remove_indexes(std::string_view path);

/// The path with index 0 after each list that has no index: "document.0.removed" for
/// "document.removed".
[[nodiscard]] std::string with_indexes(std::string_view path);

struct FieldInfo;

/// True if a file with these keys can have a value at the path: each step is a key of the table
/// before it, or the index of an element of a list ("decision.0.date", not "decision.date").
[[nodiscard]] bool is_known_path(std::string_view path, const std::vector<FieldInfo>& fields);

/// Orders paths as in the table of keys, elements by their index, unknown keys last.
using Rank = std::vector<std::size_t>;
[[nodiscard]] Rank rank_of(std::string_view path);

} // namespace caseflow
