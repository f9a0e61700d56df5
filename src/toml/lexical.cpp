#include "caseflow/toml/lexical.hpp"

namespace caseflow {

// Quotes may come right before the end quotes of a string of several lines: up to five in a row
// end it.
std::size_t skip_string(std::string_view text, std::size_t at) {
    const char quote = text[at];
    const std::string_view rest = text.substr(at);
    const bool multi_line = rest.size() >= 3 && rest[1] == quote && rest[2] == quote;
    const std::size_t quotes = multi_line ? 3 : 1;
    for (std::size_t i = at + quotes; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\' && quote == '"') {
            ++i;
        } else if (c == '\n' && !multi_line) {
            return i;
        } else if (c == quote && text.compare(i, quotes, text, at, quotes) == 0) {
            i += quotes;
            for (int more = 0; multi_line && more < 2 && i < text.size() && text[i] == quote;
                 ++more)
                ++i;
            return i;
        }
    }
    return text.size();
}

} // namespace caseflow
