#include "caseflow/toml/array_mistakes.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/literal.hpp"
#include "caseflow/toml/statements.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <vector>

namespace caseflow {

using namespace fmt::literals;

namespace {

bool is_sound(std::string_view element) {
    return is_toml(fmt::format("a = {}", element));
}

/// Goes through an array until something is wrong in it.
class ArrayMistake {
  public:
    explicit ArrayMistake(const WrittenValue& value) : value_(value), text_(value.text()) {}

    [[nodiscard]] Mistake explain() {
        at_ = 1;
        for (;;) {
            skip_blank();
            if (at_ == text_.size()) return not_closed();
            if (text_[at_] == ']') return after_bracket();
            if (text_[at_] == ',')
                return mistake(at_, at_ + 1,
                               "expected an element before this comma; take the comma away");
            if (auto wrong = element()) return *wrong;
            skip_blank();
            if (at_ == text_.size()) return not_closed();
            if (text_[at_] == ',') {
                ++at_;
            } else if (text_[at_] != ']') {
                return no_comma();
            }
        }
    }

  private:
    [[nodiscard]] Mistake mistake(std::size_t begin, std::size_t end, std::string message) const {
        return {value_.begin + begin, value_.begin + end, std::move(message)};
    }

    /// With the whole array mended, if it is short.
    [[nodiscard]] Mistake with_remedy(std::size_t begin, std::size_t end,
                                      const std::string& problem, const std::string& remedy) const {
        constexpr std::size_t longest = 160;
        const auto array =
            value_.field == nullptr ? std::nullopt : repaired_array(text_, *value_.field);
        const std::string line = array ? fmt::format("{} = {}", value_.key, *array) : "";
        const bool fits =
            array && text_.find('\n') == std::string_view::npos && line.size() <= longest;
        return mistake(begin, end,
                       fmt::format("{problem}; {remedy}", "problem"_a = problem,
                                   "remedy"_a = fits ? "write " + line : remedy));
    }

    void skip_blank() {
        for (;;) {
            at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
            if (at_ == text_.size() || text_[at_] != '#') return;
            at_ = std::min(text_.find('\n', at_), text_.size());
        }
    }

    [[nodiscard]] Mistake not_closed() const {
        return with_remedy(0, 1, "the array that begins here is never closed",
                           "write ] after its last element");
    }

    [[nodiscard]] Mistake after_bracket() const {
        const std::size_t from =
            std::min(text_.find_first_not_of(" \t\r\n", at_ + 1), text_.size());
        const std::string_view rest = text_.substr(from);
        if (rest.empty())
            return mistake(0, text_.size(),
                           fmt::format("this array cannot be read: '{}'", excerpt(text_)));
        return mistake(from, text_.size(),
                       fmt::format("expected nothing after the array, found '{found}'",
                                   "found"_a = excerpt(rest)));
    }

    [[nodiscard]] Mistake no_comma() const {
        const char found = text_[at_];
        if (found == '}' || found == ')')
            return with_remedy(at_, at_ + 1,
                               fmt::format("the array begins with [ and ends with {}", found),
                               "write ] here");
        if (found == ';')
            return with_remedy(at_, at_ + 1, "expected a comma between elements, found ';'",
                               "write a comma");
        return with_remedy(at_, at_ + 1, "expected a comma before this element",
                           "write one after the element before it");
    }

    /// Past an element; or what is wrong with it.
    std::optional<Mistake> element() {
        const std::size_t begin = at_;
        const char c = text_[begin];
        if (c == '"' || c == '\'') return string();
        if (c == '[' || c == '{') {
            at_ = end_of_nested();
        } else {
            at_ = std::min(text_.find_first_of(",]\n#", at_), text_.size());
        }
        const std::string_view word = trim(text_.substr(begin, at_ - begin));
        if (is_sound(word)) return std::nullopt;
        const bool tables = value_.field != nullptr && value_.field->type == Type::table;
        if (c == '{' || tables)
            return mistake(begin, begin + word.size(),
                           fmt::format("expected a table, {{ key = value, key = value }} on one "
                                       "line, found '{found}'",
                                       "found"_a = excerpt(word)));
        const auto meant = value_.field == nullptr
                               ? std::nullopt
                               : literal_meant(strip_quotes(word), *value_.field);
        return with_remedy(
            begin, begin + word.size(),
            fmt::format("expected {expected}, found '{found}'",
                        "expected"_a = value_.field != nullptr && value_.field->type == Type::date
                                           ? "a date"
                                           : "text in quotes",
                        "found"_a = excerpt(word)),
            fmt::format("write {}", meant ? *meant : quote_readably(strip_quotes(word))));
    }

