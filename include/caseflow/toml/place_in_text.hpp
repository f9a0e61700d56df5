/// Why: a finding about words of a text points at those words in the file, although the file has
/// the text with escapes and over several lines.
#pragma once

#include "caseflow/source/text.hpp"

#include <cstddef>
#include <string_view>

namespace caseflow {

/// The places in the file of bytes of a decoded TOML string, whose literal is `literal`. If they
/// are requested in the order of the text, all of them together take one pass over it.
class PlacesInText {
  public:
    PlacesInText(const SourceText& source, const Span& literal);

    [[nodiscard]] Span find(std::size_t begin, std::size_t end);

  private:
    const SourceText& source_;
    Span literal_;
    std::string_view raw_;
    std::size_t at_ = 0;      // in raw_, not after the last place requested
    std::size_t decoded_ = 0; // bytes decoded up to there
};

/// The place in the file of bytes [begin, end) of a decoded TOML string whose literal is `literal`.
[[nodiscard]] Span place_in_text(const SourceText& source, const Span& literal, std::size_t begin,
                                 std::size_t end);

} // namespace caseflow
