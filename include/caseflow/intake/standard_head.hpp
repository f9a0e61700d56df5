/// Why: what the register itself renders is read back by place, whatever its values say.
#pragma once

#include "caseflow/intake/head.hpp"

namespace caseflow {

/// Reads the head of the register's own layout: unit, officer and contacts, the day, the number as
/// the register prints it, the title. False, and nothing read, if the lines are laid out otherwise.
[[nodiscard]] bool read_standard_head(const Sheet& sheet, std::span<const Line> lines,
                                      const Register& body, const Diarienummer& own, Head& head,
                                      Imported& to);

} // namespace caseflow
