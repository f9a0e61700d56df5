#include "caseflow/prose/personal_numbers.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace caseflow {
namespace {

constexpr std::size_t fewest_in_row = 6; // in a row
constexpr std::size_t label_reach = 40;  // bytes before a number that may say what it is

/// Bytes of the hyphen or plus sign that the text begins with; 0 if it begins with none.
std::size_t separator_length(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) return 1;
    for (const std::string_view dash : {"‐", "‑", "‒", "–", "—", "−"})
        if (text.starts_with(dash)) return dash.size();
    return 0;
}

constexpr std::string_view digit_blanks[] = {" ", "\u00a0", "\u202f"};

/// Bytes of the blank that the text begins with; 0 if it begins with none.
std::size_t blank_length(std::string_view text) {
    for (const std::string_view blank : digit_blanks)
        if (text.starts_with(blank)) return blank.size();
    return 0;
}

/// True if the text ends with a digit and a blank: what follows is a later group of its number.
bool ends_with_group(std::string_view text) {
    for (const std::string_view blank : digit_blanks)
        if (text.ends_with(blank) && text.size() > blank.size())
            return is_digit(text[text.size() - blank.size() - 1]);
    return false;
}

/// What stands between a day and the last four digits.
struct Separator {
    std::size_t length = 0; // bytes
    bool has_sign = false;  // a hyphen or plus sign, or two
    bool has_blank = false;
};

/// "-", " ", " – ", "--", "- "
Separator separator_at(std::string_view text) {
    const std::size_t blank = blank_length(text);
    std::size_t end = blank;
    const std::size_t sign = separator_length(text.substr(end));
    end += sign;
    if (sign > 0) end += separator_length(text.substr(end));
    const std::size_t after = sign > 0 ? blank_length(text.substr(end)) : 0;
    return {end + after, sign > 0, blank + after > 0};
}

/// Digits, and a separator before the last four or none.
struct Candidate {
    std::size_t begin;
    std::size_t end;
    std::string digits;
    bool separated; // by a hyphen or plus sign
    bool spaced = false;
};

/// The digits from `begin`, with a group of four after a separator.
Candidate candidate_at(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && is_digit(text[end])) ++end;
    Candidate found{begin, end, std::string(text.substr(begin, end - begin)), false};
    const auto [separator, has_sign, has_blank] = separator_at(text.substr(end));
    const bool in_number = !has_sign && ends_with_group(text.substr(0, begin));
    const bool day = found.digits.size() == 6 || found.digits.size() == 8;
    if (separator == 0 || in_number || !day) return found;
    std::size_t last = end + separator;
    while (last < text.size() && is_digit(text[last])) ++last;
    if (last - end - separator != 4) return found;
    found.digits += text.substr(end + separator, 4);
    found.end = last;
    found.separated = has_sign;
    found.spaced = has_blank;
    return found;
}

/// Luhn's check over the last ten digits.
bool has_check_digit(std::string_view ten) {
    int sum = 0;
    for (std::size_t i = 0; i < ten.size(); ++i) {
        const int weighted = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
        sum += weighted / 10 + weighted % 10;
    }
    return sum % 10 == 0;
}

