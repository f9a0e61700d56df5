#include "caseflow/intake/officers.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/closing_contacts.hpp"
#include "caseflow/intake/imported_texts.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/presenting_sentences.hpp"
#include "caseflow/intake/receiver_contacts.hpp"
#include "caseflow/intake/signature_marks.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace caseflow {
namespace {

constexpr std::size_t longest_officer_line = 200; // bytes

/// A line and the next one, if a sentence may continue there.
std::string window_at(std::span<const Line> lines, std::size_t i) {
    std::string text(trimmed(lines[i].text));
    if (i + 1 < lines.size() && !lines[i + 1].blank())
        text += " " + std::string(trimmed(lines[i + 1].text));
    return text;
}

/// "Handläggare" only says that somebody is the officer.
bool says_title(std::string_view text) {
    const std::string title = fold(indefinite_role(std::string(text)));
    return is_role(text) && title != "handläggare" && title != "föredragande";
}

/// The word right before a place: a title in lower case within a sentence.
std::string_view title_before(std::string_view text, std::size_t at) {
    if (at < 2 || text[at - 1] != ' ') return {};
    const std::size_t space = text.rfind(' ', at - 2);
    const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    const std::string_view word = text.substr(begin, at - 1 - begin);
    return begins_small(word) && says_title(word) ? word : std::string_view{};
}

/// "naturvårdshandläggare Annika Frisk", or the title below the name in its column.
std::optional<std::string> title_at(std::span<const Line> lines, std::size_t i,
                                    const std::string& name) {
    const std::string window = window_at(lines, i);
    const bool of_name_above =
        i > 0 && is_name(trimmed(lines[i - 1].text)) && is_role(trimmed(lines[i].text));
    if (const std::size_t at = window.find(name); at != std::string::npos && !of_name_above)
        if (const auto title = title_before(window, at); !title.empty()) return std::string(title);
    const auto here = columns_of(lines[i].text);
    const auto below =
        i + 1 < lines.size() ? columns_of(lines[i + 1].text) : std::vector<std::string>{};
    for (std::size_t column = 0; column < here.size() && column < below.size(); ++column)
        if (here[column] == name && here.size() == below.size() && says_title(below[column]) &&
            !person_on(below[column]))
            return below[column];
    return std::nullopt;
}

void propose_title(std::span<const Line> lines, Imported& to) {
    AgreedValue<std::string> title;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].blank() || lines[i].text.size() > longest_officer_line) continue;
        if (const auto found = title_at(lines, i, to.data.officer.name))
            if (title.empty() || fold(title.value()) != fold(*found))
                title.add(*found, quote_words(*found, 0, found->size()));
    }
    if (!title.is_agreed()) return;
    to.data.officer.title = title.value();
    to.remarks["officer.title"] = "ur texten: " + title.words();
}

/// "Undervisningsrådet Karin Ek har …" begins a sentence; below her name is "undervisningsråd".
void write_title_as_signed(std::span<const Line> lines, Officer& officer) {
    for (std::size_t i = 0; i < lines.size() && !officer.title.empty(); ++i) {
        if (lines[i].blank() || lines[i].text.size() > longest_officer_line) continue;
        const auto title = title_at(lines, i, officer.name);
        if (title && fold(*title) == fold(officer.title)) return void(officer.title = *title);
    }
}

/// Takes the title of an officer who also decided.
void take_signed_title(Imported& to) {
    if (to.data.decisions.empty()) return;
    const Signatory& signatory = to.data.decisions.back().signatory;
    if (signatory.name != to.data.officer.name || !says_title(signatory.title)) return;
    to.data.officer.title = signatory.title;
    to.remarks["officer.title"] =
        "ur texten: " + quote_words(signatory.title, 0, signatory.title.size());
}

/// "… enhetschef Bo Ek och forskningssekreterare Karin Ask deltagit, den senare som föredragande"
std::optional<Person> latter_presenter(std::string_view text) {
    std::size_t end = std::string_view::npos;
    for (const std::string_view latter :
         {", den senare ", ", den sistnämnd", ", varav den senare "})
        end = std::min(end, text.find(latter));
    if (end == text.npos || text.substr(end).find("föredrag") == text.npos) return std::nullopt;
    const std::string_view before = text.substr(0, end);
    for (const std::string_view link : {" samt ", " och "})
        if (const std::size_t at = before.rfind(link); at != before.npos)
            if (auto person = person_in(before.substr(at + link.size()))) return person;
    return std::nullopt;
}

/// "… i närvaro av utredare Karin Ek, föredragande."
std::optional<Person> presenter_after_name(std::string_view text) {
    const std::size_t end = text.find(", föredragande");
    if (end == text.npos) return std::nullopt;
    const std::string_view before = text.substr(0, end);
    std::size_t begin = 0;
    for (const std::string_view link : {" av ", " och ", " samt ", " deltagit ", ", "})
        if (const std::size_t at = before.rfind(link); at != before.npos)
            begin = std::max(begin, at + link.size());
    return begin > 0 ? person_in(before.substr(begin)) : std::nullopt;
}

