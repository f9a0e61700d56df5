/// Why: a register that lists its series has no others. An extra letter or two swapped letters
/// would begin a series that nobody looks for.
#pragma once

#include "caseflow/model/diarienummer.hpp"
#include "caseflow/source/located.hpp"

#include <string>
#include <string_view>

namespace caseflow {

/// Why a series is not in the register, and the nearest series that is; empty if it is in the
/// register, or if the register lists none.
[[nodiscard]] std::string series_problem(const Register& body, std::string_view prefix);

/// True for letters that a case number can begin with.
[[nodiscard]] bool may_be_prefix(std::string_view prefix);

/// False if a mistake in register.toml hides which series exist: it cannot be read, or has a series
/// whose prefix is missing, misplaced or impossible.
[[nodiscard]] bool are_series_known(const RegisterFile& body);

/// False if a mistake in register.toml hides the form in which a series writes its numbers. An
/// empty prefix means the series that write their numbers without letters.
[[nodiscard]] bool is_form_known(const RegisterFile& body, std::string_view prefix);

} // namespace caseflow
