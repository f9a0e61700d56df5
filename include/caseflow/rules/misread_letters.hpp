/// Why: a text that was UTF-8 and was read as another encoding on its way into the file has two
/// signs for each of å, ä and ö. It is UTF-8 again, and nothing else would say so.
#pragma once

#include "caseflow/rules/subject.hpp"
#include "caseflow/source/report.hpp"

#include <string>
#include <string_view>

namespace caseflow {

/// The text with the letters that were read as two or three signs: "för" for "fÃ¶r". Only signs
/// that are nothing else than such a letter count.
[[nodiscard]] std::string reread(std::string_view text);

/// Reports the first word of each line that has such signs, and each letter that is lost (U+FFFD).
void check_encoding(const Subject& subject, Report& report);

} // namespace caseflow
