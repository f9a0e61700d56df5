#include "caseflow/intake/sizes_of_grants.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace caseflow {

namespace {

/// "ni får ett bidrag på högst ", "föreningen ska få stöd med ", "museet erhåller ett anslag om "
bool gets_grant(std::string_view before) {
    constexpr std::string_view verbs[] = {" får ", " ska få ", " skall få ", " erhåller "};
    constexpr std::string_view words[] = {"ett", "om",   "på", "med",        "högst",  "maximalt",
                                          "upp", "till", "i",  "sammanlagt", "totalt", "en"};
    constexpr std::string_view grants[] = {"bidrag", "stöd", "anslag", "medel", "stipendium"};
    std::size_t end = 0; // of the last verb
    for (const std::string_view verb : verbs)
        if (const std::size_t at = before.rfind(verb); at != before.npos)
            end = std::max(end, at + verb.size());
    if (end == 0) return false;
    for (std::string_view rest = before.substr(end); !rest.empty();) {
        const std::string_view word = first_word(rest);
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        if (!is_any_of(word, words) && !ends_with_any(word, grants)) return false;
    }
    return !has_digit(before);
}

/// "ett stöd på högst " → "": the words for a grant before its sum.
bool is_grant_of(std::string_view words) {
    constexpr std::string_view links[] = {"ett", "på",   "om",       "med",        "högst",
                                          "upp", "till", "maximalt", "sammanlagt", "totalt"};
    constexpr std::string_view nouns[] = {"stöd", "bidrag", "projektstöd", "medel", "leaderstöd"};
    for (words = trimmed(words); !words.empty();) {
        const std::string_view word = first_word(words);
        if (!is_any_of(word, links) && !is_any_of(word, nouns)) return false;
        words = trimmed(words.substr(word.size()));
    }
    return true;
}

/// "att prioritera projektet Ny led med ", "Projektet Ny led prioriteras med ", as a local action
/// group grants
bool is_prioritised(std::string_view before) {
    constexpr std::string_view passive[] = {" prioriteras med ", " prioriteras med högst ",
                                            " prioriteras till högst "};
    if (ends_with_any(before, passive)) return !has_digit(before);
    constexpr std::string_view beginnings[] = {"att prioritera ", "lag prioriterar ", "prioritera ",
                                               "lag beslutar att prioritera ",
                                               "lag beslutar prioritera "};
    constexpr std::string_view ends[] = {" med ", " med högst ", " till högst "};
    const std::size_t with = before.rfind(" med ");
    const bool grants =
        ends_with_any(before, ends) || (with != before.npos && is_grant_of(before.substr(with)));
    return starts_with_any(before, beginnings) && grants &&
           before.find_first_of("0123456789;") == before.npos;
}

/// "Verket får för uppdraget använda högst ": a government's grant for a task
bool may_be_used(std::string_view before) {
    constexpr std::string_view ends[] = {" använda högst ", " använda upp till ",
                                         " disponera högst ", " använda sammanlagt högst "};
    constexpr std::string_view others[] = {" inte ", "lokal", "av beloppet", "av bidraget"};
    return before.find(" får ") != before.npos && ends_with_any(before, ends) &&
           before.find_first_of("0123456789;") == before.npos && !contains_any(before, others);
}

/// "att finansiera Steg 16 med sammanlagt "
bool finances(std::string_view before) {
    constexpr std::string_view verbs[] = {"att finansiera ", "att delfinansiera "};
    constexpr std::string_view ends[] = {" med ", " med högst ", " med sammanlagt ", " med totalt ",
                                         " med sammanlagt högst "};
    constexpr std::size_t longest_number = 2; // digits in a name
    if (!ends_with_any(before, ends)) return false;
    for (const std::string_view verb : verbs) {
        const std::size_t at = before.rfind(verb);
        if (at == before.npos) continue;
        const std::string_view between = before.substr(at);
        for (std::size_t i = between.find_first_of("0123456789;"); i != between.npos;) {
            const std::size_t end = between.find_first_not_of("0123456789", i);
            if (between[i] == ';' || end - i > longest_number) return false;
            i = between.find_first_of("0123456789;", end);
        }
        return true;
    }
    return false;
}

/// "att ge Matbanken 150 000 kronor i stöd", "kommunen stödjer projektet Ny led med ": everyday
/// verbs, if nothing between them and the sum is about something else.
bool has_verb_of_giving(const std::string& before) {
    constexpr std::string_view clauses[] = {
        "att ge ", "att stödja ", "att stötta ", "att lämna ",  "att skänka ", "att bidra ",
        "vi ger ", "fonden ger ", "vi stöder ",  "vi stödjer ", "beslutar ge "};
    constexpr std::string_view others[] = {
        "uppdrag",  "rätt ", "möjlighet", "tillstånd", "fullmakt", "besked",  "kostnad", "avgift",
        "hyra",     "lån ",  "budget",    "ram ",      "borgen",   "garanti", "skuld",   "förslag",
        "yttrande", "inte ", "sökt",      "värde",     "intäkt",   " om att "};
    std::size_t end = std::string::npos;
    for (const std::string_view clause : clauses) {
        const std::size_t at = before.rfind(clause);
        if (at == std::string::npos) continue;
        const std::size_t after_clause = at + clause.size();
        if (end == std::string::npos || after_clause > end) end = after_clause;
    }
    if (end == std::string::npos) return false;
    const std::string_view between = std::string_view(before).substr(end);
    return between.find_first_of("0123456789;") == between.npos && !contains_any(between, others);
}

/// "Exempelby kommun (212000-1819) " → "Exempelby kommun "
std::string without_brackets(std::string text) {
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(") ", open);
    if (open != std::string::npos && close != std::string::npos) text.erase(open, close + 2 - open);
    return text;
}

/// "…, organisationsnummer 212000-2783, " → "…, organisationsnummer , "
std::string without_organisation_number(std::string text) {
    constexpr std::size_t length = 11;
    constexpr std::size_t dash = 6;
    for (std::size_t at = text.find('-'); at != std::string::npos; at = text.find('-', at + 1)) {
        if (at < dash) continue;
        const std::string_view number = std::string_view(text).substr(at - dash, length);
        const bool digits = number.size() == length &&
                            number.find_first_not_of("0123456789-") == std::string_view::npos;
        if (digits && number.rfind('-') == dash) text.erase(at - dash, length);
    }
    return text;
}

/// "anslag 1:1 med " → "anslag  med "
std::string without_appropriation(std::string text) {
    const std::size_t colon = text.find(':');
    if (text.find("anslag ") == std::string::npos || colon == 0 || colon == std::string::npos)
        return text;
    const std::size_t begin = text.find_last_not_of("0123456789", colon - 1) + 1;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", colon + 1), text.size());
    if (begin < colon && colon + 1 < end) text.erase(begin, end - begin);
    return text;
}

} // namespace

