#include "caseflow/toml/literal.hpp"

#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

void append_escaped(std::string& out, char c, bool multi_line) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
    } else if ((code < 0x20 && c != '\t' && (c != '\n' || !multi_line)) || code == 0x7F) {
        out += fmt::format("\\u{:04X}", code);
    } else {
        out += c;
    }
}

struct AsLiteral {
    std::string operator()(std::string_view value) const { return quote(value); }
    std::string operator()(Money value) const {
        std::string digits = group_digits(value);
        std::replace(digits.begin(), digits.end(), ' ', '_');
        return digits;
    }
    template <class T>
    std::string operator()(const T& value) const {
        return to_text(value);
    }
};

} // namespace

std::string quote(std::string_view text) {
    const bool multi_line = text.find('\n') != std::string_view::npos;
    std::string out = multi_line ? "\"\"\"\n" : "\"";
    for (const char c : text) append_escaped(out, c, multi_line);
    return escape_controls(out + (multi_line ? "\"\"\"" : "\""));
}

bool is_plain(std::string_view text) {
    return text.find('\'') == std::string_view::npos && visible(text) == text &&
           text.find('\n') == std::string_view::npos;
}

std::string literal(const Value& value) {
    return std::visit(AsLiteral(), value);
}

std::string literal_of(const std::vector<std::string>& values) {
    std::string list;
    for (const std::string& value : values) list += (list.empty() ? "" : ", ") + quote(value);
    return "[" + list + "]";
}

} // namespace caseflow
