#include "caseflow/toml/mistakes.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/model/key_table.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/toml/array_meant.hpp"
#include "caseflow/toml/array_mistakes.hpp"
#include "caseflow/toml/braces.hpp"
#include "caseflow/toml/broken_value.hpp"
#include "caseflow/toml/comma_mistakes.hpp"
#include "caseflow/toml/continued_values.hpp"
#include "caseflow/toml/early_end.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/line_begins.hpp"
#include "caseflow/toml/literal.hpp"
#include "caseflow/toml/literal_meant.hpp"
#include "caseflow/toml/quoted.hpp"
#include "caseflow/toml/quotes_meant.hpp"
#include "caseflow/toml/statements.hpp"
#include "caseflow/toml/value_line.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

class ValueMistake : public BrokenValue {
  public:
    using BrokenValue::BrokenValue;

    void explain(Mistakes& to) const {
        if (auto mistake = around_value()) return to.push_back(std::move(*mistake));
        if (text_[0] == '{' && !is_list_in_braces() && !is_text_in_braces())
            return explain_table(to);
        if (text_[0] == '[' && (value_.field == nullptr || is_many()))
            return explain_array(value_, to);
        to.push_back(explain_scalar());
    }

  private:
    /// Mistakes that do not depend on the value.
    [[nodiscard]] std::optional<Mistake> around_value() const {
        if (is_below(value_)) return explain_below(value_);
        if (auto early = early_end_mistake(value_)) return early;
        if (is_no_value(strip_comment(text_))) return no_value();
        const std::string_view line = strip_comment(text_.substr(0, text_.find('\n')));
        const bool more = text_.find('\n') != std::string_view::npos;
        const bool is_empty = line == "\"\"" || line == "''";
        const bool begins = (is_fence(line) && (more || !is_empty)) || (more && is_opening(line));
        if (is_text() && !is_many() && begins) return explain_lines(value_);
        if (auto repeated = signs_around()) return repeated;
        return two_keys();
    }

    /// Elements of an array, in braces or parentheses.
    [[nodiscard]] bool is_list_in_braces() const {
        return is_many() && !is_table() && text_.find('=') == std::string_view::npos;
    }

    /// {series}/{number}
    [[nodiscard]] bool is_text_in_braces() const {
        return value_.field != nullptr && is_text() && !is_many() && !value_.open &&
               text_.find('=') == std::string_view::npos;
    }

    [[nodiscard]] Mistake explain_scalar() const {
        if (is_table()) return table_expected();
        if (value_.field != nullptr && !value_.field->many && !is_text()) return wrong_type();
        if (text_[0] == '"' || text_[0] == '\'') return explain_quoted();
        if (text_.find('\n') != std::string_view::npos)
            return is_many() && text_[0] == '{' ? wrong("{", std::nullopt) : explain_lines(value_);
        const std::string_view words = strip_comment(text_);
        const bool one_word = words[0] == '{' && words.find_first_of("{}", 1) == words.size() - 1;
        if (one_word && !is_many()) return wrong(words, word_in_braces(words));
        return wrong(words, text_literal(words));
    }

    /// {Kultur}; but {title} and {titel} are placeholders.
    [[nodiscard]] std::optional<std::string> word_in_braces(std::string_view words) const {
        const std::string_view word = content_of(words.substr(1, words.size() - 2));
        const std::string_view key[] = {last_step(value_.path)};
        if (word.empty() || translate(word, key)) return std::nullopt;
        return quote_readably(word);
    }

    [[nodiscard]] Mistake no_value() const {
        if (is_table()) return table_expected();
        return at_value(no_value_of(value_.key, example(), value_.depth > 0));
    }

    [[nodiscard]] Mistake table_expected() const {
        return at_value(message(
            "'{key}' is {kind}; write {header} on a line of its own, and its keys on the lines "
            "below it",
            "key"_a = value_.key,
            "kind"_a = value_.field->many ? message("an array of tables") : message("a table"),
            "header"_a = header_of(*value_.field)));
    }

