#include "caseflow/toml/statements.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/line_begins.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t most_lines = 32; // searched for a brace

/// A lower-case word and a colon, as in YAML: amount: 5
bool begins_with_colon(std::string_view line) {
    const auto end = std::find_if_not(line.begin(), line.end(), is_bare_key_char);
    const bool small = !line.empty() && line[0] >= 'a' && line[0] <= 'z';
    return small && end != line.end() && *end == ':';
}

bool begins_bracket(std::string_view value) {
    const std::string_view words = trim(value);
    return words.starts_with('[') || words.starts_with('{');
}

/// Whether lines of an array end with an element that has no comma after it.
bool ends_array_line(std::string_view lines) {
    const std::string_view line = trim(lines);
    const std::string_view words = strip_comment(line.substr(line.rfind('\n') + 1));
    return !words.empty() && std::string_view(",[").find(words.back()) == std::string_view::npos;
}

class Splitter {
  public:
    explicit Splitter(std::string_view text) : text_(text) {}

    [[nodiscard]] std::optional<Statement> find(std::size_t from) const {
        const std::size_t at = next(from);
        if (at == text_.size()) return std::nullopt;
        return statement(at);
    }

  private:
    [[nodiscard]] std::size_t line_end(std::size_t at) const {
        return std::min(text_.find('\n', at), text_.size());
    }

    /// The next character that is not blank or in a comment.
    [[nodiscard]] std::size_t next(std::size_t at) const {
        for (;;) {
            at = std::min(text_.find_first_not_of(" \t\r\n", at), text_.size());
            if (at == text_.size() || text_[at] != '#') return at;
            at = line_end(at);
        }
    }

    /// The end of a line without the blanks at its end.
    [[nodiscard]] std::size_t trimmed_end(std::size_t begin, std::size_t end) const {
        while (end > begin &&
               (std::string_view(" \t\r").find(text_[end - 1]) != std::string_view::npos ||
                (text_[end - 1] == '\n' && end > begin + 1)))
            --end;
        return end;
    }

    [[nodiscard]] std::size_t find_equals(std::size_t at, std::size_t end) const {
        while (at < end && text_[at] != '=' && text_[at] != '#')
            at = text_[at] == '"' || text_[at] == '\'' ? skip_string(text_, at) : at + 1;
        return at < end && text_[at] == '=' ? at : end;
    }

    /// Skips blanks, also those that TOML does not know.
    [[nodiscard]] std::size_t skip_any_blanks(std::size_t at) const {
        for (;;) {
            at = std::min(text_.find_first_not_of(" \t", at), text_.size());
            if (at == text_.size() || static_cast<unsigned char>(text_[at]) < 0x80) return at;
            const std::string_view sign = text_.substr(at, character_length(text_.substr(at)));
            if (!is_blank(plain_signs(sign)) || plain_signs(sign) == "\n") return at;
            at += sign.size();
        }
    }

    [[nodiscard]] Statement statement(std::size_t begin) const {
        Statement made;
        made.begin = begin;
        std::size_t end = line_end(begin);
        made.equals = find_equals(begin, end);
        made.value_end = trimmed_end(begin, end);
        if (text_[begin] == '[') {
            made.kind = Statement::Kind::header;
        } else if (made.equals < end) {
            made.kind = Statement::Kind::pair;
            made.value = std::min(skip_any_blanks(made.equals + 1),
                                  end > begin && text_[end - 1] == '\r' ? end - 1 : end);
            const std::size_t below = value_below(made.value, end);
            if (below > 0 || made.value < end)
                end = line_end(find_value_end(past_signs(std::max(below, made.value)), made.open));
            made.value_end = trimmed_end(made.value, end);
        } else if (const std::size_t lines = lines_without_equals(begin, end); lines < end) {
            end = line_end(text_[lines] == '[' ? end_of_brackets(lines, made.open)
                                               : end_of_lines(lines, made.open));
            made.value_end = trimmed_end(begin, end);
        }
        made.end = std::min(end + 1, text_.size());
        return made;
    }

