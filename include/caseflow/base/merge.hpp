/// Why: of two people who change one text at the same time, neither loses what they wrote.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace caseflow {

/// A text with the changes of both.
struct Merged {
    std::string text;
    std::size_t conflicts = 0; // places that both changed, each in their own way
};

/// Names of the two sides in git's conflict markers.
struct MergeLabels {
    std::string_view mine;
    std::string_view theirs;
};

/// Brings together what leads from `before` to `mine` and to `theirs`. Where both changed the same
/// or adjacent lines differently, both versions are between git's conflict markers, mine first.
[[nodiscard]] Merged merge(std::string_view before, std::string_view mine, std::string_view theirs,
                           const MergeLabels& labels);

/// The same where nothing is known of the text that both come from: all that differs is in
/// conflict.
[[nodiscard]] Merged merge_unrelated(std::string_view mine, std::string_view theirs,
                                     const MergeLabels& labels);

} // namespace caseflow
