/// Why: changes are given as words on a command line. If a key gets two values, or a value and a
/// removal, nobody knows which was meant.
#pragma once

#include "caseflow/toml/edit.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// The change in a word, "key=value".
[[nodiscard]] Change parse_change(Change::Kind kind, const std::string& word);

/// Throws Failure for a key that is given two values, or is both given a value and removed.
/// `beside_filter`: one of two values may be meant as a condition.
void require_consistent(const std::vector<Change>& changes, bool beside_filter);

} // namespace caseflow
