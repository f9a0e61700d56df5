/// Why: JSON is built from values, so that the library handles escaping and order; only this folder
/// sees its types.
#pragma once

#include "caseflow/model/chain.hpp"
#include "caseflow/query/filter.hpp"
#include "caseflow/source/diagnostic.hpp"

#include <nlohmann/json.hpp>
#include <string>

namespace caseflow {

using Json = nlohmann::ordered_json;

/// The value printed by case_json, without the version.
[[nodiscard]] Json case_value(const Listed& listed);

/// Amount, start and end, if known.
[[nodiscard]] Json terms_value(const Terms& terms);

/// A finding: rule, severity, message, file, line and column (from 1, in characters), end, byte
/// offset (from 0), notes, and the reason if it is waived.
[[nodiscard]] Json finding_value(const Diagnostic& diagnostic);

/// JSON on one line, or indented by a number of spaces per level. Bytes that are not UTF-8 become
/// U+FFFD.
[[nodiscard]] std::string print_json(const Json& value, int indent = -1);

} // namespace caseflow
