#include "caseflow/prose/contacts.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::ptrdiff_t fewest_digits = 5; // of a telephone number
constexpr std::string_view ends_of_address = " \t\r\n<>()[],;:\"'";

/// The byte after an e-mail address that begins at `at`; `at` if none does.
std::size_t end_of_address(std::string_view text, std::size_t at) {
    if (at > 0 && ends_of_address.find(text[at - 1]) == std::string_view::npos) return at;
    const std::size_t end = std::min(text.find_first_of(ends_of_address, at), text.size());
    const std::size_t sign = text.substr(at, end - at).find('@');
    return sign == std::string_view::npos || sign == 0 || at + sign + 1 == end ? at : end;
}

/// True if the word before `at` says that a telephone number follows.
bool is_called(std::string_view text, std::size_t at) {
    const std::string_view before = trim(text.substr(0, at), " \t:.");
    const std::size_t begin = before.find_last_of(" \t\n(,;") + 1; // of the last word
    const std::string word = fold(before.substr(begin));
    for (const std::string_view name : {"tfn", "tel", "telefon", "telefonnummer", "mobil", "ring"})
        if (word == name) return true;
    return false;
}

bool is_between_digits(char c) {
    return c == ' ' || c == '-' || c == '(' || c == ')';
}

/// The byte after a telephone number that begins at `at`; `at` if none does.
std::size_t end_of_phone(std::string_view text, std::size_t at) {
    const bool from_start = text[at] == '0' || text[at] == '+';
    if (!is_digit(text[at]) && text[at] != '+') return at;
    if (at > 0 && (is_digit(text[at - 1]) || is_ascii_letter(text[at - 1]))) return at;
    if (at > 1 && text[at - 1] == '/' && is_digit(text[at - 2])) return at; // "2022/0123456"
    std::ptrdiff_t digits = 0;
    std::size_t end = at + 1; // after the last digit
    for (std::size_t i = at; i < text.size(); ++i) {
        if (is_digit(text[i])) {
            ++digits;
            end = i + 1;
        } else if (i > at && !is_between_digits(text[i])) {
            break;
        }
    }
    const bool is_number =
        (from_start && digits >= 7) || (digits >= fewest_digits && is_called(text, at));
    return is_number ? end : at;
}

/// False for most texts, which have neither the sign of an address nor digits enough.
bool may_have_contacts(std::string_view text) {
    return text.find('@') != std::string_view::npos ||
           std::count_if(text.begin(), text.end(), is_digit) >= fewest_digits;
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
