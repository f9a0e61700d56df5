#include "caseflow/base/invisible.hpp"

#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>

namespace caseflow {
namespace {

bool is_invisible(char32_t code) {
    return code == 0x00AD || code == 0x200B || code == 0x200C || code == 0x2028 || code == 0x2029 ||
           (code >= 0x2060 && code <= 0x2064) || code == 0xFEFF || turns_reading_order(code);
}

/// The first byte of each of them in UTF-8.
constexpr std::string_view first_bytes = "\xC2\xD8\xE2\xEF";

} // namespace

bool turns_reading_order(char32_t code) {
    return code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

std::string name_invisible(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t plain = std::min(text.find_first_of(first_bytes), text.size());
        out += text.substr(0, plain);
        text.remove_prefix(plain);
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
