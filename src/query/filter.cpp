#include "caseflow/query/filter.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/invisible.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/query/condition.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <vector>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr int deepest_parentheses = 64;

struct Word {
    std::size_t offset;
    std::string_view text; // as typed, quotes and all
};

std::size_t end_of_word(std::string_view text, std::size_t at) {
    bool quoted = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        if (!quoted && (filter_blanks.find(text[at]) != std::string_view::npos || text[at] == '(' ||
                        text[at] == ')'))
            break;
    }
    return at;
}

bool is_keyword(std::string_view word) {
    return word == "or" || word == "and" || word == "not";
}

/// Spellings, from other languages, of the words that join conditions.
struct Foreign {
    std::string_view word;
    std::string_view ours;
};

constexpr Foreign foreign_words[] = {{"OR", "or"},  {"||", "or"}, {"|", "or"},    {"AND", "and"},
                                     {"&&", "and"}, {"&", "and"}, {"NOT", "not"}, {"!", "not"}};

const Foreign* find_foreign(std::string_view word) {
    const auto* const found =
        std::ranges::find_if(foreign_words, [&](const Foreign& row) { return row.word == word; });
    return found == std::end(foreign_words) ? nullptr : found;
}

/// The first typographic quote outside quotes; empty if there is none. A single one is an
/// apostrophe within a word.
std::string_view find_typographic_quote(std::string_view bare) {
    constexpr std::string_view anywhere = "\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02";
    constexpr std::string_view at_start = "\u2018\u2019\u201A\u201B\u2039\u203A";
    bool is_start = true;
    for (std::size_t at = 0; at < bare.size();) {
        const std::string_view character = bare.substr(at, character_length(bare.substr(at)));
        const bool ascii = character.size() == 1;
        const auto is_one_of = [&](std::string_view quotes) {
            return !ascii && quotes.find(character) != std::string_view::npos;
        };
        if (is_one_of(anywhere) || (is_start && is_one_of(at_start))) return character;
        is_start = ascii && std::string_view(":=<> ").find(character) != std::string_view::npos;
        at += character.size();
    }
    return {};
}

/// The parts of a word that are not in quotes.
std::string outside_quotes(std::string_view word) {
    std::string out;
    bool quoted = false;
    for (const char c : word) {
        if (c == '"') quoted = !quoted;
        if (!quoted) out += c;
    }
    return out;
}

/// True for a condition that ends in a comma, as if between the items of a list.
bool ends_in_comma(std::string_view bare) {
    return (bare.ends_with(',') || bare.ends_with(';')) &&
           bare.find_first_of(":=<>") != std::string_view::npos;
}

/// A filter with ordinary spaces instead of any others outside quotes: a keyboard or word processor
/// may have made another kind, which looks the same.
std::string with_ordinary_spaces(std::string_view text) {
    std::string plain;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character = text.substr(at, character_length(text.substr(at)));
        if (character == "\"") quoted = !quoted;
        plain += !quoted && is_other_space(character) ? " " : character;
        at += character.size();
    }
    return plain;
}

/// The end of the condition that begins at `begin`, including further words that belong to it.
std::size_t end_of_condition(std::string_view text, std::size_t begin, std::size_t end) {
    for (;;) {
        const std::size_t at = std::min(text.find_first_not_of(filter_blanks, end), text.size());
        const std::string_view next = text.substr(at, end_of_word(text, at) - at);
        if (next.empty() || is_keyword(next) ||
            !continues_condition(text.substr(begin, end - begin), next))
            return end;
        end = at + next.size();
    }
}

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t at = text.find_first_not_of(filter_blanks); at != std::string_view::npos;
         at = text.find_first_not_of(filter_blanks, at)) {
        const bool parenthesis = text[at] == '(' || text[at] == ')';
        std::size_t end = parenthesis ? at + 1 : end_of_word(text, at);
        if (!parenthesis) end = end_of_condition(text, at, end);
        words.push_back({at, text.substr(at, end - at)});
        at = end;
    }
    return words;
}

