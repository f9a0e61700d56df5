#include "caseflow/intake/decision_without_heading.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/letter_decisions.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <utility>

namespace caseflow {
namespace {

constexpr std::size_t most_words_of_subject = 8; // of "Kommunstyrelsens ordförande beslutar"

/// Beginnings of sentences about a decision that may be on a line alone without a full stop.
constexpr std::string_view sentence_beginnings[] = {
    "kostnaden ",         "kostnaderna ",     "medlen ",        "medel ",
    "bidraget ",          "stödet ",          "beloppet ",      "beslutet ",
    "finansiering sker ", "projektmedlen ",   "projektstödet ", "projektbidraget ",
    "medfinansieringen ", "maximalt bidrag ", "maximalt stöd ", "projektet påbörjas "};

/// "Regeringen beslutar att …", "Kommunchefen beslutar med stöd av …": a decision without a
/// heading.
bool decides(std::string_view line, std::string_view verb) {
    const std::size_t at = line.find(verb);
    if (at == std::string_view::npos || !begins_capital(line)) return false;
    const std::string_view subject = line.substr(0, at);
    const bool named = is_board(subject); // "Nämnden för kultur, idrott och näringsliv"
    if (!named && (word_count(subject) > most_words_of_subject ||
                   subject.find_first_of(",.;:") != subject.npos))
        return false;
    const bool of_decision = line.starts_with("Beslut om ") || line.starts_with("Beslutet om ");
    const std::string_view rest_of =
        of_decision ? subject.substr(subject.find(" om ") + 4) : subject;
    for (const std::string_view link : {" om ", " att ", " som ", " när ", " föreslår "})
        if (rest_of.find(link) != std::string_view::npos || line.starts_with("Om ")) return false;
    const std::string_view rest = line.substr(at + verb.size());
    return rest.empty() || rest[0] == ' ' || rest[0] == ':' || rest[0] == ',';
}

/// "Med stöd av nämndens delegationsordning punkt 1.2 beslutar ordföranden att …"
bool decides_by_provision(std::string_view line) {
    constexpr std::string_view beginnings[] = {"Med stöd av ", "Enligt ", "I enlighet med ",
                                               "Efter delegation ", "På delegation "};
    constexpr std::string_view verb = " beslutar ";
    const std::size_t at = line.find(verb);
    if (at == std::string_view::npos || !starts_with_any(line, beginnings)) return false;
    constexpr std::string_view provisions[] = {"eleg", "§", "bemyndigande", "förordning"};
    const std::string_view before = line.substr(0, at);
    const std::string_view rest = line.substr(at + verb.size());
    return contains_any(before, provisions) && rest.find(" att ") != rest.npos;
}

/// "Kulturchefen har den 3 april 2019 beslutat att bevilja …"
bool has_decided(std::string_view line) {
    constexpr std::string_view has = " har ";
    constexpr std::size_t longest_day = 30; // bytes
    const std::size_t at = line.find(has);
    if (at == std::string_view::npos || !decides(line, " har")) return false;
    const std::string_view rest = line.substr(at + has.size() - 1);
    const std::size_t verb = rest.find(" beslutat att ");
    return verb <= longest_day && rest.substr(0, verb).find_first_of(".,;:") == rest.npos;
}

/// True for a line that states a decision; the first of a text only needs a verb.
bool says_decision(std::string_view line, bool first) {
    constexpr std::string_view of_letters[] = {"Vi har beslutat att ", "Vi beslutar ",
                                               "Vi beviljar ", "Vi avslår "};
    constexpr std::string_view verbs[] = {" beviljar",   " beviljas",   " avslår", " avslås",
                                          " rättas",     " upphävs",    " rättar", " upphäver",
                                          " återkallar", " ändrar sitt"};
    if (decides(line, " beslutar") || has_decided(line) || decides_by_provision(line)) return true;
    if (board_decision_in(std::string(line))) return true;
    if (starts_with_any(line, of_letters) || decides(line, " beviljar er")) return true;
    return first && std::any_of(std::begin(verbs), std::end(verbs),
                                [&](std::string_view verb) { return decides(line, verb); });
}

/// "1.  Föreningen beviljas …", the first point of a list.
std::string_view without_list_mark(std::string_view line) {
    line = trimmed(line);
    return trimmed(line.substr(std::max(number_length(line, 1), bullet_length(line))));
}

/// "Bidraget återkrävs om …": a further decision in a paragraph, not an earlier one.
bool says_more(const std::vector<Line>& lines, std::size_t i) {
    const std::string folded = fold(lines[i].text);
    constexpr std::string_view condition = "beslutet gäller under förutsättning ";
    if (folded.starts_with(condition)) return true;
    if (!starts_with_any(folded, sentence_beginnings) || folded.starts_with("beslutet ") ||
        trimmed(std::string_view(folded).substr(first_word(folded).size())).starts_with("har "))
        return false;
    while (i + 1 < lines.size() && !lines[i + 1].blank()) ++i;
    return lines[i].text.ends_with('.');
}

/// The line after the points that begin at a line: its paragraph, and lists right after it, or
/// sentences that add to the decision; not the sentences of a letter that reports it.
std::size_t end_of_points(const std::vector<Line>& lines, std::size_t at, bool reported) {
    while (at < lines.size() && !lines[at].blank()) ++at;
    for (;;) {
        std::size_t next = at;
        while (next < lines.size() && lines[next].blank()) ++next;
        if (next == lines.size() ||
            (!begins_item(lines[next].text) && (reported || !says_more(lines, next))))
            return at;
        at = next;
        while (at < lines.size() && !lines[at].blank()) ++at;
    }
}

} // namespace

bool begins_as_decided(std::string_view line) {
    return starts_with_any(fold(line), sentence_beginnings);
}

namespace {

/// The lines of a paragraph that leads to a list: "Nämnden beslutar genom delegation till
/// direktören (delegationsordningen, punkt 5.1)" above "att bevilja …"; no lines for another
/// paragraph.
std::vector<Line> lead_to_list(const std::vector<Line>& lines, std::size_t i) {
    std::size_t end = i;
    while (end < lines.size() && !lines[end].blank()) ++end;
    const bool listed = end + 1 < lines.size() && begins_item(lines[end + 1].text);
    const std::string& last = lines[end - 1].text;
    if (!listed || last.ends_with('.') || begins_item(lines[i].text)) return {};
    return {lines.begin() + static_cast<std::ptrdiff_t>(i),
            lines.begin() + static_cast<std::ptrdiff_t>(end)};
}

/// "Fondens arbetsutskott" and then "Arbetsutskottet"
bool is_same_board(const std::string& whole, const std::string& again) {
    if (whole == again) return true;
    std::string stem = fold(again);
    for (const std::string_view article : {"en", "et", "n"})
        if (stem.ends_with(article)) {
            stem.resize(stem.size() - article.size());
            break;
        }
    return is_board(again) && fold(whole).ends_with(" " + stem);
}

/// "Styrelsen beslöt att bevilja …" below "Styrelsen har vid sammanträde den 9 maj behandlat …".
bool decides_what_it_treated(const std::vector<Line>& lines, std::size_t i) {
    constexpr std::size_t nearest = 40; // lines
    constexpr std::string_view treated[] = {"behandlat ", "prövat ", "tagit upp "};
    constexpr std::string_view meetings[] = {"sammanträde", "möte"};
    for (const std::string_view verb : {" beslöt att ", " beslutade att "}) {
        const std::size_t at = lines[i].text.find(verb);
        if (at == std::string::npos || word_count(lines[i].text.substr(0, at)) > 4) continue;
        const std::string subject = lines[i].text.substr(0, at);
        for (std::size_t above = i - std::min(i, nearest); above < i; ++above) {
            const std::size_t has = lines[above].text.find(" har ");
            if (has == std::string::npos ||
                !is_same_board(lines[above].text.substr(0, has), subject))
                continue;
            const std::string sentence = lines[above].text + " " + lines[above + 1].text;
            if (contains_any(sentence, treated) && contains_any(sentence, meetings)) return true;
        }
    }
    return false;
}

/// "Boverket beslutar följande." alone: a heading of all that follows.
bool leads_to_all(const std::vector<Line>& lines, std::size_t i) {
    return lines[i].text.ends_with(" beslutar följande.") && i + 1 < lines.size() &&
           lines[i + 1].blank();
}

/// "LAG beslutade att prioritera projektet", as minutes report the decisions of the meeting.
bool decided_then(std::string_view line) {
    constexpr std::string_view clauses[] = {"att bevilja ",  "att avslå ",     "att prioritera ",
                                            "att ge ",       "att tilldela ",  "att anslå ",
                                            "att avsätta ",  "att godkänna ",  "att stödja ",
                                            "att förlänga ", "att finansiera "};
    for (const std::string_view verb : {" beslutade ", " beslöt "}) {
        const std::size_t at = line.find(verb);
        if (at != line.npos && is_board(line.substr(0, at)) &&
            starts_with_any(line.substr(at + verb.size()), clauses))
            return true;
    }
    return false;
}

/// Moves the points that begin at a line of another part to a part of their own.
void put_points_apart(std::vector<TextPart>& parts, std::size_t p, std::size_t i) {
    const std::vector<Line> lines = parts[p].lines;
    const auto at = [&](std::size_t line) {
        return lines.begin() + static_cast<std::ptrdiff_t>(line);
    };
    const bool leads = leads_to_all(lines, i);
    const bool reported = board_decision_in(lines[i].text).has_value();
    const std::size_t end = leads ? lines.size() : end_of_points(lines, i, reported);
    const std::vector<Line> lead = lead_to_list(lines, i);
    TextPart points{{Heading::Place::points, leads ? lines[i].text : ""},
                    true,
                    {"", lines[i].number},
                    {at(leads ? i + 1 : i + lead.size()), at(end)}};
    for (const Line& line : lead) points.decider += (points.decider.empty() ? "" : " ") + line.text;
    TextPart after{parts[p].heading, true, {"", lines[i].number}, {at(end), at(lines.size())}};
    parts[p].lines.assign(at(0), at(i));
    const auto place = parts.begin() + static_cast<std::ptrdiff_t>(p) + 1;
    parts.insert(place, {std::move(points), std::move(after)});
}

/// Finds the first paragraph without a heading that passes a test.
template <class Test>
bool find_points(std::vector<TextPart>& parts, const Test& test) {
    for (std::size_t p = 0; p < parts.size(); ++p) {
        if (!parts[p].heading.words.empty() ||
            parts[p].heading.place != Heading::Place::description)
            continue;
        const std::vector<Line>& lines = parts[p].lines;
        for (std::size_t i = 0; i < lines.size(); ++i)
            if ((i == 0 || lines[i - 1].blank()) && test(lines, i))
                return put_points_apart(parts, p, i), true;
    }
    return false;
}

/// "Med stöd av nämndens delegationsordning" and "beslutar jag" on the next line, above "att …".
bool leads_by_provision(const std::vector<Line>& lines, std::size_t i) {
    std::string words;
    for (const Line& line : lead_to_list(lines, i)) words += line.text + " ";
    return decides_by_provision(words + "att ");
}

} // namespace

void find_decision(std::vector<TextPart>& parts) {
    const auto decides_here = [](const std::vector<Line>& lines, std::size_t i) {
        std::size_t first = 0; // that is not blank
        while (first < lines.size() && lines[first].blank()) ++first;
        return says_decision(without_list_mark(lines[i].text), i == first) ||
               leads_by_provision(lines, i) || decides_what_it_treated(lines, i);
    };
    if (find_points(parts, decides_here)) return;
    find_points(parts, [](const std::vector<Line>& lines, std::size_t i) {
        return decided_then(trimmed(lines[i].text));
    });
}

} // namespace caseflow
