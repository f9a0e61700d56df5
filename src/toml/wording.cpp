#include "caseflow/toml/wording.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/literal.hpp"
#include "caseflow/toml/mistakes.hpp"
#include "caseflow/toml/quotes_meant.hpp"
#include "caseflow/toml/statements.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;
namespace {

constexpr std::size_t longest_excerpt = 60; // characters

constexpr std::string_view bullets[] = {"-",      "*",      "\u2022", "\u00B7", "\u2013",
                                        "\u2014", "\u25CF", "\u25AA", "\uF0B7"};

/// Signs that other formats put before a comment.
constexpr std::string_view comment_signs[] = {"//", "--", "/*", "<!--", ";", "%", "*"};

constexpr std::string_view no_break_space = "\u00A0";

/// The end of a text without the blanks and no-break spaces after it.
std::size_t end_before_spaces(std::string_view text) {
    for (;;) {
        if (text.ends_with(' ') || text.ends_with('\t'))
            text.remove_suffix(1);
        else if (text.ends_with(no_break_space))
            text.remove_suffix(no_break_space.size());
        else
            return text.size();
    }
}

/// An e-mail address without what mail programs add to it: <a@b.se>, mailto:a@b.se,
/// [a@b.se](mailto:a@b.se).
std::string_view without_link(std::string_view text) {
    constexpr std::string_view scheme = "mailto:";
    if (text.find('@') == std::string_view::npos) return text;
    if (text.starts_with('[') && text.find("](") < text.size())
        return text.substr(1, text.find("](") - 1);
    if (text.starts_with('<') && text.ends_with('>')) text = text.substr(1, text.size() - 2);
    return text.starts_with(scheme) ? text.substr(scheme.size()) : text;
}

/// Whether a place in a text is inside a pair of quotes. The text begins with a quote, and its last
/// line ends with one.
bool is_within_quotes(std::string_view text, std::size_t at) {
    if (!text.starts_with('"') || !text.ends_with('"')) return false;
    const auto quotes = [](std::string_view part) {
        return std::count(part.begin(), part.end(), '"');
    };
    return quotes(text.substr(0, at)) % 2 == 1 && quotes(text.substr(at)) % 2 == 1;
}

} // namespace

std::size_t list_marker(std::string_view text) {
    constexpr std::size_t most_digits = 3;
    std::size_t end = 0;
    for (const std::string_view bullet : bullets)
        if (text.starts_with(bullet)) end = bullet.size();
    if (end == 0) {
        std::size_t digits = 0;
        while (digits < text.size() && digits <= most_digits && is_digit(text[digits])) ++digits;
        const bool sign = digits < text.size() && (text[digits] == '.' || text[digits] == ')');
        if (digits == 0 || digits > most_digits || !sign) return 0;
        end = digits + 1;
    }
    const std::size_t item = skip_spaces(text, end);
    return item > end && item < text.size() ? item : 0;
}

std::size_t prefix_size(std::string_view text) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    const std::size_t signs = std::min(text.find_first_not_of(">:|", digits), text.size());
    const std::size_t end = std::min(text.find_first_not_of(" \t>", signs), text.size());
    const bool apart = end > 0 && is_blank(text.substr(end - 1, 1));
    return apart && end < text.size() ? end : 0;
}

std::optional<std::string_view> comment_sign(std::string_view text) {
    for (const std::string_view sign : comment_signs)
        if (text.starts_with(sign)) return sign;
    return std::nullopt;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    for (;;) {
        at = std::min(text.find_first_not_of(" \t", at), text.size());
        if (!text.substr(at).starts_with(no_break_space)) return at;
        at += no_break_space.size();
    }
}

std::string excerpt(std::string_view text) {
    std::string line = visible_line(trim(text));
    if (character_count(line) <= longest_excerpt) return line;
    return line.substr(0, character_offset(line, longest_excerpt)) + "…";
}

std::optional<std::string> movable_line(std::string_view text) {
    std::string line = visible_line(trim(text));
    if (line.size() > longest_line || trim(text).find('\n') < text.size()) return std::nullopt;
    return line;
}

std::string second_key(std::string_view rest) {
    const auto whole = movable_line(rest);
    return whole ? message("expected one key on a line; write '{rest}' on a line of its own",
                           "rest"_a = *whole)
                 : message("expected one key on a line; write what begins here on a line of its "
                           "own");
}

std::string no_value_of(std::string_view key, std::string_view as_in, bool in_braces) {
    if (in_braces)
        return as_in.empty()
                   ? message("'{key}' has no value; write one after the equals sign, or remove "
                             "the key",
                             "key"_a = key)
                   : message("'{key}' has no value; write one, as in {example}, or remove the key",
                             "key"_a = key, "example"_a = as_in);
    return as_in.empty() ? message("'{key}' has no value; write one after the equals sign, "
                                   "or # before the key",
                                   "key"_a = key)
                         : message("'{key}' has no value; write one, as in {example}, or # "
                                   "before the key",
                                   "key"_a = key, "example"_a = as_in);
}

std::string expectation(const FieldInfo* field) {
    if (field == nullptr)
        return message("a value: a string in quotes, a number, a date, true or false");
    if (field->many)
        return field->type == Type::date ? message("an array of dates")
                                         : message("an array of strings in quotes");
    switch (field->type) {
    case Type::text:
        return message("a string in quotes");
    case Type::date:
        return message("a date");
    case Type::amount:
        return message("an amount in whole kronor");
    case Type::percentage:
        return message("a share in per cent");
    case Type::integer:
        return message("an integer");
    case Type::boolean:
        return message("true or false");
    case Type::choice:
        return message("one of \"{choices}\"", "choices"_a = fmt::join(field->choices, "\", \""));
    default:
        return message("a table");
    }
}

