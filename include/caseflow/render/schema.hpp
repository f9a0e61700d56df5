/// Why: editors check and complete case files by a JSON Schema (draft-07, which taplo and tombi
/// read). It is made from the table of keys, so that it cannot say anything else.
#pragma once

#include <string>

namespace caseflow {

/// The schema of a case file, as JSON with a final newline.
[[nodiscard]] std::string case_schema();

/// Where a register keeps it, from the register's root: `caseflow schema > cases/case.schema.json`.
inline constexpr const char* schema_file = "case.schema.json";

} // namespace caseflow
