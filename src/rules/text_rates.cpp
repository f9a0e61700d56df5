#include "caseflow/base/message.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/model/period.hpp"
#include "caseflow/rules/slips.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// The numbers of years that a yearly sum may be paid in: calendar years, whole years, or those of
/// a decision that the data divides by year.
std::vector<std::int64_t> counts_of_years(const Case& data) {
    std::vector<std::int64_t> counts;
    const auto& [name, start, end] = data.project;
    if (start && end && *start <= *end) {
        counts.push_back(static_cast<int>(end->year()) - static_cast<int>(start->year()) + 1);
        const Length length = length_of(*start, *end);
        counts.push_back(length.months / 12);
        counts.push_back((length.months + (length.days > 0 ? 1 : 0) + 11) / 12);
    }
    for (const Decision& decision : data.decisions)
        if (!decision.yearly.empty() && counts.size() < 10)
            counts.push_back(static_cast<std::int64_t>(decision.yearly.size()));
    std::erase(counts, 0);
    return counts;
}

std::optional<TextAmount> times(TextAmount value, std::int64_t count) {
    if (value.high.kronor() > std::numeric_limits<std::int64_t>::max() / count) return std::nullopt;
    value.low = Money(value.low.kronor() * count);
    value.high = Money(value.high.kronor() * count);
    return value;
}

/// "18 083 kronor i månaden under 24 månader" is 434 000: each is rounded to whole kronor.
TextAmount with_rounding(TextAmount sum, std::int64_t count) {
    sum.low = Money(sum.low.kronor() - count / 2);
    sum.high = Money(sum.high.kronor() + count / 2);
    return sum;
}

bool is_amount_of_some_year(const KnownData& known, const TextAmount& value) {
    return std::any_of(known.years.begin(), known.years.end(),
                       [&](const KnownYear& year) { return is_within(value, year.amount.amount); });
}

/// "ger markägaren 9 500 kr om året", "får 14 miljoner kronor om året": over all years, too little
/// or too much to be money of the case.
bool is_of_another(const Mention& mention, const TextAmount& value, std::int64_t count) {
    const KnownData& known = mention.known;
    const auto sum = times(value, count);
    if (!sum || mention.text.decision) return false;
    const bool slip = std::ranges::any_of(first_amounts(known), [&](const KnownAmount& amount) {
        return is_slip_of(value.low, Money(amount.amount.kronor() / count)) ||
               is_slip_of(value.low, amount.amount);
    });
    if (slip) return false;
    const bool beyond = is_beyond_all(known, Money(sum->low.kronor() - sum->low.kronor() / 4));
    return beyond || is_far_from(mention, *sum, nearest_of(known.amounts, *sum).amount);
}

/// "240 000 kr per år 2022, 2023 och 2024": for each of the years. False if the data has no amounts
/// for them.
bool check_every_year(const Mention& mention, const TextAmount& value, Report& report) {
    if (!value.year || is_of_something_else(value)) return false;
    const KnownAmount* differs = nullptr;
    for (int year = *value.year; year <= value.last_year.value_or(*value.year); ++year) {
        const auto known = mention.known.of_year(year, mention.text.decision);
        if (known.size() != 1) return false;
        if (differs == nullptr && !is_within(value, known[0]->amount)) differs = known[0];
    }
    const NamedSources& named = mention.named_sources();
    if (is_of_others(mention, named)) return false;
    if (differs != nullptr) report_other_than(mention, *differs, report);
    return true;
}

/// "FoU-rådet anslår 500 000 kronor per år": read as an outside authority, but its money is in the
/// case.
TextAmount as_own(const Mention& mention, TextAmount value) {
    if (value.role != SumRole::outside) return value;
    const NamedSources& named = mention.named_sources();
    if (!named.sources.empty() && !is_of_others(mention, named)) value.role = SumRole::granted;
    return value;
}

/// "Kommunens del betalas med 450 000 kronor om året": reports a sum with the digits of the years'
/// amount in another order. Returns false for any other sum.
bool check_slip_of_years(const Mention& mention, const TextAmount& value, Report& report) {
    const auto& years = mention.known.years;
    constexpr std::size_t several = 2;
    if (years.size() < several || is_known_amount(mention.known, value) ||
        !are_digits_swapped(value.low, years[0].amount.amount) ||
        std::ranges::any_of(years, [&](const KnownYear& year) {
            return year.amount.amount != years[0].amount.amount;
        }))
        return false;
    report_other_than(mention, years[0].amount, report);
    return true;
}

