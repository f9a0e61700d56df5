/// Why: values are written as TOML in one way, whoever writes them.
#pragma once

#include "caseflow/model/value.hpp"

#include <string>
#include <string_view>

namespace caseflow {

/// A TOML string that reads as `text`: in quotes on one line, or in three where it has several
/// lines.
[[nodiscard]] std::string quoted(std::string_view text);

/// True where a text can stand in quotes that do not escape.
[[nodiscard]] bool is_plain(std::string_view text);

/// A TOML value; the thousands of an amount are set apart.
[[nodiscard]] std::string literal(const Value& value);

} // namespace caseflow
