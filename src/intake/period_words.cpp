#include "caseflow/intake/period_words.hpp"

#include "caseflow/intake/words.hpp"

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
    for (const std::string_view article : articles)
        if (before.ends_with(article)) before.resize(before.size() - article.size());
    return ends_with_any(before, ends) && contains_any(before, subjects) &&
           !contains_any(before, others);
}

bool is_first_day(const std::string& before) {
    constexpr std::string_view subjects[] = {"projektet ", "åtgärden ", "åtgärderna ", "insatsen ",
                                             "arbetet ",   "arbetena ", "satsningen "};
    constexpr std::string_view verbs[] = {" startar ",
                                          " startar den ",
                                          " påbörjas ",
                                          " påbörjas den ",
                                          " inleds ",
                                          " inleds den ",
                                          " ska påbörjas tidigast ",
                                          " får påbörjas tidigast ",
                                          " kan påbörjas tidigast ",
                                          " får starta tidigast "};
    return starts_with_any(before, subjects) && ends_with_any(" " + before, verbs) &&
           word_count(before) <= 5;
}

} // namespace caseflow
