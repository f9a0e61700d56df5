#include "caseflow/intake/told_decisions.hpp"

#include "caseflow/base/utf8.hpp"
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

/// "Vi får härmed meddela att styrelsen …": the clause that tells, with a capital; the whole of
/// another sentence.
std::string telling_clause(const std::string& sentence) {
    constexpr std::string_view verbs[] = {" meddela", " underrätt", " informera",
                                          " berätta", " bekräfta",  " besked"};
    constexpr std::string_view link = " att ";
    constexpr std::size_t longest_between = 30; // bytes: "er om", "Er härmed om"
    for (const std::string_view verb : verbs) {
        const std::size_t at = sentence.find(verb);
        const std::size_t end = sentence.find(link, std::min(at, sentence.size()));
        if (end == sentence.npos || end - at > longest_between) continue;
        return with_capital(sentence.substr(end + link.size()));
    }
    return sentence;
}

/// The board before its verb or the time of its meeting in "Styrelsen vid möte den 4 maj har".
std::string board_before_time(std::string_view clause) {
    std::size_t end = clause.size();
    for (const std::string_view word : {" vid ", " den ", " på ", " under ", " i "})
        end = std::min(end, clause.find(word));
    const std::string_view board = clause.substr(0, end);
    return end < clause.size() && is_board(board) ? std::string(board) : "";
}

/// The board before the verb, or behind it in "Vid möte den 4 maj beslutade styrelsen att …".
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

