/// Why: people write a value over several lines, or below its key, as on paper and in other
/// formats. Those lines are one mistake, whatever comment comes after the key.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/toml/mistakes.hpp"
#include "caseflow/toml/statements.hpp"

#include <string_view>

namespace caseflow {

/// True if a line that is not a statement continues the value of the key right above it. The value
/// may be a text without quotes, or with two where it needs three; or the key has no value beside
/// it, and the line is a value or an item or the end of a list.
[[nodiscard]] bool continues_value(std::string_view file, const Statement& pair,
                                   const Statement& line, std::string_view table,
                                   const KeyTable& keys);

/// True for signs that begin a text over several lines in other formats: ``` and <<<, pipe and >,
/// two quotes.
[[nodiscard]] bool is_fence(std::string_view line);

/// True for quotes or a parenthesis alone, which begin the lines below.
[[nodiscard]] bool is_opening(std::string_view line);

/// Whether a value is on the lines below its key, apart from a sign that begins a list.
[[nodiscard]] bool is_below(const WrittenValue& value);

/// A value on the lines below its key.
[[nodiscard]] Mistake explain_below(const WrittenValue& value);

/// A text over several lines that lacks its three quotes.
[[nodiscard]] Mistake explain_lines(const WrittenValue& value);

} // namespace caseflow
