#include "caseflow/toml/array_mistakes.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/toml/array_meant.hpp"
#include "caseflow/toml/braces.hpp"
#include "caseflow/toml/comma_mistakes.hpp"
#include "caseflow/toml/continued_values.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/line_begins.hpp"
#include "caseflow/toml/literal_meant.hpp"
#include "caseflow/toml/quotes_meant.hpp"
#include "caseflow/toml/value_line.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// Explains the mistakes in an array, one element after another.
class ArrayMistakes {
  public:
    ArrayMistakes(const WrittenValue& value, Mistakes& to)
        : value_(value), text_(value.text()), to_(to), line_(mended_line()) {}

    void explain() {
        const std::size_t seen = to_.size();
        at_ = 1;
        if (!line_ && is_of(Type::text) && begins_word(trim(text_.substr(1))) &&
            commas_may_be_text(text_))
            return several_words(at_);
        while (!done_ && to_.size() < most_mistakes) step();
        if (to_.size() == seen)
            add(0, text_.size(),
                message("this array cannot be read: '{found}'", "found"_a = excerpt(text_)));
    }

  private:
    /// The whole array as it should be, if it is short.
    [[nodiscard]] std::optional<std::string> mended_line() const {
        const bool is_long = text_.size() > longest_line || text_.find('\n') < text_.size();
        if (value_.field == nullptr || is_long) return std::nullopt;
        return line_of(repaired_array(text_, *value_.field));
    }

    [[nodiscard]] std::optional<std::string>
    line_of(const std::optional<std::string>& array) const {
        return array ? line_in_place(value_, *array) : std::nullopt;
    }

    void add(std::size_t begin, std::size_t end, std::string message) {
        to_.push_back({value_.begin + begin, value_.begin + end, std::move(message)});
    }

    /// Adds one of two messages. If it is the one with the whole array, it is the last.
    void add(std::size_t begin, std::size_t end, std::string with_line, std::string without) {
        add(begin, end, line_ ? std::move(with_line) : std::move(without));
        done_ = done_ || line_.has_value();
    }

    [[nodiscard]] std::string_view line() const { return line_ ? std::string_view(*line_) : ""; }

    [[nodiscard]] bool is_at(std::string_view signs) const {
        return at_ < text_.size() && signs.find(text_[at_]) != std::string_view::npos;
    }

    /// Skips an element and the comma after it.
    void step() {
        skip_blank();
        if (at_ == text_.size()) return not_closed();
        if (is_at("]")) return after_bracket();
        if (is_at("})")) return other_bracket();
        if (is_at(",")) {
            add(at_, at_ + 1, message("expected an element before this comma; remove the comma"));
            ++at_;
            return;
        }
        if (signs_before_element()) return;
        const std::size_t seen = to_.size();
        const std::size_t begin = at_;
        element();
        if (done_ || (to_.size() == seen && more_after_text(begin))) return;
        const bool sound = to_.size() == seen;
        const std::size_t end = at_;
        skip_blank();
        if (is_at(",")) {
            ++at_;
        } else if (is_at(";")) {
            add(at_, at_ + 1,
                message("expected a comma between elements, found ';'; write {line}",
                        "line"_a = line()),
                message("expected a comma between elements, found ';'; write a comma"));
            ++at_;
        } else if (const std::size_t word = word_for_comma(text_.substr(at_)); word > 0) {
            add(at_, at_ + word,
                message("expected a comma between elements, found '{found}'; write a comma",
                        "found"_a = text_.substr(at_, word)));
            at_ += word;
        } else if (at_ < text_.size() && !is_at("]})") && sound) {
            no_comma(begin, end);
        }
    }

    void no_comma(std::size_t begin, std::size_t end) {
        if (const auto mistake = comma_mistake(text_, begin, end, at_, line_.has_value())) {
            at_ = std::max(at_, mistake->end);
            if (is_at(",")) ++at_;
            return add(mistake->begin, mistake->end, mistake->message);
        }
        add(at_, at_ + 1,
            message("expected a comma before this element; write {line}", "line"_a = line()),
            message("expected a comma before this element; write one after the element before it"));
    }

