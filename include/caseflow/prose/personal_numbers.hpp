/// Why: a personnummer or samordningsnummer that slips into a text is printed and published with
/// it. Other numbers of ten digits (telephone, OCR, organisation) are common, so one is found only
/// if its day exists, its check digit is right and nothing around it says that it is something
/// else.
#pragma once

#include "caseflow/model/date.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace caseflow {

/// Bytes of a text.
struct NumberSpan {
    std::size_t begin;
    std::size_t end;
};

/// The personnummer and samordningsnummer of a text, in order: ÅÅMMDD-NNNN or ÅÅÅÅMMDD-NNNN, with
/// or without the hyphen, or with a + for people over a hundred, or ÅÅÅÅ-MM-DD-NNNN; nobody is born
/// after `today`.
[[nodiscard]] std::vector<NumberSpan> find_personal_numbers(std::string_view text, Date today);

} // namespace caseflow
