/// Why: git merges lines, and makes of two sound files one whose sources do not add up to the
/// total, or whose title is under another header. This merges what the lines say: tables that
/// are about the same thing, key by key.
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
    std::vector<std::string> problems; // what the markers do not say of conflicts, or cannot show
};

/// Merges two versions of a case file or register.toml. What one side changed is taken as its bytes
/// are, and bytes that neither changed stay. In conflict are: a key that both changed, each in its
/// own way; a key or table that one side removed and the other changed; the amounts of the funding
/// if both sides changed any of them; a document number that both gave to documents of their own.
/// Choosing the same side at all markers gives TOML. Versions that are not TOML are merged line by
/// line.
[[nodiscard]] FileMerge merge_files(std::string_view base, std::string_view ours,
                                    std::string_view theirs);

} // namespace caseflow
