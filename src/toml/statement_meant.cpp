#include "caseflow/toml/statement_meant.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/toml/early_end.hpp"
#include "caseflow/toml/line_begins.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// [unit] = "A", [[amount]] = 5 or [amount = 5; not [fun=ding]
bool is_key_in_brackets(std::string_view file, Statement& statement) {
    const std::string_view text =
        file.substr(statement.begin, statement.value_end - statement.begin);
    const std::size_t equals = std::min(text.find('='), text.size());
    const std::string_view brackets = trim(text.substr(0, equals), "[ \t");
    const std::string_view name = trim(brackets, "] \t");
    const bool apart = brackets.size() > name.size() || is_blank(text.substr(equals - 1, 1));
    if (equals == text.size() || name.empty() || !apart ||
        name.find_first_of(" \t]#\"'") < name.size())
        return false;
    statement.equals = statement.begin + equals;
    statement.value =
        std::min(file.find_first_not_of(" \t", statement.equals + 1), statement.value_end);
    return statement.value < statement.value_end && file[statement.value] != '#' &&
           file[statement.value] != ']';
}

/// officer { name = "A" }: no equals sign after the key. Not a brace that slipped in: nam{e = "A".
void take_braces_as_value(std::string_view file, Statement& pair) {
    const std::string_view text = key_text(file, pair);
    const std::size_t brace = text.find('{');
    const std::string_view key = trim(text.substr(0, brace));
    if (brace == std::string_view::npos || !split_key(key)) return;
    const std::string_view table =
        strip_comment(file.substr(pair.begin, pair.value_end - pair.begin));
    if (!table.ends_with('}') && !is_blank(text.substr(brace + 1, 1))) return;
    pair.value = pair.begin + brace;
    pair.equals = pair.begin + key.size();
}

/// =[officer]
bool is_header_after_sign(std::string_view file, const Statement& pair) {
    return key_text(file, pair).empty() &&
           begins_header(file.substr(pair.value, pair.value_end - pair.value));
}

/// === Beslut ===
bool is_framed(std::string_view file, const Statement& pair) {
    return key_text(file, pair).empty() && pair.value_end > pair.equals + 1 &&
           file[pair.value_end - 1] == '=';
}

} // namespace

Statement statement_meant(std::string_view file, Statement statement, const KeyTable& keys) {
    if (statement.kind == Statement::Kind::header && is_key_in_brackets(file, statement))
        statement.kind = Statement::Kind::pair;
    if (statement.kind == Statement::Kind::pair) take_braces_as_value(file, statement);
    if (statement.kind == Statement::Kind::pair &&
        (is_framed(file, statement) || is_header_after_sign(file, statement)))
        statement.kind = Statement::Kind::other;
    return with_whole_text(file, statement, keys);
}

std::optional<std::vector<std::string>> key_parts_meant(std::string_view file,
                                                        const Statement& pair) {
    return split_key(plain_signs(key_text(file, pair)));
}

} // namespace caseflow
