/// Why: what the public reads names nobody's e-mail address or telephone number.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// The text with "…" for each e-mail address and telephone number: what has an @ between other
/// signs, or what people write for it before a host ("anna (at) exempel.se"), and an area code with
/// five digits or more, seven digits or more from a +, or five after a word such as "tfn", however
/// they are set apart.
[[nodiscard]] std::string without_contacts(std::string_view text);

} // namespace caseflow
