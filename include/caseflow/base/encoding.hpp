/// Why: editors on Windows save text as UTF-16; whoever reads such a file as UTF-8 sees nonsense
/// and deserves to learn why.
#pragma once

#include <optional>
#include <string_view>

namespace caseflow {

/// The encoding of a text in UTF-16 or UTF-32, under the name iconv has for it ("UTF-16" if a byte
/// order mark says which kind, else "UTF-16LE" or "UTF-16BE"); nothing for any other text.
[[nodiscard]] std::optional<std::string_view> wide_encoding(std::string_view bytes);

} // namespace caseflow
