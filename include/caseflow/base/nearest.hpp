/// Why: for a misspelt key, rule or command, the message gives the nearest name.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace caseflow {

/// The name that differs from `word` by the fewest changed, added, dropped or swapped characters;
/// accents cost least, so VAR means VÅR. Nothing if even the nearest is too different to be meant
/// (by more than a third of its length).
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word,
                                                      std::span<const std::string_view> names);

} // namespace caseflow
