/// Why: a title and the first sentence of a text look alike; their first and last words differ.
#pragma once

#include <string_view>

namespace caseflow {

/// True for a label with a number or a sum after it: "Regional medfinansiering: 3 000 000 kr".
[[nodiscard]] bool is_labelled_value(std::string_view text);

/// True for a text whose first word is one that most titles begin with.
[[nodiscard]] bool begins_as_title(std::string_view text);

/// True for a text that ends as a sentence does, not with an abbreviation as some titles.
[[nodiscard]] bool is_sentence(std::string_view text);

/// "Direktören beslutar med stöd av …": what is decided begins.
[[nodiscard]] bool says_decides(std::string_view text);

} // namespace caseflow
