#include "caseflow/base/message.hpp"
#include "caseflow/prose/conditions.hpp"
#include "caseflow/rules/slips.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

bool is_sum_of_parts(const Mention& mention) {
    const PartsSum* const parts = mention.parts();
    return parts != nullptr && parts->count > 1;
}

/// A message about the {sum} of a point and an amount of the data, its {name} and {amount}.
using SumMessage =
    fmt::format_string<decltype("sum"_a = std::string()), decltype("name"_a = std::string()),
                       decltype("amount"_a = std::string())>;

void report_other_sum(const Mention& mention, const TextAmount& value, const KnownAmount& amount,
                      SumMessage what, Report& report) {
    report_difference(mention, amount,
                      message(what, "sum"_a = sum_of(mention, value),
                              "name"_a = amount.name(mention.subject.data()),
                              "amount"_a = mention.subject.money(amount.amount)),
                      report);
}

void report_changed(const Mention& mention, const TextAmount& value, const KnownAmount& amount,
                    Report& report) {
    report_other_sum(mention, value, amount,
                     translatable("the point changes the amount to {sum}, but {name} is {amount}"),
                     report);
}

void report_former(const Mention& mention, const TextAmount& value, const KnownAmount& former,
                   Report& report) {
    report_other_sum(
        mention, value, former,
        translatable("the point says that the amount was {sum}, but {name} is {amount}"), report);
}

void report_granted(const Mention& mention, const TextAmount& value, const KnownAmount& amount,
                    Report& report) {
    report_other_sum(mention, value, amount,
                     translatable("the point grants {sum}, but {name} is {amount}"), report);
}

/// "från 500 000 kronor": the amount that the decision alters.
void check_former(const Mention& mention, const TextAmount& value, const KnownDecision& decision,
                  Report& report) {
    const KnownAmount& former = *decision.former;
    const auto& applied = mention.subject.data().funding.applied;
    if (is_within(value, former.amount) || is_one_of(value, decision.years_before) ||
        (applied && is_within(value, *applied)))
        return;
    report_former(mention, value, former, report);
}

void report_changed_by(const Mention& mention, const TextAmount& value, const KnownAmount& former,
                       Money now, Report& report) {
    report_difference(mention, former,
                      message("the point changes the amount by {sum}, but {former} and "
                              "{amount} differ by {difference}",
                              "sum"_a = sum_of(mention, value),
                              "former"_a = mention.subject.money(former.amount),
                              "amount"_a = mention.subject.money(now),
                              "difference"_a = mention.subject.money(former.amount.distance(now))),
                      report);
}

/// The sum of the sources, if decision-amount reports that the point's decision has another amount:
/// either the text has the right one, or both are wrong.
std::optional<Money> disputed_sum(const Mention& mention) {
    const auto& here = mention.known.sources_here;
    return here && here->by == mention.text.decision ? here->value : std::nullopt;
}

bool is_of_sources(const Mention& mention, const TextAmount& value) {
    const auto sum = disputed_sum(mention);
    return sum && is_within(value, *sum);
}

/// Reports "höjs" for an amount that is lowered, and vice versa; a year's amount may differ.
void check_direction(const Mention& mention, const TextAmount& value, const KnownDecision& decision,
                     Report& report) {
    const Money former = decision.former->amount;
    const Money amount = decision.amount->amount;
    if (value.direction == 0 || former == amount || (value.direction > 0) == (former < amount))
        return;
    const std::string before = mention.subject.money(former);
    const std::string now = mention.subject.money(amount);
    report_difference(mention, *decision.former,
                      value.direction > 0
                          ? message("the point raises the amount, but it goes from {former} to "
                                    "{amount}",
                                    "former"_a = before, "amount"_a = now)
                          : message("the point lowers the amount, but it goes from {former} to "
                                    "{amount}",
                                    "former"_a = before, "amount"_a = now),
                      report);
}

