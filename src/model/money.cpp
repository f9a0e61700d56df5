#include "caseflow/model/money.hpp"

#include "caseflow/base/checked.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <limits>

namespace caseflow {
namespace {

/// The length in bytes of a thousands separator at the beginning of a text; 0 if there is none.
std::size_t separator_length(std::string_view text) {
    for (const std::string_view separator : {" ", "_", "\u00A0", "\u2009", "\u202F"})
        if (text.starts_with(separator)) return separator.size();
    return 0;
}

} // namespace

std::optional<Money> Money::parse(std::string_view text) {
    std::string digits(text.substr(0, text.starts_with('-') ? 1 : 0));
    text.remove_prefix(digits.size());
    std::size_t in_group = 0;
    bool grouped = false;
    while (!text.empty()) {
        if (text.front() >= '0' && text.front() <= '9') {
            digits += text.front();
            ++in_group;
            text.remove_prefix(1);
            continue;
        }
        const std::size_t length = separator_length(text);
        const bool sound = grouped ? in_group == 3 : in_group >= 1 && in_group <= 3;
        if (length == 0 || !sound) return std::nullopt;
        grouped = true;
        in_group = 0;
        text.remove_prefix(length);
    }
    std::int64_t kronor = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, problem] = std::from_chars(digits.data(), end, kronor);
    if (problem != std::errc{} || stop != end || (grouped && in_group != 3)) return std::nullopt;
    return Money(kronor);
}

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

std::optional<Money> plus(const std::optional<Money>& sum, Money amount) {
    return sum ? sum->plus(amount) : std::nullopt;
}

std::string group_digits(Money amount) {
    std::string digits = fmt::format("{}", amount.kronor());
    const std::size_t first = digits.front() == '-' ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, 1, ' ');
    }
    return digits;
}

bool is_currency(std::string_view text) {
    return text.size() == 3 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string to_string(Money amount, std::string_view currency) {
    return fmt::format("{} {}", group_digits(amount), currency == "SEK" ? "kr" : currency);
}

} // namespace caseflow
