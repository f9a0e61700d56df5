/// Why: a text also mentions what was sought of another body, or in another matter than the case's.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <string>

namespace caseflow {

/// Title, project and points of a case, in lower case.
[[nodiscard]] std::string names_of_case(const Case& data);

/// "Från Kulturfonden söks ", "varav Energimyndigheten söks för ", "har i ett annat ärende sökt ":
/// true for a sum that is not sought by the application that is decided on, to judge by the words
/// before it.
[[nodiscard]] bool is_sought_of_others(const ImportedText& in, const Reading& reading,
                                       const std::string& before, const Case& data);

} // namespace caseflow
