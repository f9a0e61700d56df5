/// Why: the name and title of whoever prepared a case are often only at its end: "Handläggare Karin
/// Ek har varit föredragande."
#pragma once

#include "caseflow/intake/decision_reader.hpp"
#include "caseflow/intake/people.hpp"

#include <span>

namespace caseflow {

/// Proposes the officer, if the head names none, and the title of the one whom it names.
void propose_officer(std::span<const Line> lines, Imported& to);

/// Takes "0455-73 79 10, karin.ek@blekvik.se", of the officer who is named before.
[[nodiscard]] bool take_reach(std::string_view value, Officer& officer);

/// True for somebody in the head who did not prepare the case: among those who met, or who leads
/// the society that the decision is for.
[[nodiscard]] bool is_no_officer(std::span<const Line> lines, std::size_t i, const Person& person);

} // namespace caseflow