/// The offset of what a sentence says was decided: behind a colon or at " att "; none in another.
std::size_t end_of_telling(const std::string& sentence) {
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
struct Telling {
    std::size_t end = 0;
    std::string before; // sentences before the one that tells
    std::string sentence;
    std::string after;
    bool leads = false; // to what stands below it
    bool sure = false;  // by a list there, or a colon
    MinutesLine told;
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

/// True if a list stands below a paragraph.
bool has_list_below(const std::vector<Line>& body, std::size_t i) {
    while (i < body.size() && body[i].blank()) ++i;
    return i < body.size() && begins_list(body[i].text);
}

/// Board, day and paragraph of the decision that a sentence reports; with `of_meeting`, only if it
/// names a meeting or a paragraph.
std::optional<MinutesLine> telling_of(const std::string& sentence, bool of_meeting) {
    constexpr std::string_view meetings[] = {"sammanträde", "möte"};
    const std::string clause = telling_clause(sentence);
    const std::size_t end = end_of_telling(clause);
    if (end == clause.npos) return std::nullopt;
    const std::string telling = clause.substr(0, end);
    MinutesLine found;
    found.board = board_that_decided(telling + " ");
    found.date = only_day_in(telling);
    found.paragraph = paragraph_in(telling);
    const bool met = contains_any(telling, meetings) || !found.paragraph.empty();
    if (found.board.empty() || !found.date || (of_meeting && !met)) return std::nullopt;
    return found;
}

/// The first sentence of a paragraph that tells of a decision; right under the heading of the
/// decision the day is enough, if the paragraph says no more.
std::optional<Telling> telling_at(const std::vector<Line>& body, std::size_t i, bool headed) {
    constexpr std::size_t most_lines = 8;
    Telling found;
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
        if (const auto told = telling_of(whole, !(headed && alone))) {
            found.leads = whole.ends_with(':');
            found.sure = found.leads && (listed || found.sentence.ends_with(':'));
            found.told = *told;
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
bool stands_under_heading(const std::vector<Line>& body, std::size_t i) {
    static const Headings standard;
    while (i > 0 && body[i - 1].blank()) --i;
    const auto heading = i > 0 ? known_heading(body[i - 1].text, standard) : std::nullopt;
    return heading && heading->place == Heading::Place::points;
}

/// Puts the sentence that tells on lines of its own: as a heading above the list that it leads to.
void put_apart(const Telling& told, std::vector<Line>& body, std::size_t i, Head& head) {
    const std::uint32_t number = body[i].number;
    const bool leads = told.leads;
    if (leads) head.rest.push_back({told.sentence, number});
    std::vector<Line> lines;
    if (!told.before.empty()) lines = {{told.before, number}, {"", number}};
    lines.push_back({leads ? told.told.board + " beslutar" : told.sentence, number});
    if (!leads && !told.after.empty()) lines.back().text += " " + told.after;
    const auto at = [&](std::size_t line) {
        return body.begin() + static_cast<std::ptrdiff_t>(line);
    };
    body.erase(at(i), at(told.end));
    body.insert(at(i), lines.begin(), lines.end());
}

} // namespace

std::optional<MinutesLine> told_decision(const std::string& sentence) {
    return telling_of(sentence, true);
}

void take_told_decision(std::vector<Line>& body, Head& head) {
    if (!head.paragraph.empty() || head.by_delegation) return;
    const bool decides = has_heading_of_points(body);
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (body[i].blank()) continue;
        const bool headed = decides && stands_under_heading(body, i);
        if (i > 0 && !body[i - 1].blank() && !headed) continue;
        const auto told = telling_at(body, i, headed);
        if (!told || (decides && !headed && !told->sure)) continue;
        const MinutesLine& found = told->told;
        if (!head.board.empty()) head.rest.push_back({head.board, head.board_line});
        head.board = found.board;
        head.board_line = head.paragraph_line = body[i].number;
        head.paragraph = found.paragraph;
        head.told = true;
        head.dates.push_back({*found.date, {}, true});
        return put_apart(*told, body, i, head);
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

/// "Styrelsen har vid sammanträde den 9 maj 2019 behandlat er ansökan", if who treated it "beslöt
/// att …" further down: the day.
std::optional<Date> day_of_treatment(const std::vector<Line>& body, std::size_t i) {
    constexpr std::string_view meetings[] = {"sammanträde", "möte"};
    constexpr std::string_view treated[] = {" behandlat ", " prövat ", " tagit upp "};
    constexpr std::string_view decided[] = {" beslöt att ", " beslutade att ", " beslutar att "};
    std::string sentence(trimmed(body[i].text));
    if (i + 1 < body.size()) sentence += " " + std::string(trimmed(body[i + 1].text));
    const std::size_t has = sentence.find(" har ");
    std::size_t verb = sentence.npos;
    for (const std::string_view word : treated) verb = std::min(verb, sentence.find(word));
    if (has > verb || verb > longest_sentence) return std::nullopt;
    const std::string subject = sentence.substr(0, has);
    const std::string telling = sentence.substr(has, verb - has);
    const bool decides = std::any_of(body.begin(), body.end(), [&](const Line& line) {
        return line.text.starts_with(subject) &&
               starts_with_any(std::string_view(line.text).substr(subject.size()), decided);
    });
    return decides && contains_any(telling, meetings) ? only_day_in(telling) : std::nullopt;
}

/// "Styrelsen sammanträdde den 14 juni 2023 och behandlade då ansökan." above "Styrelsens beslut":
/// the day of the body that the heading names.
std::optional<Date> day_of_meeting(const std::vector<Line>& body) {
    constexpr std::string_view decision = "s beslut";
    constexpr std::string_view meetings[] = {" sammanträd", "möte"};
    constexpr std::string_view treated[] = {" behandla", " pröva", " tog upp ", " tagit upp "};
    constexpr std::string_view not_decided[] = {"bordla", "återremi", " sköt", " ska ", " kommer "};
    std::string before; // the sentences above the heading
    for (const Line& line : body) {
        const std::string_view text = trimmed(line.text);
        if (!text.ends_with(decision) || !is_board(text.substr(0, text.size() - decision.size()))) {
            before += std::string(text) + " ";
            continue;
        }
        const std::string board(text.substr(0, text.size() - decision.size()));
        const std::size_t at = before.find(board + " ");
        if (at == before.npos || (at > 0 && before[at - 1] != ' ')) return std::nullopt;
        const std::string sentence = before.substr(at, before.find(". ", at) - at);
        const bool met = contains_any(sentence, meetings) && contains_any(sentence, treated) &&
                         !contains_any(sentence, not_decided);
        return met ? only_day_in(sentence) : std::nullopt;
    }
    return std::nullopt;
}

/// "distriktschef Sten Hall" of "distriktschef Sten Hall den 4 maj 2023"; empty without a day last.
std::string_view before_day(std::string_view text) {
    for (const std::string_view link : {" den ", " "}) {
        const std::size_t digit = text.find_first_of("0123456789");
        const std::size_t at = text.rfind(link, digit);
        if (digit == text.npos || at == text.npos || at + link.size() != digit) continue;
        return whole_date(std::string(text.substr(digit))) ? text.substr(0, at) : "";
    }
    return {};
}

/// Takes the day that such a sentence tells, of a text without a heading of the decision.
void take_day_of_lead(const std::vector<Line>& body, Head& head) {
    if (has_heading_of_points(body) || head.told) return;
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (body[i].blank() || (i > 0 && !body[i - 1].blank())) continue;
        auto day = day_of_lead(body, i);
        if (!day) day = day_of_treatment(body, i);
        if (day) return head.dates.push_back({*day, {}, true});
    }
}

/// Takes the day of "Beslutet är fattat av distriktschef Sten Hall 2023-05-04.", where the head has
/// no more than the letter's own.
void take_day_of_taking(const std::vector<Line>& body, Head& head) {
    constexpr std::string_view by = " av ";
    std::optional<Date> only;
    for (const Line& line : body) {
        const std::string_view text = trimmed(line.text);
        const std::size_t taken = text.find(" fatta");
        const std::size_t at = text.find(by, std::min(taken, text.size()));
        if (at == text.npos || !text.starts_with("Beslut") || !text.ends_with('.')) continue;
        const std::string_view behind =
            text.substr(at + by.size(), text.size() - at - by.size() - 1);
        const std::string_view person = before_day(behind);
        if (person.empty() || !person_in(person)) continue;
        if (only) return; // of several decisions
        only = only_day_in(behind.substr(person.size()));
    }
    const bool told = std::any_of(head.dates.begin(), head.dates.end(),
                                  [](const HeadDate& one) { return one.decided; });
    if (only && !told) head.dates.push_back({*only, {}, true});
}

/// Takes the day of a decision of somebody else than the board that a letter tells of.
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
    if (const auto day = head.told ? std::nullopt : day_of_meeting(body))
        head.dates.push_back({*day, {}, true});
    take_day_of_official(body, head);
    take_day_of_taking(body, head);
}

} // namespace caseflow
