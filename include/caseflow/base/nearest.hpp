/// Why: whoever misspells a key, a rule or a command learns the nearest name.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace caseflow {

/// The name that needs the fewest changed, added, dropped or swapped characters to be `word`, where
/// accents cost least: VÅR is what VAR was meant to be. Nothing if even the nearest is too far off
/// to be what was meant (more than a third of its length).
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word,
                                                      std::span<const std::string_view> names);

} // namespace caseflow
