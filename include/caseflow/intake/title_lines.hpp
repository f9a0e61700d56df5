/// Why: a title and the first sentence of a text look alike; their first and last words differ.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace caseflow {

/// True for a line that could be a title: it begins with a capital, and is no label with its value.
[[nodiscard]] bool may_be_title(std::string_view text);

/// True for a text whose first word is one that most titles begin with.
[[nodiscard]] bool begins_as_title(std::string_view text);

/// True for a text that ends as a sentence does, not with an abbreviation as some titles, or that
/// introduces a list: "Följande fördelning av medlen beslutas för 2022:".
[[nodiscard]] bool is_sentence(std::string_view text);

/// A sentence that fills more than its line, to judge by the small letter after a long one.
[[nodiscard]] bool begins_sentence(std::span<const Line> lines, std::size_t i);

/// "Beslutande: Se närvarolista" above the paragraph of minutes.
[[nodiscard]] bool is_attendance(std::span<const Line> lines, std::size_t i);

/// "Direktören beslutar med stöd av …": what is decided begins.
[[nodiscard]] bool says_decides(std::string_view text);

} // namespace caseflow
