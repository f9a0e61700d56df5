#include "caseflow/intake/people.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/first_names.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/place_names.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/acting_title.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t longest_person = 120;   // bytes of a name or a title
constexpr std::size_t most_words_of_name = 5; // with particles

/// Particles of names, which need no capital.
constexpr std::string_view particles[] = {"von", "af", "de", "la", "van", "der", "du", "el", "al"};

/// Words that no person's name contains, in lower case.
constexpr std::string_view words_of_others[] = {"region",      "regionen",
                                                "kommun",      "landsting",
                                                "landstinget", "stiftelsen",
                                                "föreningen",  "förening",
                                                "leader",      "bilaga",
                                                "bilagor",     "akten",
                                                "register",    "sida",
                                                "sid",         "dnr",
                                                "ab",          "hb",
                                                "kb",          "för",
                                                "projekt",     "projektet",
                                                "beslut",      "protokoll",
                                                "utdrag",      "ärende",
                                                "kopia",       "enligt",
                                                "på",          "vid",
                                                "till",        "från",
                                                "om",          "i",
                                                "box",         "enheten",
                                                "avdelningen", "kontoret",
                                                "sammanträde", "högskolan",
                                                "universitet", "länsstyrelsen",
                                                "nätverket",   "ansökan",
                                                "bidrag",      "stöd",
                                                "medel",       "företag",
                                                "förbund",     "myndigheten",
                                                "verket",      "organisation",
                                                "paragraf",    "yttrande",
                                                "regional",    "regionala",
                                                "statens",     "svenska",
                                                "institutet",  "centrum",
                                                "hållbar",     "tillväxt",
                                                "och",         "jämtland",
                                                "län",         "stad",
                                                "reservation", "kostnaden",
                                                "sverige",     "sweden",
                                                "kultur",      "näringsliv",
                                                "nordiska",    "europeiska",
                                                "norra",       "södra",
                                                "östra",       "västra",
                                                "norrlands",   "sveriges",
                                                "byggnad",     "utveckling",
                                                "delegation"};

/// Ends of words of societies and companies, in lower case.
constexpr std::string_view ends_of_societies[] = {"föreningen", "förening", "klubben", "klubb",
                                                  "sällskapet", "sällskap", "bolaget", "förbundet",
                                                  "byalaget",   "museet"};

/// "Ek", "Anna-Lena", "K."
bool is_word_of_name(std::string_view word) {
    if (!begins_capital(word)) return false;
    const bool initial = word.ends_with('.') && character_count(word) == 2;
    const std::string_view bare = initial ? word.substr(0, word.size() - 1) : word;
    return bare.find_first_of("0123456789:;,.|()[]{}/_*<>#\"`\\&%+=!?@") ==
               std::string_view::npos &&
           bare.find("”") == std::string_view::npos && bare.find("§") == std::string_view::npos &&
           !bare.ends_with('-');
}

/// "Utvecklingsdirektör Karin Ek", "Karin Ek utvecklingsdirektör", "Karin Ek (direktör)".
bool split_name_and_role(std::string_view text, Person& to) {
    if (word_count(text) > most_words_of_role + most_words_of_name || !has_role(text)) return false;
    for (std::size_t at = text.find(' '); at != std::string_view::npos;
         at = text.find(' ', at + 1)) {
        const std::string_view left = text.substr(0, at);
        std::string_view right = text.substr(at + 1);
        if (right.starts_with('(') && right.ends_with(')'))
            right = right.substr(1, right.size() - 2);
        const bool name_first = is_name(left) && is_role(right);
        if (!name_first && !(is_role(left) && is_name(right))) continue;
        to.name = name_first ? left : right;
        to.role = name_first ? right : left;
        return true;
    }
    return false;
}

/// "kommunekolog", "verksam i norr": a possible title that is not in the table.
bool may_be_role(std::string_view part) {
    constexpr std::size_t most_words = 3;
    return begins_small(part) && word_count(part) <= most_words && part.size() <= longest_person &&
           part.find_first_of("0123456789.:;/()@") == std::string_view::npos;
}

bool add_part(Person& to, std::string_view part) {
    if (is_email(part)) return to.email = part, true;
    if (is_phone(part)) return to.phone = without_phone_label(part), true;
    if (!is_no_office(to.role) || (!is_role(part) && !may_be_role(part))) return false;
    to.role = part;
    return true;
}

/// A title that is not in the table counts only between a name and contact details.
bool is_surely_person(const Person& person) {
    return !person.name.empty() &&
           (person.role.empty() || is_reached(person) || has_role(person.role));
}

/// "IFK Skogsvallen": capitals before a name that is not in capitals.
bool is_club(std::string_view text) {
    constexpr std::size_t longest = 4; // characters
    const std::string_view first = first_word(text);
    return first.size() > 1 && character_count(first) <= longest && upper(first) == first &&
           first.find_first_of(".-") == first.npos && upper(text) != text;
}

/// The longest name that a text begins with; empty if it begins with none.
std::string_view name_before(std::string_view text) {
    std::size_t end = 0;
    std::size_t best = 0;
    for (std::size_t words = 0; words < most_words_of_name && end < text.size(); ++words) {
        end = std::min(text.find_first_of(" ,.(", end), text.size());
        const bool initial =
            end > 1 && end < text.size() && text[end] == '.' && text[end - 2] == ' ';
        if (initial) ++end;
        if (is_name(text.substr(0, end))) best = end;
        if (end >= text.size() || text[end] != ' ') break;
        ++end;
    }
    return trimmed(text.substr(0, best));
}

} // namespace

