/// Why: the words right before a day or a period, in lower case, show what it belongs to.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// "projektet Ljus som pågår ", "Bidraget avser åtgärder som genomförs under tiden ": about the
/// project, not about something else in the sentence.
[[nodiscard]] bool is_in_relative_clause(const std::string& before);

/// "Projektet ska vara slutfört senast ", "Arbetet ska vara klart ": the last day of the project
/// itself.
[[nodiscard]] bool is_last_day(std::string before);

/// "Projektet Spåret 1 pågick": about something earlier.
[[nodiscard]] bool is_in_past_tense(std::string_view before);

/// "Kostnader som uppkommit från ": costs that the money may pay.
[[nodiscard]] bool is_time_of_costs(std::string_view before);

/// "Förstudien görs under "
[[nodiscard]] bool is_done_during(std::string_view before);

/// "Åtgärden startar den "
[[nodiscard]] bool is_first_day(std::string before);

/// "Bidraget får användas till och med ", "Beslutet avser tiden t.o.m. ": the end of the work that
/// is paid for.
[[nodiscard]] bool is_last_day_of_money(std::string before);

/// "Bidraget står till förfogande till och med ", "beslutet ska gälla t.o.m. ": the end of a
/// promise, not of the project.
[[nodiscard]] bool is_last_day_of_decision(const std::string& before);

/// "redovisas under perioden", "ansökan för tiden": not for what a point grants money for.
[[nodiscard]] bool is_of_other_matter(std::string_view before);

} // namespace caseflow
