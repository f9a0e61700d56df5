/// Why: what looks at TOML text without parsing it must know where its strings end.
#pragma once

#include <cstddef>
#include <string_view>

namespace caseflow {

/// True for what people put between the elements of an array.
[[nodiscard]] constexpr bool is_separator(char c) {
    return c == ',' || c == ';';
}

/// Past the string that begins at `at` with its quote, the end quotes included; the end of the line
/// or the text if it has none.
[[nodiscard]] std::size_t skip_string(std::string_view text, std::size_t at);

} // namespace caseflow
