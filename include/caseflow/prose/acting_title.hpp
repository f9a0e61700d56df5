/// Why: an acting holder of an office has the same power to decide, and signs with a word before
/// the title.
#pragma once

#include <string_view>

namespace caseflow {

/// The title without such a word, in any letter case: "enhetschef" of "Tf. enhetschef" and of
/// "Vikarierande enhetschef". The title itself if it has none.
[[nodiscard]] std::string_view without_acting(std::string_view title);

} // namespace caseflow
