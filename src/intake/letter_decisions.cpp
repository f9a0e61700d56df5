#include "caseflow/intake/letter_decisions.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/deciding_boards.hpp"
#include "caseflow/intake/ending_lines.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/minutes_lines.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t longest_sentence = 160; // bytes before its second verb

/// The board before its verb or the time of its meeting in "Styrelsen vid möte den 4 maj har".
std::string board_before_time(std::string_view clause) {
    std::size_t end = clause.size();
    for (const std::string_view word : {" vid ", " den ", " på ", " under ", " i "})
        end = std::min(end, clause.find(word));
    const std::string_view board = clause.substr(0, end);
    return end < clause.size() && is_board(board) ? std::string(board) : "";
}

/// The board before the verb, or after it in "Vid möte den 4 maj beslutade styrelsen att …".
std::string board_that_decided(std::string_view sentence) {
    for (const std::string_view verb : {" har ", " beslutade ", " beslöt ", " behandlade "}) {
        const std::size_t at = sentence.find(verb);
        if (at != sentence.npos && is_board(sentence.substr(0, at)))
            return std::string(sentence.substr(0, at));
    }
    if (!sentence.starts_with("Vid ")) return board_before_time(sentence);
    for (const std::string_view verb : {" beslutade ", " beslöt ", " har "}) {
        const std::size_t at = sentence.find(verb);
        if (at == sentence.npos) continue;
        const std::string_view subject = first_word(sentence.substr(at + verb.size()));
        if (is_board_in_any_case(subject)) return with_capital(std::string(subject));
    }
    const std::string_view owner = first_word(sentence.substr(std::string_view("Vid ").size()));
    const std::size_t verb = sentence.find(" beslutades");
    const bool passive = verb != sentence.npos && owner.ends_with('s');
    for (const std::string_view meeting : {" styrelsemöte", " styrelsesammanträde"})
        if (sentence.find(meeting) < verb && verb != sentence.npos) return "Styrelsen";
    const std::string_view board = owner.substr(0, owner.size() - (passive ? 1 : 0));
    return passive && is_board_in_any_case(board) ? with_capital(std::string(board)) : "";
}

/// The offset of the decision in a sentence: after a colon or at " att "; none in another.
std::size_t end_of_report(const std::string& sentence) {
    constexpr std::string_view verbs[] = {" att bevilja ",  " att avslå ",   " att ge ",
                                          " att tilldela ", " att anslå ",   " att stödja ",
                                          " att lämna ",    " att bifalla ", " att stötta ",
                                          " att inte ",     " att ej "};
    const std::size_t decides = std::min(sentence.find("beslut"), sentence.find("beslöt"));
    if (decides == sentence.npos) return sentence.npos;
    for (const std::string_view verb : verbs) { // "beslutat bevilja er"
        constexpr std::string_view link = " att";
        const std::size_t at = sentence.find(verb.substr(link.size()), decides);
        if (at != sentence.npos && sentence.find(' ', decides) == at) return at;
    }
    if (sentence.ends_with(':')) return sentence.size();
    const std::size_t at = sentence.find(" att ", decides);
    return at != sentence.npos && starts_with_any(sentence.substr(at), verbs) ? at : sentence.npos;
}

/// "§ 58" in a sentence; empty if it has none.
std::string paragraph_in(const std::string& sentence) {
    const std::size_t sign = sentence.find("§");
    const std::size_t digits =
        sentence.find_first_of("0123456789", std::min(sign, sentence.size()));
    if (digits == sentence.npos) return {};
    return "§ " +
           sentence.substr(digits, sentence.find_first_not_of("0123456789", digits) - digits);
}

/// The lines of a paragraph from one on, and its sentences.
struct DecisionSentence {
    std::size_t end = 0;
    std::string before; // sentences before the one with the decision
    std::string sentence;
    std::string after;
    bool leads = false; // to the text below it
    bool sure = false;  // by a list there, or a colon
    MinutesLine decision;
};

/// "Styrelsen har beslutat följande med anledning av er ansökan."
bool announces(std::string_view sentence) {
    constexpr std::string_view words[] = {" beslutat följande", " beslutade följande",
                                          " beslöt följande", " följande beslut"};
    return sentence.ends_with('.') && contains_any(sentence, words);
}

/// "… har beslutat" and "… enligt följande." above a list, as if they ended with a colon.
std::string with_colon(std::string sentence) {
    constexpr std::string_view verbs[] = {" beslutat", " beslutade", " beslöt", " att",
                                          " följande"};
    const bool announced = announces(sentence);
    if (announced || sentence.ends_with(" följande.")) sentence.pop_back();
    if (announced || ends_with_any(sentence, verbs)) sentence += ':';
    return sentence;
}

