#include "caseflow/intake/period_words.hpp"

#include "caseflow/intake/words.hpp"

#include <utility>

namespace caseflow {

bool is_in_relative_clause(const std::string& before) {
    constexpr std::string_view verbs[] = {"pågår ",   "genomförs ", "utförs ",   "löper ",
                                          "bedrivs ", "drivs ",     "ska pågå ", "ska genomföras "};
    constexpr std::string_view of_money[] = {"bidraget avser ", "stödet avser ", "medlen avser "};
    constexpr std::size_t most_words = 5;
    const std::size_t at = before.rfind(" som ");
    if (at == std::string::npos) return false;
    const std::string_view clause = std::string_view(before).substr(at + 5);
    const std::string_view subject = std::string_view(before).substr(0, at);
    return starts_with_any(clause, verbs) && word_count(clause) < most_words &&
           (subject.find("projektet ") != subject.npos || starts_with_any(subject, of_money));
}

namespace {

/// "slutfört och redovisat " → "slutfört "
std::string without_second_verb(std::string before) {
    constexpr std::string_view ends[] = {"at ", "ad ", "ade ", "ört ", "örd ", "örda "};
    const std::size_t at = before.rfind(" och ");
    if (at == std::string::npos) return before;
    const std::string_view second = std::string_view(before).substr(at + 5);
    if (word_count(second) == 1 && ends_with_any(second, ends)) before.resize(at + 1);
    return before;
}

} // namespace

bool is_last_day(std::string before) {
    constexpr std::string_view articles[] = {"den ", "senast ", "per "};
    constexpr std::string_view ends[] = {
        "slutfört ",   "slutförd ",   "slutförda ", "slutföras ",     "avslutat ",
        "avslutad ",   "avslutade ",  "avslutas ",  "genomfört ",     "genomförd ",
        "genomförda ", "genomföras ", "klart ",     "klar ",          "klara ",
        "färdigt ",    "färdig ",     "färdiga ",   "färdigställt ",  "färdigställd ",
        "utfört ",     "utförd ",     "utförda ",   "färdigställda ", "färdigställas "};
    constexpr std::string_view subjects[] = {"projekt",    "arbete",   "åtgärd",   "insats",
                                             "satsning",   "bygg",     "invester", "renover",
                                             "verksamhet", "förstudie"};
    constexpr std::string_view others[] = {"rapport",  "redovis", "upphandl", "etapp",
                                           "utvärder", " del ",   "rekvi"};
    constexpr std::string_view objects[] = {"projektet ",  "åtgärden ",   "åtgärderna ",
                                            "arbetet ",    "arbetena ",   "insatsen ",
                                            "satsningen ", "förstudien ", "investeringen "};
    constexpr std::string_view finishing[] = {"slutföra ", "avsluta ", "färdigställa "};
    const bool due = before.find(" senast ") != std::string::npos;
    for (const std::string_view article : articles)
        if (before.ends_with(article)) before.resize(before.size() - article.size());
    for (const std::string_view object : objects) { // "ska ha slutfört åtgärden senast den "
        if (!due || !before.ends_with(object)) continue;
        before.resize(before.size() - object.size());
        return (ends_with_any(before, ends) || ends_with_any(before, finishing)) &&
               !contains_any(before, others);
    }
    constexpr std::string_view last_days[] = {"slutdag", "slutdatum", "sista dag"};
    constexpr std::string_view verbs[] = {" är ", " blir "};
    if (contains_any(before, last_days) && ends_with_any(before, verbs)) // "Ny slutdag är "
        return contains_any(before, subjects) && !contains_any(before, others);
    if (!ends_with_any(before, ends)) before = without_second_verb(std::move(before));
    return ends_with_any(before, ends) && contains_any(before, subjects) &&
           !contains_any(before, others);
}

bool is_last_day_of_money(std::string before) {
    constexpr std::string_view money[] = {"bidraget ",       "stödet ",        "medlen ",
                                          "projektmedlen ",  "projektstödet ", "projektbidraget ",
                                          "beslutet avser ", "anslaget ",      "beloppet "};
    constexpr std::string_view until[] = {" till och med ", " t.o.m. ", " t o m ", " tom "};
    constexpr std::string_view uses[] = {
        " avser tiden",        " avser perioden",      " får användas",    " kan användas",
        " ska användas",       " ska ha använts",      " ska vara använt", " ska vara använda",
        " ska vara förbrukat", " ska vara förbrukade", " måste användas",  " måste ha använts"};
    constexpr std::string_view article = "den ";
    if (before.ends_with(" " + std::string(article))) before.resize(before.size() - article.size());
    if (!starts_with_any(before, money)) return false;
    for (const std::string_view words : until)
        if (before.ends_with(words))
            return ends_with_any(std::string_view(before).substr(0, before.size() - words.size()),
                                 uses);
    return false;
}

bool is_last_day_of_decision(const std::string& before) {
    constexpr std::string_view at_disposal[] = {" disponera", " förfogande ", " lyftas ",
                                                " lyfts ",    " rekvirera",   " giltig",
                                                " förfaller "};
    constexpr std::string_view papers[] = {"beslutet ",    "beviljandet ", "godkännandet ",
                                           "utfästelsen ", "bidraget ",    "stödet "};
    constexpr std::string_view project[] = {"pågå", "genomför", "slutför", "avsluta", "löper "};
    if (contains_any(before, project)) return false;
    if (contains_any(before, at_disposal)) return true;
    const std::size_t holds = before.find(" gäll");
    return holds != before.npos &&
           contains_any(std::string_view(before).substr(0, holds + 1), papers);
}

bool is_of_other_matter(std::string_view before) {
    constexpr std::string_view matters[] = {"redovis", "rekvi",    "ansök",   "avtal",  "utbetal",
                                            "betalas", "rapport",  "utlys",   "plan ",  "planen",
                                            "program", "strategi", "tidigar", "åter",   "förra",
                                            "etapp",   "delegat",  "mandat",  "villkor"};
    return contains_any(before, matters);
}

bool is_in_past_tense(std::string_view before) {
    constexpr std::string_view pasts[] = {
        "skulle ha avslut", "skulle ha slutför", "pågick ",     "genomfördes ",
        "drevs ",           "förprojekt",        "föregående ", "löpte ",
        "avslutades ",      "har pågått ",       "hölls ",      "arrangerades "};
    return contains_any(before, pasts);
}

bool is_time_of_costs(std::string_view before) {
    constexpr std::string_view nouns[] = {"kostnader", "utgifter"};
    constexpr std::string_view verbs[] = {" uppkom", " uppstå", " upparbeta", " avser ", " hänför"};
    constexpr std::string_view links[] = {" from ",        " fr.o.m. ",      " fr o m ",
                                          " från ",        " från och med ", " under perioden ",
                                          " under tiden ", " mellan ",       " inom perioden ",
                                          " mellan den ",  " från den ",     " från och med den ",
                                          " i perioden "};
    return contains_any(before, nouns) && contains_any(before, verbs) &&
           ends_with_any(before, links);
}

bool is_done_during(std::string_view before) {
    constexpr std::string_view works[] = {"projektet ",  "åtgärden ", "åtgärderna ", "insatsen ",
                                          "förstudien ", "arbetet ",  "arbetena ",   "satsningen "};
    constexpr std::string_view verbs[] = {" görs ",      " görs under ",  " görs från ",
                                          " ska göras ", " göras under ", " göras från "};
    constexpr std::size_t most_words = 5;
    return word_count(before) <= most_words && starts_with_any(before, works) &&
           ends_with_any(before, verbs);
}

bool is_first_day(std::string before) {
    constexpr std::string_view subjects[] = {"projektet ", "åtgärden ", "åtgärderna ", "insatsen ",
                                             "arbetet ",   "arbetena ", "satsningen "};
    constexpr std::string_view starts[] = {"byggstart ", "byggstarten ", "projektstart ",
                                           "projektstarten "};
    constexpr std::string_view verbs[] = {" startar ",
                                          " påbörjas ",
                                          " inleds ",
                                          " beräknas starta ",
                                          " beräknas påbörjas ",
                                          " planeras starta ",
                                          " ska påbörjas tidigast ",
                                          " får påbörjas tidigast ",
                                          " kan påbörjas tidigast ",
                                          " får starta tidigast "};
    constexpr std::string_view article = "den ";
    constexpr std::size_t most_words = 5;
    if (before.ends_with(" " + std::string(article))) before.resize(before.size() - article.size());
    if (word_count(before) > most_words || before.find("senast") != before.npos) return false;
    return starts_with_any(before, starts) ||
           (starts_with_any(before, subjects) && ends_with_any(before, verbs));
}

} // namespace caseflow
