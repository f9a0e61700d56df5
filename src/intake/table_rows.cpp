#include "caseflow/intake/table_rows.hpp"

#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// A row of a table: columns, the last one with a number.
bool is_row(const std::vector<Line>& lines, std::size_t i) {
    constexpr std::string_view units[] = {"", "kr", "kronor", "SEK", "%", ":-", "tkr"};
    if (i >= lines.size() || columns_of(lines[i].text).size() < 2) return false;
    const std::string_view text = trimmed(lines[i].text);
    return is_any_of(trimmed(text.substr(text.find_last_of("0123456789") + 1)), units);
}

/// "2021   2022   2023"
bool names_years(const std::string& text) {
    constexpr std::size_t digits = 4;
    const auto columns = columns_of(text);
    return columns.size() > 1 &&
           std::all_of(columns.begin(), columns.end(), [](const std::string& column) {
               return column.size() == digits &&
                      column.find_first_not_of("0123456789") == std::string::npos;
           });
}

} // namespace

bool begins_table_at(const std::vector<Line>& lines, std::size_t i) {
    const std::string& text = lines[i].text;
    return columns_of(text).size() > 1 && is_row(lines, i + 1) &&
           (is_row(lines, i + 2) || names_years(text));
}

namespace {

/// "Projektstart: 2019-08-15"
bool is_form_line(std::string_view text) {
    constexpr std::size_t most_words = 3;
    text = trimmed(text);
    const std::size_t colon = text.find(':');
    return colon != text.npos && colon + 1 < text.size() && begins_capital(text) &&
           word_count(text.substr(0, colon)) <= most_words && !text.ends_with('.') &&
           text.substr(0, colon).find_first_of(".,;0123456789") == text.npos;
}

} // namespace

bool begins_form_at(const std::vector<Line>& lines, std::size_t i) {
    std::size_t rows = 0;
    for (; i < lines.size() && !lines[i].blank(); ++i, ++rows)
        if (!is_form_line(lines[i].text)) return false;
    return rows > 1;
}

bool is_table_of_item(const std::vector<Line>& lines, std::size_t i) {
    constexpr std::string_view ends[] = {".", ",", ";", " samt", " och"};
    constexpr std::string_view leads[] = {" nedan", " följande"};
    if (i < 2) return false;
    const std::string_view item = lines[i - 2].text;
    const bool announced = item.ends_with(':');
    if (announced && columns_of(lines[i].text).size() > 2 && begins_table_at(lines, i))
        ++i; // below the heads of its columns
    if (!is_row(lines, i) || (ends_with_any(item, ends) && !contains_any(item, leads)))
        return false;
    while (i < lines.size() && is_row(lines, i)) ++i;
    if (i == lines.size() || !lines[i].blank()) return false;
    return announced || (i + 1 < lines.size() && begins_item(lines[i + 1].text));
}

bool heads_table(const std::vector<Line>& lines, std::size_t i) {
    const std::string& text = lines[i].text;
    return columns_of(text).size() == 1 && looks_like_heading(text) && !begins_item(text) &&
           i + 2 < lines.size() && columns_of(lines[i + 1].text).size() > 1 && is_row(lines, i + 2);
}

} // namespace caseflow
