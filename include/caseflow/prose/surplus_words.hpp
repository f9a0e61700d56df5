/// Why: the decision text prints words around some values. Here are those that
/// people type into the values too.
#pragma once

#include <string_view>

namespace caseflow {

/// Whether a point of a delegation begins with its noun: "Punkt 8.2".
[[nodiscard]] bool begins_with_its_noun(std::string_view point);

/// What a provision has of its point: "punkt 8.3" anywhere, or at its end a noun, a sign, or the
/// point itself. Empty without any, or if it is empty.
[[nodiscard]] std::string_view point_in_provision(std::string_view provision,
                                                  std::string_view point);

/// Whether a board has words of the sentence that names it: "till nämnden", "Anmälan: nämnden",
/// "Beslutet anmäls till nämnden".
[[nodiscard]] bool has_words_of_notification(std::string_view board);

/// Whether a point is only a heading for the others: "Beslut:", "Nämnden beslutar att".
[[nodiscard]] bool is_heading_of_points(std::string_view point);

/// Whether a telephone number begins with a label: "Tel. 063-14 70 00".
[[nodiscard]] bool has_label_of_phone(std::string_view phone);

} // namespace caseflow
