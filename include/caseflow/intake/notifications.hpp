/// Why: bodies say in a separate sentence, in many words, which board a decision is notified
/// to.
#pragma once

#include "caseflow/model/case.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// The sentence that `render` writes.
[[nodiscard]] std::string notification_of(const std::string& board);

/// A board and perhaps its meeting, and nothing else: "Kommunstyrelsen 2022-10-05",
/// "kommunstyrelsens sammanträde den 17 januari 2024"; nothing for a board without its name.
[[nodiscard]] std::optional<Notification> notification_in(std::string_view words);

/// The board of a sentence that says nothing but that the decision is notified to it: "Beslutet ska
/// anmälas till nämnden för regional utveckling."
[[nodiscard]] std::optional<Notification> notification_in_sentence(std::string_view sentence);

/// The board to which a sentence, or the line of a list, says among other things that the decision
/// is notified: "…, och anmäls till kulturnämnden 2020-10-22", "Kulturnämnden (anmäls 2020-10-22)".
[[nodiscard]] std::optional<Notification> notification_within(std::string_view sentence);

/// The board that a text under the heading for it names, also as just "nämnden".
[[nodiscard]] std::optional<Notification> notification_under_heading(std::string_view text);

} // namespace caseflow
