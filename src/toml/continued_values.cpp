#include "caseflow/toml/continued_values.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/toml/array_meant.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/line_begins.hpp"
#include "caseflow/toml/line_mistakes.hpp"
#include "caseflow/toml/literal_meant.hpp"
#include "caseflow/toml/lost_header.hpp"
#include "caseflow/toml/pair_meant.hpp"
#include "caseflow/toml/paragraphs.hpp"
#include "caseflow/toml/quotes_meant.hpp"
#include "caseflow/toml/value_line.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::string_view three_quotes = "\"\"\"";

/// Whether a text ends as a sentence does: the next paragraph may follow it.
bool is_prose(std::string_view text) {
    text = strip_quotes(text);
    return text.ends_with('.') || text.ends_with(':') || text.ends_with('!') || text.ends_with('?');
}

/// The first line of a value, without a comment.
std::string_view first_line(std::string_view value) {
    return value.starts_with('#') ? "" : strip_comment(value.substr(0, value.find('\n')));
}

std::string_view last_line(std::string_view value) {
    const std::string_view line = value.substr(value.rfind('\n') + 1);
    return line.starts_with('#') ? "" : strip_comment(line);
}

/// True for signs that begin a list, complete or not, before elements on the lines below.
bool begins_list(std::string_view line) {
    return line.empty() || line == "[]" || is_opening(line);
}

/// Whether a line is an element of a list: in quotes, or a date.
bool is_element(std::string_view words, const FieldInfo& field) {
    return quote_at_start(words) ||
           (field.type != Type::text && whole_literal(trim(words, " \t,;"), field).has_value());
}

bool continues_list(std::string_view written, std::string_view words, bool next_line,
                    const FieldInfo& field) {
    const bool quoted = is_element(words, field);
    const std::string_view last = last_line(written);
    const std::string_view first = first_line(written);
    const bool bare = first.empty() || begins_word(first) || list_marker(first) > 0;
    if (bare && next_line && (begins_word(words) || list_marker(words) > 0)) return true;
    const bool dates = field.type != Type::text && next_line && is_element(first, field);
    if (!begins_list(first)) return quoted && (last.ends_with(',') || dates);
    if (list_marker(words) > 0) return true;
    return (quoted && (next_line || last.ends_with(',') || begins_list(last))) ||
           words.find_first_not_of("]), ") == std::string_view::npos;
}

/// Whether a line is the value of a key that has none on its own line.
bool is_value_below(std::string_view words, const FieldInfo* field) {
    if (field == nullptr || field->type == Type::text)
        return list_marker(words) > 0 || quote_at_start(words) || begins_word(words);
    return field->type != Type::table && literal_meant(strip_quotes(words), *field).has_value();
}

/// Whether a line may be part of a text; of one with several paragraphs if `free`.
bool begins_text(std::string_view words, bool free) {
    if (begins_word(words)) return true;
    return free && !words.empty() &&
           (list_marker(words) > 0 || is_digit(words[0]) || words[0] == '(');
}

/// Whether a line continues a text over several lines.
bool continues_text(std::string_view written, std::string_view words, bool next_line, bool open,
                    bool free) {
    const std::string_view last = last_line(written);
    const bool item = list_marker(words) > 0;
    const bool more = item || (begins_text(words, free) && (next_line || is_prose(words)));
    if (is_fence(first_line(written)) || is_opening(first_line(written))) return true;
    if (first_line(written).empty())
        return list_marker(words) > 0 || words == three_quotes ||
               (more && (next_line || is_prose(last)));
    if (open && (written[0] == '"' || written[0] == '\''))
        return more && !begins_quoted_pair(words);
    if (written[0] == '|') return words[0] == '|';
    const bool paragraph = is_prose(last) || (free && is_prose(words));
    return begins_word(written) && more && (next_line || paragraph);
}

/// Whether a line with an equals sign is one more line of a text without quotes: "Summa = 500 kr".
/// It is if no key has that name and the text may have several lines.
bool continues_sum(std::string_view file, const Statement& pair, const Statement& line,
                   std::string_view table, const KeyTable& keys) {
    const FieldInfo* field = keys.find(join_path(table, key_text(file, pair)));
    const std::string_view name = key_text(file, line);
    const std::string_view written = file.substr(pair.value, pair.value_end - pair.value);
    const bool begun = !written.empty() && (begins_word(written) || pair.open);
    return begun && field != nullptr && is_free_text(*field) && !name.empty() &&
           file.substr(pair.end, line.begin - pair.end).empty() && keys.tables_with(name).empty() &&
           !key_meant(name, table, keys);
}

/// Whether a line that names a table has text below it, not keys: it is a heading of the text.
bool has_text_below(std::string_view file, const Statement& line, const KeyTable& keys) {
    const auto next = next_statement(file, line.end);
    return next && next->kind == Statement::Kind::other &&
           !pair_without_equals(file, *next, "", keys) &&
           begins_text(file.substr(next->begin), true) &&
           file.substr(line.end, next->begin - line.end).find('#') == std::string_view::npos;
}

