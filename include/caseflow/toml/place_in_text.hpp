/// Why: a finding about words of a text points at those words in the file, though the file writes
/// the text with escapes and over several lines.
#pragma once

#include "caseflow/source/text.hpp"

#include <cstddef>

namespace caseflow {

/// Where bytes [begin, end) of a decoded TOML string are in the file, whose literal is `literal`.
[[nodiscard]] Span place_in_text(const SourceText& source, const Span& literal, std::size_t begin,
                                 std::size_t end);

} // namespace caseflow