    /// Signs of other languages before or after a sound value: "= 5", "5;", "5,".
    [[nodiscard]] std::optional<Mistake> signs_around() const {
        if (is_many() && text_[0] != '[' && text_[0] != '=') return std::nullopt;
        const std::size_t begin = std::min(text_.find_first_not_of("=:> \t"), text_.size());
        const std::string_view rest = strip_comment(text_);
        const std::size_t end = rest.find_last_not_of(",; \t") + 1;
        if ((begin == 0 && end == rest.size()) || end <= begin) return std::nullopt;
        const std::string_view bare = rest.substr(begin, end - begin);
        const auto literal =
            begin > 0 || line_with(bare) ? literal_of_type(bare, value_.field) : std::nullopt;
        const auto line = literal ? line_with(*literal) : std::nullopt;
        if (!line && begin > 0 && text_.find('\n') < text_.size() &&
            is_sound_value(text_.substr(begin)))
            return at(0, begin,
                      message("'{signs}' does not belong here; remove it",
                              "signs"_a = trim(text_.substr(0, begin))));
        if (!line) return std::nullopt;
        const std::size_t from = begin > 0 ? 0 : end;
        const std::size_t to = begin > 0 ? begin : rest.size();
        const std::string_view signs = trim(text_.substr(from, to - from));
        return at(from, to,
                  message("'{signs}' does not belong here; write {line}", "signs"_a = signs,
                          "line"_a = *line));
    }

    /// A sound value with another key after it.
    [[nodiscard]] std::optional<Mistake> two_keys() const {
        for (std::size_t key = find_key(text_, 0); key < text_.size(); key = find_key(text_, key)) {
            if (key > longest_line) return std::nullopt;
            if (!line_in_place(value_, trim(text_.substr(0, key), " \t,;"))) continue;
            return at(key, text_.size(), second_key(text_.substr(key)));
        }
        return std::nullopt;
    }

    /// A table in braces and what follows it.
    void explain_table(Mistakes& to) const {
        const std::size_t seen = to.size();
        if (is_table() && is_many())
            if (const auto line = line_with(fmt::format("[{}]", strip_comment(text_))))
                return to.push_back(
                    at_value(message("expected an array of tables, found "
                                     "'{found}'; write {line}",
                                     "found"_a = excerpt(text_), "line"_a = *line)));
        const std::size_t end = explain_braces(value_, to) - value_.begin;
        const std::string_view rest = strip_comment(text_.substr(std::min(end, text_.size())));
        if (to.size() > seen || rest.empty() || rest.starts_with('#')) return;
        to.push_back(at(text_.size() - rest.size(), text_.size(),
                        begins_pair(rest)
                            ? second_key(rest)
                            : message("expected nothing after the table, found '{found}'",
                                      "found"_a = excerpt(rest))));
    }

    [[nodiscard]] Mistake wrong_type() const {
        const std::string_view content = number_content(strip_quotes(strip_comment(text_)));
        if (value_.field->type == Type::date)
            if (const auto problem = impossible_date(content, example())) return at_value(*problem);
        if (const auto both = ambiguous_number(content, value_.key, *value_.field))
            return at_value(*both);
        const auto literal = value_.depth > 0 ? whole_literal(content, *value_.field)
                                              : literal_meant(content, *value_.field);
        return wrong(strip_comment(text_), literal);
    }

    /// A text in quotes, or an array of it if the key has one.
    [[nodiscard]] std::optional<std::string> text_literal(std::string_view text) const {
        if (is_many() && (text.starts_with('(') || text.starts_with('{')))
            return repaired_array(fmt::format("[{}]", text.substr(1, text.size() - 2)),
                                  *value_.field);
        if (is_many()) return repaired_array(without_brackets(text), *value_.field);
        if (text.starts_with('[') && text.find(']') + 1 == text.size())
            text = trim(text.substr(1, text.size() - 2));
        return quote_readably(content_of(without_brackets(text)));
    }

    [[nodiscard]] Mistake explain_quoted() const {
        const bool multi_line = text_.substr(0, 3) == std::string(3, text_[0]);
        if (multi_line) return explain_three_quotes();
        const auto end = end_of_string(text_, 0);
        if (!end) return no_end_quote();
        if (text_.substr(0, *end).find('\n') != std::string_view::npos)
            return explain_lines(value_);
        if (auto bad = bad_character(1, *end - 1)) return *bad;
        return explain_after_string(value_, *end);
    }

    [[nodiscard]] Mistake explain_three_quotes() const {
        const std::string_view quotes = text_.substr(0, 3);
        const std::size_t end = text_.find(quotes, 3);
        const auto one = end == std::string_view::npos ? line_of_one() : std::nullopt;
        if (one)
            return at(
                0, 3,
                message("expected one quote before a string on one line, found three; write {line}",
                        "line"_a = *one));
        if (auto last = wrong_last_quotes(quotes)) return *last;
        if (value_.open || end == std::string_view::npos)
            return at(0, 3,
                      message("the string that begins here is never closed; write {quotes} after "
                              "its last line",
                              "quotes"_a = quotes));
        if (auto bad = bad_character(3, end)) return *bad;
        const std::size_t after = std::min(text_.find_first_not_of(text_[0], end), text_.size());
        if (after - end > 5) return quotes_at_end(end, after);
        const std::string_view rest = strip_comment(text_.substr(after));
        if (rest.find_first_not_of(";,.") == std::string_view::npos)
            return at(after, after + rest.size(),
                      message("'{signs}' does not belong here; remove it", "signs"_a = rest));
        if (begins_statement(rest)) return at(after, text_.size(), second_key(rest));
        return at(after, text_.size(), words_after_string(text_.substr(after)));
    }

