/// Why: two grants of one sum are one grant mentioned twice only if nobody else is granted the
/// second.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <cstddef>
#include <set>
#include <string>

namespace caseflow {

/// The names of whoever a sum is granted to, word by word in lower case; empty if the clause names
/// nobody. `at`: the index of the sum's reading.
[[nodiscard]] std::set<std::string> receivers_of(const ImportedText& in, std::size_t at);

/// The whole name of who is granted something in the points, if it is one and the same there.
[[nodiscard]] std::string only_receiver(const std::vector<ImportedText>& texts);

/// The names, word by word in lower case, of those whom the points grant sums to, and of the title;
/// empty if the points name nobody.
[[nodiscard]] std::set<std::string> names_granted(const std::vector<ImportedText>& texts,
                                                  const std::string& title);

/// "Byalaget Älvan har ansökt om ", if no such name is among the receivers.
[[nodiscard]] bool is_sought_by_another(const ImportedText& in, const Reading& reading,
                                        const std::set<std::string>& granted);

/// True if two names are of different receivers: neither is a part of the other.
[[nodiscard]] bool are_others(const std::set<std::string>& first,
                              const std::set<std::string>& second);

/// True if the clause of a sum has a verb that grants, after the sum before it: "…, varav 20 000
/// kronor i förskott, och Dansskolan beviljas 10 000 kronor".
[[nodiscard]] bool has_verb_of_its_own(const ImportedText& in, std::size_t at);

} // namespace caseflow
