/// Why: two grants of the same sum are one grant mentioned twice, unless the second goes to
/// somebody else.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <cstddef>
#include <set>
#include <string>

namespace caseflow {

/// The names of those to whom a sum is granted, word by word in lower case; empty if the clause
/// names nobody. `at`: the index of the sum's reading.
[[nodiscard]] std::set<std::string> receivers_of(const ImportedText& in, std::size_t at);

/// The whole name of the only receiver in the points; empty if they name several.
[[nodiscard]] std::string only_receiver(const std::vector<ImportedText>& texts);

/// The names, word by word in lower case, to which the points grant sums, and the title; empty if
/// the points name nobody.
[[nodiscard]] std::set<std::string> names_granted(const std::vector<ImportedText>& texts,
                                                  const std::string& title);

/// "Byalaget Älvan har ansökt om ", if that name is not among the receivers.
[[nodiscard]] bool is_sought_by_another(const ImportedText& in, const Reading& reading,
                                        const std::set<std::string>& granted);

/// True if two names are for different receivers: neither is part of the other.
[[nodiscard]] bool are_others(const std::set<std::string>& first,
                              const std::set<std::string>& second);

/// True if the clause of a sum has a granting verb of its own after the previous sum: "…, varav 20
/// 000 kronor i förskott, och Dansskolan beviljas 10 000 kronor".
[[nodiscard]] bool has_verb_of_its_own(const ImportedText& in, std::size_t at);

} // namespace caseflow
