/// Why: a number, an amount or a day that is broken over two lines is misread, and a word too long
/// for its column pushes the others off the paper. All writers break lines by these rules.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// Cells of the longest word that is never broken.
inline constexpr std::size_t longest_whole_word = 32;

/// Bytes of a text, from `begin` to before `end`.
struct LinePart {
    std::size_t begin;
    std::size_t end;
    bool whole; // no line ends inside; if false, one may end inside a very long word
};

/// Parts that affect line ends in the text, in order. These are kept whole: numbers with their
/// groups, units and section signs, days and periods in figures or words, telephone numbers and
/// diarienummer: "1 000 000 kr", "1–3 mars 2027", "KS 2026-00012".
[[nodiscard]] std::vector<LinePart> line_parts(std::string_view text);

/// The text with no-break spaces for the blanks in numbers, amounts and days.
[[nodiscard]] std::string keep_whole(std::string_view text);

} // namespace caseflow
