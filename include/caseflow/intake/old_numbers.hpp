/// Why: registers of earlier years wrote the year with two digits, or before the series.
#pragma once

#include "caseflow/model/diarienummer.hpp"

#include <optional>
#include <string_view>

namespace caseflow {

/// "2004/BUN0093 610", "2019-KS0432", "MU 214/94": the number in a form of earlier years, which
/// only a label makes sure of.
[[nodiscard]] std::optional<Diarienummer> number_in_old_form(std::string_view text);

} // namespace caseflow
