#include "caseflow/rules/hidden_characters.hpp"

#include "caseflow/base/invisible.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/rules/misread_letters.hpp"

#include <charconv>
#include <fmt/format.h>
#include <string>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// A character of a string, in the bytes of the file.
struct Character {
    std::size_t at = 0;
    std::size_t size = 0; // 0 if there is none
    char32_t code = 0;
};

bool is_control(char32_t code) {
    const bool breaks = code == '\t' || code == '\n';
    return (code < 0x20 && !breaks) || (code >= 0x7F && code < 0xA0) || turns_reading_order(code);
}

bool separates_lines(char32_t code) {
    return code == 0x2028 || code == 0x2029;
}

/// Private use, whose signs only one font has; the place of an object; and no character at all.
bool has_no_sign(char32_t code) {
    return (code >= 0xE000 && code < 0xF900) || (code >= 0xF0000 && code <= 0x10FFFF) ||
           code == 0xFFFC || (code >= 0xFDD0 && code < 0xFDF0) || (code & 0xFFFEU) == 0xFFFE;
}

bool is_reported(char32_t code) {
    return is_control(code) || separates_lines(code) || has_no_sign(code);
}

/// Whether a line feed follows, which a carriage return may stand before.
bool begins_line_feed(std::string_view text) {
    return text.starts_with('\n') || text.starts_with("\\n") || text.starts_with("\\u000A") ||
           text.starts_with("\\u000a");
}

/// The character of an escape by number, \u000B or \U0000000B; others are reported as escapes.
Character escaped_at(std::string_view text, std::size_t at) {
    const char kind = at + 1 < text.size() ? text[at + 1] : '\0';
    if (kind != 'u' && kind != 'U') return {};
    const std::string_view digits = text.substr(at + 2, kind == 'u' ? 4 : 8);
    std::uint32_t code = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    if (read.ptr != digits.data() + digits.size()) return {};
    if (code == '\r' && begins_line_feed(text.substr(at + 2 + digits.size()))) return {};
    return {at, 2 + digits.size(), code};
}

/// The first character to report that is written as an escape, before `end`.
Character find_escaped(std::string_view text, std::size_t end) {
    for (std::size_t at = text.find('\\'); at < end; at = text.find('\\', at + 2)) {
        const Character found = escaped_at(text, at);
        if (found.size > 0 && is_reported(found.code)) return found;
    }
    return {};
}

/// The first character to report that is written as it is.
Character find_raw(std::string_view text) {
    Character first = {text.size(), 0, 0};
    for (const char lead : {'\xC2', '\xE2', '\xEE', '\xEF', '\xF0', '\xF1', '\xF2', '\xF3', '\xF4'})
        for (std::size_t at = text.find(lead); at < first.at; at = text.find(lead, at + 1)) {
            const std::string_view rest = text.substr(at);
            if (is_reported(code_point(rest)) && !is_in_misread(text, at))
                first = {at, character_length(rest), code_point(rest)};
        }
    return first;
}

/// The first character to report in the text of a file or, with its quotes, of a string.
Character find_character(std::string_view text, bool has_escapes) {
    const Character raw = find_raw(text);
    const Character escaped = has_escapes ? find_escaped(text, raw.at) : Character{};
    return escaped.size > 0 ? escaped : raw;
}

std::string message_about(char32_t code) {
    const std::string name = fmt::format("U+{:04X}", static_cast<std::uint32_t>(code));
    if (separates_lines(code))
        return message("{code} is a line break that few programs show; write a line break or a "
                       "space, here and wherever else it is",
                       "code"_a = name);
    if (!is_control(code))
        return message("{code} has no sign that every font shows; remove it, or write the sign "
                       "that is meant, here and wherever else it is",
                       "code"_a = name);
    const std::string shown =
        visible(code < 0x80 ? std::string(1, static_cast<char>(code)) : "\u0080");
    return message("{code} cannot be seen, and is printed as {shown}; remove it, or write the sign "
                   "that is meant, here and wherever else it is",
                   "code"_a = name, "shown"_a = shown);
}

} // namespace

void check_characters(const Subject& subject, Report& report) {
    const SourceText& source = subject.file.source;
    if (find_character(source.text(), true).size == 0) return; // most files
    bool reported = false;
    for_each_string(subject.file.tree.root(), [&](const Node& node) {
        if (reported) return;
        const std::string_view text =
            source.text().substr(node.place.begin, node.place.end - node.place.begin);
        const Character found = find_character(text, text.starts_with('"'));
        if (found.size == 0) return;
        reported = true;
        const std::size_t at = node.place.begin + found.at;
        report.add({&source, source.span(at, at + found.size)}, message_about(found.code));
    });
}

} // namespace caseflow
