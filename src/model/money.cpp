#include "caseflow/model/money.hpp"

#include "caseflow/base/checked.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace caseflow {

std::optional<Money> Money::plus(Money other) const {
    const auto sum = checked_add(kronor_, other.kronor_);
    if (!sum) return std::nullopt;
    return Money(*sum);
}

Money Money::distance(Money other) const {
    std::int64_t difference = 0;
    const auto [low, high] = std::minmax(kronor_, other.kronor_);
    if (__builtin_sub_overflow(high, low, &difference))
        return Money(std::numeric_limits<std::int64_t>::max());
    return Money(difference);
}

std::string grouped(Money amount) {
    std::string digits = fmt::format("{}", amount.kronor());
    const std::size_t first = digits.front() == '-' ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, 1, ' ');
    }
    return digits;
}

std::string to_string(Money amount, std::string_view currency) {
    return fmt::format("{} {}", grouped(amount), currency == "SEK" ? "kr" : currency);
}

} // namespace caseflow
