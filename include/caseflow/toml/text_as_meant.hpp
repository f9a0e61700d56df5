/// Why: a misspelt key or header has no effect, so the rules also report it as missing. Checking
/// the text with the right spelling shows which findings follow from the misspelling.
#pragma once

#include "caseflow/model/key_table.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// A TOML text with correct keys and headers in place of misspelt or Swedish ones, each on its
/// line; nothing if there are none.
[[nodiscard]] std::optional<std::string> text_as_meant(std::string_view text, const KeyTable& keys);

} // namespace caseflow
