/// Why: the controller reads the sums on a terminal, in a spreadsheet and in other programs.
#pragma once

#include "caseflow/render/funding_report.hpp"
#include "caseflow/render/table_style.hpp"

#include <span>
#include <string>
#include <string_view>

namespace caseflow {

struct ReportFormat {
    std::string_view name;
    std::string (*write)(const FundingReport&, const TableStyle&);
};

/// table, csv, json and bar, a bar chart for the terminal, which throws Failure for two groups.
[[nodiscard]] std::span<const ReportFormat> report_formats();

} // namespace caseflow