/// "minskas med 100 000 kronor"
void check_difference(const Mention& mention, const TextAmount& value,
                      const KnownDecision& decision, Report& report) {
    const Money difference = decision.amount->amount.distance(decision.former->amount);
    if (is_one_of(value, decision.differences)) return;
    if (const auto sum = disputed_sum(mention);
        sum && is_within(value, sum->distance(decision.former->amount)))
        return;
    if (is_within(value, difference)) return check_direction(mention, value, decision, report);
    report_changed_by(mention, value, *decision.former, decision.amount->amount, report);
}

/// A point grants its decision's own amount. It may give another amount of the case, or the former
/// one, only beside it, as in "stödet om 500 000 kronor ändras så att 400 000 kronor beviljas".
bool grants_another(const TextAmount& value, const KnownDecision& decision) {
    return value.role == SumRole::granted && !value.together && !decision.whole_stated &&
           !decision.points_add_up;
}

bool is_in_revocation(const Mention& mention) {
    const auto& decision = mention.text.decision;
    return decision && mention.subject.data().decisions[*decision].kind == DecisionKind::revocation;
}

/// "För 2023 höjs beloppet från 180 000 kronor till 240 000 kronor": the year's amount, or the
/// whole.
void check_change_of_year(const Mention& mention, const TextAmount& value,
                          const KnownDecision& decision, Report& report) {
    const std::size_t here = *mention.text.decision;
    const auto replaced = mention.subject.chains[here].replaces;
    if (!replaced || !decision.former || value.last_year) return;
    const auto before = mention.known.of_year(*value.year, replaced);
    const auto now = mention.known.of_year(*value.year, here);
    if (before.size() != 1 || now.size() != 1) return;
    KnownAmount former = *before[0];
    former.of = KnownAmount::Of::former_year;
    if (value.role == SumRole::former) {
        if (!is_within(value, former.amount) && !is_within(value, decision.former->amount))
            report_former(mention, value, former, report);
    } else if (value.role == SumRole::changed) {
        if (!is_within(value, now[0]->amount) && !is_within(value, decision.amount->amount))
            report_changed(mention, value, *now[0], report);
    } else if (!is_within(value, former.amount.distance(now[0]->amount)) &&
               !is_within(value, decision.former->amount.distance(decision.amount->amount))) {
        report_changed_by(mention, value, former, now[0]->amount, report);
    }
}

void check_change_in_point(const Mention& mention, const TextAmount& value,
                           const KnownDecision& decision, Report& report) {
    if (value.role == SumRole::former && is_in_revocation(mention) && decision.former)
        return check_former(mention, value, decision, report);
    if (!decision.amount || value.part_of) return;
    if (!decision.former && value.recounted && is_known_amount(mention.known, value))
        return; // "Kommunens bidrag har höjts till 558 000 kronor": somebody else's
    if (!decision.former && is_beyond(mention.known, value, 1)) return; // all grants together
    if (value.year && decision.former)
        return check_change_of_year(mention, value, decision, report);
    if (value.year && mention.known.of_year(*value.year, mention.text.decision).empty() &&
        !is_slip_of(value.low, decision.amount->amount))
        return; // "bestäms för 2023 till 300 000 kronor", perhaps one of several years
    const bool stands = is_within(value, decision.amount->amount) || is_of_sources(mention, value);
    if (value.role == SumRole::changed && !stands) {
        if (!is_one_of(value, decision.own))
            report_changed(mention, value, *decision.amount, report);
        return;
    }
    if (!decision.former) return;
    if (value.role == SumRole::changed) return check_direction(mention, value, decision, report);
    if (value.role == SumRole::former) return check_former(mention, value, decision, report);
    check_difference(mention, value, decision, report);
}

} // namespace

