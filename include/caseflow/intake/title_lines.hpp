/// Why: a title and the first sentence of a text look alike; their first and last words differ.
#pragma once

#include <string_view>

namespace caseflow {

/// True for a line that could be a title: it begins with a capital, and is no label with its value.
[[nodiscard]] bool may_be_title(std::string_view text);

/// True for a text whose first word is one that most titles begin with.
[[nodiscard]] bool begins_as_title(std::string_view text);

/// True for a text that ends as a sentence does, not with an abbreviation as some titles, or that
/// introduces a list: "Följande fördelning av medlen beslutas för 2022:".
[[nodiscard]] bool is_sentence(std::string_view text);

/// "Direktören beslutar med stöd av …": what is decided begins.
[[nodiscard]] bool says_decides(std::string_view text);

} // namespace caseflow
