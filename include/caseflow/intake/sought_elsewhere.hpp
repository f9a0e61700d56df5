/// Why: a text also mentions sums applied for from another body, or in another matter.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <string>

namespace caseflow {

/// The title, project and points of a case, in lower case.
[[nodiscard]] std::string names_of_case(const Case& data);

/// "Från Kulturfonden söks ", "varav Energimyndigheten söks för ", "har i ett annat ärende sökt ":
/// true if the words before a sum show that the application in this case is not for it.
[[nodiscard]] bool is_sought_of_others(const ImportedText& in, const Reading& reading,
                                       const std::string& before, const Case& data);

} // namespace caseflow
