/// Why: office programs write no-break spaces and dashes of many lengths in place of a blank and a
/// hyphen.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// The text with ordinary spaces, line ends and hyphens, with signs of ordinary width, and without
/// characters that nobody sees.
[[nodiscard]] std::string plain_signs(std::string_view text);

/// True for a character that plain_signs makes an ordinary space.
[[nodiscard]] bool is_other_space(std::string_view character);

} // namespace caseflow
