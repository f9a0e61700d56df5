#include "caseflow/toml/place_in_text.hpp"

#include "caseflow/toml/quoted.hpp"

#include <algorithm>
#include <string_view>

namespace caseflow {
namespace {

/// The number of bytes at the beginning of a literal that mean themselves, as most do.
std::size_t plain_length(std::string_view raw) {
    const auto* const end =
        std::find_if(raw.begin(), raw.end(), [](char c) { return c == '\\' || c == '\r'; });
    return static_cast<std::size_t>(end - raw.begin());
}

} // namespace

PlacesInText::PlacesInText(const SourceText& source, const Span& literal)
    : source_(source), literal_(literal), raw_(source.at(literal)) {}

Span PlacesInText::find(std::size_t begin, std::size_t end) {
    if (raw_.empty()) return literal_;
    if (at_ == 0 || begin < decoded_) {
        at_ = text_begin(raw_);
        decoded_ = 0;
    }
    const bool escapes = raw_[0] == '"';
    std::size_t from = raw_.size();
    std::size_t to = raw_.size();
    std::size_t decoded = decoded_;
    for (std::size_t at = at_; at < raw_.size() && decoded < end;) {
        std::size_t size = plain_length(raw_.substr(at, end - decoded));
        std::size_t length = size;
        if (size == 0) {
            const QuotedPiece piece = next_piece(raw_.substr(at), escapes);
            size = piece.size;
            length = std::max<std::size_t>(piece.raw, 1);
        }
        if (decoded <= begin && begin < decoded + size) {
            const std::size_t skipped = size == length ? begin - decoded : 0;
            from = at_ = at + skipped;
            decoded_ = decoded + skipped;
        }
        at += length;
        decoded += size;
        to = at;
    }
    const std::size_t offset = source_.offset(literal_.begin);
    return source_.span(offset + std::min(from, to), offset + to);
}

Span place_in_text(const SourceText& source, const Span& literal, std::size_t begin,
                   std::size_t end) {
    return PlacesInText(source, literal).find(begin, end);
}

} // namespace caseflow