bool is_day(int year, unsigned month, unsigned day, Date today) {
    const Date born{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    return year >= 1840 && born.ok() && born <= today;
}

/// True if the digits before the last four are a day on which somebody may have been born.
bool begins_with_day(std::string_view digits, Date today) {
    const auto number = [&](std::size_t from_end, std::size_t count) {
        int value = 0;
        for (const char c : digits.substr(digits.size() - from_end, count))
            value = value * 10 + (c - '0');
        return value;
    };
    const auto month = static_cast<unsigned>(number(8, 2));
    auto day = static_cast<unsigned>(number(6, 2));
    if (day > 60) day -= 60; // a samordningsnummer
    if (digits.size() == 12) return is_day(number(12, 4), month, day, today);
    const int year = number(10, 2);
    return is_day(1900 + year, month, day, today) || is_day(2000 + year, month, day, today);
}

bool is_letter_before(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    std::size_t start = at - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    return is_letter(text.substr(start, at - start));
}

/// True if the text continues with one of the signs, and a digit after it.
bool continues(std::string_view text, std::string_view signs) {
    const std::size_t dash = separator_length(text);
    const std::size_t sign = dash > 0                                             ? dash
                             : !text.empty() && signs.find(text[0]) != signs.npos ? 1
                                                                                  : 0;
    return sign > 0 && sign < text.size() && is_digit(text[sign]);
}

/// False if letters, digits or signs make it a part of something longer.
bool stands_alone(std::string_view text, const Candidate& found) {
    const std::string_view joins = found.separated ? "+-#%\\" : "+-/#=%.,_\\";
    const bool in_path =
        found.digits.size() == 12 && found.begin > 0 && text[found.begin - 1] == '/';
    if (found.begin > 0 && !in_path && joins.find(text[found.begin - 1]) != joins.npos)
        return false;
    const std::string_view after = text.substr(found.end);
    if (continues(after, found.separated ? "" : "/.,") || is_letter_before(text, found.begin))
        return false;
    return after.empty() || !is_letter(after.substr(0, character_length(after)));
}

bool contains_word(std::string_view folded, std::string_view word) {
    const std::size_t at = folded.rfind(word);
    if (at == std::string_view::npos) return false;
    const auto is_part = [](char c) { return c >= 'a' && c <= 'z'; };
    const std::size_t end = at + word.size();
    return (at == 0 || !is_part(folded[at - 1])) && (end == folded.size() || !is_part(folded[end]));
}

/// True if the text contains one of the words, which have a blank between them.
bool contains_any_word(std::string_view folded, std::string_view words) {
    bool found = false;
    for_each_word(words,
                  [&](std::string_view word) { found = found || contains_word(folded, word); });
    return found;
}

constexpr std::string_view personal_words =
    "personnr personnummer pnr född samordningsnr samordningsnummer persnr "
    "personnumret";
constexpr std::string_view other_words =
    "ocr ocr-nr ocr-nummer tfn tel telefon tele telnr mobil mobilnr mobilnummer "
    "telefonnummer telefonnr ring sms swish plusgiro pg postgiro bankgiro bg konto "
    "kontonr kontonummer faktura fakturanr fakturanummer ref referens referensnr "
    "referensnummer isbn issn ordernr order ordernummer kundnr kundnummer dnr "
    "diarienr diarienummer fax orgnr org.nr organisationsnummer organisationsnr "
    "växel artikelnr id bankgironr plusgironr avtalsnr serienr gln meddelandenr "
    "artikelnummer serienummer lopnr löpnr växeln kontakt";

/// Ten digits in a row are often something else. The words before them say what, and telephone
/// numbers begin with 0. No telephone, account or invoice number is written as a day, a hyphen and
/// four digits, so a number with a hyphen is personal whatever precedes it.
bool is_something_else(std::string_view text, const Candidate& found) {
    if (found.separated) return false;
    const std::size_t from = found.begin > label_reach ? found.begin - label_reach : 0;
    const std::string before = fold(text.substr(from, found.begin - from));
    if (contains_any_word(before, personal_words)) return false;
    const std::string_view after = text.substr(found.end);
    for (const std::string_view unit : {" kr", " SEK", " tkr", " €", " EUR", " %"})
        if (after.starts_with(unit)) return true;
    if (contains_any_word(before, other_words)) return true;
    const std::string_view digits = found.digits;
    return digits.size() == 10 &&
           (digits.starts_with("07") || digits.starts_with("010") || digits.starts_with("08"));
}

/// Groups of digits that are not a day and four digits: an amount continues, and after a recent day
/// the four may be a time, "20220630 1215".
bool is_other_groups(std::string_view text, const Candidate& found, Date today) {
    if (!found.spaced) return false;
    const std::string_view after = text.substr(found.end);
    const std::size_t blank = blank_length(after);
    if (blank > 0 && blank < after.size() && is_digit(after[blank])) return true;
    const std::string_view digits = found.digits;
    const int year = std::stoi(std::string(digits.substr(digits.size() - 10, 2)));
    const int this_year = static_cast<int>(today.year());
    const bool recent = digits.size() == 12
                            ? digits.substr(0, 2) == "20" && 2000 + year + 15 > this_year
                            : 2000 + year <= this_year && 2000 + year + 15 > this_year;
    const std::string_view time = digits.substr(digits.size() - 4);
    return recent && time < "2400" && time[2] < '6';
}

/// A time, as scanners put it into names of files: 20220630-1215.
bool is_time(std::string_view text, const Candidate& found, Date today) {
    const std::string_view digits = found.digits;
    if (digits.size() != 12) return false;
    const int year = std::stoi(std::string(digits.substr(0, 4)));
    const bool recent = year + 15 > static_cast<int>(today.year());
    const bool named = found.begin > 0 && text[found.begin - 1] == '_';
    return (recent || named) && digits.substr(8, 2) < "24" && digits.substr(10, 1) < "6" &&
           text.find('.', found.end) != std::string_view::npos &&
           text.find(' ') == std::string_view::npos;
}

bool is_personal(std::string_view text, const Candidate& found, Date today) {
    const std::string_view digits = found.digits;
    if (digits.size() != 10 && digits.size() != 12) return false;
    if (digits.substr(digits.size() - 4, 3) == "000") return false; // given to nobody
    return has_check_digit(digits.substr(digits.size() - 10)) && begins_with_day(digits, today) &&
           stands_alone(text, found) && !is_time(text, found, today) &&
           !is_other_groups(text, found, today) && !is_something_else(text, found);
}

/// True if the text has digits, or a hyphen where the form has one, from a place on.
bool has_form(std::string_view text, std::size_t at, std::string_view form) {
    if (at + form.size() > text.size()) return false;
    return std::equal(form.begin(), form.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char sign, char c) { return sign == 'd' ? is_digit(c) : sign == c; });
}

