#include "caseflow/base/message.hpp"
#include "caseflow/prose/charges.hpp"
#include "caseflow/prose/party_nouns.hpp"
#include "caseflow/prose/tokens.hpp"
#include "caseflow/rules/slips.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// "en tredjedel av kostnaden (420 000 kronor)": the value of the share, not the cost.
bool is_share_in_brackets(const Mention& mention, const TextAmount& value) {
    constexpr std::size_t few = 40; // bytes
    const auto& readings = mention.text.readings;
    const auto index = static_cast<std::size_t>(&mention.reading - readings.data());
    if (index == 0 || mention.reading.begin - readings[index - 1].end > few) return false;
    const auto* const share = std::get_if<TextShare>(&readings[index - 1].value);
    const Money total = *mention.subject.data().funding.total;
    return share != nullptr && (share->share.covers(value.low, total) ||
                                (share->up_to && share->share.of(total) <= value.low &&
                                 value.low <= share->up_to->of(total)));
}

/// "Byggkostnaden beräknades till 1,9 mnkr", if the text goes on to give the present cost.
bool is_former_estimate_of(const Mention& mention, const TextAmount& value) {
    const Money total = *mention.subject.data().funding.total;
    if (!value.recounted || is_slip_of(value.low, total)) return false;
    const auto& readings = mention.text.readings;
    const auto now = static_cast<std::size_t>(&mention.reading - readings.data()) + 1;
    return std::any_of(readings.begin() + static_cast<std::ptrdiff_t>(now), readings.end(),
                       [&](const Reading& reading) {
                           const auto* const sum = std::get_if<TextAmount>(&reading.value);
                           return sum != nullptr && is_total(mention, *sum);
                       });
}

/// "en projektkostnad på 10,5 mnkr. 1,5 mnkr av den är inte stödberättigande, och 9 mnkr godtas":
/// the cost before a deduction that leaves the total.
bool is_before_deduction(const Mention& mention, const TextAmount& value) {
    const Money total = *mention.subject.data().funding.total;
    constexpr std::size_t farthest = 3; // sums
    const auto& readings = mention.text.readings;
    const auto index = static_cast<std::size_t>(&mention.reading - readings.data());
    if (value.low <= total || value.low != value.high) return false;
    const Money less = value.low.distance(total);
    bool taken = false;
    for (std::size_t i = index + 1; i < std::min(readings.size(), index + 1 + farthest); ++i) {
        const auto* const sum = std::get_if<TextAmount>(&readings[i].value);
        if (sum == nullptr) continue;
        if (taken && is_within(*sum, total)) return true;
        taken = taken || is_within(*sum, less);
    }
    return false;
}

/// "Att kostnaden 500 000 kronor tas ur årets ram": a decision's own amount.
bool is_grant_charged(const Mention& mention, const TextAmount& value) {
    return is_charged(mention.text.text.substr(mention.reading.end)) &&
           std::ranges::any_of(mention.known.decisions, [&](const KnownDecision& decision) {
               return is_one_of(value, decision.own);
           });
}

} // namespace

void check_total(const Mention& mention, const TextAmount& value, Report& report) {
    if (!mention.subject.data().funding.total) return;
    const KnownAmount* const total = mention.known.find(KnownAmount::Of::total);
    if (total == nullptr || is_total(mention, value) || is_share_in_brackets(mention, value) ||
        is_former_estimate_of(mention, value) || is_before_deduction(mention, value) ||
        is_far_from(mention, value, total->amount) || is_grant_charged(mention, value))
        return;
    if (value.eligible && value.high < total->amount && !is_slip_of(value.low, total->amount))
        return;
    constexpr std::int64_t times = 5; // as much: "Kontorets totala budget är 6,4 miljoner kronor"
    if (mention.text.decision && is_beyond(mention.known, value, times)) return;
    if (is_within(value, mention.known.all_sources) && !mention.subject.chains.came_to_nothing())
        return; // funding-sum reports that
    const auto& sources = mention.subject.data().funding.sources;
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i)
        if (sources[i].of && is_within(value, *sources[i].of)) return;
    const bool may_be_meant =
        mention.text.decision || value.proposed || is_known_amount(mention.known, value) ||
        is_slip_of(value.low, total->amount) || differs_in_a_digit(value.low, total->amount);
    if (!may_be_meant) return; // another project's, or a former estimate
    report_difference(mention, *total,
                      message("the text says that the total is {sum}, but it is {amount}",
                              "sum"_a = sum_of(mention, value),
                              "amount"_a = mention.subject.money(total->amount)),
                      report);
}

namespace {

/// "resan" for "Körresa till Tallinn"
bool is_last_part_of(std::string_view word, std::string_view noun) {
    constexpr std::size_t shortest = 4; // bytes
    constexpr std::size_t article = 2;
    for (std::size_t i = 1; i + shortest <= noun.size(); ++i) {
        const std::string_view part = noun.substr(i);
        if (word.size() <= part.size() + article && is_definite_form(word, part)) return true;
    }
    return false;
}

/// "beräknas våtmarken kosta", if the project is "Våtmark vid Ekeby mosse": the first word of its
/// name, in the definite form.
bool names_project_by_noun(const Mention& mention) {
    const Reach& reach = mention.reading.reach;
    const Tokens name(mention.subject.data().project.name);
    if (name.size() == 0 || !name.is_word(0)) return false;
    const std::string_view noun = name.lower(0);
    const std::string_view text(mention.text.text);
    const Tokens clause(text.substr(reach.begin, mention.reading.begin - reach.begin));
    for (std::size_t i = 0; i < clause.size(); ++i)
        if (clause.is_word(i) &&
            (is_definite_form(clause.lower(i), noun) || is_last_part_of(clause.lower(i), noun)))
            return true;
    return false;
}

} // namespace

bool is_total_misprinted(const Mention& mention, const TextAmount& value) {
    const auto& total = mention.subject.data().funding.total;
    return value.role == SumRole::line && total && are_digits_swapped(value.low, *total) &&
           !is_known_amount(mention.known, value) &&
           (value.of_costs || names_project_by_noun(mention));
}

bool is_slip_of_total(const Mention& mention, const TextAmount& value) {
    const auto& total = mention.subject.data().funding.total;
    return total && *total < value.low && is_slip_of(value.low, *total);
}

} // namespace caseflow
