#include "caseflow/toml/place_in_text.hpp"

#include <algorithm>
#include <string_view>

namespace caseflow {
namespace {

/// A step through a literal: bytes of the file, and of the text they stand for.
struct Step {
    std::size_t raw;
    std::size_t decoded;
};

std::size_t utf8_length(unsigned long code) {
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

Step escape(std::string_view raw) {
    const char kind = raw.size() > 1 ? raw[1] : '\0';
    if (kind == 'u' || kind == 'U') {
        const std::size_t digits = kind == 'u' ? 4 : 8;
        unsigned long code = 0;
        for (const char c : raw.substr(2, digits))
            code =
                code * 16 + static_cast<unsigned long>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        return {2 + digits, utf8_length(code)};
    }
    if (kind != ' ' && kind != '\t' && kind != '\r' && kind != '\n') return {2, 1};
    return {std::min(raw.find_first_not_of(" \t\r\n", 1), raw.size()), 0}; // the line goes on
}

Step next(std::string_view raw, bool escapes) {
    if (escapes && raw[0] == '\\') return escape(raw);
    if (raw.starts_with("\r\n")) return {2, 1};
    return {1, 1};
}

/// Where the text begins in a literal: after the quotes, and a line end right after three of them.
std::size_t start_of(std::string_view raw) {
    const bool several = raw.size() >= 6 && raw[1] == raw[0] && raw[2] == raw[0];
    if (!several) return 1;
    return raw.substr(3).starts_with("\r\n") ? 5 : raw.substr(3).starts_with('\n') ? 4 : 3;
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
    for (std::size_t at = start_of(raw); at < raw.size() && decoded < end;) {
        const Step step = next(raw.substr(at), escapes);
        if (decoded <= begin && begin < decoded + step.decoded) from = at;
        at += step.raw;
        decoded += step.decoded;
        to = at;
    }
    const std::size_t offset = source.offset(literal.begin);
    return {source.position(offset + std::min(from, to)), source.position(offset + to)};
}

} // namespace caseflow
