#include "caseflow/toml/comma_mistakes.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/toml/array_meant.hpp"
#include "caseflow/toml/quotes_meant.hpp"
#include "caseflow/toml/value_line.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// What follows a string that ends at `end` on its line, and begins at `at`, but is not a string
/// itself: it may be part of it, as in ["Budget" 2023-04-02], or belong elsewhere, as in
/// ["A": 300_000]. Nothing if it is a string.
std::optional<Mistake> more_than_string(std::string_view array, std::size_t end, std::size_t at) {
    const bool same_line = array.substr(end, at - end).find('\n') == std::string_view::npos;
    if (!same_line || quote_at_start(array.substr(at))) return std::nullopt;
    const std::size_t rest = std::min(array.find_first_of(",]\n", at), array.size());
    const std::string_view more = trim(array.substr(at, rest - at), " \t\r");
    return Mistake{at, at + more.size(),
                   message("expected a comma or ] after this string, found '{found}'; remove it, "
                           "or write it between the quotes",
                           "found"_a = excerpt(more))};
}

} // namespace

std::optional<Mistake> comma_mistake(std::string_view array, std::size_t begin, std::size_t end,
                                     std::size_t next, bool has_line) {
    const std::string_view element = array.substr(begin, end - begin);
    if (!is_quoted(element) || element.size() > longest_line) return std::nullopt;
    const std::string_view words = element.substr(1, element.size() - 2);
    if (words.size() > 1 && words.ends_with(','))
        return Mistake{end - 2, end - 1,
                       message("this comma is part of the string; write {literal},",
                               "literal"_a = quote_readably(trim(words, ",")))};
    if (has_line) return std::nullopt;
    if (!is_first_on_line(array, begin)) return more_than_string(array, end, next);
    return Mistake{
        begin, end,
        message("expected a comma after this element; write {literal},", "literal"_a = element)};
}

std::optional<Mistake> words_after_text(std::string_view array, std::size_t begin,
                                        std::size_t end) {
    const std::string_view text = array.substr(begin, end - begin);
    const std::size_t line_end = std::min(array.find('\n', end), array.size());
    const std::string_view line = strip_comment(array.substr(end, line_end - end));
    const std::string_view rest = trim(line, " \t\r,");
    if (!is_quoted(text) || trim(line).starts_with(',') || !is_first_on_line(array, begin) ||
        line_end == array.size() || rest.empty() ||
        rest.find_first_of("\"'[]{};,#") < rest.size() || word_for_comma(rest) > 0)
        return std::nullopt;
    const auto at = static_cast<std::size_t>(rest.data() - array.data());
    const bool signs = rest.find_first_not_of(".:!") == std::string_view::npos;
    return Mistake{at, at + rest.size(),
                   signs ? message("'{signs}' does not belong here; write {line}", "signs"_a = rest,
                                   "line"_a = fmt::format("{},", text))
                         : words_after_string(rest)};
}

std::optional<Mistake> comment_mistake(std::string_view array, std::size_t at) {
    const auto sign = comment_sign(array.substr(at));
    if (!sign || list_marker(array.substr(at)) > 0 || sign->size() < 2) return std::nullopt;
    const std::string_view next = array.substr(std::min(at + sign->size(), array.size()));
    if (!is_blank(next.substr(0, 1)) && !quote_at_start(next)) return std::nullopt;
    return Mistake{at, at + sign->size(),
                   message("a comment begins with #, not with {sign}", "sign"_a = *sign)};
}

std::optional<Mistake> prefix_mistake(std::string_view array, std::size_t at) {
    constexpr std::string_view beginnings = "\"'[]{";
    const std::size_t before = array.find_last_not_of(" \t\r\n", std::max<std::size_t>(at, 1) - 1);
    const bool joins = before < array.size() && array[before] != ',' && array[before] != '[';
    const std::size_t sign = array[at] == '+' && !joins ? 1 : 0; // of a pasted difference
    const std::size_t size =
        sign == 0 ? prefix_size(array.substr(at))
                  : std::min(array.find_first_not_of(" \t", at + sign), array.size() - 1) - at;
    if (size == 0 || !is_first_on_line(array, at) ||
        beginnings.find(array[at + size]) == std::string_view::npos)
        return std::nullopt;
    return Mistake{at, at + size,
                   message("'{signs}' does not belong here; remove it",
                           "signs"_a = trim(array.substr(at, size)))};
}

std::optional<Mistake> sign_after_text(const WrittenValue& value, std::size_t end) {
    constexpr std::string_view comment = "// ";
    const std::string_view words = strip_comment(value.text());
    const std::string_view text = words.substr(0, end);
    const std::string_view rest = trim(words.substr(std::min(end, words.size())));
    const bool stops = rest.find_first_not_of(".:!") == std::string_view::npos;
    if (value.field == nullptr || value.field->many || (!stops && !rest.starts_with(comment)))
        return std::nullopt;
    const std::string literal =
        stops ? std::string(text) : fmt::format("{} # {}", text, rest.substr(comment.size()));
    const auto line = line_in_place(value, literal);
    const std::size_t begin = value.begin + static_cast<std::size_t>(rest.data() - words.data());
    if (!line) return std::nullopt;
    return stops ? Mistake{begin, begin + rest.size(),
                           message("'{signs}' does not belong here; write {line}", "signs"_a = rest,
                                   "line"_a = *line)}
                 : Mistake{begin, begin + comment.size() - 1,
                           message("a comment begins with #, not with {sign}; write {line}",
                                   "sign"_a = trim(comment), "line"_a = *line)};
}

} // namespace caseflow
