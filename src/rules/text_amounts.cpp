#include "caseflow/base/wrap.hpp"
#include "caseflow/model/period.hpp"
#include "caseflow/rules/texts.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <limits>
#include <span>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// What a sum is held to: any of the amounts will do.
struct Standard {
    std::array<std::span<const Money>, 3> sorted;

    [[nodiscard]] bool accepts(const TextAmount& value) const {
        return std::any_of(sorted.begin(), sorted.end(), [&](std::span<const Money> amounts) {
            const auto first = std::lower_bound(amounts.begin(), amounts.end(), value.low);
            return first != amounts.end() && *first <= value.high;
        });
    }
};

bool is_within(const TextAmount& value, Money amount) {
    return value.low <= amount && amount <= value.high;
}

/// To the nearest amount that the words allow.
Money distance(Money amount, const TextAmount& value) {
    return std::min(amount.distance(value.low), amount.distance(value.high));
}

const KnownAmount& nearest_of(const std::vector<KnownAmount>& known, const TextAmount& value) {
    return *std::min_element(known.begin(), known.end(),
                             [&](const KnownAmount& a, const KnownAmount& b) {
                                 return distance(a.amount, value) < distance(b.amount, value);
                             });
}

/// "500 000 kr", or the words themselves if they leave it open.
std::string sum_of(const Mention& mention, const TextAmount& value) {
    return value.low == value.high ? mention.subject.money(value.low)
                                   : fmt::format("'{}'", mention.words());
}

/// Adds a finding with a note at the amount that it is held to.
void report_difference(const Mention& mention, const KnownAmount& known, std::string message,
                       Report& report) {
    report.add(mention.place(), std::move(message))
        .note(mention.subject.file.at(known.path()), known.name(mention.subject.data()));
}

void report_unknown(const Mention& mention, const TextAmount& value, Report& report) {
    const KnownAmount& nearest = nearest_of(mention.known.amounts, value);
    report_difference(mention, nearest,
                      fmt::format("the text says '{words}', which is not an amount of the case; "
                                  "the nearest is {amount}, {name}",
                                  "words"_a = mention.words(),
                                  "amount"_a = mention.subject.money(nearest.amount),
                                  "name"_a = nearest.name(mention.subject.data())),
                      report);
}

void report_other_than(const Mention& mention, const KnownAmount& known, Report& report) {
    report_difference(mention, known,
                      fmt::format("the text says '{words}', but {name} is {amount}",
                                  "words"_a = mention.words(),
                                  "name"_a = known.name(mention.subject.data()),
                                  "amount"_a = mention.subject.money(known.amount)),
                      report);
}

/// True for a sum that may say what somebody gives, or what is given.
bool may_be_given(const TextAmount& value) {
    return value.role == SumRole::none || value.role == SumRole::granted ||
           value.role == SumRole::contributed;
}

/// True for a sum that is said of something that the data does not have.
bool is_of_something_else(const TextAmount& value) {
    switch (value.role) {
    case SumRole::refused:
    case SumRole::earlier:
    case SumRole::pot:
    case SumRole::price:
    case SumRole::threshold:
    case SumRole::change:
    case SumRole::other:
        return true;
    default:
        return false;
    }
}

bool is_before_case(const Mention& mention, const TextAmount& value) {
    const auto& began = mention.known.began;
    return value.year_beside && began && *value.year_beside < static_cast<int>(began->year());
}

/// The years that a yearly sum may be paid in: those of the calendar, whole ones, or as many as the
/// data divides a decision into.
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

/// Of a span one of the ends must be known, or a decision's amount between them.
bool is_known_amount(const KnownData& known, const TextAmount& value) {
    const Standard all{{known.sums}};
    if (!value.span) return all.accepts(value);
    return all.accepts(TextAmount{value.low, value.low}) ||
           all.accepts(TextAmount{value.high, value.high}) ||
           std::any_of(known.decisions.begin(), known.decisions.end(),
                       [&](const KnownDecision& decision) {
                           return decision.amount && is_within(value, decision.amount->amount);
                       });
}

bool is_amount_of_some_year(const KnownData& known, const TextAmount& value) {
    return std::any_of(known.years.begin(), known.years.end(),
                       [&](const KnownYear& year) { return is_within(value, year.amount.amount); });
}

