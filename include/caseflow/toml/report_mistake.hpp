/// Why: a typographic quote or a no-break space looks correct. What cannot be read because of such
/// a character is reported with its code point, at its place.
#pragma once

#include "caseflow/source/report.hpp"
#include "caseflow/toml/mistakes.hpp"

#include <string_view>

namespace caseflow {

/// Reports a mistake in a text whose bytes are those of a source. Adds a note about the first
/// character in it that nobody sees or takes for another, unless the message has its code point.
Diagnostic& report_mistake(const SourceText& source, std::string_view text, const Mistake& mistake,
                           Report& to);

} // namespace caseflow
