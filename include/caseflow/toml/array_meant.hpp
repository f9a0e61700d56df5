/// Why: lists are written with elements that lack a comma, a quote or brackets. Messages show the
/// array that is meant, to be copied.
#pragma once

#include "caseflow/model/field.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// True if the first letter of a text is not a capital.
[[nodiscard]] bool begins_lowercase(std::string_view text);

/// The array that elements between commas mean, with or without brackets; nothing if they could
/// mean another.
[[nodiscard]] std::optional<std::string> repaired_array(std::string_view text,
                                                        const FieldInfo& field);

/// True for elements on one line, without quotes, whose commas may be part of one text: several
/// long ones, one that does not begin with a capital, or any without brackets.
[[nodiscard]] bool commas_may_be_text(std::string_view text);

/// One array with the strings of several arrays that have commas between them; nothing if they
/// contain anything else.
[[nodiscard]] std::optional<std::string> joined_arrays(std::string_view text,
                                                       const FieldInfo& field);

/// The array of strings that have commas or other signs between them and no brackets; nothing if
/// there is anything else.
[[nodiscard]] std::optional<std::string> array_of_strings(std::string_view text);

/// The text of an element without straight quotes: without its number or key, and without other
/// quotes.
[[nodiscard]] std::string_view text_of_element(std::string_view word);

/// Bytes of a word or signs used as a comma before an element; 0 if there are none.
[[nodiscard]] std::size_t word_for_comma(std::string_view text);

/// ["A, "B"]: the array of the texts between commas, if each of them begins with a quote, or each
/// ends with one. Nothing for any other text: a comma may be part of it.
[[nodiscard]] std::optional<std::string> array_at_commas(std::string_view text);

/// Whether an element is the first on its line, in an array of several lines.
[[nodiscard]] bool is_first_on_line(std::string_view array, std::size_t begin);

/// The end of a text without quotes: a comma, a bracket, a comment or the line end.
[[nodiscard]] std::size_t end_at_comma(std::string_view array, std::size_t at);

/// Whether the line of an element without quotes, which ends at the comma `end`, could be one
/// element or several.
[[nodiscard]] bool is_several(std::string_view array, std::size_t begin, std::size_t end);

/// The keys of a table that lacks its braces, up to the bracket that ends it or the end of its
/// line.
[[nodiscard]] std::string_view words_of_table(std::string_view array, std::size_t begin);

/// The end of a text in an array whose end quote is on a line below its first; 0 if there is none.
[[nodiscard]] std::size_t end_on_other_line(std::string_view text, std::size_t begin);

/// The end of a text in an array that has no straight quote at its beginning and continues below
/// its first line, which ends at `at`: the quote or the comma that ends it. 0 if it does not
/// continue.
[[nodiscard]] std::size_t end_of_wrapped(std::string_view text, std::size_t begin, std::size_t at);

} // namespace caseflow