/// The decision of a point that grants a sum each year, if the data divides its amount into years:
/// their sum must be its amount.
const KnownDecision* grant_by_year(const Mention& mention, const TextAmount& value) {
    const auto& index = mention.text.decision;
    if (!index || value.role != SumRole::granted || !mention.known.decisions[*index].amount ||
        mention.subject.data().decisions[*index].yearly.empty())
        return nullptr;
    return &mention.known.decisions[*index];
}

/// "beviljas 200 000 kronor per år", in a point: a year for which the data has more. The largest
/// amount may be said of all years: "högst 400 000 kronor per år".
const KnownAmount* year_with_more(const Mention& mention, const TextAmount& value) {
    if (grant_by_year(mention, value) == nullptr || value.years > 0) return nullptr;
    for (const KnownYear& known : mention.known.years)
        if (known.decision == *mention.text.decision && value.high < known.amount.amount)
            return &known.amount;
    return nullptr;
}

void report_yearly(const Mention& mention, const TextAmount& value, std::int64_t years,
                   Report& report) {
    const auto sum = times(value, years);
    const KnownAmount& nearest = nearest_of(mention.known.amounts, *sum);
    report_difference(
        mention, nearest,
        message("the text says '{words}' a year, which over {years} is {sum}; the nearest "
                "amount of the case is {amount}, {name}",
                "words"_a = mention.words(),
                "years"_a = pluralize(static_cast<std::size_t>(years), "year"),
                "sum"_a = mention.subject.money(sum->low),
                "amount"_a = mention.subject.money(nearest.amount),
                "name"_a = nearest.name(mention.subject.data())),
        report);
}

} // namespace

bool check_whole_a_year(const Mention& mention, const TextAmount& value, Report& report) {
    if (value.span || value.role == SumRole::pot || value.role == SumRole::earlier ||
        value.role == SumRole::refused || is_amount_of_some_year(mention.known, value))
        return false;
    const auto& decisions = mention.subject.data().decisions;
    for (const Decision& decision : decisions) {
        const auto years = static_cast<std::int64_t>(decision.yearly.size());
        const bool whole = years > 1 && decision.amount && is_within(value, *decision.amount);
        const auto sum = whole ? times(value, years) : std::nullopt;
        if (!sum || is_known_amount(mention.known, *sum)) continue;
        report_yearly(mention, value, years, report);
        return true;
    }
    return false;
}

void check_yearly(const Mention& mention, const TextAmount& read, Report& report) {
    if (read.part_of) return; // "900 000 kronor, varav 190 000 kronor per år"
    if (check_every_year(mention, read, report)) return;
    const TextAmount value = as_own(mention, read);
    const KnownData& known = mention.known;
    const bool paid = value.paid && mention.text.decision; // "Bidraget betalas ut med … per år"
    if (value.role == SumRole::line && check_slip_of_years(mention, value, report)) return;
    if (!paid && !may_be_given(value) && value.role != SumRole::total) return;
    if (value.role == SumRole::none) return;
    auto counts = counts_of_years(mention.subject.data());
    if (value.years > 0 && value.role == SumRole::granted) counts.clear();
    if (value.years > 0) counts.push_back(value.years);
    if (counts.empty()) return;
    if (is_amount_of_some_year(known, value)) {
        const KnownAmount* const more = year_with_more(mention, value);
        return more == nullptr ? void() : report_other_than(mention, *more, report);
    }
    if (is_of_another(mention, value, counts[0])) return;
    const KnownDecision* const grant = grant_by_year(mention, value);
    for (const std::int64_t count : counts) {
        auto sum = times(value, count);
        if (sum) sum->high = sum->high.plus(Money(count / 2)).value_or(sum->high); // "533 333 kr"
        if (!sum || (grant ? is_one_of(*sum, grant->amounts) : is_known_amount(known, *sum)))
            return;
    }
    report_yearly(mention, value, counts[0], report);
}

