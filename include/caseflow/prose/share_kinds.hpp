/// Why: a text quotes the rules that it applies, and their percentages are general, not of the
/// case.
#pragma once

#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// "För stora företag är stödet högst 25 procent", "Kommuner kan få": a general rule for a kind.
[[nodiscard]] bool is_of_all_of_a_kind(const Tokens& tokens, const Surroundings& here);

/// "får enligt stadgarna aldrig bekosta mer än hälften av ett projekt", "är 45 procent, eller 55
/// procent för ideella föreningar": a general rule.
[[nodiscard]] bool is_of_rule(const Tokens& tokens, const Surroundings& here);

/// "När sökanden är ett bolag begränsas bidraget till", "Enligt förordningen lämnas stöd med": a
/// general rule, or the decision of a point.
[[nodiscard]] bool may_be_of_rule(const Tokens& tokens, const Surroundings& here);

/// True for a word of the money of a case.
[[nodiscard]] bool is_of_money(const Tokens& tokens, std::size_t at);

/// "71 procent av båtarna", "utför 80 procent av städningen": shares of things and work, not of
/// costs.
[[nodiscard]] bool is_of_things(const Tokens& tokens, const Surroundings& here);

/// "40 procent, varav hälften från A och hälften från B": parts of the share before.
[[nodiscard]] bool is_of_share(const Tokens& tokens, const Surroundings& here);

/// The start of the sentence that names the subject, "Det är 75 procent av kostnaden", or of this
/// clause.
[[nodiscard]] std::size_t begin_of_what_is_meant(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
