#include "caseflow/base/message.hpp"
#include "caseflow/rules/slips.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr Money most_divided(1'000'000'000'000); // kronor

/// A share, and the sum that a text gives as its value.
struct ShareResult {
    const TextShare& share;
    const TextAmount& value;

    [[nodiscard]] bool agrees(Money whole) const {
        return share.share.covers(value.low, whole) || share.share.covers(value.high, whole);
    }
    /// True for a sum that looks like a slip of the share's value.
    [[nodiscard]] bool is_slip(Money whole) const { return is_slip_of(value.low, of(whole)); }
    /// Exact for "en tredjedel", which is kept as 33.3 %.
    [[nodiscard]] Money of(Money whole) const {
        if (share.parts == 0 || whole > most_divided) return share.share.of(whole);
        return Money((2 * whole.kronor() * share.count + share.parts) / (2 * share.parts));
    }
};

void report_result(const Mention& mention, const Mention& share, const ShareResult& result,
                   const KnownAmount& whole, Report& report) {
    report_difference(
        mention, whole,
        message("the text says that '{share}' is {sum}, but that share of {whole} is {amount}",
                "share"_a = share.words(), "sum"_a = sum_of(mention, result.value),
                "whole"_a = mention.subject.money(whole.amount),
                "amount"_a = mention.subject.money(result.of(whole.amount))),
        report);
}

void report_result(const Mention& mention, const ShareResult& result, const KnownAmount& whole,
                   Report& report) {
    const Reading& reading = mention.text.readings[*result.value.comes_from];
    report_result(mention, {mention.subject, mention.known, mention.text, reading}, result, whole,
                  report);
}

/// "Hälften av bidraget, 250 000 kronor": compared with the point's decision, or with any.
bool check_part_of_grant(const Mention& mention, const ShareResult& result, Report& report) {
    const auto& decisions = mention.known.decisions;
    const auto is_of = [&](const KnownDecision& other) {
        return (other.amount && result.agrees(other.amount->amount)) ||
               (other.former && result.agrees(other.former->amount));
    };
    if (const auto& decision = mention.text.decision) {
        const KnownDecision& own = decisions[*decision];
        if (own.amount && !is_of(own)) report_result(mention, result, *own.amount, report);
        return true;
    }
    const auto slip =
        std::find_if(decisions.begin(), decisions.end(), [&](const KnownDecision& other) {
            return other.amount && result.is_slip(other.amount->amount);
        });
    if (slip != decisions.end() && std::none_of(decisions.begin(), decisions.end(), is_of))
        report_result(mention, result, *slip->amount, report);
    return true;
}

/// True for a share of the total that sources have.
bool is_share_of_source(const Mention& mention, const TextShare& share, Money total) {
    const auto& sums = mention.known.source_sums;
    return std::any_of(sums.begin(), sums.end(),
                       [&](Money sum) { return share.share.covers(sum, total); });
}

/// "Försäkringskassan 160 000 kronor (50 procent)": a slip of the value that the share after it has
/// of the total, if sources have that share. False if the sum is left to other checks.
bool check_share_after_sum(const Mention& mention, const TextAmount& value, Report& report) {
    const auto& readings = mention.text.readings;
    const auto index = static_cast<std::size_t>(&mention.reading - readings.data());
    const auto* const share =
        index + 1 < readings.size() ? std::get_if<TextShare>(&readings[index + 1].value) : nullptr;
    const KnownAmount* const total = mention.known.find(KnownAmount::Of::total);
    if (share == nullptr || total == nullptr || share->of_sum != index || share->base ||
        share->up_to || share->role == ShareRole::other || share->of_applied || !value.total ||
        value.role == SumRole::applied || is_of_change(value.role))
        return false;
    const ShareResult result{*share, value};
    if (result.agrees(total->amount) || !result.is_slip(total->amount) ||
        is_known_amount(mention.known, value) ||
        !is_share_of_source(mention, *share, total->amount))
        return false;
    const Mention says{mention.subject, mention.known, mention.text, readings[index + 1]};
    report_result(mention, says, result, *total, report);
    return true;
}

} // namespace

bool check_product(const Mention& mention, const TextAmount& value, Report& report) {
    if (!value.product || !is_plain_sum(mention.known, value) || is_within(value, *value.product))
        return false;
    const TextAmount product{*value.product, *value.product};
    const bool slip =
        is_slip_of(value.low, *value.product) ||
        (differs_in_a_digit(value.low, *value.product) && is_known_amount(mention.known, product));
    if (!slip) return false;
    report.add(mention.place(),
               message("the text says '{words}', but the hours and the price beside it come to "
                       "{amount}",
                       "words"_a = mention.words(),
                       "amount"_a = mention.subject.money(*value.product)));
    return true;
}

bool check_result(const Mention& mention, const TextAmount& value, Report& report) {
    if (check_share_after_sum(mention, value, report)) return true;
    if (!value.comes_from || !value.total || is_of_change(value.role)) return false;
    const auto& share = std::get<TextShare>(mention.text.readings[*value.comes_from].value);
    if (share.up_to) return false;
    const ShareResult result{share, value};
    if (value.of_grant) return check_part_of_grant(mention, result, report);
    const KnownAmount* const total = mention.known.find(KnownAmount::Of::total);
    if (total == nullptr) return value.of_rest;
    if (result.agrees(total->amount)) {
        const bool known = is_known_amount(mention.known, value);
        return value.of_rest || !known || value.role == SumRole::total;
    }
    const bool known_share = is_share_of_source(mention, share, total->amount);
    if (!known_share || !result.is_slip(total->amount)) return value.of_rest && known_share;
    report_result(mention, result, *total, report);
    return true;
}

} // namespace caseflow
