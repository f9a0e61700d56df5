/// Why: the name of somebody who wrote to an authority may be secret or private, and titles tend to
/// contain it.
#pragma once

#include <string_view>

namespace caseflow {

/// True if a text names a party: the words of its name in a row, the last one also as a genitive;
/// for a natural person, also the surname alone. The words after a comma, a parenthesis or an angle
/// bracket are an address, not a name.
[[nodiscard]] bool names_party(std::string_view text, std::string_view party, bool is_person);

} // namespace caseflow
