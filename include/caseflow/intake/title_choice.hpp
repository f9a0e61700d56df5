/// Why: of the lines of a head that have no other known meaning, one is the title of the case.
#pragma once

#include "caseflow/intake/head.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace caseflow {

/// A cell of the head that has no other known meaning.
struct TitleCandidate {
    Line line;
    std::size_t row; // in the sheet
};

/// The candidates for the title.
struct TitlePlace {
    const Sheet& sheet;
    std::span<const Line> lines;
    const Register& body;
    bool numbered;                              // the head has the case's number
    std::optional<std::size_t> below_paragraph; // the first candidate there
    std::optional<std::size_t> title_row;       // of a title that the head has already
};

/// Chooses the title, unless the case has one already, and removes its lines from the candidates.
void choose_title(const TitlePlace& place, std::vector<TitleCandidate>& candidates, Head& head,
                  Imported& to);

/// Takes the line between the line of the body, in row `body`, and a blank one as the unit, if the
/// case has none.
void take_unit_below(std::span<const Line> lines, std::optional<std::size_t> body,
                     std::vector<TitleCandidate>& candidates, Imported& to);

/// Takes "Projekt: Ny hiss", which is not the title, as the project's name.
void take_project_line(std::vector<TitleCandidate>& candidates, Imported& to);

} // namespace caseflow
