/// Why: the columns of a head are narrow, so the name of a unit or a board may take two lines.
#pragma once

#include "caseflow/intake/head.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace caseflow {

/// A name on two lines of a column.
struct BrokenName {
    std::string name;    // "Regionala utvecklingsförvaltningen"
    std::string words;   // "Regionala utvecklings- förvaltningen"
    std::size_t row = 0; // of the second line
    std::string rest;    // "förvaltningen"
};

/// The name of a unit or a board that begins in a column and ends in the one right below it, which
/// is noted in `broken`. For anything else, the column itself.
[[nodiscard]] std::string whole_name(std::span<const Line> lines, std::size_t row,
                                     const std::string& column, BrokenName& broken);

/// Keeps both lines of a name that was read as one, to show them.
void keep_broken_name(const BrokenName& broken, Head& head, Imported& to);

} // namespace caseflow
