/// Why: a file with a mistake in it is still mostly sound. Split into headers and keys with their
/// values, each part can be judged by itself.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A header or a key with its value, or a line that is neither. Offsets are bytes.
struct Statement {
    enum class Kind { header, pair, other };
    Kind kind = Kind::other;
    std::size_t begin = 0;     // of its first character
    std::size_t equals = 0;    // of a pair
    std::size_t value = 0;     // of a pair, where its value begins
    std::size_t value_end = 0; // of a pair, after all on its lines but blanks
    std::size_t end = 0;       // after its last line, line end included
    bool open = false;         // what opens its value, quotes or a bracket, is not closed
};

/// The most bytes of a text over several lines that are searched for the quote at its end.
inline constexpr std::size_t longest_text = 65'536;

/// The first statement of any text from the beginning of a line on; nothing if only comments and
/// blank lines follow.
[[nodiscard]] std::optional<Statement> next_statement(std::string_view text, std::size_t from);

/// The key of a pair as it is written.
[[nodiscard]] std::string_view key_text(std::string_view file, const Statement& pair);

/// The parts of a dotted TOML key, without their quotes; nothing if it is not one.
[[nodiscard]] std::optional<std::vector<std::string>> split_key(std::string_view key);

/// The beginning of a key that has an equals sign and comes after a blank after `from`; npos if
/// there is none.
[[nodiscard]] std::size_t find_key(std::string_view text, std::size_t from);

/// The keys that have an equals sign and come after a blank or a line end of any kind, each up to
/// its first dot.
[[nodiscard]] std::vector<std::string> keys_within(std::string_view text);

} // namespace caseflow
