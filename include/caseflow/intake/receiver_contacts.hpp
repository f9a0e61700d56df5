/// Why: the address of a letter may end with the receiver's e-mail address, which is not the
/// officer's.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace caseflow {

/// True for a phone or an e-mail address that is alone in its column, below other lines of a block
/// that has no person, title, unit or label.
[[nodiscard]] bool is_contact_of_receiver(std::span<const Line> lines, std::size_t row,
                                          const std::string& cell);

/// "Samhällsbyggnadssektorn" between the name of a municipality and its address, below the head of
/// the paper.
[[nodiscard]] bool is_unit_of_receiver(std::span<const Line> lines, std::size_t row,
                                       const std::string& cell);

/// True for such an address that is not named after the officer, if the officer is known.
[[nodiscard]] bool is_email_of_receiver(std::span<const Line> lines, std::size_t row,
                                        const std::string& cell, const std::string& officer);

/// "karin.ek@…" for Karin Ek, also "kek@…", from the beginnings of the names.
[[nodiscard]] bool is_named_after(std::string_view email, std::string_view name);

/// True below "Sökande: Åby pastorat" in a form: the form says whose contact a person is.
[[nodiscard]] bool is_below_applicant(std::span<const Line> lines, std::size_t i);

/// "Eva Sund" with nothing above and "Storgatan 1" below: the receiver of the decision.
[[nodiscard]] bool is_person_at_address(std::span<const Line> lines, std::size_t row);

} // namespace caseflow
