#include "caseflow/rules/text_sums.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/rules/slips.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// The distance to the nearest amount that the words allow.
Money distance(Money amount, const TextAmount& value) {
    return std::min(amount.distance(value.low), amount.distance(value.high));
}

} // namespace

void sort_once(std::vector<Money>& amounts) {
    std::sort(amounts.begin(), amounts.end());
    amounts.erase(std::unique(amounts.begin(), amounts.end()), amounts.end());
}

bool is_within(const TextAmount& value, Money amount) {
    return value.low <= amount && amount <= value.high;
}

bool is_plain_sum(const KnownData& known, const TextAmount& value) {
    return value.total && value.currency == known.currency && value.low == value.high;
}

bool is_one_of(const TextAmount& value, std::span<const Money> sorted) {
    const auto first = std::lower_bound(sorted.begin(), sorted.end(), value.low);
    return first != sorted.end() && *first <= value.high;
}

bool KnownDecision::is_only_later(const TextAmount& value) const {
    return is_one_of(value, later) && !is_one_of(value, amounts);
}

namespace {

/// "ca 1,2 tkr" for 1 150 000: true if the words fit with another power of ten.
bool is_off_by_tens(const TextAmount& value, Money amount) {
    constexpr std::int64_t thousand_millions = 1'000'000'000;
    for (std::int64_t tens = 10; tens <= thousand_millions; tens *= 10) {
        const std::int64_t part = amount.kronor() / tens;
        if (value.low.kronor() <= part && part <= value.high.kronor()) return true;
        if (value.low.kronor() / tens <= amount.kronor() &&
            amount.kronor() <= value.high.kronor() / tens)
            return true;
    }
    return false;
}

} // namespace

bool is_far_from(const Mention& mention, const TextAmount& value, Money amount) {
    constexpr std::int64_t times = 3;
    const bool near = value.low.kronor() / times <= amount.kronor() &&
                      amount.kronor() / times <= value.high.kronor();
    return !mention.text.decision && !near && !is_slip_of(value.low, amount) &&
           !differs_in_a_digit(value.low, amount) && !is_off_by_tens(value, amount) &&
           !is_known_amount(mention.known, value);
}

const KnownAmount& nearest_of(const std::vector<KnownAmount>& known, const TextAmount& value) {
    return *std::min_element(known.begin(), known.end(),
                             [&](const KnownAmount& a, const KnownAmount& b) {
                                 return distance(a.amount, value) < distance(b.amount, value);
                             });
}

bool is_of_others(const Mention& mention, const NamedSources& named) {
    const auto& sources = mention.subject.data().funding.sources;
    return std::any_of(named.sources.begin(), named.sources.end(),
                       [&](std::size_t i) { return sources[i].elsewhere; });
}

std::string sum_of(const Mention& mention, const TextAmount& value) {
    return value.low == value.high ? mention.subject.money(value.low)
                                   : fmt::format("'{}'", mention.words());
}

void report_difference(const Mention& mention, const KnownAmount& known, std::string message,
                       Report& report) {
    report.add(mention.place(), std::move(message))
        .note(mention.subject.file.at(known.path()), known.name(mention.subject.data()));
}

void report_unknown(const Mention& mention, const TextAmount& value, Report& report) {
    const KnownAmount& nearest = nearest_of(mention.known.amounts, value);
    report_difference(mention, nearest,
                      message("the text says '{words}', which is not an amount of the case; "
                              "the nearest is {amount}, {name}",
                              "words"_a = mention.words(),
                              "amount"_a = mention.subject.money(nearest.amount),
                              "name"_a = nearest.name(mention.subject.data())),
                      report);
}

void report_other_than(const Mention& mention, const KnownAmount& known, Report& report) {
    report_difference(mention, known,
                      message("the text says '{words}', but {name} is {amount}",
                              "words"_a = mention.words(),
                              "name"_a = known.name(mention.subject.data()),
                              "amount"_a = mention.subject.money(known.amount)),
                      report);
}

bool is_total(const Mention& mention, const TextAmount& value) {
    const auto& total = mention.subject.data().funding.total;
    const auto& decisions = mention.known.decisions;
    const auto was_total = [&](const KnownDecision& decision) {
        return decision.total && is_within(value, *decision.total);
    };
    if (total && is_within(value, *total)) return true;
    return mention.text.decision ? was_total(decisions[*mention.text.decision])
                                 : std::any_of(decisions.begin(), decisions.end(), was_total);
}

