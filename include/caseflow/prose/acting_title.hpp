/// Why: an acting holder of an office has the same power to decide, and signs with a word before or
/// after the title.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// The title without such a word, in any letter case: "enhetschef" of "Tf. enhetschef",
/// "Vikarierande enhetschef" and "Enhetschef (tf.)". The title itself if it has none, with ordinary
/// spaces.
[[nodiscard]] std::string without_acting(std::string_view title);

} // namespace caseflow
