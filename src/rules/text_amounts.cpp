#include "caseflow/base/message.hpp"
#include "caseflow/rules/slips.hpp"
#include "caseflow/rules/text_rows.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// "för 1 krona": a sum without a descriptive word, and smaller than any in a case.
bool is_trifle(const KnownData& known, const TextAmount& value) {
    constexpr std::int64_t least = 500; // kronor
    const auto is_small = [](Money amount) { return amount < Money(least); };
    const bool plain = value.role == SumRole::none || value.role == SumRole::line;
    return !value.span && is_small(value.high) && (plain || !is_slip(known, value)) &&
           std::ranges::none_of(first_amounts(known),
                                [&](const KnownAmount& amount) { return is_small(amount.amount); });
}

/// Compares a sum for several years with the sum of their amounts. False if the data lacks a year,
/// or has several amounts for one.
bool check_years(const Mention& mention, const TextAmount& value, Report& report) {
    std::optional<Money> sum(Money(0));
    const KnownAmount* first = nullptr;
    for (int year = *value.year; year <= *value.last_year; ++year) {
        const auto known = mention.known.of_year(year, mention.text.decision);
        if (known.size() != 1) return false;
        sum = plus(sum, known[0]->amount);
        if (first == nullptr) first = known[0];
    }
    if (!sum || first == nullptr) return false;
    if (is_within(value, *sum)) return true;
    report_difference(mention, *first,
                      message("the text says {sum} for {first}–{last}, but the amounts of these "
                              "years add up to {amount}",
                              "sum"_a = sum_of(mention, value), "first"_a = *value.year,
                              "last"_a = *value.last_year,
                              "amount"_a = mention.subject.money(*sum)),
                      report);
    return true;
}

/// "Under 2023 betalas 300 000 kronor ut": also a line of costs, but the amount of another year, or
/// of another decision.
bool is_of_other_year(const Mention& mention, const TextAmount& value) {
    const auto& years = mention.known.years;
    const auto& decision = mention.text.decision;
    return std::any_of(years.begin(), years.end(), [&](const KnownYear& year) {
        const bool other = year.year != value.year || (decision && year.decision != *decision);
        return other && is_within(value, year.amount.amount);
    });
}

/// "500 000 kronor ur 2023 års budget": all of a decision's money, in whatever years it is paid.
bool is_all_of_budget(const Mention& mention, const TextAmount& value) {
    const auto& decisions = mention.known.decisions;
    return value.year_of_budget &&
           std::any_of(decisions.begin(), decisions.end(), [&](const KnownDecision& decision) {
               return decision.amount && is_within(value, decision.amount->amount);
           });
}

/// "2023: 600 000 kr" in a table whose sum is the total, not a decision's amount: the sum of all
/// funders.
bool is_of_other_whole(const Mention& mention, const TextAmount& value) {
    if (!value.part_of) return false;
    const auto& whole = std::get<TextAmount>(mention.text.readings[*value.part_of].value);
    const auto& total = mention.subject.data().funding.total;
    const auto& decisions = mention.known.decisions;
    return total && is_within(whole, *total) &&
           std::none_of(decisions.begin(), decisions.end(), [&](const KnownDecision& decision) {
               return decision.amount && is_within(whole, decision.amount->amount);
           });
}

/// True for a point that gives a payment for every year that its decision has an amount for.
bool pays_all_years(const Mention& mention) {
    const auto& decision = mention.text.decision;
    constexpr std::size_t several = 2;
    if (!decision || mention.text.paid_years < several) return false;
    return mention.subject.data().decisions[*decision].yearly.size() == mention.text.paid_years;
}

/// "Under 2023 utbetalas 400 000 kronor.": true in a point where nothing else may be paid in that
/// year.
bool pays_year(const Mention& mention, const TextAmount& value) {
    if (!value.paid_in_year || !mention.text.decision) return false;
    return std::ranges::none_of(mention.text.readings, [&](const Reading& reading) {
        const auto* const other = std::get_if<TextAmount>(&reading.value);
        if (other == nullptr || &reading == &mention.reading) return false;
        return other->year ? other->year == value.year : !is_known_amount(mention.known, *other);
    });
}

