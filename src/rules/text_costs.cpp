#include "caseflow/base/message.hpp"
#include "caseflow/rules/slips.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace caseflow {

using namespace fmt::literals;

namespace {

std::optional<Money> added_up(std::span<const Money> sums) {
    return std::accumulate(sums.begin(), sums.end(), std::optional(Money(0)), plus);
}

bool is_in_sorted(const std::vector<Money>& sorted, Money amount) {
    return std::binary_search(sorted.begin(), sorted.end(), amount);
}

/// True if the amount that the costs lack, or exceed, is not in the case or its texts.
bool is_stated_nowhere(const KnownData& known, Money apart) {
    return !is_in_sorted(known.sums, apart) && !is_in_sorted(known.stated, apart);
}

/// The amount that the costs would add up to without a slip in one of them; null if there is none.
const KnownAmount* amount_missed(const KnownData& known, const std::vector<Money>& costs,
                                 Money sum) {
    const auto is_missed = [&](const KnownAmount& amount) {
        return (amount.of == KnownAmount::Of::total || amount.of == KnownAmount::Of::decision) &&
               is_stated_nowhere(known, sum.distance(amount.amount)) &&
               comes_to_by_slip(costs, amount.amount);
    };
    const auto all = first_amounts(known);
    const auto found = std::ranges::find_if(all, is_missed);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

bool comes_to_by_slip(std::span<const Money> sums, Money whole, std::size_t several) {
    const auto sum = added_up(sums);
    return sum && *sum != whole && std::ranges::any_of(sums, [&](Money amount) {
               const Money others = sum->distance(amount);
               if (whole <= others) return false;
               const Money meant = whole.distance(others);
               return is_slip_of(amount, meant) ||
                      (sums.size() >= several && differs_in_a_digit(amount, meant));
           });
}

CostRuns costs_of(const std::vector<Reading>& readings) {
    CostRuns all;
    for (const Reading& reading : readings) {
        const auto* const value = std::get_if<TextAmount>(&reading.value);
        if (value != nullptr && value->cost_of && !value->part_of)
            all[*value->cost_of].push_back(value->low);
    }
    return all;
}

void check_costs(const Mention& mention, const std::vector<Money>& costs, Report& report) {
    const KnownData& known = mention.known;
    const KnownAmount* const total = known.find(KnownAmount::Of::total);
    const auto sum = added_up(costs);
    if (total == nullptr || !sum || is_total(mention, {*sum, *sum})) return;
    if (costs.size() > 1 && costs.back() == total->amount) return; // the sum of the others
    const std::string words = mention.words();
    if (costs.size() == 1 && is_beyond(known, {*sum, *sum}, 2)) return;
    if (total->amount < *sum)
        return report_difference(
            mention, *total,
            message("the costs from '{words}' on add up to {sum}, more than the total, {amount}",
                    "words"_a = words, "sum"_a = mention.subject.money(*sum),
                    "amount"_a = mention.subject.money(total->amount)),
            report);
    const bool rest_stated = !is_stated_nowhere(known, sum->distance(total->amount));
    const bool some = std::get<TextAmount>(mention.reading.value).of_some; // "I kalkylen ingår"
    if (costs.size() < 2 || some || rest_stated || is_in_sorted(known.sums, *sum) ||
        is_in_sorted(known.stated, *sum))
        return;
    const KnownAmount* const missed = amount_missed(known, costs, *sum);
    if (missed == nullptr) return;
    report_difference(mention, *missed,
                      message("the costs from '{words}' on add up to {sum}, but {name} is {amount}",
                              "words"_a = words, "sum"_a = mention.subject.money(*sum),
                              "name"_a = missed->name(mention.subject.data()),
                              "amount"_a = mention.subject.money(missed->amount)),
                      report);
}

} // namespace caseflow
