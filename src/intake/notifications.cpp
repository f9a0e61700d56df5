#include "caseflow/intake/notifications.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/minutes_lines.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t longest_notification = 200; // bytes

/// The text that `render` writes before the board.
constexpr std::string_view printed_notification = "Beslutet anmäls till ";

constexpr std::string_view subjects[] = {"Beslutet ", "Detta beslut ", "Delegationsbeslutet ",
                                         "Ärendet ", "Beslut "};
constexpr std::string_view notification_verbs[] = {"anmäls ",  "ska anmälas ", "skall anmälas ",
                                                   "anmäles ", "har anmälts ", "redovisas ",
                                                   "delges ",  "rapporteras "};
constexpr std::string_view notification_labels[] = {
    "Anmäls till: ",   "Anmäls till ",  "Anmält till: ",     "Anmält till ",
    "Anmälan till: ",  "Anmälan till ", "Anmälan: ",         "Anmäls i: ",
    "Anmäls: ",        "Anmäls i ",     "Rapporteras till ", "Redovisas för ",
    "Redovisas till ", "Delges ",       "Delges: ",          "Anmäls "};
constexpr std::string_view board_links[] = {"till ", "vid ", "i ", "för ", "på "};

/// After the board's name in the genitive.
constexpr std::string_view meetings[] = {"s nästa sammanträde", "s nästkommande sammanträde",
                                         "s nästa möte", "s sammanträde", "s möte"};

/// Between the board's name and the day of its meeting.
constexpr std::string_view at_meetings[] = {" vid sammanträdet", " vid sammanträde", " vid mötet",
                                            " vid möte",         " på sammanträdet", " på mötet"};

bool is_named_board(std::string_view text) {
    return text != "nämnden" && text != "styrelsen" && is_board_in_any_case(text);
}

/// "[x] Kommunstyrelsen [ ] Socialnämnden" → "Kommunstyrelsen"
std::string_view ticked_name(std::string_view words) {
    if (!take_any(words, {"[x] ", "[X] ", "☒ ", "☑ "})) return words;
    return trimmed(words.substr(0, std::min(words.find(" ["), words.find(" ☐"))));
}

} // namespace

std::optional<Notification> notification_in(std::string_view words) {
    words = ticked_name(words);
    constexpr std::string_view link = " den";
    Notification found;
    if (const std::size_t sign = words.find(", §"); sign != words.npos)
        if (const auto paragraph = paragraph_on(words.substr(sign + 2))) {
            if (!paragraph->title.empty()) return std::nullopt;
            found.paragraph = paragraph->number;
            words = words.substr(0, sign);
        }
    for (std::size_t at = words.find(' '); at != words.npos; at = words.find(' ', at + 1)) {
        found.meeting = whole_date(std::string(trimmed(words.substr(at))));
        if (!found.meeting) continue;
        words = trimmed(words.substr(0, at));
        if (words.ends_with(link)) words = trimmed(words.substr(0, words.size() - link.size()));
        for (const std::string_view at_meeting : at_meetings)
            if (words.ends_with(at_meeting)) words.remove_suffix(at_meeting.size());
        if (words.ends_with(',') || words.ends_with(':')) words.remove_suffix(1);
        break;
    }
    for (const std::string_view meeting : meetings)
        if (words.ends_with(meeting)) words.remove_suffix(meeting.size());
    found.board = words;
    return is_named_board(words) ? std::optional(found) : std::nullopt;
}

std::optional<Notification> notification_in_sentence(std::string_view sentence) {
    const std::string flat = in_one_line(trimmed(sentence));
    std::string_view rest = flat;
    if (rest.size() > longest_notification) return std::nullopt;
    if (rest.ends_with('.')) rest.remove_suffix(1);
    for (const std::string_view aside :
         {", anmälningsärende", " (anmälningsärende)", ", för anmälan"})
        if (rest.ends_with(aside) && take_any(rest, {"Kopia till ", "Kopia: ", "Delges "}))
            return notification_in(rest.substr(0, rest.size() - aside.size()));
    const bool labelled_so = take_any(rest, notification_labels);
    if (labelled_so) take_any(rest, board_links); // "Anmäls vid "
    if (!labelled_so && (!take_any(rest, subjects) || !take_any(rest, notification_verbs) ||
                         !take_any(rest, board_links)))
        return std::nullopt;
    return notification_in(rest);
}

namespace {

/// "Styrelsens delegationsordning, punkt 3. Beslutet anmäls till styrelsen den 12 juni.": the only
/// board of a body, which issued the order.
std::optional<Notification> notified_owner(std::string_view flat) {
    constexpr std::string_view verbs[] = {" anmäls till ", " anmäls i ", " anmäls för ",
                                          " ska anmälas till ", " anmäls vid "};
    for (const std::string_view board : {"styrelsen", "nämnden"}) {
        if (fold(flat).find(std::string(board) + "s deleg") != 0) continue;
        for (const std::string_view verb : verbs) {
            const std::size_t at = flat.find(std::string(verb) + std::string(board));
            if (at == flat.npos) continue;
            Notification found;
            found.board = board;
            found.meeting = only_day_in(flat.substr(at, flat.find(". ", at) - at));
            return found;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Notification> notification_within(std::string_view sentence) {
    constexpr std::string_view verbs[] = {"anmäls ", "anmälas ", "anmäles ",  "anmälts ",
                                          "anmält ", "anmälan ", "redovisas "};
    const std::string flat = in_one_line(sentence);
    for (const std::string_view aside :
         {" (anmäl", " (delegationslista", " (för anmäl", " för anmäl", ", för anmäl", ", anmäl"}) {
        const std::size_t at = fold(flat).find(aside);
        if (at == std::string::npos) continue;
        std::string_view receiver = trimmed(std::string_view(flat).substr(0, at));
        take_any(receiver, {"Kopia till ", "Kopia: ", "Kopia ", "Delges ", "Skickas till "});
        auto found = notification_in(receiver);
        if (found) found->meeting = only_day_in(std::string_view(flat).substr(at));
        if (found || aside == " (anmäl") return found;
    }
    for (const std::string_view verb : verbs) {
        const std::size_t at = fold(flat).find(verb);
        if (at == std::string::npos) continue;
        std::string_view rest = std::string_view(flat).substr(at + verb.size());
        if (!take_any(rest, board_links)) continue;
        rest = trimmed(rest.substr(0, rest.find_first_of(".;()")));
        if (auto found = notification_in(rest)) return found;
        for (const std::string_view end : {",", " vid ", " den ", " på ", " som "})
            rest = rest.substr(0, rest.find(end));
        if (auto found = notification_in(rest)) return found;
    }
    return notified_owner(flat);
}

std::string notification_of(const std::string& board) {
    return std::string(printed_notification) + board + ".";
}

std::optional<Notification> notification_under_heading(std::string_view text) {
    if (auto found = notification_in_sentence(text)) return found;
    if (auto found = notification_in(trimmed(text))) return found;
    const std::size_t shortest = printed_notification.size() + 2;
    if (!text.starts_with(printed_notification) || !text.ends_with('.') || text.size() < shortest ||
        text.find('\n') != text.npos)
        return std::nullopt;
    text.remove_suffix(1);
    Notification found;
    found.board = text.substr(printed_notification.size());
    return found;
}

} // namespace caseflow
