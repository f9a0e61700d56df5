/// Why: the text of a TOML string is not its bytes in the file: it may have escapes, and a line may
/// continue after a backslash. Reading a string and pointing into one go through it in the same
/// steps.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace caseflow {

/// A step through a string: bytes of the file and the text that they mean.
struct QuotedPiece {
    std::size_t raw = 0;  // 0: not a piece that TOML allows
    std::size_t size = 0; // of the text
    char text[4] = {};
};

/// The first piece of a string without its quotes: an escape, a line end or a byte.
[[nodiscard]] QuotedPiece next_piece(std::string_view raw, bool escapes);

/// The beginning of the text of a string: after the quotes, and after a line end right after three
/// quotes.
[[nodiscard]] std::size_t text_begin(std::string_view raw);

/// The text of a string without its quotes, all of whose pieces are allowed.
[[nodiscard]] std::string unquote(std::string_view raw, bool escapes);

} // namespace caseflow