/// A day with hyphens and four digits after a separator: 1981-12-28-9874. Nothing if the four may
/// be a year, as the end of a period, or the time of a recent day.
std::optional<Candidate> day_and_four_at(std::string_view text, std::size_t begin, Date today) {
    constexpr std::string_view day = "dddd-dd-dd";
    if (!has_form(text, begin, day)) return std::nullopt;
    const std::string_view rest = text.substr(begin + day.size());
    const auto [length, has_sign, has_blank] = separator_at(rest);
    if (length == 0 || !has_form(rest, length, "dddd")) return std::nullopt;
    const std::size_t end = begin + day.size() + length + 4;
    if (end < text.size() && is_digit(text[end])) return std::nullopt;
    const std::string_view four = text.substr(end - 4, 4);
    const bool is_hyphen = !has_blank && rest.starts_with('-');
    if (!is_hyphen && (four.starts_with("19") || four.starts_with("20"))) return std::nullopt;
    const int year = std::stoi(std::string(text.substr(begin, 4)));
    const bool is_recent = year + 15 > static_cast<int>(today.year());
    if (is_recent && four < "2400" && four[2] < '6') return std::nullopt;
    std::string digits(text.substr(begin, day.size()));
    std::erase(digits, '-');
    return Candidate{begin, end, digits += four, has_sign, has_blank};
}

/// The numbers whose day has hyphens; few texts have any.
void add_with_hyphens(std::string_view text, Date today, std::vector<NumberSpan>& all) {
    constexpr std::size_t year = 4; // digits
    for (std::size_t at = text.find('-'); at < text.size(); at = text.find('-', at + 1)) {
        if (at < year || at + 3 >= text.size() || text[at + 3] != '-') continue;
        const auto found = day_and_four_at(text, at - year, today);
        if (found && is_personal(text, *found, today)) all.push_back({found->begin, found->end});
    }
}

} // namespace

// Few texts have a number: every sixth character is looked at, since one begins with six digits.
std::vector<NumberSpan> find_personal_numbers(std::string_view text, Date today) {
    std::vector<NumberSpan> all;
    for (std::size_t at = 0; at + fewest_in_row <= text.size();) {
        std::size_t begin = at + fewest_in_row - 1;
        if (!is_digit(text[begin])) {
            at += fewest_in_row;
            continue;
        }
        while (begin > at && is_digit(text[begin - 1])) --begin;
        const Candidate found = candidate_at(text, begin);
        if (is_personal(text, found, today)) {
            all.push_back({found.begin, found.end});
            at = found.end;
        } else {
            at = std::min(text.find_first_not_of("0123456789", begin), text.size());
        }
    }
    const std::size_t in_row = all.size();
    add_with_hyphens(text, today, all);
    if (in_row > 0 && all.size() > in_row)
        std::ranges::sort(all, {}, [](const NumberSpan& span) { return span.begin; });
    return all;
}

} // namespace caseflow
