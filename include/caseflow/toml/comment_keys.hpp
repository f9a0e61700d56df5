/// Why: if the newline after a comment is lost, the line below becomes part of it. That is sound
/// TOML, so nothing else would report that a key has gone.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/source/diagnostic.hpp"
#include "caseflow/source/text.hpp"
#include "caseflow/source/value_tree.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// A key that a table lacks, since its line has become part of a comment.
struct KeyInComment {
    const Node* table;
    std::string path; // of the table, without indexes
    std::string key;
};

/// Reports the lines of a file that have become part of the comment after a value, a header or a
/// commented-out line of the template: a header, an element of an array, or a key that its table
/// lacks, with a value of its type. `root` is the tree of the text. Returns the keys, which are not
/// missing.
[[nodiscard]] std::vector<KeyInComment> report_keys_in_comments(const SourceText& source,
                                                                const Node& root,
                                                                const KeyTable& keys,
                                                                Findings& findings);

} // namespace caseflow