    /// Signs or words between the comma and a text on a line of its own.
    bool more_after_text(std::size_t begin) {
        const auto mistake = words_after_text(text_, begin, at_);
        if (!mistake) return false;
        at_ = std::min(text_.find('\n', at_), text_.size());
        add(mistake->begin, mistake->end, mistake->message);
        return true;
    }

    void skip_blank() {
        for (;;) {
            at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
            if (at_ == text_.size() || text_[at_] != '#') return;
            at_ = std::min(text_.find('\n', at_), text_.size());
        }
    }

    void not_closed() {
        done_ = true;
        add(0, 1,
            message("the array that begins here is never closed; write {line}", "line"_a = line()),
            message("the array that begins here is never closed; write ] after its last element"));
    }

    void other_bracket() {
        done_ = true;
        add(at_, at_ + 1,
            message("the array begins with [ and ends with {found}; write {line}",
                    "found"_a = text_[at_], "line"_a = line()),
            message("the array begins with [ and ends with {found}; write ] here",
                    "found"_a = text_[at_]));
    }

    void after_bracket() {
        done_ = true;
        const std::size_t from =
            std::min(text_.find_first_not_of(" \t\r\n", at_ + 1), text_.size());
        const std::string_view rest = text_.substr(from);
        if (rest.empty() || rest[0] == '#') return;
        if (begins_pair(rest)) return add(from, text_.size(), second_key(rest));
        const std::string_view words = strip_comment(rest);
        if (trim(words, "] ").empty())
            return add(from, from + words.size(), unmatched_signs(words));
        if (begins_word(words) && is_blank(text_.substr(1, at_ - 1)))
            if (const auto line = line_of(fmt::format("[{}]", quote_readably(words))))
                return add(
                    from, from + words.size(),
                    message("expected this within the brackets; write {line}", "line"_a = *line));
        line_ =
            line_of(value_.field == nullptr ? std::nullopt : joined_arrays(text_, *value_.field));
        add(from, text_.size(),
            message("expected one array, found several; write {line}", "line"_a = line()),
            message("expected nothing after the array, found '{found}'; put it within the "
                    "brackets, or after # as a comment",
                    "found"_a = excerpt(rest)));
    }

    /// Skips a comment of another format, or what mail programs put before a line; true if there is
    /// one.
    bool signs_before_element() {
        const auto prefix = prefix_mistake(text_, at_);
        const auto mistake = prefix ? prefix : comment_mistake(text_, at_);
        if (!mistake) return false;
        add(mistake->begin, mistake->end, mistake->message);
        at_ = prefix ? prefix->end : std::min(text_.find('\n', at_), text_.size());
        return true;
    }

    /// Explains what is wrong with an element, and skips it.
    void element() {
        const std::size_t begin = at_;
        if (is_at("\"'")) return string();
        if (is_at("{")) return table();
        if (is_of(Type::table) && words_of_table(text_, begin).size() > 1)
            return table_without_braces();
        at_ = end_of_word(begin);
        const std::string_view word = trim(text_.substr(begin, at_ - begin));
        const bool for_text = is_of(Type::text) && word[0] != '['; // a number is not
        if ((is_sound_value(word) && !for_text) || lone_sign(begin, word)) return;
        if (const std::size_t end = end_of_wrapped(text_, begin, at_); end > at_) {
            at_ = end;
            return over_lines(begin);
        }
        if (!is_of(Type::date) && is_several(text_, begin, at_)) return several_words(begin);
        wrong_word(begin, word);
    }

    [[nodiscard]] bool is_of(Type type) const {
        return value_.field != nullptr && value_.field->type == type;
    }

