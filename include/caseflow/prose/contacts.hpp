/// Why: what the public reads names nobody's e-mail address or telephone number.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// The text with "…" for each e-mail address and telephone number: what has an @ between other
/// signs, and seven digits or more from a 0 or a +, or five after a word such as "tfn".
[[nodiscard]] std::string without_contacts(std::string_view text);

} // namespace caseflow
