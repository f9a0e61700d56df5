#include "caseflow/toml/quoted.hpp"

#include <algorithm>
#include <cstdint>

namespace caseflow {
namespace {

constexpr std::string_view escape_letters = "btnfr\"\\";
constexpr std::string_view escaped = "\b\t\n\f\r\"\\";

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char letter = static_cast<char>(c | 0x20);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

bool is_scalar(std::uint32_t code) {
    return code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
}

void encode(std::uint32_t code, QuotedPiece& to) {
    if (code < 0x80) {
        to.text[to.size++] = static_cast<char>(code);
        return;
    }
    const std::size_t more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    const std::uint32_t lead = 0xFF00U >> (more + 1) & 0xFFU;
    to.text[to.size++] = static_cast<char>(lead | code >> 6 * more);
    for (std::size_t i = more; i-- > 0;)
        to.text[to.size++] = static_cast<char>(0x80U | (code >> 6 * i & 0x3FU));
}

/// \u00e5 or \U0001F600.
QuotedPiece code_piece(std::string_view raw) {
    const std::size_t length = raw[1] == 'u' ? 6 : 10;
    if (raw.size() < length) return {};
    std::uint32_t code = 0;
    for (const char c : raw.substr(2, length - 2)) {
        const int digit = hex_digit(c);
        if (digit < 0) return {};
        code = code * 16 + static_cast<std::uint32_t>(digit);
    }
    if (!is_scalar(code)) return {};
    QuotedPiece piece{length};
    encode(code, piece);
    return piece;
}

/// Skips blanks and line ends; a carriage return alone is neither.
std::size_t skip_white_space(std::string_view raw, std::size_t at) {
    for (;;) {
        at = std::min(raw.find_first_not_of(" \t\n", at), raw.size());
        if (!raw.substr(at).starts_with("\r\n")) return at;
        at += 2;
    }
}

/// The line continues with the first character that is not a blank or a line end.
QuotedPiece line_continues(std::string_view raw) {
    const std::size_t end = raw.find_first_not_of(" \t", 1);
    if (end == std::string_view::npos) return {};
    if (raw[end] != '\n' && !raw.substr(end).starts_with("\r\n")) return {};
    return {skip_white_space(raw, end)};
}

QuotedPiece escape_piece(std::string_view raw) {
    if (raw.size() < 2) return {};
    const char letter = raw[1];
    if (letter == 'u' || letter == 'U') return code_piece(raw);
    const std::size_t known = escape_letters.find(letter);
    if (known != std::string_view::npos) return {2, 1, {escaped[known]}};
    return line_continues(raw);
}

} // namespace

QuotedPiece next_piece(std::string_view raw, bool escapes) {
    if (escapes && raw[0] == '\\') return escape_piece(raw);
    if (raw.starts_with("\r\n")) return {2, 1, {'\n'}};
    return {1, 1, {raw[0]}};
}

std::size_t text_begin(std::string_view raw) {
    const bool several = raw.size() >= 3 && raw[1] == raw[0] && raw[2] == raw[0];
    if (!several) return 1;
    return raw.substr(3).starts_with("\r\n") ? 5 : raw.substr(3).starts_with('\n') ? 4 : 3;
}

std::string unquote(std::string_view raw, bool escapes) {
    std::string text;
    text.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size();) {
        const QuotedPiece piece = next_piece(raw.substr(at), escapes);
        text.append(piece.text, piece.size);
        at += std::max<std::size_t>(piece.raw, 1);
    }
    return text;
}

} // namespace caseflow
