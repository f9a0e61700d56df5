/// Why: findings of validate are read by people, by scripts (json) and by code hosts (SARIF 2.1.0);
/// each format streams, one finding at a time.
#pragma once

#include "caseflow/render/findings.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace caseflow {

struct FindingCounts {
    std::size_t cases = 0;
    std::size_t errors = 0;
    std::size_t warnings = 0;
};

struct FindingFormat {
    std::string_view name;
    std::string (*head)();
    std::string (*finding)(const Diagnostic&, const FindingStyle&);
    std::string_view between;
    std::string (*foot)(const FindingCounts&);
};

/// text, json and sarif.
[[nodiscard]] std::span<const FindingFormat> finding_formats();

} // namespace caseflow
