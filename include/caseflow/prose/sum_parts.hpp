/// Why: a sum may be a part of another sum, one of a list of payments, or the first of two in a
/// change; the words of its clause about the whole then do not apply to it.
#pragma once

#include "caseflow/prose/role.hpp"
#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// "De sista 245 000 kronorna betalas när", "När huset är klart betalas återstående 90 000 kronor":
/// one payment of several.
[[nodiscard]] bool is_instalment(const Tokens& tokens, const Surroundings& here);

/// "får disponera 1 240 000 kronor av bidraget", "300 000 kronor när kostnaden är upparbetad och
/// 216 000 kronor", "från 500 000 till 700 000 kronor", "beslut om 240 000 kronor till en förstudie
/// upphävs"; none for a separate sum.
[[nodiscard]] SumRole role_of_portion(const Tokens& tokens, const Surroundings& here,
                                      SumRole before);

/// "Högskolans del av bidraget": a part of the grant.
[[nodiscard]] bool is_part_of_grant(const Tokens& tokens, std::size_t at);

/// "Trafikverkets bidrag till vägens iståndsättning": aid to somebody else's thing.
[[nodiscard]] bool is_aid_to_another(const Tokens& tokens, std::size_t at);

/// "Per invånare motsvarar stödet 42 kronor", "Stödet per arbetstillfälle blir 1 000 000 kronor"
[[nodiscard]] bool is_for_each_piece(const Tokens& tokens, const Surroundings& here);

/// "Av bidraget reserveras": the verb of a part of the grant.
[[nodiscard]] bool is_reserved_of_grant(const Tokens& tokens, std::size_t verb);

/// "Uthyrningen ger": income without a giver.
[[nodiscard]] bool is_yielding(const Tokens& tokens, std::size_t verb);

/// "Resterande 200 000 kronor är arbetstid": the rest, without a giver.
[[nodiscard]] bool is_rest_of_parts(const Tokens& tokens, const Surroundings& here);

/// "har beviljat 27 ansökningar om sammanlagt": the sum shared out among them.
[[nodiscard]] bool is_of_many(const Tokens& tokens, const Surroundings& here);

/// "Av beloppet tilldelas A 300 000 kronor och B 200 000 kronor", if another point gives the
/// amount.
[[nodiscard]] bool shares_out(const Tokens& tokens, std::size_t at);

/// "Av de 900 000 kronorna reserveras 50 000 kronor": the use of a part of the sum before.
[[nodiscard]] bool is_used_of_sum_before(const Tokens& tokens, std::size_t at);

/// "Den fördelas på": a sentence with this beginning divides the sum of the one before.
[[nodiscard]] bool begins_with_pronoun(const Tokens& tokens, std::size_t verb);

/// "med högst 500 000 kronor", "med sammanlagt": the token before words that bound or add up a sum.
[[nodiscard]] std::size_t before_bound(const Tokens& tokens, std::size_t sum);

/// False for a difference, a former amount, a price or a limit: none of them is "beloppet".
[[nodiscard]] bool may_be_amount(const TextAmount& value);

} // namespace caseflow
