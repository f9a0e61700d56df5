/// Why: two people's changes to one key are merged part by part: a comment from one, the value from
/// the other, and the elements that both added at the end of an array.
#pragma once

#include "caseflow/base/merge.hpp"
#include "caseflow/toml/file_parts.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// The names of the two sides of a merge in the markers of a conflict.
inline constexpr MergeLabels merge_labels{"ours", "theirs"};

/// A text built from what both sides agree on and from conflicts.
class MergedText {
  public:
    /// Ends its lines as `like` does.
    explicit MergedText(std::string_view like)
        : line_end_(like.find("\r\n") == std::string_view::npos ? "\n" : "\r\n") {}

    /// Adds whole lines.
    void add(std::string_view lines);
    /// Adds both versions of the same lines between markers; conflicts in a row become one.
    void add_conflict(std::string_view ours, std::string_view theirs);
    /// Adds lines that may have conflicts.
    void add(const Merged& merged);
    /// Adds both versions of the same lines, with the lines that they begin and end with alike only
    /// once.
    void add_difference(std::string_view ours, std::string_view theirs);

    [[nodiscard]] Merged finish();

  private:
    void end_line(std::string& text) const;
    void end_conflict();

    std::string_view line_end_;
    Merged merged_;
    std::string ours_; // our side of the open conflict
    std::string theirs_;
};

/// The version that differs from the base, or either if both are the same; nothing if they differ
/// from it in two ways.
[[nodiscard]] std::optional<std::string_view>
merge_part(std::string_view base, std::string_view ours, std::string_view theirs);

/// Merges blank lines and comments line by line; nothing if they are in conflict.
[[nodiscard]] std::optional<std::string>
merge_comments(std::string_view base, std::string_view ours, std::string_view theirs);

/// Merges two versions of a key. `base`: null if both sides have added it. `apart`: a value that
/// only one side changed is also a conflict.
void merge_key(const FileKey* base, const FileKey& ours, const FileKey& theirs, bool apart,
               MergedText& to);

/// The merged text with one side chosen at each conflict.
[[nodiscard]] std::string choose_side(std::string_view text, bool take_ours);

} // namespace caseflow
