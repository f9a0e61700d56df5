#include "caseflow/toml/array_meant.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/line_begins.hpp"
#include "caseflow/toml/literal.hpp"
#include "caseflow/toml/literal_meant.hpp"
#include "caseflow/toml/mistakes.hpp"
#include "caseflow/toml/quotes_meant.hpp"
#include "caseflow/toml/statements.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace caseflow {
namespace {

/// A word with digits, such as the number of a case or a point. A comma is not part of it.
bool is_number(std::string_view text) {
    return text.find_first_of(" \t") == std::string_view::npos && has_digit(text);
}

/// True for the bracket that ends an array: after it is a separator, a comment or nothing.
bool ends_array(std::string_view text, std::size_t at) {
    if (text[at] != ']') return false;
    std::string_view rest = trim(text.substr(at + 1), " \t;,.");
    rest.remove_prefix(skip_spaces(rest, 0));
    return rest.empty() || rest.starts_with('#');
}

bool begins_comment(std::string_view text, std::size_t at) {
    return text[at] == '#' && at > 0 && is_blank(text.substr(at - 1, 1)) &&
           is_blank(text.substr(at + 1, 1));
}

/// The place of the list item after the one at `at`: 2. after 1., or another dot. The end of the
/// text if there is none.
std::size_t next_item(std::string_view text, std::size_t at) {
    const std::size_t marker = list_marker(text.substr(at));
    const std::string_view sign = trim(text.substr(at, marker));
    if (sign.empty() || std::string_view("-*\u2013\u2014").find(sign) < std::string_view::npos)
        return text.size();
    int number = -1;
    if (is_digit(sign[0])) std::from_chars(sign.data(), sign.data() + sign.size(), number);
    const std::string next =
        number < 0 ? fmt::format(" {} ", sign) : fmt::format(" {}{} ", number + 1, sign.back());
    return std::min(text.find(next, at), text.size());
}

/// The end of an element: after its quotes, else at a separator, a bracket or a comment.
std::size_t end_of_element(std::string_view text, std::size_t at) {
    const std::size_t words = at + list_marker(text.substr(at));
    if (words < text.size() && quote_at_start(text.substr(words)))
        if (const auto end = end_of_quotes(text, words)) return *end;
    const std::size_t next = next_item(text, at);
    while (at < next && !is_separator(text[at]) && !ends_array(text, at) &&
           !begins_comment(text, at))
        ++at;
    return at;
}

/// Whether a word joins two numbers of cases or days: KS/1/2022 och KS/2/2022. The word is not part
/// of either.
bool joins_numbers(std::string_view text) {
    const std::size_t gap = std::min(text.find(' '), text.size());
    const std::string_view rest = trim(text.substr(gap));
    const std::string_view next = trim(rest.substr(word_for_comma(rest)));
    return next.size() < rest.size() && is_number(text.substr(0, gap)) &&
           is_number(next.substr(0, next.find(' ')));
}

/// Whether a text is so long that its commas may be part of it.
bool is_sentence(std::string_view text) {
    return std::count(text.begin(), text.end(), ' ') > 3;
}

/// The elements of an array, with or without brackets.
std::vector<std::string_view> elements_of(std::string_view text) {
    text = trim(text);
    if (text.starts_with('[')) text.remove_prefix(1);
    std::vector<std::string_view> elements;
    for (std::size_t at = 0; at < text.size();) {
        if (is_separator(text[at]) || is_blank(text.substr(at, 1))) {
            ++at;
            continue;
        }
        if (ends_array(text, at) || begins_comment(text, at)) break;
        const std::size_t end = end_of_element(text, at);
        elements.push_back(trim(text.substr(at, end - at)));
        at = end;
    }
    return elements;
}

/// Leaves out brackets that are within the quotes of the first and the last element: "[A", "B]".
/// Returns whether there are any.
bool take_brackets_out(std::vector<std::string_view>& elements) {
    if (elements.size() < 2) return false;
    std::string_view& first = elements.front();
    std::string_view& last = elements.back();
    const bool opens = first.starts_with("\"[") && first.find(']') == std::string_view::npos;
    const bool closes = last.ends_with("]\"") && last.find('[') == std::string_view::npos;
    if (!opens || !closes || !first.ends_with('"')) return false;
    first = first.substr(2, first.size() - 3);
    if (last.starts_with('"'))
        last = last.substr(1, last.size() - 3);
    else
        elements.pop_back(); // a bracket and a quote after the last
    return true;
}

/// The text of an array whose only quote is at its beginning, up to the closing bracket. Nothing if
/// its commas separate numbers.
std::optional<std::string_view> text_to_bracket(std::string_view text) {
    text = trim(text);
    if (!text.starts_with('[') || !text.ends_with(']')) return std::nullopt;
    const std::string_view content = trim(text.substr(1, text.size() - 2));
    const auto sign = quote_at_start(content);
    if (!sign || content.find(',') == std::string_view::npos) return std::nullopt;
    const std::string_view words = trim(content.substr(sign->size()));
    for (std::size_t at = 0; at < words.size(); at += character_length(words.substr(at)))
        if (quote_at_start(words.substr(at))) return std::nullopt;
    const std::vector<std::string_view> parts = elements_of(words);
    return std::ranges::all_of(parts, is_number) ? std::nullopt : std::optional(words);
}

/// A date, or several with only blanks between them, as the elements of an array.
std::optional<std::string> dates_meant(std::string_view text, const FieldInfo& field) {
    if (auto date = whole_literal(text, field)) return date;
    std::string dates;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
        const auto date = whole_literal(text.substr(at, end - at), field);
        if (!date) return std::nullopt;
        dates += (dates.empty() ? "" : ", ") + *date;
        at = std::min(text.find_first_not_of(" \t", end), text.size());
    }
    return dates;
}

} // namespace

