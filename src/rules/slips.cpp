#include "caseflow/rules/slips.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace caseflow {
namespace {

/// The number of digits before the zeros at the end.
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

bool lacks_a_digit(Money written, Money meant) {
    constexpr std::size_t few = 2; // digits that are left
    const std::string a = std::to_string(written.kronor());
    const std::string b = std::to_string(meant.kronor());
    if (a.size() + 1 != b.size() || significant(a) < few) return false;
    std::size_t at = 0;
    while (at < a.size() && a[at] == b[at]) ++at;
    return a.substr(at) == b.substr(at + 1);
}

bool is_slip_of(Money written, Money meant) {
    constexpr std::size_t few = 3; // digits; of two, one often differs by chance
    if (written <= Money(0) || meant <= Money(0) || written == meant) return false;
    const std::string a = std::to_string(written.kronor());
    const std::string b = std::to_string(meant.kronor());
    if (differs_in_zeros(a, b) || are_digits_swapped(written, meant)) return true;
    return differs_in_a_digit(written, meant) && std::max(significant(a), significant(b)) >= few;
}

bool is_clear_slip_of(Money written, Money meant) {
    constexpr std::int64_t thousand = 1000;
    constexpr std::size_t few = 3; // digits that two sums have in common by chance
    if (!is_slip_of(written, meant)) return false;
    const std::string a = std::to_string(written.kronor());
    const std::string b = std::to_string(meant.kronor());
    const std::int64_t times =
        std::max(written, meant).kronor() / std::min(written, meant).kronor();
    return !differs_in_zeros(a, b) || significant(a) >= few || times >= thousand;
}

namespace {

bool are_neighbours_swapped(const std::string& a, const std::string& b) {
    if (a.size() != b.size()) return false;
    const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin());
    if (in_a == a.end() || in_a + 1 == a.end()) return false;
    return in_a[0] == in_b[1] && in_a[1] == in_b[0] && std::equal(in_a + 2, a.end(), in_b + 2);
}

/// False, without comparing digits, for most sums that are not a misprint of another: swapped
/// digits differ by a multiple of nine, and zeros make one sum a multiple of the other.
bool may_be_misprint(std::int64_t written, std::int64_t meant) {
    return (written - meant) % 9 == 0 || std::max(written, meant) % std::min(written, meant) == 0;
}

/// True for one zero too many or too few, or a mix-up of kronor, tkr and mnkr. Nobody loses two
/// zeros.
bool differs_in_one_way(Money a, Money b) {
    constexpr std::int64_t ways[] = {10, 1000, 1'000'000};
    const std::int64_t times = std::max(a, b).kronor() / std::min(a, b).kronor();
    return std::ranges::find(ways, times) != std::end(ways);
}

bool is_misprint(Money written, Money meant, std::size_t fewest) {
    if (written <= Money(0) || meant <= Money(0) || written == meant ||
        !may_be_misprint(written.kronor(), meant.kronor()))
        return false;
    const std::string a = std::to_string(written.kronor());
    const std::string b = std::to_string(meant.kronor());
    const bool zeros = differs_in_zeros(a, b) && differs_in_one_way(written, meant);
    return significant(b) >= fewest && (zeros || are_neighbours_swapped(a, b));
}

} // namespace

bool is_as_long(Money written, Money meant) {
    return std::to_string(written.kronor()).size() == std::to_string(meant.kronor()).size();
}

bool is_misprint_of(Money written, Money meant) {
    constexpr std::size_t many = 3; // digits
    return is_misprint(written, meant, many);
}

bool is_like_misprint_of(Money written, Money meant) {
    constexpr std::size_t few = 2; // digits
    constexpr std::size_t exact = 4;
    if (is_misprint(written, meant, few)) return true;
    std::int64_t difference = written.distance(meant).kronor();
    while (difference != 0 && difference % 10 == 0) difference /= 10;
    return difference < 10 && differs_in_a_digit(written, meant) &&
           significant(std::to_string(meant.kronor())) >= exact;
}

} // namespace caseflow