/// The lines of a paragraph as one text, up to a list with marks; sets where they end.
std::string paragraph_at(const std::vector<Line>& body, std::size_t& end) {
    std::string all;
    for (const std::size_t first = end; end < body.size() && !body[end].blank(); ++end) {
        const std::string_view text = trimmed(body[end].text);
        if (end > first && begins_list(text) && !is_clause(text)) break;
        all += (all.empty() ? "" : " ") + std::string(text);
    }
    return all;
}

/// True if there is a list below a paragraph.
bool has_list_below(const std::vector<Line>& body, std::size_t i) {
    while (i < body.size() && body[i].blank()) ++i;
    return i < body.size() && begins_list(body[i].text);
}

/// Board, day and paragraph of the decision that a sentence reports; with `of_meeting`, only if it
/// names a meeting or a paragraph.
std::optional<MinutesLine> decision_in_sentence(const std::string& sentence, bool of_meeting) {
    constexpr std::string_view meetings[] = {"sammanträde", "möte"};
    const std::string clause = reporting_clause(sentence);
    const std::size_t end = end_of_report(clause);
    if (end == clause.npos) return std::nullopt;
    const std::string report = clause.substr(0, end);
    MinutesLine found;
    found.board = board_that_decided(report + " ");
    found.date = only_day_in(report);
    found.paragraph = paragraph_in(report);
    const bool met = contains_any(report, meetings) || !found.paragraph.empty();
    if (found.board.empty() || !found.date || (of_meeting && !met)) return std::nullopt;
    return found;
}

/// The first sentence of a paragraph that reports a decision; right under the heading of the
/// decision, a day is enough if the paragraph has nothing else.
std::optional<DecisionSentence> decision_sentence_at(const std::vector<Line>& body, std::size_t i,
                                                     bool headed) {
    constexpr std::size_t most_lines = 8;
    DecisionSentence found;
    found.end = i;
    const std::string all = paragraph_at(body, found.end);
    if (found.end > i + most_lines) return std::nullopt;
    const bool listed = has_list_below(body, found.end);
    for (std::size_t begin = 0; begin < all.size();) {
        std::size_t end = all.find(". ", begin);
        while (end < all.size() && !begins_capital(std::string_view(all).substr(end + 2)))
            end = all.find(". ", end + 1);
        end = end < all.size() ? end + 1 : all.size();
        found.sentence = all.substr(begin, end - begin);
        const bool last = end == all.size();
        const bool leads = last && (listed || announces(found.sentence));
        const std::string whole = leads ? with_colon(found.sentence) : found.sentence;
        const bool alone = last && begin == 0;
        if (const auto decision = decision_in_sentence(whole, !(headed && alone))) {
            found.leads = whole.ends_with(':');
            found.sure = found.leads && (listed || found.sentence.ends_with(':'));
            found.decision = *decision;
            found.before = trimmed(std::string_view(all).substr(0, begin));
            found.after = trimmed(std::string_view(all).substr(end));
            return found;
        }
        begin = end + 1;
    }
    return std::nullopt;
}

bool has_heading_of_points(const std::vector<Line>& body) {
    static const Headings standard;
    return std::any_of(body.begin(), body.end(), [](const Line& line) {
        const auto heading = known_heading(line.text, standard);
        return heading && heading->place == Heading::Place::points;
    });
}

/// True for the first line under the heading of the decision.
bool is_under_heading(const std::vector<Line>& body, std::size_t i) {
    static const Headings standard;
    while (i > 0 && body[i - 1].blank()) --i;
    const auto heading = i > 0 ? known_heading(body[i - 1].text, standard) : std::nullopt;
    return heading && heading->place == Heading::Place::points;
}

/// Puts the sentence with the decision on lines of its own, as a heading above the list that it
/// introduces.
void put_apart(const DecisionSentence& decision, std::vector<Line>& body, std::size_t i,
               Head& head) {
    const std::uint32_t number = body[i].number;
    const bool leads = decision.leads;
    if (leads) head.rest.push_back({decision.sentence, number});
    std::vector<Line> lines;
    if (!decision.before.empty()) lines = {{decision.before, number}, {"", number}};
    lines.push_back({leads ? decision.decision.board + " beslutar" : decision.sentence, number});
    if (!leads && !decision.after.empty()) lines.back().text += " " + decision.after;
    const auto at = [&](std::size_t line) {
        return body.begin() + static_cast<std::ptrdiff_t>(line);
    };
    body.erase(at(i), at(decision.end));
    body.insert(at(i), lines.begin(), lines.end());
}

} // namespace

