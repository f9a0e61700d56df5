#include "caseflow/prose/surplus_words.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/prose/word_list.hpp"

#include <algorithm>
#include <string>

namespace caseflow {

bool begins_with_its_noun(std::string_view point) {
    if (point.empty() || (point[0] | 0x20) != 'p') return false; // most
    const std::string first = fold(point.substr(0, point.find(' ')));
    return first.size() < point.size() &&
           is_listed(first, "punkt punkten punkterna punkt: pkt pkt. p.");
}

bool has_words_of_notification(std::string_view board) {
    if (board.empty() || std::string_view("tabTAB").find(board[0]) == std::string_view::npos)
        return false; // most
    const std::string folded = fold(board);
    return folded.starts_with("till ") || folded.starts_with("anmäl") ||
           folded.starts_with("beslutet anmäls");
}

std::string_view point_in_provision(std::string_view provision, std::string_view point) {
    if (provision.empty()) return {};
    const bool ends_in_word = is_ascii_letter(provision.back()) && !provision.ends_with("punkt");
    if (ends_in_word && std::ranges::none_of(provision, is_digit)) return {}; // most
    const std::string folded = fold(provision);
    if (folded.size() != provision.size()) return {};
    for (const std::string_view noun : {"punkt ", "pkt ", "p. "}) {
        const std::size_t at = folded.find(noun);
        const std::size_t next = at + noun.size();
        const bool begins = at == 0 || (at < folded.size() && !is_ascii_letter(folded[at - 1]));
        if (at < folded.size() && begins && next < folded.size() && is_digit(folded[next]))
            return provision.substr(at, folded.find_first_of(" ,;)", next) - at);
    }
    if (folded.ends_with(" punkt")) return provision.substr(folded.size() - 5);
    const std::string_view last = provision.substr(provision.find_last_of(' ') + 1);
    const bool abbreviated = last.find('.') < last.size() - 1; // "m.m."
    if (std::string_view(".,;:").find(last.back()) != std::string_view::npos && !abbreviated)
        return last.substr(last.size() - 1);
    const bool at_end = provision.size() > point.size() && provision.ends_with(point) &&
                        provision[provision.size() - point.size() - 1] == ' ';
    return at_end ? point : std::string_view();
}

bool is_heading_of_points(std::string_view point) {
    constexpr std::size_t longest = 40; // bytes
    constexpr std::string_view headings[] = {"beslut",
                                             "beslutspunkter",
                                             "beslutet",
                                             "nämnden beslutar",
                                             "styrelsen beslutar",
                                             "nämnden beslutar att",
                                             "beslutsmotivering",
                                             "förslag till beslut"};
    point = trim(point, " \t*:.#");
    return point.size() < longest && std::ranges::find(headings, fold(point)) != std::end(headings);
}

bool has_label_of_phone(std::string_view phone) {
    if (phone.empty() || (phone[0] | 0x20) != 't') return false; // most
    return begins_with_any(fold(phone), "tel tfn tlf");
}

} // namespace caseflow
