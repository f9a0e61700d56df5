/// Why: the project's name, period and sums are after labels in a head, and, in forms, below labels
/// that look like headings: "Projektperiod:".
#pragma once

#include "caseflow/intake/decision_reader.hpp"
#include "caseflow/intake/labels.hpp"

#include <optional>
#include <span>
#include <string>

namespace caseflow {

/// The sum that is the whole of a value; nothing for a span or for several sums.
[[nodiscard]] std::optional<Money> whole_sum(const std::string& value);

/// Takes the value of a label for the project's name or period, the total, or the sum applied for;
/// false if the label is another, or if there is a value already. `words` is the text as written.
[[nodiscard]] bool take_project_value(Label label, const std::string& value,
                                      const std::string& words, Imported& to);

/// The same for a value alone under a heading; false if the heading is not such a label.
[[nodiscard]] bool take_project_section(const std::string& heading, const std::string& text,
                                        Imported& to);

/// Proposes the project's name, the total and the sum applied for from separate lines below the
/// head: "Ansökt belopp: 742 000 kr".
void propose_labelled_values(std::span<const Line> lines, Imported& to);

/// Proposes the sum of a table under "Beviljat bidrag" that has each cell on a line of its own, if
/// the sum is that of its rows.
void propose_granted_table(std::span<const Line> lines, Imported& to);

} // namespace caseflow
