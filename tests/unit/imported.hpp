/// Why: several tests import a text that holds its own number.
#pragma once

#include "caseflow/intake/decision_reader.hpp"

#include <doctest/doctest.h>
#include <string>

namespace caseflow::test {

/// What import makes of a text, for a body without a description of itself.
inline Imported imported(const std::string& text) {
    const Register body;
    const SourceText source("text", text);
    const Sheet sheet = take_off_pages(source.text());
    const auto own = own_number(numbers_in(sheet, body));
    REQUIRE(own.has_value());
    return read_decision(source, sheet, body, *own);
}

} // namespace caseflow::test