/// "… och handläggaren Karin Ek, den sistnämnde föredragande"
std::optional<Person> last_named_presenter(const std::string& text) {
    if (auto latter = latter_presenter(text)) return latter;
    const std::string folded = fold(text);
    const std::size_t word = folded.find("föredrag");
    const std::size_t at = folded.rfind("handläggare", word);
    if (word == std::string::npos || at == std::string::npos ||
        text.substr(at, word - at).find(". ") != std::string::npos)
        return presenter_after_name(text);
    const std::size_t space = text.rfind(' ', at);
    return person_in(std::string_view(text).substr(space == std::string::npos ? 0 : space + 1));
}

/// The sentences of a paragraph that begins at a line, as one line; empty below its first line.
std::string sentences_from(std::span<const Line> lines, std::size_t i) {
    constexpr std::size_t most_lines = 6;
    std::string all;
    if (i > 0 && !lines[i - 1].blank()) return all;
    for (std::size_t end = std::min(lines.size(), i + most_lines); i < end && !lines[i].blank();
         ++i)
        all += (all.empty() ? "" : " ") + std::string(trimmed(lines[i].text));
    return all;
}

/// Adds what else the text says about a person.
void complete(Person& person, const Person& sentence_before) {
    if (person.role.empty()) person.role = sentence_before.role;
    if (person.phone.empty()) person.phone = sentence_before.phone;
    if (person.email.empty()) person.email = sentence_before.email;
}

void take_presenter(const Person& person, Officer& officer) {
    officer.name = person.name;
    if (officer.title.empty() && says_title(person.role)) officer.title = person.role;
    if (officer.phone.empty()) officer.phone = person.phone;
    if (officer.email.empty() && !is_shared_mailbox(person.email)) officer.email = person.email;
}

} // namespace

bool take_reach(std::string_view value, Officer& officer) {
    const std::size_t comma = std::min(value.find(", "), value.size());
    const std::string_view phone = value.substr(0, comma);
    const std::string_view email = value.substr(std::min(comma + 2, value.size()));
    if (officer.name.empty() || !is_phone(phone) || !is_email(email)) return false;
    if (!officer.phone.empty() || !officer.email.empty()) return false;
    officer.phone = phone;
    officer.email = email;
    return true;
}

void propose_officer(std::span<const Line> lines, Imported& to) {
    Officer& officer = to.data.officer;
    AgreedValue<std::string> name;
    Person presenter;
    const auto say = [&](std::optional<Person> found, const std::string& words) {
        if (!found) return;
        name.add(found->name, quote_words(words, 0, words.size()));
        add_reach_after(*found, words);
        if (presenter.name == found->name) complete(*found, presenter);
        presenter = *found;
    };
    for (std::size_t i = 0; i < lines.size() && officer.name.empty(); ++i) {
        if (lines[i].blank() || lines[i].text.size() > longest_officer_line) continue;
        const std::string paragraph = sentences_from(lines, i);
        const auto person = paragraph.empty() ? std::nullopt : presenter_in_sentence(paragraph);
        say(person || paragraph.empty() ? person : last_named_presenter(paragraph), paragraph);
        say(presenter_below(lines, i), lines[i].text);
        say(signing_presenter(lines, i), lines[i].text);
    }
    const bool signs = !to.data.decisions.empty() && name.is_agreed() &&
                       to.data.decisions.back().signatory.name == name.value();
    if (name.is_agreed() && !signs) {
        take_presenter(presenter, officer);
        write_title_as_signed(lines, officer);
        to.remarks["officer.name"] = "ur texten: " + name.words();
    }
    for (std::size_t i = 0; i < lines.size() && !officer.name.empty(); ++i)
        if (const auto person = contact_below(lines, i); person && person->name == officer.name)
            take_presenter(*person, officer);
    if (!officer.name.empty() && officer.title.empty()) take_signed_title(to);
    if (!officer.name.empty() && officer.title.empty()) propose_title(lines, to);
}

namespace {

/// "Beslutande   Karin Ek, ordförande", or a row below it: one of those who met.
bool is_listed_member(std::span<const Line> lines, std::size_t i) {
    constexpr std::string_view labels[] = {
        "beslutande",    "närvarande",    "ledamöter",         "ersättare",
        "tjänstgörande", "övriga",        "övriga närvarande", "övriga deltagande",
        "deltagande",    "ej närvarande", "frånvarande",       "beslutande ledamöter"};
    for (++i; i > 0 && !lines[i - 1].blank(); --i) {
        const auto columns = columns_of(lines[i - 1].text);
        if (columns.size() > 1 && is_any_of(fold(without_colon(columns.front())), labels))
            return true;
    }
    return false;
}

} // namespace

bool is_no_officer(std::span<const Line> lines, std::size_t i, const Person& person) {
    constexpr std::string_view headings[] = {"närvarande", "ej närvarande", "frånvarande"};
    constexpr std::string_view of_societies[] = {"ordförande", "kassör", "firmatecknare"};
    constexpr std::size_t most_lines = 40; // of those who met
    constexpr std::size_t most_words = 3;
    const std::string role = fold(person.role.substr(0, person.role.find(" (")));
    if (ends_with_any(role, of_societies) || is_listed_member(lines, i) ||
        is_person_at_address(lines, i))
        return true;
    const auto above = lines.subspan(i - std::min(i, most_lines), std::min(i, most_lines));
    return std::any_of(above.begin(), above.end(), [&](const Line& line) {
        return word_count(trimmed(line.text)) <= most_words &&
               starts_with_any(fold(trimmed(line.text)), headings);
    });
}

} // namespace caseflow
