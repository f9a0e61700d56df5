/// Why: a case may name related cases already, and a second `related` would not be TOML.
#pragma once

#include "caseflow/model/case.hpp"

#include <string>
#include <string_view>

namespace caseflow {

/// The line, in TOML, that names one more related case: related = ["RUN/1/2022", "RUN/2/2022"].
[[nodiscard]] std::string related_line(const Case& data, std::string_view number);

} // namespace caseflow
