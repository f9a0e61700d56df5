/// Why: letters and the decisions of authorities have no heading above the decision; its verb shows
/// where it is.
#pragma once

#include "caseflow/intake/body.hpp"

#include <string_view>
#include <vector>

namespace caseflow {

/// Makes a separate part of "Regeringen beslutar att …" in a text without a heading for the
/// decision.
void find_decision(std::vector<TextPart>& parts);

/// "Bidraget …", "Medlen …": the beginning of a sentence of a decision that may be alone without a
/// full stop.
[[nodiscard]] bool begins_as_decided(std::string_view line);

} // namespace caseflow
