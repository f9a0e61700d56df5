/// Why: a point may say how much is granted without a verb that grants.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <string>
#include <string_view>

namespace caseflow {

/// "Ås kommun (212000-1819) ur anslag 1:1 med " → "Ås kommun ur anslag  med "
[[nodiscard]] std::string without_other_numbers(std::string text);

/// "Klubben beviljas ": the sum that follows is granted, even if the sentence mentions others.
[[nodiscard]] bool is_granted_right_before(std::string_view before);

/// "Förbundet bidrar till projektet med "
[[nodiscard]] bool is_contributed_to_project(std::string_view before);

/// True for the words before a sum, in lower case, that make it the size of the grant: "stödet
/// uppgår till högst ", "beviljat bidrag är ".
[[nodiscard]] bool is_size_of_grant(const std::string& before);

/// "640 000 kronor för det första året av projektet": granted by a fund that decides one year at a
/// time.
[[nodiscard]] bool is_of_whole_year(const ImportedText& in, const Reading& reading);

/// "400 000 kronor beviljas", even if the clause before is a refusal
[[nodiscard]] bool is_granted_after(std::string_view after);

/// "…, 45 procent av de stödberättigande kostnaderna på ": the whole that a share refers to.
[[nodiscard]] bool is_costs_of_share(std::string_view before);

/// "att utbetala återstående ": how a sum that is granted is paid.
[[nodiscard]] bool pays_out(std::string_view before);

} // namespace caseflow
