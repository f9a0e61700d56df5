#include "caseflow/intake/list_marks.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace caseflow {

bool is_clause(std::string_view line) {
    return line.starts_with("att ") || line.starts_with("att\t") || line.starts_with("Att ");
}

std::size_t bullet_length(std::string_view line) {
    for (const std::string_view mark :
         {"- ",      "– ",      "— ",      "• ",      "· ",      "\u25AA ", "\uF0B7 ",
          "* ",      "\u25CF ", "\u25E6 ", "\u2212 ", "\u27A2 ", "\u2713 ", "\u2714 ",
          "\u25BA ", "\u25A0 ", "\u25A1 ", "\u2023 ", "\u2043 ", "o ",      "> "})
        if (line.starts_with(mark))
            return std::min(line.find_first_not_of(' ', mark.size()), line.size());
    return 0;
}

namespace {

/// "1   Kommunen beviljar": the width of the gap in place of a dot after a number; 0 before a
/// single word or a column of a table.
std::size_t gap_before_item(std::string_view rest) {
    const std::size_t gap = std::min(rest.find_first_not_of(" \t"), rest.size());
    const bool wide = gap > 1 || rest.starts_with('\t');
    const std::string_view item = rest.substr(gap);
    const bool columns = item.find("  ") != item.npos || item.find('\t') != item.npos;
    constexpr std::size_t fewest_words = 3;
    const bool begins = begins_capital(item) || is_clause(item);
    return wide && !columns && begins && word_count(item) >= fewest_words ? gap : 0;
}

/// "Förstudie     60 000    45 000" after a number: a row of a table, not an item.
bool is_row_of_sums(std::string_view text) {
    if (text.find("  ") == text.npos) return false;
    const auto columns = columns_of(text);
    const auto sum = [&](std::size_t back) { return is_digit(columns[columns.size() - back][0]); };
    return columns.size() > 2 && sum(1) && sum(2);
}

/// Bytes of the "Punkt " before the number of an item; 0 without it.
std::size_t lead_length(std::string_view line) {
    for (const std::string_view lead : {"Punkt ", "Beslutspunkt ", "PUNKT "})
        if (line.starts_with(lead)) return lead.size();
    return 0;
}

/// The number that a line begins an item with, and the bytes of its mark: "2. ", "2) ", "(2) ",
/// "2: ", "2 att", "Punkt 2 – ".
struct NumberMark {
    std::string_view digits;
    std::size_t length = 0;
};

NumberMark number_mark(std::string_view line) {
    constexpr std::size_t most_digits = 2;
    if (const std::size_t lead = lead_length(line)) {
        NumberMark mark = number_mark(line.substr(lead));
        std::string_view after = line.substr(lead);
        after.remove_prefix(std::min(after.find_first_not_of("0123456789"), after.size()));
        if (mark.length == 0 && take_any(after, {" – ", " - ", " — "}) && begins_capital(after))
            mark = {line.substr(lead, line.find(' ', lead) - lead),
                    line.size() - after.size() - lead};
        return mark.length > 0 ? NumberMark{mark.digits, mark.length + lead} : NumberMark{};
    }
    const std::size_t bracket = line.starts_with('(') ? 1 : 0;
    const std::string_view text = line.substr(bracket);
    const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    if (end == 0 || end > most_digits) return {};
    const std::string_view digits = text.substr(0, end);
    const std::string_view rest = text.substr(end);
    if (is_row_of_sums(rest)) return {};
    if (bracket > 0) return rest.starts_with(") ") ? NumberMark{digits, end + 3} : NumberMark{};
    if (rest.starts_with(" att ")) return {digits, end + 1};
    if (const std::size_t gap = gap_before_item(rest)) return {digits, end + gap};
    const bool colon = rest.starts_with(": ") && begins_capital(rest.substr(2));
    const bool marked = colon || rest.starts_with(". ") || rest.starts_with(") ");
    return marked ? NumberMark{digits, end + 2} : NumberMark{};
}

} // namespace

std::size_t number_length(std::string_view line, std::size_t number) {
    const NumberMark mark = number_mark(line);
    return mark.digits == std::to_string(number) ? mark.length : 0;
}

std::size_t roman_length(std::string_view line, std::size_t number) {
    constexpr std::string_view romans[] = {"I",  "II",  "III",  "IV", "V",
                                           "VI", "VII", "VIII", "IX", "X"};
    const std::size_t fewest_words = number == 1 ? 4 : 2; // the first may be an initial
    if (number == 0 || number > std::size(romans)) return 0;
    const std::string_view roman = romans[number - 1];
    const bool marked = line.starts_with(roman) && line.substr(roman.size()).starts_with(". ");
    return marked && word_count(line) >= fewest_words ? roman.size() + 2 : 0;
}

bool begins_numbered(std::string_view line) {
    return number_mark(line).length > 0;
}

std::string mark_alone(std::string_view line) {
    const std::string_view text = trimmed(line);
    if (text == "•" || text == "\uF0B7" || text == "\u25AA") return std::string(text);
    const std::size_t lead = lead_length(text);
    const std::string_view mark = text.substr(lead);
    const std::size_t end = std::min(mark.find_first_not_of("0123456789"), mark.size());
    const bool number = end > 0 && end <= 2;
    const std::string_view sign = mark.substr(end);
    if (number && (sign == "." || sign == ")")) return std::string(mark);
    if (number && lead > 0 && (sign.empty() || sign == ":"))
        return std::string(mark.substr(0, end)) + ".";
    const bool letter = text.size() == 2 && text[0] >= 'a' && text[0] <= 'z' && text[1] == ')';
    return letter ? std::string(text) : std::string();
}

} // namespace caseflow
