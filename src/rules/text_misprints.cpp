#include "caseflow/base/message.hpp"
#include "caseflow/rules/slips.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// True for a sum whose words say that it is not an amount of the case, such as one refused.
bool is_surely_another(const TextAmount& value) {
    switch (value.role) {
    case SumRole::refused:
    case SumRole::former:
    case SumRole::base:
    case SumRole::change:
    case SumRole::applied:
        return true;
    default:
        return false;
    }
}

bool is_in_texts(const KnownData& known, Money amount) {
    return std::binary_search(known.stated.begin(), known.stated.end(), amount);
}

/// True if the texts leave out this amount of the case, but give more amounts than they leave out.
bool is_left_out(const KnownData& known, Money amount) {
    if (is_in_texts(known, amount)) return false;
    std::vector<Money> amounts;
    for (const KnownAmount& known_amount : first_amounts(known))
        amounts.push_back(known_amount.amount);
    sort_once(amounts);
    const auto stated = std::count_if(amounts.begin(), amounts.end(),
                                      [&](Money other) { return is_in_texts(known, other); });
    return 2 * stated + 1 >= std::ssize(amounts);
}

/// True for a sum that may really have this size, however its digits look: a price beside a grant,
/// a company's turnover, a body's budget, a cost. Not for a smaller sum that may replace an amount
/// left out of the texts.
bool has_own_size(const KnownData& known, const TextAmount& value, Money amount) {
    constexpr std::int64_t most = 10'000'000'000; // kronor; nobody has more
    if (is_as_long(value.low, amount) || value.low > Money(most)) return false;
    switch (value.role) {
    case SumRole::price:
    case SumRole::threshold:
        return true;
    case SumRole::other:
    case SumRole::pot:
        return value.low > amount || !(value.proposed || is_left_out(known, amount));
    case SumRole::line:
        return !value.of_costs || !is_left_out(known, amount);
    default:
        return false;
    }
}

/// True if the sum is a mistyped amount of the case: one that is clearly not another sum by chance,
/// or one that replaces an amount that is in no text.
bool is_misprint(const KnownData& known, const TextAmount& value, const KnownAmount& amount,
                 bool outside_points) {
    const bool larger = value.low > amount.amount && !is_as_long(value.low, amount.amount);
    if (is_like_misprint_of(value.low, amount.amount) && has_own_size(known, value, amount.amount))
        return false;
    const bool stated = value.role == SumRole::price || value.role == SumRole::threshold;
    if (stated && is_in_texts(known, amount.amount)) return false; // "Avgiften är 1 850 kr"
    const bool earlier =
        value.role == SumRole::earlier; // which may be any sum, unless an amount is left out
    if (!earlier && is_misprint_of(value.low, amount.amount)) return true;
    if (stated) return false;
    // "Föreningen står för 460 000 kronor", if it gives 760 000, which is in no text
    const bool whole = value.role == SumRole::total || value.of_costs;
    const bool held =
        (value.role == SumRole::contributed && amount.of == KnownAmount::Of::source) ||
        (whole && amount.of == KnownAmount::Of::total);
    if (outside_points && held && differs_in_a_digit(value.low, amount.amount) &&
        is_left_out(known, amount.amount))
        return true;
    const bool other = larger && is_beyond_all(known, value.low); // a programme's money
    return !other && is_like_misprint_of(value.low, amount.amount) &&
           is_left_out(known, amount.amount);
}

/// "Tio procent av stödet, 49 600 kronor", "Minst 68 400 kronor, en tiondel av kostnaden": true if
/// the sum is that share of the whole.
bool is_share_of(const Mention& mention, const TextAmount& value, Money whole) {
    const auto& readings = mention.text.readings;
    const auto index = static_cast<std::size_t>(&mention.reading - readings.data());
    const auto comes_to = [&](std::size_t at) {
        const auto* const share =
            at < readings.size() ? std::get_if<TextShare>(&readings[at].value) : nullptr;
        return share != nullptr && share->share.covers(value.low, whole);
    };
    return value.comes_from || (index > 0 && comes_to(index - 1)) || comes_to(index + 1);
}

/// True for a payment that may be a tenth of the amount, rather than the amount with a lost zero.
bool is_tenth_paid(const TextAmount& value, Money whole) {
    return (value.payment || value.paid || value.per_year > 0) && value.low < whole &&
           !is_as_long(value.low, whole);
}

/// "Av reserven är 3,1 mnkr kvar. När 1,82 mnkr tagits i anspråk återstår 1,28 mnkr": the
/// difference between two of the sums before.
bool is_left_of_earlier_sums(const Mention& mention, const TextAmount& value) {
    constexpr std::size_t most = 4; // readings
    const auto& readings = mention.text.readings;
    const auto index = static_cast<std::size_t>(&mention.reading - readings.data());
    if (value.role != SumRole::left && value.role != SumRole::pot) return false;
    const std::size_t first = index - std::min(index, most);
    for (std::size_t i = first; i < index; ++i) {
        const auto* const whole = std::get_if<TextAmount>(&readings[i].value);
        if (whole == nullptr || whole->low <= value.low) continue;
        for (std::size_t j = first; j < index; ++j) {
            const auto* const taken = std::get_if<TextAmount>(&readings[j].value);
            if (taken != nullptr && taken->low == whole->low.distance(value.low)) return true;
        }
    }
    return false;
}

