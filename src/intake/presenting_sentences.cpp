#include "caseflow/intake/presenting_sentences.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/closing_contacts.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <string>

namespace caseflow {
namespace {

/// Words before the person.
constexpr std::string_view before_presenter[] = {"öredragande: ",
                                                 "öredragande har varit ",
                                                 "öredragande var ",
                                                 "öredragande i ärendet har varit ",
                                                 "öredragande i ärendet var ",
                                                 "öredragande i ärendet är ",
                                                 "föredragning av ",
                                                 "föredragits av ",
                                                 "handlagts av ",
                                                 "andläggare har varit ",
                                                 "andläggare i ärendet är ",
                                                 "andläggare i ärendet var "};

/// Words after the person.
constexpr std::string_view ends_of_presenter[] = {
    " har handlagt ärendet", " har föredragit ärendet", " har varit föredragande",
    " var föredragande",     " har varit handläggare",  " har berett ärendet",
    " har handlagt det här", " som föredragande",       " har varit ärendets handläggare",
    " föredrog ärendet",     " handlade ärendet"};

/// Headings above a contact of the body, or of the applicant: a title shows which.
constexpr std::string_view contact_headings[] = {
    "kontakt",         "kontaktperson",      "kontaktuppgifter",
    "mer information", "upplysningar",       "frågor om beslutet besvaras av",
    "för frågor",      "frågor besvaras av", "frågor om beslutet"};

constexpr std::string_view presenter_headings[] = {"handläggare",          "föredragande",
                                                   "ansvarig handläggare", "beredningsansvarig",
                                                   "beredningsansvariga",  "handläggare i ärendet"};

/// A person whose title may begin a sentence; without a title only with a common first name.
std::optional<Person> person_of(std::string_view words) {
    words = trimmed(words);
    if (words.empty()) return std::nullopt;
    const std::size_t first = character_length(words);
    const std::string small = fold(words.substr(0, first)) + std::string(words.substr(first));
    const std::string_view name = words.substr(0, words.find_first_of(".,;("));
    if (is_name(name) && has_first_name(name)) {
        constexpr std::size_t most_words = 3; // of a title after the name
        auto titled = person_in(words);
        if (titled && word_count(titled->role) <= most_words) return titled;
        return Person{std::string(name), {}, {}, {}};
    }
    auto person = person_in(small);
    if (!person) return std::nullopt;
    person->role = indefinite_role(person->role);
    if (begins_capital(words) && !person->role.empty()) person->role = with_capital(person->role);
    return person;
}

/// The words of the last clause of a text: the subject of the verb after it.
std::string_view last_clause(std::string_view text) {
    std::size_t begin = 0;
    for (const std::string_view mark : {". ", " med ", " och ", ", "})
        if (const std::size_t at = text.rfind(mark); at != std::string_view::npos)
            begin = std::max(begin, at + mark.size());
    return text.substr(begin);
}

} // namespace

std::optional<Person> presenter_in_sentence(std::string_view sentence) {
    for (const std::string_view words : before_presenter)
        if (const std::size_t at = sentence.find(words); at != std::string_view::npos)
            if (auto person = person_of(sentence.substr(at + words.size()))) return person;
    for (const std::string_view words : ends_of_presenter)
        if (const std::size_t at = sentence.find(words); at != std::string_view::npos)
            if (auto person = person_of(last_clause(sentence.substr(0, at)))) return person;
    return std::nullopt;
}

std::optional<Person> contact_below(std::span<const Line> lines, std::size_t i) {
    const std::string heading = fold(without_colon(lines[i].text));
    if (!is_any_of(std::string_view(heading), contact_headings) &&
        !is_any_of(std::string_view(heading), presenter_headings))
        return std::nullopt;
    const auto next = [&](std::size_t at) {
        while (at < lines.size() && lines[at].blank()) ++at;
        return at;
    };
    std::size_t at = next(i + 1);
    auto person = at < lines.size() ? person_on(trimmed(lines[at].text)) : std::nullopt;
    if (!person) return std::nullopt;
    for (++at; at < lines.size() && !lines[at].blank(); ++at) {
        const std::string text(trimmed(lines[at].text));
        if (person_on(text)) return std::nullopt; // of several
        if (person->role.empty() && is_role(text)) person->role = text;
        add_reach(*person, text);
    }
    return person;
}

std::optional<Person> presenter_below(std::span<const Line> lines, std::size_t i) {
    auto person = contact_below(lines, i);
    const std::string heading = fold(without_colon(lines[i].text));
    const bool contact = is_any_of(std::string_view(heading), contact_headings);
    if (!person || !contact) return person;
    const bool reached = !person->phone.empty() || !person->email.empty();
    return person->role.empty() || !reached ? std::nullopt : person;
}

} // namespace caseflow
