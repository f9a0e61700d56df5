/// Why: registers of earlier years wrote the year with two digits or before the series, or the
/// series last.
#pragma once

#include "caseflow/model/diarienummer.hpp"

#include <optional>
#include <string_view>

namespace caseflow {

/// "2004/BUN0093 610", "2019-KS0432", "MU 214/94", "2020-000518 KS", "Tn/2014:118 311": the number
/// in a form of earlier years. Only a label makes it certain.
[[nodiscard]] std::optional<Diarienummer> number_in_old_form(std::string_view text);

/// True for "2004/BUN0093", "Tn/2014:118 311" and "N2009/4471/RUT", which can hardly be anything
/// but a number.
[[nodiscard]] bool looks_like_no_other(std::string_view text);

/// True for "S 2022-0241": a letter and a year, which may also be the number of a paper.
[[nodiscard]] bool is_letter_before_year(std::string_view text);

} // namespace caseflow
