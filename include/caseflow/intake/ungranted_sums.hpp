/// Why: a verb that grants may stand beside a sum that the decision does not grant: what is put
/// off, abstained from, granted before, or granted to whoever it may be.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// True for a sum that its sentence grants in passing only, whatever role its words give it.
[[nodiscard]] bool is_named_in_passing(const ImportedText& in, const Reading& reading);

/// "får söka 30 000 kronor 2024", "kan komma att beviljas 30 000 kronor för 2024": true for a
/// year's sum that is not granted yet.
[[nodiscard]] bool is_left_open(const ImportedText& in, const Reading& reading);

/// "beviljas 90 000 kronor av staten": by a body whose decision it is not, to judge by the first
/// words of the own one.
[[nodiscard]] bool is_given_by_another(const ImportedText& in, const Reading& reading,
                                       const std::vector<std::string>& own);

} // namespace caseflow
