#include "caseflow/intake/proposed_officer.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/closing_contacts.hpp"
#include "caseflow/intake/deciding_sentences.hpp"
#include "caseflow/intake/imported_texts.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/receiver_contacts.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace caseflow {
namespace {

constexpr std::size_t most_question_lines = 4; // of a sentence about the officer

/// Beginnings of sentences that say whom to ask, in lower case.
constexpr std::string_view questions[] = {"frågor om ",
                                          "frågor besvaras",
                                          "frågor kan ",
                                          "kontakta ",
                                          "välkomna att ",
                                          "välkommen att ",
                                          "hör av er",
                                          "hör gärna av er",
                                          "tveka inte att ",
                                          "ring ",
                                          "vill ni veta mer",
                                          "om ni vill veta mer",
                                          "den som har frågor",
                                          "eventuella frågor",
                                          "vid frågor",
                                          "har du frågor",
                                          "har ni frågor",
                                          "om du har frågor",
                                          "om ni har frågor",
                                          "upplysningar lämnas",
                                          "upplysningar:",
                                          "för frågor",
                                          "för mer information",
                                          "ytterligare upplysningar",
                                          "handläggare:",
                                          "handläggare är ",
                                          "handläggare för ",
                                          "kontakt:",
                                          "kontaktperson:",
                                          "kontaktperson vid ",
                                          "kontaktperson på ",
                                          "kontaktperson hos ",
                                          "kontaktperson i ",
                                          "handlagt av:",
                                          "handlagd av:",
                                          "ärendet handlagt av:",
                                          "beredd av:",
                                          "berett av:",
                                          "handläggare i ärendet"};

/// Words between those and the person, in lower case.
constexpr std::string_view before_person[] = {
    " till ",   " av ",  ": ",         " kontakta ", " är ",  "ontakta gärna ",
    "ontakta ", " med ", "ing gärna ", "gärna av ",  "Ring ", " ring "};

/// A paragraph as one line.
std::string paragraph_at(std::span<const Line> lines, std::size_t i) {
    std::string all;
    for (std::size_t count = 0;
         i < lines.size() && !lines[i].blank() && count < most_question_lines; ++i, ++count)
        all += (all.empty() ? "" : " ") + std::string(trimmed(lines[i].text));
    return all;
}

/// The person to ask whom a paragraph names with a phone or an e-mail address.
std::optional<Person> person_to_ask(const std::string& paragraph) {
    for (const std::string_view link : before_person) {
        const std::size_t at = paragraph.find(link);
        if (at == std::string::npos) continue;
        std::string_view rest = std::string_view(paragraph).substr(at + link.size());
        if (rest.ends_with('.')) rest.remove_suffix(1);
        for (const std::size_t end : {rest.size(), rest.find(". ")}) {
            auto person = person_on(rest.substr(0, end));
            if (!person || (person->phone.empty() && person->email.empty())) continue;
            person->role = role_alone(person->role); // "stiftelsens kanslist"
            return person;
        }
        if (auto person = person_with_reach(rest)) return person;
    }
    return std::nullopt;
}

/// "Handläggare" only says that somebody is the officer.
bool is_telling_title(std::string_view title) {
    return is_role(title) && label_alone(title) != Label::name && fold(title) != "föredragande";
}

/// True for an address at the body's own domain, if the text names its web page.
bool is_at_web_address(std::span<const Line> lines, std::string_view email) {
    const std::size_t at = email.find('@');
    if (at == std::string_view::npos) return false;
    const std::string page = "www." + fold(email.substr(at + 1));
    return std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
        return fold(line.text).find(page) != std::string::npos;
    });
}

/// Adds what the text says about the officer, who was unknown or is the same.
void add_officer(const Person& person, const std::string& words, Imported& to) {
    Officer& officer = to.data.officer;
    const bool reached = !person.phone.empty() || !person.email.empty();
    if (!officer.name.empty() && (officer.name != person.name || !reached)) return;
    const char* path = officer.name.empty()   ? "officer.name"
                       : person.phone.empty() ? "officer.email"
                                              : "officer.phone";
    officer.name = person.name;
    if (officer.title.empty() && is_telling_title(person.role)) officer.title = person.role;
    if (officer.phone.empty()) officer.phone = person.phone;
    if (officer.email.empty() && !is_shared_mailbox(person.email)) officer.email = person.email;
    to.remarks[path] = "ur texten: " + quote_words(words, 0, words.size());
}