/// Compares a sum for a year with the year's amounts. False if the data has none, or if the sum
/// belongs to somebody else.
bool check_year(const Mention& mention, const TextAmount& value, const NamedSources& named,
                Report& report) {
    const bool all =
        pays_year(mention, value) || (value.paid && (value.each_year || pays_all_years(mention)));
    const bool paid = value.role == SumRole::line &&
                      (all || is_of_other_year(mention, value) || is_slip_of_year(mention, value));
    if (!value.year || !(may_be_given(value) || paid) || is_of_others(mention, named) ||
        continues_with_others(mention, value, named))
        return false;
    if (is_all_of_budget(mention, value) || is_of_other_whole(mention, value)) return false;
    if (value.together && is_known_amount(mention.known, value)) return false;
    if (value.last_year) return check_years(mention, value, report);
    const auto known = mention.known.of_year(*value.year, mention.text.decision);
    if (known.empty()) return false;
    const bool agrees = std::any_of(known.begin(), known.end(), [&](const KnownAmount* amount) {
        return is_within(value, amount->amount);
    });
    if (!agrees && !is_far_from(mention, value, known[0]->amount) &&
        !is_in_row_of_other_money(mention))
        report_other_than(mention, *known[0], report);
    return true;
}

/// True for a sum of one year of several, if the data does not divide them by year.
bool is_part_by_year(const Mention& mention, const TextAmount& value) {
    const auto& sums = mention.known.sums;
    return value.year && !sums.empty() && value.low <= sums.back() &&
           has_other_years(mention, value);
}

/// The amounts of the sources named, alone and together.
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
        sum = plus(sum, *source.amount);
    }
    if (sum) amounts.push_back(*sum);
    if (const auto all = sum_of_funder(mention, named)) amounts.push_back(*all);
    for (const KnownDecision& decision : mention.known.decisions)
        if (own && decision.amount && amounts.size() < 100)
            amounts.insert(amounts.end(), decision.own.begin(), decision.own.end());
    std::sort(amounts.begin(), amounts.end());
    return amounts;
}

/// True if a point's sum of the body's own money is what a later decision grants.
bool is_later_grant(const Mention& mention, const TextAmount& value, const NamedSources& named) {
    const auto& decision = mention.text.decision;
    const auto& sources = mention.subject.data().funding.sources;
    return decision && mention.known.decisions[*decision].is_only_later(value) &&
           std::none_of(named.sources.begin(), named.sources.end(),
                        [&](std::size_t i) { return sources[i].elsewhere; });
}

/// Compares a sum with the sources that its words name. False if they name none.
bool check_named(const Mention& mention, const TextAmount& value, const NamedSources& named,
                 Report& report) {
    const bool plain = value.role == SumRole::none;
    const bool line = value.role == SumRole::line;
    const bool says = value.role == SumRole::contributed || value.role == SumRole::granted ||
                      value.role == SumRole::outside || (named.beside && (plain || line)) ||
                      (named.gives && plain && value.anchored) ||
                      (named.gives && (plain || line) && is_known_amount(mention.known, value)) ||
                      is_slip_in_kind(mention, value, named);
    if (named.sources.empty() || !says || is_later_grant(mention, value, named)) return false;
    if (is_share_of_grant(mention, value, named)) return true;
    if (value.together && !named.group && is_known_amount(mention.known, value)) return true;
    if (line && is_total(mention, value)) return true; // "Kommunens kostnad för planen": the total
    const auto amounts = amounts_of(mention, named);
    const KnownAmount* const known =
        mention.known.find(KnownAmount::Of::source, named.sources.back());
    if (known == nullptr) return false;
    const auto& decisions = mention.known.decisions;
    const bool far = is_far_from(mention, value, known->amount) &&
                     !lacks_a_digit(value.low, known->amount) &&
                     std::ranges::none_of(decisions, [&](const KnownDecision& decision) {
                         return decision.amount && is_slip_of(value.low, decision.amount->amount);
                     });
    if (!is_one_of(value, amounts) && !far &&
        !(value.year && value.low <= amounts.back() && has_other_years(mention, value)) &&
        !is_granted_to(mention, value, named) && !is_of_one_of_several(mention, value, named))
        report_other_than(mention, *known, report);
    return true;
}

/// "För 2023 blir kostnaden 400 000 kronor": the cost of one year of several, compared with the
/// decision's if the body pays all.
void check_total_of_year(const Mention& mention, TextAmount value, Report& report) {
    const auto& total = mention.subject.data().funding.total;
    if (!total || value.low > *total) return check_total(mention, value, report);
    const auto& sources = mention.subject.data().funding.sources;
    const bool shared = std::any_of(sources.begin(), sources.end(),
                                    [](const FundingSource& source) { return source.elsewhere; });
    value.role = SumRole::granted;
    if (!shared) check_year(mention, value, {}, report);
}

/// "Ansökan gäller 650 000 kronor, varav 500 000 kronor beviljas"
bool is_grant_of_applied(const Mention& mention, const TextAmount& value) {
    if (!value.part_of || value.role != SumRole::granted) return false;
    const auto& whole = std::get<TextAmount>(mention.text.readings[*value.part_of].value);
    return whole.role == SumRole::applied;
}