bool begins_lowercase(std::string_view text) {
    if (text.empty()) return false;
    const std::string_view first = text.substr(0, character_length(text));
    const auto code = static_cast<unsigned char>(first[0]);
    return (std::isalpha(code) != 0 || code == 0xC3) && fold(first) == first;
}

bool commas_may_be_text(std::string_view text) {
    if (text.find('\n') < text.size()) return false;
    const std::vector<std::string_view> elements = elements_of(text);
    return elements.size() > 1 && std::ranges::any_of(elements, [&](std::string_view element) {
               const std::string_view words = strip_quotes(element.substr(list_marker(element)));
               const bool bare = words.size() == element.size();
               return bare && !is_number(words) &&
                      (!text.starts_with('[') || begins_lowercase(words) || is_sentence(words));
           });
}

std::optional<std::string> repaired_array(std::string_view text, const FieldInfo& field) {
    if (text.size() > 4 * longest_line) return std::nullopt;
    if (const auto whole = text_to_bracket(text); whole && field.type == Type::text)
        return fmt::format("[{}]", quote_readably(*whole));
    std::vector<std::string_view> elements = elements_of(text);
    const bool quoted = take_brackets_out(elements);
    if (!quoted && field.type == Type::text && commas_may_be_text(text)) return std::nullopt;
    std::string array;
    for (const std::string_view element : elements) {
        std::string_view words = strip_quotes(element.substr(list_marker(element)));
        if (element.ends_with("]\"") && text.starts_with('[') && !text.ends_with(']') &&
            words.find('[') == std::string_view::npos)
            words.remove_suffix(1); // the bracket that ends the array
        if (joins_numbers(words) && field.type == Type::text) return std::nullopt;
        if (words.find_first_of("\"\n") != std::string_view::npos || !quotes_pair_up(words) ||
            trim(words, "[](){} ").empty())
            return std::nullopt;
        const auto literal =
            field.type == Type::text ? quote_readably(words) : dates_meant(words, field);
        if (!literal) return std::nullopt;
        array += (array.empty() ? "" : ", ") + *literal;
    }
    if (array.empty()) return std::nullopt;
    return fmt::format("[{}]", array);
}

std::optional<std::string> joined_arrays(std::string_view text, const FieldInfo& field) {
    std::string elements;
    for (std::size_t at = 0; at < text.size();) {
        const bool string = text[at] == '"' || text[at] == '\'';
        const std::size_t end = string ? skip_string(text, at) : at + 1;
        if (!string && std::string_view("[], \t\r\n").find(text[at]) == std::string_view::npos)
            return std::nullopt;
        if (string) elements += fmt::format("{},", text.substr(at, end - at));
        at = end;
    }
    return repaired_array(fmt::format("[{}]", elements), field);
}

std::optional<std::string> array_of_strings(std::string_view text) {
    std::string array;
    for (std::size_t at = 0; at < text.size();) {
        const bool string = text[at] == '"' || text[at] == '\'';
        const auto end = string ? end_of_string(text, at) : std::nullopt;
        if (!end) return std::nullopt;
        array += (array.empty() ? "" : ", ") + std::string(text.substr(at, *end - at));
        at = std::min(text.find_first_not_of(" \t,;/&+", *end), text.size());
    }
    return fmt::format("[{}]", array);
}

std::string_view text_of_element(std::string_view word) {
    word.remove_prefix(list_marker(word));
    const std::string_view value = trim(word.substr(std::min(word.find('=') + 1, word.size())));
    const bool has_key = begins_statement(word) && quote_at_start(value) && quote_at_end(value);
    return strip_quotes(has_key ? value : word);
}

