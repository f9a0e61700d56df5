/// Why: a list is written with elements that lack a comma, a quote or its brackets. Messages show
/// the array that it means, to be copied.
#pragma once

#include "caseflow/model/field.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// True for a text whose first letter is not a capital one.
[[nodiscard]] bool begins_lowercase(std::string_view text);

/// The array that elements between commas mean, with brackets around them or without; nothing if
/// they may mean another.
[[nodiscard]] std::optional<std::string> repaired_array(std::string_view text,
                                                        const FieldInfo& field);

/// The array of the strings of several arrays with commas between them; nothing if they have
/// anything else.
[[nodiscard]] std::optional<std::string> joined_arrays(std::string_view text,
                                                       const FieldInfo& field);

/// The array of strings with commas or other signs between them and no brackets around them;
/// nothing if they have anything else.
[[nodiscard]] std::optional<std::string> array_of_strings(std::string_view text);

/// What an element without straight quotes says: without its number or key, and what quotes it has.
[[nodiscard]] std::string_view text_of_element(std::string_view word);

/// Bytes of the word or the signs in a comma's place before an element; 0 if none do.
[[nodiscard]] std::size_t word_for_comma(std::string_view text);

/// ["A, "B"]: the array of the texts between commas, if each of them begins with a quote, or each
/// ends with one. Nothing for any other text: a comma may be part of it.
[[nodiscard]] std::optional<std::string> array_at_commas(std::string_view text);

/// Whether an element is the first on its line, of an array of several lines.
[[nodiscard]] bool is_first_on_line(std::string_view array, std::size_t begin);

/// The comma, the bracket, the comment or the line end after a text without quotes.
[[nodiscard]] std::size_t end_at_comma(std::string_view array, std::size_t at);

/// Whether the line of an element without quotes that ends at a comma, `end`, may be one element or
/// several.
[[nodiscard]] bool is_several(std::string_view array, std::size_t begin, std::size_t end);

/// The keys of a table that lacks its braces, up to the bracket that ends it or the end of its
/// line.
[[nodiscard]] std::string_view words_of_table(std::string_view array, std::size_t begin);

/// Past the quote that ends a text in an array on a line below the one it begins on; 0 if none
/// does.
[[nodiscard]] std::size_t end_on_other_line(std::string_view text, std::size_t begin);

/// The end of a text in an array that straight quotes do not begin and that continues below its
/// line, which ends at `at`: up to the quote or the comma that ends it. 0 if it does not continue.
[[nodiscard]] std::size_t end_of_wrapped(std::string_view text, std::size_t begin, std::size_t at);

} // namespace caseflow
