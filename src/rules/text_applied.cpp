#include "caseflow/base/message.hpp"
#include "caseflow/rules/slips.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// "Kommunen sökte 540 000 kronor hos Kulturrådet", which gives less: a text with the sum given may
/// also have the sum applied for.
bool got_less(const Mention& mention, const TextAmount& value, Money given) {
    return given < value.low && std::ranges::binary_search(mention.known.stated, given) &&
           !is_slip_of(value.low, given) && !is_known_amount(mention.known, value);
}

/// "söks från Kommunen": the amount that a funder deciding elsewhere is to give. False if none is
/// named.
bool check_sought(const Mention& mention, const TextAmount& value, Report& report) {
    const auto& sources = mention.subject.data().funding.sources;
    const NamedSources& named = mention.named_sources();
    if (!value.total || !named.beside || named.sources.size() != 1) return false;
    const FundingSource& source = sources[named.sources[0]];
    const auto& applied = mention.subject.data().funding.applied;
    if (!source.elsewhere || !source.amount || (applied && is_within(value, *applied)))
        return false;
    const KnownAmount* const known = mention.known.find(KnownAmount::Of::source, named.sources[0]);
    if (known == nullptr) return false;
    if (!is_within(value, known->amount) && !got_less(mention, value, known->amount))
        report_other_than(mention, *known, report);
    return true;
}

void report_applied(const Mention& mention, const TextAmount& value, Report& report) {
    const Money applied = *mention.subject.data().funding.applied;
    const KnownAmount known{applied, KnownAmount::Of::applied};
    report_difference(mention, known,
                      message("the text says that {sum} was applied for, but it was {amount}",
                              "sum"_a = sum_of(mention, value),
                              "amount"_a = mention.subject.money(applied)),
                      report);
}

/// "har hos Socialstyrelsen sökt": names the body itself after "hos", whoever applies.
bool names_own_source(const Mention& mention) {
    const Reach& reach = mention.reading.reach;
    const auto words = mention.text.text.substr(reach.begin, mention.reading.begin - reach.begin);
    const auto& sources = mention.subject.data().funding.sources;
    return std::ranges::any_of(sources, [&](const FundingSource& source) {
        return !source.elsewhere && std::ranges::any_of(source.funders, [&](const auto& funder) {
            return !funder.empty() && words.find("hos " + funder) != words.npos;
        });
    });
}

/// "har sökt av kulturnämnden", "söks hos kommunen": applied for at the body that keeps the case.
/// Not a contribution of another: "söker 40 procent av regionen och tar egna medel, 160 000
/// kronor".
bool is_sought_here(const Mention& mention, const TextAmount& value) {
    const NamedSources& named = mention.named_sources();
    const auto& sources = mention.subject.data().funding.sources;
    const bool body = !named.sources.empty() && !is_of_others(mention, named);
    return (body || names_own_source(mention)) &&
           std::ranges::none_of(std::span(sources).first(std::min(sources.size(), most_sources)),
                                [&](const FundingSource& source) {
                                    return source.elsewhere && source.amount &&
                                           is_within(value, *source.amount);
                                });
}

/// "Föreningen söker 815 000 kronor" for 850 000: near enough to be the same application.
bool is_near(const TextAmount& value, Money applied) {
    constexpr std::int64_t parts = 20;
    return !value.year_beside && value.low.distance(applied).kronor() <= applied.kronor() / parts;
}

/// True for a sum that may be applied for elsewhere: a point is about the sum applied for at its
/// own body, or a change of it.
bool may_be_sought_elsewhere(const Mention& mention, const TextAmount& value) {
    const KnownData& known = mention.known;
    const auto& decision = mention.text.decision;
    const bool alters = decision && known.decisions[*decision].former;
    if (alters && is_one_of(value, known.decisions[*decision].amounts)) return true;
    if (!is_known_amount(known, value)) return false;
    const Money applied = *mention.subject.data().funding.applied;
    if (!is_one_of(value, known.source_sums) && is_slip_of(value.low, applied))
        return false; // a tenth that was not granted looks like a lost zero
    if (decision) return alters;
    return !is_one_of(value, known.own_sums) &&
           std::none_of(known.decisions.begin(), known.decisions.end(),
                        [&](const KnownDecision& other) { return is_one_of(value, other.own); });
}

