#include "caseflow/prose/contacts.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace caseflow {
namespace {

constexpr std::size_t fewest_digits = 5; // of a telephone number
constexpr std::string_view ends_of_address = " \t\r\n<>()[],;:\"'";
constexpr std::size_t longest_name = 64; // of an address, in quotation marks

/// The at sign of an e-mail address, or what people write for it; a word has blanks around it.
struct AddressSign {
    std::string_view text;
    bool is_word = false;
};

constexpr AddressSign address_signs[] = {
    {"@"},   {"＠"},  {"﹫"},         {"(at)"},           {"[at]"},          {"{at}"},
    {"(a)"}, {"[a]"}, {"(snabel-a)"}, {"snabel-a", true}, {"snabela", true}, {"at", true}};

bool ends_address(std::string_view text, std::size_t at) {
    return at >= text.size() || ends_of_address.find(text[at]) != std::string_view::npos;
}

/// The byte after up to two blanks.
std::size_t after_blanks(std::string_view text, std::size_t at) {
    for (int i = 0; i < 2; ++i)
        for (const std::string_view blank : {" ", "\t", "\u00a0"})
            if (text.substr(std::min(at, text.size())).starts_with(blank)) at += blank.size();
    return at;
}

/// Bytes of the sign at `at`, in any letter case; 0 if there is none.
std::size_t length_of_sign(std::string_view text, std::size_t at, bool after_blank) {
    const auto is_same = [](char sign, char c) {
        return sign == c || (is_ascii_letter(c) && sign == (c | 0x20));
    };
    for (const auto& [sign, is_word] : address_signs) {
        const std::string_view found = text.substr(std::min(at, text.size()), sign.size());
        const std::size_t end = at + sign.size();
        if (found.size() == sign.size() &&
            std::equal(sign.begin(), sign.end(), found.begin(), is_same) &&
            (!is_word || (after_blank && after_blanks(text, end) > end)))
            return sign.size();
    }
    return 0;
}

/// The byte after the name of an address: after "anna", or after "\"anna b\"".
std::size_t end_of_name(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == '"') {
        const std::size_t end = text.substr(at, longest_name).find_first_of("\"\n", 1);
        return end != std::string_view::npos && text[at + end] == '"' ? at + end + 1 : at;
    }
    while (!ends_address(text, at) && length_of_sign(text, at, false) == 0) ++at;
    return at;
}

/// True for "exempel.se", not for "3.50".
bool is_host(std::string_view text) {
    const std::string_view host = trim(text, ".!?");
    const std::size_t dot = host.rfind('.');
    return dot != std::string_view::npos && dot + 2 < host.size() && !is_digit(host[dot + 1]);
}

/// The byte after an e-mail address that begins at `at`; `at` if none does.
std::size_t end_of_address(std::string_view text, std::size_t at) {
    if (at > 0 && !ends_address(text, at - 1)) return at;
    const std::size_t name = end_of_name(text, at);
    if (name == at) return at;
    const std::size_t sign = after_blanks(text, name);
    const std::size_t length = length_of_sign(text, sign, sign > name);
    if (length == 0) return at;
    const std::size_t host = after_blanks(text, sign + length);
    std::size_t end = host;
    while (!ends_address(text, end)) ++end;
    const bool is_plain = host == name + 1 && end > host;
    return is_plain || is_host(text.substr(host, end - host)) ? end : at;
}

constexpr std::size_t reach = 32; // bytes before a number that may say what it is

/// True if the word before `at` says that a telephone number follows.
bool is_called(std::string_view text, std::size_t at) {
    const std::size_t near = std::min(at, reach);
    const std::string_view before = trim(text.substr(at - near, near), " \t:.");
    const std::size_t begin = before.find_last_of(" \t\n(,;") + 1; // of the last word
    const std::string word = fold(before.substr(begin));
    for (const std::string_view name : {"tfn", "tel", "telefon", "telefonnummer", "mobil", "ring"})
        if (word == name) return true;
    return false;
}

constexpr std::string_view blanks[] = {" ", "\u00a0", "\u202f", "\u2007", "\u2009", "(", ")"};
constexpr std::string_view dashes[] = {"-", "‐", "‑", "‒", "–", "—", "−", "."};
constexpr std::size_t most_signs = 3; // in a row: "(063) - 14"

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - at;
}

/// Bytes of the sign that the text begins with; 0 if it begins with none.
std::size_t length_of_first(std::string_view text, std::span<const std::string_view> signs) {
    for (const std::string_view sign : signs)
        if (text.starts_with(sign)) return sign.size();
    return 0;
}

/// Bytes of the sign at `at` between two groups of digits; 0 if there is none.
std::size_t sign_length(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == '.' && digits_at(text, at + 1) == 0) return 0; // the end of a sentence
    const std::size_t blank = length_of_first(text.substr(at), blanks);
    return blank > 0 ? blank : length_of_first(text.substr(at), dashes);
}

/// True if a text ends with a digit and one of the signs after it.
bool ends_with_digit_and(std::string_view text, std::span<const std::string_view> signs) {
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) {
        return text.ends_with(sign) && text.size() > sign.size() &&
               is_digit(text[text.size() - sign.size() - 1]);
    });
}

