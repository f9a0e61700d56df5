/// Why: what differs between two texts is found line by line, for the diff that people read and for
/// bringing two people's changes together.
#pragma once

#include <cstddef>
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

/// What leads from one text to another, in order. Correct for any texts, and short if they differ
/// in few lines.
[[nodiscard]] std::vector<LineChange> changes_between(const Lines& before, const Lines& after);

} // namespace caseflow
