/// Why: lists and sums go to spreadsheets and terminals in one way.
#pragma once

#include "caseflow/render/csv.hpp"

#include <cstddef>
#include <string>

namespace caseflow {

struct TableStyle {
    Delimiter delimiter;                   // of csv
    std::size_t width = std::string::npos; // of the terminal, in cells; npos: none
};

} // namespace caseflow
