/// Why: a text about a change has the old grant, the new one and the difference; the sums next to a
/// sum show which of them it is.
#pragma once

#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// The role of the sum before, unless the words give another.
[[nodiscard]] SumRole handed_on(const Tokens& tokens, const Surroundings& here, SumRole before);

/// "Bidraget om X ändras från Y till Z, det vill säga med V": each part of a change of the grant.
[[nodiscard]] SumRole role_of_change(const Tokens& tokens, const Surroundings& here, SumRole before,
                                     bool after);

/// "…, varefter 350 000 kronor återstår", "återstår 350 000 kronor efter detta beslut"
[[nodiscard]] bool is_left_by_change(const Tokens& tokens, const Surroundings& here, SumCue cue,
                                     SumRole before);

/// "Från det beviljade beloppet 400 000 kronor dras 50 000 kronor": the old grant, and the
/// difference; none if nothing is deducted.
[[nodiscard]] SumRole role_of_deduction(const Tokens& tokens, const Surroundings& here,
                                        SumRole before);

/// True for a value that a change replaces.
[[nodiscard]] bool is_former(const Tokens& tokens, const Surroundings& here, SumRole role,
                             SumRole after);

/// "höjs": 1, "sänks": -1; 0 if no word before the sum says.
[[nodiscard]] int direction_of_change(const Tokens& tokens, const Surroundings& here);

/// "i stället för 500 000 kronor"
[[nodiscard]] bool is_replaced(const Tokens& tokens, const Surroundings& here);

/// The role that a preposition gives a sum in a change: "från", "till", "med", "i stället för";
/// `change` for any other word.
[[nodiscard]] SumRole role_by_preposition(const Tokens& tokens, const Surroundings& here);

/// True if a change is of the grant: "bidraget höjs", "beloppet ändras".
[[nodiscard]] bool is_change_of_grant(const Tokens& tokens, const Surroundings& here);

/// "Höjningen av bidraget blir 75 000 kronor jämfört med 2023": not a change made in this case.
[[nodiscard]] bool is_since_last_year(const Tokens& tokens, const Surroundings& here);

/// "upphävs i motsvarande del, 400 000 kr", "återkallas delvis, med 400 000 kr": the sum taken
/// back.
[[nodiscard]] bool is_taken_back_in_part(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