    /// Skips keys that have no braces around them, or other brackets.
    void table_without_braces() {
        const std::size_t begin = at_;
        const std::string_view words = words_of_table(text_, begin);
        const std::string_view content = trim(words, "(){}[] \t,;");
        const std::string table = fmt::format("{{ {} }}", content);
        const bool bracket = content.size() < trim(words, " \t,;").size();
        at_ = begin + words.size();
        add(begin, at_,
            bracket && is_sound_value(table)
                ? message("expected a table, {{ key = value, key = value }} on one line, found "
                          "'{found}'; write {literal}",
                          "found"_a = excerpt(words),
                          "literal"_a = element_to_paste(value_, table, begin, at_))
                : message("expected a table, {{ key = value, key = value }} on one line, found "
                          "'{found}'",
                          "found"_a = excerpt(words)));
    }

    /// A quote or a joining word where an element should be, or [ for ] after the last.
    bool lone_sign(std::size_t begin, std::string_view word) {
        const bool joins = word_for_comma(fmt::format("{} ", word)) == word.size();
        if (word == "[" && at_ == text_.size()) {
            at_ = begin;
            other_bracket();
        } else if (joins || is_opening(word)) {
            add(begin, begin + word.size(),
                message("'{signs}' does not belong here; remove it", "signs"_a = word));
        } else {
            return false;
        }
        return true;
    }

    /// The end of an element that does not begin with straight quotes.
    [[nodiscard]] std::size_t end_of_word(std::size_t begin) const {
        const std::size_t past = is_at("[") ? skip_closed(text_, begin) : begin;
        if (past > begin) return past;
        const std::size_t words = begin + list_marker(text_.substr(begin));
        if (words < text_.size() && quote_at_start(text_.substr(words)))
            if (const auto end = end_of_quotes(text_, words)) return *end;
        return end_at_comma(text_, begin);
    }

    void several_words(std::size_t begin) {
        const std::size_t end = std::min(text_.find('\n', at_), text_.size());
        const std::string_view words = trim(strip_comment(text_.substr(begin, end - begin)), "] ");
        add(begin, begin + words.size(),
            message("expected strings in quotes, found '{found}'; write one quote before each text "
                    "and one after it",
                    "found"_a = excerpt(words)));
        at_ = end;
    }

    void wrong_word(std::size_t begin, std::string_view word) {
        const FieldInfo* const dates = is_of(Type::date) ? value_.field : nullptr;
        const std::string_view expected =
            dates != nullptr ? translate("a date") : translate("a string in quotes");
        const std::string_view content = text_of_element(word);
        const auto meant = dates != nullptr ? whole_literal(content, *dates) : std::nullopt;
        if (dates != nullptr && !meant && !line_)
            return add(begin, begin + word.size(),
                       no_date(content, excerpt(word),
                               fmt::format("{} = {}", value_.key, dates->example)));
        const std::string literal =
            element_to_paste(value_, meant ? *meant : quote_readably(content), begin, at_);
        add(begin, begin + word.size(),
            message("expected {expected}, found '{found}'; write {line}", "expected"_a = expected,
                    "found"_a = excerpt(word), "line"_a = line()),
            message("expected {expected}, found '{found}'; write {literal}",
                    "expected"_a = expected, "found"_a = excerpt(word), "literal"_a = literal));
    }

    void table() {
        const std::size_t past = skip_closed(text_, at_);
        const std::size_t end = past > at_ ? past : std::min(text_.find('\n', at_), text_.size());
        const WrittenValue inner = element_of(value_, at_, end);
        at_ = explain_braces(inner, to_) - value_.begin;
    }

    void string() {
        const std::size_t begin = at_;
        const bool multi_line = text_.substr(begin, 3) == std::string(3, text_[begin]);
        if (multi_line) {
            at_ = skip_string(text_, begin);
        } else {
            const auto end = end_of_string(text_, begin);
            if (!end) return no_end_quote(begin);
            at_ = *end;
            const char next = at_ < text_.size() ? text_[at_] : ' ';
            if (is_at("\"'")) return quotes_at_end(begin);
            if (is_ascii_letter(next) || is_digit(next) || static_cast<unsigned char>(next) >= 0x80)
                return quotes_in_text(begin);
        }
        if (is_sound_value(text_.substr(begin, at_ - begin))) return;
        WrittenValue inner = element_of(value_, begin, at_);
        inner.field = nullptr;
        explain_value(inner, to_);
    }

