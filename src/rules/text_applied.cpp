#include "caseflow/base/message.hpp"
#include "caseflow/rules/slips.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// "söks från Kommunen": what a funder that decides elsewhere is to give. False if none is named.
bool check_sought(const Mention& mention, const TextAmount& value, Report& report) {
    const auto& sources = mention.subject.data().funding.sources;
    const NamedSources named = mention.known.funders.named_by(mention.text.text, mention.reading);
    if (!value.total || !named.beside || named.sources.size() != 1) return false;
    const FundingSource& source = sources[named.sources[0]];
    const auto& applied = mention.subject.data().funding.applied;
    if (!source.elsewhere || !source.amount || (applied && is_within(value, *applied)))
        return false;
    const KnownAmount* const known = mention.known.find(KnownAmount::Of::source, named.sources[0]);
    if (known == nullptr) return false;
    if (!is_within(value, known->amount)) report_other_than(mention, *known, report);
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

/// "har sökt av kulturnämnden", "söks hos kommunen": of the body whose case it is. Not what another
/// gives: "söker 40 procent av regionen och tar egna medel, 160 000 kronor".
bool is_sought_here(const Mention& mention, const TextAmount& value) {
    const NamedSources named = mention.known.funders.named_by(mention.text.text, mention.reading);
    const auto& sources = mention.subject.data().funding.sources;
    return !named.sources.empty() && !is_of_others(mention, named) &&
           std::ranges::none_of(std::span(sources).first(std::min(sources.size(), most_sources)),
                                [&](const FundingSource& source) {
                                    return source.elsewhere && source.amount &&
                                           is_within(value, *source.amount);
                                });
}

/// "Föreningen söker 815 000 kronor" of 850 000: so near that it is the same application.
bool is_near(const TextAmount& value, Money applied) {
    constexpr std::int64_t parts = 20;
    return !value.year_beside && value.low.distance(applied).kronor() <= applied.kronor() / parts;
}

/// True for what may be applied for elsewhere: a point speaks of what its own body was asked for,
/// or of a change of it.
bool may_be_sought_elsewhere(const Mention& mention, const TextAmount& value) {
    const KnownData& known = mention.known;
    const auto& decision = mention.text.decision;
    const bool alters = decision && known.decisions[*decision].former;
    if (alters && is_one_of(value, known.decisions[*decision].amounts)) return true;
    if (!is_known_amount(known, value)) return false;
    const Money applied = *mention.subject.data().funding.applied;
    if (!is_one_of(value, known.source_sums) && is_slip_of(value.low, applied))
        return false; // a tenth of it was not granted, and is as much as a zero lost
    if (decision) return alters;
    return !is_one_of(value, known.own_sums) &&
           std::none_of(known.decisions.begin(), known.decisions.end(),
                        [&](const KnownDecision& one) { return is_one_of(value, one.own); });
}

} // namespace

void check_applied(const Mention& mention, const TextAmount& value, Report& report) {
    const auto& applied = mention.subject.data().funding.applied;
    if (check_sought(mention, value, report)) return;
    if (!applied || !value.total || value.yearly || value.part_of || is_within(value, *applied))
        return;
    if (value.year && !value.last_year && mention.text.several_years) return; // a part of it
    if (mention.reading.reach.turn > 0) return; // "söks med 150 000 respektive 170 000 kronor"
    const bool here = is_sought_here(mention, value);
    if (!here && (value.sought_of || may_be_sought_elsewhere(mention, value))) return;
    const bool mixed_up = is_slip_of(value.low, *applied) || is_known_amount(mention.known, value);
    if (mixed_up || differs_in_a_digit(value.low, *applied) || is_near(value, *applied))
        report_applied(mention, value, report);
}

namespace {

/// "Resterande 110 000 kronor avslås": a slip of what is left of the sum applied for.
void check_refused_rest(const Mention& mention, const TextAmount& value, Report& report) {
    const auto& applied = mention.subject.data().funding.applied;
    const auto& amount = mention.known.decisions[*mention.text.decision].amount;
    if (!applied || !amount || !value.total || value.year || *applied <= amount->amount) return;
    const Money rest = applied->distance(amount->amount);
    if (!is_slip_of(value.low, rest) || is_known_amount(mention.known, value) ||
        is_within(value, *applied))
        return;
    report_difference(mention, *amount,
                      message("the point refuses {sum}, but of {applied} applied for it leaves "
                              "{rest}",
                              "sum"_a = sum_of(mention, value),
                              "applied"_a = mention.subject.money(*applied),
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
    const auto is_rest = [&](const KnownDecision& one) {
        return one.amount && is_within(value, funding.applied->distance(one.amount->amount));
    };
    const auto& decisions = mention.known.decisions;
    if (is_within(value, *funding.applied) || (funding.total && is_within(value, *funding.total)) ||
        std::any_of(decisions.begin(), decisions.end(), is_rest))
        return;
    report_applied(mention, value, report);
}

} // namespace caseflow