std::string_view content_of(std::string_view text) {
    const std::string_view content = trim(strip_quotes(without_link(text)));
    const std::size_t sign = content.find_last_of("& "); // &quot; of a web page ends with it
    const bool entity = sign < content.size() && content[sign] == '&' && content.ends_with(';');
    return entity || quote_at_end(content) ? content : trim(content, " \t;,");
}

std::string_view without_brackets(std::string_view text) {
    while (!text.empty() && is_blank(plain_signs(text.substr(0, character_length(text)))))
        text.remove_prefix(character_length(text)); // skip what nobody sees
    const std::string_view inner = trim(text, "()[]{}, \t");
    const std::string_view words = strip_quotes(inner);
    const bool none_within = words.find_first_of("\"'") == std::string_view::npos &&
                             quotes_pair_up(words) && words == strip_quotes(words);
    if (quote_at_start(inner) && quote_at_end(inner) && none_within) return inner;
    for (const std::string_view empty : {" \"\"", " ''", " []"})
        if (text.ends_with(empty) && text.find(empty[1]) + 2 == text.size())
            return trim(text.substr(0, text.size() - empty.size()));
    return text;
}

std::string_view number_content(std::string_view text) {
    text = trim(text, " \t;,");
    const std::size_t open = text.rfind('(');
    const std::size_t close = text.find(')');
    const bool around = (open == 0 || open == std::string_view::npos) &&
                        (close == std::string_view::npos || close + 1 == text.size());
    return around ? trim(text, " \t()") : text;
}

std::string three_quotes_expected(std::string_view text) {
    return quote_at_start(text) && quote_at_end(strip_comment(text.substr(text.rfind('\n') + 1)))
               ? message("a multi-line string begins and ends with three quotes; write \"\"\" in "
                         "place of the quotes before it and after it")
               : message("a multi-line string begins and ends with three quotes; write \"\"\" "
                         "before it and after it");
}

std::string unmatched_signs(std::string_view found) {
    return message("unmatched '{found}'; remove it, or look for what is missing above",
                   "found"_a = excerpt(found));
}

std::string part_of_comment(std::string_view found) {
    return message("'{key}' is part of the comment before it; write it on a line of its own",
                   "key"_a = excerpt(found));
}

std::string words_after_string(std::string_view found) {
    return message("expected nothing after the string, found '{found}'; put it within the quotes, "
                   "or after # as a comment",
                   "found"_a = excerpt(found));
}

std::optional<std::string> joined_texts(std::string_view text) {
    std::string joined;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '"' && text[at] != '\'') return std::nullopt;
        const auto end = end_of_string(text, at);
        if (!end) return std::nullopt;
        const std::string_view content = text.substr(at + 1, *end - at - 2);
        const bool apart = joined.empty() || joined.ends_with(' ') || content.starts_with(' ');
        joined += (apart ? "" : " ") + std::string(content);
        at = std::min(text.find_first_not_of(" \t", *end), text.size());
        if (at == text.size()) break;
        if (text[at] != '+' && text[at] != '&') return std::nullopt;
        at = text.find_first_not_of(" \t", at + 1);
    }
    if (joined.find('\\') != std::string::npos) return std::nullopt;
    return joined;
}

std::string single_quotes(std::string_view text) {
    std::string single(text);
    for (std::size_t at = 0; at < longest_line && (at = single.find("\"\"", at)) < single.size();
         ++at)
        single.erase(at, 1);
    return single;
}

bool is_comment_at(std::string_view text, std::size_t at) {
    if (text[at] != '#') return false;
    if (at + 1 >= text.size() || !is_digit(text[at + 1])) return true;
    const std::size_t before = at == 0 ? at : text.find_last_not_of(" \t", at - 1);
    return at == 0 || before == std::string_view::npos ||
           std::string_view(",[{=\n").find(text[before]) != std::string_view::npos;
}

namespace {

/// "Projekt # 3": a number after words belongs to them.
bool is_number_of_words(std::string_view words, std::string_view after) {
    constexpr std::size_t most_digits = 3;
    const std::string_view number = trim(after);
    return begins_word(words) && !number.empty() && number.size() <= most_digits &&
           std::ranges::all_of(number, is_digit);
}

} // namespace

std::string_view strip_comment(std::string_view text) {
    std::size_t at = 0;
    if (!text.empty() && (text[0] == '"' || text[0] == '\''))
        at = end_of_string(text, 0).value_or(0);
    for (at = text.find('#', at); at != std::string_view::npos; at = text.find('#', at + 1)) {
        if (at + 1 < text.size() && text[at + 1] != ' ') continue;
        if (is_number_of_words(text, text.substr(at + 1))) continue;
        const std::size_t end = end_before_spaces(text.substr(0, at));
        if (end < at && !is_within_quotes(text, at)) return trim(text.substr(0, end));
    }
    return trim(text);
}

bool is_foreign_comment(std::string_view line) {
    const auto sign = comment_sign(line);
    if (!sign || sign == "*") return false;
    if (sign == "/*") return line.ends_with("*/");
    return sign != "<!--" || line.ends_with("-->");
}

bool is_no_value(std::string_view text) {
    return text.empty() || text[0] == '#' || has_word("null none nil undefined", fold(text));
}

std::string quote_readably(std::string_view text) {
    const bool has_quotes = text.find_first_of("\"\\") != std::string_view::npos;
    return has_quotes && is_plain(text) ? fmt::format("'{}'", text) : quote(text);
}

} // namespace caseflow
