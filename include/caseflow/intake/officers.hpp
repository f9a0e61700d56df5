/// Why: the name and title of the person who prepared a case are often only at its end:
/// "Handläggare Karin Ek har varit föredragande."
#pragma once

#include "caseflow/intake/decision_reader.hpp"
#include "caseflow/intake/people.hpp"

#include <span>

namespace caseflow {

/// Proposes the officer if the head names none, and the title of an officer whom it names.
void propose_officer(std::span<const Line> lines, Imported& to);

/// Takes "0455-73 79 10, karin.ek@blekvik.se" for the officer named before it.
[[nodiscard]] bool take_reach(std::string_view value, Officer& officer);

/// True for a person in the head who did not prepare the case: somebody present, or the leader of
/// the society that the decision is for.
[[nodiscard]] bool is_no_officer(std::span<const Line> lines, std::size_t i, const Person& person);

} // namespace caseflow
