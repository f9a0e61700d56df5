/// Why: a few words and signs say that sums are parts of another; they are listed only here, with
/// those that leave parts out.
#pragma once

#include "caseflow/prose/readers.hpp"

#include <cstddef>

namespace caseflow {

/// Words after which the sums of a sentence are parts of the one before: "varav", "bestående av".
[[nodiscard]] bool divides(const Tokens& tokens, std::size_t at);

/// "av detta", "av beloppet", "Därav": may also divide a sum in the sentence before. "Av vilka"
/// divides only the sum right before it.
[[nodiscard]] bool divides_before(const Tokens& tokens, std::size_t at, bool after);

/// "varav", "Av dem är": there may be parts not named.
[[nodiscard]] bool may_leave_more(const Tokens& tokens, std::size_t at);

/// "Av 500 000 kronor", "Av de 500 000 kronorna", "Av den totala kostnaden på 500 000 kronor": the
/// sentence begins with the whole of its next sums.
[[nodiscard]] bool begins_with_whole(const Tokens& tokens, std::size_t sum);

/// "resterande", "återstoden"
[[nodiscard]] bool is_remainder(const Tokens& tokens, std::size_t at);

/// Words that leave parts out.
[[nodiscard]] bool leaves_out(const Tokens& tokens, std::size_t at);

/// "varav den största posten": a single part, which must not exceed the whole.
[[nodiscard]] bool names_one_part(const Tokens& tokens, std::size_t at);

/// "500 000 kronor enligt följande:", "780 000 kronor enligt offert:", "2 750 000 kr inklusive
/// moms:": the colon, or the token, after further words about a sum that ends at `end`.
[[nodiscard]] std::size_t after_basis(const Tokens& tokens, std::size_t end);

/// "132 000 kronor arvoden, 58 000 kronor resor": each sum is followed by its purpose.
[[nodiscard]] bool has_label_after(const Tokens& tokens, const Match& before, const Match& sum);

} // namespace caseflow