/// Joins two filters: a decisive answer of either is the result, else it is unknown if either is.
Filter join(Filter left, Filter right, Answer decisive) {
    const bool asks_number = left.asks_number() || right.asks_number();
    return Filter(
        [left = std::move(left), right = std::move(right), decisive](const Listed& listed) {
            const Answer first = left.ask(listed);
            if (first == decisive) return first;
            const Answer second = right.ask(listed);
            return second == decisive || first != Answer::unknown ? second : first;
        },
        asks_number);
}

class Parser {
  public:
    Parser(std::string_view text, const Today& today, const ReadNumber& read,
           std::span<const std::size_t> begins = {})
        : text_(text), today_(today), read_(read), begins_(begins), words_(words_of(text)) {}

    Filter parse() {
        Filter filter = parse_or();
        if (at_ < words_.size()) fail(translate("unmatched closing parenthesis"));
        return filter;
    }

  private:
    [[nodiscard]] bool is_at(std::string_view word) const {
        return at_ < words_.size() && words_[at_].text == word;
    }

    bool take(std::string_view word) {
        if (!is_at(word)) return false;
        ++at_;
        return true;
    }

    Filter parse_or() {
        Filter left = parse_and();
        while (take("or")) left = join(std::move(left), parse_and(), Answer::yes);
        return left;
    }

    Filter parse_and() {
        Filter left = parse_term();
        while (at_ < words_.size() && !is_at("or") && !is_at(")")) {
            if (!take("and")) refuse_rest(at_);
            left = join(std::move(left), parse_term(), Answer::no);
        }
        return left;
    }

    Filter parse_term() {
        if (at_ == words_.size()) fail(translate("expected a condition here"));
        if (take("not")) return parse_nested([&] { return negate(parse_term()); });
        if (take("(")) return parse_nested([&] { return require_closed(parse_or()); });
        if (is_at(")") || is_at("or") || is_at("and"))
            fail(translate("expected a condition before this word"));
        const Word& word = words_[at_];
        refuse_misread(word.text);
        refuse_split_number(word);
        if (lacks_value(word.text)) refuse_rest(at_ + 1);
        try {
            Filter condition = parse_condition(word.text, today_, read_);
            ++at_;
            return condition;
        } catch (const Failure& problem) {
            fail(problem.what());
        }
    }

    /// Searched for unchanged, it would find nothing, with no reason given.
    void refuse_misread(std::string_view word) const {
        if (const Foreign* const foreign = find_foreign(word))
            fail(message("write '{word}' as '{ours}', or in quotes to search for it",
                         "word"_a = word, "ours"_a = foreign->ours));
        const std::string bare = outside_quotes(word);
        if (ends_in_comma(bare) && at_ + 1 < words_.size())
            fail(translate("conditions are separated by spaces alone; leave the comma out, or put "
                           "the value in quotes to search for it"));
        if (name_invisible(bare) != bare)
            fail(translate("this word has an invisible character; remove that, or put the word in "
                           "quotes to search for it"));
        if (const std::string_view quote = find_typographic_quote(bare); !quote.empty())
            fail(message("typographic quote (U+{code:04X}) outside quotes; use a straight one, \"",
                         "code"_a = static_cast<std::uint32_t>(code_point(quote))));
    }

    void refuse_split_number(const Word& word) const {
        auto begin = std::ranges::upper_bound(begins_, word.offset);
        for (; begin != begins_.end() && *begin < word.offset + word.text.size(); ++begin) {
            const std::string_view rest = word.text.substr(*begin - word.offset);
            const std::string_view next = rest.substr(0, rest.find_first_of(filter_blanks));
            const bool is_group = next.size() == 3 && std::ranges::all_of(next, is_digit);
            if (is_group && is_digit(text_[*begin - 2]))
                fail(message("put the condition in quotes if '{group}' is the rest of its number, "
                             "or '{group}' before it to search for that",
                             "group"_a = next));
        }
    }

