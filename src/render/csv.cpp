#include "caseflow/render/csv.hpp"

namespace caseflow {
namespace {

/// A field as RFC 4180 2.5 to 2.7 has it.
std::string csv_field(const std::string& text, const std::string& delimiter) {
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
