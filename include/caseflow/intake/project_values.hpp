/// Why: the project's name, period and sums are after labels in a head, and in forms below labels
/// that look like headings: "Projektperiod:".
#pragma once

#include "caseflow/intake/decision_reader.hpp"
#include "caseflow/intake/labels.hpp"

#include <optional>
#include <span>
#include <string>

namespace caseflow {

/// The sum that is all of a value; nothing for a span or more than one.
[[nodiscard]] std::optional<Money> whole_sum(const std::string& value);

/// Takes the value of a label of the project's name or period, of the total, or of the sum applied
/// for; false if it is not one, or if there is one already. `words` are how the text writes it.
[[nodiscard]] bool take_project_value(Label label, const std::string& value,
                                      const std::string& words, Imported& to);

/// The same for a value alone under a heading; false if the heading is not such a label.
[[nodiscard]] bool take_project_section(const std::string& heading, const std::string& text,
                                        Imported& to);

/// Proposes the project's name, the total and the sum applied for from separate lines below the
/// head: "Ansökt belopp: 742 000 kr".
void propose_labelled_values(std::span<const Line> lines, Imported& to);

/// Proposes the sum of a table under "Beviljat bidrag" that has its cells below each other, if it
/// adds them up.
void propose_granted_table(std::span<const Line> lines, Imported& to);

} // namespace caseflow
