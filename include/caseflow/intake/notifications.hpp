/// Why: bodies say in a sentence of their own, in many words, which board a decision is notified
/// to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// The sentence that `render` writes.
[[nodiscard]] std::string notification_of(const std::string& board);

/// The board of a sentence that says nothing but that the decision is notified to it: "Beslutet ska
/// anmälas till nämnden för regional utveckling."; nothing for a board without its name.
[[nodiscard]] std::optional<std::string> notified_board(std::string_view sentence);

/// The board that a text under the heading for it names, also as just "nämnden".
[[nodiscard]] std::optional<std::string> board_under_heading(std::string_view text);

} // namespace caseflow
