/// Why: a person's name and title are distinguished from other short lines by their words and their
/// shape. An invented name is worse than a missing one.
#pragma once

#include "caseflow/intake/contacts.hpp"
#include "caseflow/intake/offices.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// True if a text could be a person's name: two to four capitalised words, with particles ("von"),
/// hyphens and initials, and no word of an organisation.
[[nodiscard]] bool is_name(std::string_view text);

/// True for a name that begins with a common first name, so it needs no title beside it.
[[nodiscard]] bool has_first_name(std::string_view name);

/// A person on a line: "Karin Ek, utvecklingsdirektör", "Tove Hedin, tfn 0143-55 66 77".
struct Person {
    std::string name;
    std::string role;
    std::string phone;
    std::string email;
};

/// True for a person on a line that also says how to reach them.
[[nodiscard]] bool is_reached(const Person& person);

/// The person on a line, if everything on the line is understood.
[[nodiscard]] std::optional<Person> person_on(std::string_view line);

/// The person after a label for the officer, whose title may be in no table: "Karin Ek, ekolog".
[[nodiscard]] std::optional<Person> officer_on(std::string_view value);

/// The person after a title in a sentence, "enhetschef Karin Ek efter föredragning", or before it,
/// "Karin Ek, enhetschef.".
[[nodiscard]] std::optional<Person> person_in(std::string_view sentence);

/// "Karin Ek (C)" → "Karin Ek": elected persons are named with their party.
[[nodiscard]] std::string_view without_party(std::string_view name);

/// "Beslutande: Karin Ek, rektor": one person with a title, not the members who decided.
[[nodiscard]] bool names_signer(std::string_view line);

} // namespace caseflow
