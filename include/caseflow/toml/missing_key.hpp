/// Why: if a table lacks a required key that is there under another name or in another place, that
/// is one mistake, not two.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/source/value_tree.hpp"
#include "caseflow/toml/comment_keys.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The message for a required key with an empty value in a file of this name.
[[nodiscard]] std::string empty_message(std::string_view file, const FieldInfo& field);

/// The same for a required key that is not there. It proposes no value that would pass if it were
/// pasted as it is.
[[nodiscard]] std::string missing_message(std::string_view file, const FieldInfo& field);

class MissingKeys {
  public:
    /// `is_sound`: true if the file is TOML.
    MissingKeys(const SourceText& source, const KeyTable& keys, bool is_sound, Findings& findings)
        : source_(source), keys_(keys), is_sound_(is_sound), findings_(findings) {}

    /// Reports a key that a table lacks, given by its path without indexes, if it is in a comment.
    /// Returns whether it is reported in that way or another: as a key of the file itself in one of
    /// its tables, or as misspelt. In a sound case the rules find misspelt keys; see
    /// rules/misspelt.hpp.
    [[nodiscard]] bool report_elsewhere(const Node& root, const Node& table,
                                        const std::string& path, std::string_view key);

  private:
    const SourceText& source_;
    const KeyTable& keys_;
    bool is_sound_;
    Findings& findings_;
    std::optional<std::vector<KeyInComment>> in_comments_; // once one is missing
};

} // namespace caseflow
