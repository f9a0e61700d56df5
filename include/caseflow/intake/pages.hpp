/// Why: a text copied out of a document, or written by `pdftotext -layout`, has traces of its
/// pages: form feeds, margins, page headers, wrapped lines. They are removed here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

struct Line {
    std::string text;
    std::uint32_t number = 1; // of the file, from 1

    [[nodiscard]] bool blank() const;
};

/// A text without the traces of its pages.
struct Sheet {
    std::vector<Line> lines; // one blank line between paragraphs, none first or last
    std::vector<Line>
        furniture; // lines at the head or foot of several pages; no other words are removed
    std::set<std::string, std::less<>> hyphenated; // words that have a hyphen inside a line
    std::size_t width = 0;                         // of a full line; 0 if no line was wrapped
    std::size_t likely_width = 0;                  // the same if few lines show it
};

/// A text without the spaces that only justify lines to the page's width.
[[nodiscard]] std::string squeeze(std::string_view text);

[[nodiscard]] Sheet take_off_pages(std::string_view text);

/// The lines of a paragraph as one text. Wrapped lines are joined with a space, and a word broken
/// by a hyphen is made whole; other line ends stay.
[[nodiscard]] std::string join(const Sheet& sheet, std::span<const Line> lines);

/// True if a line continues in the next one: the first word of `next`, or an amount or period at
/// its beginning, would not have fitted on the line.
[[nodiscard]] bool is_continued_by(const Sheet& sheet, const Line& line, const Line& next);

/// The same, if only few lines of the text show how wide its page was.
[[nodiscard]] bool may_be_continued_by(const Sheet& sheet, const Line& line, const Line& next);

} // namespace caseflow
