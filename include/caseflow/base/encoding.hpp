/// Why: editors on Windows save text as UTF-16; read as UTF-8 it is nonsense, and the message must
/// explain why.
#pragma once

#include <optional>
#include <string_view>

namespace caseflow {

/// The encoding of a text in UTF-16 or UTF-32, by its iconv name ("UTF-16" if a byte order mark
/// shows which kind, else "UTF-16LE" or "UTF-16BE"); nothing for any other text.
[[nodiscard]] std::optional<std::string_view> wide_encoding(std::string_view bytes);

} // namespace caseflow