    /// Refuses a text of several words, or with parentheses, that is not in quotes: if the other
    /// words were searched for by themselves, the result would be a condition that nobody meant,
    /// and with "!=" one that most cases pass.
    void refuse_rest(std::size_t begin) {
        if (begin == words_.size() || with_rest(words_[begin - 1].text, shown_after(begin)).empty())
            return; // the usual case
        std::string rest;
        const std::size_t end = end_of_rest(begin);
        for (std::size_t i = begin; i < end; ++i) rest += shown_after(i);
        const std::string whole = with_rest(words_[begin - 1].text, rest);
        if (rest.empty() || whole.empty()) return;
        at_ = begin;
        fail(message("write {whole} if this is the rest of the value, or 'and' before it to "
                     "search for it",
                     "whole"_a = whole));
    }

    /// A word, with the blank before it if there is one.
    [[nodiscard]] std::string shown_after(std::size_t i) const {
        return (is_joined(i) ? "" : " ") + std::string(words_[i].text);
    }

    /// True for a word without a blank before it.
    [[nodiscard]] bool is_joined(std::size_t i) const {
        return words_[i - 1].offset + words_[i - 1].text.size() == words_[i].offset;
    }

    /// The end of the words from `i` on that may be the rest of a value: without key and quotes, or
    /// in parentheses that contain only such words or have no blank before them.
    [[nodiscard]] std::size_t end_of_rest(std::size_t i) const {
        while (i < words_.size()) {
            const std::size_t end = end_of_group(i);
            const bool is_rest =
                (words_[i].text == "(" && is_joined(i)) ||
                std::all_of(words_.data() + i, words_.data() + end, [](const Word& word) {
                    return !is_keyword(word.text) && is_bare(word.text);
                });
            if (!is_rest || words_[i].text == ")") break;
            i = end;
        }
        return i;
    }

    /// The end of the word, or of the group in parentheses, at `i`.
    [[nodiscard]] std::size_t end_of_group(std::size_t i) const {
        for (std::size_t depth = 0; i < words_.size(); ++i) {
            if (words_[i].text == "(") ++depth;
            if (depth > 0 && words_[i].text == ")") --depth;
            if (depth == 0) return i + 1;
        }
        return i;
    }

    Filter require_closed(Filter inner) {
        if (!take(")")) fail(translate("expected a closing parenthesis here"));
        return inner;
    }

    /// Limits how deep a filter may nest.
    template <class Inner>
    Filter parse_nested(Inner&& inner) {
        if (++depth_ > deepest_parentheses) fail(translate("the filter is nested too deeply"));
        Filter filter = inner();
        --depth_;
        return filter;
    }

    /// Shows the message, the filter, and a caret under the current word or after the last one.
    [[noreturn]] void fail(std::string_view message) const {
        const bool end = at_ == words_.size();
        const std::size_t offset = end ? text_.size() : words_[at_].offset;
        const std::size_t width = end ? 1 : display_width(shown(words_[at_].text));
        const std::size_t rest = message.find('\n'); // a list of names goes last
        throw Failure(fmt::format("filter: {}\n  {}\n  {:{}}{:^<{}}{}", message.substr(0, rest),
                                  shown(text_), "", display_width(shown(text_.substr(0, offset))),
                                  "^", width,
                                  rest == std::string_view::npos ? "" : message.substr(rest)));
    }

    static std::string shown(std::string_view text) { return visible_line(name_invisible(text)); }

    std::string_view text_;
    const Today& today_;
    const ReadNumber& read_;
    std::span<const std::size_t> begins_; // of the words on the command line, except the first
    std::vector<Word> words_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

} // namespace

Filter parse_filter(std::string_view text, const Today& today, const ReadNumber& read) {
    const std::string word(text);
    return parse_filter(std::span(&word, 1), today, read);
}

Filter parse_filter(std::span<const std::string> words, const Today& today,
                    const ReadNumber& read) {
    std::string plain;
    std::vector<std::size_t> begins;
    for (const std::string& word : words) {
        if (!begins.empty()) plain += ' ';
        begins.push_back(plain.size());
        plain += with_ordinary_spaces(word);
    }
    if (plain.find_first_not_of(filter_blanks) == std::string::npos)
        return Filter([](const Listed&) { return Answer::yes; });
    return Parser(plain, today, read, std::span(begins).subspan(1)).parse();
}

} // namespace caseflow
