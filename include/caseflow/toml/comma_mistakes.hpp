/// Why: a comma that is missing or inside the quotes, and signs around an element, are reported at
/// their place, with the element to write.
#pragma once

#include "caseflow/toml/mistakes.hpp"

#include <optional>
#include <string_view>

namespace caseflow {

/// The mistake of an element at [begin, end) of an array that something else follows at `next`
/// without a comma between them. Nothing if it is not clear which element to write, or if there is
/// a line with the whole array (`has_line`).
[[nodiscard]] std::optional<Mistake> comma_mistake(std::string_view array, std::size_t begin,
                                                   std::size_t end, std::size_t next,
                                                   bool has_line);

/// Signs or words between a text at [begin, end), on a line of its own, and the comma; nothing if
/// there are none.
[[nodiscard]] std::optional<Mistake> words_after_text(std::string_view array, std::size_t begin,
                                                      std::size_t end);

/// A comment of another format right before blanks or a quote; nothing if there is none at `at`.
[[nodiscard]] std::optional<Mistake> comment_mistake(std::string_view array, std::size_t at);

/// Signs of mail programs and listings at `at`, before an element or the last bracket; nothing if
/// there are none.
[[nodiscard]] std::optional<Mistake> prefix_mistake(std::string_view array, std::size_t at);

/// A full stop or a comment of another format after a key's text, which ends at `end` of the value;
/// nothing if there is none.
[[nodiscard]] std::optional<Mistake> sign_after_text(const WrittenValue& value, std::size_t end);

} // namespace caseflow