/// "Föreningens ordförande", "projektledare": the applicant's.
bool is_of_society(const Person& person) {
    constexpr std::string_view roles[] = {"ordförande", "kassör", "firmatecknare", "projektledare"};
    return ends_with_any(fold(person.role), roles);
}

void propose_person(std::span<const Line> lines, Imported& to) {
    Officer& officer = to.data.officer;
    if (!officer.phone.empty() || !officer.email.empty()) return;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!starts_with_any(fold(trimmed(lines[i].text)), questions)) continue;
        const std::string paragraph = paragraph_at(lines, i);
        const auto person = person_to_ask(paragraph);
        const bool other = !officer.name.empty() && person && officer.name != person->name;
        const bool of_applicant = // perhaps: nothing says that the body employs them
            person && fold(paragraph).starts_with("kontakt") && !is_telling_title(person->role) &&
            !is_at_web_address(lines, person->email);
        const bool of_form =
            fold(paragraph).starts_with("kontaktperson:") && is_below_applicant(lines, i);
        const bool shared = person && person->phone.empty() && is_shared_mailbox(person->email);
        if (!person || other || of_applicant || of_form || shared || is_of_society(*person))
            continue;
        add_officer(*person, paragraph, to);
        return;
    }
}

/// The signer of a letter that reports somebody else's decision, and how to reach them.
void add_writer(std::span<const Line> lines, Imported& to) {
    const Officer& officer = to.data.officer;
    const auto writer = officer.name.empty() ? writer_of_letter(lines) : std::nullopt;
    if (!writer || to.data.decisions.empty() || is_of_society(*writer)) return;
    const bool reached = !writer->phone.empty() || !writer->email.empty() || !officer.phone.empty();
    if (reached && to.data.decisions.back().signatory.name != writer->name)
        add_officer(*writer, writer->name, to);
}

/// Somebody labelled as the officer below the text, or its sender by e-mail, and how to reach them.
void propose_closing(std::span<const Line> lines, Imported& to) {
    Officer& officer = to.data.officer;
    for (std::size_t i = 0; i < lines.size() && officer.phone.empty() && officer.email.empty(); ++i)
        if (const auto person = labelled_officer(lines, i))
            add_officer(*person, std::string(trimmed(lines[i].text)), to);
    const bool decided = !to.data.decisions.empty();
    if (const auto sender = sender_of_mail(lines))
        if (!decided || to.data.decisions.back().signatory.name != sender->name)
            add_officer(*sender, sender->name, to);
    add_writer(lines, to);
    if (officer.name.empty() || !officer.phone.empty() || !officer.email.empty()) return;
    for (const Line& line : lines)
        if (auto reach = reach_of(line.text, officer.name)) {
            reach->name = officer.name;
            add_officer(*reach, line.text, to);
        }
}

/// "Vid handläggningen har även handläggaren Karin Ek deltagit": the text does not say whose case
/// it is.
bool only_took_part(const std::string& text) {
    return text.find("delt") != std::string::npos && text.find("föredrag") == std::string::npos;
}

/// "Handläggare Karin Ek" alone on a line, or "… efter föredragning av handläggaren Karin Ek": one
/// person, or nobody.
void propose_named_officer(std::span<const Line> lines, Imported& to) {
    if (!to.data.officer.name.empty() || to.data.decisions.empty()) return;
    AgreedValue<std::string> name;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string paragraph = i == 0 || lines[i - 1].blank() ? paragraph_at(lines, i) : "";
        for (const std::string& text : {std::string(trimmed(lines[i].text)), paragraph})
            for (const std::string_view word : {"andläggare ", "andläggaren "})
                if (const std::size_t at = text.find(word);
                    at != std::string::npos && at > 0 && !only_took_part(text))
                    if (const auto person = person_in("h" + text.substr(at)))
                        name.add(person->name, quote_words(text, at - 1, text.size()));
    }
    const Signatory& signatory = to.data.decisions.back().signatory;
    if (!name.is_agreed() || name.value() == signatory.name) return;
    to.data.officer.name = name.value();
    to.remarks["officer.name"] = "ur texten: " + name.words();
}

/// Phone and e-mail address below the officer's name at the end of the text, in its column.
void propose_contacts(std::span<const Line> lines, Imported& to) {
    Officer& officer = to.data.officer;
    constexpr std::size_t most_below = 5;
    for (std::size_t i = 0; i < lines.size() && !officer.name.empty(); ++i) {
        const auto columns = columns_of(lines[i].text);
        if (columns.empty() || columns.back() != officer.name) continue;
        for (std::size_t line = i + 1; line < lines.size() && line <= i + most_below; ++line) {
            const auto below = columns_of(lines[line].text);
            if (below.empty() || below.size() > columns.size()) break;
            const auto label = split_label(below.back());
            const bool reached =
                label && (label->first == Label::phone || label->first == Label::email);
            const std::string& text = reached ? label->second : below.back();
            if (officer.phone.empty() && is_phone(text)) officer.phone = text;
            if (officer.email.empty() && is_email(text) && !is_shared_mailbox(text))
                officer.email = text;
        }
    }
}

