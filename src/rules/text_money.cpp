#include "caseflow/rules/texts.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// If there are more sources, not every sum of them is tried.
constexpr std::size_t most_sources = 12;

/// True if one of the sorted amounts lies within the bounds that the words allow.
bool any_within(const std::vector<Money>& sorted, const TextAmount& value) {
    const auto first = std::lower_bound(sorted.begin(), sorted.end(), value.low);
    return first != sorted.end() && *first <= value.high;
}

/// To the nearest amount that the words allow.
Money distance(Money amount, const TextAmount& value) {
    return std::min(amount.distance(value.low), amount.distance(value.high));
}

void check_parts(const Mention& mention, const TextAmount& value, Report& report) {
    const auto whole = static_cast<std::size_t>(&mention.reading - mention.text.readings.data());
    const auto parts = mention.text.parts.find(whole);
    if (parts == mention.text.parts.end() || parts->second.count < 2) return;
    const auto& sum = parts->second.sum;
    if (!sum || parts->second.equals(value)) return;
    report.add(mention.place(),
               fmt::format("the parts after '{words}' add up to {sum}, not to {whole}",
                           "words"_a = mention.words(), "sum"_a = mention.subject.money(sum->low),
                           "whole"_a = mention.subject.money(value.low)));
}

/// True for a part of an amount that its parts add up to.
bool is_part_of_sum(const CaseText& text, const TextAmount& value) {
    if (!value.part_of) return false;
    const PartsSum& parts = text.parts.at(*value.part_of);
    return parts.count > 1 &&
           parts.equals(std::get<TextAmount>(text.readings[*value.part_of].value));
}

} // namespace

std::vector<KnownAmount> known_amounts(const Case& data) {
    std::vector<KnownAmount> all;
    const auto add = [&](const std::optional<Money>& amount, std::string path, std::string name) {
        if (amount) all.push_back({*amount, std::move(path), std::move(name)});
    };
    add(data.funding.total, "funding.total", "the total");
    for (std::size_t i = 0; i < data.funding.sources.size(); ++i) {
        const FundingSource& source = data.funding.sources[i];
        add(source.amount, source_path(i, "amount"),
            fmt::format("the amount from {funders}",
                        "funders"_a = fmt::join(source.funders, ", ")));
        add(source.of, source_path(i, "of"), "the amount that a share is of");
    }
    for (std::size_t i = 0; i < data.decisions.size(); ++i) {
        const Decision& decision = data.decisions[i];
        add(decision.amount, decision_path(i, "amount"), "the decision's amount");
        for (std::size_t j = 0; j < decision.yearly.size(); ++j)
            add(decision.yearly[j].amount, decision_path(i, fmt::format("yearly.{}.amount", j)),
                fmt::format("the amount for {year}",
                            "year"_a = decision.yearly[j].year.value_or(0)));
    }
    return all;
}

bool PartsSum::equals(const TextAmount& whole) const {
    return sum && sum->low <= whole.high && whole.low <= sum->high;
}

std::vector<Money> known_sums(const Case& data) {
    std::vector<Money> sums;
    const auto& sources = data.funding.sources;
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i) {
        if (!sources[i].amount) continue;
        const std::size_t before = sums.size();
        sums.push_back(*sources[i].amount);
        for (std::size_t j = 0; j < before; ++j)
            if (const auto sum = sums[j].plus(*sources[i].amount)) sums.push_back(*sum);
        std::sort(sums.begin(), sums.end());
        sums.erase(std::unique(sums.begin(), sums.end()), sums.end());
    }
    return sums;
}

