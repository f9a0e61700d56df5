#include "caseflow/model/percent.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

// 64 bits of kronor times 10^8 of share do not fit in 64 bits.
__extension__ using Wide = __int128;

constexpr std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

std::string print(std::int64_t digits, int decimals) {
    const std::int64_t scale = power_of_ten(decimals);
    if (decimals == 0) return fmt::format("{}", digits);
    return fmt::format("{}.{:0{}}", digits / scale, digits % scale, decimals);
}

} // namespace

std::optional<Percent> Percent::parse(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    std::int64_t digits = 0;
    int decimals = -1; // until the point is found
    for (const char c : text) {
        if (c == '_') continue;
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        if (decimals >= 0 && ++decimals > most_decimals) return std::nullopt;
        digits = digits * 10 + (c - '0');
        if (digits > 100 * power_of_ten(most_decimals)) return std::nullopt;
    }
    decimals = std::max(decimals, 0);
    if (text.empty() || digits > 100 * power_of_ten(decimals)) return std::nullopt;
    return Percent(digits, decimals);
}

std::string Percent::str() const {
    return print(digits_, decimals_);
}

std::int64_t Percent::scale_to(int decimals) const {
    return digits_ * power_of_ten(decimals - decimals_);
}

std::strong_ordering Percent::compare(const Percent& other) const {
    return scale_to(most_decimals) <=> other.scale_to(most_decimals);
}

bool Percent::covers(Money amount, Money whole) const {
    // amount = (digits ± 1/2) / 10^decimals per cent of whole, both sides times 200 * 10^decimals
    const Wide left = Wide{200} * power_of_ten(decimals_) * amount.kronor();
    const Wide low = (Wide{2} * digits_ - 1) * whole.kronor();
    const Wide high = (Wide{2} * digits_ + 1) * whole.kronor();
    return std::min(low, high) <= left && left <= std::max(low, high);
}

bool Percent::rounds_to(Money amount, Money whole) const {
    const Wide unit = Wide{100} * power_of_ten(decimals_);
    const Wide off = Wide{digits_} * whole.kronor() - unit * amount.kronor();
    return -unit <= 2 * off && 2 * off <= unit;
}

Money Percent::of(Money whole) const {
    const Wide unit = Wide{100} * power_of_ten(decimals_);
    const Wide product = Wide{digits_} * whole.kronor();
    const Wide half = product < 0 ? -unit / 2 : unit / 2;
    return Money(static_cast<std::int64_t>((product + half) / unit));
}

bool Percent::exceeded_by(Money amount, Money whole) const {
    return Wide{100} * power_of_ten(decimals_) * amount.kronor() > Wide{digits_} * whole.kronor();
}

bool Percent::add_up_to_100(std::span<const Percent> shares) {
    Wide sum = 0;
    Wide slack = 0; // half of the last digit of each, in the same doubled unit
    for (const Percent& share : shares) {
        sum += Wide{2} * share.scale_to(most_decimals);
        slack += power_of_ten(most_decimals - share.decimals_);
    }
    const Wide whole = Wide{200} * power_of_ten(most_decimals);
    return sum - slack <= whole && whole <= sum + slack;
}

std::string Percent::sum(std::span<const Percent> shares) {
    int decimals = 0;
    for (const Percent& share : shares) decimals = std::max(decimals, share.decimals_);
    std::int64_t total = 0;
    for (const Percent& share : shares) total += share.scale_to(decimals);
    return print(total, decimals);
}

} // namespace caseflow
