/// Why: the meaning of a verb for days depends on its subject: the project, or something else.
#pragma once

#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// "Lånet löper på tio år": the subject is a noun that does not name the project.
[[nodiscard]] bool has_other_subject(const Tokens& tokens, std::size_t verb, std::size_t begin);

/// "Schaktning sker under perioden", "Myndigheten gjorde en tillsyn under perioden": a piece of the
/// project, or somebody else's action.
[[nodiscard]] bool is_of_work_done(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
