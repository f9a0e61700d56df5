/// Why: a published text must not contain anybody's e-mail address or telephone number.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// The text with "…" for each e-mail address and telephone number. An address has an @ between
/// other signs, or a substitute for it before a host ("anna (at) exempel.se"). A number has an area
/// code and five digits or more, seven or more after a +, or five after a word such as "tfn", with
/// any separators.
[[nodiscard]] std::string without_contacts(std::string_view text);

} // namespace caseflow
