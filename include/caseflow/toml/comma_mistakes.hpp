/// Why: a comma that is missing, or within the quotes, and signs around an element are reported at
/// their place, with the element to write.
#pragma once

#include "caseflow/toml/mistakes.hpp"

#include <optional>
#include <string_view>

namespace caseflow {

/// Of an element at [begin, end) of an array that is followed by another without a comma between
/// them, and whether it is on a line of its own. Nothing if the element to write is not clear.
[[nodiscard]] std::optional<Mistake> comma_mistake(std::string_view array, std::size_t begin,
                                                   std::size_t end, bool own_line);

/// Signs or words between a text at [begin, end), on a line of its own, and the comma; nothing if
/// none are there.
[[nodiscard]] std::optional<Mistake> words_after_text(std::string_view array, std::size_t begin,
                                                      std::size_t end);

/// A comment as other formats have it, right before blanks or a quote; nothing if none is here.
[[nodiscard]] std::optional<Mistake> comment_mistake(std::string_view array, std::size_t at);

/// What mail programs and listings put before a line, before an element or the bracket after the
/// last; nothing if it is not here.
[[nodiscard]] std::optional<Mistake> prefix_mistake(std::string_view array, std::size_t at);

/// Of a key's text that ends at `end` of its value, a full stop or a comment as other formats have
/// it after it; nothing if none is there.
[[nodiscard]] std::optional<Mistake> sign_after_text(const WrittenValue& value, std::size_t end);

} // namespace caseflow
