#include "caseflow/rules/texts.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

/// Of more sources than that not every sum is tried.
constexpr std::size_t most_sources = 12;

std::string source_path(std::size_t i, std::string_view key) {
    return fmt::format("funding.source.{}.{}", i, key);
}

/// True where some of the sources together make an amount that passes.
template <class Passes>
bool any_sum(const std::vector<FundingSource>& sources, std::size_t from, Money sum,
             Passes&& passes) {
    for (std::size_t i = from; i < std::min(sources.size(), most_sources); ++i) {
        const auto more = sources[i].amount ? sum.plus(*sources[i].amount) : std::nullopt;
        if (more && (passes(*more) || any_sum(sources, i + 1, *more, passes))) return true;
    }
    return false;
}

bool lies_within(Money amount, const SaidAmount& said) {
    return said.low <= amount && amount <= said.high;
}

/// Whatever the words leave open counts as near.
Money distance(Money amount, const SaidAmount& said) {
    return std::min(amount.distance(said.low), amount.distance(said.high));
}

void check_parts(const Saying& saying, const SaidAmount& said, Findings& findings) {
    const auto whole = static_cast<std::size_t>(&saying.reading - saying.in.readings.data());
    const auto parts = saying.in.parts.find(whole);
    if (parts == saying.in.parts.end() || parts->second.count < 2) return;
    const auto& sum = parts->second.sum;
    if (!sum || parts->second.add_up_to(said)) return;
    findings.warning("text-amount", saying.place(),
                     fmt::format("the parts named behind '{}' add up to {}, not to {}",
                                 saying.words(), saying.subject.money(sum->low),
                                 saying.subject.money(said.low)));
}

/// True for a part of an amount that its parts add up to.
bool is_vouched_for(const CaseText& in, const SaidAmount& said) {
    if (!said.part_of) return false;
    const SaidParts& parts = in.parts.at(*said.part_of);
    return parts.count > 1 &&
           parts.add_up_to(std::get<SaidAmount>(in.readings[*said.part_of].said));
}

} // namespace

std::vector<KnownAmount> known_amounts(const Case& one) {
    std::vector<KnownAmount> all;
    const auto add = [&](const std::optional<Money>& amount, std::string path, std::string name) {
        if (amount) all.push_back({*amount, std::move(path), std::move(name)});
    };
    add(one.funding.total, "funding.total", "the total");
    for (std::size_t i = 0; i < one.funding.sources.size(); ++i) {
        const FundingSource& source = one.funding.sources[i];
        const std::string from = fmt::format("from {}", fmt::join(source.funders, ", "));
        add(source.amount, source_path(i, "amount"), from);
        add(source.of, source_path(i, "of"), "what a share is of");
    }
    for (std::size_t i = 0; i < one.decisions.size(); ++i) {
        const Decision& decision = one.decisions[i];
        add(decision.amount, decision_path(i, "amount"), "the decision's amount");
        for (std::size_t j = 0; j < decision.yearly.size(); ++j)
            add(decision.yearly[j].amount, decision_path(i, fmt::format("yearly.{}.amount", j)),
                fmt::format("of {}", decision.yearly[j].year.value_or(0)));
    }
    return all;
}

bool SaidParts::add_up_to(const SaidAmount& whole) const {
    return sum && sum->low <= whole.high && whole.low <= sum->high;
}

std::map<std::size_t, SaidParts> parts_of(const std::vector<Reading>& readings) {
    std::map<std::size_t, SaidParts> all;
    for (const Reading& reading : readings) {
        const auto* said = std::get_if<SaidAmount>(&reading.said);
        if (said == nullptr || !said->part_of) continue;
        SaidParts& parts = all[*said->part_of];
        if (parts.count++ == 0) parts.sum = SaidAmount{Money(0), Money(0), true, {}};
        const auto low = parts.sum ? parts.sum->low.plus(said->low) : std::nullopt;
        const auto high = parts.sum ? parts.sum->high.plus(said->high) : std::nullopt;
        parts.sum.reset();
        if (low && high) parts.sum = SaidAmount{*low, *high, true, {}};
    }
    return all;
}

void check_amount(const Saying& saying, const SaidAmount& said, Findings& findings) {
    check_parts(saying, said, findings);
    const Case& one = saying.subject.data();
    const auto& known = saying.known.amounts;
    if (!said.total || known.empty() || is_vouched_for(saying.in, said)) return;
    const auto passes = [&](Money amount) { return lies_within(amount, said); };
    if (std::any_of(known.begin(), known.end(),
                    [&](const KnownAmount& k) { return passes(k.amount); }) ||
        any_sum(one.funding.sources, 0, Money(0), passes))
        return;
    const auto nearest = std::min_element(
        known.begin(), known.end(), [&](const KnownAmount& a, const KnownAmount& b) {
            return distance(a.amount, said) < distance(b.amount, said);
        });
    findings
        .warning(
            "text-amount", saying.place(),
            fmt::format("the text says '{}', which is no amount of the case; nearest is {}, {}",
                        saying.words(), saying.subject.money(nearest->amount), nearest->name))
        .note(saying.subject.file.at(nearest->path), nearest->name);
}

void check_share(const Saying& saying, const SaidShare& said, Findings& findings) {
    const Case& one = saying.subject.data();
    const auto& sources = one.funding.sources;
    const auto& total = one.funding.total;
    const Percent share = said.share;
    const bool known =
        std::any_of(sources.begin(), sources.end(), [&](const FundingSource& source) {
            return (source.share && source.share->compare(share) == 0) ||
                   (source.amount && source.of && share.covers(*source.amount, *source.of));
        });
    const auto& caps = saying.subject.body.data.caps;
    const bool capped = std::any_of(caps.begin(), caps.end(), [&](const Cap& cap) {
        return cap.share && cap.share->compare(share) == 0;
    });
    if (known || capped || !total || sources.empty()) return;
    if (any_sum(sources, 0, Money(0), [&](Money sum) { return share.covers(sum, *total); })) return;
    const auto nearest = std::min_element(sources.begin(), sources.end(),
                                          [&](const FundingSource& a, const FundingSource& b) {
                                              const Money wanted = share.of(*total);
                                              return a.amount.value_or(Money(0)).distance(wanted) <
                                                     b.amount.value_or(Money(0)).distance(wanted);
                                          });
    const auto index = static_cast<std::size_t>(nearest - sources.begin());
    findings
        .warning("text-share", saying.place(),
                 fmt::format("the text says '{}', which is no source's share of {}; it would be {}",
                             saying.words(), saying.subject.money(*total),
                             saying.subject.money(share.of(*total))))
        .note(saying.subject.file.at(source_path(index, "amount")),
              fmt::format("nearest is {} from {}",
                          saying.subject.money(nearest->amount.value_or(Money(0))),
                          fmt::join(nearest->funders, ", ")));
}

} // namespace caseflow
