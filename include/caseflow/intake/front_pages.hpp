/// Why: minutes begin with those present and the opening of the meeting, which are not about the
/// case.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <cstddef>
#include <span>

namespace caseflow {

/// The line of the first paragraph, if the lines above it are the front page of minutes: those
/// present and those who approve the minutes. Else 0.
[[nodiscard]] std::size_t front_page_end(std::span<const Line> lines);

/// The line of the first paragraph of minutes about a matter of substance, if there are formal ones
/// above it, "§ 1 Mötets öppnande"; else 0.
[[nodiscard]] std::size_t formal_paragraphs_end(std::span<const Line> lines);

/// True for "Kopia till: Länsstyrelsen" among the addresses, if the title and a heading are below
/// it.
[[nodiscard]] bool is_copy_note(std::span<const Line> lines, std::size_t i);

/// "Beslutande: Se närvarolista" above the paragraph of minutes.
[[nodiscard]] bool is_attendance(std::span<const Line> lines, std::size_t i);

} // namespace caseflow
