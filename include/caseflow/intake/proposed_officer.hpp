/// Why: some decisions name in their head the person who prepared the case, others only in a
/// sentence or at their end.
#pragma once

#include "caseflow/intake/decision_reader.hpp"

#include <span>
#include <string>

namespace caseflow {

/// Proposes the officer from "Frågor om beslutet: Karin Ek, handläggare, 063-14 75 00", and a title
/// that only a sentence or the signatures give.
void propose_contact(std::span<const Line> lines, Imported& to);

/// True if an e-mail address with a person's first name is a few lines below the name, in the same
/// column.
[[nodiscard]] bool has_address_below(std::span<const Line> lines, std::size_t row,
                                     const std::string& name);

/// True for a name in the first column with a phone on the line right below it.
[[nodiscard]] bool has_phone_below(std::span<const Line> lines, std::size_t row,
                                   const std::string& name);

} // namespace caseflow
