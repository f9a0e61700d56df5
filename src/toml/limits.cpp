#include "caseflow/toml/limits.hpp"

#include "caseflow/base/encoding.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/toml/lexical.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

/// What a file holds, counted as its characters outside quotes and comments go by.
struct Counts {
    std::size_t values = 0;
    std::size_t depth = 0;
    std::size_t dots = 0; // of the dotted key at hand

    void count(char c) {
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

/// A character that editors and office programs put outside quotes without anybody seeing it.
struct Intruder {
    char32_t first;
    char32_t last;
    std::string_view message;
};

constexpr Intruder intruders[] = {
    {0x00A0, 0x00A0,
     "no-break space (U+{code:04X}) outside quotes; use an ordinary space, or '_' between digits"},
    {0x00AD, 0x00AD, "invisible soft hyphen (U+{code:04X}) outside quotes; take it out"},
    {0x2000, 0x200A,
     "typographic space (U+{code:04X}) outside quotes; use an ordinary space, or '_' between "
     "digits"},
    {0x200B, 0x200F, "invisible character (U+{code:04X}) outside quotes; take it out"},
    {0x2010, 0x2015, "typographic dash (U+{code:04X}) outside quotes; use a hyphen-minus, '-'"},
    {0x2018, 0x201B, "typographic quote (U+{code:04X}) outside quotes; use a straight one, '"},
    {0x201C, 0x201F, "typographic quote (U+{code:04X}) outside quotes; use a straight one, \""},
    {0x00AB, 0x00AB, "typographic quote (U+{code:04X}) outside quotes; use a straight one, \""},
    {0x00BB, 0x00BB, "typographic quote (U+{code:04X}) outside quotes; use a straight one, \""},
    {0x2028, 0x2029,
     "invisible line separator (U+{code:04X}) outside quotes; use an ordinary line end"},
    {0x202A, 0x202E, "invisible character (U+{code:04X}) outside quotes; take it out"},
    {0x202F, 0x202F,
     "narrow no-break space (U+{code:04X}) outside quotes; use an ordinary space, or '_' between "
     "digits"},
    {0x205F, 0x205F,
     "typographic space (U+{code:04X}) outside quotes; use an ordinary space, or '_' between "
     "digits"},
    {0x2060, 0x206F, "invisible character (U+{code:04X}) outside quotes; take it out"},
    {0x2212, 0x2212, "minus sign (U+{code:04X}) outside quotes; use a hyphen-minus, '-'"},
    {0x3000, 0x3000, "ideographic space (U+{code:04X}) outside quotes; use an ordinary space"},
    {0xFEFF, 0xFEFF, "invisible byte order mark (U+{code:04X}) outside quotes; take it out"},
};

LimitBreach outside_quotes(std::string_view rest, std::size_t at) {
    const std::string_view character = rest.substr(0, character_length(rest));
    const char32_t code = code_point(rest);
    for (const Intruder& known : intruders)
        if (known.first <= code && code <= known.last)
            return {at, fmt::format(fmt::runtime(known.message),
                                    "code"_a = static_cast<std::uint32_t>(code))};
    return {at,
            fmt::format("'{character}' (U+{code:04X}) outside quotes; put text in quotes, as in "
                        "title = \"…\"",
                        "character"_a = character, "code"_a = static_cast<std::uint32_t>(code))};
}

/// Where a string ends in the typographic quote that was to close it; nothing if it has none.
std::optional<std::size_t> find_typographic_quote(std::string_view string) {
    using namespace std::string_view_literals;
    constexpr std::array doubles{"”"sv, "“"sv, "„"sv, "«"sv, "»"sv};
    constexpr std::array singles{"’"sv, "‘"sv, "‚"sv, "‹"sv, "›"sv};
    std::optional<std::size_t> last;
    for (const std::string_view quote : string.front() == '"' ? doubles : singles)
        if (const std::size_t found = string.rfind(quote); found != std::string_view::npos)
            last = std::max(last.value_or(found), found);
    return last;
}

/// True if a value stands at `at`, not a quote in words that ought to be in quotes themselves.
bool begins_value(std::string_view text, std::size_t at) {
    const std::size_t before = text.substr(0, at).find_last_not_of(" \t\r\n");
    return before != std::string_view::npos &&
           std::string_view("=,[").find(text[before]) != std::string_view::npos;
}

/// A string of one line that is not closed by the end of it.
std::optional<LimitBreach> open_string(std::string_view text, std::size_t at, std::size_t end) {
    const std::string_view string = text.substr(at, end - at);
    const bool is_closed = string.size() > 1 && string.back() == string.front();
    if (is_closed || string.find('\n') != std::string_view::npos || !begins_value(text, at))
        return std::nullopt;
    const auto found = find_typographic_quote(string);
    if (!found)
        return LimitBreach{at, fmt::format("the string is not closed on its line; close it with "
                                           "{quote}",
                                           "quote"_a = string.front())};
    const std::string_view quote = string.substr(*found);
    return LimitBreach{at + *found,
                       fmt::format("the typographic quote '{found}' (U+{code:04X}) does not close "
                                   "the string; use a straight one, {quote}",
                                   "found"_a = quote.substr(0, character_length(quote)),
                                   "code"_a = static_cast<std::uint32_t>(code_point(quote)),
                                   "quote"_a = string.front())};
}

std::optional<LimitBreach> not_utf8(std::string_view text) {
    const auto invalid = invalid_utf8(text);
    if (!invalid && text.substr(0, 2).find('\0') == std::string_view::npos) return std::nullopt;
    if (const auto encoding = wide_encoding(text))
        return LimitBreach{0, fmt::format("the file is {encoding}, but must be UTF-8; save it as "
                                          "UTF-8, or convert it with iconv",
                                          "encoding"_a = *encoding)};
    if (!invalid) return std::nullopt;
    return LimitBreach{*invalid,
                       fmt::format("invalid UTF-8 at byte {byte}; is the file ISO 8859-1?",
                                   "byte"_a = *invalid + 1)};
}

} // namespace

std::optional<LimitBreach> find_limit_breach(std::string_view text) {
    if (auto breach = not_utf8(text)) return breach;
    Counts counts;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            const std::size_t end = skip_string(text, at);
            if (auto breach = open_string(text, at, end)) return breach;
            at = end;
            continue;
        }
        if (c == '#') {
            at = std::min(text.find('\n', at), text.size());
            continue;
        }
        if (static_cast<unsigned char>(c) >= 0x80) return outside_quotes(text.substr(at), at);
        counts.count(c);
        if (std::max(counts.depth, counts.dots) > deepest_nesting)
            return LimitBreach{at, fmt::format("nested more than {} deep", deepest_nesting)};
        if (counts.values > most_values)
            return LimitBreach{at, fmt::format("more than {} values in one file", most_values)};
        ++at;
    }
    return std::nullopt;
}

} // namespace caseflow
