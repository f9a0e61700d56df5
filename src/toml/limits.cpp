#include "caseflow/toml/limits.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/toml/lexical.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

/// What a file holds, counted as its characters outside quotes and comments go by.
struct Counts {
    std::size_t values = 0;
    std::size_t depth = 0;
    std::size_t dots = 0; // of the dotted key at hand

    void see(char c) {
        switch (c) {
        case '[':
            ++values;
            [[fallthrough]];
        case '{':
            ++depth;
            break;
        case ']':
        case '}':
            depth -= std::min<std::size_t>(depth, 1);
            break;
        case '=':
        case ',':
            ++values;
            break;
        case '\n':
            break;
        case '.':
            ++dots;
            return;
        default:
            return;
        }
        dots = 0;
    }
};

LimitBreach outside_quotes(std::string_view rest, std::size_t at) {
    return {at, fmt::format("'{}' outside quotes; put text in quotes, as in title = \"…\"",
                            rest.substr(0, character_length(rest)))};
}

} // namespace

std::optional<LimitBreach> unfit(std::string_view text) {
    if (const auto at = invalid_utf8(text))
        return LimitBreach{
            *at, fmt::format("invalid UTF-8 at byte {}; is the file ISO 8859-1?", *at + 1)};
    Counts counts;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            at = skip_string(text, at);
            continue;
        }
        if (c == '#') {
            at = std::min(text.find('\n', at), text.size());
            continue;
        }
        if (static_cast<unsigned char>(c) >= 0x80) return outside_quotes(text.substr(at), at);
        counts.see(c);
        if (std::max(counts.depth, counts.dots) > deepest_nesting)
            return LimitBreach{at, fmt::format("nested more than {} deep", deepest_nesting)};
        if (counts.values > most_values)
            return LimitBreach{at, fmt::format("more than {} values in one file", most_values)};
        ++at;
    }
    return std::nullopt;
}

} // namespace caseflow
