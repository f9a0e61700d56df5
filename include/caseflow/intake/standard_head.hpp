/// Why: heads that the register itself renders are read back by place, whatever their values are.
#pragma once

#include "caseflow/intake/head.hpp"

namespace caseflow {

/// Reads the head of the register's own layout: unit, officer and contacts, the day, the number as
/// the register prints it, the title. Returns false and reads nothing if the layout is another.
[[nodiscard]] bool read_standard_head(const Sheet& sheet, std::span<const Line> lines,
                                      const Register& body, const Diarienummer& own, Head& head,
                                      Imported& to);

} // namespace caseflow
