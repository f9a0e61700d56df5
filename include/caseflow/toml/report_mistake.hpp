/// Why: a typographic quote or a no-break space looks as it should. What cannot be read because of
/// one is reported with that character's code point, at its place.
#pragma once

#include "caseflow/source/report.hpp"
#include "caseflow/toml/mistakes.hpp"

#include <string_view>

namespace caseflow {

/// Reports a mistake in a text that is byte for byte in a source, and as a note the first
/// character in it that nobody sees or takes for another, unless the message names its code point.
Diagnostic& report_mistake(const SourceText& source, std::string_view text, const Mistake& mistake,
                           Report& to);

} // namespace caseflow