namespace {

/// "tillerkändes 360 000 kr, med 240 000 kr på 2024 och 120 000 kr på 2025": parts of the grant
/// before.
bool continues_recounted(const CaseText& text, std::size_t at) {
    constexpr std::size_t farthest = 80; // bytes
    const Reading& before = text.readings[at - 1];
    const std::size_t gap = text.readings[at].begin - before.end;
    const auto* const sum = std::get_if<TextAmount>(&before.value);
    return sum != nullptr && sum->recounted && gap < farthest &&
           std::string_view(text.text).substr(before.end, gap).find(". ") == std::string_view::npos;
}

} // namespace

bool is_granted_before_case(const Mention& mention, const TextAmount& value) {
    const auto& readings = mention.text.readings;
    auto at = static_cast<std::size_t>(&mention.reading - readings.data());
    while (at > 0 && continues_recounted(mention.text, at)) --at;
    const auto* const day = at > 0 ? std::get_if<TextPeriod>(&readings[at - 1].value) : nullptr;
    const bool given = value.role == SumRole::granted || value.role == SumRole::contributed ||
                       value.role == SumRole::none;
    if (!value.recounted || !given || day == nullptr || day->extent != TextPeriod::Extent::day ||
        readings[at - 1].begin < readings[at].reach.begin)
        return false;
    const auto& decisions = mention.subject.data().decisions;
    return !decisions.empty() && std::ranges::all_of(decisions, [&](const Decision& decision) {
        return decision.date && day->last < *decision.date && !decision.replaces;
    });
}

bool check_recounted(const Mention& mention, const TextAmount& value, Report& report) {
    const auto& decision = mention.text.decision;
    if (!decision && is_granted_before_case(mention, value)) return true;
    if (!value.recounted || !decision || !value.total || value.part_of) return false;
    const KnownDecision& known = mention.known.decisions[*decision];
    const bool of_grant = may_be_given(value) || is_of_change(value.role) ||
                          value.role == SumRole::earlier || value.role == SumRole::left;
    if (!known.former || !of_grant) return false;
    if (is_one_of(value, known.of_chain)) return true;
    if (value.role == SumRole::earlier) report_former(mention, value, *known.former, report);
    return value.role == SumRole::earlier; // otherwise it is compared with its other meanings
}

bool check_grant_of_year(const Mention& mention, const TextAmount& value, Report& report) {
    if (!mention.text.decision || value.role != SumRole::granted || value.part_of || value.paid)
        return false;
    const KnownDecision& decision = mention.known.decisions[*mention.text.decision];
    const bool named = value.year || value.year_beside || value.year_of_noun;
    if (named || !decision.amount || decision.whole_stated || decision.points_add_up ||
        decision.former || !is_one_of(value, decision.own))
        return false;
    const Reach& reach = mention.reading.reach;
    const std::string_view clause =
        std::string_view(mention.text.text).substr(reach.begin, reach.end - reach.begin);
    if (clause.find("år") != std::string_view::npos) return false; // "för det första året"
    report_granted(mention, value, *decision.amount, report);
    return true;
}

void check_left(const Mention& mention, const TextAmount& value, Report& report) {
    if (!mention.text.decision || !value.total || value.year) return;
    const KnownDecision& decision = mention.known.decisions[*mention.text.decision];
    if (!decision.amount || !decision.former || is_one_of(value, decision.own)) return;
    if (!is_in_revocation(mention) && !is_total(mention, value) &&
        !is_slip_of(value.low, decision.amount->amount))
        return; // perhaps not paid yet
    report_difference(mention, *decision.amount,
                      message("the point leaves {sum}, but {name} is {amount}",
                              "sum"_a = sum_of(mention, value),
                              "name"_a = decision.amount->name(mention.subject.data()),
                              "amount"_a = mention.subject.money(decision.amount->amount)),
                      report);
}

void check_most(const Mention& mention, const TextAmount& value, Report& report) {
    if (!mention.text.decision || !value.total) return;
    const KnownDecision& decision = mention.known.decisions[*mention.text.decision];
    if (!decision.amount || is_one_of(value, decision.own) || is_of_sources(mention, value)) return;
    if (!decision.whole_stated || is_slip_of(value.low, decision.amount->amount))
        report_granted(mention, value, *decision.amount, report);
}