std::optional<MinutesLine> board_decision_in(const std::string& sentence) {
    return decision_in_sentence(sentence, true);
}

void take_board_decision(std::vector<Line>& body, Head& head) {
    if (!head.paragraph.empty() || head.by_delegation) return;
    const bool decides = has_heading_of_points(body);
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (body[i].blank()) continue;
        const bool headed = decides && is_under_heading(body, i);
        if (i > 0 && !body[i - 1].blank() && !headed) continue;
        const auto decision = decision_sentence_at(body, i, headed);
        if (!decision || (decides && !headed && !decision->sure)) continue;
        const MinutesLine& found = decision->decision;
        if (!head.board.empty()) head.rest.push_back({head.board, head.board_line});
        head.board = found.board;
        head.board_line = head.paragraph_line = body[i].number;
        head.paragraph = found.paragraph;
        head.reported = true;
        head.dates.push_back({*found.date, {}, true});
        return put_apart(*decision, body, i, head);
    }
}

namespace {

/// "Fondens ombudsman beslutade den 5 juni 2019 följande:" alone above a list: the day.
std::optional<Date> day_of_lead(const std::vector<Line>& body, std::size_t i) {
    std::string sentence(trimmed(body[i].text));
    while (++i < body.size() && !body[i].blank() && !begins_item(body[i].text))
        sentence += " " + std::string(trimmed(body[i].text));
    const std::size_t verb = std::min(sentence.find(" beslutade "), sentence.find(" beslöt "));
    const bool leads = sentence.ends_with(':') || sentence.ends_with(" att");
    while (i < body.size() && body[i].blank()) ++i;
    if (verb > longest_sentence || !leads || i == body.size() || !begins_item(body[i].text))
        return std::nullopt;
    return only_day_in(sentence.substr(verb));
}

/// Board, day and paragraph of a sentence by which a board treated the matter at a meeting,
/// "Styrelsen har vid sammanträde den 9 maj 2019, § 4, behandlat er ansökan".
std::optional<MinutesLine> treated_at(const std::string& sentence, const std::string& board) {
    constexpr std::string_view meetings[] = {"sammanträd", "möte"};
    constexpr std::string_view treated[] = {" behandla", " pröva", " tog upp ", " tagit upp "};
    constexpr std::string_view others[] = {"bordla", "återremi", " sköt",
                                           " ska ",  " kommer ", "tidigare "};
    std::size_t verb = sentence.size();
    for (const std::string_view word : treated) verb = std::min(verb, sentence.find(word));
    std::size_t end = verb; // of the body that treated it
    for (const std::string_view word : {" har ", " hade ", " sammanträd", " vid "})
        end = std::min(end, sentence.find(word));
    const bool own = (" " + fold(sentence)).find(" " + fold(board)) != std::string::npos ||
                     is_indefinite_of(sentence.substr(0, end), board);
    const std::string before = sentence.substr(0, verb); // "behandlat er ansökan av den 3 maj"
    const bool met = contains_any(before, meetings);
    if (!own || verb == sentence.size() || contains_any(sentence, others) ||
        !(met || contains_any(sentence, meetings)))
        return std::nullopt;
    const auto day = only_day_in(met ? before : sentence);
    const std::string subject = sentence.substr(0, end); // "Styrelsen för fonden"
    const bool longer = (subject.starts_with(board + " ") && is_board(subject)) ||
                        is_indefinite_of(subject, board); // "Stiftelsens styrelse"
    return day ? std::optional(MinutesLine{longer ? subject : board, day, paragraph_in(sentence)})
               : std::nullopt;
}

/// The board, day and paragraph in the first sentence of a text that says so.
std::optional<MinutesLine> treated_in(std::string_view text, const std::string& board) {
    while (!text.empty()) {
        std::size_t end = text.find(". ");
        while (end < text.size() && !begins_capital(text.substr(end + 2)))
            end = text.find(". ", end + 1);
        if (auto found = treated_at(std::string(text.substr(0, end)), board)) return found;
        text.remove_prefix(std::min(end + 2, text.size()));
    }
    return std::nullopt;
}

/// Takes the day of a sentence about a treated matter, and board and paragraph if it names one,
/// above "Styrelsens beslut", "Styrelsen beslutade" or "Styrelsen beslöt att bevilja …".
void take_treated_matter(const std::vector<Line>& body, Head& head) {
    constexpr std::size_t farthest = 4000; // bytes
    if (head.reported || !head.paragraph.empty() || head.by_delegation) return;
    const bool headed = has_heading_of_points(body);
    std::string above;
    for (const Line& line : body) {
        const std::string text(trimmed(line.text));
        std::string board = any_deciding_board(text);
        if (board.empty() && !headed) board = board_of_sentence(text);
        const auto found = board.empty() ? std::nullopt : treated_in(above, board);
        if (above.size() > farthest) return;
        above += text + (text.empty() ? "" : " ");
        if (!found) continue;
        head.dates.push_back({*found->date, {}, true});
        const bool on_behalf = std::any_of(body.begin(), body.end(), [](const Line& other) {
            return introduces_decider(other.text);
        });
        if (found->paragraph.empty() && on_behalf) return; // who signs "För stiftelsen" decided
        if (!head.board.empty()) head.rest.push_back({head.board, head.board_line});
        head.board = found->board;
        head.board_line = head.paragraph_line = line.number;
        head.paragraph = found->paragraph;
        head.reported = true;
        return;
    }
}

/// "distriktschef Sten Hall" of "distriktschef Sten Hall den 4 maj 2023"; empty if no day ends the
/// text.
std::string_view before_day(std::string_view text) {
    for (const std::string_view link : {" den ", " "}) {
        const std::size_t digit = text.find_first_of("0123456789");
        const std::size_t at = text.rfind(link, digit);
        if (digit == text.npos || at == text.npos || at + link.size() != digit) continue;
        return whole_date(std::string(text.substr(digit))) ? text.substr(0, at) : "";
    }
    return {};
}

/// Takes the day from a sentence that leads to a list, in a text without a heading of the decision.
void take_day_of_lead(const std::vector<Line>& body, Head& head) {
    if (has_heading_of_points(body) || head.reported) return;
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (body[i].blank() || (i > 0 && !body[i - 1].blank())) continue;
        if (const auto day = day_of_lead(body, i)) return head.dates.push_back({*day, {}, true});
    }
}

