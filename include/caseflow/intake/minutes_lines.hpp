/// Why: a decision that a board took itself says on separate lines which board met, when, in which
/// paragraph of its minutes, and when the minutes were announced.
#pragma once

#include "caseflow/intake/head.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// Moves board, day and paragraph from the end of a decision to its head, if they are written as
/// `render` does: each on its own line. Does nothing if the head already has a paragraph.
void take_minutes_lines(std::vector<Line>& body, Head& head);

/// Moves day and paragraph from the heading of the last board's decision to the head:
/// "Kommunfullmäktiges beslut 2020-06-15 § 77".
void take_dated_heading(std::vector<Line>& body, Head& head);

/// Moves the labelled day of the decision to the head, if it is below a head without a day:
/// "Sammanträdesdatum: 2022-05-04". Does nothing if there are several days.
void take_decided_day(std::vector<Line>& body, Head& head);

/// The words of the line above an extract from minutes.
struct MinutesLine {
    std::string board; // as the line writes it; perhaps empty
    std::optional<Date> date;
    std::string paragraph; // "§ 131"; perhaps empty
};

/// "Protokollsutdrag kommunstyrelsen 2022-09-20 § 131", "Utdrag ur protokoll fört vid sammanträde
/// med Kulturnämnden den 18 april 2024"; nothing unless the whole line is understood.
[[nodiscard]] std::optional<MinutesLine> minutes_on(std::string_view line);

/// The same for a line that begins with the board and has the day: "Valnämnden, sammanträde den 28
/// september 2022", "Kommunstyrelsens protokoll 2016-06-07".
[[nodiscard]] std::optional<MinutesLine> meeting_on(std::string_view line);

/// The day in a text that has only one and no other time: "Kommunhuset, 2020-10-06 kl. 09.00".
[[nodiscard]] std::optional<Date> only_day_in(std::string_view text);

} // namespace caseflow