    /// Skips a text that has no quote after it. On a line of its own it takes the whole line.
    void skip_word(std::size_t begin) {
        const std::size_t line_end = std::min(text_.find('\n', at_), text_.size());
        const std::string_view words =
            trim(strip_comment(text_.substr(at_, line_end - at_)), " \t\r,");
        if (const auto end = end_of_quotes(text_, at_)) {
            at_ = *end;
        } else if (is_first_on_line(text_, begin) && line_end < text_.size() &&
                   !words.ends_with(']')) {
            at_ += words.size();
        } else {
            at_ = std::min({text_.find_first_of(",]\n", at_), text_.find(" #", at_), text_.size()});
        }
    }

    void over_lines(std::size_t begin) {
        add(begin, begin + 1, three_quotes_expected(text_.substr(begin, at_ - begin)));
    }

    void no_end_quote(std::size_t begin) {
        if (const std::size_t end = end_on_other_line(text_, begin); end > 0) {
            at_ = end;
            return over_lines(begin);
        }
        at_ = begin;
        skip_word(begin);
        const std::string_view word = trim(text_.substr(begin, at_ - begin));
        if (lone_sign(begin, word)) return;
        const std::string literal =
            element_to_paste(value_, quote_readably(strip_quotes(word)), begin, at_);
        add(begin, begin + 1,
            message("the string that begins here has no closing quote; write {line}",
                    "line"_a = line()),
            message("the string that begins here has no closing quote; write {literal}",
                    "literal"_a = literal));
    }

    /// More than one quote after a text, or no comma before the next.
    void quotes_at_end(std::size_t begin) {
        const auto end = end_of_quotes(text_, begin);
        if (!end || *end <= at_) return;
        const std::string_view text = strip_quotes(text_.substr(begin, *end - begin));
        if (text.find_first_of("\"\\") < text.size()) return;
        const std::size_t quote = at_;
        at_ = *end;
        add(quote - 1, quote,
            message("this quote ends the string; write {line}", "line"_a = line()),
            message("this quote ends the string; write {literal}",
                    "literal"_a = element_to_paste(value_, quote_readably(text), begin, at_)));
    }

    /// A quote within a text ends it. On a line of its own it is clear where the text ends.
    void quotes_in_text(std::size_t begin) {
        const std::size_t line_end = std::min(text_.find('\n', begin), text_.size());
        const std::string_view element = trim(text_.substr(begin, line_end - begin), " \t\r,");
        const bool alone = line_end < text_.size() && element.ends_with(text_[begin]);
        if (alone) {
            add(at_ - 1, at_,
                message("this quote ends the string; write {literal},",
                        "literal"_a = quote_readably(strip_quotes(element))));
            at_ = begin + element.size();
        } else {
            if (!line_) line_ = line_of(array_at_commas(text_));
            add(begin, at_,
                message("the quotes here do not pair up; write {line}", "line"_a = line()),
                message("the quotes here do not pair up; each string of '{key}' has one before it "
                        "and one after it",
                        "key"_a = value_.key));
            at_ = line_end; // it is not clear where its texts begin and end
            done_ = done_ || line_end == text_.size() || element.ends_with(']');
        }
    }

    const WrittenValue& value_;
    std::string_view text_;
    Mistakes& to_;
    std::optional<std::string> line_; // the whole array as it should be
    std::size_t at_ = 0;
    bool done_ = false;
};

} // namespace

void explain_array(const WrittenValue& value, Mistakes& to) {
    ArrayMistakes(value, to).explain();
}

} // namespace caseflow
