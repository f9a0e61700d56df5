/// Why: a title may end with the name of the project, without the word "projektet" before it, or
/// with the case's number.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace caseflow {

/// "Sommarscen 2020" for the title "Bidrag till Sommarscen 2020" and a point with "genomförande av
/// Sommarscen 2020": the longest end of the title that, according to a point, is carried out; empty
/// if there is none.
[[nodiscard]] std::string name_in_title_and_points(const std::vector<ImportedText>& texts,
                                                   const std::string& title);

/// A possible number at the end of a title, and the end of the title without it: "RUN/3/2021" in
/// "Bidrag till Sommarscen RUN/3/2021", "dnr KFN 2021/88" in "Sagostig (dnr KFN 2021/88)"; not in
/// "Svar i RUN/3/2021".
[[nodiscard]] std::vector<std::pair<std::size_t, std::string>>
numbers_at_end(const std::string& title);

/// The name in quotation marks at the beginning of a text; empty if there is none.
[[nodiscard]] std::string_view quoted_name(std::string_view rest);

/// The places of "åtgärden" and the quotation mark after it in "åtgärden ”Våtmark vid ån”", and so
/// on for each named undertaking.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>>
undertakings_before_quotes(std::string_view text);

} // namespace caseflow
