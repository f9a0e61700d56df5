/// Why: one mistake in the writing of a file hides nothing else that is wrong in it. Each statement
/// that cannot be read is explained, and the others are read.
#pragma once

#include "caseflow/model/field.hpp"
#include "caseflow/source/diagnostic.hpp"
#include "caseflow/source/value_tree.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// Fills an empty tree with what can be read of a text that is not TOML, and reports what cannot
/// (toml-syntax), at most a hundred mistakes. Returns the paths that the text has but that could
/// not be read, without indexes; "" if it may be any. A table that lacks something so is marked as
/// incomplete.
[[nodiscard]] std::vector<std::string> diagnose(const SourceText& source,
                                                const std::vector<FieldInfo>& fields, ValueTree& to,
                                                Findings& findings);

} // namespace caseflow