    std::optional<Mistake> string() {
        const std::size_t begin = at_;
        const bool multi_line = text_.substr(begin, 3) == std::string(3, text_[begin]);
        if (multi_line) {
            at_ = skip_string(text_, begin);
        } else {
            const auto end = end_of_string(text_, begin);
            if (!end)
                return with_remedy(begin, begin + 1, "the text that begins here has no end quote",
                                   "write one before the comma or the line end");
            at_ = *end;
            const bool adjoined =
                at_ < text_.size() && std::isalnum(static_cast<unsigned char>(text_[at_])) != 0;
            if (adjoined)
                return mistake(begin, at_,
                               fmt::format("the quotes here do not pair up; each text of '{key}' "
                                           "has one before it and one after it",
                                           "key"_a = value_.key));
        }
        if (is_sound(text_.substr(begin, at_ - begin))) return std::nullopt;
        WrittenValue inner = value_;
        inner.begin = value_.begin + begin;
        inner.end = value_.begin + at_;
        inner.field = nullptr;
        inner.key.clear(); // no line of it could be pasted
        Mistake wrong = explain_value(inner);
        return wrong;
    }

    [[nodiscard]] std::size_t end_of_nested() const {
        std::size_t depth = 0;
        for (std::size_t i = at_; i < text_.size(); ++i) {
            const char c = text_[i];
            if (c == '"' || c == '\'') {
                i = std::max(skip_string(text_, i), i + 1) - 1;
            } else if (c == '[' || c == '{') {
                ++depth;
            } else if ((c == ']' || c == '}') && --depth == 0) {
                return i + 1;
            }
        }
        return text_.size();
    }

    const WrittenValue& value_;
    std::string_view text_;
    std::size_t at_ = 0;
};

/// The elements of an array that has brackets or none, taken apart at commas outside quotes.
std::vector<std::string_view> elements_of(std::string_view text) {
    text = trim(text);
    if (text.starts_with('[')) text.remove_prefix(1);
    if (text.ends_with(']')) text.remove_suffix(1);
    std::vector<std::string_view> elements;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && (text[i] == '"' || text[i] == '\'')) {
            const auto end = end_of_string(text, i);
            if (end) i = *end - 1;
            continue;
        }
        if (i < text.size() && text[i] != ',' && text[i] != ';') continue;
        const std::string_view element = trim(text.substr(begin, i - begin));
        if (!element.empty()) elements.push_back(element);
        begin = i + 1;
    }
    return elements;
}

} // namespace

Mistake explain_array(const WrittenValue& value) {
    return ArrayMistake(value).explain();
}

std::optional<std::string> repaired_array(std::string_view text, const FieldInfo& field) {
    const std::vector<std::string_view> elements = elements_of(text);
    std::string array;
    for (const std::string_view element : elements) {
        const std::string_view words = strip_quotes(element);
        const bool bare = words.size() == element.size();
        const bool comma_may_be_text = bare && elements.size() > 1 && !text.starts_with('[');
        if (comma_may_be_text && field.type == Type::text) return std::nullopt;
        if (words.find_first_of("\"\n") != std::string_view::npos) return std::nullopt;
        const auto literal =
            field.type == Type::text ? quote_readably(words) : literal_meant(words, field);
        if (!literal) return std::nullopt;
        array += (array.empty() ? "" : ", ") + *literal;
    }
    if (array.empty()) return std::nullopt;
    return fmt::format("[{}]", array);
}

} // namespace caseflow
