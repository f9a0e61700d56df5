/// Why: keys and choices are English, texts Swedish, and who fills in a file writes the Swedish
/// word for a key now and then.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace caseflow {

/// The one of `names` that a Swedish word ("titel", "Handläggare", "inkommen") means, with its
/// accents or without ("handlaggare"); nothing if there is none.
[[nodiscard]] std::optional<std::string_view> translate(std::string_view word,
                                                        std::span<const std::string_view> names);

/// The one of `names` that a part of a word means in Swedish, the last such part:
/// "beviljat_belopp", "bidragsbelopp". Nothing if there is none.
[[nodiscard]] std::optional<std::string_view> name_within(std::string_view word,
                                                          std::span<const std::string_view> names);

/// The one of `names` that a word means: its Swedish meaning, or the nearest.
[[nodiscard]] std::optional<std::string_view> meant_name(std::string_view word,
                                                         std::span<const std::string_view> names);

} // namespace caseflow
