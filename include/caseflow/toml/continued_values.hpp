/// Why: people write a value over several lines, or below its key, as paper and other formats have
/// it. Those lines are one mistake, whatever comment is after the key.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/toml/mistakes.hpp"
#include "caseflow/toml/statements.hpp"

#include <string_view>

namespace caseflow {

/// True if a line that is not a statement continues the value of the key right above it: a text
/// without quotes, or with two where it needs three; a value, an item of a list or the end of one
/// below a key that has none beside it.
[[nodiscard]] bool continues_value(std::string_view file, const Statement& pair,
                                   const Statement& line, std::string_view table,
                                   const KeyTable& keys);

/// True for signs that begin a text over several lines elsewhere: ``` and <<<, | and >, two quotes.
[[nodiscard]] bool is_fence(std::string_view line);

/// True for quotes or a parenthesis that begin what is on the lines below, and nothing else.
[[nodiscard]] bool is_opening(std::string_view line);

/// Whether all of a value but a sign that begins a list is on the lines below its key.
[[nodiscard]] bool is_below(const WrittenValue& value);

/// A value on the lines below its key.
[[nodiscard]] Mistake explain_below(const WrittenValue& value);

/// A text over several lines that lacks its three quotes.
[[nodiscard]] Mistake explain_lines(const WrittenValue& value);

} // namespace caseflow
