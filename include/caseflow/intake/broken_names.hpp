/// Why: the columns of a head are narrow, so that the name of a unit or a board may take two lines.
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

/// The name of a unit or a board that a column begins and the one right below it ends, which is
/// noted in `broken`; else the column.
[[nodiscard]] std::string whole_name(std::span<const Line> lines, std::size_t row,
                                     const std::string& column, BrokenName& broken);

/// Keeps both lines of a name that was read as one, to be shown.
void keep_broken_name(const BrokenName& broken, Head& head, Imported& to);

} // namespace caseflow
