/// Why: archives receive cases as CITS ERMS (E-ARK); Riksarkivet's FGS Ärendehantering 2.0 is its
/// version 2.1. Values that a case lacks are left out, never invented.
#pragma once

#include "caseflow/model/register.hpp"
#include "caseflow/query/filter.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

enum class ErmsVersion {
    v3,   // 3.0.2
    v2_1, // 2.1.2, with its own spellings
};

template <>
struct Words<ErmsVersion> {
    static constexpr std::array<std::string_view, 2> words{"3", "2.1"};
};

/// The day when a case was created: when it was registered, else its earliest date. ERMS requires
/// one, so a case without any date cannot be exported.
[[nodiscard]] std::optional<Date> created_on(const Case& data);

/// The XML of cases that each have a day of creation. `today` is the day of the export. Identifiers
/// are version 5 UUIDs of organisation number and diarienummer: the same on every run.
[[nodiscard]] std::string write_erms(const std::vector<Listed>& cases, const Register& body,
                                     Date today, ErmsVersion version);

/// A format for archives.
struct ArchiveFormat {
    std::string_view name;
    std::string (*write)(const std::vector<Listed>& cases, const Register& body, Date today,
                         ErmsVersion version);
};

/// erms.
[[nodiscard]] std::span<const ArchiveFormat> archive_formats();

} // namespace caseflow
