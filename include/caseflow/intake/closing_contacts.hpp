/// Why: many decisions name at their end the person who prepared the case, with a label, a phone or
/// an address, or that person sent the mail with the decision.
#pragma once

#include "caseflow/intake/pages.hpp"
#include "caseflow/intake/people.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace caseflow {

/// "Handläggare: Karin Ek" in a column, with the text in brackets after it or on the lines below.
[[nodiscard]] std::optional<Person> labelled_officer(std::span<const Line> lines, std::size_t i);

/// Adds the phone and the address if a text has only these, separated by commas; false for any
/// other text.
bool add_reach(Person& to, std::string_view text);

/// True for a text that is only a way to reach somebody: "tel. 0143-55 66 77, e-post karin@x.se".
[[nodiscard]] bool says_only_reach(std::string_view text);

/// Adds the phone and the address right after a name: "Karin Ek, telefon 0123-45 67 89".
void add_reach_after(Person& person, std::string_view words);

/// "kanslisten Karin Ek, tel. 0123-45 67 89", "utredare Karin Ek på 0123-45 67 89 eller
/// karin@x.se": somebody with a title, and how to reach them.
[[nodiscard]] std::optional<Person> person_with_reach(std::string_view words);

/// "Kontakt: karin.ek@…, 0123-45 67 89" for a person whose name is known.
[[nodiscard]] std::optional<Person> reach_of(std::string_view line, const std::string& name);

/// The person with a title who signed the letter below its greeting and does not head the office,
/// with contact details.
[[nodiscard]] std::optional<Person> writer_of_letter(std::span<const Line> lines);

/// The person who sent the mail and closes it as the one who prepared the case: "Karin Ek" above
/// "handläggare".
[[nodiscard]] std::optional<Person> sender_of_mail(std::span<const Line> lines);

} // namespace caseflow
