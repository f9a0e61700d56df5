/// Why: git merges lines, and can turn two sound files into one whose sources do not add up to the
/// total or whose title is under another header. This merges what the lines mean: tables about the
/// same thing, key by key.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A file with the changes of both sides.
struct FileMerge {
    std::string text;
    std::size_t conflicts = 0;         // places between git's conflict markers, ours first
    std::vector<std::string> problems; // what the markers cannot show
};

/// Merges two versions of a case file or register.toml. Bytes that only one side changed are taken
/// from it, and bytes that neither changed stay. These are conflicts: a key that both sides changed
/// differently; a key or table that one side removed and the other changed; the funding amounts if
/// both sides changed any of them; a document number that both gave to different documents.
/// Choosing the same side at all markers gives TOML. Versions that are not TOML are merged line by
/// line.
[[nodiscard]] FileMerge merge_files(std::string_view base, std::string_view ours,
                                    std::string_view theirs);

} // namespace caseflow
