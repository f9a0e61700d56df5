/// Why: of two versions of one key, what one person changed is taken part by part: a comment from
/// one, the value from the other, elements that both put at the end of an array.
#pragma once

#include "caseflow/base/merge.hpp"
#include "caseflow/toml/file_parts.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// The names of the two sides of a merge in the markers of a conflict.
inline constexpr MergeLabels merge_labels{"ours", "theirs"};

/// A text that grows by what both sides agree in, and by conflicts.
class MergedText {
  public:
    /// Ends lines as a text does.
    explicit MergedText(std::string_view like)
        : line_end_(like.find("\r\n") == std::string_view::npos ? "\n" : "\r\n") {}

    /// Adds whole lines.
    void add(std::string_view lines);
    /// Adds both versions of the same lines between markers; conflicts in a row become one.
    void add_conflict(std::string_view ours, std::string_view theirs);
    /// Adds lines that may have conflicts.
    void add(const Merged& merged);
    /// Adds both versions of the same lines, but once those that they begin and end with alike.
    void add_difference(std::string_view ours, std::string_view theirs);

    [[nodiscard]] Merged finish();

  private:
    void end_line(std::string& text) const;
    void end_conflict();

    std::string_view line_end_;
    Merged merged_;
    std::string ours_; // of the conflict that is open
    std::string theirs_;
};

/// The version that differs from the base, or both if they are the same; nothing if they differ
/// from it in two ways.
[[nodiscard]] std::optional<std::string_view>
merge_part(std::string_view base, std::string_view ours, std::string_view theirs);

/// Merges blank lines and comments line by line; nothing if they are in conflict.
[[nodiscard]] std::optional<std::string>
merge_comments(std::string_view base, std::string_view ours, std::string_view theirs);

/// Merges two versions of a key. `base`: null if both have added it. `apart`: a value that one side
/// changed is a conflict too.
void merge_key(const FileKey* base, const FileKey& ours, const FileKey& theirs, bool apart,
               MergedText& to);

/// A merged text if one side is chosen at each conflict.
[[nodiscard]] std::string choose_side(std::string_view text, bool take_ours);

} // namespace caseflow
