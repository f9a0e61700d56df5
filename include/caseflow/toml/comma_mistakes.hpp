/// Why: a comma that is missing, or within the quotes, is reported at its place, with the element
/// to write.
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

} // namespace caseflow
