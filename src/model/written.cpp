#include "caseflow/model/written.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/month_names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace caseflow {
namespace {

/// In lower case, with ordinary hyphens and single ordinary spaces, without blanks around it.
std::string plain(std::string_view text) {
    std::string out = plain_signs(fold(text));
    std::replace(out.begin(), out.end(), '\t', ' ');
    const auto both_blank = [](char a, char b) { return a == ' ' && b == ' '; };
    out.erase(std::unique(out.begin(), out.end(), both_blank), out.end());
    return std::string(trim(out, " "));
}

bool take_suffix(std::string& text, std::string_view suffix) {
    if (!text.ends_with(suffix)) return false;
    text.resize(text.size() - suffix.size());
    while (text.ends_with(' ')) text.pop_back();
    return true;
}

constexpr std::pair<std::string_view, std::int64_t> units[] = {{"miljoner kronor", 1'000'000},
                                                               {"miljoner kr", 1'000'000},
                                                               {"miljoner", 1'000'000},
                                                               {"miljon", 1'000'000},
                                                               {"milj. kr", 1'000'000},
                                                               {"milj kr", 1'000'000},
                                                               {"milj.", 1'000'000},
                                                               {"milj", 1'000'000},
                                                               {"mnkr", 1'000'000},
                                                               {"mkr", 1'000'000},
                                                               {"msek", 1'000'000},
                                                               {"tusen kronor", 1'000},
                                                               {"tusen kr", 1'000},
                                                               {"tusen", 1'000},
                                                               {"tkr", 1'000},
                                                               {"ksek", 1'000},
                                                               {"tsek", 1'000},
                                                               {"kronor", 1},
                                                               {"krona", 1},
                                                               {"kr.", 1},
                                                               {"kr", 1},
                                                               {"sek", 1},
                                                               {":-", 1},
                                                               {",-", 1},
                                                               {".-", 1}};

constexpr std::string_view per_cent[] = {"%", "procent", "per cent", "percent", "pct"};

/// Takes the unit off and returns its value in kronor.
std::int64_t take_unit(std::string& text) {
    for (const auto& [unit, kronor] : units)
        if (take_suffix(text, unit)) return kronor;
    for (const std::string_view unit : {"sek", "kr"}) {
        if (!text.starts_with(unit)) continue;
        text.erase(0, std::min(text.find_first_not_of(' ', unit.size()), text.size()));
        break;
    }
    return 1;
}

/// 800_000 300_000: each has its own separators.
bool are_two_amounts(std::string_view text) {
    const std::size_t first = std::min(text.find('_'), text.size());
    const std::size_t last = text.rfind('_');
    return last != std::string_view::npos &&
           text.substr(first, last - first).find(' ') != std::string_view::npos;
}

/// Digits in groups of three, or in one group.
std::optional<std::string> join_groups(std::string_view text, std::string_view separators) {
    std::string digits;
    std::size_t group = 0;
    bool grouped = false;
    for (const char c : text) {
        const bool separator = separators.find(c) != std::string_view::npos;
        if (!separator && !is_digit(c)) return std::nullopt;
        if (separator && (group == 0 || group > 3 || (grouped && group != 3))) return std::nullopt;
        grouped = grouped || separator;
        group = separator ? 0 : group + 1;
        if (!separator) digits += c;
    }
    if (group == 0 || (grouped && group != 3)) return std::nullopt;
    return digits;
}

/// A number taken apart: its whole part with separators, and its decimals.
struct AmountParts {
    std::string_view whole;
    std::string_view decimals;
    std::string_view separators;
};

/// Takes an amount apart at its last dot or comma, which is a decimal sign or a thousands
/// separator.
std::optional<AmountParts> take_apart(std::string_view text, std::int64_t unit, Meaning meaning) {
    const std::size_t last = text.find_last_of(".,");
    if (last == std::string_view::npos) return AmountParts{text, {}, " _'"};
    const std::string_view sign = text.substr(last, 1);
    const std::string_view whole = text.substr(0, last);
    const std::string_view decimals = text.substr(last + 1);
    const bool several = whole.find(sign) != std::string_view::npos;
    if (several) return AmountParts{text, {}, sign};
    const bool mixed = whole.find_first_of(".,") != std::string_view::npos;
    const std::string_view others = mixed ? (sign == "," ? "." : ",") : " _'";
    const bool clear = unit > 1 && sign == "," && meaning == Meaning::likely; // 1,200 mnkr
    if (decimals.size() < 3 || mixed || clear) return AmountParts{whole, decimals, others};
    if (meaning == Meaning::certain || unit > 1) return std::nullopt;
    return AmountParts{text, {}, sign};
}

std::optional<std::int64_t> whole_number(std::string_view digits) {
    constexpr std::size_t most = 15;
    if (digits.empty() || digits.size() > most) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : digits) {
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// Splits a text into runs of digits and runs of letters.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    bool open = false;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (!letter && !is_digit(c)) {
            open = false;
            continue;
        }
        if (!open || is_digit(c) != is_digit(words.back().back())) words.emplace_back();
        words.back() += c;
        open = true;
    }
    return words;
}

unsigned month_of(std::string_view word) {
    if (const int month = swedish_month(word); month != 0) return static_cast<unsigned>(month);
    for (unsigned i = 0; i < month_names.size(); ++i)
        if (has_word(month_names[i].english, word)) return i + 1;
    return 0;
}

std::optional<Date> day(std::int64_t year, std::int64_t month, std::int64_t day_of_month) {
    if (month > 12 || day_of_month > 31) return std::nullopt; // chrono counts in bytes
    const Date date{std::chrono::year(static_cast<int>(year)),
                    std::chrono::month(static_cast<unsigned>(month)),
                    std::chrono::day(static_cast<unsigned>(day_of_month))};
    if (!date.ok()) return std::nullopt;
    return date;
}

bool is_year(std::string_view word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
}

/// "1 juni 2022", "1:a juni 2022", "juni 1, 2022".
std::optional<Date> date_in_words(std::vector<std::string> words) {
    static constexpr std::string_view fillers[] = {"den", "a", "e", "th", "st", "nd", "rd"};
    std::erase_if(words, [](const std::string& word) {
        return std::find(std::begin(fillers), std::end(fillers), word) != std::end(fillers);
    });
    if (words.size() != 3) return std::nullopt;
    const std::size_t named = month_of(words[1]) != 0 ? 1 : 0;
    const std::string& first = words[named == 0 ? 1 : 0];
    const std::string& year = words[2];
    if (month_of(words[named]) == 0 || !is_year(year) || first.size() > 2) return std::nullopt;
    const auto number = whole_number(first);
    if (!number) return std::nullopt;
    return day(*whole_number(year), month_of(words[named]), *number);
}

/// Three numbers, one of them a year. If the year is last, day and month are distinguished by their
/// size, or by the way Swedes write "1/6 2022".
std::optional<Date> date_in_numbers(const std::vector<std::string>& words, std::string_view text) {
    if (words.size() < 3) return std::nullopt;
    std::array<std::int64_t, 3> numbers{};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto number = whole_number(words[i]);
        if (!number) return std::nullopt;
        numbers[i] = *number;
    }
    if (is_year(words[0]) && words[1].size() < 3 && words[2].size() < 3)
        return day(numbers[0], numbers[1], numbers[2]);
    if (!is_year(words[2]) || words.size() > 3) return std::nullopt;
    const bool swedish = text.find('/') != std::string_view::npos && text[text.size() - 5] == ' ';
    if (numbers[0] <= 12 && numbers[0] != numbers[1] && !swedish) return std::nullopt;
    return day(numbers[2], numbers[1], numbers[0]);
}

} // namespace

bool is_unit_of_amount(std::string_view word) {
    static constexpr std::string_view others[] = {"mdkr", "miljard", "miljarder"};
    const std::string folded = plain(word);
    return std::any_of(std::begin(units), std::end(units),
                       [&](const auto& unit) { return unit.first == folded; }) ||
           std::find(std::begin(others), std::end(others), folded) != std::end(others);
}

bool is_unit_of_share(std::string_view word) {
    return std::find(std::begin(per_cent), std::end(per_cent), plain(word)) != std::end(per_cent);
}

std::optional<Money> parse_written_amount(std::string_view text, Meaning meaning) {
    if (are_two_amounts(text)) return std::nullopt;
    if (const auto amount = Money::parse(text)) return amount;
    std::string number = plain(text);
    const bool negative = number.starts_with('-');
    if (negative) number.erase(0, 1);
    const std::int64_t unit = take_unit(number);
    const auto parts = take_apart(number, unit, meaning);
    if (!parts || parts->decimals.size() > 6) return std::nullopt;
    const auto digits = join_groups(parts->whole, parts->separators);
    const auto whole = digits ? whole_number(*digits) : std::nullopt;
    if (!whole) return std::nullopt;
    std::int64_t kronor = *whole * unit;
    std::int64_t place = unit;
    for (const char c : parts->decimals) {
        if (!is_digit(c) || (c != '0' && place % 10 != 0)) return std::nullopt;
        place /= 10;
        kronor += (c - '0') * place;
    }
    return Money(negative ? -kronor : kronor);
}

std::optional<Percent> parse_written_share(std::string_view text) {
    std::string number = plain(text);
    for (const std::string_view unit : per_cent)
        if (take_suffix(number, unit)) break;
    if (number.find('.') == std::string::npos)
        if (const std::size_t comma = number.find(','); comma != std::string::npos)
            number[comma] = '.';
    return Percent::parse(number);
}

std::optional<Date> parse_written_date(std::string_view text, Meaning meaning) {
    const std::string date = plain(text);
    const std::vector<std::string> words = words_of(date);
    if (words.size() == 1 && words[0].size() == 8 && is_year(words[0].substr(0, 4))) {
        const auto number = whole_number(words[0]);
        if (number) return day(*number / 10'000, *number / 100 % 100, *number % 100);
    }
    if (const auto named = date_in_words(words)) return named;
    const bool time = date.find(':') != std::string::npos || date.find("kl") != std::string::npos ||
                      (words.size() > 3 && words[3] == "t");
    if (words.size() > 3 && (meaning == Meaning::certain || !time)) return std::nullopt;
    return date_in_numbers(words, date);
}

std::optional<bool> parse_written_boolean(std::string_view text) {
    const std::string word = plain(text);
    for (const std::string_view yes : {"ja", "j", "yes", "y", "true", "sant", "on"})
        if (word == yes) return true;
    for (const std::string_view no : {"nej", "n", "no", "false", "falskt", "off"})
        if (word == no) return false;
    return std::nullopt;
}

} // namespace caseflow