/// The sums of a paragraph around one, itself included, and its place among them.
std::pair<std::vector<const Reading*>, std::size_t> sums_around(const Mention& mention) {
    constexpr std::size_t farthest = 200; // bytes between two sums
    constexpr std::size_t most = 8;       // to either side
    const auto& readings = mention.text.readings;
    const std::string_view text = mention.text.text;
    const auto at = static_cast<std::size_t>(&mention.reading - readings.data());
    const auto continues = [&](std::size_t from, std::size_t to) {
        return to - from <= farthest && text.substr(from, to - from).find("\n\n") == text.npos;
    };
    const auto is_sum = [&](const Reading& reading) {
        const auto* const sum = std::get_if<TextAmount>(&reading.value);
        return sum != nullptr && is_plain_sum(mention.known, *sum);
    };
    std::vector<const Reading*> sums{&mention.reading};
    for (std::size_t i = at; i > 0 && sums.size() <= most; --i) {
        if (!is_sum(readings[i - 1])) continue;
        if (!continues(readings[i - 1].end, sums.front()->begin)) break;
        sums.insert(sums.begin(), &readings[i - 1]);
    }
    const std::size_t before = sums.size() - 1;
    for (std::size_t i = at + 1; i < readings.size() && sums.size() <= before + most; ++i) {
        if (!is_sum(readings[i])) continue;
        if (!continues(sums.back()->end, readings[i].begin)) break;
        sums.push_back(&readings[i]);
    }
    return {std::move(sums), before};
}

/// "Ansökan avser 84 000 kronor till lokaler och 56 000 kronor till resor": consecutive sums that
/// add up to the amount applied for, even if one of them is another known amount.
bool is_part_of_application(const Mention& mention, Money applied) {
    const auto [sums, at] = sums_around(mention);
    const auto may_be_part = [](const TextAmount& value) {
        return value.role == SumRole::applied || value.role == SumRole::none ||
               value.role == SumRole::line || value.role == SumRole::other;
    };
    for (std::size_t first = 0; first <= at; ++first) {
        std::optional<Money> sum(Money(0));
        for (std::size_t i = first; sum && *sum < applied && i < sums.size(); ++i) {
            const auto& part = std::get<TextAmount>(sums[i]->value);
            if (!may_be_part(part)) break; // "Kommunen bidrar med 500 000 kronor"
            sum = plus(sum, part.low);
            if (i >= at && i > first && sum == applied) return true;
        }
    }
    return false;
}

/// "Körföreningen, sökt 20 000 kr": a row of another applicant, beside the row with this case's
/// application.
bool is_row_of_another(const Mention& mention, Money applied) {
    const auto [sums, at] = sums_around(mention);
    const std::string_view text = mention.text.text;
    return std::ranges::any_of(sums, [&](const Reading* reading) {
        const auto& sum = std::get<TextAmount>(reading->value);
        if (sum.role != SumRole::applied || !is_within(sum, applied)) return false;
        const std::size_t from = std::min(reading->end, mention.reading.end);
        const std::size_t to = std::max(reading->begin, mention.reading.begin);
        return text.substr(from, to - from).find('\n') != text.npos;
    });
}

/// "Ansökan avser 434 000 kronor men föreningen sökte först 496 000 kronor": the application now,
/// beside the sum at first.
bool is_revised_from(const Mention& mention, Money applied) {
    const auto next = static_cast<std::size_t>(&mention.reading - mention.text.readings.data()) + 1;
    const auto* const first = next < mention.text.readings.size()
                                  ? std::get_if<TextAmount>(&mention.text.readings[next].value)
                                  : nullptr;
    return first != nullptr && first->role == SumRole::earlier && is_within(*first, applied);
}

