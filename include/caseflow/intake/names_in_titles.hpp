/// Why: a title may end with the name of the project, without the word "projektet" before it, or
/// with the case's number.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace caseflow {

/// "Sommarscen 2020" of the title "Bidrag till Sommarscen 2020" and a point with "genomförande av
/// Sommarscen 2020": the longest end of the title that a point says is carried out; empty if none
/// is.
[[nodiscard]] std::string name_in_title_and_points(const std::vector<ImportedText>& texts,
                                                   const std::string& title);

/// A possible number at the end of a title, and the end of the title without it: "RUN/3/2021" of
/// "Bidrag till Sommarscen RUN/3/2021", "dnr KFN 2021/88" of "Sagostig (dnr KFN 2021/88)"; not of
/// "Svar i RUN/3/2021".
[[nodiscard]] std::vector<std::pair<std::size_t, std::string>>
numbers_at_end(const std::string& title);

/// The name in quotation marks that a text begins with; empty without one.
[[nodiscard]] std::string_view quoted_name(std::string_view rest);

/// Where "åtgärden" and the quotation mark after it begin in "åtgärden ”Våtmark vid ån”", and so on
/// for each undertaking with a name.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>>
undertakings_before_quotes(std::string_view text);

} // namespace caseflow
