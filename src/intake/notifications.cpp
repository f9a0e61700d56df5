#include "caseflow/intake/notifications.hpp"

#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t longest_notification = 200; // bytes

/// What `render` writes before the board.
constexpr std::string_view printed_notification = "Beslutet anmäls till ";

constexpr std::string_view subjects[] = {"Beslutet ", "Detta beslut ", "Delegationsbeslutet ",
                                         "Beslut "};
constexpr std::string_view notification_verbs[] = {"anmäls ", "ska anmälas ", "skall anmälas ",
                                                   "anmäles "};
constexpr std::string_view board_links[] = {"till ", "vid ", "i ", "för "};

/// After the board's name in the genitive.
constexpr std::string_view meetings[] = {"s nästa sammanträde", "s nästkommande sammanträde",
                                         "s nästa möte"};

/// Takes one of a table's words off the front of a text.
template <std::size_t N>
bool take(std::string_view& text, const std::string_view (&words)[N]) {
    for (const std::string_view word : words)
        if (text.starts_with(word)) {
            text.remove_prefix(word.size());
            return true;
        }
    return false;
}

bool is_named_board(std::string_view text) {
    return text != "nämnden" && text != "styrelsen" && is_board_in_any_case(text);
}

} // namespace

std::optional<std::string> notified_board(std::string_view sentence) {
    std::string flat(trimmed(sentence));
    std::replace(flat.begin(), flat.end(), '\n', ' ');
    std::string_view rest = flat;
    if (rest.size() > longest_notification) return std::nullopt;
    if (rest.ends_with('.')) rest.remove_suffix(1);
    if (!take(rest, subjects) || !take(rest, notification_verbs) || !take(rest, board_links))
        return std::nullopt;
    const std::size_t day = rest.find(" den ");
    if (day != std::string_view::npos && whole_date(std::string(rest.substr(day + 5))))
        rest = rest.substr(0, day);
    for (const std::string_view meeting : meetings)
        if (rest.ends_with(meeting)) rest.remove_suffix(meeting.size());
    return is_named_board(rest) ? std::optional(std::string(rest)) : std::nullopt;
}

std::string notification_of(const std::string& board) {
    return std::string(printed_notification) + board + ".";
}

std::optional<std::string> board_under_heading(std::string_view text) {
    if (const auto board = notified_board(text)) return board;
    const std::size_t shortest = printed_notification.size() + 2;
    if (!text.starts_with(printed_notification) || !text.ends_with('.') || text.size() < shortest ||
        text.find('\n') != text.npos)
        return std::nullopt;
    text.remove_suffix(1);
    return std::string(text.substr(printed_notification.size()));
}

} // namespace caseflow
