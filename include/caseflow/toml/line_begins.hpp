/// Why: in a file with a mistake, the beginning of a line shows whether it is a statement of its
/// own or continues the one above.
#pragma once

#include <string_view>

namespace caseflow {

/// True for [officer] and [[funding.source]]: an array of numbers or strings on a line is not one.
[[nodiscard]] bool begins_header(std::string_view line);

/// True for a line such as [officer or [[funding.source, without a bracket after it.
[[nodiscard]] bool begins_open_header(std::string_view line);

/// True for a bare key with its equals sign.
[[nodiscard]] bool begins_pair(std::string_view line);

/// Whether a line begins as a header or a key with its value does.
[[nodiscard]] bool begins_statement(std::string_view line);

/// True for a line of one word, a sign and a text in quotes or the bracket of an array: party: "A".
/// False if the line ends with a quote that is not from that text: it ends a text above.
[[nodiscard]] bool begins_quoted_pair(std::string_view line);

/// Whether the quote at the end of a line ends a text above: the line's own texts have two quotes
/// each.
[[nodiscard]] bool ends_text_above(std::string_view line, char quote);

} // namespace caseflow
