/// Why: people write operators as in other languages and schoolbooks. Read as a text to search for,
/// such a condition would find nothing, and nobody would know why.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// Signs at the beginning of a text, as typed and as written here.
struct Signs {
    std::string_view typed;
    std::string plain;
};

[[nodiscard]] Signs take_signs(std::string_view text);

/// The operator that signs, as written here, most likely mean.
[[nodiscard]] std::string_view operator_meant(std::string_view signs);

/// The rest of a text from the first foreign sign that is not in quotes; empty if there is none.
[[nodiscard]] std::string_view find_other_signs(std::string_view text);

} // namespace caseflow