/// Takes the day of "Beslutet är fattat av distriktschef Sten Hall 2023-05-04.", if the head has
/// only the day of the letter.
void take_day_of_taking(const std::vector<Line>& body, Head& head) {
    constexpr std::string_view by = " av ";
    std::optional<Date> only;
    for (const Line& line : body) {
        const std::string_view text = trimmed(line.text);
        const std::size_t taken = text.find(" fatta");
        const std::size_t at = text.find(by, std::min(taken, text.size()));
        if (at == text.npos || !text.starts_with("Beslut") || !text.ends_with('.')) continue;
        const std::string_view after =
            text.substr(at + by.size(), text.size() - at - by.size() - 1);
        const std::string_view person = before_day(after);
        if (person.empty() || !person_in(person)) continue;
        if (only) return; // of several decisions
        only = only_day_in(after.substr(person.size()));
    }
    const bool decision = std::any_of(head.dates.begin(), head.dates.end(),
                                      [](const HeadDate& date) { return date.decided; });
    if (only && !decision) head.dates.push_back({*only, {}, true});
}

/// Takes the day of a decision that a letter reports and that somebody other than the board made.
void take_day_of_official(const std::vector<Line>& body, Head& head) {
    constexpr std::string_view has = " har den ";
    constexpr std::string_view verbs[] = {" bevilja ", " avslå ", " ge ", " tilldela "};
    constexpr std::string_view receivers[] = {" er ", " Er ", " eder ", " ert "};
    std::string sentence;
    for (const Line& line : body) {
        if (line.blank() && !sentence.empty()) break;
        if (!line.blank()) sentence += std::string(trimmed(line.text)) + " ";
    }
    const std::size_t at = sentence.find(has);
    const std::size_t verb = sentence.find(" beslutat att ", std::min(at, sentence.size()));
    if (verb == sentence.npos || verb - at > longest_sentence) return take_day_of_lead(body, head);
    const std::string granted = sentence.substr(verb, sentence.find(". ", verb) - verb);
    const auto day = only_day_in(sentence.substr(at, verb - at));
    if (day && contains_any(granted, verbs) && contains_any(granted, receivers))
        head.dates.push_back({*day, {}, true});
}

} // namespace

void take_letter_day(const std::vector<Line>& body, Head& head) {
    take_treated_matter(body, head);
    take_day_of_official(body, head);
    take_day_of_taking(body, head);
}

} // namespace caseflow
