/// Why: once the numbers of a text are found, the words of their clauses give the meaning of each.
#pragma once

#include "caseflow/prose/readers.hpp"

#include <vector>

namespace caseflow {

/// Sets the role of each sum, share and period, and other facts from the words around them;
/// `readings` correspond to `matches` one to one.
void assign_roles(const Tokens& tokens, const std::vector<Match>& matches,
                  std::vector<Reading>& readings);

/// Links the parts of sums to their whole: "X, varav A och B", "X: A och B", rows above a "Summa".
void link_parts(const Tokens& tokens, const std::vector<Match>& matches,
                std::vector<Reading>& readings);

/// Makes the rows of a table parts of the sum in its last row.
void link_tables(const Tokens& tokens, const std::vector<Match>& matches,
                 std::vector<Reading>& readings);

/// Links the parts of a list to the sum at its end: "löner X, resor Y, totalt Z".
void link_lists(const Tokens& tokens, const std::vector<Match>& matches,
                std::vector<Reading>& readings);

} // namespace caseflow
