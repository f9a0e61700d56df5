/// Why: editors check and complete case files with a JSON Schema (draft-07, which taplo and tombi
/// read). It is generated from the table of keys, so the two cannot disagree.
#pragma once

#include <string>

namespace caseflow {

/// The schema of a case file, as JSON with a final newline.
[[nodiscard]] std::string case_schema();

/// Its path in a register, relative to the root: `caseflow schema > cases/case.schema.json`.
inline constexpr const char* schema_file = "case.schema.json";

} // namespace caseflow
