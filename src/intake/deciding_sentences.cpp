#include "caseflow/intake/deciding_sentences.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/electronic_signs.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t longest_sentence_start = 160; // bytes

/// The offset after "I detta ärende har " in "I detta ärende har enhetschefen Karin Ek beslutat.";
/// 0 in another sentence.
std::size_t after_has_decided(std::string_view line) {
    constexpr std::string_view beginnings[] = {"I detta ärende har ", "I ärendet har ",
                                               "I det här ärendet har "};
    for (const std::string_view words : beginnings) {
        const std::size_t at = line.find(words);
        if (at > longest_sentence_start) continue; // or not found at all
        const std::string_view rest = line.substr(at + words.size());
        const std::string_view sentence = rest.substr(0, rest.find(". "));
        const std::size_t verb = std::min(sentence.find(" beslutat"), sentence.find(" fattat "));
        if (verb != std::string_view::npos) return at + words.size();
    }
    return 0;
}

/// The offset of the person in "I ärendets handläggning har deltagit länsrådet Karin Ek,
/// beslutande, och …"; 0 in another sentence.
std::size_t before_deciding(std::string_view line) {
    std::size_t end = std::string_view::npos;
    for (const std::string_view words : {", beslutande", ", beslutsfattare", " (beslutande)"})
        end = std::min(end, line.find(words));
    if (end == std::string_view::npos) return 0;
    const std::string_view before = line.substr(0, end);
    std::size_t begin = 0;
    for (const std::string_view words : {"deltagit ", " har ", " av ", " och ", ", ", " samt "})
        if (const std::size_t at = before.rfind(words); at != std::string_view::npos)
            begin = std::max(begin, at + words.size());
    return begin;
}

/// The offset of the person in "I beslutet deltog Karin Ek (ordförande), …": the chair of a board
/// signs for it; 0 in another sentence.
std::size_t before_chair(std::string_view line) {
    constexpr std::string_view marks[] = {" (ordförande)", ", ordförande", " (ordf.)", ", ordf."};
    for (const std::string_view words :
         {"I beslutet deltog ", "I beslutet har deltagit ", "I beslutet har ",
          "I detta beslut deltog ", "I beslutet deltar ", "Beslutande har varit "}) {
        const std::size_t at = line.find(words);
        if (at > longest_sentence_start) continue; // or nowhere
        const std::string_view rest = line.substr(at + words.size());
        const std::size_t name = rest.find_first_of(",(");
        if (name == rest.npos || name == 0) continue;
        const std::string_view after = rest.substr(rest[name] == '(' ? name - 1 : name);
        if (starts_with_any(after, marks)) return at + words.size();
    }
    return 0;
}

/// The offset of the person in "Beslutet fattades på delegation den 2 maj 2019 av kulturchef Sten
/// Hall"; 0 in another sentence.
std::size_t after_taken_by(std::string_view line) {
    constexpr std::size_t longest_between = 60; // bytes
    for (const std::string_view verb : {" fattades ", " fattats ", " fattat ", " togs "}) {
        const std::size_t at = line.find(verb);
        if (at > longest_sentence_start) continue; // or nowhere
        const std::size_t by = line.find(" av ", at);
        if (by == std::string_view::npos || by - at > longest_between) continue;
        const bool one_sentence = line.substr(at, by - at).find(". ") == std::string_view::npos;
        if (!one_sentence || line.substr(0, at).find("eslut") == std::string_view::npos) continue;
        return by + std::string_view(" av ").size();
    }
    return 0;
}

/// The offset of the person in "Dokumentet är elektroniskt undertecknat av Karin Ek, enhetschef"
/// and "Beslutet har signerats digitalt av …"; 0 in another sentence.
std::size_t after_signed_by(std::string_view line) {
    constexpr std::size_t longest_between = 60; // bytes: "at med BankID den 3 maj 2022"
    constexpr std::string_view by = " av ";
    if (!mentions_electronic_sign(fold(line))) return 0;
    for (const std::string_view verb :
         {"ignera", "nderteckna", "nderskriv", " digitalt", " elektroniskt"}) {
        const std::size_t at = line.find(verb);
        if (at > longest_sentence_start) continue; // or nowhere
        const std::size_t end = line.find(by, at);
        const std::string_view between = line.substr(at, std::min(end, line.size()) - at);
        if (end != line.npos && between.size() <= longest_between &&
            between.find(". ") == between.npos && !between.ends_with("uppdrag"))
            return end + by.size();
    }
    return 0;
}

