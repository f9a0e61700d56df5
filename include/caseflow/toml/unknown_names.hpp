/// Why: an unknown key is reported together with the key or header that it may mean, judged by its
/// spelling, its Swedish and the lines below it.
#pragma once

#include "caseflow/source/diagnostic.hpp"
#include "caseflow/source/value_tree.hpp"

namespace caseflow {

/// True for a table or an array of tables that headers open.
[[nodiscard]] bool is_opened_by_header(const Node& node);

/// Points at the other headers of an array of tables.
void note_more_headers(const Node& table, Diagnostic& finding);

} // namespace caseflow
