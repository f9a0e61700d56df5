/// Why: a point may say how much is granted without a granting verb.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <string>
#include <string_view>

namespace caseflow {

/// "Ås kommun (212000-1819) ur anslag 1:1 med " → "Ås kommun ur anslag  med "
[[nodiscard]] std::string without_other_numbers(std::string text);

/// "Klubben beviljas ": the next sum is granted, even if the sentence has others.
[[nodiscard]] bool is_granted_right_before(std::string_view before);

/// "Förbundet bidrar till projektet med "
[[nodiscard]] bool is_contributed_to_project(std::string_view before);

/// True for words before a sum, in lower case, that make it the size of the grant: "stödet uppgår
/// till högst ", "beviljat bidrag är ".
[[nodiscard]] bool is_size_of_grant(const std::string& before);

/// "640 000 kronor för det första året av projektet": granted by a fund that decides on one year at
/// a time.
[[nodiscard]] bool is_of_whole_year(const ImportedText& in, const Reading& reading);

/// "400 000 kronor beviljas", even if the clause before it is a refusal.
[[nodiscard]] bool is_granted_after(std::string_view after);

/// "…, 45 procent av de stödberättigande kostnaderna på ": the base of a share.
[[nodiscard]] bool is_costs_of_share(std::string_view before);

/// "att utbetala återstående ": how a granted sum is paid.
[[nodiscard]] bool pays_out(std::string_view before);

} // namespace caseflow
