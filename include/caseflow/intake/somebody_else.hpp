/// Why: many names with titles stand below a decision whose bearers did not take it: who received
/// it, was consulted, supports it, answers questions. The line above them says so.
#pragma once

#include <string_view>

namespace caseflow {

/// True for the line above a person who did not decide: "Mottaget", "Samråd har skett med".
[[nodiscard]] bool introduces_somebody_else(std::string_view line);

/// True for a line above what somebody else than the decider says of a decision: "Skiljaktig
/// mening", "Yttrande från revisorn".
[[nodiscard]] bool opens_words_of_others(std::string_view line);

/// True for a line whose sentence the people below it end: "Till ny ledamot utses".
[[nodiscard]] bool leads_to_people(std::string_view line);

/// True for a heading above people who received the decision or took part.
[[nodiscard]] bool is_list_of_people(std::string_view heading);

/// "Karin Ek (enligt delegation)" → "Karin Ek"; the whole line if no such words end it.
[[nodiscard]] std::string_view without_delegation(std::string_view line);

} // namespace caseflow
