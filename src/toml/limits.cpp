#include "caseflow/toml/limits.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/toml/lexical.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

bool ends_dotted_key(char c) {
    return std::string_view("=,[]{}\n").find(c) != std::string_view::npos;
}

LimitBreach outside_quotes(std::string_view rest, std::size_t at) {
    return {at, fmt::format("'{}' outside quotes; put text in quotes, as in title = \"…\"",
                            rest.substr(0, character_length(rest)))};
}

} // namespace

std::optional<LimitBreach> unfit(std::string_view text) {
    if (const auto at = invalid_utf8(text))
        return LimitBreach{
            *at, fmt::format("invalid UTF-8 at byte {}; is the file ISO 8859-1?", *at + 1)};
    std::size_t values = 0;
    std::size_t depth = 0;
    std::size_t dots = 0;
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
        if (c == '[' || c == '{') ++depth;
        if (c == ']' || c == '}') depth -= std::min<std::size_t>(depth, 1);
        if (c == '.') ++dots;
        if (ends_dotted_key(c)) dots = 0;
        if (c == '=' || c == ',' || c == '[') ++values;
        if (std::max(depth, dots) > deepest_nesting)
            return LimitBreach{at, fmt::format("nested more than {} deep", deepest_nesting)};
        if (values > most_values)
            return LimitBreach{at, fmt::format("more than {} values in one file", most_values)};
        ++at;
    }
    return std::nullopt;
}

} // namespace caseflow
