#include "caseflow/toml/readable_text.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/toml/lexical.hpp"

#include <algorithm>

namespace caseflow {

using namespace fmt::literals;

namespace {

bool is_control(char c) {
    const auto code = static_cast<unsigned char>(c);
    return (code < 0x20 && c != '\t') || code == 0x7F;
}

/// Before its line end, if that has a carriage return.
std::size_t line_end(std::string_view text, std::size_t at) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    return end > at && text[end - 1] == '\r' ? end - 1 : end;
}

void mend_line_ends(std::string& text, Mistakes& to) {
    const std::size_t seen = to.size();
    for (std::size_t at = text.find('\r'); at < text.size(); at = text.find('\r', at + 1)) {
        if (at + 1 < text.size() && text[at + 1] == '\n') continue;
        text[at] = '\n';
        if (to.size() > seen) continue;
        to.push_back({at, at + 1,
                      message("carriage return (U+000D) alone at the end of a line; save the file "
                              "with line feeds, LF or CRLF")});
    }
}

void mend_comment(std::string& text, std::size_t begin, std::size_t end, Mistakes& to) {
    const auto last = text.begin() + static_cast<std::ptrdiff_t>(end);
    const auto first =
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(begin), last, is_control);
    if (first == last) return;
    const auto at = static_cast<std::size_t>(first - text.begin());
    const auto code = static_cast<unsigned char>(*first);
    if (to.size() < most_mistakes)
        to.push_back({at, at + 1,
                      message("control character (U+{code:04X}) in a comment; remove it",
                              "code"_a = static_cast<unsigned>(code))});
    std::replace_if(first, last, is_control, ' ');
}

void mend_comments(std::string& text, Mistakes& to) {
    for (std::size_t at = text.find_first_of("\"'#"); at < text.size();
         at = text.find_first_of("\"'#", at)) {
        if (text[at] == '#') {
            const std::size_t end = line_end(text, at);
            mend_comment(text, at, end, to);
            at = end;
        } else {
            at = std::max(skip_string(text, at), at + 1);
        }
    }
}

} // namespace

std::string readable_text(std::string_view text, Mistakes& to) {
    std::string readable(text);
    mend_line_ends(readable, to);
    mend_comments(readable, to);
    return readable;
}

} // namespace caseflow
