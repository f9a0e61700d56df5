/// Why: a granting verb may be beside a sum that the decision does not grant: a sum that is
/// postponed, given up, or was granted earlier or to somebody else.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// True for a sum that its sentence only mentions in passing, even if the words make it look
/// granted.
[[nodiscard]] bool is_named_in_passing(const ImportedText& in, const Reading& reading);

/// "får söka 30 000 kronor 2024", "kan komma att beviljas 30 000 kronor för 2024": true for a sum
/// of a year that is not granted yet.
[[nodiscard]] bool is_left_open(const ImportedText& in, const Reading& reading);

/// "beviljas 90 000 kronor av staten": by another body than the deciding one, judged by the first
/// words of its paper.
[[nodiscard]] bool is_given_by_another(const ImportedText& in, const Reading& reading,
                                       const std::vector<std::string>& own);

} // namespace caseflow
