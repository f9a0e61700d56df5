#include "caseflow/intake/body_blocks.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/deciding_boards.hpp"
#include "caseflow/intake/decision_without_heading.hpp"
#include "caseflow/intake/delegations.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/page_breaks.hpp"
#include "caseflow/intake/title_lines.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {

std::string block_at(std::span<const Line> lines, std::size_t i) {
    constexpr std::size_t most_lines = 4;
    std::string block;
    for (std::size_t count = 0; i < lines.size() && !lines[i].blank(); ++i, ++count) {
        if (count == most_lines) return {};
        block += (block.empty() ? "" : " ") + lines[i].text;
    }
    return block;
}

bool heads_sums(std::span<const Line> lines, std::size_t i) {
    constexpr std::string_view units[] = {" kr", " kronor", " tkr", " SEK"};
    if (i + 1 >= lines.size() || !is_block_heading(lines[i].text)) return false;
    const std::string_view next = trimmed(lines[i + 1].text);
    const std::size_t colon = next.find(": ");
    return colon != next.npos && colon + 2 < next.size() && is_digit(next[colon + 2]) &&
           ends_with_any(next, units);
}

namespace {

/// "Stiftelsens ombudsman beslutade den 5 juni 2019 på delegation av styrelsen följande:",
/// "Ordföranden beslutar följande på styrelsens vägnar.", "Kulturchefen fattar följande beslut."
bool leads_to_points(std::string_view text) {
    constexpr std::size_t most_words = 20;
    constexpr std::string_view verbs[] = {" beslutar ",
                                          " beslutade ",
                                          " beslöt ",
                                          " beslutat ",
                                          " beslutas ",
                                          " fattar ",
                                          " fattat ",
                                          " ändrar ",
                                          " meddela följande beslut",
                                          " meddelar följande beslut"};
    constexpr std::string_view clauses[] = {" om ", " att ", " som ", " när ", "tidigare"};
    const bool stopped = text.ends_with('.') || text.ends_with(':');
    const bool ends = text.ends_with(" följande:") || text.ends_with(" följande.") ||
                      (text.find(" följande ") != text.npos && stopped);
    if (ends && begins_capital(text) && word_count(text) <= most_words &&
        contains_any(text, verbs) && !contains_any(text, clauses))
        return true;
    const std::string clause = reporting_clause(std::string(text)); // "Vi meddelar att styrelsen …"
    return clause != text && !any_deciding_board(clause).empty();
}

} // namespace

bool leads_to_listed_points(std::span<const Line> lines, std::size_t i) {
    std::size_t next = i + 1;
    while (next < lines.size() && lines[next].blank()) ++next;
    return next < lines.size() && begins_list(lines[next].text) &&
           leads_to_points(trimmed(lines[i].text));
}

namespace {

/// The number of lines that show the kind of the points.
std::span<const Line> first_lines(const std::vector<Line>& points) {
    constexpr std::size_t enough = 60;
    return std::span(points).first(std::min(points.size(), enough));
}

/// Points of a refusal or a revocation, which may be followed by its reason.
bool are_of_refusal(const std::vector<Line>& points) {
    constexpr std::string_view refusing[] = {"avslå", "avslag", "upphäv", "återkall", "avvisa"};
    const auto first = first_lines(points);
    return std::any_of(first.begin(), first.end(),
                       [&](const Line& line) { return contains_any(fold(line.text), refusing); });
}

} // namespace

bool is_below_numbers(const std::vector<Line>& points, std::span<const Line> lines, std::size_t i) {
    constexpr std::size_t most_lines = 40;
    const auto marked = [](std::string_view text) {
        return begins_item(text) && bullet_length(trimmed(text)) == 0;
    };
    const auto first =
        std::find_if(points.begin(), points.end(), [](const Line& line) { return !line.blank(); });
    const bool listed =
        first != points.end() && (marked(first->text) || roman_length(trimmed(first->text), 1) > 0);
    if (!listed) return false;
    const std::string& text = lines[i].text;
    const bool below = lines[i - 2].text.ends_with('.') && begins_capital(trimmed(text)) &&
                       text.find_first_not_of(' ') <= first->text.find_first_not_of(' ');
    if (!below || begins_as_decided(text) || !is_prose_at(lines, i) || are_of_refusal(points))
        return false;
    const auto rest = lines.subspan(i, std::min(lines.size() - i, most_lines));
    static const Headings standard;
    for (const Line& line : rest) {
        if (!line.blank() && known_heading(line.text, standard)) return true;
        if (marked(line.text)) return false; // the list continues
    }
    return true;
}

namespace {

/// True for a paragraph below points that all lack a full stop or another mark at the end: a list
/// of phrases.
bool is_below_phrases(const std::vector<Line>& points, std::string_view text) {
    constexpr std::string_view stops[] = {".", ",", ";", ":", " och", " samt"};
    if (begins_as_decided(text)) return false;
    const auto first = first_lines(points);
    return std::none_of(first.begin(), first.end(),
                        [&](const Line& line) { return ends_with_any(line.text, stops); });
}

/// "Projekttiden är 2019–2020.", a sentence, though a short one
bool says_what_is(std::string_view text) {
    return text.ends_with('.') && text.find(" är ") != text.npos;
}

/// "9      Övriga frågor", the next matter of minutes that number their paragraphs without "§".
bool is_matter_of_agenda(std::string_view text) {
    constexpr std::string_view gap = "   ";
    constexpr std::size_t most_words = 6;
    const std::size_t end = text.find_first_not_of("0123456789");
    if (end == 0 || end > 2 || end == text.npos || !text.substr(end).starts_with(gap)) return false;
    const std::string_view matter = trimmed(text.substr(end));
    return begins_capital(matter) && word_count(matter) <= most_words && !has_digit(matter) &&
           matter.find_first_of(".,;:") == matter.npos && matter.find(gap) == matter.npos;
}

} // namespace