/// "300 000 kronor per år"
void check_yearly(const Mention& mention, const TextAmount& value, Report& report) {
    const KnownData& known = mention.known;
    if (!may_be_given(value) && value.role != SumRole::total) return;
    if (value.role == SumRole::none && !mention.text.decision) return;
    const auto counts = counts_of_years(mention.subject.data());
    if (counts.empty() || is_amount_of_some_year(known, value)) return;
    for (const std::int64_t count : counts) {
        const auto sum = times(value, count);
        if (!sum || is_known_amount(known, *sum)) return;
    }
    const auto sum = times(value, counts[0]);
    const KnownAmount& nearest = nearest_of(known.amounts, *sum);
    report_difference(
        mention, nearest,
        fmt::format("the text says '{words}' a year, which over {years} is {sum}; the nearest "
                    "amount of the case is {amount}, {name}",
                    "words"_a = mention.words(),
                    "years"_a = pluralize(static_cast<std::size_t>(counts[0]), "year"),
                    "sum"_a = mention.subject.money(sum->low),
                    "amount"_a = mention.subject.money(nearest.amount),
                    "name"_a = nearest.name(mention.subject.data())),
        report);
}

/// "två kommuner bidrar med 75 000 kronor vardera"
void check_each(const Mention& mention, const TextAmount& value, Report& report) {
    const KnownData& known = mention.known;
    const auto sum = times(value, value.each);
    if (!may_be_given(value) || !sum || is_known_amount(known, *sum) ||
        is_known_amount(known, value))
        return;
    const KnownAmount& nearest = nearest_of(known.amounts, *sum);
    report_difference(mention, nearest,
                      fmt::format("the text says '{words}' each, together {sum}, which is not an "
                                  "amount of the case; the nearest is {amount}, {name}",
                                  "words"_a = mention.words(),
                                  "sum"_a = mention.subject.money(sum->low),
                                  "amount"_a = mention.subject.money(nearest.amount),
                                  "name"_a = nearest.name(mention.subject.data())),
                      report);
}

/// Holds a sum for a year to the year's amounts. False if the data has none, or if the sum is said
/// of another's money.
bool check_year(const Mention& mention, const TextAmount& value, const NamedSources& named,
                Report& report) {
    if (!value.year || !may_be_given(value)) return false;
    const auto& sources = mention.subject.data().funding.sources;
    const bool others = std::any_of(named.sources.begin(), named.sources.end(),
                                    [&](std::size_t i) { return sources[i].elsewhere; });
    const auto known = mention.known.of_year(*value.year, mention.text.decision);
    if (others || known.empty()) return false;
    const bool agrees = std::any_of(known.begin(), known.end(), [&](const KnownAmount* amount) {
        return is_within(value, amount->amount);
    });
    if (!agrees) report_other_than(mention, *known[0], report);
    return true;
}

/// True for a sum of one year of several, of which the data does not say what falls on it.
bool is_part_by_year(const Mention& mention, const TextAmount& value) {
    const Project& project = mention.subject.data().project;
    if (!value.year) return false;
    const bool only = project.start && project.end &&
                      static_cast<int>(project.start->year()) == *value.year &&
                      static_cast<int>(project.end->year()) == *value.year;
    const auto& sums = mention.known.sums;
    return !only && !sums.empty() && value.low <= sums.back();
}

/// What the sources named give alone and together.
std::vector<Money> amounts_of(const Mention& mention, const NamedSources& named) {
    std::vector<Money> amounts;
    std::optional<Money> sum(Money(0));
    bool own = false;
    for (const std::size_t i : named.sources) {
        const FundingSource& source = mention.subject.data().funding.sources[i];
        if (source.of) amounts.push_back(*source.of);
        own = own || !source.elsewhere;
        if (!source.amount) continue;
        amounts.push_back(*source.amount);
        if (sum) sum = sum->plus(*source.amount);
    }
    if (sum) amounts.push_back(*sum);
    for (const KnownDecision& decision : mention.known.decisions)
        if (own && decision.amount && amounts.size() < 100)
            amounts.push_back(decision.amount->amount);
    std::sort(amounts.begin(), amounts.end());
    return amounts;
}

/// Holds a sum to the sources that its words name. False if they name none.
bool check_named(const Mention& mention, const TextAmount& value, const NamedSources& named,
                 Report& report) {
    const bool says =
        value.role == SumRole::contributed || value.role == SumRole::granted ||
        (named.beside && (value.role == SumRole::none || value.role == SumRole::line));
    if (named.sources.empty() || !says) return false;
    const auto amounts = amounts_of(mention, named);
    const KnownAmount* const known =
        mention.known.find(KnownAmount::Of::source, named.sources.back());
    if (known == nullptr) return false;
    if (!Standard{{amounts}}.accepts(value) && !(value.year && value.low <= amounts.back()))
        report_other_than(mention, *known, report);
    return true;
}

