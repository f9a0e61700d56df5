#include "caseflow/toml/limits.hpp"

#include "caseflow/base/encoding.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/toml/lexical.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace caseflow {
namespace {

using namespace fmt::literals;

/// The contents of a file, counted character by character outside quotes and comments.
struct Counts {
    std::size_t values = 0;
    std::size_t depth = 0;
    std::size_t dots = 0; // in the current dotted key

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

/// A message about the {code} of a character.
using IntruderMessage = fmt::format_string<decltype("code"_a = std::uint32_t())>;

/// A character that editors and office programs put outside quotes and that nobody sees.
struct Intruder {
    char32_t first;
    char32_t last;
    IntruderMessage what;
};

constexpr Intruder intruders[] = {
    {0x0085, 0x0085,
     translatable(
         "invisible line separator (U+{code:04X}) outside quotes; use an ordinary line end")},
    {0x00A0, 0x00A0,
     translatable("no-break space (U+{code:04X}) outside quotes; use an ordinary space, or '_' "
                  "between digits")},
    {0x00AD, 0x00AD,
     translatable("invisible soft hyphen (U+{code:04X}) outside quotes; remove it")},
    {0x2000, 0x200A,
     translatable(
         "typographic space (U+{code:04X}) outside quotes; use an ordinary space, or '_' between "
         "digits")},
    {0x200B, 0x200F, translatable("invisible character (U+{code:04X}) outside quotes; remove it")},
    {0x2010, 0x2015,
     translatable("typographic dash (U+{code:04X}) outside quotes; use a hyphen-minus, '-'")},
    {0x2018, 0x201B,
     translatable("typographic quote (U+{code:04X}) outside quotes; use a straight one, '")},
    {0x201C, 0x201F,
     translatable("typographic quote (U+{code:04X}) outside quotes; use a straight one, \"")},
    {0x00AB, 0x00AB,
     translatable("typographic quote (U+{code:04X}) outside quotes; use a straight one, \"")},
    {0x00BB, 0x00BB,
     translatable("typographic quote (U+{code:04X}) outside quotes; use a straight one, \"")},
    {0x2028, 0x2029,
     translatable(
         "invisible line separator (U+{code:04X}) outside quotes; use an ordinary line end")},
    {0x202A, 0x202E, translatable("invisible character (U+{code:04X}) outside quotes; remove it")},
    {0x202F, 0x202F,
     translatable("narrow no-break space (U+{code:04X}) outside quotes; use an ordinary space, or "
                  "'_' between "
                  "digits")},
    {0x205F, 0x205F,
     translatable(
         "typographic space (U+{code:04X}) outside quotes; use an ordinary space, or '_' between "
         "digits")},
    {0x2060, 0x206F, translatable("invisible character (U+{code:04X}) outside quotes; remove it")},
    {0x2212, 0x2212,
     translatable("minus sign (U+{code:04X}) outside quotes; use a hyphen-minus, '-'")},
    {0x3000, 0x3000,
     translatable("ideographic space (U+{code:04X}) outside quotes; use an ordinary space")},
    {0xFF01, 0xFF5E,
     translatable("fullwidth character (U+{code:04X}) outside quotes; use the ordinary one")},
    {0xFEFF, 0xFEFF,
     translatable("invisible byte order mark (U+{code:04X}) outside quotes; remove it")},
};

/// The message about the character that a text begins with, if it is one of those.
std::optional<std::string> intruder_message(std::string_view rest) {
    const char32_t code = code_point(rest);
    for (const Intruder& known : intruders)
        if (known.first <= code && code <= known.last)
            return message(known.what, "code"_a = static_cast<std::uint32_t>(code));
    return std::nullopt;
}

LimitBreach outside_quotes(std::string_view rest, std::size_t at) {
    if (auto intruder = intruder_message(rest)) return {at, std::move(*intruder), false};
    return {at,
            message("'{character}' (U+{code:04X}) outside quotes; put text in quotes, as in "
                    "title = \"…\"",
                    "character"_a = rest.substr(0, character_length(rest)),
                    "code"_a = static_cast<std::uint32_t>(code_point(rest))),
            false};
}

std::optional<LimitBreach> not_utf8(std::string_view text) {
    const auto invalid = invalid_utf8(text);
    if (!invalid && text.substr(0, 2).find('\0') == std::string_view::npos) return std::nullopt;
    if (const auto encoding = wide_encoding(text))
        return LimitBreach{0, message("the file is {encoding}, but must be UTF-8; save it as "
                                      "UTF-8, or convert it with iconv",
                                      "encoding"_a = *encoding)};
    if (!invalid) return std::nullopt;
    return LimitBreach{*invalid, invalid_utf8_message(*invalid, 0), false};
}

} // namespace

std::string invalid_utf8_message(std::size_t offset, std::size_t others) {
    if (others > 0)
        return message("invalid UTF-8 at byte {byte}, and {others} more like it; if the file is "
                       "ISO 8859-1, save it as UTF-8, or convert it with iconv -f ISO-8859-1 -t "
                       "UTF-8",
                       "byte"_a = offset + 1, "others"_a = others);
    return message("invalid UTF-8 at byte {byte}; if the file is ISO 8859-1, save it as UTF-8, or "
                   "convert it with iconv -f ISO-8859-1 -t UTF-8",
                   "byte"_a = offset + 1);
}

std::optional<LimitBreach> find_intruder(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t end = skip_string_or_comment(text, at); end > at) {
            at = end;
            continue;
        }
        if (static_cast<unsigned char>(text[at]) >= 0x80)
            if (auto intruder = intruder_message(text.substr(at)))
                return LimitBreach{at, std::move(*intruder), false};
        at += character_length(text.substr(at));
    }
    return std::nullopt;
}

std::optional<LimitBreach> find_limit_breach(std::string_view text) {
    if (auto breach = not_utf8(text)) return breach;
    Counts counts;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t end = skip_string_or_comment(text, at); end > at) {
            at = end;
            continue;
        }
        const char c = text[at];
        if (static_cast<unsigned char>(c) >= 0x80) return outside_quotes(text.substr(at), at);
        counts.count(c);
        if (std::max(counts.depth, counts.dots) > deepest_nesting)
            return LimitBreach{at,
                               message("nested more than {most} deep", "most"_a = deepest_nesting)};
        if (counts.values > most_values)
            return LimitBreach{
                at, message("more than {most} values in one file", "most"_a = most_values)};
        ++at;
    }
    return std::nullopt;
}

} // namespace caseflow
