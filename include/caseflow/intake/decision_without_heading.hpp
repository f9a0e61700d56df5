/// Why: letters and decisions of authorities have no heading above the decision. Its verb shows
/// where it is.
#pragma once

#include "caseflow/intake/body.hpp"

#include <string_view>
#include <vector>

namespace caseflow {

/// Makes "Regeringen beslutar att …" a part of its own in a text without a heading for the
/// decision.
void find_decision(std::vector<TextPart>& parts);

/// "Bidraget …", "Medlen …": true for the beginning of a sentence of a decision that may lack a
/// full stop if it is alone.
[[nodiscard]] bool begins_as_decided(std::string_view line);

} // namespace caseflow
