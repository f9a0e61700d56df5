/// Why: a case file can be hostile. What it may cost is limited before the parser sees it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// Bytes a case file or cases/register.toml may have. The log of a case with thousands of documents
/// fits.
inline constexpr std::size_t largest_file = std::size_t{4} << 20U;

/// Keys, array elements and tables a file may have.
inline constexpr std::size_t most_values = 65'536;

/// How deep arrays, inline tables and dotted keys may nest.
inline constexpr std::size_t deepest_nesting = 32;

struct LimitBreach {
    std::size_t offset; // where in the text, in bytes
    std::string message;
    bool hostile = true; // false for a letter outside quotes or a byte: they hide nothing else
};

/// The reason that a text is unfit to be parsed (its encoding, letters outside quotes, number of
/// values, depth); nothing if it is fit.
[[nodiscard]] std::optional<LimitBreach> find_limit_breach(std::string_view text);

/// The first character outside quotes that editors and office programs put there and nobody sees,
/// by its code point: a typographic quote or space, an invisible character. Nothing if there is
/// none.
[[nodiscard]] std::optional<LimitBreach> find_intruder(std::string_view text);

/// The message about a byte of a text that is not UTF-8, and `others` elsewhere in it.
[[nodiscard]] std::string invalid_utf8_message(std::size_t offset, std::size_t others);

} // namespace caseflow
