#include "caseflow/toml/early_end.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/toml/header_meant.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/line_begins.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// True for a line with a known header or key, and for the beginning of another text.
bool is_statement(std::string_view line, std::string_view quotes, const KeyTable& keys) {
    if (begins_header(line)) {
        const auto table = header_path(line);
        return table && keys.find(*table) != nullptr;
    }
    if (!begins_pair(line)) return false;
    const std::size_t equals = line.find('=');
    const auto key = split_key(trim(line.substr(0, equals)));
    return trim(line.substr(equals + 1)).starts_with(quotes) ||
           (key && !keys.tables_with(key->back()).empty());
}

/// The place after the quotes that end a text, below or beside those at `end` that are too early;
/// nothing if those are right.
std::optional<std::size_t> end_meant(std::string_view file, std::size_t end,
                                     std::string_view quotes, const KeyTable& keys) {
    const std::size_t last = std::min(end + longest_text, file.size());
    bool has_words = false;
    for (std::size_t at = end; at < last;) {
        const std::size_t line_end = std::min(file.find('\n', at), file.size());
        const std::string_view line = trim(file.substr(at, line_end - at));
        if (is_statement(line, quotes, keys)) return std::nullopt;
        const bool ends = line.ends_with(quotes);
        has_words = has_words || (!line.starts_with('#') && !trim(line, " \"'").empty());
        if (ends && has_words)
            return static_cast<std::size_t>(line.data() - file.data()) + line.size();
        if (ends) return std::nullopt;
        at = line_end + 1;
    }
    return std::nullopt;
}

bool begins_lines(std::string_view value) {
    return value.starts_with("\"\"\"") || value.starts_with("'''");
}

} // namespace

Statement with_whole_text(std::string_view file, Statement pair, const KeyTable& keys) {
    const std::string_view value = file.substr(std::min(pair.value, file.size()));
    if (pair.kind != Statement::Kind::pair || pair.open || !begins_lines(value)) return pair;
    const auto end = end_meant(file, skip_string(file, pair.value), value.substr(0, 3), keys);
    if (!end) return pair;
    pair.value_end = *end;
    pair.end = std::min(file.find('\n', *end), file.size() - 1) + 1;
    return pair;
}

std::optional<Mistake> early_end_mistake(const WrittenValue& value) {
    const std::string_view text = value.text();
    if (value.open || value.keys == nullptr || !begins_lines(text)) return std::nullopt;
    const std::size_t early = skip_string(text, 0);
    const auto end = end_meant(text, early, text.substr(0, 3), *value.keys);
    if (!end) return std::nullopt;
    const auto line = std::ranges::count(value.file.substr(0, value.begin + *end), '\n') + 1;
    return Mistake{value.begin + early - 3, value.begin + early,
                   message("these quotes end the string, but its text goes on to those that end "
                           "line {line}; remove them, or write one quote in their place",
                           "line"_a = line)};
}

} // namespace caseflow
