#include "caseflow/base/utf8.hpp"

#include "caseflow/base/invisible.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <memory>
#include <utf8proc.h>

namespace caseflow {
namespace {

struct Character {
    utf8proc_int32_t code = -1; // -1: malformed
    std::size_t length = 1;
};

const utf8proc_uint8_t* bytes(std::string_view text) {
    return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

Character first(std::string_view text) {
    if (static_cast<unsigned char>(text.front()) < 0x80) return {text.front(), 1};
    Character c;
    const auto size = static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size(), 4));
    const auto read = utf8proc_iterate(bytes(text), size, &c.code);
    if (read < 1) return {};
    c.length = static_cast<std::size_t>(read);
    return c;
}

std::string map_piece(std::string_view text, utf8proc_option_t options) {
    utf8proc_uint8_t* out = nullptr;
    const auto size =
        utf8proc_map(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &out, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(out, &std::free);
    if (size < 0) return std::string(text); // malformed: compared unchanged
    return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(size)};
}

/// The length of the text up to the first mark that follows 30 others, more than any language has
/// (UAX #15, Stream-Safe Text Format).
std::size_t stream_safe_length(std::string_view text) {
    std::size_t marks = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = first(text.substr(at));
        marks = utf8proc_get_property(c.code)->combining_class == 0 ? 0 : marks + 1;
        if (marks > 30) return at;
        at += c.length;
    }
    return text.size();
}

/// Marks are sorted only within a piece: the time needed grows with the square of their number.
std::string map(std::string_view text, utf8proc_option_t options) {
    std::string out;
    while (!text.empty()) {
        const std::size_t length = stream_safe_length(text);
        out += map_piece(text.substr(0, length), options);
        text.remove_prefix(length);
    }
    return out;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// True for an ASCII character that takes one cell, as most do.
bool is_printable(char c) {
    return c >= ' ' && c <= '~';
}

/// True for ASCII and composed letters of Western Europe, which almost all texts are: case changes
/// them byte by byte. Not for ß and ÿ, whose capitals have other lengths.
bool is_latin(std::string_view text) {
    bool after_lead = false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool sound =
            after_lead ? byte >= 0x80 && byte < 0xBF && byte != 0x9F : byte < 0x80 || byte == 0xC3;
        if (!sound) return false;
        after_lead = !after_lead && byte == 0xC3;
    }
    return !after_lead;
}

/// Such a text in the other case: letters from `ascii` to 25 after it, and the second bytes of
/// others from `latin` to 30 after it, flip the bit in which small letters differ.
std::string change_case(std::string_view text, unsigned char ascii, unsigned char latin) {
    std::string out(text);
    bool after_lead = false;
    for (char& c : out) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_sign = byte == latin + 0x17; // × or ÷
        const bool changes = after_lead ? byte >= latin && byte <= latin + 30 && !is_sign
                                        : byte >= ascii && byte <= ascii + 25;
        if (changes) c = static_cast<char>(byte ^ 0x20U);
        after_lead = !after_lead && byte == 0xC3;
    }
    return out;
}

/// Characters never written to a terminal or browser, except line feed and tab: they control a
/// terminal, change the reading order, or are not allowed in XML.
bool is_hidden(utf8proc_int32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) ||
           turns_reading_order(static_cast<char32_t>(code)) || code == 0xFFFE || code == 0xFFFF;
}

/// The beginning of a text that every output shows unchanged: printable ASCII, tabs and line feeds.
/// It is usually most of the text.
std::string_view plain_start(std::string_view text) {
    const auto end = std::find_if(text.begin(), text.end(), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return (code < 0x20 && c != '\t' && c != '\n') || code >= 0x7F;
    });
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