/// The title on the line below a name, in the same column.
std::string title_below(std::span<const Line> lines, std::size_t i, const std::string& name) {
    const auto columns = columns_of(lines[i].text);
    const auto at = std::find(columns.begin(), columns.end(), name);
    if (at == columns.end() || i + 1 == lines.size()) return {};
    const auto below = columns_of(lines[i + 1].text);
    const auto column = static_cast<std::size_t>(at - columns.begin());
    if (below.size() != columns.size()) return {};
    const std::string& title = below[column];
    return is_telling_title(title) && !person_on(title) ? title : std::string();
}

/// "regional utvecklare" of "… har regional utvecklare Karin Ek handlagt", "avdelningsdirektör" of
/// "avdelningsdirektören Karin Ek".
std::string title_before_name(const std::string& text, const std::string& name) {
    const std::size_t at = text.find(" " + name);
    if (at == std::string::npos || at == 0) return {};
    const std::string_view before = std::string_view(text).substr(0, at);
    const std::size_t space = before.rfind(' ');
    std::string word(before.substr(space == before.npos ? 0 : space + 1));
    const std::size_t begin = at - word.size();
    const bool opens = begin == 0 || before.substr(0, begin).ends_with(". ");
    if (!begins_small(word) && !opens) return {}; // of another person, above
    std::string title = indefinite_role(word);
    if (!is_telling_title(title) || title.find_first_of(".,;:") != std::string::npos) return {};
    if (word == title) return title;
    const std::size_t first = character_length(title);
    return fold(title.substr(0, first)) + title.substr(first);
}

/// True if a name is alone on a line right below a title: the title belongs to somebody above it.
bool is_below_role(std::span<const Line> lines, std::size_t i, const std::string& name) {
    for (++i; i < lines.size() && !lines[i].blank(); ++i)
        if (trimmed(lines[i].text) == name)
            return is_role(trimmed(lines[i - 1].text)) && i > 1 && !lines[i - 2].blank();
    return false;
}

void propose_title_from_sentences(std::span<const Line> lines, Imported& to) {
    Officer& officer = to.data.officer;
    if (officer.name.empty() || !officer.title.empty()) return;
    AgreedValue<std::string> found;
    for (std::size_t i = 0; i < lines.size() && officer.title.empty(); ++i) {
        officer.title = title_below(lines, i, officer.name);
        if (i > 0 && !lines[i - 1].blank()) continue;
        const std::string paragraph = paragraph_at(lines, i);
        if (is_below_role(lines, i, officer.name)) continue; // whose signature is beside it
        const std::string title = title_before_name(paragraph, officer.name);
        if (!title.empty())
            found.add(title, quote_words(title + " " + officer.name, 0, std::string::npos));
    }
    if (!officer.title.empty() || !found.is_agreed()) return;
    officer.title = found.value();
    to.remarks["officer.title"] = "ur texten: " + found.words();
}

} // namespace

bool has_address_below(std::span<const Line> lines, std::size_t row, const std::string& name) {
    constexpr std::size_t most_below = 5;
    constexpr std::size_t letters = 3;
    const std::size_t column = lines[row].text.find(name);
    const std::string first = remove_accents(fold(first_word(name))).substr(0, letters);
    for (std::size_t i = row + 1; i < std::min(lines.size(), row + most_below); ++i) {
        const auto below = columns_of(lines[i].text);
        if (!below.empty() && is_email(below.front()) && fold(below.front()).starts_with(first) &&
            lines[i].text.find(below.front()) == column)
            return true;
    }
    return false;
}

bool has_phone_below(std::span<const Line> lines, std::size_t row, const std::string& name) {
    if (row + 1 == lines.size()) return false;
    const auto here = columns_of(lines[row].text);
    const auto below = columns_of(lines[row + 1].text);
    return !here.empty() && !below.empty() && here.front() == name && is_phone(below.front());
}

void propose_contact(std::span<const Line> lines, Imported& to) {
    propose_closing(lines, to);
    propose_person(lines, to);
    propose_named_officer(lines, to);
    propose_title_from_sentences(lines, to);
    propose_contacts(lines, to);
}

} // namespace caseflow
