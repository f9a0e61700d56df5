#include "caseflow/toml/quotes_meant.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <vector>

namespace caseflow {
namespace {

constexpr int most_rounds = 8;               // of quotes around one another
constexpr std::size_t longest_quoted = 4096; // bytes searched for the end of a text

/// An apostrophe may be part of a word; the others are quotes wherever they are.
constexpr std::string_view double_quotes[] = {"\"",     "\u201C", "\u201D", "\u201E", "\u201F",
                                              "\u00AB", "\u00BB", "\u2033", "`"};
constexpr std::string_view other_quotes[] = {"'",      "\u2018", "\u2019", "\u201A",
                                             "\u201B", "\u2032", "\u00B4"};

std::optional<std::string_view> double_quote_at_start(std::string_view text) {
    for (const std::string_view sign : double_quotes)
        if (text.starts_with(sign)) return sign;
    return std::nullopt;
}

struct QuoteSign {
    std::size_t begin;
    std::size_t end;
    bool opens;
};

bool is_gap(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

/// Whether the quote at [begin, end) opens: a word is right after it and none right before it.
bool is_opening(std::string_view text, std::size_t begin, std::size_t end,
                const std::vector<QuoteSign>& before) {
    if (end == text.size() || is_gap(text[end])) return false;
    if (begin == 0 || is_gap(text[begin - 1])) return true;
    if (std::string_view("([{,;").find(text[begin - 1]) != std::string_view::npos) return true;
    return !before.empty() && before.back().end == begin && before.back().opens;
}

/// Whether a single quote may be an apostrophe: it is neither first nor last.
bool is_apostrophe(std::string_view text, const QuoteSign& sign) {
    const bool first = sign.begin == 0 || quote_at_end(text.substr(0, sign.begin));
    const bool last = sign.end == text.size() || quote_at_start(text.substr(sign.end));
    return !first && !last;
}

/// The quotes of a text, with or without those that may be apostrophes.
std::vector<QuoteSign> signs_in(std::string_view text, bool apostrophes = false) {
    std::vector<QuoteSign> signs;
    for (std::size_t at = 0; at < text.size();) {
        const auto sign = quote_at_start(text.substr(at));
        const std::size_t end = at + (sign ? sign->size() : character_length(text.substr(at)));
        if (sign) {
            const QuoteSign found{at, end, is_opening(text, at, end, signs)};
            if (apostrophes || double_quote_at_start(*sign) || !is_apostrophe(text, found))
                signs.push_back(found);
        }
        at = end;
    }
    return signs;
}

int balance_of(const std::vector<QuoteSign>& signs) {
    int balance = 0;
    for (const QuoteSign& sign : signs) balance += sign.opens ? 1 : -1;
    return balance;
}

/// Whether the first quote matches the last.
bool enclose_text(const std::vector<QuoteSign>& signs) {
    int depth = 0;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        depth += signs[i].opens ? 1 : -1;
        if (depth <= 0) return depth == 0 && i + 1 == signs.size();
    }
    return false;
}

/// A text that was part of another, without the escaped quotes around it: \"A\".
std::string_view without_escaped(std::string_view text) {
    if (!text.starts_with('\\')) return text;
    const auto first = quote_at_start(text.substr(1));
    const auto last = quote_at_end(text);
    if (!first || !last || text.size() < first->size() + last->size() + 2) return text;
    const std::string_view content = text.substr(0, text.size() - last->size());
    return content.ends_with('\\')
               ? trim(content.substr(first->size() + 1, content.size() - first->size() - 2))
               : text;
}

/// A text without the signs after its end quote: "A"; and "A",
std::string_view without_signs_after(std::string_view text) {
    const std::string_view quoted = trim(text, " \t;,.");
    if (quoted.size() == text.size() || !quote_at_start(text) || !quote_at_end(quoted)) return text;
    return enclose_text(signs_in(quoted)) ? quoted : text;
}

/// Whether an unmatched quote may be left out. A single one may match an apostrophe, or mean feet
/// or minutes.
bool is_lone(std::string_view text, const QuoteSign& sign) {
    if (double_quote_at_start(text.substr(sign.begin))) return true;
    return signs_in(text, true).size() == 1 && (sign.begin == 0 || !is_digit(text[sign.begin - 1]));
}

/// Whether a text begins with a number or a dot and then a quote, like the next item of a list.
bool begins_next_item(std::string_view text) {
    const std::size_t marker = list_marker(text);
    return marker > 0 && quote_at_start(text.substr(marker));
}

/// Whether a text may end before the text that follows.
bool ends_before(std::string_view next) {
    if (const auto sign = quote_at_start(next))
        return next.size() > sign->size() && is_ascii_letter(next[sign->size()]);
    const std::size_t at = std::min(next.find_first_not_of(" \t"), next.size());
    if (at == next.size() || next[at] == '\n') return true;
    if (std::string_view(",;]").find(next[at]) != std::string_view::npos) return true;
    return at > 0 && (next[at] == '#' || quote_at_start(next.substr(at)) ||
                      begins_next_item(next.substr(at)));
}

} // namespace

std::optional<std::string_view> quote_at_start(std::string_view text) {
    if (const auto sign = double_quote_at_start(text)) return sign;
    for (const std::string_view sign : other_quotes)
        if (text.starts_with(sign)) return sign;
    return std::nullopt;
}

std::optional<std::string_view> quote_at_end(std::string_view text) {
    if (text.empty()) return std::nullopt;
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return quote_at_start(text.substr(at));
}

std::string_view strip_quotes(std::string_view text) {
    text = without_signs_after(without_escaped(trim(text)));
    for (int rounds = 0; rounds < most_rounds; ++rounds) {
        const auto signs = signs_in(text);
        if (signs.empty()) return text;
        const int balance = balance_of(signs);
        const QuoteSign first = signs.front();
        const QuoteSign last = signs.back();
        const bool round = enclose_text(signs) && last.end == text.size();
        if (first.begin == 0 && (round || (balance > 0 && is_lone(text, first)))) {
            text = round ? text.substr(first.end, last.begin - first.end) : text.substr(first.end);
        } else if (balance < 0 && last.end == text.size() && is_lone(text, last)) {
            text = text.substr(0, last.begin);
        } else {
            return text;
        }
    }
    return text;
}

std::optional<std::string_view> quotes_in_place_of_three(std::string_view text) {
    std::size_t line = text.rfind('\n');
    std::string_view words = strip_comment(text.substr(std::min(line + 1, text.size())));
    while (line < text.size() && (words.empty() || words.starts_with('#'))) {
        text = text.substr(0, line);
        line = text.rfind('\n');
        words = strip_comment(text.substr(std::min(line + 1, text.size())));
    }
    const auto last = quote_at_end(words);
    if (!last) return std::nullopt;
    std::size_t count = 0;
    std::string_view before = words;
    for (; count < 3 && before.ends_with(*last); ++count) before.remove_suffix(last->size());
    std::string_view rest = words;
    while (const auto sign = quote_at_start(rest)) rest.remove_prefix(sign->size());
    if (rest.empty()) return words;
    const bool lone = double_quote_at_start(*last) && balance_of(signs_in(text)) < 0;
    if (count < 3 && !lone) return std::nullopt;
    return words.substr(before.size());
}

bool quotes_pair_up(std::string_view text) {
    return balance_of(signs_in(text)) == 0;
}

bool has_quotes_at_both_ends(std::string_view text) {
    return text.size() > 1 && text.ends_with(text[0]) && quote_at_start(text) &&
           quotes_pair_up(text) && text.find('=') == std::string_view::npos;
}

std::optional<std::size_t> end_of_quotes(std::string_view text, std::size_t at) {
    const std::size_t line = std::min({text.find('\n', at), at + longest_quoted, text.size()});
    const bool doubled = double_quote_at_start(text.substr(at)).has_value();
    const std::string_view on_line = text.substr(0, line);
    for (const QuoteSign& sign : signs_in(on_line.substr(at), !doubled)) {
        const std::string_view quote = on_line.substr(at + sign.begin, sign.end - sign.begin);
        if (sign.begin == 0 || sign.opens || double_quote_at_start(quote).has_value() != doubled)
            continue;
        if (ends_before(on_line.substr(at + sign.end))) return at + sign.end;
    }
    return std::nullopt;
}

} // namespace caseflow
