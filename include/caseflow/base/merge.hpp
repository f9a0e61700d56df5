/// Why: when two people change one text at the same time, neither loses what they wrote.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace caseflow {

/// A text with the changes of both.
struct Merged {
    std::string text;
    std::size_t conflicts = 0; // places that both changed differently
};

/// Names of the two sides in git's conflict markers.
struct MergeLabels {
    std::string_view mine;
    std::string_view theirs;
};

/// Merges the changes from `before` to `mine` and to `theirs`. If both changed the same or adjacent
/// lines differently, both versions are between git's conflict markers, mine first.
[[nodiscard]] Merged merge(std::string_view before, std::string_view mine, std::string_view theirs,
                           const MergeLabels& labels);

/// The same if the common text is not known: every difference is a conflict.
[[nodiscard]] Merged merge_unrelated(std::string_view mine, std::string_view theirs,
                                     const MergeLabels& labels);

} // namespace caseflow