/// "omsätter 1 200 000 kronor, varav 150 000 kronor i bidrag": a part of something else.
bool is_part_of_something_else(const Mention& mention, const TextAmount& value) {
    return value.part_of &&
           is_of_something_else(std::get<TextAmount>(mention.text.readings[*value.part_of].value));
}

/// "varav Kommunen bidrar med 300 000 kronor"; not a part of what is contributed: "Kommunens insats
/// på 500 000 kronor består av 300 000 kronor i kontanter och …".
bool contributes_itself(const Mention& mention, const TextAmount& value) {
    if (value.role != SumRole::contributed) return false;
    if (!value.part_of) return true;
    const auto& whole = std::get<TextAmount>(mention.text.readings[*value.part_of].value);
    return whole.role != SumRole::contributed;
}

/// "omsluter 2,4 mnkr, varav regionens del är 960 000 kronor": a funder's part of the total.
bool is_given_of_total(const Mention& mention, const TextAmount& value, const NamedSources& named) {
    if (!value.part_of || value.role != SumRole::none || !named.gives || named.sources.size() != 1)
        return false;
    return is_total(mention, std::get<TextAmount>(mention.text.readings[*value.part_of].value));
}

void report_grant_of_refusal(const Mention& mention, const TextAmount& value, Report& report) {
    report
        .add(mention.place(), message("the point grants {sum}, but the decision is a refusal",
                                      "sum"_a = sum_of(mention, value)))
        .note(mention.subject.file.at(decision_path(*mention.text.decision, "kind")),
              message("the decision"));
}

/// "Bidraget till Byaföreningen är 300 000 kronor", "Rådet bidrar med": a contribution to somebody
/// else is a grant.
TextAmount as_granted(const Mention& mention, TextAmount value, const NamedSources& named) {
    if (value.role == SumRole::contributed && named.sources.empty() && named.recipient)
        value.role = SumRole::granted;
    const bool own = value.role == SumRole::outside && (named.own || names_own_body(mention));
    if (own || is_given_by_body(mention, value, named)) value.role = SumRole::granted;
    return value;
}

/// The sources of a sum. In a point, the body is the giver even if it is not named.
NamedSources named_by(const Mention& mention) {
    NamedSources named = mention.named_sources();
    if (mention.text.decision && named.own) named.sources.clear();
    return named;
}

/// "Nämnden har beviljat 1 000 000 kronor" outside a point: the grant of some decision, or the
/// body's contribution.
void check_granted(const Mention& mention, const TextAmount& value, Report& report) {
    const KnownData& known = mention.known;
    const KnownAmount* nearest = nullptr;
    std::optional<Money> sum(Money(0));
    for (const KnownDecision& decision : known.decisions) {
        if (!decision.amount) continue;
        if (is_one_of(value, decision.amounts) || is_one_of(value, decision.later)) return;
        sum = plus(sum, decision.amount->amount);
        nearest = &*decision.amount;
    }
    if (nearest == nullptr || is_one_of(value, known.own_sums) || (sum && is_within(value, *sum)) ||
        is_far_from(mention, value, nearest->amount))
        return;
    report_other_than(mention, *nearest, report);
}

/// "beviljar Föreningen i Åre 300 000 kronor": the decision's own amount, even if a funder's name
/// is like the recipient's.
bool grants_own_amount(const Mention& mention, const TextAmount& value, const NamedSources& named) {
    const auto& decision = mention.text.decision;
    return decision && value.role == SumRole::granted && !named.gives && !value.year &&
           is_one_of(value, mention.known.decisions[*decision].own);
}

/// Outside the points: one of the amounts of the case.
void check_known(const Mention& mention, const TextAmount& value, const NamedSources& named,
                 Report& report) {
    const KnownData& known = mention.known;
    if (!is_known_amount(known, value)) {
        const bool near =
            value.proposed && !is_far_from(mention, value, nearest_of(known.amounts, value).amount);
        const bool plain = value.plain && !value.year_beside && !is_beyond(known, value, 1);
        const bool reports = near || plain || may_be_slip(known, value);
        if (reports && (is_slip(known, value) || !names_stranger(mention)) &&
            !shares_out(mention, value))
            report_unknown(mention, value, report);
        return;
    }
    if (value.role == SumRole::granted && value.impersonal && named.sources.empty())
        check_granted(mention, value, report);
}

