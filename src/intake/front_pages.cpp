#include "caseflow/intake/front_pages.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {

namespace {

constexpr std::size_t longest_front_line = 160; // bytes

/// "Beslutande" above "Karin Ek (S), ordförande"
bool lists_members(std::span<const Line> lines, std::size_t i) {
    constexpr std::string_view headings[] = {"beslutande", "närvarande", "ledamöter",
                                             "beslutande ledamöter", "närvarande ledamöter"};
    if (i + 1 >= lines.size() || !is_any_of(fold(without_colon(lines[i].text)), headings))
        return false;
    const std::string_view member = trimmed(lines[i + 1].text);
    const std::string_view name = member.substr(0, member.find(','));
    return without_party(name) != name;
}

} // namespace

std::size_t front_page_end(std::span<const Line> lines) {
    constexpr std::size_t most_lines = 400;
    constexpr std::string_view marks[] = {"utses att justera", "utsedd att justera", "justerare",
                                          "justerande",        "justering",          "anslag/bevis",
                                          "beslutande",        "närvarande",         "ledamöter",
                                          "tjänstgörande",     "underskrift",        "paragrafer"};
    std::size_t found = 0;
    for (std::size_t i = 0; i < std::min(lines.size(), most_lines); ++i) {
        if (lines[i].text.size() > longest_front_line) continue;
        if (lists_members(lines, i)) ++found; // and once more below
        const auto columns = columns_of(lines[i].text);
        for (const std::string& column : columns) {
            if (paragraph_on(column)) return found > 1 ? i : 0;
            if (starts_with_any(fold(column), marks)) ++found;
        }
    }
    return 0;
}

std::size_t formal_paragraphs_end(std::span<const Line> lines) {
    constexpr std::string_view formal[] = {
        "öppnande",   "mötet öppnas", "val av justerar",    "justering",   "upprop",
        "dagordning", "föregående",   "föredragningslista", "närvarorätt", "mötesformalia"};
    bool found = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].text.size() > longest_front_line) continue;
        const auto paragraph = paragraph_on(trimmed(lines[i].text));
        if (!paragraph || i + 1 == lines.size()) continue;
        const std::string& title = paragraph->title.empty() ? lines[i + 1].text : paragraph->title;
        if (!contains_any(fold(title), formal)) return found ? i : 0;
        found = true;
    }
    return 0;
}

bool is_copy_note(std::span<const Line> lines, std::size_t i) {
    static const Headings standard;
    constexpr std::size_t most_lines = 3; // of the title
    const auto end_of = [&](std::size_t at, bool blank) {
        while (at < lines.size() && lines[at].blank() == blank) ++at;
        return at;
    };
    if (lines[i].blank()) return false;
    while (i > 0 && !lines[i - 1].blank()) --i;
    constexpr std::string_view notes[] = {"kopia", "kopia till",   "kopior till",
                                          "cc",    "för kännedom", "avskrift till"};
    const std::string_view note = std::string_view(lines[i].text);
    if (!is_any_of(std::string_view(fold(trimmed(note.substr(0, note.find(':'))))), notes))
        return false;
    const std::size_t title = end_of(end_of(i, false), true);
    const std::size_t below = end_of(title, false);
    const std::size_t next = end_of(below, true);
    if (next == lines.size() || below - title > most_lines ||
        known_heading(lines[title].text, standard))
        return false;
    const auto decision = known_heading(lines[next].text, standard);
    return decision && decision->place < Heading::Place::dispatch;
}

bool is_attendance(std::span<const Line> lines, std::size_t i) {
    constexpr std::size_t most_lines = 60; // of a head
    constexpr std::string_view labels[] = {
        "beslutande:", "närvarande:", "ersättare:", "övriga deltagande:", "deltagande:"};
    const std::string text = fold(trimmed(lines[i].text));
    const bool alone = text == "närvarande" || text == "närvarande ledamöter";
    if (!alone && !starts_with_any(text, labels)) return false;
    const auto rest = lines.subspan(i, std::min(lines.size() - i, most_lines));
    return std::any_of(rest.begin(), rest.end(),
                       [](const Line& line) { return paragraph_on(line.text).has_value(); });
}

} // namespace caseflow
