/// Why: some words give the meaning of a sum only together, such as "går på" or "beslutat belopp".
#pragma once

#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/surroundings.hpp"
#include "caseflow/prose/tokens.hpp"

#include <cstddef>

namespace caseflow {

/// "kan jämföras med", "ska ställas mot": the next sum is of something else.
[[nodiscard]] bool is_compared_with(const Tokens& tokens, std::size_t at);

/// The meaning that words at a token have only together; none without such words.
[[nodiscard]] SumCue cue_of_words(const Tokens& tokens, std::size_t at);

/// "Återstoden, 650 000 kronor, finansieras av bolaget genom banklån": somebody's contribution.
[[nodiscard]] bool is_rest_paid(const Tokens& tokens, const Surroundings& here);

/// "har fått besked om 55 000 kronor", "bidrar med personal till ett värde av 600 tkr": somebody
/// else's contribution.
[[nodiscard]] bool is_pledged(const Tokens& tokens, std::size_t sum);

/// "söker ersättning med 100 000 kronor"
[[nodiscard]] bool is_compensation_sought(const Tokens& tokens, std::size_t at);

/// "begär inte mer än 600 000 kronor": a sum other than the one applied for.
[[nodiscard]] bool is_not_more_than(const Tokens& tokens, std::size_t sum);

/// "Av bidraget utgörs 300 000 kronor av": a part of the grant.
[[nodiscard]] bool is_taken_of(const Tokens& tokens, std::size_t at);

/// "fem prisbasbelopp, för 2023 motsvarande 262 500 kronor": a limit, in other words.
[[nodiscard]] bool is_base_amount(const Tokens& tokens, std::size_t at);

/// "mer än 500 000 kronor" widens the sum; "om mer än 50 000 kronor flyttas" is a limit.
[[nodiscard]] bool is_widening(const Tokens& tokens, std::size_t at);

/// "Den årliga driften, som kommunen bekostar själv, uppskattas till": the comma before an aside
/// about the payer, if the aside ends at a comma; that comma otherwise.
[[nodiscard]] std::size_t before_payer_aside(const Tokens& tokens, std::size_t comma,
                                             std::size_t begin);

/// "Jouren har begärt att kommunen ska bidra med 500 000 kronor": the sum applied for.
[[nodiscard]] bool is_asked_of_somebody(const Tokens& tokens, std::size_t verb);

} // namespace caseflow
