#include "caseflow/rules/texts.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace caseflow {
namespace {

/// Of more sources than that not every sum is tried.
constexpr std::size_t most_sources = 12;

/// An amount of the data.
struct Known {
    Money amount;
    std::string path;
    std::string name;
};

std::string source_path(std::size_t i, std::string_view key) {
    return fmt::format("funding.source.{}.{}", i, key);
}

std::vector<Known> known_amounts(const Case& one) {
    std::vector<Known> all;
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

/// The readings that are told as parts of another one.
std::vector<SaidAmount> parts_of(const CaseText& in, std::size_t whole) {
    std::vector<SaidAmount> parts;
    for (const Reading& reading : in.readings)
        if (const auto* said = std::get_if<SaidAmount>(&reading.said))
            if (said->part_of == whole) parts.push_back(*said);
    return parts;
}

std::optional<SaidAmount> sum_of(const std::vector<SaidAmount>& parts) {
    SaidAmount sum{Money(0), Money(0), true, {}};
    for (const SaidAmount& part : parts) {
        const auto low = sum.low.plus(part.low);
        const auto high = sum.high.plus(part.high);
        if (!low || !high) return std::nullopt;
        sum = {*low, *high, true, {}};
    }
    return sum;
}

/// True where the parts of an amount add up to it.
bool adds_up(const CaseText& in, std::size_t whole) {
    const auto* said = std::get_if<SaidAmount>(&in.readings[whole].said);
    const auto sum = sum_of(parts_of(in, whole));
    return said != nullptr && sum && sum->low <= said->high && said->low <= sum->high;
}

void check_parts(const Saying& saying, const SaidAmount& said, Findings& findings) {
    const auto whole = static_cast<std::size_t>(&saying.reading - saying.in.readings.data());
    const auto parts = parts_of(saying.in, whole);
    if (parts.size() < 2 || adds_up(saying.in, whole)) return;
    const auto sum = sum_of(parts);
    findings.warning("text-amount", saying.place(),
                     fmt::format("the parts named behind '{}' add up to {}, not to {}",
                                 saying.words(), saying.subject.money(sum->low),
                                 saying.subject.money(said.low)));
}

} // namespace

void check_amount(const Saying& saying, const SaidAmount& said, Findings& findings) {
    check_parts(saying, said, findings);
    const Case& one = saying.subject.data();
    const auto known = known_amounts(one);
    if (!said.total || known.empty()) return;
    if (said.part_of && parts_of(saying.in, *said.part_of).size() > 1 &&
        adds_up(saying.in, *said.part_of))
        return;
    const auto passes = [&](Money amount) { return lies_within(amount, said); };
    if (std::any_of(known.begin(), known.end(), [&](const Known& k) { return passes(k.amount); }) ||
        any_sum(one.funding.sources, 0, Money(0), passes))
        return;
    const auto nearest =
        std::min_element(known.begin(), known.end(), [&](const Known& a, const Known& b) {
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
