/// Why: a text that is copied out of a document, or that `pdftotext -layout` gives, brings the
/// pages along: form feeds, margins, page headers, lines broken to fit. The text itself is what is
/// left.
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

/// A text taken off its pages.
struct Sheet {
    std::vector<Line> lines;     // one blank line between paragraphs, none first or last
    std::vector<Line> furniture; // what stood at the head or foot of several pages, each once
    std::set<std::string, std::less<>> hyphenated; // words that have a hyphen inside a line
    std::size_t width = 0; // of a full line; 0 where no line was broken to fit
};

[[nodiscard]] Sheet take_off_pages(std::string_view text);

/// The lines of a paragraph as one text: where lines were broken to fit they go on behind a space,
/// and a word broken by a hyphen is whole again; other line ends stay.
[[nodiscard]] std::string join(const Sheet& sheet, std::span<const Line> lines);

/// True where a line goes on in the next, for `next` would not have fitted behind it.
[[nodiscard]] bool goes_on(const Sheet& sheet, const Line& line, const Line& next);

} // namespace caseflow
