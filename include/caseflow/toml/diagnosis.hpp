/// Why: one syntax mistake in a file must not hide the others. Each statement that cannot be read
/// is explained, and the rest are read.
#pragma once

#include "caseflow/model/field.hpp"
#include "caseflow/source/diagnostic.hpp"
#include "caseflow/source/value_tree.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// Fills an empty tree with what can be read of a text that is not TOML, and reports what cannot be
/// read (toml-syntax), at most a hundred mistakes. Returns the paths, without indexes, that the
/// text has but that could not be read; "" means any path. A table that therefore lacks something
/// is marked as incomplete.
[[nodiscard]] std::vector<std::string> diagnose(const SourceText& source,
                                                const std::vector<FieldInfo>& fields, ValueTree& to,
                                                Findings& findings);

} // namespace caseflow
