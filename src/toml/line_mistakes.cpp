#include "caseflow/toml/line_mistakes.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/toml/array_meant.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/limits.hpp"
#include "caseflow/toml/pair_meant.hpp"
#include "caseflow/toml/quotes_meant.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

std::string_view text_of(std::string_view file, const Statement& statement) {
    return trim(file.substr(statement.begin, statement.end - statement.begin));
}

/// Letters, digits, dashes and underscores, with blanks for other signs; trimmed.
std::string words_of(std::string_view text) {
    std::string words;
    for (const char c : text) {
        const bool kept = is_ascii_letter(c) || is_digit(c) || c == '_' || c == '-' ||
                          static_cast<unsigned char>(c) >= 0x80;
        if (kept) {
            words += c;
        } else if (!words.empty() && words.back() != ' ') {
            words += ' ';
        }
    }
    while (words.ends_with(' ')) words.pop_back();
    return words;
}

/// A header without indexes such as [0], which other languages use.
std::string without_counts(std::string_view header) {
    std::string out;
    for (std::size_t at = 0; at < header.size();) {
        const std::size_t end = header.find_first_not_of("0123456789", at + 1);
        const bool counts = header[at] == '[' && !out.empty() && end != std::string_view::npos &&
                            end > at + 1 && header[end] == ']';
        if (!counts) out += header[at];
        at = counts ? end + 1 : at + 1;
    }
    return out;
}

/// [decision].[signatory] as it would be in one pair of brackets.
std::string in_one_bracket(std::string_view header) {
    std::string out;
    for (std::size_t at = 0; at < header.size();) {
        const std::size_t next = std::min(header.find_first_not_of("] \t", at), header.size());
        const std::size_t past = std::min(header.find_first_not_of(".[ \t", next), header.size());
        const bool between = header[at] == ']' && past > next && past < header.size();
        out += between ? '.' : header[at];
        at = between ? past : at + 1;
    }
    return out;
}

/// A text with plain signs everywhere but in strings and comments.
std::string plain_outside_quotes(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = std::min(text.find_first_of("\"'#", at), text.size());
        plain += plain_signs(text.substr(at, end - at));
        at = end;
        if (at == text.size()) break;
        end = text[at] == '#' ? std::min(text.find('\n', at), text.size()) : skip_string(text, at);
        plain += text.substr(at, end - at);
        at = end;
    }
    return plain;
}

/// The table within another that is the only meaning of a word: "källa" is funding.source, and so
/// is "funding-source".
std::optional<std::string> table_elsewhere(std::string_view word, const KeyTable& keys) {
    const FieldInfo* joined = keys.find_joined(word);
    if (joined != nullptr && joined->type == Type::table) return joined->path;
    const auto name = translate(word, keys.names());
    const auto tables = name ? keys.tables_with(*name) : std::vector<std::string_view>();
    if (tables.size() != 1) return std::nullopt;
    std::string path = join_path(tables.front(), *name);
    return keys.find(path)->type == Type::table ? std::optional(std::move(path)) : std::nullopt;
}

/// The meaning of a word, with or without the definite article at its end: "projektet" is
/// "project".
std::optional<std::string_view> translate_definite(std::string_view word,
                                                   const std::vector<std::string_view>& names) {
    if (const auto name = translate(word, names)) return name;
    for (const std::string_view article : {"et", "en", "n", "t"})
        if (word.size() > 4 + article.size() && word.ends_with(article))
            if (const auto name = translate(word.substr(0, word.size() - article.size()), names))
                return name;
    return std::nullopt;
}

/// Whether three quotes that end a text are right above a line, ignoring blank lines.
bool follows_lines(std::string_view file, const Statement& line) {
    const std::string_view above = trim(file.substr(0, line.begin));
    return above.ends_with("\n\"\"\"") || above.ends_with("\n'''");
}

/// Whether a key belongs to the current table and not to another: delegation = { … } that was cut
/// after its key opens no table.
bool is_key_here(std::string_view key, std::string_view table, std::string_view other,
                 const KeyTable& keys) {
    return keys.find(join_path(other, key)) == nullptr &&
           keys.find(join_path(table, key)) != nullptr;
}

