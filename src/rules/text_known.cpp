#include "caseflow/base/message.hpp"
#include "caseflow/rules/funder_list.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// If one number has more years, not every amount is checked.
constexpr std::size_t most_years = 100;
constexpr std::size_t most_sums = 10'000;

} // namespace

std::vector<KnownAmount> known_amounts(const Case& data) {
    using Of = KnownAmount::Of;
    std::vector<KnownAmount> all;
    all.reserve(1 + 2 * data.funding.sources.size() + data.decisions.size());
    const auto add = [&](const std::optional<Money>& amount, Of of, std::size_t index = 0,
                         std::size_t entry = 0) {
        if (amount) all.push_back({*amount, of, index, entry});
    };
    add(data.funding.total, Of::total);
    for (std::size_t i = 0; i < data.funding.sources.size(); ++i) {
        add(data.funding.sources[i].amount, Of::source, i);
        add(data.funding.sources[i].of, Of::share, i);
    }
    for (std::size_t i = 0; i < data.decisions.size(); ++i) {
        add(data.decisions[i].amount, Of::decision, i);
        for (std::size_t j = 0; j < data.decisions[i].yearly.size(); ++j)
            add(data.decisions[i].yearly[j].amount, Of::year, i, j);
    }
    return all;
}

namespace {

/// The sums of all combinations of the first twelve sources; with more there would be too many.
std::vector<Money> sums_of(const std::vector<FundingSource>& sources, bool elsewhere_too) {
    std::vector<Money> sums;
    sums.reserve(2 * sources.size());
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i) {
        if (!sources[i].amount || (sources[i].elsewhere && !elsewhere_too)) continue;
        const std::size_t before = sums.size();
        sums.push_back(*sources[i].amount);
        for (std::size_t j = 0; j < before; ++j)
            if (const auto sum = sums[j].plus(*sources[i].amount)) sums.push_back(*sum);
        sort_once(sums);
    }
    return sums;
}

bool may_be_granted(const Reading& reading) {
    const auto* const value = std::get_if<TextAmount>(&reading.value);
    return value != nullptr && value->total && !value->part_of &&
           (value->role == SumRole::granted || value->role == SumRole::none);
}

std::vector<Money> sums_of_texts(const std::vector<CaseText>& texts) {
    std::vector<Money> all;
    for (const CaseText& text : texts)
        for (const Reading& reading : text.readings)
            if (const auto* const value = std::get_if<TextAmount>(&reading.value))
                all.push_back(value->low);
    sort_once(all);
    return all;
}

std::vector<Date> days_of_texts(const std::vector<CaseText>& texts) {
    std::vector<Date> all;
    for (const CaseText& text : texts)
        for (const Reading& reading : text.readings)
            if (const auto* const value = std::get_if<TextPeriod>(&reading.value);
                value != nullptr && value->unit != TextPeriod::Unit::year)
                all.insert(all.end(), {value->first, value->last});
    std::sort(all.begin(), all.end());
    return all;
}

/// "från 500 000 kronor" is a former amount, "350 000 kronor avslås" one that is not granted.
bool is_amount_in_force(const TextAmount& value) {
    return value.role != SumRole::former && value.role != SumRole::difference &&
           value.role != SumRole::applied && value.role != SumRole::base &&
           !is_of_something_else(value);
}

/// Notes the decisions whose points give their amount, or divide it: "300 000 kronor till A och
/// 200 000 kronor till B".
void note_stated_amounts(std::vector<KnownDecision>& decisions,
                         const std::vector<CaseText>& texts) {
    std::vector<std::optional<Money>> sums(decisions.size(), Money(0));
    for (const CaseText& text : texts) {
        if (!text.decision) continue;
        auto& sum = sums[*text.decision];
        KnownDecision& decision = decisions[*text.decision];
        for (const Reading& reading : text.readings) {
            const auto* const value = std::get_if<TextAmount>(&reading.value);
            if (value == nullptr) continue;
            if (may_be_granted(reading)) sum = plus(sum, value->low);
            if (!is_amount_in_force(*value)) continue;
            decision.amount_stated = decision.amount_stated || is_one_of(*value, decision.own);
            decision.whole_stated = decision.whole_stated ||
                                    (decision.amount && is_within(*value, decision.amount->amount));
        }
    }
    for (std::size_t i = 0; i < decisions.size(); ++i)
        decisions[i].points_add_up = decisions[i].amount && sums[i] == decisions[i].amount->amount;
}

