/// Why: a point begins with the authority that decides, "Länsstyrelsen beviljar", or right away
/// with the grant: then the body itself decides.
#pragma once

#include "caseflow/prose/tokens.hpp"

#include <string>
#include <string_view>

namespace caseflow {

/// "Havs- och vattenmyndigheten" of "Havs- och vattenmyndigheten tilldelar länsstyrelsen 5 700 000
/// kronor"; empty if the point does not begin with an authority.
[[nodiscard]] std::string body_at_start(std::string_view point);

/// True if the words name a body, and no other authority before the verb: the object of "beviljar"
/// is the receiver.
[[nodiscard]] bool names_body_last(std::string_view words, const std::string& body);

/// "Region Mitt går in med", "Regionala utvecklingsnämnden medfinansierar": a body that may be the
/// decider.
[[nodiscard]] bool begins_with_paying_body(const Tokens& tokens);

/// "Bevilja 500 000 kronor", "Bidrag med 500 000 kronor", "Stödet sätts till 500 000 kronor":
/// without a giver.
[[nodiscard]] bool begins_with_grant(const Tokens& tokens);

} // namespace caseflow