/// Whether a line below a key without a value has a table in braces, or the bracket after the last
/// one.
bool tables_continue(std::string_view file, const Statement& pair, const Statement& line,
                     std::string_view table, const KeyTable& keys) {
    const std::string_view written = file.substr(pair.value, pair.value_end - pair.value);
    const FieldInfo* field = keys.find(join_path(table, key_text(file, pair)));
    if (field == nullptr || !field->many || field->type != Type::table ||
        !first_line(written).empty())
        return false;
    const std::string_view words = words_on_line(file, line);
    return line.kind == Statement::Kind::pair ? words.starts_with('{') : words == "]";
}

Mistake whole_value(const WrittenValue& value, std::string message) {
    return {value.begin, value.end, std::move(message)};
}

/// The elements on the lines below a key, between brackets; nothing if they have comments.
std::optional<std::string> array_below(std::string_view lines, const FieldInfo& field) {
    std::string elements;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        const std::string_view line = trim(lines.substr(at, end - at));
        if (strip_comment(line) != line || line.starts_with('#')) return std::nullopt;
        const bool bare = field.type == Type::text && !quote_at_start(line);
        if (line.find_first_not_of("[](),") != std::string_view::npos)
            elements +=
                fmt::format("{};", bare ? quote_readably(line.substr(list_marker(line))) : line);
        at = end + 1;
    }
    return repaired_array(fmt::format("[{}]", elements), field);
}

Mistake explain_list_below(const WrittenValue& value, std::string_view lines) {
    if (value.field->type == Type::table)
        return whole_value(value, message("the elements of '{key}' go in brackets; write [ after "
                                          "the equals sign, and ] after the last",
                                          "key"_a = value.key));
    const auto array = array_below(lines, *value.field);
    const auto line = array ? line_to_paste(value.key, *array) : std::nullopt;
    return whole_value(value,
                       line ? message("the elements of '{key}' go in brackets, with none left on "
                                      "the lines below; write {line}",
                                      "key"_a = value.key, "line"_a = *line)
                            : message("the elements of '{key}' go in brackets; write [ here, each "
                                      "element in quotes with a comma after it, and ] after the "
                                      "last",
                                      "key"_a = value.key));
}

/// The line of a key with the value from the line below and the comment beside the key.
std::optional<std::string> line_with_value(const WrittenValue& value, std::string_view below) {
    const std::string_view words = strip_comment(below);
    auto literal = literal_of_type(words, value.field);
    const bool is_text = value.field == nullptr || value.field->type == Type::text;
    if (is_text && (!literal || !is_sound_value(*literal)))
        literal = quote_readably(content_of(words));
    if (!literal || words.size() < below.size()) return std::nullopt;
    const std::string_view text = value.text();
    const std::string_view comment = trim(text.substr(0, text.find('\n')));
    return line_to_paste(value.key,
                         comment.empty() ? *literal : fmt::format("{} {}", *literal, comment));
}

/// A text over several lines that begins with signs, and has none at its end.
Mistake three_quotes_for(const WrittenValue& value, std::string_view signs) {
    return {value.begin, value.begin + signs.size(),
            message("a multi-line string begins and ends with three quotes; write \"\"\" in place "
                    "of {signs}, and \"\"\" after its last line",
                    "signs"_a = signs)};
}

/// A text over several lines that begins with other quotes than three straight ones.
Mistake explain_lines_in_quotes(const WrittenValue& value, std::string_view sign) {
    const std::string_view text = value.text();
    std::size_t begin = sign.size();
    while (text.substr(begin).starts_with(sign)) begin += sign.size();
    const std::string_view signs = text.substr(0, begin);
    const std::size_t end = value.begin + begin;
    if (text.ends_with(three_quotes))
        return {value.begin, end,
                message("three quotes end this string, so three begin it; write \"\"\" in place of "
                        "{signs}",
                        "signs"_a = signs)};
    if (quote_at_end(last_line(text))) return {value.begin, end, three_quotes_expected(text)};
    return three_quotes_for(value, signs);
}

/// Whether each line begins with a number or a dot, as items of a list do.
bool are_items(std::string_view lines) {
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        if (list_marker(trim(lines.substr(at, end - at))) == 0) return false;
        at = end + 1;
    }
    return true;
}

/// Whether a line of a text without quotes continues the line above, with a small letter.
bool is_wrapped(std::string_view text) {
    const std::size_t line = text.find('\n');
    return !begins_lowercase(text) && line < text.size() &&
           begins_lowercase(trim(text.substr(line)));
}

} // namespace

