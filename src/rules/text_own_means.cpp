#include "caseflow/base/ascii.hpp"
#include "caseflow/rules/slips.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// The contributions of the recipients, each and together, including sources with names that begin
/// alike: "Föreningen (eget arbete)".
std::vector<Money> own_amounts(const Mention& mention) {
    const auto& sources = mention.subject.data().funding.sources;
    std::vector<Money> amounts;
    for (const std::size_t i : mention.known.recipients) {
        const std::size_t before = amounts.size();
        if (!sources[i].amount) continue;
        amounts.push_back(*sources[i].amount);
        for (std::size_t j = 0; j < before; ++j)
            if (const auto sum = amounts[j].plus(*sources[i].amount)) amounts.push_back(*sum);
    }
    sort_once(amounts);
    return amounts;
}

/// True for the contribution of a source that is not a recipient of the grant.
bool is_of_another_source(const Mention& mention, const TextAmount& value) {
    const auto& sources = mention.subject.data().funding.sources;
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i)
        if (sources[i].amount && is_within(value, *sources[i].amount) &&
            !std::ranges::binary_search(mention.known.recipients, i))
            return true;
    return false;
}

/// "90 000 kronor i intäkter och 210 000 kronor från A", if A gives 90 000 kronor: true if the sum
/// right before is A's.
bool is_sum_right_before(const Mention& mention, const std::optional<Money>& amount) {
    const auto& readings = mention.text.readings;
    const auto at = static_cast<std::size_t>(&mention.reading - readings.data());
    const auto* const before = at > 0 ? std::get_if<TextAmount>(&readings[at - 1].value) : nullptr;
    return before != nullptr && amount && is_within(*before, *amount);
}

} // namespace

bool check_own_means(const Mention& mention, const TextAmount& value, Report& report) {
    const KnownData& known = mention.known;
    const bool says = (value.role == SumRole::granted && !mention.text.decision) ||
                      value.role == SumRole::none || value.role == SumRole::contributed ||
                      value.role == SumRole::line || value.role == SumRole::other;
    if (!value.own_means || !says || !is_plain_sum(known, value) || value.part_of || value.year ||
        value.recounted || known.recipients.empty())
        return false;
    const NamedSources& named = mention.named_sources();
    if (!named.sources.empty()) return false; // "Kommunens egen insats"
    const std::vector<Money> own = own_amounts(mention);
    if (own.empty() || is_one_of(value, own)) return false;
    const bool slip = known.recipients.size() == 1 && !is_known_amount(known, value) &&
                      (is_slip_of(value.low, own[0]) || differs_in_a_digit(value.low, own[0]));
    if (!slip && !is_of_another_source(mention, value)) return false;
    const KnownAmount* const amount = known.find(KnownAmount::Of::source, known.recipients.front());
    if (amount == nullptr) return false;
    report_other_than(mention, *amount, report);
    return true;
}

bool check_swapped(const Mention& mention, const TextAmount& value, Report& report) {
    const KnownData& known = mention.known;
    const bool other = value.role == SumRole::other || value.role == SumRole::price;
    if (!other || value.part_of || !is_plain_sum(known, value) || !is_known_amount(known, value))
        return false;
    const NamedSources& named = mention.named_sources();
    const auto before = trim(mention.text.text.substr(0, mention.reading.begin), " ");
    const bool leads = before.ends_with(" på") || before.ends_with(" om") || before.ends_with(':');
    if (named.sources.size() != 1 || !named.beside || !is_of_others(mention, named)) return false;
    const auto& sources = mention.subject.data().funding.sources;
    if (!leads &&
        !(named.follows && is_sum_right_before(mention, sources[named.sources[0]].amount)))
        return false; // "40 000 kr från A, 30 000 kr i gåvor"
    const auto is_its = [&](const FundingSource& its) {
        return its.amount && is_within(value, *its.amount);
    };
    const KnownAmount* const amount = known.find(KnownAmount::Of::source, named.sources[0]);
    if (amount == nullptr || is_its(sources[named.sources[0]]) ||
        std::ranges::none_of(sources, is_its))
        return false;
    report_other_than(mention, *amount, report);
    return true;
}

} // namespace caseflow
