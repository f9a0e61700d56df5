/// Why: the time for appeal of a board's decision runs from the day on which its minutes were
/// announced on the notice board (tillkännagivna på anslagstavlan). That is expressed in many ways.
#pragma once

#include "caseflow/intake/decision_reader.hpp"

#include <span>
#include <string_view>

namespace caseflow {

/// True for a line that says when minutes were announced or taken down again, with or without the
/// day: "Anslagsdatum", "Datum då anslaget tas ned", "Protokollet tillkännagavs på anslagstavlan
/// den 3 maj 2021".
[[nodiscard]] bool is_announcement(std::string_view line);

/// Proposes the day on which the minutes were announced: "Anslagsdatum 2022-09-23".
void propose_announced(std::span<const Line> lines, Imported& to);

} // namespace caseflow