bool is_name(std::string_view text) {
    const std::string_view whole = text;
    if (text.size() > longest_person || text.find(' ') == std::string_view::npos) return false;
    if (is_any_of(fold(first_word(text)), place_names)) return false; // "Stockholm Nord"
    if (is_club(text)) return false;
    std::size_t capitalised = 0;
    std::size_t words = 0;
    for (; !text.empty(); ++words) {
        const std::string_view word = first_word(text);
        const std::string folded = fold(word);
        const bool particle = words > 0 && is_any_of(folded, particles);
        if (!particle && (!is_word_of_name(word) || is_any_of(folded, words_of_others) ||
                          ends_with_any(folded, ends_of_societies) || is_word_of_role(folded)))
            return false;
        if (words == most_words_of_name) return false;
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        capitalised += particle ? 0 : 1;
    }
    return capitalised >= 2 && capitalised <= 4 && !is_unit(whole) && !is_board(whole) &&
           !is_organisation(whole); // "HJORTENS KOMMUNLEDNINGSKONTOR"
}

bool is_reached(const Person& person) {
    return !person.phone.empty() || !person.email.empty();
}

bool has_first_name(std::string_view name) {
    const std::string folded = fold(first_word(name));
    return is_any_of(std::string_view(folded).substr(0, folded.find('-')), first_names);
}

std::optional<Person> person_on(std::string_view line) {
    Person person;
    std::string_view rest = trimmed(line);
    if (rest.size() > longest_person) return std::nullopt;
    for (const char mark : {'/', '*', '_'})
        while (rest.size() > 2 && rest.starts_with(mark) && rest.ends_with(mark))
            rest = trimmed(rest.substr(1, rest.size() - 2));
    if (rest.starts_with('/') && begins_capital(rest.substr(1))) rest.remove_prefix(1);
    for (bool first = true; !rest.empty(); first = false) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const std::string_view part = trimmed(rest.substr(0, comma));
        rest = trimmed(rest.substr(std::min(comma + 1, rest.size())));
        const std::string_view next = trimmed(rest.substr(0, rest.find(',')));
        if (first && is_name(part)) {
            person.name = part;
        } else if (first && is_role(part) && is_name(next)) { // "Kulturchef, Karin Ek"
            person.role = part;
            person.name = next;
            rest = trimmed(rest.substr(std::min(rest.find(next) + next.size() + 1, rest.size())));
        }
        if (first && person.name.empty() && !split_name_and_role(part, person)) return std::nullopt;
        if (!first && !add_part(person, part)) return std::nullopt;
    }
    return is_surely_person(person) ? std::optional(person) : std::nullopt;
}

std::optional<Person> officer_on(std::string_view value) {
    if (auto person = person_on(value)) return person;
    const std::size_t comma = value.find(", ");
    if (comma == value.npos || !is_name(value.substr(0, comma))) return std::nullopt;
    const std::string_view title = value.substr(comma + 2);
    if (!may_be_role(title) || title.find(',') != title.npos || is_unit(title)) return std::nullopt;
    return Person{std::string(value.substr(0, comma)), std::string(title), {}, {}};
}

namespace {

/// "Innovationsverkets avdelningschef Karin Ek" from the title on.
std::string_view without_owner_of_title(std::string_view text) {
    constexpr int most_words = 3;
    std::string_view rest = text;
    for (int words = 0; words < most_words && begins_capital(rest); ++words) {
        const std::string_view word = first_word(rest);
        rest = trimmed(rest.substr(word.size()));
        if (word.ends_with('s') && begins_small(rest)) return rest;
    }
    return text;
}

/// "undertecknad rektor i närvaro av direktör": the words of more than one person's title.
bool names_several(std::string_view role) {
    constexpr std::string_view links[] = {" av ", " efter ", " tillsammans ", " samt ", ". "};
    return contains_any(std::string(without_acting(role)) + " ", links); // "Tf." ends no sentence
}

} // namespace

std::optional<Person> person_in(std::string_view sentence) {
    std::string_view rest = without_owner_of_title(trimmed(sentence));
    std::size_t begin = 0; // of the name
    while (begin < rest.size() && !begins_capital(rest.substr(begin))) {
        const std::size_t space = rest.find(' ', begin);
        if (space == std::string_view::npos) return std::nullopt;
        begin = space + 1;
    }
    const std::string_view role = trimmed(rest.substr(0, begin));
    const std::string_view name = name_before(rest.substr(begin));
    if (name.empty() || names_several(role)) return std::nullopt;
    if (is_role(role) || is_definite_role(role))
        return Person{std::string(name), std::string(role), {}, {}};
    if (!role.empty()) return std::nullopt;
    std::string_view after = rest.substr(name.size());
    if (!after.starts_with(", ") && !after.starts_with(" (")) return std::nullopt;
    after = after.substr(2);
    const std::string_view title = trimmed(after.substr(0, after.find_first_of(",.;()\n")));
    if (!is_role(title)) return std::nullopt;
    return Person{std::string(name), std::string(title), {}, {}};
}

std::string_view without_party(std::string_view name) {
    const std::size_t at = name.rfind(" (");
    if (at == std::string_view::npos || !name.ends_with(')')) return name;
    const std::string_view party = name.substr(at + 2, name.size() - at - 3);
    return character_count(party) <= 3 && upper(party) == party ? name.substr(0, at) : name;
}

bool names_signer(std::string_view line) {
    constexpr std::string_view label = "beslutande:";
    if (!fold(line.substr(0, label.size())).starts_with(label)) return false;
    const auto person = person_on(line.substr(label.size()));
    return person && is_role(person->role);
}

} // namespace caseflow
