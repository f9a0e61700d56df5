#include "caseflow/toml/pair_meant.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/line_mistakes.hpp"
#include "caseflow/toml/quotes_meant.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>

namespace caseflow {
namespace {

bool is_at(std::string_view text, std::size_t at, std::string_view signs) {
    return at < text.size() && signs.find(text[at]) < signs.size();
}

bool is_cell_end(char c) {
    return c == '\t' || c == '|' || c == ';';
}

/// Bytes of a sign that replaces an equals sign, with a blank after it; 0 if there is none. Word
/// makes dashes and arrows of "-" and "->".
std::size_t sign_for_equals(std::string_view text) {
    const bool cell = text.starts_with(';') && text.size() > 1 && !is_row(text);
    if (cell || (text.starts_with(',') && quote_at_start(text.substr(1)))) return 1;
    for (const std::string_view sign :
         {"->", "=>", "-", "|", "~", ">", "\u2013", "\u2014", "\u2192", "\u21D2"})
        if (text.starts_with(sign) && is_blank(text.substr(std::min(sign.size(), text.size()), 1)))
            return text.size() > sign.size() + 1 ? sign.size() : 0;
    const bool quoted = is_blank(text.substr(std::min<std::size_t>(1, text.size()), 1)) &&
                        quote_at_start(trim(text.substr(std::min<std::size_t>(1, text.size()))));
    return quoted && !is_ascii_letter(text[0]) && text.find_first_of("#[{(") != 0 ? 1 : 0;
}

/// A key and its value with quotes around both, as a spreadsheet writes a line.
std::optional<Statement> pair_in_quotes(std::string_view file, const Statement& line,
                                        std::string_view table, const KeyTable& keys) {
    const std::string_view text = trim(file.substr(line.begin, line.end - line.begin));
    if (text.size() < 2 || text[0] != '"' || text.back() != '"') return std::nullopt;
    const bool pairs = std::ranges::count(text, '"') % 2 == 0; // unlike "title = "A"
    const std::size_t size = text.size() - (pairs ? 1 : 0);
    auto pair = next_statement(file.substr(0, line.begin + size), line.begin + 1);
    if (!pair || pair->kind != Statement::Kind::pair || pair->begin != line.begin + 1 ||
        !known_key(key_text(file, *pair), table, keys))
        return std::nullopt;
    if (!pairs) pair->begin = line.begin; // the quote is a mistake of the key
    pair->end = line.end;
    return pair;
}

} // namespace

bool is_row(std::string_view line) {
    line = strip_comment(line);
    return std::count_if(line.begin(), line.end(), is_cell_end) > 1;
}

std::optional<Statement> pair_without_equals(std::string_view file, const Statement& line,
                                             std::string_view table, const KeyTable& keys) {
    const std::string_view text = trim(file.substr(line.begin, line.end - line.begin));
    if (const std::size_t marker = list_marker(text); marker > 0) { // - name: Åsa
        Statement item = line;
        item.begin += marker;
        auto pair = pair_without_equals(file, item, table, keys);
        const bool colon = pair && !pair->open && file.substr(pair->equals).starts_with(':');
        return colon ? pair : std::nullopt;
    }
    if (auto pair = pair_in_quotes(file, line, table, keys)) return pair;
    const bool key_in_quotes = text.starts_with('"') && end_of_string(text, 0);
    const std::size_t end = key_in_quotes
                                ? *end_of_string(text, 0)
                                : std::min(text.find_first_of(" \t:;,\"'[{"), text.size());
    const std::string_view name = strip_quotes(text.substr(0, end));
    const auto key = known_key(name, table, keys);
    std::size_t value = std::min(text.find_first_not_of(" \t", end), text.size());
    const bool colon = is_at(text, value, ":");
    const bool quoted = is_at(text, value, "\"'") || (is_at(text, value, "[{") && key == name);
    const std::size_t arrow = colon || quoted ? 0 : sign_for_equals(text.substr(value));
    const bool sign = colon || quoted || arrow > 0;
    if (!sign && (key_in_quotes || is_row(text) || is_at(text, value, ";,"))) return std::nullopt;
    if (quoted && trim(text.substr(value + 1)).starts_with('=')) // title" = "A"
        value = std::min(text.find_first_not_of(" \t", text.find('=', value) + 1), text.size());
    if (!key || (!sign && value < text.size() && *key != name)) return std::nullopt;
    if (colon) value = std::min(text.find_first_not_of(" \t", value + 1), text.size());
    if (arrow > 0) value = std::min(text.find_first_not_of(" \t", value + arrow), text.size());
    Statement pair = line;
    pair.kind = Statement::Kind::pair;
    pair.equals = line.begin + end;
    pair.value = line.begin + value;
    pair.value_end = line.begin + text.size();
    pair.open = is_at(text, value, "\"'[{") && skip_closed(text, value) == value;
    return pair;
}

} // namespace caseflow
