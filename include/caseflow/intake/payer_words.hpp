/// Why: the words between the payer and the sum may say what the sum is for, or what it is worth.
#pragma once

#include <string_view>

namespace caseflow {

/// "Kommunen svarar för resten av kostnaden, " → "Kommunen svarar för"
[[nodiscard]] std::string_view without_rest_of_cost(std::string_view text);

/// "Föreningen med ideellt arbete till ett värde av " → "Föreningen med"
[[nodiscard]] std::string_view without_work(std::string_view text);

/// True for words before a sum that give the value of work.
[[nodiscard]] bool is_work_worth(std::string_view before);

/// "den danska samproducenten Nordlys Film" → "Nordlys Film"
[[nodiscard]] std::string_view without_description(std::string_view text);

/// True for words about a sum or its use: "Sökt bidrag", "Personal".
[[nodiscard]] bool is_no_funder(std::string_view text);

} // namespace caseflow