    /// Skips a colon, a dash or an arrow after a key.
    [[nodiscard]] std::size_t past_sign(std::size_t at, std::size_t end) const {
        const std::string_view line = text_.substr(0, end); // a search in the file takes too long
        const std::size_t blank = std::min(line.find_first_not_of(" \t:", at), end);
        const std::size_t sign = std::min(line.find_first_of(" [\"'", blank), end);
        const auto next = std::min(line.find_first_not_of(" \t", sign), end);
        const auto signs = text_.substr(blank, sign - blank);
        const bool sole =
            signs == "-" || signs == "->" || (!signs.empty() && !is_bare_key_char(signs[0]));
        return sole && signs.size() <= 3 && next > sign ? next : blank;
    }

    /// Skips more equals signs before brackets or three quotes: basis == [
    [[nodiscard]] std::size_t past_signs(std::size_t value) const {
        const std::size_t at = std::min(text_.find_first_not_of("=> \t", value), text_.size());
        return text_.substr(at, 1) == "[" || begins_lines(at) ? at : value;
    }

    /// The place of brackets or three quotes that begin a value on the line below its key; 0 if
    /// there are none.
    [[nodiscard]] std::size_t value_below(std::size_t value, std::size_t end) const {
        if (value < end && text_[value] != '#') return 0;
        const std::size_t at = text_.find_first_not_of(" \t", std::min(end + 1, text_.size()));
        if (at >= text_.size()) return 0;
        const std::string_view line = text_.substr(at, line_end(at) - at);
        const std::string_view words = trim(line.substr(std::min<std::size_t>(1, line.size())));
        const bool array = line.starts_with('[') && !begins_header(line) &&
                           (words.empty() || std::string_view("\"'[#").find(words[0]) < 4);
        return array || begins_lines(at) ? at : 0;
    }

    /// Whether the elements of an array are on the lines below the one it begins on.
    [[nodiscard]] bool ends_line_of_array(std::size_t at, std::size_t end) const {
        if (strip_comment(text_.substr(at, end - at)) != "[") return false;
        for (std::size_t line = 0; line < most_lines; ++line)
            end = line_end(std::min(end + 1, text_.size()));
        bool open = false;
        return Splitter(text_.substr(0, end)).end_of_brackets(at, open) > at && !open;
    }

    /// The place after a key of three quotes that begin a text, or of a bracket that begins an
    /// array of several lines; `end` if there are none.
    [[nodiscard]] std::size_t lines_without_equals(std::size_t begin, std::size_t end) const {
        std::size_t at = begin;
        while (at < end && is_bare_key_char(text_[at])) ++at;
        at = past_sign(at, end);
        if (at > begin && at < end && text_[at] == '[')
            return ends_line_of_array(at, end) ? at : end;
        return at > begin && begins_lines(at) ? at : end;
    }

    /// A place on the last line of a value.
    [[nodiscard]] std::size_t find_value_end(std::size_t at, bool& open) const {
        const char c = text_[at];
        if (c == '[' || c == '{') {
            const std::size_t end = end_of_brackets(at, open);
            return open ? end : end_of_second_key(end + 1);
        }
        if (c != '"' && c != '\'') return end_of_second_key(at + 1);
        if (begins_lines(at)) return end_of_lines(at, open);
        const auto end = end_of_string(text_, at);
        open = !end;
        return end ? end_of_second_key(*end) : end_of_broken_lines(at);
    }

    /// The end of a value before `after`; if another key on its line begins a text or an array of
    /// several lines, the end of that.
    [[nodiscard]] std::size_t end_of_second_key(std::size_t after) const {
        const std::string_view rest = strip_comment(text_.substr(after, line_end(after) - after));
        const std::size_t key = begins_pair(rest) ? 0 : find_key(rest, 0);
        if (key >= rest.size()) return after - 1;
        const std::size_t value = rest.find_first_not_of(" \t", rest.find('=', key) + 1);
        if (value >= rest.size()) return after - 1;
        const std::size_t at = static_cast<std::size_t>(rest.data() - text_.data()) + value;
        bool open = false;
        if (text_[at] == '[') return end_of_brackets(at, open);
        return rest.substr(value) == "\"\"\"" ? end_of_lines(at, open) : after - 1;
    }