std::size_t word_for_comma(std::string_view text) {
    for (const std::string_view word : {"och ", "samt ", "and ", "eller ", "& ", "+ "})
        if (text.starts_with(word)) return word.size() - 1;
    constexpr std::size_t most_signs = 8;
    const std::string_view next = text.substr(0, most_signs);
    const std::size_t quote = std::min(next.find_first_of("\"'"), next.size());
    const std::string_view between = trim(next.substr(0, quote), " \t");
    const bool signs = between.find_first_not_of("/|+:.-&") == std::string_view::npos;
    return quote < next.size() && signs ? between.size() : 0;
}

bool is_first_on_line(std::string_view array, std::size_t begin) {
    const std::size_t before = array.find_last_not_of(" \t", begin - 1);
    return before < begin && array[before] == '\n';
}

std::size_t end_at_comma(std::string_view array, std::size_t at) {
    do at = std::min(array.find_first_of(",]\n#", at + 1), array.size());
    while (at < array.size() && array[at] == '#' && !is_comment_at(array, at));
    return at;
}

bool is_several(std::string_view array, std::size_t begin, std::size_t end) {
    const bool comma = array.substr(std::min(end, array.size())).starts_with(',');
    if (!comma || !is_first_on_line(array, begin) || quote_at_start(array.substr(begin)))
        return false;
    const std::size_t line = std::min(array.find('\n', end), array.size());
    const std::string_view rest = strip_comment(array.substr(end, line - end));
    return rest.find_first_not_of(" \t\r,") < rest.size() &&
           rest.find_first_of("\"'") == std::string_view::npos;
}

std::string_view words_of_table(std::string_view array, std::size_t begin) {
    const std::size_t line = std::min(array.find('\n', begin), array.size());
    const std::string_view words = strip_comment(array.substr(begin, line - begin));
    const std::size_t end = std::min(words.find_first_of("{]})", 1), words.size());
    const bool other = end == words.size() || words[end] == '{';
    const bool closes = !other && (words[end] != ']' || words[0] == '[');
    return trim(words.substr(0, closes ? end + 1 : end), " \t\r,");
}

std::optional<std::string> array_at_commas(std::string_view text) {
    if (!text.starts_with('[') || !text.ends_with(']') || text.find('\n') < text.size())
        return std::nullopt;
    text = text.substr(1, text.size() - 2);
    std::string array;
    bool all_begin = true;
    bool all_end = true;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const std::string_view element = trim(text.substr(at, end - at));
        const std::string_view words = strip_quotes(element);
        at = end + 1;
        if (words.find_first_of("\"\\") < words.size() || element.size() > words.size() + 2)
            return std::nullopt;
        all_begin = all_begin && element.starts_with('"');
        all_end = all_end && element.ends_with('"');
        array += (array.empty() ? "" : ", ") + quote(words);
    }
    if (!all_begin && !all_end) return std::nullopt;
    return fmt::format("[{}]", array);
}

std::size_t end_on_other_line(std::string_view text, std::size_t begin) {
    constexpr std::size_t most_lines = 32;
    std::size_t end = text.find('\n', begin);
    for (std::size_t count = 0; count < most_lines && end < text.size(); ++count) {
        const std::size_t line = end + 1;
        end = std::min(text.find('\n', line), text.size());
        const std::string_view written = strip_comment(text.substr(line, end - line));
        if (is_blank(written)) continue;
        const std::string_view words = trim(written, " \t\r,]");
        const std::size_t quote = words.find(text[begin]);
        if (words == text.substr(begin, 1)) // the quote alone
            return static_cast<std::size_t>(words.data() - text.data()) + 1;
        if (words.empty() || quote_at_start(words) || list_marker(words) > 0) return 0;
        if (quote == std::string_view::npos) continue;
        const auto past = static_cast<std::size_t>(words.data() - text.data()) + quote + 1;
        return quote + 1 == words.size() ? past : 0;
    }
    return 0;
}

std::size_t end_of_wrapped(std::string_view text, std::size_t begin, std::size_t at) {
    const std::string_view word = trim(text.substr(begin, at - begin));
    const bool more = at < text.size() && (text[at] == '\n' || text[at] == '#');
    const bool open = quote_at_start(word) && !quote_at_end(word);
    std::size_t past = 0;
    for (std::size_t end = text.find('\n', at); more && end < text.size();) {
        const std::size_t line = end + 1;
        end = std::min(text.find('\n', line), text.size());
        const std::string_view written = strip_comment(text.substr(line, end - line));
        const std::string_view words = trim(written, " \t\r,]");
        const bool more_of_it = open || (begins_lowercase(words) && !begins_lowercase(word));
        if (words.empty() || quote_at_start(words) || list_marker(words) > 0 || !more_of_it) break;
        past = static_cast<std::size_t>(words.data() - text.data()) + words.size();
        if (written.size() > words.size() || quote_at_end(words)) break;
    }
    return past;
}

} // namespace caseflow
