#include "caseflow/base/nearest.hpp"

#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

namespace caseflow {

namespace {

constexpr std::size_t longest =
    40; // no known name is longer, so a longer word is not a misspelling of one

using Row = std::array<std::uint8_t, longest + 1>; // small, since they are copied

/// Damerau-Levenshtein distance; swapped neighbours count as one change.
std::size_t distance(std::string_view a, std::string_view b) {
    Row before_last{}; // costs of a beginning of `a`, by the length of one of `b`
    Row last{};
    Row row{};
    const auto more = [](std::uint8_t cost) { return static_cast<std::uint8_t>(cost + 1); };
    for (std::size_t j = 1; j <= b.size(); ++j) row[j] = more(row[j - 1]);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before_last = std::exchange(last, row);
        row[0] = more(last[0]);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::uint8_t change = a[i - 1] == b[j - 1] ? last[j - 1] : more(last[j - 1]);
            row[j] = std::min({change, more(last[j]), more(row[j - 1])});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], more(before_last[j - 2]));
        }
    }
    return row[b.size()];
}

} // namespace

std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> names) {
    std::optional<std::string_view> best;
    const std::string plain = remove_accents(word);
    if (plain.empty() || plain.size() > longest) return best;
    std::size_t least = 2 * longest;
    for (const std::string_view name : names) {
        const std::string plain_name = remove_accents(name);
        const std::size_t farthest = std::max<std::size_t>(1, plain_name.size() / 3);
        if (plain_name.size() > longest || plain_name.size() > plain.size() + farthest ||
            plain.size() > plain_name.size() + farthest)
            continue;
        const std::size_t d = distance(plain, plain_name);
        if (d > farthest) continue;
        const std::size_t cost = 2 * d + (d == 0 && word != name ? 1 : 0);
        if (cost < least) {
            least = cost;
            best = name;
        }
    }
    return best;
}

} // namespace caseflow
