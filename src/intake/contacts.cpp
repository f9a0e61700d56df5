#include "caseflow/intake/contacts.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr int fewest_phone_digits = 7;

} // namespace

std::string without_switchboard(const std::string& phone) {
    for (const std::string_view mark : {" (", ", v", " vx", " / "})
        if (const std::size_t at = phone.find(mark); at != std::string::npos)
            if (is_phone(phone.substr(0, at))) return phone.substr(0, at);
    return phone;
}

std::string_view without_phone_label(std::string_view text) {
    const std::string folded = fold(text);
    for (const std::string_view label : {"telefon", "tfn", "tel", "mobil", "direktnummer",
                                         "direkttelefon", "direktnr", "direkt"}) {
        if (!folded.starts_with(label)) continue;
        const std::size_t at = text.find_first_of("+0123456789");
        if (at != std::string_view::npos && at <= label.size() + 3) return text.substr(at);
    }
    return text;
}

bool is_of_office(std::string_view phone) {
    constexpr std::string_view beginnings[] = {"0771", "0770", "020-", "020 ", "077-", "077 "};
    return fold(phone).find("växel") != std::string::npos ||
           starts_with_any(without_phone_label(trimmed(phone)), beginnings);
}

bool is_phone(std::string_view text) {
    const std::string_view number = without_phone_label(trimmed(text));
    return (number.starts_with('0') || number.starts_with('+')) &&
           std::count_if(number.begin(), number.end(), is_digit) >= fewest_phone_digits &&
           number.find_first_not_of("0123456789 -+()/\u00A0") == std::string_view::npos;
}

bool is_shared_mailbox(std::string_view email) {
    constexpr std::string_view beginnings[] = {"kommun",  "region",    "info",    "registrator",
                                               "kansli",  "diari",     "kontakt", "myndighet",
                                               "service", "medborgar", "support"};
    const std::string_view box = email.substr(0, email.find('@'));
    return box.find('.') == std::string_view::npos && starts_with_any(fold(box), beginnings);
}

bool is_email(std::string_view text) {
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
           text.back() != '.' && text.find_first_of(" \t,;:<>()") == std::string_view::npos;
}

} // namespace caseflow
