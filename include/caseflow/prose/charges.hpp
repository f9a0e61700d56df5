/// Why: the cost that a decision charges to a body's own budget is its grant, not the project's
/// whole cost.
#pragma once

#include <string_view>

namespace caseflow {

/// True if the words after a sum charge it to somebody: "Kostnaden, 500 000 kronor, tas ur årets
/// ram", "belastar ansvar 2310".
[[nodiscard]] bool is_charged(std::string_view after);

} // namespace caseflow