bool is_below_clauses(const std::vector<Line>& points, std::span<const Line> lines, std::size_t i) {
    const auto written =
        std::find_if(points.begin(), points.end(), [](const Line& line) { return !line.blank(); });
    if (written == points.end()) return false;
    const std::string_view first = written->text;
    const std::string_view text = lines[i].text;
    const bool bullets = bullet_length(trimmed(first)) > 0 &&
                         text.find_first_not_of(" \t") <= first.find_first_not_of(" \t");
    const bool clauses = fold(trimmed(first)).starts_with("att");
    const bool ended = lines[i - 2].text.ends_with('.') || is_below_phrases(points, text);
    const bool sentence = bullets && is_clause(trimmed(text)); // "Att vi inte kan …"
    if (clauses && is_matter_of_agenda(trimmed(text))) return true;
    return (bullets || clauses) && begins_item(first) && ended && begins_capital(trimmed(text)) &&
           (!begins_item(text) || sentence) && (is_prose_at(lines, i) || says_what_is(text));
}

bool describes_application(const std::vector<Line>& points, std::string_view text) {
    constexpr std::string_view verbs[] = {
        " sökte ",       " har sökt ",  " ansökte ", " har ansökt ",   " har begärt ",
        " hade begärt ", " hade sökt ", " begärde ", " har anhållit ", " hade ansökt "};
    constexpr std::size_t most_words = 6; // of the applicant
    text = text.substr(0, text.find(". "));
    for (const std::string_view verb : verbs)
        if (const std::size_t at = text.find(verb); at != text.npos && begins_capital(text))
            return word_count(text.substr(0, at)) <= most_words && !are_of_refusal(points);
    return false;
}

bool decides_by_delegation(std::string_view text) {
    constexpr std::string_view ends[] = {" beslutas", " beslutas att", " beslutas följande",
                                         " beslutar jag", " beslutar jag att"};
    constexpr std::string_view provided[] = {" beslutar med stöd av ", " beslutar enligt ",
                                             " beslutar i enlighet med ",
                                             " beslutar på delegation"};
    if (text.ends_with(':')) text.remove_suffix(1);
    const bool only = text.starts_with("Härmed ") && word_count(text) <= 4;
    const bool by =
        contains_any(text, provided) && text.find(" att ") == text.npos && !text.ends_with('.');
    const bool who = text.ends_with(" följande") && text.find(" beslutar ") != text.npos;
    constexpr std::string_view basis[] = {"Med stöd av ", "Enligt ", "I enlighet med "};
    const bool led = starts_with_any(text, basis) && text.ends_with(" att") &&
                     text.find(" beslutar ") != text.npos && text.find("eleg") != text.npos;
    return led || ((who || by || ends_with_any(text, ends)) && (only || delegation_in(text)));
}

bool is_greeting(std::string_view text) {
    constexpr std::string_view greetings[] = {"med vänlig hälsning", "med vänliga hälsningar",
                                              "vänlig hälsning",     "vänliga hälsningar",
                                              "bästa hälsningar",    "hälsningar",
                                              "med hälsning"};
    constexpr std::string_view wish = "lycka till";
    constexpr std::size_t longest = 60; // bytes
    const std::string folded = fold(trimmed(text));
    if (text.size() > longest || has_digit(text)) return false;
    if (starts_with_any(folded, greetings)) return true; // "Med idrottsliga hälsningar"
    constexpr std::string_view ends[] = {"hälsning", "hälsningar"};
    if (folded.find(wish) != folded.npos) return true; // "Varmt lycka till med projektet!"
    return folded.starts_with("med ") && ends_with_any(folded, ends);
}

bool has_chapter_number(std::string_view text) {
    text = trimmed(text);
    const std::size_t end = text.find_first_not_of("0123456789.");
    const std::size_t point = text.find('.');
    return end != text.npos && text[end] == ' ' && point > 0 && point + 1 < end &&
           text[end - 1] != '.' && end <= 5;
}

bool is_rule_or_dashes(std::string_view text) {
    const bool dashes = text.size() > 2 && (text.find_first_not_of(text[0]) == text.npos) &&
                        std::string_view("_-=*~").find(text[0]) != std::string_view::npos;
    return dashes || is_rule(text);
}

bool is_labelled_number(std::string_view text) {
    const std::size_t colon = text.find(": ");
    const std::string_view value = text.substr(std::min(colon, text.size()));
    return colon != text.npos && has_digit(value) &&
           value.find_first_not_of(":0123456789 .,-/") == value.npos;
}

bool is_question(std::string_view text) {
    constexpr std::size_t longest = 60; // characters
    return text.ends_with('?') && begins_capital(text) && character_count(text) <= longest;
}

bool heads_below_sentence(const TextPart& points, const Line& line) {
    if (points.heading.place != Heading::Place::points || line.text.ends_with('.')) return false;
    const auto& all = points.lines;
    const auto last =
        std::find_if(all.rbegin(), all.rend(), [](const Line& other) { return !other.blank(); });
    if (last == all.rend() || is_sentence(last->text)) return last != all.rend();
    const auto above = last + 1; // of a sentence that a line broke
    return last->text.ends_with('.') && above != all.rend() && !above->blank() &&
           is_sentence(above->text + " " + last->text);
}

} // namespace caseflow
