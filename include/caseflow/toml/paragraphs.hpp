/// Why: an officer writes a description of several paragraphs between two ordinary quotes, or
/// Word's. Its subheadings and sums look like headers and keys, but the quote at its end shows that
/// they are text.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/toml/statements.hpp"

#include <string_view>

namespace caseflow {

/// True for a key whose text may have several paragraphs.
[[nodiscard]] bool is_free_text(const FieldInfo& field);

/// Extends the value of such a key, in `table`, to the quote that ends it on a later line. Returns
/// false, and leaves it, if its quote is closed or a key or header of a case comes first.
[[nodiscard]] bool take_paragraphs(std::string_view file, Statement& pair, std::string_view table,
                                   const KeyTable& keys);

} // namespace caseflow
