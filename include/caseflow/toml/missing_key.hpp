/// Why: if a table lacks a required key that is there under another name or in another place, that
/// is one mistake, not two.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/source/value_tree.hpp"
#include "caseflow/toml/comment_keys.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The message for a required key with an empty value in a file of this name.
[[nodiscard]] std::string empty_message(std::string_view file, const FieldInfo& field);

/// The required keys that tables lack.
class MissingKeys {
  public:
    /// `is_sound`: true if the file is TOML.
    MissingKeys(const SourceText& source, const KeyTable& keys, bool is_sound, Findings& findings)
        : source_(source), keys_(keys), is_sound_(is_sound), findings_(findings) {}

    /// Reports the keys of the whole tree that are in comments. Their paths are added to
    /// `misplaced`, without indexes.
    void look_into_comments(const Node& root, std::vector<std::string>& misplaced);

    /// A key that a table lacks. It is not reported as missing if it is reported in another way: in
    /// a comment, as a key of the file itself in one of its tables, or as misspelt. In a sound case
    /// the rules find misspelt keys; see rules/misspelt.hpp.
    void add(const Node& table, const std::string& path, const FieldInfo& key);

    /// Reports them once the whole tree is read, but none that stands elsewhere: `misplaced` has
    /// the paths where misplaced keys belong, each as often as there are such keys.
    void report(const std::vector<std::string>& misplaced);

  private:
    const SourceText& source_;
    const KeyTable& keys_;
    bool is_sound_;
    Findings& findings_;
    [[nodiscard]] bool is_reported(const Node& table, const std::string& path,
                                   std::string_view key) const;

    struct Missing {
        Bytes table;
        const FieldInfo* key;
    };

    std::vector<KeyInComment> in_comments_;
    std::vector<Missing> missing_;
};

} // namespace caseflow
