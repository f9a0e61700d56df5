/// Why: a register that lists its series has no others: a letter too many or two swapped would
/// begin a series that nobody looks for.
#pragma once

#include "caseflow/model/diarienummer.hpp"
#include "caseflow/source/located.hpp"

#include <string>
#include <string_view>

namespace caseflow {

/// Why a series is not one of the register's, with the nearest that is; empty if it is one, or if
/// the register lists none.
[[nodiscard]] std::string series_problem(const Register& body, std::string_view prefix);

/// False if a mistake in register.toml hides which series there are: it cannot be read, or has a
/// series without a readable prefix.
[[nodiscard]] bool are_series_known(const RegisterFile& body);

/// False if a mistake in register.toml hides how a series writes its numbers; without a prefix, how
/// any series does: it may be one that writes them without letters.
[[nodiscard]] bool is_form_known(const RegisterFile& body, std::string_view prefix);

} // namespace caseflow
