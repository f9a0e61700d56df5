/// Why: many decisions say in a sentence who took them, and are signed by nobody.
#pragma once

#include <cstddef>
#include <string_view>

namespace caseflow {

/// The offset of what follows "Beslut har fattats av " or "I detta ärende har " in a sentence that
/// says who decided; 0 if it says no such thing.
[[nodiscard]] std::size_t after_decided_by(std::string_view line);

} // namespace caseflow
