#include "caseflow/base/wrap.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"

#include <algorithm>

namespace caseflow {

std::string wrap(std::string_view text, std::size_t width, std::size_t indent) {
    std::string out;
    std::size_t used = indent; // the first line begins where the caller's text ended
    bool first = true;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        const std::size_t cells = display_width(word);
        if (!first && used + 1 + cells > width) {
            out += '\n' + std::string(indent, ' ');
            used = indent;
        } else if (!first) {
            out += ' ';
            ++used;
        }
        out += word;
        used += cells;
        first = false;
    }
    return out;
}

std::string pluralize(std::size_t count, std::string_view noun) {
    const std::string several = std::string(noun) + "s";
    return fmt::format("{} {}", count, translate(count == 1 ? noun : several));
}

std::string decimal_text(std::string number) {
    if (language() == Language::swedish) std::replace(number.begin(), number.end(), '.', ',');
    return number;
}

std::string shorten(std::string_view text, std::size_t width) {
    if (display_width(text) <= width) return std::string(text);
    std::size_t end = 0;
    for (std::size_t used = 1; end < text.size();) {
        const std::size_t next = end + character_length(text.substr(end));
        used += display_width(text.substr(end, next - end));
        if (used > width) break;
        end = next;
    }
    return std::string(text.substr(0, end)) + "…";
}

} // namespace caseflow