/// "Bidraget är 880 000 kronor per år, totalt 2 640 000 kronor": one of the two looks like a slip,
/// given the other. False if they agree, or cannot be compared.
bool check_over_years(const Mention& mention, const TextAmount& value, Report& report) {
    if (!value.over_years || value.low != value.high) return false;
    const auto& sum = std::get<TextAmount>(mention.text.readings[*value.over_years].value);
    const auto counts = counts_of_years(mention.subject.data());
    const auto is_like = [](Money stated, Money meant) {
        return is_slip_of(stated, meant) || differs_in_a_digit(stated, meant);
    };
    const auto agrees = [&](std::int64_t count) {
        const auto all = times(value, count);
        return all && is_within(sum, all->low);
    };
    const bool agreed = std::ranges::any_of(counts, agrees);
    if (agreed && value.years > 1 && value.role == SumRole::granted && !agrees(value.years)) {
        report_yearly(mention, value, value.years, report); // "per år under fyra år" of three
        return true;
    }
    if (sum.low != sum.high || agreed) return false;
    for (const std::int64_t count : counts) {
        const bool whole = sum.low.kronor() % count == 0 && is_known_amount(mention.known, sum);
        if (count < 2 || !whole || !is_like(value.low, Money(sum.low.kronor() / count))) continue;
        report_yearly(mention, value, count, report);
        return true;
    }
    return false;
}

void check_monthly(const Mention& mention, const TextAmount& value, Report& report) {
    if (value.role != SumRole::granted && value.role != SumRole::contributed) return;
    const KnownData& known = mention.known;
    const auto sum = times(value, value.months);
    if (!sum || is_known_amount(known, with_rounding(*sum, value.months))) return;
    const KnownAmount& nearest = nearest_of(known.amounts, *sum);
    report_difference(
        mention, nearest,
        message("the text says '{words}' a month, which over {months} is {sum}; the nearest "
                "amount of the case is {amount}, {name}",
                "words"_a = mention.words(),
                "months"_a = pluralize(static_cast<std::size_t>(value.months), "month"),
                "sum"_a = mention.subject.money(sum->low),
                "amount"_a = mention.subject.money(nearest.amount),
                "name"_a = nearest.name(mention.subject.data())),
        report);
}

void check_instalment(const Mention& mention, const TextAmount& value, Report& report) {
    constexpr std::int64_t months_of_year = 12;
    const KnownData& known = mention.known;
    const auto agrees = [&](std::int64_t count) {
        const auto sum = count > 0 ? times(value, count) : std::nullopt;
        return sum && (is_known_amount(known, *sum) || is_amount_of_some_year(known, *sum));
    };
    if (!value.paid && !mention.text.decision) return; // "Hyran betalas kvartalsvis med"
    const auto sum = times(value, value.per_year);
    const auto& [name, start, end] = mention.subject.data().project;
    if (!sum || !start || !end || *end < *start || agrees(value.per_year)) return;
    const Length length = length_of(*start, *end);
    const std::int64_t months = length.months + (length.days > 0 ? 1 : 0);
    for (const std::int64_t years : counts_of_years(mention.subject.data()))
        if (agrees(years * value.per_year)) return;
    if (agrees(months * value.per_year / months_of_year) || is_known_amount(known, value)) return;
    const KnownAmount& nearest = nearest_of(known.amounts, *sum);
    report_difference(
        mention, nearest,
        message("the text says '{words}' {count} times a year, together {sum}; the nearest amount "
                "of the case is {amount}, {name}",
                "words"_a = mention.words(), "count"_a = value.per_year,
                "sum"_a = mention.subject.money(sum->low),
                "amount"_a = mention.subject.money(nearest.amount),
                "name"_a = nearest.name(mention.subject.data())),
        report);
}

namespace {

/// True if a share of a sum is an amount of the case, or the result that the text gives.
bool comes_to_known(const Mention& mention, const TextShare& share, const TextAmount& base) {
    const auto covers = [&](Money part) {
        return share.share.covers(part, base.low) || share.share.covers(part, base.high);
    };
    if (!base.result) {
        const auto& amounts = mention.known.amounts;
        return std::any_of(amounts.begin(), amounts.end(),
                           [&](const KnownAmount& known) { return covers(known.amount); });
    }
    const auto& result = std::get<TextAmount>(mention.text.readings[*base.result].value);
    if (!is_known_amount(mention.known, result)) return true; // reported itself
    return covers(result.low) || covers(result.high);
}

/// "Av återstoden, 376 000 kronor, svarar kommunen för hälften, alltså 376 000 kronor": the text
/// gives another sum as the result of the share. False if it gives none, or the right one.
bool comes_to_another(const Mention& mention, const TextShare& share, const TextAmount& base,
                      Report& report) {
    const auto& readings = mention.text.readings;
    if (!base.result || !base.total || share.up_to) return false;
    const Mention says{mention.subject, mention.known, mention.text, readings[*base.result]};
    const auto& result = std::get<TextAmount>(says.reading.value);
    if (!is_known_amount(mention.known, result) || result.span ||
        share.share.covers(result.low, base.low) || share.share.covers(result.high, base.high))
        return false;
    const Mention part{mention.subject, mention.known, mention.text, readings[*base.share]};
    report.add(
        says.place(),
        message("the text says that '{share}' is {sum}, but that share of {whole} is {amount}",
                "share"_a = part.words(), "sum"_a = sum_of(says, result),
                "whole"_a = mention.subject.money(base.low),
                "amount"_a = mention.subject.money(share.share.of(base.low))));
    return true;
}

} // namespace

