#include "caseflow/toml/place_in_text.hpp"

#include "caseflow/toml/quoted.hpp"

#include <algorithm>
#include <string_view>

namespace caseflow {

Span place_in_text(const SourceText& source, const Span& literal, std::size_t begin,
                   std::size_t end) {
    const std::string_view raw = source.at(literal);
    if (raw.empty()) return literal;
    const bool escapes = raw[0] == '"';
    std::size_t from = raw.size();
    std::size_t to = raw.size();
    std::size_t decoded = 0;
    for (std::size_t at = text_begin(raw); at < raw.size() && decoded < end;) {
        const QuotedPiece piece = next_piece(raw.substr(at), escapes);
        if (decoded <= begin && begin < decoded + piece.size) from = at;
        at += std::max<std::size_t>(piece.raw, 1);
        decoded += piece.size;
        to = at;
    }
    const std::size_t offset = source.offset(literal.begin);
    return {source.position(offset + std::min(from, to)), source.position(offset + to)};
}

} // namespace caseflow