    /// Other signs in place of the three quotes that end a text.
    [[nodiscard]] std::optional<Mistake> wrong_last_quotes(std::string_view quotes) const {
        const auto signs =
            value_.open ? quotes_in_place_of_three(text_.substr(quotes.size())) : std::nullopt;
        if (!signs) return std::nullopt;
        const auto begin = static_cast<std::size_t>(signs->data() - text_.data());
        return at(begin, begin + signs->size(),
                  message("'{sign}' does not end a string that begins with {quote}; write {quote}",
                          "sign"_a = *signs, "quote"_a = quotes));
    }

    /// A text on one line that begins with three quotes and ends with one.
    [[nodiscard]] std::optional<std::string> line_of_one() const {
        const std::string_view words = strip_comment(text_);
        if (words.find('\n') < words.size() || words.size() < 5 || !words.ends_with(text_[0]))
            return std::nullopt;
        return line_with(quote_readably(strip_quotes(words)));
    }

    /// Two quotes may come before the three that end a text.
    [[nodiscard]] Mistake quotes_at_end(std::size_t begin, std::size_t end) const {
        return at(begin, end,
                  message("three quotes end the string, found {count}; remove the others",
                          "count"_a = end - begin));
    }

    [[nodiscard]] Mistake no_end_quote() const {
        if (text_.find('\n') != std::string_view::npos) return explain_lines(value_);
        const std::string_view words = strip_comment(text_);
        const auto literal = text_literal(words);
        const auto line = literal ? line_with(*literal) : std::nullopt;
        if (line && words.ends_with("\\\""))
            return at(words.size() - 2, words.size(),
                      message("a backslash before the closing quote makes it part of the string; "
                              "write {line}",
                              "line"_a = *line));
        const std::string_view quoted = words.substr(0, words.find_last_not_of(";,. ") + 1);
        const auto sign = quote_at_end(quoted);
        if (line && sign && quoted.size() > sign->size())
            return at(
                quoted.size() - sign->size(), quoted.size(),
                message("'{sign}' does not end a string that begins with {quote}; write {line}",
                        "sign"_a = *sign, "quote"_a = text_[0], "line"_a = *line));
        if (line)
            return at(0, 1,
                      message("the string that begins here has no closing quote; write {line}",
                              "line"_a = *line));
        return at(
            0, 1,
            message("the string that begins here has no closing quote; write {quote} after it",
                    "quote"_a = text_[0]));
    }

    /// A backslash that is not an escape, or a control character.
    [[nodiscard]] std::optional<Mistake> bad_character(std::size_t begin, std::size_t end) const {
        const bool escapes = text_[0] == '"';
        for (std::size_t i = begin; i < end;) {
            const auto code = static_cast<unsigned char>(text_[i]);
            const QuotedPiece piece = next_piece(text_.substr(i, end - i), escapes);
            if (piece.raw == 0 || (piece.size == 0 && begin == 1)) return backslash(i, begin, end);
            if (code == '\v' || code == '\f') // Word's line break and page break
                return at(i, i + 1,
                          message("line break of another kind (U+{code:04X}) in a string; write "
                                  "a blank or an ordinary line break in its place",
                                  "code"_a = static_cast<unsigned>(code)));
            if ((code < 0x20 && code != '\t' && code != '\n' && code != '\r') || code == 0x7F)
                return at(i, i + 1,
                          message("control character (U+{code:04X}) in a string; remove it",
                                  "code"_a = static_cast<unsigned>(code)));
            i += piece.raw;
        }
        return std::nullopt;
    }

    [[nodiscard]] Mistake backslash(std::size_t where, std::size_t begin, std::size_t end) const {
        const std::string_view content = text_.substr(begin, end - begin);
        const auto line = begin == 1 && is_plain(content) && !is_many()
                              ? line_with(fmt::format("'{}'", content))
                              : std::nullopt;
        const std::size_t length = std::min<std::size_t>(2, end - where);
        return at(where, where + length,
                  line ? message("a backslash in these quotes begins an escape; write {line}",
                                 "line"_a = *line)
                       : message("a backslash in these quotes begins an escape; write every one "
                                 "in this string twice, \\\\"));
    }
};

} // namespace

void explain_value(const WrittenValue& value, Mistakes& to) {
    ValueMistake(value).explain(to);
}

} // namespace caseflow