std::string without_other_numbers(std::string text) {
    return without_organisation_number(without_appropriation(without_brackets(std::move(text))));
}

bool is_of_whole_year(const ImportedText& in, const Reading& reading) {
    constexpr std::string_view years[] = {
        " för det första året", " för första året", " för det andra året", " för andra året",
        " för det tredje året", " för tredje året", " för år ett",         " för år två"};
    constexpr std::size_t longest = 40; // bytes after the sum
    return starts_with_any(in_one_line(in.text.substr(reading.end, longest)), years);
}

bool is_costs_of_share(std::string_view before) {
    for (const std::string_view share : {"procent av ", "% av "}) {
        const std::size_t at = before.rfind(share);
        if (at == std::string_view::npos) continue;
        const std::string_view of = before.substr(at + share.size());
        if (of.find("kostnad") != of.npos && of.find_first_of(",;") == of.npos) return true;
    }
    return false;
}

bool is_granted_after(std::string_view after) {
    if (after.starts_with(" utgår till ")) return true;
    for (const std::string_view verb : {" avsätts", " beviljas", " anslås", " tilldelas"}) {
        if (!after.starts_with(verb)) continue;
        const std::string_view rest = after.substr(verb.size());
        constexpr std::string_view negations[] = {" inte", " ej"};
        return rest.empty() || (std::string_view(" .,;").find(rest[0]) != std::string_view::npos &&
                                !starts_with_any(rest, negations));
    }
    return false;
}

bool is_granted_right_before(std::string_view before) {
    constexpr std::string_view ends[] = {" beviljas ",        " beviljas högst ", " tilldelas ",
                                         " tilldelas högst ", " beviljas med ",   " bifalles med "};
    return is_prioritised(before) || finances(before) ||
           (ends_with_any(before, ends) && !has_digit(before));
}

bool is_contributed_to_project(std::string_view before) {
    constexpr std::string_view verbs[] = {" bidrar till ", " bidra till "};
    constexpr std::string_view bodies[] = {"kommunen ", "nämnden ",   "regionen ",   "styrelsen ",
                                           "fonden ",   "förbundet ", "stiftelsen ", "rådet "};
    constexpr std::string_view verbs_of_bodies[] = {" stödjer ", " stöder ", " medverkar i "};
    constexpr std::string_view ends[] = {" med ", " med högst ", " med totalt "};
    const bool by_body = starts_with_any(before, bodies) && contains_any(before, verbs_of_bodies);
    return (by_body || contains_any(before, verbs)) && ends_with_any(before, ends) &&
           before.find_first_of("0123456789;") == before.npos;
}

bool is_size_of_grant(const std::string& before) {
    constexpr std::string_view supported[] = {" stöds med ", " stöttas med "};
    if (has_verb_of_giving(before) || ends_with_any(before, supported)) return true;
    if (gets_grant(before) || is_prioritised(before)) return true;
    if (may_be_used(before) || finances(before)) return true;
    constexpr std::string_view subjects[] = {
        "stödet ",           "bidraget ",        "projektstödet ",     "projektbidraget ",
        "det beviljade ",    "beviljat ",        "maximalt bidrag ",   "maximalt stöd ",
        "högsta bidrag ",    "beviljade medel ", "medfinansieringen ", "kommunens bidrag ",
        "regionens bidrag ", "regionens stöd "};
    constexpr std::string_view verbs[] = {" uppgår till ",
                                          " uppgår till högst ",
                                          " uppgår till maximalt ",
                                          " uppgår totalt till ",
                                          " är ",
                                          " är högst ",
                                          " är maximalt ",
                                          " får uppgå till högst ",
                                          " kan uppgå till högst ",
                                          " uppgår till totalt ",
                                          " ska vara ",
                                          " ska vara högst ",
                                          " bestäms till ",
                                          " bestäms till högst ",
                                          " fastställs till "};
    constexpr std::size_t most_words = 8;
    return starts_with_any(before, subjects) && ends_with_any(before, verbs) &&
           word_count(before) <= most_words &&
           before.find_first_of("0123456789,;") == std::string::npos;
}

bool pays_out(std::string_view before) {
    constexpr std::string_view ends[] = {"utbetala ", "utbetala återstående ", "betala ut ",
                                         "betala ut återstående "};
    return ends_with_any(before, ends);
}

} // namespace caseflow
