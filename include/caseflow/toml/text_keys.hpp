/// Why: if the quotes that end a text over several lines come too late, the keys and headers above
/// them become words of the text. That is sound TOML, so nothing else would report that they have
/// no effect and are printed.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/source/diagnostic.hpp"
#include "caseflow/source/text.hpp"
#include "caseflow/source/value_tree.hpp"

namespace caseflow {

/// Reports, once in each text over several lines, a comment beside the quotes that begin it, and
/// the first line that is a header or a key of the file. `root` is the tree of the text.
void report_keys_in_texts(const SourceText& source, const Node& root, const KeyTable& keys,
                          Findings& findings);

} // namespace caseflow
