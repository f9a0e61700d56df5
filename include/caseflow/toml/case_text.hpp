/// Why: a case that was read from elsewhere becomes a file that says just that, and where each
/// value was found.
#pragma once

#include "caseflow/model/case.hpp"

#include <map>
#include <string>

namespace caseflow {

/// The TOML text of a case: the values it has, in the order of the table of keys. `remarks` are
/// by the values they are of, by path ("funding.source.0.amount"), as comments. Decoding the text
/// gives the case again.
[[nodiscard]] std::string case_text(const Case& data,
                                    const std::map<std::string, std::string>& remarks);

} // namespace caseflow
