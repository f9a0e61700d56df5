/// Why: people read messages in the language of their desktop, as of any other program, without a
/// setting of ours; and can choose for one call, whatever else is wrong with that.
#pragma once

#include "caseflow/base/message.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// The language that --lang names among the arguments, else that of the locale: the first of
/// LANGUAGE that we speak, else the first that is set of LC_ALL, LC_MESSAGES and LANG, as gettext
/// reads them. English is spoken if these name another language, or are C or POSIX.
[[nodiscard]] Language find_language(const std::vector<std::string>& arguments);

} // namespace caseflow
