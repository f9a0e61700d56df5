/// Why: bodies say in a sentence of their own, in many words, which board a decision is notified
/// to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// The board of a sentence that says nothing but that the decision is notified to it: "Beslutet ska
/// anmälas till nämnden för regional utveckling."; nothing for a board without its name.
[[nodiscard]] std::optional<std::string> notified_board(std::string_view sentence);

} // namespace caseflow
