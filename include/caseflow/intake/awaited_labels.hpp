/// Why: in a head the value of a label may stand in the next column or on a line below it.
#pragma once

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/labels.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace caseflow {

/// A label whose value stands elsewhere.
struct Awaited {
    Label label;
    std::string words;
    std::size_t column; // on its line
    std::uint32_t line;
};

/// True for the label of a page's number.
[[nodiscard]] inline bool is_of_page(const Awaited& one) {
    return fold(without_colon(one.words)) == "sida";
}

/// True for the label of a person, whose unit may stand above the name.
[[nodiscard]] inline bool is_of_contact(const Awaited& one) {
    return fold(without_colon(one.words)) == "kontaktperson";
}

} // namespace caseflow
