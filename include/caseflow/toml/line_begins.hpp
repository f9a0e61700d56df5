/// Why: in a file with a mistake, what a line begins with says whether it is a statement of its own
/// or more of the one above it.
#pragma once

#include <string_view>

namespace caseflow {

/// True for [officer] and [[funding.source]]: an array of numbers or strings on a line is not one.
[[nodiscard]] bool begins_header(std::string_view line);

/// True for a bare key with its equals sign.
[[nodiscard]] bool begins_pair(std::string_view line);

/// Whether a line begins as a header or a key with its value does.
[[nodiscard]] bool begins_statement(std::string_view line);

/// True for a line of one word, a sign and a text in quotes or the bracket of an array: party: "A".
/// A quote at its end that is not of that text ends a text above.
[[nodiscard]] bool begins_quoted_pair(std::string_view line);

/// Whether the quote that a line ends with is the last of a text above: of the line's own texts,
/// each has two.
[[nodiscard]] bool ends_text_above(std::string_view line, char quote);

} // namespace caseflow
