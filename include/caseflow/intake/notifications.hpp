/// Why: bodies say in a sentence of its own, with many wordings, which board is notified of a
/// decision.
#pragma once

#include "caseflow/model/case.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// The sentence that `render` writes.
[[nodiscard]] std::string notification_of(const std::string& board);

/// A board and perhaps its meeting, and nothing else: "Kommunstyrelsen 2022-10-05",
/// "kommunstyrelsens sammanträde den 17 januari 2024"; nothing if the board has no name.
[[nodiscard]] std::optional<Notification> notification_in(std::string_view words);

/// The board in a sentence that says only that the board is notified of the decision: "Beslutet ska
/// anmälas till nämnden för regional utveckling."
[[nodiscard]] std::optional<Notification> notification_in_sentence(std::string_view sentence);

/// The board that, according to a sentence or a line of a list that says other things too, is
/// notified of the decision: "…, och anmäls till kulturnämnden 2020-10-22", "Kulturnämnden (anmäls
/// 2020-10-22)".
[[nodiscard]] std::optional<Notification> notification_within(std::string_view sentence);

/// The board named in a text under the heading for it, also as only "nämnden".
[[nodiscard]] std::optional<Notification> notification_under_heading(std::string_view text);

} // namespace caseflow
