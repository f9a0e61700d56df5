/// Why: "totalt 500 000 kronor", "Summa 500 000", "tillsammans 500 000 kronor": the words for a sum
/// of several are in one table, with the places that each may have in a sentence.
#pragma once

#include "caseflow/prose/tokens.hpp"

#include <cstddef>

namespace caseflow {

/// "bidrar med totalt 500 000 kronor", "sammanlagt"
[[nodiscard]] bool says_in_all(const Tokens& tokens, std::size_t at);

/// "A och B bidrar tillsammans med": a total of several givers.
[[nodiscard]] bool says_together(const Tokens& tokens, std::size_t at);

/// "Summa 500 000", "Totalt": the label of a row, or of the last sum of a list.
[[nodiscard]] bool labels_total(const Tokens& tokens, std::size_t at);

/// "den totala finansieringen", "sammanlagd"
[[nodiscard]] bool is_total_adjective(const Tokens& tokens, std::size_t at);

} // namespace caseflow