/// The offset after a phrase that a line begins with; 0 if it does not.
std::size_t after_phrase(std::string_view line, std::string_view phrase) {
    return trimmed(line).starts_with(phrase) ? line.find(phrase) + phrase.size() : 0;
}

/// The person in "Regionchef Karin Ek har fattat beslutet."
std::optional<Person> subject_that_decided(std::string_view sentence) {
    constexpr std::string_view verbs[] = {
        " har fattat beslutet",      " har fattat detta beslut",     " har fattat beslut i ",
        " fattade beslutet",         " har beslutat i detta ärende", " har beslutat i ärendet",
        " har tagit beslutet",       " har fattat det här beslutet", " beslutade i ärendet",
        " har beslutat ärendet",     " har avgjort ärendet",         " har beslutat efter föredrag",
        " beslutade efter föredrag", " har beslutat med ",           " har beslutat och "};
    constexpr std::string_view presenting[] = {"föredra", "handlagt", "handlade", "berett"};
    if (sentence.find(" beslut") == sentence.npos && sentence.find(" avgjort") == sentence.npos)
        return std::nullopt;
    for (const std::string_view verb : verbs) {
        const std::size_t at = sentence.find(verb);
        if (at > longest_sentence_start) continue; // or nowhere
        if (verb.ends_with(' ') && !contains_any(sentence.substr(at), presenting)) continue;
        const std::string_view subject = trimmed(sentence.substr(0, at));
        if (auto person = person_in(subject)) return person;
        const std::string_view title = first_word(subject); // capitalised within a sentence
        auto person = person_in(fold(title) + std::string(subject.substr(title.size())));
        if (person && person->role == fold(title)) person->role = title;
        return person;
    }
    return std::nullopt;
}

} // namespace

bool decides_again(std::string_view first, std::string_view line) {
    constexpr std::size_t most_words = 5;
    for (const std::string_view verb : {" beslutar ", " beslutade ", " beslöt "}) {
        const std::size_t at = first.find(verb);
        if (at == first.npos || word_count(first.substr(0, at)) > most_words) continue;
        return line.starts_with(first.substr(0, at + verb.size()));
    }
    return false;
}

std::size_t offset_of_decider(std::string_view line) {
    if (const std::size_t at = after_has_decided(line)) return at;
    if (const std::size_t at = before_deciding(line)) return at;
    if (const std::size_t at = before_chair(line)) return at;
    if (const std::size_t at = after_phrase(line, "Den som fattat beslutet är ")) return at;
    if (line.find(" av ") == std::string_view::npos) return 0;
    if (const std::size_t at = after_taken_by(line)) return at;
    if (const std::size_t at = after_signed_by(line)) return at;
    for (const std::string_view words :
         {"fattats av ", "fattat av ", "fattades av ", "tagits av ", "taget av ", "togs av ",
          "beslutats av ", "Beslut av ", "avgjorts av ", "fattat beslutet är "}) {
        const std::size_t at = line.find(words);
        if (at == std::string_view::npos) continue;
        const std::string_view before = line.substr(0, at);
        const bool decision = before.empty() || before.find("eslut") != std::string_view::npos ||
                              before.ends_with("rendet har ");
        if (decision && before.size() <= longest_sentence_start) return at + words.size();
    }
    return 0;
}

std::optional<Person> decider_in_sentence(std::string_view sentence, std::size_t longest_before) {
    if (auto person = subject_that_decided(sentence)) return person;
    const std::size_t at = offset_of_decider(sentence);
    return at > 0 && at <= longest_before ? person_in(sentence.substr(at)) : std::nullopt;
}

std::optional<std::string> title_of_undersigned(std::string_view text) {
    if (!take_any(text, {"undertecknad ", "undertecknade "})) return std::nullopt;
    std::size_t end = std::min(text.find_first_of(",;:("), text.size());
    for (const std::string_view stop : {". ", " i ", " efter ", " tillsammans ", " med ", " vid "})
        end = std::min(end, text.find(stop));
    text = trimmed(text.substr(0, end));
    if (text.ends_with('.')) text.remove_suffix(1);
    return is_role(text) && begins_small(text) ? std::string(text) : std::string();
}

std::string role_alone(const std::string& role) {
    std::string_view rest = std::string_view(role).substr(0, role.find(", "));
    if (!is_role(rest)) return role;
    const std::string_view owner = first_word(rest);
    const std::string_view after = trimmed(rest.substr(owner.size()));
    const bool ours = owner == "vår" || owner == "vårt"; // in a letter
    const bool owned = begins_small(owner) && (owner.ends_with('s') || ours) && is_role(after) &&
                       !fold(after).ends_with("ordförande");
    return std::string(owned ? after : rest);
}

} // namespace caseflow
