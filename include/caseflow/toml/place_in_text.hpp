/// Why: a finding about words of a text points at those words in the file, though the file writes
/// the text with escapes and over several lines.
#pragma once

#include "caseflow/source/text.hpp"

#include <cstddef>
#include <string_view>

namespace caseflow {

/// Where bytes of a decoded TOML string are in the file, whose literal is `literal`. Asked for in
/// the order of the text, all together cost no more than a walk along it.
class PlacesInText {
  public:
    PlacesInText(const SourceText& source, const Span& literal);

    [[nodiscard]] Span find(std::size_t begin, std::size_t end);

  private:
    const SourceText& source_;
    Span literal_;
    std::string_view raw_;
    std::size_t at_ = 0;      // in raw_, not after what was last asked for
    std::size_t decoded_ = 0; // the bytes that it has said by then
};

/// Where bytes [begin, end) of a decoded TOML string are in the file, whose literal is `literal`.
[[nodiscard]] Span place_in_text(const SourceText& source, const Span& literal, std::size_t begin,
                                 std::size_t end);

} // namespace caseflow