Money sum_of_all(const std::vector<FundingSource>& sources) {
    std::optional<Money> sum(Money(0));
    for (const FundingSource& source : sources)
        if (source.amount) sum = plus(sum, *source.amount);
    return sum.value_or(Money(0));
}

std::vector<KnownYear> known_years(const std::vector<Decision>& decisions) {
    std::vector<KnownYear> all;
    for (std::size_t i = 0; i < decisions.size(); ++i)
        for (std::size_t j = 0; j < decisions[i].yearly.size(); ++j) {
            const Yearly& of = decisions[i].yearly[j];
            if (of.year && of.amount)
                all.push_back({*of.year, i, {*of.amount, KnownAmount::Of::year, i, j}});
        }
    std::stable_sort(all.begin(), all.end(), [](const KnownYear& a, const KnownYear& b) {
        return std::pair(a.year, a.decision) < std::pair(b.year, b.decision);
    });
    return all;
}

/// The sum of the sources decided here, and the decision that decision-amount compares with it.
std::optional<Settled<Money>> disputed_amount(const Subject& s) {
    const Settled<Money> granted = s.chains.terms_in_force().amount;
    const auto here = other_than_granted(s, granted);
    return here ? std::optional(Settled<Money>{here, granted.by}) : std::nullopt;
}

/// The project's period, if the grants in force have another one.
std::optional<KnownPeriod> disputed_period(const Subject& s) {
    const Project& project = s.data().project;
    const Terms now = s.chains.terms_in_force();
    const auto differs = [](const std::optional<Date>& day, const Settled<Date>& other) {
        return day && other.by && other.value != day;
    };
    if (!s.chains.is_sound() || !project.start || !project.end ||
        !(differs(project.start, now.start) || differs(project.end, now.end)))
        return std::nullopt;
    return KnownPeriod{*project.start, *project.end, {}, {}};
}

/// The first known day of the case.
std::optional<Date> began_on(const Subject& s) {
    std::optional<Date> first;
    const auto add = [&](const std::optional<Date>& date) {
        if (date) first = std::min(first.value_or(*date), *date);
    };
    if (s.number)
        add(Date{std::chrono::year(s.number->year()), std::chrono::January, std::chrono::day(1)});
    add(s.data().registered);
    add(s.data().project.start);
    for (const Decision& decision : s.data().decisions) add(decision.date);
    return first;
}

/// The sources of those whom points grant money, if decided elsewhere, and other sources whose
/// names begin with theirs: "Föreningen (eget arbete)".
std::vector<std::size_t> recipients_of(const std::vector<FundingSource>& sources,
                                       const std::vector<CaseText>& texts,
                                       const FunderNames& funders) {
    std::vector<std::size_t> found;
    for (const CaseText& text : texts)
        for (const Reading& reading : text.readings) {
            const auto* const value = std::get_if<TextAmount>(&reading.value);
            if (!text.decision || value == nullptr ||
                !(value->role == SumRole::granted || value->role == SumRole::outside))
                continue;
            const auto& named = named_at(funders, text, reading).recipients;
            found.insert(found.end(), named.begin(), named.end());
        }
    const auto is_of_found = [&](const FundingSource& source) {
        return std::ranges::any_of(found, [&](std::size_t i) {
            const auto& names = sources[i].funders;
            return !names.empty() && !source.funders.empty() &&
                   source.funders[0].starts_with(names[0]);
        });
    };
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i)
        if (sources[i].elsewhere && is_of_found(sources[i])) all.push_back(i);
    return all;
}

std::string day_path(const std::optional<std::size_t>& decision, std::string_view key) {
    return decision ? decision_path(*decision, key) : fmt::format("project.{}", key);
}

} // namespace

