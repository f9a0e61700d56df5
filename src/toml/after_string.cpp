#include "caseflow/toml/broken_value.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/toml/array_meant.hpp"
#include "caseflow/toml/comma_mistakes.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/line_begins.hpp"
#include "caseflow/toml/quoted.hpp"
#include "caseflow/toml/quotes_meant.hpp"
#include "caseflow/toml/value_line.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

class AfterString : public BrokenValue {
  public:
    using BrokenValue::BrokenValue;

    /// Text after an end quote that may have been meant as a quote within the text.
    [[nodiscard]] Mistake explain(std::size_t end) const {
        const std::string_view words = strip_comment(text_);
        const std::string_view rest = trim(words.substr(std::min(end, words.size())));
        if (is_many() && rest.starts_with(','))
            return wrong(words, repaired_array(words, *value_.field));
        if (is_many() && word_for_comma(rest) > 0) return wrong(words, array_of_strings(words));
        if (is_many() && rest == "]") return wrong(words, fmt::format("[{}", words));
        if (const auto array = array_in_quotes(words)) return wrong(words, array);
        if (end == 2 && begins_word(rest) && !is_many() && !quote_at_end(rest))
            return wrong(words, quote_readably(rest)); // beside the quotes of a template
        const std::size_t second = std::min(rest.find_first_not_of(",; "), rest.size());
        const std::string_view next = rest.substr(second);
        if (begins_statement(next))
            return at(words.size() - next.size(), words.size(), second_key(next));
        if (const auto joined = joined_texts(words); joined && !is_many())
            return wrong(words, quote_readably(*joined));
        if (is_quoted(next) && next.size() > 2)
            return wrong(words, two_texts(words.substr(0, end), next, second > 0 ? ", " : " "));
        if (auto extra = extra_quotes(words, end)) return *extra;
        if (auto sign = sign_after_text(value_, end)) return *sign;
        const auto from = static_cast<std::size_t>(rest.data() - text_.data());
        return at(from, from + rest.size(), words_after_string(rest));
    }

  private:
    /// An array with quotes around it: "["A", "B"]"
    [[nodiscard]] std::optional<std::string> array_in_quotes(std::string_view words) const {
        if (!is_many() || !words.starts_with("\"[") || !words.ends_with("]\"") || words.size() < 4)
            return std::nullopt;
        const std::string_view array = words.substr(1, words.size() - 2);
        return is_sound_value(array) ? std::optional(std::string(array)) : std::nullopt;
    }

    /// Two strings in place of an array or one text.
    [[nodiscard]] std::string two_texts(std::string_view a, std::string_view b,
                                        std::string_view between) const {
        if (is_many()) return fmt::format("[{}, {}]", a, b);
        return quote_readably(fmt::format("{}{}{}", strip_quotes(a), between, strip_quotes(b)));
    }

    /// A quote right after the one that ends a text, or one within a text.
    [[nodiscard]] std::optional<Mistake> extra_quotes(std::string_view words,
                                                      std::size_t end) const {
        const std::string_view rest = words.substr(std::min(end, words.size()));
        const bool apart = is_blank(rest.substr(0, 1)); // "Ung" i "Norr"
        if (rest.empty() || is_many() || !quote_at_end(trim(rest, " \t;,.")) ||
            (apart && !has_quotes_at_both_ends(words)))
            return std::nullopt;
        const auto line = line_with(
            quote_readably(apart ? std::string(words) : single_quotes(strip_quotes(words))));
        if (!line) return std::nullopt;
        return at(end - 1, end,
                  message("this quote ends the string; write {line}", "line"_a = *line));
    }
};

} // namespace

Mistake explain_after_string(const WrittenValue& value, std::size_t end) {
    return AfterString(value).explain(end);
}

} // namespace caseflow
