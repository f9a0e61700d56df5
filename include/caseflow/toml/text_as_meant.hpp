/// Why: a misspelt key or header has no effect, so the rules also report what they miss. What they
/// report of the text spelt right shows which findings follow from the misspelling.
#pragma once

#include "caseflow/model/key_table.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// A text, which is TOML, with the keys and headers in place of those that are misspelt or Swedish,
/// each on the line where it was; nothing if there are none.
[[nodiscard]] std::optional<std::string> text_as_meant(std::string_view text, const KeyTable& keys);

} // namespace caseflow
