/// Why: a decision's kind says whether an application was granted, and its points say so in words.
#pragma once

#include <cstdint>
#include <string_view>

namespace caseflow {

/// What a point does with an application.
enum class Outcome : std::uint8_t { none, granted, refused };

/// The outcome that a point gives to "ansökan": "Ansökan avslås", "bifalla ansökan". None if it has
/// both, or says what happens if another body decides so.
[[nodiscard]] Outcome outcome_of_application(std::string_view point);

/// False for most points, which cannot refuse anything; cheaper than to read them.
[[nodiscard]] bool may_refuse(std::string_view point);

/// True for a point that may grant something, with or without an application.
[[nodiscard]] bool may_grant(std::string_view point);

} // namespace caseflow
