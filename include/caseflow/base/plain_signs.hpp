/// Why: office programs write no-break spaces, and dashes of many lengths, instead of spaces and
/// hyphens.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// The text with ordinary spaces, line ends and hyphens, with signs of ordinary width, and without
/// invisible characters.
[[nodiscard]] std::string plain_signs(std::string_view text);

/// True for a character that plain_signs replaces with an ordinary space.
[[nodiscard]] bool is_other_space(std::string_view character);

} // namespace caseflow