bool is_fence(std::string_view line) {
    if (line == "|" || line == ">" || line == "\"\"" || line == "''") return true;
    return line.size() > 1 && (line[0] == '`' || line[0] == '<') &&
           line.find_first_not_of(line[0]) == std::string_view::npos;
}

bool is_opening(std::string_view line) {
    const bool closed = line == "\"\"\"" || line == "'''";
    if (line.empty() || closed) return false;
    if (line == "(") return true;
    while (const auto sign = quote_at_start(line)) line = trim(line.substr(sign->size()));
    return line.empty();
}

bool continues_value(std::string_view file, const Statement& pair, const Statement& line,
                     std::string_view table, const KeyTable& keys) {
    if (tables_continue(file, pair, line, table, keys)) return true;
    if (line.kind == Statement::Kind::pair) return continues_sum(file, pair, line, table, keys);
    if (line.kind != Statement::Kind::other || table_in_other_brackets(file, line, true, keys))
        return false;
    const std::string_view between = file.substr(pair.end, line.begin - pair.end);
    const std::string_view words = words_on_line(file, line);
    if (between.find('#') != std::string_view::npos || words.empty()) return false;
    const std::string_view written = file.substr(pair.value, pair.value_end - pair.value);
    const FieldInfo* field = keys.find(join_path(table, key_text(file, pair)));
    const bool next_line = between.find('\n') == std::string_view::npos;
    const bool free = field != nullptr && is_free_text(*field);
    const bool heading = free && has_text_below(file, line, keys);
    const bool names_table = table_named(file, line, table, keys).has_value() && !heading;
    const bool is_key = !heading && pair_without_equals(file, line, table, keys).has_value();
    if (field != nullptr && field->many && field->type != Type::table) {
        const bool header = names_table && (!next_line || words.ends_with(':'));
        const std::string_view bare = strip_quotes(words);
        if (header || (begins_statement(bare) && bare.ends_with(']'))) return false;
        return continues_list(written, words, next_line && !names_table && !is_key, *field);
    }
    if (last_line(written).ends_with(',') || is_key) return false;
    const bool empty = first_line(written) == "\"\"" || first_line(written) == "''";
    if ((names_table && (empty || !is_fence(first_line(written)))) ||
        (empty && field != nullptr && !is_free_text(*field)))
        return false;
    if (first_line(written).empty() && written.find('\n') >= written.size())
        return next_line && is_value_below(words, field);
    return (field == nullptr || field->type == Type::text) &&
           continues_text(written, words, next_line || heading, pair.open, free);
}

bool is_below(const WrittenValue& value) {
    const std::string_view text = value.text();
    if (text.find('\n') == std::string_view::npos) return false;
    const std::string_view first = first_line(text);
    return first.empty() || (value.field != nullptr && value.field->many && begins_list(first));
}

Mistake explain_below(const WrittenValue& value) {
    const std::string_view text = value.text();
    const std::string_view below = trim(text.substr(text.find('\n')));
    const bool is_array = below.starts_with('[') && is_sound_value(below);
    const bool one_line = below.find('\n') == std::string_view::npos;
    if (value.field != nullptr && value.field->many && !is_array)
        return explain_list_below(value, below);
    if (const auto line = one_line ? line_with_value(value, below) : std::nullopt)
        return whole_value(value, message("expected the value of '{key}' right after the equals "
                                          "sign, found it on the line below; write {line}",
                                          "key"_a = value.key, "line"_a = *line));
    if (one_line || is_sound_value(below))
        return whole_value(value, message("expected the value of '{key}' right after the equals "
                                          "sign, found it on the line below; move it up",
                                          "key"_a = value.key));
    if (below.ends_with(three_quotes))
        return whole_value(value, message("three quotes end this string, but none begin it; write "
                                          "\"\"\" after the equals sign"));
    return explain_lines(value);
}

Mistake explain_lines(const WrittenValue& value) {
    const std::string_view text = value.text();
    const std::string_view first = first_line(text);
    const auto sign = quote_at_start(text);
    if (sign && sign->size() > 1 && text.substr(sign->size()).starts_with(*sign))
        return {value.begin, value.begin + sign->size(),
                message("a string over several lines begins and ends with three straight quotes; "
                        "write \"\"\" in place of the typographic ones before it and after it")};
    if ((is_fence(first) || is_opening(first)) && first[0] != '"' && first[0] != '\'')
        return three_quotes_for(value, first);
    const bool many = value.field != nullptr && value.field->many;
    if (const std::string_view items = strip_quotes(text); many && are_items(items))
        return explain_list_below(value, items);
    if (many && !sign && !is_wrapped(text)) return explain_list_below(value, text);
    if (sign && !many) return explain_lines_in_quotes(value, *sign);
    return {value.begin, value.begin + 1,
            many ? message("a multi-line string begins and ends with three quotes; write [\"\"\" "
                           "before it and \"\"\"] after it")
                 : three_quotes_expected(text)};
}

} // namespace caseflow
