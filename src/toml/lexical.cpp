#include "caseflow/toml/lexical.hpp"

#include <algorithm>
#include <cctype>
#include <string>

namespace caseflow {

bool begins_word(std::string_view text) {
    if (text.empty()) return false;
    const auto c = static_cast<unsigned char>(text[0]);
    return std::isalpha(c) != 0 || c >= 0xC3;
}

bool is_escaped(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (count < at && text[at - count - 1] == '\\') ++count;
    return count % 2 == 1;
}

// Quotes may come right before the end quotes of a string of several lines: up to five in a row
// end it.
std::size_t skip_string(std::string_view text, std::size_t at) {
    const char quote = text[at];
    const std::string_view rest = text.substr(at);
    const bool multi_line = rest.size() >= 3 && rest[1] == quote && rest[2] == quote;
    const std::size_t quotes = multi_line ? 3 : 1;
    for (std::size_t i = at + quotes; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\' && quote == '"') {
            ++i;
        } else if (c == '\n' && !multi_line) {
            return i;
        } else if (c == quote && text.compare(i, quotes, text, at, quotes) == 0) {
            i += quotes;
            for (int more = 0; multi_line && more < 2 && i < text.size() && text[i] == quote;
                 ++more)
                ++i;
            return i;
        }
    }
    return text.size();
}

std::size_t skip_string_or_comment(std::string_view text, std::size_t at) {
    if (text[at] == '"' || text[at] == '\'') return skip_string(text, at);
    return text[at] == '#' ? std::min(text.find('\n', at), text.size()) : at;
}

std::size_t skip_closed(std::string_view text, std::size_t at) {
    const char first = text[at];
    if (first == '"' || first == '\'') {
        if (text.substr(at, 3) != std::string(3, first))
            return end_of_string(text, at).value_or(at);
        const std::size_t end = skip_string(text, at);
        return end >= at + 6 && text.substr(end - 3, 3) == text.substr(at, 3) ? end : at;
    }
    std::size_t depth = 0;
    for (std::size_t i = at; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' || c == '\'') {
            i = skip_string(text, i) - 1;
        } else if (c == '#' && std::string_view(" \t\r").find(text[i - 1]) < 3) {
            i = std::min(text.find('\n', i), text.size()) - 1;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if (c == ']' || c == '}') {
            if (depth > 0 && --depth == 0) return i + 1;
        }
        if (depth == 0) return at;
    }
    return at;
}

std::optional<std::size_t> end_of_string(std::string_view text, std::size_t at) {
    const char quote = text[at];
    const std::size_t end = skip_string(text, at);
    if (end < at + 2 || text[end - 1] != quote) return std::nullopt;
    if (text.substr(at, end - at).find('\n') != std::string_view::npos) return std::nullopt;
    if (quote == '"' && is_escaped(text, end - 1)) return std::nullopt;
    return end;
}

} // namespace caseflow
