#include "caseflow/base/message.hpp"
#include "caseflow/rules/text_periods.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// True for a known sum in a point, unless it is from a year's budget.
bool is_of_decision(const Mention& mention, const TextAmount& value) {
    return mention.text.decision && !value.year_of_budget && is_known_amount(mention.known, value);
}

/// True for a contribution in the case whose year has no other finding.
bool is_granted_here(const Mention& mention, const TextAmount& value) {
    const bool given = value.role == SumRole::granted || value.role == SumRole::contributed ||
                       (value.role == SumRole::outside && names_own_body(mention));
    if (!given || (value.part_of && mention.known.years.empty())) return false;
    const std::size_t next =
        1 + static_cast<std::size_t>(&mention.reading - mention.text.readings.data());
    const auto* const period = next < mention.text.readings.size()
                                   ? std::get_if<TextPeriod>(&mention.text.readings[next].value)
                                   : nullptr;
    if (period != nullptr && period->role == PeriodRole::budget) return false;
    if (mention.text.decision && is_whole_grant(mention, value)) return true; // whoever is named
    const auto& sources = mention.subject.data().funding.sources;
    const NamedSources& named = mention.named_sources();
    return std::none_of(named.sources.begin(), named.sources.end(),
                        [&](std::size_t i) { return sources[i].elsewhere; });
}

void report_year(const Mention& mention, int year, const KnownPeriod& period, Report& report) {
    report_period(mention, period,
                  message("the text gives '{words}' for {year}, but {name} is {start} – {end}",
                          "words"_a = mention.words(), "year"_a = year, "name"_a = period.name(),
                          "start"_a = to_string(period.start), "end"_a = to_string(period.end)),
                  report);
}

/// "beviljar 300 000 kronor till festivalen 2025" for one in 2024: a year off, and not the year of
/// the decision and its budget either.
void check_year_of_noun(const Mention& mention, const TextAmount& value, KnownPeriods periods,
                        Report& report) {
    if (!value.year_of_noun || !is_of_decision(mention, value)) return;
    const int year = *value.year_of_noun;
    const auto& date = mention.subject.data().decisions[*mention.text.decision].date;
    if (date && static_cast<int>(date->year()) == year) return;
    const bool off = std::ranges::all_of(periods, [&](const KnownPeriod& period) {
        return year == static_cast<int>(period.end.year()) + 1 ||
               year == static_cast<int>(period.start.year()) - 1;
    });
    if (off) report_year(mention, year, periods[0], report);
}

} // namespace

void check_years_of(const Mention& mention, const TextAmount& value, Report& report) {
    const KnownPeriods periods = periods_for(mention);
    if (value.currency != mention.known.currency) return; // another programme's
    if (periods.empty() || !is_granted_here(mention, value)) return;
    if (!value.year) return check_year_of_noun(mention, value, periods, report);
    const int last = value.last_year.value_or(*value.year);
    const bool holds = std::any_of(periods.begin(), periods.end(), [&](const KnownPeriod& period) {
        const bool early = value.last_year && is_of_decision(mention, value) &&
                           *value.year < static_cast<int>(period.start.year()) &&
                           last < static_cast<int>(period.end.year());
        return !early && last <= static_cast<int>(period.end.year());
    });
    if (holds) return;
    const bool late = last > static_cast<int>(periods[0].end.year());
    report_year(mention, late ? last : *value.year, periods[0], report);
}

bool continues_with_others(const Mention& mention, const TextAmount& value,
                           const NamedSources& named) {
    constexpr std::size_t farthest = 600; // bytes from the giver's name, at most
    const auto& readings = mention.text.readings;
    const std::string_view text = mention.text.text;
    if (!named.sources.empty() || value.role == SumRole::granted) return false;
    auto at = static_cast<std::size_t>(&mention.reading - readings.data());
    for (std::size_t end = mention.reading.begin; at > 0; end = readings[at].begin) {
        const Reading& before = readings[--at];
        if (mention.reading.begin - before.begin > farthest ||
            text.substr(before.end, end - before.end).find_first_of(".;\n") != text.npos)
            return false;
        if (!std::holds_alternative<TextAmount>(before.value)) continue;
        const Mention other{mention.subject, mention.known, mention.text, before};
        const NamedSources& giver = other.named_sources();
        if (!giver.sources.empty()) return is_of_others(mention, giver);
    }
    return false;
}

namespace {

/// "Av beslut den 12 september 2022 framgår att kommunen avsätter": the year of a date, which is
/// when the sum was decided.
bool is_year_of_day(const Mention& mention, int year) {
    const auto& readings = mention.text.readings;
    const auto index = static_cast<std::size_t>(&mention.reading - readings.data());
    const auto is_day = [&](std::size_t at) {
        const auto* const day =
            at < readings.size() ? std::get_if<TextPeriod>(&readings[at].value) : nullptr;
        return day != nullptr && day->extent == TextPeriod::Extent::day &&
               day->first.year() == std::chrono::year(year);
    };
    return is_day(index - 1) || is_day(index + 1);
}

} // namespace

bool is_of_year_before(const Mention& mention, const TextAmount& value) {
    const auto& start = mention.subject.data().project.start;
    const auto& year = value.year_beside;
    return !mention.text.decision && value.role != SumRole::applied && year && start &&
           *year < static_cast<int>(start->year()) && !is_year_of_day(mention, *year) &&
           mention.known.of_year(*year, std::nullopt).empty() && !is_slip(mention.known, value) &&
           !is_known_amount(mention.known, value);
}

} // namespace caseflow