std::map<std::size_t, PartsSum> parts_of(const std::vector<Reading>& readings) {
    std::map<std::size_t, PartsSum> all;
    for (const Reading& reading : readings) {
        const auto* const value = std::get_if<TextAmount>(&reading.value);
        if (value == nullptr || !value->part_of) continue;
        PartsSum& parts = all[*value->part_of];
        if (parts.count++ == 0) parts.sum = TextAmount{Money(0), Money(0), true, {}};
        const auto low = parts.sum ? parts.sum->low.plus(value->low) : std::nullopt;
        const auto high = parts.sum ? parts.sum->high.plus(value->high) : std::nullopt;
        parts.sum.reset();
        if (low && high) parts.sum = TextAmount{*low, *high, true, {}};
    }
    return all;
}

void check_amount(const Mention& mention, const TextAmount& value, Report& report) {
    check_parts(mention, value, report);
    const auto& known = mention.known.amounts;
    if (!value.total || known.empty() || is_part_of_sum(mention.text, value)) return;
    if (any_within(mention.known.sums, value)) return;
    const auto nearest = std::min_element(
        known.begin(), known.end(), [&](const KnownAmount& a, const KnownAmount& b) {
            return distance(a.amount, value) < distance(b.amount, value);
        });
    report
        .add(mention.place(),
             fmt::format("the text says '{words}', which is not an amount of the case; the nearest "
                         "is {amount}, {name}",
                         "words"_a = mention.words(),
                         "amount"_a = mention.subject.money(nearest->amount),
                         "name"_a = nearest->name))
        .note(mention.subject.file.at(nearest->path), nearest->name);
}

namespace {

/// True if a percentage is written in the data, as a source's share or a cap.
bool is_known_share(const Subject& s, const Percent& share) {
    const auto& sources = s.data().funding.sources;
    const auto& caps = s.body.data.caps;
    return std::any_of(sources.begin(), sources.end(),
                       [&](const FundingSource& source) {
                           return (source.share && source.share->compare(share) == 0) ||
                                  (source.amount && source.of &&
                                   share.covers(*source.amount, *source.of));
                       }) ||
           std::any_of(caps.begin(), caps.end(),
                       [&](const Cap& cap) { return cap.share && cap.share->compare(share) == 0; });
}

/// True if one of the sorted amounts is the share of the whole. The amounts that are lie together,
/// around the share itself.
bool any_covered(const std::vector<Money>& sorted, const Percent& share, Money whole) {
    const auto above = std::lower_bound(sorted.begin(), sorted.end(), share.of(whole));
    return (above != sorted.end() && share.covers(*above, whole)) ||
           (above != sorted.begin() && share.covers(*(above - 1), whole));
}

std::size_t nearest_source(const std::vector<FundingSource>& sources, Money amount) {
    const auto nearest = std::min_element(sources.begin(), sources.end(),
                                          [&](const FundingSource& a, const FundingSource& b) {
                                              return a.amount.value_or(Money(0)).distance(amount) <
                                                     b.amount.value_or(Money(0)).distance(amount);
                                          });
    return static_cast<std::size_t>(nearest - sources.begin());
}

} // namespace

void check_share(const Mention& mention, const TextShare& value, Report& report) {
    const Subject& s = mention.subject;
    const auto& total = s.data().funding.total;
    const auto& sources = s.data().funding.sources;
    const Percent share = value.share;
    if (!total || sources.empty() || is_known_share(s, share)) return;
    const Money whole = *total;
    if (any_covered(mention.known.source_sums, share, whole)) return;
    const std::size_t nearest = nearest_source(sources, share.of(whole));
    report
        .add(mention.place(),
             fmt::format("the text says '{words}', which is not a source's share of {total}; it "
                         "would be {amount}",
                         "words"_a = mention.words(), "total"_a = s.money(whole),
                         "amount"_a = s.money(share.of(whole))))
        .note(s.file.at(source_path(nearest, "amount")),
              fmt::format("the nearest is {amount} from {funders}",
                          "amount"_a = s.money(sources[nearest].amount.value_or(Money(0))),
                          "funders"_a = fmt::join(sources[nearest].funders, ", ")));
}

} // namespace caseflow
