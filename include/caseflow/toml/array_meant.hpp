/// Why: a list is written with elements that lack a comma, a quote or its brackets. What array it
/// stands for is shown in messages, to be copied.
#pragma once

#include "caseflow/model/field.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// True for a text whose first letter is not a capital one.
[[nodiscard]] bool begins_lowercase(std::string_view text);

/// The array that elements between commas stand for, with brackets around them or without; nothing
/// if they may stand for another.
[[nodiscard]] std::optional<std::string> repaired_array(std::string_view text,
                                                        const FieldInfo& field);

/// The array of the strings of several arrays with commas between them; nothing if they have
/// anything else.
[[nodiscard]] std::optional<std::string> joined_arrays(std::string_view text,
                                                       const FieldInfo& field);

/// Bytes of the word or the signs that stand in a comma's place before an element; 0 if none do.
[[nodiscard]] std::size_t word_for_comma(std::string_view text);

/// ["A, "B"]: the array of the texts between commas, if each of them begins with a quote, or each
/// ends with one. Nothing for any other text: a comma may be part of it.
[[nodiscard]] std::optional<std::string> array_at_commas(std::string_view text);

/// Past the quote that ends a text in an array on a line below the one it begins on; 0 if none
/// does.
[[nodiscard]] std::size_t end_on_other_line(std::string_view text, std::size_t begin);

/// The end of a text in an array that straight quotes do not begin and that goes on below its line,
/// which ends at `at`: up to the quote or the comma that ends it. 0 if it does not go on.
[[nodiscard]] std::size_t end_of_wrapped(std::string_view text, std::size_t begin, std::size_t at);

} // namespace caseflow
