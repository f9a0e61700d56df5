/// Why: a decision without an officer in its head often says in a sentence, or under a heading, who
/// prepared the case.
#pragma once

#include "caseflow/intake/pages.hpp"
#include "caseflow/intake/people.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace caseflow {

/// "efter föredragning av handläggare Karin Ek", "Föredragande har varit strateg Karin Ek",
/// "Strateg Karin Ek har handlagt ärendet". The title is an indefinite noun, perhaps empty.
[[nodiscard]] std::optional<Person> presenter_in_sentence(std::string_view sentence);

/// The person alone below a line that is the heading "Handläggare" or "Föredragande", with the
/// phone and the address below the name.
[[nodiscard]] std::optional<Person> presenter_below(std::span<const Line> lines, std::size_t i);

/// The person alone below such a heading, or below one for contacts, whatever the text says about
/// them.
[[nodiscard]] std::optional<Person> contact_below(std::span<const Line> lines, std::size_t i);

} // namespace caseflow
