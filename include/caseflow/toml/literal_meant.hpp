/// Why: people write amounts, dates and shares as in letters. Messages show the literals that they
/// mean, to be copied.
#pragma once

#include "caseflow/model/field.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// The TOML value that a text means for its key without being one: 500_000 for "500 000 kr".
/// Nothing if the text may mean something else. Text is not put in quotes.
[[nodiscard]] std::optional<std::string> whole_literal(std::string_view text,
                                                       const FieldInfo& field);

/// The same, but the text may end with a remark, which becomes a comment: 500_000 # inkl. moms.
[[nodiscard]] std::optional<std::string> literal_meant(std::string_view text,
                                                       const FieldInfo& field);

/// The message for a text in the form of a date that is not in the calendar, such as 2022-02-30.
/// `example` is a correct line. Nothing for any other text.
[[nodiscard]] std::optional<std::string> impossible_date(std::string_view text,
                                                         std::string_view example);

/// The same, but any other text that is not a date also has a message, in which it is shown as
/// `found`.
[[nodiscard]] std::string no_date(std::string_view text, std::string_view found,
                                  std::string_view example);

/// Why nothing is proposed for an amount with three digits after its only dot or comma, or for a
/// share of 0 and decimals after a comma: a message with both readings. Nothing if it has one
/// meaning only, or none.
[[nodiscard]] std::optional<std::string>
ambiguous_number(std::string_view text, std::string_view key, const FieldInfo& field);

} // namespace caseflow