    /// True for three quotes.
    [[nodiscard]] bool begins_lines(std::size_t at) const {
        const std::string_view quotes = text_.substr(at, 3);
        return quotes == "\"\"\"" || quotes == "'''";
    }

    /// The end of a text in three quotes. Quotes that begin the value of another key do not end it.
    [[nodiscard]] std::size_t end_of_lines(std::size_t at, bool& open) const {
        const std::size_t end = skip_string(text_, at);
        const std::string_view quotes = text_.substr(at, 3);
        open = end < at + 6 || text_.substr(end - 3, 3) != quotes ||
               is_pair_with(quotes, text_.rfind('\n', end - 1) + 1, at);
        for (std::size_t line = line_end(at) + 1; line < std::min(end + 1, text_.size());
             line = line_end(line) + 1) {
            const std::string_view words = text_.substr(line, line_end(line) - line);
            if (!begins_header(words) && !(open && begins_pair(words))) continue;
            open = true;
            return line - 1;
        }
        return std::max(end, at + 1) - 1;
    }

    /// Whether the quotes at the end of a line begin the value of its key. The line is below
    /// `value`.
    [[nodiscard]] bool is_pair_with(std::string_view quotes, std::size_t line,
                                    std::size_t value) const {
        const std::string_view words = text_.substr(line, line_end(line) - line);
        return line > value && begins_pair(words) && trim(words).ends_with(quotes);
    }

    /// The end of a text that continues over several lines although it begins with one quote.
    [[nodiscard]] std::size_t end_of_broken_lines(std::size_t at) const {
        const char quote = text_[at];
        const std::size_t last = std::min(at + longest_text, text_.size());
        for (std::size_t line = line_end(at) + 1; line < last; line = line_end(line) + 1) {
            const std::string_view words = trim(text_.substr(line, line_end(line) - line));
            if (begins_statement(words) || words.starts_with('#')) break;
            if (ends_text_above(words, quote)) return line_end(line) - 1;
            if (begins_quoted_pair(words)) break;
        }
        return at;
    }

    /// Line ends in braces and equals signs in brackets are not TOML. After the first of them, only
    /// the next lines are searched for the closing bracket, not the whole file.
    [[nodiscard]] std::size_t end_of_brackets(std::size_t at, bool& open) const {
        std::string stack;
        std::size_t lines = 0; // after the first that is not TOML
        bool has_key = false;  // on this line, not in braces
        for (std::size_t i = at; i < text_.size(); ++i) {
            const char c = text_[i];
            if (begins_lines(i)) {
                i = end_of_lines(i, open);
                if (open) return i;
            } else if (c == '"' || c == '\'') {
                i = skip_string(text_, i) - 1;
            } else if (is_comment_at(text_, i)) {
                i = line_end(i) - 1;
            } else if (c == '[' || c == '{') {
                stack += c;
            } else if (c == '}' && has_key && stack.back() == '[') {
                continue; // the brace that begins this table is missing
            } else if (c == ']' || c == '}') {
                stack.pop_back();
                if (stack.empty()) return i;
            } else if (c == '=' && stack.back() == '[') {
                lines = std::max<std::size_t>(lines, 1);
                has_key = true;
            } else if (c == '\n') {
                has_key = false;
                if (lines > 0 || stack.back() == '{') ++lines;
                open = lines > most_lines || is_new_statement(at, i + 1, stack.back());
                if (open) return text_[at] == '{' ? end_of_open_braces(at) : i;
            }
        }
        open = true;
        return text_[at] == '{' ? end_of_open_braces(at) : text_.size() - 1;
    }

    /// The end of a table whose braces are never closed. It continues with keys on the next lines
    /// if lines end with a comma or the brace is alone on its line.
    [[nodiscard]] std::size_t end_of_open_braces(std::size_t at) const {
        std::size_t end = line_end(at);
        const bool begins_lines = trim(text_.substr(at, end - at)) == "{";
        for (std::size_t count = 0; count < most_lines && end < text_.size(); ++count) {
            const std::string_view last = trim(text_.substr(at, end - at));
            const std::size_t next_end = line_end(end + 1);
            const std::string_view words = trim(text_.substr(end + 1, next_end - end - 1));
            const bool more = last.ends_with(',') || begins_lines;
            if (!more || !begins_pair(words) || is_new_statement(at, end + 1, '{')) break;
            at = end + 1;
            end = next_end;
        }
        return std::max(end, at + 1) - 1;
    }

