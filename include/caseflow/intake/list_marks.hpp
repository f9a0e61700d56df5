/// Why: lists have many kinds of marks, and one table says which they are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace caseflow {

/// Bytes of the "- " or "• " at the beginning of a line; 0 if there is none.
[[nodiscard]] std::size_t bullet_length(std::string_view line);

/// Bytes of the "3. ", "3) " or "(3) " at the beginning of a line if `number` is 3; 0 if there is
/// none.
[[nodiscard]] std::size_t number_length(std::string_view line, std::size_t number);

/// Bytes of the "III. " at the beginning of a line of several words if `number` is 3; 0 if there is
/// none: "I. Berg" is a name.
[[nodiscard]] std::size_t roman_length(std::string_view line, std::size_t number);

/// True for a line that begins with the number of an item, whatever the number is.
[[nodiscard]] bool begins_numbered(std::string_view line);

/// "att bevilja"
[[nodiscard]] bool is_clause(std::string_view line);

/// The mark on a line without its item: "1.", "b)", "•", and "1." for "Punkt 1"; empty for any
/// other line.
[[nodiscard]] std::string mark_alone(std::string_view line);

} // namespace caseflow
