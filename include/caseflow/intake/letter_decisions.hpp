/// Why: a letter reports an earlier decision in a sentence, with its day and who took it.
#pragma once

#include "caseflow/intake/head.hpp"
#include "caseflow/intake/minutes_lines.hpp"

#include <optional>
#include <string>
#include <vector>

namespace caseflow {

/// The board, the day and perhaps the paragraph in a sentence that reports a board's decision,
/// "Styrelsen beslutade vid sitt möte den 31 maj 2022, § 12, att bevilja er …". If the sentence
/// ends with a colon, the decision is below it.
[[nodiscard]] std::optional<MinutesLine> board_decision_in(const std::string& sentence);

/// Takes board, day and paragraph from the sentence of a letter that reports a board's decision,
/// "Kulturnämnden har vid sammanträde den 16 juni 2015, § 58, beslutat följande:". The text after
/// it is the points.
void take_board_decision(std::vector<Line>& body, Head& head);

/// Takes board, day and paragraph from "Styrelsen har vid sammanträde den 9 maj 2019 behandlat er
/// ansökan" above "Styrelsen beslöt att bevilja …". Takes the day from "Verket har den 19 mars 2024
/// beslutat att bevilja er …" if it is the first sentence of a letter with a later date. Otherwise
/// takes it from "Fondens ombudsman beslutade den 5 juni 2019 följande:" above a list, or from
/// "Beslutet är fattat av distriktschef Sten Hall 2023-05-04."
void take_letter_day(const std::vector<Line>& body, Head& head);

} // namespace caseflow
