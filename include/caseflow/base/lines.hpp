/// Why: differences between two texts are found line by line, for the diff that people read and for
/// merging two people's changes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The lines of a text, each with its line end; the last one may lack it.
using Lines = std::vector<std::string_view>;

[[nodiscard]] Lines lines_of(std::string_view text);

/// Lines [a, a_end) of one text are replaced by [b, b_end) of the other.
struct LineChange {
    std::size_t a, a_end, b, b_end;
};

/// The changes from one text to another, in order. Correct for any texts, and short if they differ
/// in few lines.
[[nodiscard]] std::vector<LineChange> changes_between(const Lines& before, const Lines& after);

/// A text, with CRLF at the end of all its lines if it has that at the end of some, and `model` at
/// the end of all.
[[nodiscard]] std::string with_line_ends_of(std::string_view model, std::string_view text);

} // namespace caseflow
