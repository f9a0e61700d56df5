/// Why: the lines at the end of a decision that are not names are set phrases.
#pragma once

#include "caseflow/intake/pages.hpp"
#include "caseflow/model/date.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace caseflow {

/// The kind of a line at the end of a text.
enum class EndingLine {
    other,
    introduction, // "Enligt delegation", "På nämndens vägnar", "Underskrift", a line to sign on
    place,        // "Östersund den 14 februari 2023"
    electronic,   // "Beslutet är elektroniskt undertecknat."
    minutes,      // "Vid protokollet", "Justeras": what follows is the minutes' signatures
    registry,     // "Register", "Akten": the registry's own marks
    enclosure,    // "Bilaga 1: Ansökan"
    remark,       // "Paragrafen justerades omedelbart.", "Reservation från Lena Berg (V)"
};

[[nodiscard]] EndingLine ending_line(std::string_view line);

/// True for a line that introduces the person who decides: "Enligt delegation", "På nämndens
/// vägnar".
[[nodiscard]] bool introduces_decider(std::string_view line);

/// True for a sentence which says that the case's own officer decided: "Handläggaren beslutar
/// enligt delegation."
[[nodiscard]] bool decides_as_officer(std::string_view line);

/// True for a line at which the signatures of minutes begin: EndingLine::minutes.
[[nodiscard]] bool begins_minutes(std::string_view line);

/// True for a line that says how the minutes were approved: "Paragrafen är justerad".
[[nodiscard]] bool mentions_approval(std::string_view line);

/// The date on a line that has a place and a date, or only a date.
[[nodiscard]] std::optional<Date> date_of_place(std::string_view line);

/// "Enheten för kultur", "Region Nord", "Hudiksvall": true for a line below a name or a title that
/// is not itself a title.
[[nodiscard]] bool names_place_or_body(std::string_view text);

/// The index of the line after "Enheten för kultur" and "Region Nord" below a title.
[[nodiscard]] std::size_t line_after_names_of_body(std::span<const Line> lines, std::size_t i);

/// True for a line in a column to the right.
[[nodiscard]] bool is_far_right(std::string_view line);

/// The offset after a label for the person who decided, "Beslutsfattare: "; 0 if there is none.
[[nodiscard]] std::size_t after_signer_label(std::string_view line);

} // namespace caseflow
