/// Why: where a line end is lost behind a comment, the line below becomes part of it. That is sound
/// TOML, so nothing else would say that a key has gone.
#pragma once

#include "caseflow/model/field.hpp"
#include "caseflow/source/diagnostic.hpp"
#include "caseflow/source/text.hpp"
#include "caseflow/source/value_tree.hpp"

#include <vector>

namespace caseflow {

/// Reports the lines of a file that have become part of the comment behind a value or a header: a
/// header, or a key that its table lacks with a value of its type. `tree` is what the text says.
void report_keys_in_comments(const SourceText& source, const ValueTree& tree,
                             const std::vector<FieldInfo>& fields, Findings& findings);

} // namespace caseflow
