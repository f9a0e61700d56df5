/// Why: the steps of reading a text need the same small tests of its words.
#pragma once

#include <string_view>

namespace caseflow {

/// A text without the spaces and tabs around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// True if the first character is a capital, or a letter that has no small form.
[[nodiscard]] bool begins_capital(std::string_view text);

/// True if the first character is a small letter.
[[nodiscard]] bool begins_small(std::string_view text);

} // namespace caseflow