void check_base(const Mention& mention, const TextAmount& value, Report& report) {
    const auto& share = std::get<TextShare>(mention.text.readings[*value.share].value);
    if (share.role != ShareRole::other && comes_to_another(mention, share, value, report)) return;
    if (!value.total || share.role == ShareRole::other || is_known_amount(mention.known, value) ||
        is_total(mention, value) || comes_to_known(mention, share, value))
        return;
    report_unknown(mention, value, report);
}

namespace {

/// "Kommunerna betalar 400 000 kronor var": true for all funders of one source, if its amount is
/// not that many times the sum.
bool is_joint(const Mention& mention, const TextAmount& value, const NamedSources& named) {
    if (named.sources.size() != 1) return false;
    const FundingSource& source = mention.subject.data().funding.sources[named.sources[0]];
    const auto sum = times(value, std::max<std::int64_t>(std::ssize(source.funders), 1));
    return source.funders.size() > 1 && source.amount && sum && !is_within(*sum, *source.amount);
}

/// "Kommunen och regionen bidrar med 75 000 kronor vardera": no number says how many.
void check_each_named(const Mention& mention, const TextAmount& value, const NamedSources& named,
                      Report& report) {
    const auto is_of = [&](std::size_t source) {
        const auto& amount = mention.subject.data().funding.sources[source].amount;
        return !amount || is_within(value, *amount);
    };
    const bool several = named.sources.size() > 1 || is_joint(mention, value, named);
    if (!several || std::any_of(named.sources.begin(), named.sources.end(), is_of)) return;
    const KnownAmount* const known =
        mention.known.find(KnownAmount::Of::source, named.sources.front());
    if (known != nullptr) report_other_than(mention, *known, report);
}

} // namespace

void check_each(const Mention& mention, const TextAmount& value, const NamedSources& named,
                Report& report) {
    const KnownData& known = mention.known;
    const bool by_named = value.role == SumRole::outside && !named.sources.empty();
    const bool part = value.paid && value.each > 0; // "betalas ut i fyra lika delar om"
    if (!may_be_given(value) && !by_named && !part) return;
    if (value.each == 0) return check_each_named(mention, value, named, report);
    const auto sum = times(value, value.each);
    const auto& sources = mention.subject.data().funding.sources;
    const bool is_one_of_case =
        std::ranges::any_of(first_amounts(known), [&](const KnownAmount& amount) {
            const bool of_several = amount.of == KnownAmount::Of::source &&
                                    std::ssize(sources[amount.index].funders) == value.each;
            return !of_several && is_within(value, amount.amount);
        });
    if (!sum || is_known_amount(known, *sum) || is_one_of_case) return;
    const bool slip = std::ranges::any_of(first_amounts(known), [&](const KnownAmount& amount) {
        return is_clear_slip_of(value.low, Money(amount.amount.kronor() / value.each));
    });
    if (value.role != SumRole::contributed && !mention.text.decision && named.sources.empty() &&
        !slip)
        return; // "Elva familjer får 2 500 kronor var"
    const KnownAmount& nearest = nearest_of(known.amounts, *sum);
    report_difference(mention, nearest,
                      message("the text says '{words}' each, together {sum}, which is not an "
                              "amount of the case; the nearest is {amount}, {name}",
                              "words"_a = mention.words(),
                              "sum"_a = mention.subject.money(sum->low),
                              "amount"_a = mention.subject.money(nearest.amount),
                              "name"_a = nearest.name(mention.subject.data())),
                      report);
}

} // namespace caseflow
