#include "caseflow/rules/funder_list.hpp"

#include "caseflow/base/message.hpp"

namespace caseflow {

using namespace fmt::literals;

std::string list_funders(const std::vector<std::string>& funders) {
    constexpr std::size_t most = 5;
    constexpr std::ptrdiff_t shown = 3;
    if (funders.size() <= most) return fmt::format("{}", fmt::join(funders, ", "));
    const auto first = fmt::join(funders.begin(), funders.begin() + shown, ", ");
    return message("{funders} and {count} more", "funders"_a = first,
                   "count"_a = funders.size() - shown);
}

std::string given_by(const Subject& s, const FundingSource& source) {
    return message("{amount} from {funders}",
                   "amount"_a = s.money(source.amount.value_or(Money(0))),
                   "funders"_a = list_funders(source.funders));
}

} // namespace caseflow