/// The key of a table that a list of texts belongs to, if there is one; the last of several.
const FieldInfo* list_in(std::string_view table, const KeyTable& keys) {
    const FieldInfo* list = nullptr;
    for (const std::string_view name : keys.names_in(table)) {
        const FieldInfo* field = keys.find(join_path(table, name));
        if (field->many && field->type == Type::text) list = field;
    }
    return list;
}

} // namespace

std::string_view words_on_line(std::string_view file, const Statement& line) {
    return strip_comment(text_of(file, line));
}

std::optional<Mistake> invisible_mistake(std::string_view file, const Statement& statement) {
    const std::string_view text = text_of(file, statement);
    const auto breach = find_limit_breach(text);
    const std::string plain = breach ? plain_outside_quotes(text) : "";
    if (!breach || !is_toml(plain)) return std::nullopt;
    const std::size_t begin = statement.begin + breach->offset;
    const std::string_view line = trim(plain);
    const bool header = statement.kind == Statement::Kind::header;
    if (header && line.substr(0, line.find(']')).find('-') < line.size()) return std::nullopt;
    const bool one_line = line.size() <= longest_line && line.find('\n') == std::string_view::npos;
    return Mistake{begin, begin + character_length(text.substr(breach->offset)),
                   one_line ? message("{problem}; write {line}", "problem"_a = breach->message,
                                      "line"_a = line)
                            : breach->message};
}

std::optional<std::string> table_meant(std::string_view header, const KeyTable& keys) {
    const std::string_view line = header.substr(0, header.find_first_of("#\n"));
    const std::string uncounted = in_one_bracket(without_counts(line));
    const std::size_t close = uncounted.find_first_of("])}");
    std::string names = words_of(plain_signs(std::string_view(uncounted).substr(0, close)));
    std::erase(names, '\r');
    names = strip_quotes(names);
    if (const std::size_t number = names.rfind(' '); number < names.size()) // [[decision 2]]
        if (names.find_first_not_of("0123456789", number + 1) == std::string::npos)
            names.resize(number);
    std::string path;
    for (std::size_t at = std::min(names.find_first_not_of(' '), names.size());
         at < names.size();) {
        const std::size_t end = std::min(names.find(' ', at), names.size());
        const auto known = keys.names_in(path);
        const auto name = meant_name(std::string_view(names).substr(at, end - at), known);
        if (!name) return at == 0 ? table_elsewhere(names, keys) : std::nullopt;
        path = join_path(path, *name);
        at = end + 1;
    }
    const FieldInfo* field = keys.find(path);
    if (field == nullptr || field->type != Type::table) return std::nullopt;
    return path;
}

std::optional<std::string> table_named(std::string_view file, const Statement& line,
                                       std::string_view table, const KeyTable& keys) {
    const std::string_view text = words_on_line(file, line);
    if (quote_at_start(text)) return std::nullopt; // a value without its key
    const std::string_view name = trim(text, " \t:=-*_#");
    const auto next = next_statement(file, line.end);
    if (name != text && next && next->kind == Statement::Kind::header)
        return std::nullopt; // a title of it
    for (const std::string_view outer : {table, std::string_view()}) {
        const auto known = translate_definite(name, keys.names_in(outer));
        const FieldInfo* field = known ? keys.find(join_path(outer, *known)) : nullptr;
        if (field == nullptr || field->type != Type::table) continue;
        const bool is_here = field->path == table && !field->many; // a word below its header
        const bool is_cut = next && is_key_here(key_text(file, *next), table, field->path, keys);
        return is_here || is_cut ? std::nullopt : std::optional(field->path);
    }
    return std::nullopt;
}

Mistake end_tag_mistake(std::string_view file, const Statement& header) {
    const std::string_view text = text_of(file, header);
    return {header.begin, header.begin + text.size(),
            message("a table ends where the next header begins; remove '{found}'",
                    "found"_a = excerpt(text))};
}

