#include "caseflow/render/csv.hpp"

#include "caseflow/base/utf8.hpp"

namespace caseflow {
namespace {

/// The text without control characters; its line ends, CRLF too, stay as they are.
std::string visible_lines(std::string_view text) {
    std::string out;
    for (std::size_t end; (end = text.find("\r\n")) != std::string_view::npos;) {
        out += visible(text.substr(0, end)) + "\r\n";
        text.remove_prefix(end + 2);
    }
    return out + visible(text);
}

/// A field, quoted as in RFC 4180 2.5 to 2.7.
std::string csv_field(const std::string& value, const std::string& delimiter) {
    const std::string text = visible_lines(value);
    if (text.find_first_of("\"\r\n" + delimiter) == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + "\"";
}

} // namespace

std::string csv_line(const std::vector<std::string>& fields, const std::string& delimiter) {
    std::string line;
    for (const std::string& field : fields) {
        if (&field != &fields.front()) line += delimiter;
        line += csv_field(field, delimiter);
    }
    return line + "\r\n";
}

} // namespace caseflow
