/// Why: if UTF-8 text was read as another encoding on its way into the file, it has two signs for
/// each of å, ä and ö. It is UTF-8 again, and nothing else would report it.
#pragma once

#include "caseflow/rules/subject.hpp"
#include "caseflow/source/report.hpp"

#include <string>
#include <string_view>

namespace caseflow {

/// The text with letters that were read as two or three signs restored: "för" for "fÃ¶r", and for
/// "f&ouml;r". Only signs that cannot be anything but such a letter count.
[[nodiscard]] std::string reread(std::string_view text);

/// Whether the character at `at` is the second or third sign of such a letter.
[[nodiscard]] bool is_in_misread(std::string_view text, std::size_t at);

/// Whether a text has a sign in the place of a letter that is lost: U+FFFD, or "f?r".
[[nodiscard]] bool has_lost_letter(std::string_view text);

/// Reports the first word with such signs on each line, or the file once if nothing in it is right,
/// and letters that are lost (U+FFFD).
void check_encoding(const Subject& subject, Report& report);

} // namespace caseflow
