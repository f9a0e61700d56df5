/// Why: "bidrag till läsfrämjande insatser 2024" says which year a grant is for, though no word
/// introduces the year.
#pragma once

#include "caseflow/prose/surroundings.hpp"

#include <optional>

namespace caseflow {

/// The year after the noun at the end of a clause that grants a sum.
[[nodiscard]] std::optional<int> year_of_noun(const Tokens& tokens, const Surroundings& here);

/// "Under 2023 utbetalas 400 000 kronor.": the whole sentence, so that nothing else is paid then.
[[nodiscard]] bool is_paid_in_year(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
