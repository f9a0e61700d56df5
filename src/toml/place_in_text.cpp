#include "caseflow/toml/place_in_text.hpp"

#include "caseflow/toml/quoted.hpp"

#include <algorithm>
#include <string_view>

namespace caseflow {
namespace {

/// The bytes at the beginning of a literal that stand for themselves, as most do.
std::size_t plain_length(std::string_view raw) {
    const auto* const end =
        std::find_if(raw.begin(), raw.end(), [](char c) { return c == '\\' || c == '\r'; });
    return static_cast<std::size_t>(end - raw.begin());
}

} // namespace

Span place_in_text(const SourceText& source, const Span& literal, std::size_t begin,
                   std::size_t end) {
    const std::string_view raw = source.at(literal);
    if (raw.empty()) return literal;
    const bool escapes = raw[0] == '"';
    std::size_t from = raw.size();
    std::size_t to = raw.size();
    std::size_t decoded = 0;
    for (std::size_t at = text_begin(raw); at < raw.size() && decoded < end;) {
        std::size_t size = plain_length(raw.substr(at, end - decoded));
        std::size_t length = size;
        if (size == 0) {
            const QuotedPiece piece = next_piece(raw.substr(at), escapes);
            size = piece.size;
            length = std::max<std::size_t>(piece.raw, 1);
        }
        if (decoded <= begin && begin < decoded + size)
            from = at + (size == length ? begin - decoded : 0);
        at += length;
        decoded += size;
        to = at;
    }
    const std::size_t offset = source.offset(literal.begin);
    return {source.position(offset + std::min(from, to)), source.position(offset + to)};
}

} // namespace caseflow
