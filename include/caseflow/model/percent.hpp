/// Why: "33.3" and "33.30" have different precision, so a share is kept as it was written, in
/// decimal, and never becomes a double.
#pragma once

#include "caseflow/model/money.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace caseflow {

class Percent {
  public:
    static constexpr int most_decimals = 6;

    /// Reads a TOML integer or decimal from 0 to 100 ("50", "33.3", "+3_3.30"); nothing for another
    /// form, more than six decimals, an exponent or a number out of range.
    [[nodiscard]] static std::optional<Percent> parse(std::string_view text);

    /// As written, with a decimal point: "33.30".
    [[nodiscard]] std::string str() const;

    /// Compares by value, apart from precision: 33.3 and 33.30 are equal.
    [[nodiscard]] std::strong_ordering compare(const Percent& other) const;

    /// True if `amount` is this share of `whole`, to the precision written: 33.3 of 1 000 000
    /// covers 332 500 to 333 500, ends included.
    [[nodiscard]] bool covers(Money amount, Money whole) const;

    /// True if `amount` is the share of `whole` rounded to a krona; a half may be rounded either
    /// way.
    [[nodiscard]] bool rounds_to(Money amount, Money whole) const;

    /// The share of `whole` in kronor, rounded to the nearest, a half away from zero.
    [[nodiscard]] Money of(Money whole) const;

    /// True if `amount` is more than exactly this share of `whole`.
    [[nodiscard]] bool exceeded_by(Money amount, Money whole) const;

    /// True if the shares add up to 100, each to the precision written.
    [[nodiscard]] static bool add_up_to_100(std::span<const Percent> shares);

    /// The exact sum of the shares, as text: "100.0".
    [[nodiscard]] static std::string sum(std::span<const Percent> shares);

    friend bool operator==(const Percent&, const Percent&) = default;

  private:
    Percent(std::int64_t digits, int decimals) : digits_(digits), decimals_(decimals) {}

    [[nodiscard]] std::int64_t scale_to(int decimals) const;

    std::int64_t digits_; // the share times 10 to the power of decimals_
    int decimals_;
};

} // namespace caseflow