std::string KnownAmount::path() const {
    switch (of) {
    case Of::total:
        return "funding.total";
    case Of::applied:
        return "funding.applied";
    case Of::source:
        return source_path(index, "amount");
    case Of::share:
        return source_path(index, "of");
    case Of::decision:
    case Of::former:
        return decision_path(index, "amount");
    default:
        return decision_path(index, fmt::format("yearly.{}.amount", entry));
    }
}

std::string KnownAmount::name(const Case& data) const {
    switch (of) {
    case Of::total:
        return message("the total");
    case Of::applied:
        return message("the amount applied for");
    case Of::source:
        return message("the amount from {funders}",
                       "funders"_a = list_funders(data.funding.sources[index].funders));
    case Of::share:
        return message("the amount that a share is of");
    case Of::decision:
        return message("the decision's amount");
    case Of::former:
        return message("the amount before");
    case Of::former_year:
        return message("the amount for {year} before the change",
                       "year"_a = data.decisions[index].yearly[entry].year.value_or(0));
    default:
        return message("the amount for {year}",
                       "year"_a = data.decisions[index].yearly[entry].year.value_or(0));
    }
}

std::string KnownPeriod::start_path() const {
    return day_path(start_by, "start");
}

std::string KnownPeriod::end_path() const {
    return day_path(end_by, "end");
}

std::string_view KnownPeriod::name() const {
    return start_by || end_by ? translate("the decision's period")
                              : translate("the project's period");
}

KnownData::KnownData(const Subject& s, const std::vector<CaseText>& texts)
    : currency(s.data().funding.currency),
      amounts(known_amounts(s.data())),
      sources_here(disputed_amount(s)),
      all_sources(sum_of_all(s.data().funding.sources)),
      source_sums(sums_of(s.data().funding.sources, true)),
      own_sums(sums_of(s.data().funding.sources, false)),
      sums(source_sums),
      dates(known_dates(s)),
      disputed_period(caseflow::disputed_period(s)),
      periods(known_periods(s)),
      bodies(deciding_bodies(s.data(), texts)),
      began(began_on(s)),
      funders(s.data().funding.sources, s.body.data.organisation) {
    sorted_amounts.reserve(amounts.size());
    for (const KnownAmount& known : amounts) sorted_amounts.push_back(known.amount);
    sort_once(sorted_amounts);
    sums.insert(sums.end(), sorted_amounts.begin(), sorted_amounts.end());
    const auto& applied = s.data().funding.applied;
    for (const Decision& decision : s.data().decisions) // the amounts that were not granted
        if (applied && decision.amount && sums.size() < most_sums)
            sums.push_back(applied->distance(*decision.amount));
    sort_once(sums);
    const auto& all = s.data().decisions;
    decisions.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) decisions.push_back(known_decision(s, i));
    note_stated_amounts(decisions, texts);
    years = known_years(all);
    recipients = recipients_of(s.data().funding.sources, texts, funders);
    stated = sums_of_texts(texts);
    days_of_texts = caseflow::days_of_texts(texts);
    const auto add = [&](const std::string& text) {
        const auto number = text.empty() ? std::nullopt : s.body.data.read(text).number;
        if (number) numbers.push_back(*number);
    };
    for (const std::string& related : s.data().related) add(related);
    for (const FundingSource& source : s.data().funding.sources) add(source.case_number);
    std::sort(numbers.begin(), numbers.end());
}

std::vector<const KnownAmount*> KnownData::of_year(int year,
                                                   std::optional<std::size_t> decision) const {
    std::vector<const KnownAmount*> found;
    const auto is_before = [](const KnownYear& a, const std::pair<int, std::size_t>& b) {
        return std::pair(a.year, a.decision) < b;
    };
    auto at = std::lower_bound(years.begin(), years.end(), std::pair(year, decision.value_or(0)),
                               is_before);
    for (; at != years.end() && at->year == year && found.size() < most_years; ++at) {
        if (decision && at->decision != *decision) break;
        found.push_back(&at->amount);
    }
    return found;
}

const KnownAmount* KnownData::find(KnownAmount::Of of, std::size_t index) const {
    const auto found = std::find_if(amounts.begin(), amounts.end(), [&](const KnownAmount& known) {
        return known.of == of && known.index == index;
    });
    return found == amounts.end() ? nullptr : &*found;
}

} // namespace caseflow
