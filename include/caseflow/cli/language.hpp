/// Why: people read messages in the language of their desktop, as in any other program, without a
/// setting of ours; and they can choose for one call, even if that call has other errors.
#pragma once

#include "caseflow/base/message.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// The language in --lang, else the locale's: the first supported one in LANGUAGE, else the first
/// one set of LC_ALL, LC_MESSAGES and LANG, as gettext reads them. English if these name another
/// language, or are C or POSIX.
[[nodiscard]] Language find_language(const std::vector<std::string>& arguments);

} // namespace caseflow
