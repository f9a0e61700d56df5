/// Why: minutes begin with who met and with the opening of the meeting, which say nothing of the
/// case.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <cstddef>
#include <span>

namespace caseflow {

/// The line of the first paragraph, if the lines above it are the front page of minutes: who was
/// present, and who approves the minutes. 0 if they are not.
[[nodiscard]] std::size_t front_page_end(std::span<const Line> lines);

/// The line of the first paragraph of minutes that is a matter of substance, if there are formal
/// ones above it, "§ 1 Mötets öppnande"; 0 without those.
[[nodiscard]] std::size_t formal_paragraphs_end(std::span<const Line> lines);

/// True for a line of "Kopia till: Länsstyrelsen" among the addresses, with the title and a heading
/// below it.
[[nodiscard]] bool is_copy_note(std::span<const Line> lines, std::size_t i);

/// "Beslutande: Se närvarolista" above the paragraph of minutes.
[[nodiscard]] bool is_attendance(std::span<const Line> lines, std::size_t i);

} // namespace caseflow