void check_total(const Mention& mention, const TextAmount& value, Report& report) {
    if (!mention.subject.data().funding.total) return;
    const KnownAmount* const total = mention.known.find(KnownAmount::Of::total);
    if (total == nullptr || is_within(value, total->amount)) return;
    if (is_within(value, mention.known.all_sources)) return; // funding-sum reports that
    const auto& sources = mention.subject.data().funding.sources;
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i)
        if (sources[i].of && is_within(value, *sources[i].of)) return;
    report_difference(mention, *total,
                      fmt::format("the text says that the total is {sum}, but it is {amount}",
                                  "sum"_a = sum_of(mention, value),
                                  "amount"_a = mention.subject.money(total->amount)),
                      report);
}

/// What was applied for; also of somebody else, so that any amount of the case will do.
void check_applied(const Mention& mention, const TextAmount& value, Report& report) {
    const auto& applied = mention.subject.data().funding.applied;
    if (!applied || !value.total || value.yearly || is_within(value, *applied) ||
        is_known_amount(mention.known, value))
        return;
    const KnownAmount known{*applied, KnownAmount::Of::applied};
    report_difference(mention, known,
                      fmt::format("the text says that {sum} was applied for, but it was {amount}",
                                  "sum"_a = sum_of(mention, value),
                                  "amount"_a = mention.subject.money(*applied)),
                      report);
}

bool is_sum_of_parts(const Mention& mention) {
    const auto index = static_cast<std::size_t>(&mention.reading - mention.text.readings.data());
    const auto parts = mention.text.parts.find(index);
    return parts != mention.text.parts.end() && parts->second.count > 1;
}

/// A sum of a point is held to the point's decision.
void check_in_point(const Mention& mention, const TextAmount& value, const KnownDecision& decision,
                    Report& report) {
    const KnownData& known = mention.known;
    if (Standard{{decision.amounts, known.own_sums}}.accepts(value)) return;
    const auto& total = mention.subject.data().funding.total;
    const bool table = value.role == SumRole::none && is_sum_of_parts(mention);
    if (table && is_known_amount(known, value)) return;
    if (value.role == SumRole::contributed) {
        if (is_known_amount(known, value) && !(total && is_within(value, *total))) return;
    } else if (decision.points_add_up) {
        return;
    }
    const bool says = value.role == SumRole::granted || value.role == SumRole::contributed;
    if (!says) return report_other_than(mention, *decision.amount, report);
    report_difference(mention, *decision.amount,
                      fmt::format("the point grants {sum}, but {name} is {amount}",
                                  "sum"_a = sum_of(mention, value),
                                  "name"_a = decision.amount->name(mention.subject.data()),
                                  "amount"_a = mention.subject.money(decision.amount->amount)),
                      report);
}

void check_whole(const Mention& mention, const TextAmount& value, Report& report) {
    const KnownData& known = mention.known;
    const NamedSources named = known.funders.named_by(mention.text.text, mention.reading);
    if (value.role == SumRole::total) return check_total(mention, value, report);
    if (check_year(mention, value, named, report)) return;
    const bool says = named.beside || value.role == SumRole::contributed;
    if (value.part_of && !says) return;
    if (check_named(mention, value, named, report)) return;
    const bool part = value.part_of && value.role != SumRole::contributed;
    if (part || value.role == SumRole::line || is_part_by_year(mention, value)) return;
    if (mention.text.decision && known.decisions[*mention.text.decision].amount)
        return check_in_point(mention, value, known.decisions[*mention.text.decision], report);
    if (!is_known_amount(known, value)) report_unknown(mention, value, report);
}

} // namespace

void check_amount(const Mention& mention, const TextAmount& value, Report& report) {
    check_parts(mention, value, report);
    const KnownData& known = mention.known;
    if (known.amounts.empty() || value.currency != known.currency || is_of_something_else(value) ||
        is_before_case(mention, value))
        return;
    if (value.role == SumRole::applied) return check_applied(mention, value, report);
    if (value.yearly) return check_yearly(mention, value, report);
    if (value.each > 0) return check_each(mention, value, report);
    if (value.total) check_whole(mention, value, report);
}

} // namespace caseflow