Mistake explain_header(std::string_view file, const Statement& header,
                       const std::optional<std::string>& table, const KeyTable& keys) {
    const std::string_view text = text_of(file, header);
    const std::size_t close = text.find(']');
    const std::size_t after = std::min(text.find_first_not_of("] \t", close), text.size());
    const bool more = close != std::string_view::npos && after < text.size() && text[after] != '#';
    const std::string whole = in_one_bracket(without_counts(text));
    const bool counts = whole != text; // [decision[0].signatory] ends later
    const bool words = more && !counts && !words_of(strip_comment(text.substr(after))).empty();
    const auto rest = words && table ? movable_line(text.substr(after)) : std::nullopt;
    const bool is_case = keys.find("officer") != nullptr;
    if (words && table && !rest)
        return {header.begin + after, header.begin + text.size(),
                message("a header must be alone on its line; write what follows {header} on the "
                        "line below, or after # as a comment",
                        "header"_a = keys.header_of(*table))};
    if (rest && text.find('=', after) == std::string_view::npos)
        return {header.begin + after, header.begin + text.size(),
                message("a header must be alone on its line; write {header} # {rest}",
                        "rest"_a = *rest, "header"_a = keys.header_of(*table))};
    if (rest)
        return {
            header.begin + after, header.begin + text.size(),
            message("a header must be alone on its line; write '{rest}' on the line below {header}",
                    "rest"_a = *rest, "header"_a = keys.header_of(*table))};
    return {header.begin, header.begin + text.size(),
            table
                ? message("expected {header}, found '{found}'", "header"_a = keys.header_of(*table),
                          "found"_a = excerpt(strip_comment(text)))
                : message("expected a header, as in {table} or {array}, found '{found}'",
                          "table"_a = is_case ? "[officer]" : "[layout]",
                          "array"_a = is_case ? "[[decision]]" : "[[series]]",
                          "found"_a = excerpt(strip_comment(text)))};
}

std::optional<std::string> known_key(std::string_view text, std::string_view table,
                                     const KeyTable& keys) {
    std::string path;
    const std::string_view name = strip_quotes(text);
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('.', at), name.size());
        const std::string around = path.empty() ? std::string(table) : join_path(table, path);
        const std::string_view step = name.substr(at, end - at);
        auto part = translate(step, keys.names_in(around));
        if (const FieldInfo* of_table = part ? nullptr : keys.find_name(step, around))
            part = last_step(of_table->path);
        if (!part) return std::nullopt;
        path = join_path(path, *part);
        at = end + 1;
    }
    return path;
}

namespace {

/// Words with a sign in place of each blank.
std::string with_signs(std::string words, char sign) {
    std::replace(words.begin(), words.end(), ' ', sign);
    return words;
}

/// A name without the currency after it: total (kr).
std::string_view without_currency(std::string_view words) {
    for (const std::string_view currency : {" kr", " kronor", " SEK"})
        if (words.ends_with(currency)) return words.substr(0, words.size() - currency.size());
    return words;
}

} // namespace

std::optional<std::string> key_meant(std::string_view text, std::string_view table,
                                     const KeyTable& keys) {
    const std::string plain =
        plain_signs(text.substr(std::max(list_marker(text), prefix_size(text))));
    if (auto key = known_key(plain, table, keys)) return key;
    std::string words = words_of(strip_quotes(plain));
    words.erase(0, std::min(words.find_first_not_of(' '), words.size()));
    if (words.empty()) return std::nullopt;
    const auto known = keys.names_in(table);
    for (const std::string& name :
         {words, with_signs(words, '_'), std::string(without_currency(words))})
        if (const auto key = meant_name(name, known)) return std::string(*key);
    const auto path = known_key(with_signs(words, '.'), table, keys);
    const FieldInfo* outer = path ? keys.find(join_path(table, parent_of(*path))) : nullptr;
    return outer != nullptr && outer->many ? std::nullopt : path; // it names no element
}

