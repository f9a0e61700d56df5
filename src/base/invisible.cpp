#include "caseflow/base/invisible.hpp"

#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <iterator>

namespace caseflow {
namespace {

struct CodeRange {
    char32_t first;
    char32_t last;
};

/// Characters that are shown as nothing, or as a blank that is not a space (Unicode's
/// Default_Ignorable_Code_Point, and line separators), except those that join signs and emoji.
constexpr CodeRange invisible[] = {
    {0x00AD, 0x00AD}, {0x034F, 0x034F},   {0x115F, 0x1160},   {0x17B4, 0x17B5},
    {0x180B, 0x180F}, {0x200B, 0x200C},   {0x2028, 0x2029},   {0x2060, 0x206F},
    {0x2800, 0x2800}, {0x3164, 0x3164},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFFB}, {0x1D173, 0x1D17A}, {0xE0000, 0xE00FF}, {0xE01F0, 0xE0FFF},
};

bool is_invisible(char32_t code) {
    return turns_reading_order(code) ||
           std::any_of(std::begin(invisible), std::end(invisible), [&](const CodeRange& range) {
               return range.first <= code && code <= range.last;
           });
}

/// The first byte of each of them in UTF-8.
constexpr std::string_view first_bytes = "\xC2\xCD\xD8\xE1\xE2\xE3\xEF\xF0\xF3";

bool may_begin_invisible(char byte) {
    return static_cast<unsigned char>(byte) >= 0x80 &&
           first_bytes.find(byte) != first_bytes.npos; // few bytes are not ASCII
}

} // namespace

bool turns_reading_order(char32_t code) {
    return code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

std::string name_invisible(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto* const begin = std::find_if(text.begin(), text.end(), may_begin_invisible);
        out.append(text.begin(), begin);
        text.remove_prefix(static_cast<std::size_t>(begin - text.begin()));
        if (text.empty()) break;
        const std::string_view character = text.substr(0, character_length(text));
        const char32_t code = code_point(text);
        if (is_invisible(code))
            out += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(code));
        else
            out += character;
        text.remove_prefix(character.size());
    }
    return out;
}

} // namespace caseflow