constexpr std::int64_t least_income = 1000; // kronor; less is a price

/// "Ideell tid står för återstående 6 000 kr": a slip of the contribution of the funder named.
const KnownAmount* find_named(const Mention& mention, const TextAmount& value) {
    constexpr std::int64_t times = 5;
    const auto& sums = mention.known.sums;
    const bool besides = value.role == SumRole::other || value.role == SumRole::pot;
    const bool larger = !sums.empty() && sums.back().kronor() < value.low.kronor() / times;
    if (besides && larger) return nullptr; // a company's turnover
    const auto& sources = mention.subject.data().funding.sources;
    const auto is_slip = [&](const FundingSource& source) {
        if (value.role == SumRole::earlier) // which may be of another project
            return source.elsewhere && source.amount && is_misprint_of(value.low, *source.amount) &&
                   is_as_long(value.low, *source.amount);
        return source.amount && is_slip_of(value.low, *source.amount) &&
               !differs_in_a_digit(value.low, *source.amount);
    };
    const std::span first(sources.data(), std::min(sources.size(), most_sources));
    if (std::ranges::none_of(first, is_slip)) return nullptr;
    const NamedSources& named = mention.named_sources();
    // "Entréintäkterna beräknas till 5 000 kronor": the name is not said to give
    const bool income = (value.role == SumRole::other || value.role == SumRole::price) &&
                        value.low >= Money(least_income);
    const bool pays_alone = named.sources.size() == 1 && (named.gives || named.beside || income);
    if (!pays_alone || !is_slip(sources[named.sources[0]])) return nullptr;
    return mention.known.find(KnownAmount::Of::source, named.sources[0]);
}

void report_misprint(const Mention& mention, const KnownAmount& amount, Report& report) {
    report_difference(
        mention, amount,
        message("the text says '{words}', which looks like a misprint of {amount}, {name}",
                "words"_a = mention.words(), "amount"_a = mention.subject.money(amount.amount),
                "name"_a = amount.name(mention.subject.data())),
        report);
}

} // namespace

bool is_slip_of_year(const Mention& mention, const TextAmount& value) {
    const auto* const whole =
        value.part_of ? &std::get<TextAmount>(mention.text.readings[*value.part_of].value)
                      : nullptr;
    const bool of_grant = whole != nullptr && whole->role == SumRole::granted;
    const bool says = value.paid || of_grant || value.role == SumRole::left;
    if (!says || !value.year || value.last_year) return false;
    const auto known = mention.known.of_year(*value.year, mention.text.decision);
    return !known.empty() && is_slip_of(value.low, known[0]->amount);
}

bool is_slip_in_kind(const Mention& mention, const TextAmount& value, const NamedSources& named) {
    if (!named.gives || named.sources.size() != 1) return false;
    const FundingSource& source = mention.subject.data().funding.sources[named.sources[0]];
    return source.kind == FundingKind::in_kind && source.amount && value.role == SumRole::line &&
           is_slip_of(value.low, *source.amount);
}

void check_misprint(const Mention& mention, const TextAmount& value, Report& report) {
    const KnownData& known = mention.known;
    if (!value.total || value.span || value.low != value.high || value.part_of ||
        value.currency != known.currency || is_surely_another(value) ||
        is_before_case(known, value) || is_known_amount(known, value) ||
        is_left_of_earlier_sums(mention, value))
        return;
    const auto may_be_meant = [&](const KnownAmount& amount) {
        return !is_share_of(mention, value, amount.amount) && !is_tenth_paid(value, amount.amount);
    };
    for (const KnownAmount& amount : first_amounts(known))
        if (is_misprint(known, value, amount, !mention.text.decision) && may_be_meant(amount))
            return report_misprint(mention, amount, report);
    const auto& applied = mention.subject.data().funding.applied;
    const KnownAmount sought{applied.value_or(Money(0)), KnownAmount::Of::applied};
    if (applied && is_misprint(known, value, sought, false) && may_be_meant(sought))
        return report_misprint(mention, sought, report);
    const KnownAmount* const named = find_named(mention, value);
    if (named != nullptr && may_be_meant(*named)) report_misprint(mention, *named, report);
}

void check_rest(const Mention& mention, const TextAmount& value, Report& report) {
    if (!is_slip_of_year(mention, value)) return check_left(mention, value, report);
    const auto known = mention.known.of_year(*value.year, mention.text.decision);
    report_other_than(mention, *known[0], report);
}

} // namespace caseflow
