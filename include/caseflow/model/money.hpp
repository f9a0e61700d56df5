/// Why: an amount is a number of whole kronor and nothing else. It does not mix with doubles,
/// counts or percentages, and every addition checks for overflow.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

class Money {
  public:
    /// Whole kronor, of either sign; rules check the sign.
    template <std::integral T>
    explicit constexpr Money(T kronor) : kronor_(kronor) {}

    /// Reads whole kronor as people type them: digits, alone or in threes separated by a space
    /// (ordinary, no-break or thin) or an underscore, with or without a minus sign; nothing for
    /// another form or a number that does not fit.
    [[nodiscard]] static std::optional<Money> parse(std::string_view text);

    [[nodiscard]] constexpr std::int64_t kronor() const { return kronor_; }

    friend constexpr auto operator<=>(Money, Money) = default;

    /// The sum, or nothing if it does not fit in 64 bits of kronor.
    [[nodiscard]] std::optional<Money> plus(Money other) const;

    /// The absolute difference of two amounts; the largest amount if that does not fit.
    [[nodiscard]] Money distance(Money other) const;

  private:
    std::int64_t kronor_;
};

/// The sum with one more amount; nothing after an overflow.
[[nodiscard]] std::optional<Money> plus(const std::optional<Money>& sum, Money amount);

/// Digits in threes, separated by spaces: "1 000 000".
[[nodiscard]] std::string group_digits(Money amount);

/// True for a code of a currency: three capital letters.
[[nodiscard]] bool is_currency(std::string_view text);

/// For messages: "1 000 000 kr", or "1 000 000 EUR" in another currency than SEK.
[[nodiscard]] std::string to_string(Money amount, std::string_view currency);

} // namespace caseflow
