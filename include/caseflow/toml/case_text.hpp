/// Why: a case read from another format becomes a file that says exactly that, and where each value
/// was found.
#pragma once

#include "caseflow/model/case.hpp"

#include <map>
#include <string>

namespace caseflow {

/// The TOML text of a case: its values in the order of the table of keys. `remarks` become comments
/// beside their values, by path ("funding.source.0.amount"). Decoding the text gives the same case.
[[nodiscard]] std::string case_text(const Case& data,
                                    const std::map<std::string, std::string>& remarks);

} // namespace caseflow
