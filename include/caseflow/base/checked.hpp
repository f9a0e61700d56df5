/// Why: kronor are added in 64 bits, and a sum that wraps round is a wrong decision.
#pragma once

#include <cstdint>
#include <optional>

namespace caseflow {

/// a + b, or nothing if the sum does not fit in 64 bits.
[[nodiscard]] inline std::optional<std::int64_t> checked_add(std::int64_t a, std::int64_t b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum)) return std::nullopt;
    return sum;
}

} // namespace caseflow
