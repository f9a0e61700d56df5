/// Why: keys and choices are English, texts are Swedish, and people who fill in a file sometimes
/// write the Swedish word for a key.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace caseflow {

/// The name, one of `names`, that a Swedish word means ("titel", "Handläggare", "inkommen"), with
/// or without its accents ("handlaggare"); nothing if there is none.
[[nodiscard]] std::optional<std::string_view> translate(std::string_view word,
                                                        std::span<const std::string_view> names);

/// The name, one of `names`, that a part of a word means in Swedish, taking the last such part:
/// "beviljat_belopp", "bidragsbelopp". Nothing if there is none.
[[nodiscard]] std::optional<std::string_view> name_within(std::string_view word,
                                                          std::span<const std::string_view> names);

/// The name, one of `names`, that a word means: its Swedish meaning, or the nearest.
[[nodiscard]] std::optional<std::string_view> meant_name(std::string_view word,
                                                         std::span<const std::string_view> names);

/// Whether words right before a key in a comment are about it ("tidigare", "om avslag,", "jfr"),
/// and not a remark that ends there ("första dag").
[[nodiscard]] bool leads_to_key(std::string_view words);

} // namespace caseflow
