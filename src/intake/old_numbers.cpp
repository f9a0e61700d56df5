#include "caseflow/intake/old_numbers.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <string>

namespace caseflow {
namespace {

/// The digits that a text begins with.
std::string_view digits_at(std::string_view text) {
    return text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size()));
}

/// "94" → 1994, "05" → 2005
int whole_year(std::string_view digits) {
    constexpr int first_of_last_century = 50;
    const int year = std::stoi(std::string(digits));
    if (digits.size() != 2) return year;
    return year >= first_of_last_century ? 1900 + year : 2000 + year;
}

/// Series, number and year; nothing if the digits are too many.
std::optional<Diarienummer> make_old_number(std::string_view series, std::string_view number,
                                            std::string_view year) {
    constexpr std::size_t most_digits = 7;
    if (number.empty() || number.size() > most_digits) return std::nullopt;
    return Diarienummer::make(series, std::stoul(std::string(number)), whole_year(year));
}

/// "2004/BUN0093 610", "2019-KS0432": the year before the series, perhaps a class after it.
std::optional<Diarienummer> year_before_series(std::string_view text) {
    const std::string_view year = digits_at(text);
    if (year.size() != 4 || text.size() < 8 || (text[4] != '/' && text[4] != '-'))
        return std::nullopt;
    text.remove_prefix(5);
    const std::string series = series_of(text);
    if (series.size() < 2 || text.substr(0, series.size()) != series) return std::nullopt;
    text = trimmed(text.substr(series.size()));
    if (text.starts_with('-') || text.starts_with('/')) text.remove_prefix(1);
    const std::string_view number = digits_at(text);
    const std::string_view after = text.substr(number.size());
    constexpr std::size_t longest_class = 6;
    const bool other = !after.empty() && (after[0] != ' ' || after.size() > longest_class ||
                                          digits_at(trimmed(after)) != trimmed(after));
    return other ? std::nullopt : make_old_number(series, number, year);
}

/// "2020-000518 KS", "2021.221 KS": the series last.
std::optional<Diarienummer> series_after_number(std::string_view text) {
    const std::size_t space = text.rfind(' ');
    const std::string_view year = digits_at(text);
    if (space == text.npos || year.size() != 4 || text.size() <= year.size()) return std::nullopt;
    const std::string_view letters = text.substr(space + 1);
    const std::string series = series_of(letters);
    const std::string_view number = digits_at(text.substr(year.size() + 1));
    const bool whole = year.size() + 1 + number.size() == space && series.size() > 1 &&
                       series == letters &&
                       std::string_view("-/.:").find(text[year.size()]) != text.npos;
    return whole ? make_old_number(series, number, year) : std::nullopt;
}

/// The number after a year and one of some separators, followed by nothing but a class.
std::optional<Diarienummer> number_after_year(std::string_view series, std::string_view text) {
    constexpr std::size_t longest_class = 4;
    const std::string_view year = digits_at(text);
    if (year.size() != 4 || text.size() < 6 ||
        std::string_view(":/-").find(text[4]) == std::string_view::npos)
        return std::nullopt;
    const std::string_view number = digits_at(text.substr(5));
    const std::string_view after = text.substr(5 + number.size());
    const bool marked = !after.empty() && (after[0] == ' ' || after[0] == '-');
    const bool ended = after.empty() || (marked && after.size() <= longest_class &&
                                         digits_at(after.substr(1)) == after.substr(1));
    const bool looks_like_year = number.size() == 4 && number >= "1950" && number < "2100";
    return ended && !looks_like_year ? make_old_number(series, number, year) : std::nullopt;
}

/// "Tn/2014:118 311", "Ks 2014/118-311": the letters of a board as its own minutes write them.
std::optional<Diarienummer> board_before_year(std::string_view text) {
    const std::string_view letters = text.substr(0, text.find_first_of("0123456789/:- "));
    if (letters.size() == text.size() || !is_board_letters(letters)) return std::nullopt;
    text.remove_prefix(letters.size());
    if (!digits_at(text).empty()) return number_after_year(series_of(letters), text);
    return number_after_year(series_of(letters), text.substr(1));
}