namespace {

/// Explains what is wrong with a line that begins with signs.
std::optional<Mistake> explain_signs(const Statement& line, std::string_view text) {
    const std::size_t end = line.begin + text.size();
    if (text.find_first_not_of("-=_*/~+. ") == std::string_view::npos)
        return Mistake{
            line.begin, end,
            message("'{found}' is not a key; write # before it", "found"_a = excerpt(text))};
    if (text.starts_with("```"))
        return Mistake{
            line.begin, end,
            message("'{found}' does not belong in the file; remove it", "found"_a = excerpt(text))};
    if (static_cast<unsigned char>(text[0]) < 0x20)
        return Mistake{line.begin, line.begin + 1,
                       message("control character (U+{code:04X}) outside quotes; remove it",
                               "code"_a = static_cast<unsigned>(text[0]))};
    if (text.find_first_not_of("[({ ") == std::string_view::npos)
        return Mistake{line.begin, end,
                       message("'{found}' is outside a value; remove it, and what closes it",
                               "found"_a = excerpt(text))};
    if (const auto sign = comment_sign(text); sign && text.size() > sign->size())
        return Mistake{line.begin, line.begin + sign->size(),
                       message("a comment begins with #, not with {sign}", "sign"_a = *sign)};
    return std::nullopt;
}

/// The comment at the end of the line right above a place, without blanks around it.
std::string_view comment_above(std::string_view file, std::size_t at) {
    if (at == 0) return {};
    const std::string_view text = file.substr(0, file.find_last_not_of(" \t\r\n", at - 1) + 1);
    std::size_t from = text.rfind('\n') + 1;
    while (from < text.size() && text[from] != '#')
        from = text[from] == '"' || text[from] == '\'' ? skip_string(text, from) : from + 1;
    return text.substr(std::min(from, text.size()));
}

/// The key whose lines these are, if it has become part of the comment above: # dag points = [
std::optional<Mistake> begun_in_comment(std::string_view file, std::size_t line,
                                        const KeyTable& keys) {
    std::string_view begin = comment_above(file, line);
    for (const std::string_view sign : {"[", R"(""")", "'''"})
        if (begin.ends_with(sign)) {
            begin = trim(begin.substr(0, begin.size() - sign.size()));
            if (!begin.ends_with('=')) return std::nullopt;
            begin = trim(begin.substr(0, begin.size() - 1));
            const std::string_view key = begin.substr(begin.find_last_of(" \t#") + 1);
            if (keys.tables_with(key).empty()) return std::nullopt;
            const auto at = static_cast<std::size_t>(key.data() - file.data());
            return Mistake{at, at + key.size(), part_of_comment(key)};
        }
    return std::nullopt;
}

} // namespace

Mistake explain_line(std::string_view file, const Statement& line, std::string_view table,
                     const KeyTable& keys) {
    const std::string_view text = words_on_line(file, line);
    if (auto begun = begun_in_comment(file, line.begin, keys)) return *std::move(begun);
    const std::size_t end = line.begin + text.size();
    const std::size_t marker = list_marker(text);
    const FieldInfo* list = table.empty() || marker == 0 ? nullptr : list_in(table, keys);
    const auto array = list == nullptr ? std::nullopt : repaired_array(text, *list);
    if (array)
        return {line.begin, end,
                message("expected key = value, found an item of a list, '{found}'; write it "
                        "in an array, as in {key} = {array}",
                        "found"_a = excerpt(text), "key"_a = last_step(list->path),
                        "array"_a = *array)};
    if (is_blank(plain_signs(text)))
        return {line.begin, end,
                message("expected an empty line, found a no-break space or another invisible "
                        "character; remove it")};
    if (follows_lines(file, line) && begins_word(text))
        return {line.begin, end,
                message("'{found}' is after the quotes that end the text above; write it before "
                        "them, or # before it",
                        "found"_a = excerpt(text))};
    if (auto mistake = explain_signs(line, text)) return *std::move(mistake);
    if (is_row(text))
        return {line.begin, end,
                message("'{found}' looks like a row of a table; write each value on a line of "
                        "its own, with its key before it",
                        "found"_a = excerpt(text))};
    if (text.find_first_not_of("]})\"'") == std::string_view::npos)
        return {line.begin, end, unmatched_signs(text)};
    return {line.begin, end,
            message("expected key = value, a [header] or a # comment, found '{found}'",
                    "found"_a = excerpt(text))};
}

} // namespace caseflow