void check_whole(const Mention& mention, const TextAmount& read, Report& report) {
    const KnownData& known = mention.known;
    if (read.of_sentence_before && is_whole_grant(mention, read)) return;
    const bool first = mention.text.text.substr(0, mention.reading.begin).find('.') ==
                       std::string_view::npos; // no sentence is before it
    if (read.of_sentence_before && mention.text.decision && !first && !is_slip(known, read)) return;
    const NamedSources named = named_by(mention);
    const TextAmount value = as_granted(mention, read, named);
    if (value.role == SumRole::total)
        return value.year && !value.last_year && has_other_years(mention, value)
                   ? check_total_of_year(mention, value, report)
                   : check_total(mention, value, report);
    const bool granted = value.role == SumRole::granted && !is_of_others(mention, named);
    if (!mention.text.decision && is_beyond(known, value, granted ? 5 : 2))
        return; // the sum that a body gives to all
    if (check_grant_of_year(mention, value, report)) return;
    if (grants_own_amount(mention, value, named)) return;
    if (check_year(mention, value, named, report)) return;
    const bool says = named.beside || contributes_itself(mention, value) ||
                      is_given_of_total(mention, value, named) ||
                      is_slip_in_kind(mention, value, named);
    if (value.part_of && !says && !is_grant_of_applied(mention, value)) return;
    if (check_named(mention, value, named, report)) return;
    if (value.role == SumRole::outside) return; // of another case
    const bool part = value.part_of && !contributes_itself(mention, value) &&
                      !is_grant_of_applied(mention, value);
    if (!part && is_total_misprinted(mention, value)) return check_total(mention, value, report);
    if (value.role == SumRole::line && !part && is_slip_of_total(mention, value))
        return report_unknown(mention, value, report);
    if (part || value.role == SumRole::line || is_part_by_year(mention, value)) return;
    if (value.role == SumRole::none && !value.anchored && named.sources.empty()) return;
    if (mention.text.decision && known.decisions[*mention.text.decision].amount)
        return check_in_point(mention, value, known.decisions[*mention.text.decision], report);
    if (mention.text.decision && value.role == SumRole::granted &&
        mention.subject.data().decisions[*mention.text.decision].kind == DecisionKind::refusal)
        return report_grant_of_refusal(mention, value, report);
    check_known(mention, value, named, report);
}

void check_apiece(const Mention& mention, const TextAmount& value, Report& report) {
    const NamedSources& named = mention.named_sources();
    if (check_year(mention, value, named, report)) return; // "vardera år 2025 och 2026"
    check_each(mention, value, named, report);
}

} // namespace

void check_amount(const Mention& mention, const TextAmount& value, Report& report) {
    check_payments(mention, value, report);
    const KnownData& known = mention.known;
    if (value.currency != known.currency) return; // of another programme
    const auto& total = mention.subject.data().funding.total;
    const bool slip_of_total = total && is_slip_of(value.low, *total);
    // "Enligt programmet från 2010 är kostnaden": the year of the programme, not of the cost
    if (is_before_case(known, value) && !(value.role == SumRole::total && slip_of_total)) return;
    if (is_of_year_before(mention, value)) return;
    if (value.by_vat && is_one_of({*value.by_vat, *value.by_vat}, known.sums)) return;
    if (is_trifle(known, value) || check_result(mention, value, report)) return;
    if (check_product(mention, value, report) || check_over_years(mention, value, report) ||
        check_own_means(mention, value, report) || check_recounted(mention, value, report) ||
        check_swapped(mention, value, report))
        return;
    if (value.role == SumRole::refused) return check_refused(mention, value, report);
    if (value.role == SumRole::left && !is_part_of_something_else(mention, value))
        return check_rest(mention, value, report);
    if (value.yearly && check_whole_a_year(mention, value, report)) return;
    if (value.most) return check_most(mention, value, report);
    const bool of_costs = value.role == SumRole::threshold || value.role == SumRole::change;
    if (of_costs && value.of_costs && slip_of_total) return check_total(mention, value, report);
    if (is_of_something_else(value) || is_part_of_something_else(mention, value)) return;
    if (value.role == SumRole::applied) return check_applied(mention, value, report);
    if (known.amounts.empty()) return;
    if (is_of_change(value.role)) return check_change(mention, value, report);
    if (value.role == SumRole::base) return check_base(mention, value, report);
    if (value.yearly) return check_yearly(mention, value, report);
    if (value.per_year > 0) return check_instalment(mention, value, report);
    if (value.months > 0) return check_monthly(mention, value, report);
    if (value.apiece) return check_apiece(mention, value, report);
    if (value.total) check_whole(mention, value, report);
}

} // namespace caseflow
