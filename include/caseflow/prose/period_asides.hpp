/// Why: some days and periods are not the project's, though no word near them says so: they belong
/// to a condition, to costs or to money spent before.
#pragma once

#include "caseflow/prose/readers.hpp"
#include "caseflow/prose/surroundings.hpp"

#include <vector>

namespace caseflow {

/// "utgifter som uppstått tidigast": the costs of the project.
[[nodiscard]] bool is_of_costs(const Tokens& tokens, std::size_t at);

/// "kostnaden, 310 000 kronor, flyttats till juli": the time of a payment, not of the project.
[[nodiscard]] bool names_costs(const Tokens& tokens, const Surroundings& here);

/// "Sommaren 2023 genomförs lägret": an event with its own days in the project.
[[nodiscard]] bool names_piece(const Tokens& tokens, const Surroundings& here);

/// "Om planen inte är färdigställd senast den 31 december förfaller beslutet": a separate day.
[[nodiscard]] bool is_condition(const Tokens& tokens, const Surroundings& here);

/// "det LIFE-projekt om 14 mnkr som kommunen driver 2020–2024": not the project of the case.
[[nodiscard]] bool is_of_named_kind(const Tokens& tokens, const Surroundings& here);

/// "Stödet rekvireras när arbetet är klart, senast den 31 januari": the day belongs to the verb
/// before "när".
[[nodiscard]] bool is_deadline_of_event(const Tokens& tokens, const Surroundings& here);

/// "allmänna villkor av den 3 mars 2022"
[[nodiscard]] bool is_day_of_document(const Tokens& tokens, const Surroundings& here);

/// "offentligt partnerskap", "garantitiden för arbetet", "det angränsande projektet", "den statliga
/// satsningen": an agreement, or another project.
[[nodiscard]] bool is_of_stated_kind(const Tokens& tokens, std::size_t at);

/// "Första projektåret"
[[nodiscard]] bool is_one_project_year(const Tokens& tokens, std::size_t at);

/// "Ordförandens uppdrag", "vd:s uppdrag": a task that lasts as long as that person has it.
[[nodiscard]] bool is_task_of_person(const Tokens& tokens, std::size_t at);

/// "Ett utbyte med Bornholm löper", "En ettårig yrkesutbildning startar": something not mentioned
/// before, and so not the project.
[[nodiscard]] bool is_new_subject(const Tokens& tokens, std::size_t verb, std::size_t begin);

/// "Avtalet, som verksamheten styrs av, löper": the token after the subject of a verb, the start of
/// a relative clause, or the verb itself without such a clause.
[[nodiscard]] std::size_t before_relative(const Tokens& tokens, std::size_t verb,
                                          std::size_t begin);

/// The token before "den 31 december".
[[nodiscard]] std::size_t token_before_day(const Tokens& tokens, std::size_t day);

/// "Kostnader som uppstått före den 1 maj eller efter den 31 oktober ersätts inte": the first or
/// the last day whose costs count; none for others.
[[nodiscard]] PeriodRole bound_of_eligible(const Tokens& tokens, const Surroundings& here);

/// "Arbetet utförs", "Under januari–mars genomförs intervjuer": perhaps a part of the project.
[[nodiscard]] bool is_of_activity(const Tokens& tokens, const Surroundings& here);

/// "inför perioden 2026–2028", "Under 2020–2022 bidrog regionen", "visas därefter i Bergen".
[[nodiscard]] bool is_before_or_after(const Tokens& tokens, const Surroundings& here);

/// "För hela perioden 2023–2027 har området 31 miljoner kronor att fördela": the time for sharing
/// out a pot.
[[nodiscard]] bool is_of_pot(const Tokens& tokens, const Match& period,
                             const std::vector<Match>& matches,
                             const std::vector<Reading>& readings);

/// "Slutrapport ska lämnas senast den": a report on the whole project, not on a phase.
[[nodiscard]] bool is_of_last_report(const Tokens& tokens, const Surroundings& here);

/// "får användas till och med"
[[nodiscard]] bool is_usable_until(const Tokens& tokens, std::size_t verb, std::size_t day);

/// "medfinansierar projektet med 900 000 kronor under tre år": the length of the project.
[[nodiscard]] bool is_time_of_grant(const Tokens& tokens, const Surroundings& here);

/// "Regeringen har avsatt 300 miljoner kronor under 2022"
[[nodiscard]] bool names_agent(const Tokens& tokens, const Surroundings& here);

/// "betalades ur 2019 års budget": a payment for something earlier.
[[nodiscard]] bool is_spent(const Tokens& tokens, const Surroundings& here);

/// Notes what words say about a day other than its role: "Slutrapporten ska lämnas", "får
/// påbörjas".
void note_words(const Tokens& tokens, const Surroundings& here, PeriodRole role, TextPeriod& value);

/// "godkände programmet den 12 december och det löper till 2029", "Ett delprojekt får pågå i åtta
/// månader och ska vara avslutat": the verb has the subject before.
[[nodiscard]] bool shares_subject(const Tokens& tokens, const Surroundings& here);

/// The token after the subject of "Projektet beräknas vara klart", given "klart".
[[nodiscard]] std::size_t after_subject_of_done(const Tokens& tokens, std::size_t done,
                                                std::size_t begin);

/// "vägen ska vara färdig": a thing that the project makes; it may be done before the project ends.
[[nodiscard]] bool is_thing_done(const Tokens& tokens, std::size_t done, std::size_t begin);

/// "för tiden 1 maj 2022 – 30 april 2023", "för tiden från maj 2022 till och med april 2023"
[[nodiscard]] bool names_its_time(const Tokens& tokens, std::size_t first);

/// "före utgången av juni 2025": at the latest then.
[[nodiscard]] bool is_by_end_of(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
