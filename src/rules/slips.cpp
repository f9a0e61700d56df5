#include "caseflow/rules/slips.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace caseflow {
namespace {

/// How many digits a sum has before the zeros at its end.
std::size_t significant(std::string_view digits) {
    return digits.find_last_not_of('0') + 1;
}

/// "500 000" for "5 000 000": the same digits before the zeros at the end.
bool differs_in_zeros(std::string_view a, std::string_view b) {
    return a.size() != b.size() && a.substr(0, significant(a)) == b.substr(0, significant(b));
}

} // namespace

bool are_digits_swapped(Money written, Money meant) {
    if (written <= Money(0) || meant <= Money(0) || written == meant) return false;
    std::string a = std::to_string(written.kronor());
    std::string b = std::to_string(meant.kronor());
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

bool differs_in_a_digit(Money written, Money meant) {
    const std::string a = std::to_string(written.kronor());
    const std::string b = std::to_string(meant.kronor());
    std::size_t different = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        different += a[i] == b[i] ? 0 : 1;
    return a.size() == b.size() && different == 1;
}

bool is_slip_of(Money written, Money meant) {
    constexpr std::size_t few = 3; // digits; of two, one is another by chance
    if (written <= Money(0) || meant <= Money(0) || written == meant) return false;
    const std::string a = std::to_string(written.kronor());
    const std::string b = std::to_string(meant.kronor());
    if (differs_in_zeros(a, b) || are_digits_swapped(written, meant)) return true;
    return differs_in_a_digit(written, meant) && std::max(significant(a), significant(b)) >= few;
}

bool is_clear_slip_of(Money written, Money meant) {
    constexpr std::int64_t thousand = 1000;
    constexpr std::size_t few = 3; // digits that two sums share by chance
    if (!is_slip_of(written, meant)) return false;
    const std::string a = std::to_string(written.kronor());
    const std::string b = std::to_string(meant.kronor());
    const std::int64_t times =
        std::max(written, meant).kronor() / std::min(written, meant).kronor();
    return !differs_in_zeros(a, b) || significant(a) >= few || times >= thousand;
}

} // namespace caseflow
