#include "caseflow/toml/line_begins.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>

namespace caseflow {
namespace {

bool is_path_char(char c) {
    return is_bare_key_char(c) || c == '.';
}

/// A bare key or a path of several, as between the brackets of a header.
bool is_header_name(std::string_view name) {
    return !name.empty() && is_ascii_letter(name[0]) && std::ranges::all_of(name, is_path_char);
}

} // namespace

bool begins_header(std::string_view line) {
    if (!line.starts_with('[')) return false;
    const std::size_t name = line.starts_with("[[") ? 2 : 1;
    const std::size_t end = std::min(line.find(']'), line.size());
    return end > name && end < line.size() && is_header_name(line.substr(name, end - name));
}

bool begins_open_header(std::string_view line) {
    const std::string_view words = strip_comment(line);
    const std::string_view name =
        words.substr(std::min(words.find_first_not_of('['), words.size()));
    return name.size() < words.size() && is_header_name(name);
}

bool begins_pair(std::string_view line) {
    const auto end = std::find_if_not(line.begin(), line.end(), is_path_char);
    const std::string_view rest = line.substr(static_cast<std::size_t>(end - line.begin()));
    const std::size_t equals = std::min(rest.find_first_not_of(" \t"), rest.size());
    return end != line.begin() && rest.substr(equals).starts_with('=');
}

bool begins_statement(std::string_view line) {
    return begins_header(line) || begins_pair(line);
}

bool begins_quoted_pair(std::string_view line) {
    line.remove_prefix(list_marker(line));
    const std::size_t value = std::min(line.find_first_of("\"'["), line.size());
    const std::string_view lead = trim(line.substr(0, value));
    const std::string_view name = trim(lead, " \t:=");
    const bool sign = lead.ends_with(':') || lead.ends_with('=');
    if (value == line.size() || !sign || name.empty() || name.find(' ') < name.size()) return false;
    const auto end = line[value] == '[' ? std::nullopt : end_of_string(line, value);
    return !end || strip_comment(line.substr(value)).size() == *end - value;
}

bool ends_text_above(std::string_view line, char quote) {
    const std::string_view words = strip_comment(line);
    return words.ends_with(quote) && std::count(words.begin(), words.end(), quote) % 2 == 1;
}

} // namespace caseflow
