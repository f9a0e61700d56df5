/// Why: a finding points at characters of a person's file; this is the file's text and its places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A place between characters: line and column count from 1, columns in characters (code points). A
/// byte order mark does not count as a character.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    friend auto operator<=>(const Position&, const Position&) = default;
};

/// From `begin` up to but excluding `end`.
struct Span {
    Position begin;
    Position end;

    friend auto operator<=>(const Span&, const Span&) = default;
};

/// Windows editors put it at the start of UTF-8 files.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A file's bytes, under the name that the person gave.
class SourceText {
  public:
    SourceText(std::string name, std::string bytes);

    [[nodiscard]] const std::string& name() const { return name_; }

    /// All of it, as it was read.
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

    /// The text after a byte order mark, if there is one.
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] bool has_mark() const;

    /// A line without its line end; empty if there is no such line.
    [[nodiscard]] std::string_view line(std::uint32_t number) const;

    /// Byte offset of a place in text().
    [[nodiscard]] std::size_t offset(Position place) const;

    /// Byte offset of a place in bytes().
    [[nodiscard]] std::size_t byte_offset(Position place) const;

    /// The text of a span.
    [[nodiscard]] std::string_view at(const Span& span) const;

    /// The place of a byte offset in text().
    [[nodiscard]] Position position(std::size_t offset) const;

    /// The places of two byte offsets in text().
    [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
        return {position(begin), position(end)};
    }

  private:
    [[nodiscard]] const std::vector<std::size_t>& line_starts() const;
    /// The number of characters that begin before every 1024th byte: a line can be long, with many
    /// mistakes.
    [[nodiscard]] const std::vector<std::size_t>& counts_at_blocks() const;
    [[nodiscard]] std::size_t characters_before(std::size_t offset) const;
    /// The start of the first character at or after an offset.
    [[nodiscard]] std::size_t character_begin(std::size_t offset) const;

    std::string name_;
    std::string bytes_;
    mutable std::vector<std::size_t> line_starts_;      // computed at first use
    mutable std::vector<std::size_t> counts_at_blocks_; // likewise
};

} // namespace caseflow