void append_visible(std::string& out, std::string_view character, utf8proc_int32_t code) {
    if (!is_hidden(code)) {
        out += character;
    } else if (code >= 0 && code < 0x20) {
        out += {'\xE2', '\x90', static_cast<char>(0x80 + code)}; // U+2400 and on: pictures
    } else if (code == 0x7F) {
        out += "\xE2\x90\xA1"; // U+2421
    } else {
        out += "\xEF\xBF\xBD"; // U+FFFD
    }
}

} // namespace

std::optional<std::size_t> invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::uint64_t eight = 0;
        if (text.size() - at >= sizeof eight) std::memcpy(&eight, text.data() + at, sizeof eight);
        if (text.size() - at >= sizeof eight && (eight & 0x8080'8080'8080'8080U) == 0) {
            at += sizeof eight; // ASCII, like most of a file
            continue;
        }
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const Character c = first(text.substr(at));
        if (c.code < 0) return at;
        at += c.length;
    }
    return std::nullopt;
}

std::size_t character_length(std::string_view text) {
    return first(text).length;
}

char32_t code_point(std::string_view text) {
    return static_cast<char32_t>(first(text).code);
}

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::size_t character_offset(std::string_view text, std::size_t index) {
    std::size_t at = 0;
    for (; index > 0 && at < text.size(); --index) at += character_length(text.substr(at));
    return at;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (is_printable(text[at])) {
            ++width;
            ++at;
            continue;
        }
        const Character c = first(text.substr(at));
        width += c.code < 0 ? 1 : static_cast<std::size_t>(utf8proc_charwidth(c.code));
        at += c.length;
    }
    return width;
}

std::string compose(std::string_view text) {
    if (is_latin(text)) return std::string(text);
    return map(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
}

std::string decompose(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    return map(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE));
}

std::string fold(std::string_view text) {
    if (is_latin(text)) return change_case(text, 'A', 0x80);
    return map(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE |
                                                    UTF8PROC_CASEFOLD));
}

std::string upper(std::string_view text) {
    if (is_latin(text)) return change_case(text, 'a', 0xA0);
    const std::string composed = compose(text);
    std::string out;
    for (std::size_t at = 0; at < composed.size();) {
        const Character c = first(std::string_view(composed).substr(at));
        utf8proc_uint8_t buffer[4];
        const auto size = c.code < 0 ? 0 : utf8proc_encode_char(utf8proc_toupper(c.code), buffer);
        out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
        at += c.length;
    }
    return out;
}

std::string remove_accents(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    return map(text, static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STRIPMARK));
}

bool is_letter(std::string_view character) {
    if (character.empty()) return false;
    const Character c = first(character);
    if (c.code >= 0 && c.code < 0x80) {
        const auto small = static_cast<unsigned>(c.code) | 0x20U;
        return small >= 'a' && small <= 'z';
    }
    if (c.code < 0) return false;
    const auto category = utf8proc_category(c.code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

std::string visible(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view plain = plain_start(text.substr(at));
        out += plain;
        at += plain.size();
        if (at == text.size()) break;
        const Character c = first(text.substr(at));
        append_visible(out, text.substr(at, c.length), c.code);
        at += c.length;
    }
    return out;
}

std::string escape_controls(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t at = 0; at < json.size();) {
        const Character c = first(json.substr(at));
        if (c.code >= 0x7F && is_hidden(c.code)) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c.code));
        } else {
            out += json.substr(at, c.length);
        }
        at += c.length;
    }
    return out;
}

std::string visible_line(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), is_printable)) return std::string(text);
    std::string out;
    for (std::size_t end; (end = text.find("\r\n")) != std::string_view::npos;) {
        out += visible(text.substr(0, end)) + '\n';
        text.remove_prefix(end + 2);
    }
    out += visible(text);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
    for (const std::string_view separator : {"\u2028", "\u2029"}) // to some programs
        for (std::size_t at = 0; (at = out.find(separator, at)) != std::string::npos; ++at)
            out.replace(at, separator.size(), " ");
    return out;
}

} // namespace caseflow
