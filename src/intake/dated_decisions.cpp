#include "caseflow/intake/dated_decisions.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/body_blocks.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/minutes_lines.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/title_lines.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <string>

namespace caseflow {
namespace {

/// The day of "Beslut 2021-09-09" and "Ändringsbeslut den 5 oktober 2021:".
std::optional<Date> day_after_decision(std::string_view line) {
    constexpr std::size_t longest = 60; // bytes
    if (line.size() > longest) return std::nullopt;
    std::string_view text = trimmed(line);
    if (text.ends_with(':')) text.remove_suffix(1);
    std::string_view word = first_word(text);
    constexpr std::string_view of_owner = "s beslut ";
    if (const std::size_t at = text.find(of_owner); at != text.npos) // "Kommunstyrelsens beslut"
        if (is_board(text.substr(0, at))) word = text.substr(0, at + of_owner.size() - 1);
    if (!begins_capital(word) || !fold(word).ends_with("beslut")) return std::nullopt;
    std::string_view day = trimmed(text.substr(word.size()));
    take_any(day, {"den "});
    return whole_date(std::string(day));
}

bool is_of_points(const Line& line) {
    static const Headings standard;
    const auto heading = line.blank() ? std::nullopt : known_heading(line.text, standard);
    return heading && heading->place == Heading::Place::points;
}

/// "Direktionens beslut § 6" right above a list.
bool heads_numbered_points(std::span<const Line> lines, std::size_t i) {
    constexpr std::string_view of_owner = "s beslut ";
    const std::string_view text = trimmed(lines[i].text);
    const std::size_t at = text.find(of_owner);
    if (at == text.npos || !is_board(text.substr(0, at))) return false;
    const auto paragraph = paragraph_on(text.substr(at + of_owner.size()));
    if (!paragraph || !paragraph->title.empty() || paragraph->committee) return false;
    std::size_t next = i + 1;
    while (next < lines.size() && lines[next].blank()) ++next;
    return next < lines.size() && begins_list(lines[next].text);
}

} // namespace

std::optional<Date> day_of_dated_decision(std::span<const Line> lines, std::size_t i) {
    const auto day = day_after_decision(lines[i].text);
    if (!day || (i > 0 && !lines[i - 1].blank())) return std::nullopt;
    std::size_t next = i + 1;
    while (next < lines.size() && lines[next].blank()) ++next;
    if (next == lines.size()) return std::nullopt;
    constexpr std::size_t nearest = 60; // lines: a heading further off is of another part
    const bool points = begins_list(lines[next].text) || is_prose_at(lines, next);
    if (!points) return std::nullopt;
    const std::size_t first = i - std::min(i, nearest);
    auto around = lines.subspan(first, std::min(lines.size() - first, 2 * nearest));
    for (std::size_t below = next - first; below < around.size(); ++below) // the next paragraph's
        if (around[below - 1].blank() && paragraph_on(around[below].text))
            around = around.first(below);
    return std::none_of(around.begin(), around.end(), is_of_points) ? day : std::nullopt;
}

bool begins_points_at(std::span<const Line> lines, std::size_t i) {
    return day_of_dated_decision(lines, i) || heads_numbered_points(lines, i) ||
           leads_to_listed_points(lines, i);
}

void take_dated_decision(const std::vector<Line>& body, Head& head) {
    for (std::size_t i = 0; i < body.size(); ++i) {
        const auto day = day_of_dated_decision(body, i);
        if (!day) continue;
        head.dates.push_back({*day, {}, true});
        return;
    }
}

namespace {

/// The day of "Vid styrelsesammanträdet den 14 mars 2022 behandlades er ansökan".
std::optional<Date> day_of_treating(std::string_view sentence) {
    constexpr std::string_view meetings[] = {"sammanträd", "möte"};
    constexpr std::string_view verbs[] = {" behandlade", " beslutade", " beslöt", " prövade",
                                          " fattade",    " avgjorde",  " togs "};
    constexpr std::string_view others[] = {"bordla", "återremi", "tidigare", " skulle "};
    std::size_t verb = sentence.size();
    for (const std::string_view word : verbs) verb = std::min(verb, sentence.find(word));
    const std::string_view before = sentence.substr(0, verb);
    const bool met = sentence.starts_with("Vid ") && contains_any(before, meetings);
    return met && verb < sentence.size() && !contains_any(sentence, others) ? only_day_in(before)
                                                                            : std::nullopt;
}

} // namespace

std::optional<Date> day_of_meeting(std::span<const Line> lines) {
    std::optional<Date> only;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].blank() || (i > 0 && !lines[i - 1].blank())) continue;
        const std::string block = block_at(lines, i);
        for (std::string_view rest = block; !rest.empty();) {
            const std::size_t end = std::min(rest.find(". "), rest.size());
            const auto day = day_of_treating(rest.substr(0, end));
            if (day && only && *day != *only) return std::nullopt;
            if (day) only = day;
            rest.remove_prefix(std::min(end + 2, rest.size()));
        }
    }
    return only;
}

} // namespace caseflow