/// "etthundrafjortontusen kronor" for 140 000: words are mixed up more easily than digits. A round
/// sum may be another application's.
bool is_spelled_otherwise(const Mention& mention, const TextAmount& value, Money applied) {
    constexpr std::int64_t round = 10'000; // kronor
    const std::string words = mention.words();
    return words.find_first_of("0123456789") == words.npos && value.low == value.high &&
           value.low.kronor() % round != 0 && is_as_long(value.low, applied) &&
           !is_known_amount(mention.known, value);
}

} // namespace

void check_applied(const Mention& mention, const TextAmount& value, Report& report) {
    const auto& applied = mention.subject.data().funding.applied;
    if (check_sought(mention, value, report)) return;
    if (!applied || !value.total || value.yearly || value.part_of || is_within(value, *applied))
        return;
    if (value.year && !value.last_year && mention.text.several_years &&
        has_other_years(mention, value))
        return;                                 // a part of it
    if (mention.reading.reach.turn > 0) return; // "söks med 150 000 respektive 170 000 kronor"
    const bool here = is_sought_here(mention, value);
    const bool unstated = !std::ranges::binary_search(mention.known.stated, *applied);
    if (value.plain && !value.year_beside && !is_part_of_application(mention, *applied))
        return report_applied(mention, value, report);
    const bool like = is_clear_slip_of(value.low, *applied) ||
                      (unstated && differs_in_a_digit(value.low, *applied));
    const bool clear = like && !is_known_amount(mention.known, value);
    if (!here && ((value.sought_of && !clear) || may_be_sought_elsewhere(mention, value))) return;
    const bool mixed_up = is_slip_of(value.low, *applied) || is_known_amount(mention.known, value);
    if (value.further && is_known_amount(mention.known, value)) return;
    if (is_part_of_application(mention, *applied) || is_row_of_another(mention, *applied) ||
        is_revised_from(mention, *applied))
        return;
    if (mixed_up || differs_in_a_digit(value.low, *applied) || is_near(value, *applied) ||
        lacks_a_digit(value.low, *applied) || is_spelled_otherwise(mention, value, *applied))
        report_applied(mention, value, report);
}

namespace {

/// "Resterande 110 000 kronor avslås": a slip of the rest of the sum applied for.
void check_refused_rest(const Mention& mention, const TextAmount& value, Report& report) {
    const auto& applied = mention.subject.data().funding.applied;
    const auto& amount = mention.known.decisions[*mention.text.decision].amount;
    if (!applied || !amount || !value.total || value.year || *applied <= amount->amount) return;
    const Money rest = applied->distance(amount->amount);
    if (!(is_slip_of(value.low, rest) || differs_in_a_digit(value.low, rest)) ||
        (!value.further && is_known_amount(mention.known, value)) || is_within(value, *applied))
        return;
    report_difference(
        mention, *amount,
        message("the point refuses {sum}, but leaves {rest} of the {applied} applied for",
                "sum"_a = sum_of(mention, value), "applied"_a = mention.subject.money(*applied),
                "rest"_a = mention.subject.money(rest)),
        report);
}

} // namespace

void check_refused(const Mention& mention, const TextAmount& value, Report& report) {
    const Funding& funding = mention.subject.data().funding;
    const auto& decision = mention.text.decision;
    const bool refusal =
        decision && mention.subject.data().decisions[*decision].kind == DecisionKind::refusal;
    if (decision && !refusal) return check_refused_rest(mention, value, report);
    if (!refusal || !funding.applied || !value.total || value.part_of) return;
    const auto is_rest = [&](const KnownDecision& other) {
        return other.amount && is_within(value, funding.applied->distance(other.amount->amount));
    };
    const auto& decisions = mention.known.decisions;
    const std::string_view before = mention.text.text;
    const bool sought = before.substr(0, mention.reading.begin).ends_with(" om ");
    if (is_within(value, *funding.applied) ||
        (!sought && funding.total && is_within(value, *funding.total)) ||
        std::any_of(decisions.begin(), decisions.end(), is_rest))
        return;
    report_applied(mention, value, report);
}

} // namespace caseflow