/// True if the digits at `at` continue others: the month of "2026-03-02", the minutes of "08.00".
bool continues(std::string_view text, std::size_t at) {
    constexpr std::string_view others[] = {"", "/"};
    const std::string_view before = text.substr(0, at);
    return ends_with_digit_and(before, others) || ends_with_digit_and(before, dashes);
}

/// True if the digits at `at` are a later group of a number.
bool continues_after_blank(std::string_view text, std::size_t at) {
    return ends_with_digit_and(text.substr(0, at), blanks);
}

/// Groups of digits with signs between them.
struct Groups {
    std::size_t first = 0;  // digits of the first
    std::size_t digits = 0; // of all
    std::size_t end = 0;    // the byte after the last
};

/// True for the slash after an area code: "063/14 65 29", and "08/123", which is not a day of a
/// month.
bool is_slash_after_area(std::string_view text, std::size_t at, const Groups& before) {
    const bool is_area = before.digits == before.first && before.first >= 2 && before.first <= 4;
    return text[at] == '/' && is_area && digits_at(text, at + 1) >= (before.first > 2 ? 2U : 3U);
}

Groups groups_at(std::string_view text, std::size_t at) {
    Groups groups;
    std::size_t signs = 0;
    for (std::size_t i = at + (text[at] == '+' ? 1 : 0); i < text.size() && signs <= most_signs;) {
        if (const std::size_t count = digits_at(text, i); count > 0) {
            if (groups.digits == 0) groups.first = count;
            groups.digits += count;
            groups.end = i += count;
            signs = 0;
            continue;
        }
        const std::size_t sign = is_slash_after_area(text, i, groups) ? 1 : sign_length(text, i);
        if (sign == 0) break;
        i += sign;
        ++signs;
    }
    return groups;
}

/// True for a day or a time of day: "01-12-2026", "01.12 2026", "08.00".
bool is_day_or_time(std::string_view text, std::size_t at) {
    if (digits_at(text, at) != 2) return false;
    const std::size_t first = sign_length(text, at + 2);
    const std::size_t second = at + 2 + first;
    if (first == 0 || digits_at(text, second) != 2) return false;
    const std::size_t after = second + 2;
    const std::size_t sign = after < text.size() ? sign_length(text, after) : 0;
    const bool is_followed = sign > 0 && digits_at(text, after + sign) > 0;
    if (text[at + 2] == '.' && !(is_followed && text[after] == '.')) return true;
    const std::string_view year = text.substr(std::min(after + sign, text.size()), 2);
    return is_followed && digits_at(text, after + sign) == 4 && (year == "19" || year == "20");
}

/// True for an amount: only groups of three digits follow a number, and then a unit.
bool is_amount(std::string_view text, std::size_t at, std::size_t end) {
    constexpr std::string_view units[] = {"kr", "SEK", "EUR", "mkr", "mnkr", "tkr", "%", ":-"};
    if (!continues_after_blank(text, at)) return false;
    for (std::size_t i = at; i < end;) {
        if (digits_at(text, i) != 3) return false;
        i += 3;
        while (i < end && !is_digit(text[i])) ++i;
    }
    return length_of_first(text.substr(after_blanks(text, end)), units) > 0;
}

/// True if a telephone number may begin with the 0 at `at`: it does not begin a day or a time.
bool may_be_area(std::string_view text, std::size_t at) {
    if (digits_at(text, at) == 1) { // "0 70-123 45 67", "(0)70-123 45 67"
        const std::size_t blank = length_of_first(text.substr(at + 1), blanks);
        return blank > 0 && digits_at(text, at + 1 + blank) > 0;
    }
    return !text.substr(at).starts_with("000") && !is_day_or_time(text, at);
}

/// True for an area code with at least five digits after it, or as many without a sign between.
bool is_from_area(const Groups& groups) {
    const bool has_area = groups.first >= 2 && groups.first <= 4;
    return groups.digits >= (has_area ? groups.first + 5 : 8);
}

/// The byte after a telephone number that begins at `at`; `at` if none does.
std::size_t end_of_phone(std::string_view text, std::size_t at) {
    const bool abroad = text[at] == '+';
    if (!is_digit(text[at]) && !abroad) return at;
    if (continues(text, at) || (at > 0 && is_ascii_letter(text[at - 1]))) return at;
    const bool called = is_called(text, at);
    const bool area = text[at] == '0' && may_be_area(text, at);
    if (!called && !abroad && !area) return at;
    const Groups groups = groups_at(text, at);
    const bool is_number = (called && groups.digits >= fewest_digits) ||
                           (abroad && groups.digits >= 7) ||
                           (area && is_from_area(groups) && !is_amount(text, at, groups.end));
    return is_number ? groups.end : at;
}

/// False for most texts, which have neither the sign of an address nor enough digits.
bool may_have_contacts(std::string_view text) {
    if (text.find('@') != std::string_view::npos) return true;
    const bool has_host = text.find('.') != std::string_view::npos &&
                          text.find_first_of(" ([{\xEF") != std::string_view::npos;
    return has_host || static_cast<std::size_t>(
                           std::count_if(text.begin(), text.end(), is_digit)) >= fewest_digits;
}

} // namespace

std::string without_contacts(std::string_view text) {
    if (!may_have_contacts(text)) return std::string(text);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::max(end_of_address(text, at), end_of_phone(text, at));
        if (end > at)
            out += "…";
        else
            out += text[at];
        at = std::max(end, at + 1);
    }
    return out;
}

} // namespace caseflow