namespace {

/// "för det andra projektåret", "för år två": a year that another decision grants money for.
bool names_second_year(const Mention& mention) {
    const Reach& reach = mention.reading.reach;
    const auto clause =
        std::string_view(mention.text.text).substr(reach.begin, reach.end - reach.begin);
    for (const std::string_view words :
         {"andra året", "andra projektåret", "år två", "tredje året"})
        if (clause.find(words) != std::string_view::npos) return true;
    return false;
}

} // namespace

void check_in_point(const Mention& mention, const TextAmount& value, const KnownDecision& decision,
                    Report& report) {
    const KnownData& known = mention.known;
    if (is_one_of(value, decision.own) || is_of_sources(mention, value)) return;
    if (is_in_revocation(mention) && decision.former) {
        const bool known_here = is_one_of(value, decision.amounts) || is_granted(known, value);
        if (!known_here) report_former(mention, value, *decision.former, report);
        return;
    }
    const auto before = std::string_view(mention.text.text).substr(0, mention.reading.begin);
    if (is_in_condition(before, value.role == SumRole::granted)) return;
    if (value.further && decision.former && value.role == SumRole::granted)
        return check_difference(mention, value, decision, report); // "beviljas ytterligare"
    if (is_granted(known, value) && names_second_year(mention)) return;
    if (value.together && !decision.is_only_later(value) && is_known_amount(known, value)) return;
    if (grants_another(value, decision))
        return report_granted(mention, value, *decision.amount, report);
    if (is_one_of(value, decision.amounts)) return;
    const bool other = !decision.is_only_later(value); // it may be another amount of the case
    if (other && is_one_of(value, known.own_sums)) return;
    const bool is_known = other && is_known_amount(known, value);
    const auto& total = mention.subject.data().funding.total;
    const bool table = value.role == SumRole::none && is_sum_of_parts(mention);
    const bool listed = value.role == SumRole::none && decision.whole_stated;
    if ((table || listed) && is_known) return;
    if (value.role == SumRole::contributed) {
        if (is_known && !(total && is_within(value, *total))) return;
    } else if (decision.points_add_up) {
        return;
    }
    const bool says = value.role == SumRole::granted || value.role == SumRole::contributed;
    if (!says && !value.proposed && is_beyond(known, value, 1)) return;
    if (!says) return report_other_than(mention, *decision.amount, report);
    if (is_given_by_stranger(mention)) return;
    report_granted(mention, value, *decision.amount, report);
}

void check_change(const Mention& mention, const TextAmount& value, Report& report) {
    const auto& decisions = mention.known.decisions;
    if (const auto& decision = mention.text.decision)
        return check_change_in_point(mention, value, decisions[*decision], report);
    const bool alters = std::any_of(decisions.begin(), decisions.end(), [](const auto& decision) {
        return decision.former.has_value();
    });
    const bool differs =
        std::any_of(decisions.begin(), decisions.end(), [&](const KnownDecision& decision) {
            return decision.former && decision.amount &&
                   is_within(value, decision.amount->amount.distance(decision.former->amount));
        });
    const auto& applied = mention.subject.data().funding.applied;
    const bool like_applied = applied && is_slip_of(value.low, *applied); // "sänktes till"
    if (!alters && value.role == SumRole::changed &&
        (like_applied || is_slip(mention.known, value)) && !is_known_amount(mention.known, value))
        return report_unknown(mention, value, report); // "en uppräkning till 540 000 kronor"
    if (!alters || (differs && value.role == SumRole::difference)) return;
    const NamedSources& named = mention.named_sources();
    if (value.role != SumRole::changed && is_of_others(mention, named))
        return; // another funder's former amount
    if (!is_known_amount(mention.known, value)) report_unknown(mention, value, report);
}

} // namespace caseflow
