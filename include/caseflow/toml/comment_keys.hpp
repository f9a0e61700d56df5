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

/// Reports the lines of a file that have become part of the comment after a value or a header: a
/// header, an element of an array, or an optional key that its table lacks, with a value of its
/// type. `root` is the tree of the text.
void report_keys_in_comments(const SourceText& source, const Node& root, const KeyTable& keys,
                             Findings& findings);

/// A key that a table lacks and must have.
struct KeyInComment {
    const Node* table;
    std::string key;

    friend bool operator==(const KeyInComment&, const KeyInComment&) = default;
};

/// Reports and returns those that have become part of a comment. They need not be reported as
/// missing.
[[nodiscard]] std::vector<KeyInComment> report_required_in_comments(const SourceText& source,
                                                                    const Node& root,
                                                                    const KeyTable& keys,
                                                                    Findings& findings);

} // namespace caseflow
