#include "caseflow/toml/paragraphs.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/line_begins.hpp"
#include "caseflow/toml/quotes_meant.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// Whether a line is a header or has a key of a case, so that it is not part of a text.
bool is_of_case(std::string_view line, const KeyTable& keys) {
    if (begins_header(line)) return true;
    if (!begins_pair(line)) return false;
    const std::string_view key = trim(line.substr(0, line.find('=')));
    return keys.find(key) != nullptr || !keys.tables_with(last_step(key)).empty();
}

/// Whether a line ends with a quote that has no other on that line.
bool ends_text(std::string_view line) {
    const auto sign = quote_at_end(line);
    return sign && !quotes_pair_up(line) &&
           (sign->size() > 1 || ends_text_above(line, line.back()));
}

} // namespace

bool is_free_text(const FieldInfo& field) {
    return field.type == Type::text && !field.many && field.example == "\"\"";
}

bool take_paragraphs(std::string_view file, Statement& pair, std::string_view table,
                     const KeyTable& keys) {
    const FieldInfo* const field = keys.find(join_path(table, key_text(file, pair)));
    const std::string_view first = file.substr(pair.value, pair.value_end - pair.value);
    const auto sign = quote_at_start(first);
    if (field == nullptr || !is_free_text(*field) || !sign || first.substr(sign->size()).empty() ||
        first.find('\n') < first.size() || quotes_pair_up(first))
        return false;
    const std::size_t last = std::min(pair.end + longest_text, file.size());
    for (std::size_t line = pair.end; line < last;) {
        const std::size_t end = std::min(file.find('\n', line), file.size());
        const std::string_view words = strip_comment(file.substr(line, end - line));
        if (is_of_case(words, keys)) return false;
        if (ends_text(words)) {
            pair.value_end = static_cast<std::size_t>(words.data() - file.data()) + words.size();
            pair.end = std::min(end + 1, file.size());
            pair.open = false;
            return true;
        }
        line = end + 1;
    }
    return false;
}

} // namespace caseflow