bool is_of_something_else(const TextAmount& value) {
    switch (value.role) {
    case SumRole::refused:
    case SumRole::earlier:
    case SumRole::pot:
    case SumRole::price:
    case SumRole::threshold:
    case SumRole::change:
    case SumRole::other:
    case SumRole::left:
        return true;
    default:
        return false;
    }
}

std::span<const KnownAmount> first_amounts(const KnownData& known) {
    constexpr std::size_t most = 200;
    return std::span(known.amounts).first(std::min(most, known.amounts.size()));
}

bool is_slip(const KnownData& known, const TextAmount& value) {
    return std::ranges::any_of(first_amounts(known), [&](const KnownAmount& amount) {
        return is_slip_of(value.low, amount.amount);
    });
}

bool is_clear_slip(const KnownData& known, const TextAmount& value) {
    return std::ranges::any_of(first_amounts(known), [&](const KnownAmount& amount) {
        return is_clear_slip_of(value.low, amount.amount);
    });
}

bool may_be_slip(const KnownData& known, const TextAmount& value) {
    if (value.role == SumRole::none && !value.proposed) return is_clear_slip(known, value);
    return is_slip(known, value) ||
           std::ranges::any_of(first_amounts(known), [&](const KnownAmount& amount) {
               return differs_in_a_digit(value.low, amount.amount);
           });
}

bool is_beyond_all(const KnownData& known, Money sum) {
    return !known.sums.empty() && known.sums.back() < sum;
}

bool is_beyond(const KnownData& known, const TextAmount& value, std::int64_t times) {
    return is_beyond_all(known, value.low) &&
           known.sums.back().kronor() <= value.low.kronor() / times && !is_slip(known, value);
}

bool is_before_case(const KnownData& known, const TextAmount& value) {
    return value.year_beside && known.began &&
           *value.year_beside < static_cast<int>(known.began->year());
}

bool may_be_given(const TextAmount& value) {
    return value.role == SumRole::none || value.role == SumRole::granted ||
           value.role == SumRole::contributed;
}

bool has_other_years(const Mention& mention, const TextAmount& value) {
    if (value.year_of_budget) return mention.text.several_years;
    const Project& project = mention.subject.data().project;
    if (project.start && project.end) {
        const int start = static_cast<int>(project.start->year());
        const int end = static_cast<int>(project.end->year());
        if (value.last_year && (*value.year < start || *value.last_year > end)) return false;
        return start != *value.year || end != value.last_year.value_or(*value.year);
    }
    return mention.text.several_years;
}

bool is_known_amount(const KnownData& known, const TextAmount& value) {
    if (!value.span) return is_one_of(value, known.sums);
    return is_one_of(TextAmount{value.low, value.low}, known.sums) ||
           is_one_of(TextAmount{value.high, value.high}, known.sums) ||
           std::any_of(known.decisions.begin(), known.decisions.end(),
                       [&](const KnownDecision& decision) {
                           return decision.amount && is_within(value, decision.amount->amount);
                       });
}

bool is_whole_grant(const Mention& mention, const TextAmount& value) {
    const auto is_amount = [&](const KnownDecision& decision) {
        return decision.amount && is_within(value, decision.amount->amount);
    };
    const auto& decisions = mention.known.decisions;
    const auto& own = mention.text.decision;
    return own ? is_amount(decisions[*own]) : std::ranges::any_of(decisions, is_amount);
}

bool is_granted(const KnownData& known, const TextAmount& value) {
    return std::any_of(
        known.decisions.begin(), known.decisions.end(),
        [&](const KnownDecision& decision) { return is_one_of(value, decision.own); });
}

std::optional<Money> sum_of_funder(const Mention& mention, const NamedSources& named) {
    const auto& sources = mention.subject.data().funding.sources;
    const auto funder_of = [](const FundingSource& source) {
        if (source.funders.size() != 1) return std::string_view();
        return std::string_view(source.funders[0]).substr(0, source.funders[0].find(", "));
    };
    const std::string_view funder = funder_of(sources[named.sources.back()]);
    if (funder.empty()) return std::nullopt;
    std::optional<Money> sum(Money(0));
    for (const FundingSource& source :
         std::span(sources).first(std::min(sources.size(), most_sources)))
        if (source.amount && funder_of(source) == funder) sum = plus(sum, *source.amount);
    return sum;
}

} // namespace caseflow
