/// Why: the marks of a list are many, and one table says which they are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace caseflow {

/// Bytes of the "- " or "• " that a line begins with; 0 if it begins with neither.
[[nodiscard]] std::size_t bullet_length(std::string_view line);

/// Bytes of the "3. ", "3) " or "(3) " that a line begins with, if `number` is 3; 0 if it does not.
[[nodiscard]] std::size_t number_length(std::string_view line, std::size_t number);

/// Bytes of the "III. " that a line with some words begins with, if `number` is 3; 0 if it does
/// not: "I. Berg" is a name.
[[nodiscard]] std::size_t roman_length(std::string_view line, std::size_t number);

/// True for a line that begins with the number of an item, whichever it is.
[[nodiscard]] bool begins_numbered(std::string_view line);

/// "att bevilja"
[[nodiscard]] bool is_clause(std::string_view line);

/// The mark that a line has without its item: "1.", "b)", "•", and "1." of "Punkt 1"; empty for
/// another line.
[[nodiscard]] std::string mark_alone(std::string_view line);

} // namespace caseflow
