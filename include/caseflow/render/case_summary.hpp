/// Why: one command shows the whole state of a case to people and to programs: its data, coming
/// days, missing values and findings.
#pragma once

#include "caseflow/model/field.hpp"
#include "caseflow/model/register.hpp"
#include "caseflow/query/filter.hpp"
#include "caseflow/render/findings.hpp"
#include "caseflow/source/diagnostic.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

struct RelatedCase {
    std::string diarienummer;
    std::string title; // empty if the register has no such case
};

struct CaseSummary {
    const Listed& listed;
    const Register& body;
    Date today;
    std::vector<RelatedCase> related;
    const Findings& findings;
};

/// A coming event that the case waits for.
enum class DayKind { project_start, project_end, meeting, appeal_end, notification };

struct DayAhead {
    Date date;
    DayKind kind;
    std::string board; // of a meeting, if it is known
};

template <>
struct Words<DayKind> {
    static constexpr std::array<std::string_view, 5> words{"project-start", "project-end",
                                                           "meeting", "appeal-end", "notification"};
};

/// In order, from today on: meetings, ends of times for appeal, the project's first and last day.
[[nodiscard]] std::vector<DayAhead> days_ahead(const CaseSummary& summary);

[[nodiscard]] std::string write_summary(const CaseSummary& summary, const FindingStyle& style);

/// An object with the case's own keys and ahead, missing, related_cases and findings.
[[nodiscard]] std::string summary_json(const CaseSummary& summary);

} // namespace caseflow