/// "N2009/4471/RUT", "Ku2019/01155/DISK": a ministry's letters, and its unit's at the end.
std::optional<Diarienummer> number_with_unit(std::string_view text) {
    constexpr std::size_t longest_letters = 3;
    constexpr std::size_t longest_unit = 8;
    const std::size_t digit = text.find_first_of("0123456789");
    const std::size_t slash = text.rfind('/');
    if (digit == text.npos || slash == text.npos || slash < digit) return std::nullopt;
    const std::string_view letters = trimmed(text.substr(0, digit));
    const std::string_view unit = text.substr(slash + 1);
    const std::string series = series_of(letters);
    const bool sure = begins_capital(letters) && letters.size() <= longest_letters &&
                      series.size() == letters.size() && unit.size() <= longest_unit &&
                      !unit.empty() && series_of(unit) == unit;
    const std::string_view middle = text.substr(digit, slash - digit);
    return sure && middle.find_first_of(" -:") == middle.npos ? number_after_year(series, middle)
                                                              : std::nullopt;
}

/// "P2023-00412", "S 2022-0241", "N2022/01234": a letter before the year.
std::optional<Diarienummer> letter_before_year(std::string_view text) {
    constexpr std::size_t fewest_digits = 3; // of the number
    const std::string series = series_of(text);
    if (series.size() != 1 || text.substr(0, 1) != series) return std::nullopt;
    text = trimmed(text.substr(1));
    const std::string_view year = digits_at(text);
    if (year.size() != 4 || text.size() < 6 || (text[4] != '-' && text[4] != '/'))
        return std::nullopt;
    const std::string_view number = text.substr(5);
    const bool whole = number.size() >= fewest_digits && digits_at(number) == number;
    return whole ? make_old_number(series, number, year) : std::nullopt;
}

/// "MU 214/94", "KUN 05/0119": a year of two digits beside a longer number.
std::optional<Diarienummer> with_short_year(std::string_view text) {
    constexpr std::size_t fewest_digits = 3; // of the number; "12/94" could be read both ways
    const std::string series = series_of(text);
    if (series.size() < 2 || text.substr(0, series.size()) != series) return std::nullopt;
    text = trimmed(text.substr(series.size()));
    if (text.starts_with('/') || text.starts_with('-')) text.remove_prefix(1);
    const std::string_view first = digits_at(text);
    std::string_view second = text.substr(first.size());
    if (!second.starts_with('/') && !second.starts_with('-')) return std::nullopt;
    second.remove_prefix(1);
    if (digits_at(second) != second) return std::nullopt;
    if (first.size() == 2 && second.size() >= fewest_digits && second.size() != 4)
        return make_old_number(series, second, first);
    if (first.size() == 2 && second.starts_with('0')) return make_old_number(series, second, first);
    const bool last = second.size() == 2 && first.size() >= fewest_digits && first.size() != 4;
    return last ? make_old_number(series, first, second) : std::nullopt;
}

} // namespace

std::optional<Diarienummer> number_in_old_form(std::string_view text) {
    constexpr std::size_t longest = 24;
    if (text.size() > longest || !has_digit(text)) return std::nullopt;
    if (const auto number = year_before_series(text)) return number;
    if (const auto number = series_after_number(text)) return number;
    if (const auto number = letter_before_year(text)) return number;
    if (const auto number = board_before_year(text)) return number;
    if (const auto number = number_with_unit(text)) return number;
    return with_short_year(text);
}

bool looks_like_no_other(std::string_view text) {
    if (!has_digit(text)) return false;
    const bool closed = has_digit(first_word(text)); // not "Kurs 2014/12"
    return year_before_series(text) || (closed && board_before_year(text)) ||
           number_with_unit(text);
}

bool is_letter_before_year(std::string_view text) {
    return text.find(' ') == 1 && letter_before_year(text).has_value();
}

} // namespace caseflow
