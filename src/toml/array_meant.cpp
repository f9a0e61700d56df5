#include "caseflow/toml/array_meant.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/toml/literal.hpp"
#include "caseflow/toml/literal_meant.hpp"
#include "caseflow/toml/statements.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace caseflow {
namespace {

/// A word with digits in it, as the number of a case or a point: no comma is part of it.
bool is_number(std::string_view text) {
    return text.find_first_of(" \t") == std::string_view::npos &&
           std::any_of(text.begin(), text.end(), is_digit);
}

/// The elements of an array that has brackets or none, taken apart at commas outside quotes.
std::vector<std::string_view> elements_of(std::string_view text) {
    text = trim(text);
    if (text.starts_with('[')) text.remove_prefix(1);
    if (text.ends_with(']')) text.remove_suffix(1);
    std::vector<std::string_view> elements;
    std::string open; // quotes that nothing closes
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && (text[i] == '"' || text[i] == '\'')) {
            const auto end =
                open.find(text[i]) == std::string::npos ? end_of_string(text, i) : std::nullopt;
            if (!end) open += text[i];
            if (!end) continue;
            const std::size_t next = std::min(text.find_first_not_of(" \t", *end), text.size());
            const bool another = text.substr(next).find_first_of("\"'") == 0;
            if (another && trim(text.substr(begin, i - begin)).empty()) { // no comma after it
                elements.push_back(text.substr(i, *end - i));
                begin = next;
            }
            i = *end - 1;
            continue;
        }
        if (i < text.size() && text[i] != ',' && text[i] != ';') continue;
        const std::string_view element = trim(text.substr(begin, i - begin));
        if (!element.empty()) elements.push_back(element);
        begin = i + 1;
    }
    return elements;
}

/// A date, or several with only blanks between them, as the elements of an array.
std::optional<std::string> dates_meant(std::string_view text, const FieldInfo& field) {
    if (auto date = literal_meant(text, field)) return date;
    std::string dates;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
        const auto date = literal_meant(text.substr(at, end - at), field);
        if (!date) return std::nullopt;
        dates += (dates.empty() ? "" : ", ") + *date;
        at = std::min(text.find_first_not_of(" \t", end), text.size());
    }
    return dates;
}

} // namespace

std::optional<std::string> repaired_array(std::string_view text, const FieldInfo& field) {
    const std::vector<std::string_view> elements = elements_of(text);
    std::string array;
    for (const std::string_view element : elements) {
        const std::string_view words = strip_quotes(element.substr(list_marker(element)));
        const bool bare = words.size() == element.size();
        const bool comma_may_be_text =
            bare && elements.size() > 1 && !text.starts_with('[') && !is_number(words);
        if (comma_may_be_text && field.type == Type::text) return std::nullopt;
        if (words.find_first_of("\"\n") != std::string_view::npos) return std::nullopt;
        const auto literal =
            field.type == Type::text ? quote_readably(words) : dates_meant(words, field);
        if (!literal) return std::nullopt;
        array += (array.empty() ? "" : ", ") + *literal;
    }
    if (array.empty()) return std::nullopt;
    return fmt::format("[{}]", array);
}

std::optional<std::string> array_at_commas(std::string_view text) {
    if (!text.starts_with('[') || !text.ends_with(']') || text.find('\n') < text.size())
        return std::nullopt;
    text = text.substr(1, text.size() - 2);
    std::string array;
    bool all_begin = true;
    bool all_end = true;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const std::string_view element = trim(text.substr(at, end - at));
        const std::string_view words = strip_quotes(element);
        at = end + 1;
        if (words.find_first_of("\"\\") < words.size() || element.size() > words.size() + 2)
            return std::nullopt;
        all_begin = all_begin && element.starts_with('"');
        all_end = all_end && element.ends_with('"');
        array += (array.empty() ? "" : ", ") + quote(words);
    }
    if (!all_begin && !all_end) return std::nullopt;
    return fmt::format("[{}]", array);
}

} // namespace caseflow
