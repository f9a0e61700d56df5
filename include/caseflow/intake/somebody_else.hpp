/// Why: below a decision are names with titles of people who did not take it: they received it,
/// were consulted, support it or answer questions. The line above them shows that.
#pragma once

#include <string_view>

namespace caseflow {

/// True for a line above a person who did not decide: "Mottaget", "Samråd har skett med".
[[nodiscard]] bool introduces_somebody_else(std::string_view line);

/// True for a line above a statement by somebody who did not decide: "Skiljaktig mening", "Yttrande
/// från revisorn".
[[nodiscard]] bool opens_words_of_others(std::string_view line);

/// True for a line whose sentence continues with the people below it: "Till ny ledamot utses".
[[nodiscard]] bool leads_to_people(std::string_view line);

/// True for a heading above people who received the decision or took part.
[[nodiscard]] bool is_list_of_people(std::string_view heading);

/// "Karin Ek (enligt delegation)" → "Karin Ek", "Kulturchef, på delegation av nämnden" →
/// "Kulturchef"; the whole line without such words at its end.
[[nodiscard]] std::string_view without_delegation(std::string_view line);

} // namespace caseflow