    /// Keys of an inline table may be on lines of their own, although TOML does not allow that. In
    /// an array, so may keys of a table without braces, if they are indented or have only the
    /// closing brace.
    [[nodiscard]] bool is_new_statement(std::size_t value, std::size_t line, char bracket) const {
        const std::string_view words = text_.substr(line, line_end(line) - line);
        if (begins_header(words)) return true;
        if (bracket == '{') // its keys have no brackets of their own
            return begins_pair(words) && begins_bracket(words.substr(words.find('=') + 1));
        if (begins_open_header(words) || begins_quoted_pair(words) ||
            (begins_with_colon(words) && ends_array_line(text_.substr(value, line - value))))
            return indent_of(line) == 0;
        if (!begins_pair(trim(words))) return false;
        const bool ends_table = trim(strip_comment(words), " \t,").ends_with('}') &&
                                words.find('{') == std::string_view::npos;
        return !ends_table && indent_of(line) <= indent_of(value);
    }

    /// Bytes of blanks at the beginning of the line of a place.
    [[nodiscard]] std::size_t indent_of(std::size_t at) const {
        const std::size_t before = at == 0 ? at : text_.rfind('\n', at - 1) + 1;
        return std::min(text_.find_first_not_of(" \t", before), text_.size()) - before;
    }

    std::string_view text_;
};

} // namespace

std::string_view key_text(std::string_view file, const Statement& pair) {
    return trim(file.substr(pair.begin, pair.equals - pair.begin));
}

std::size_t find_key(std::string_view text, std::size_t from) {
    for (std::size_t gap = text.find_first_of(" \t", from); gap < text.size();) {
        const std::size_t key = std::min(text.find_first_not_of(" \t", gap), text.size());
        if (begins_pair(text.substr(key))) return key;
        gap = text.find_first_of(" \t", key);
    }
    return std::string_view::npos;
}

std::vector<std::string> keys_within(std::string_view text) {
    std::string words = plain_signs(text);
    std::replace_if(
        words.begin(), words.end(),
        [](char c) { return std::string_view("\t\n\v\f\r").find(c) < std::string_view::npos; },
        ' ');
    for (const std::string_view value : {"true", "false"}) // truetitle = "A"
        if (words.starts_with(value)) words.insert(value.size(), 1, ' ');
    for (std::size_t at = 1; at < words.size(); ++at) // "A"amount = 1
        if (is_ascii_letter(words[at]) &&
            (is_digit(words[at - 1]) || std::string_view("\"']}").find(words[at - 1]) < 4))
            words.insert(at, 1, ' ');
    const std::string_view line = words;
    std::vector<std::string> keys;
    for (std::size_t at = find_key(line, 0); at < line.size(); at = find_key(line, at))
        if (const auto key = split_key(line.substr(at, line.find('=', at) - at)))
            keys.push_back(key->front());
    return keys;
}

std::optional<std::vector<std::string>> split_key(std::string_view key) {
    std::vector<std::string> parts;
    for (std::size_t at = 0;;) {
        at = std::min(key.find_first_not_of(" \t", at), key.size());
        std::size_t end = at;
        const bool quoted = at < key.size() && (key[at] == '"' || key[at] == '\'');
        if (quoted) {
            end = end_of_string(key, at).value_or(at);
        } else {
            while (end < key.size() && is_bare_key_char(key[end])) ++end;
        }
        if (end == at) return std::nullopt;
        const std::size_t quotes = quoted ? 1 : 0;
        parts.emplace_back(key.substr(at + quotes, end - at - 2 * quotes));
        at = std::min(key.find_first_not_of(" \t", end), key.size());
        if (at == key.size()) return parts;
        if (key[at++] != '.') return std::nullopt;
    }
}

std::optional<Statement> next_statement(std::string_view text, std::size_t from) {
    return Splitter(text).find(from);
}

} // namespace caseflow
