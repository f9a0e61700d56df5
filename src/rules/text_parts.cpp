#include "caseflow/base/message.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

bool PartsSum::equals(const TextAmount& whole) const {
    return sum && sum->low <= whole.high && whole.low <= sum->high;
}

void PartsSum::add(const TextAmount& part) {
    if (count++ == 0) sum = TextAmount{Money(0), Money(0)};
    const auto low = sum ? sum->low.plus(part.low) : std::nullopt;
    const auto high = sum ? sum->high.plus(part.high) : std::nullopt;
    sum.reset();
    if (low && high) sum = TextAmount{*low, *high};
    const bool item =
        part.of_some && !part.year &&
        (part.role == SumRole::line || part.role == SumRole::none || part.role == SumRole::other);
    open = item && (open || count == 1);
}

std::map<std::size_t, PartsSum> parts_of(const std::vector<Reading>& readings) {
    std::map<std::size_t, PartsSum> all;
    for (const Reading& reading : readings) {
        const auto* const value = std::get_if<TextAmount>(&reading.value);
        if (value != nullptr && value->part_of) all[*value->part_of].add(*value);
    }
    return all;
}

PartsSum payments_of(const std::vector<Reading>& readings) {
    PartsSum all;
    for (const Reading& reading : readings) {
        const auto* const value = std::get_if<TextAmount>(&reading.value);
        if (value != nullptr && value->payment) all.add(*value);
    }
    return all;
}

std::size_t paid_years_of(const std::vector<Reading>& readings) {
    std::size_t years = 0;
    for (const Reading& reading : readings) {
        const auto* const value = std::get_if<TextAmount>(&reading.value);
        if (value != nullptr && value->paid && value->year && !value->last_year)
            years += value->each_year ? 2 : 1; // "600 000 kronor vardera 2025 och 2026"
    }
    return years;
}

bool are_of_several_years(const std::vector<Reading>& readings) {
    std::optional<int> first;
    for (const Reading& reading : readings) {
        const auto* const value = std::get_if<TextAmount>(&reading.value);
        if (value != nullptr && value->last_year) return true;
        if (value == nullptr || !value->year || is_of_something_else(*value)) continue;
        if (first && *first != *value->year) return true;
        first = value->year;
    }
    return false;
}

const PartsSum* Mention::parts() const {
    const auto index = static_cast<std::size_t>(&reading - text.readings.data());
    const auto found = text.parts.find(index);
    return found == text.parts.end() ? nullptr : &found->second;
}

namespace {

/// "Regionen svarar för 500 000 kronor. Av beloppet avser …": parts in another sentence that add up
/// to a decision's amount are parts of that amount.
bool divides_grant(const Mention& mention, const PartsSum& parts) {
    const auto& readings = mention.text.readings;
    const auto whole = static_cast<std::size_t>(&mention.reading - readings.data());
    const auto after = readings.begin() + static_cast<std::ptrdiff_t>(whole);
    const auto part = std::find_if(after, readings.end(), [&](const Reading& reading) {
        const auto* const value = std::get_if<TextAmount>(&reading.value);
        return value != nullptr && value->part_of == whole;
    });
    if (part == readings.end()) return false;
    const auto between = std::string_view(mention.text.text)
                             .substr(mention.reading.end, part->begin - mention.reading.end);
    const auto& decisions = mention.known.decisions;
    return between.find(". ") != std::string_view::npos &&
           std::any_of(decisions.begin(), decisions.end(), [&](const KnownDecision& decision) {
               return decision.amount && is_within(*parts.sum, decision.amount->amount);
           });
}

} // namespace

namespace {

bool is_amount_of_decision(const KnownData& known, const TextAmount& value) {
    return std::ranges::any_of(known.decisions, [&](const KnownDecision& decision) {
        return decision.amount && is_within(value, decision.amount->amount);
    });
}

/// True if the previous reading is a sum too, on the line before.
bool follows_row(const CaseText& text, std::size_t at) {
    if (at == 0 || at >= text.readings.size()) return false;
    const Reading& before = text.readings[at - 1];
    const auto between =
        std::string_view(text.text).substr(before.end, text.readings[at].begin - before.end);
    return std::holds_alternative<TextAmount>(before.value) &&
           std::holds_alternative<TextAmount>(text.readings[at].value) &&
           std::ranges::count(between, '\n') == 1;
}

/// "Universitetet 2 200 000 kr", a line below "Bolaget 700 000 kr": rows that add up to the grant
/// are each party's part of it, not its contribution.
bool is_row_of_grant(const Mention& mention) {
    constexpr std::size_t most = 30; // rows
    const auto& readings = mention.text.readings;
    const auto at = static_cast<std::size_t>(&mention.reading - readings.data());
    if (!std::holds_alternative<TextAmount>(mention.reading.value)) return false;
    std::size_t first = at;
    std::size_t last = at;
    while (at - first < most && follows_row(mention.text, first)) --first;
    while (last - at < most && follows_row(mention.text, last + 1)) ++last;
    std::optional<Money> sum(Money(0));
    for (std::size_t i = first; i <= last; ++i)
        sum = plus(sum, std::get<TextAmount>(readings[i].value).low);
    if (!sum || first == last) return false;
    const TextAmount whole{*sum, *sum};
    return is_amount_of_decision(mention.known, whole) && !is_total(mention, whole);
}

} // namespace

bool shares_out(const Mention& mention, const TextAmount& value) {
    const auto& readings = mention.text.readings;
    const auto at = static_cast<std::size_t>(&mention.reading - readings.data());
    constexpr std::ptrdiff_t several = 3;
    std::ptrdiff_t known = 0;
    std::ptrdiff_t rows = 0;
    std::optional<Money> sum(Money(0));
    for (const Reading& reading : readings) {
        const auto* const row = std::get_if<TextAmount>(&reading.value);
        if (row == nullptr || row->part_of != at) continue;
        ++rows;
        sum = plus(sum, row->low);
        if (is_amount_of_decision(mention.known, *row))
            ++known;
        else if (is_known_amount(mention.known, *row))
            return false;
    }
    return rows >= several && known == 1 && sum && is_within(value, *sum);
}

bool is_share_of_grant(const Mention& mention, const TextAmount& value, const NamedSources& named) {
    if (is_of_others(mention, named) && is_row_of_grant(mention)) return true;
    if (!value.part_of || !is_of_others(mention, named)) return false;
    const auto& whole = std::get<TextAmount>(mention.text.readings[*value.part_of].value);
    return std::ranges::any_of(mention.known.decisions, [&](const KnownDecision& decision) {
        return decision.amount && is_within(whole, decision.amount->amount);
    });
}

namespace {

/// "640 000 kronor, av vilka A betalar 200 000 kronor och B 120 000 kronor": some contributions to
/// the total, of which others give the rest.
bool are_given_by_some(const Mention& mention, const TextAmount& whole, const TextAmount& parts) {
    return !mention.text.decision && parts.high < whole.low && is_total(mention, whole) &&
           is_one_of(parts, mention.known.source_sums);
}

} // namespace

namespace {

/// "1 380 000 kronor, varav schaktning 640 000 kronor och fågeltorn 310 000 kronor": there may be
/// more parts, unless a slip in one of them explains the difference.
bool are_some(const Mention& mention, const TextAmount& whole, const PartsSum& parts) {
    if (!parts.open || whole.low <= parts.sum->high) return false;
    const auto index = static_cast<std::size_t>(&mention.reading - mention.text.readings.data());
    std::vector<Money> items;
    for (const Reading& reading : mention.text.readings)
        if (const auto* const part = std::get_if<TextAmount>(&reading.value);
            part != nullptr && part->part_of == index)
            items.push_back(part->low);
    return !comes_to_by_slip(items, whole.low);
}

} // namespace

void check_part(const Mention& whole, Money part, Report& report) {
    const auto& value = std::get<TextAmount>(whole.reading.value);
    if (part <= value.high || value.currency != whole.known.currency) return;
    report.add(whole.place(),
               message("a part of '{words}' is {part}, which is more than the whole",
                       "words"_a = whole.words(), "part"_a = whole.subject.money(part)));
}

void check_parts(const Mention& mention, const TextAmount& value, Report& report) {
    const PartsSum* const found = mention.parts();
    if (found == nullptr || !found->sum || value.currency != mention.known.currency) return;
    const PartsSum& parts = *found;
    const Subject& s = mention.subject;
    if (parts.count == 1) check_part(mention, parts.sum->low, report);
    const bool some = parts.sum->high < value.low && is_beyond(mention.known, value, 2);
    if (parts.count > 1 && !parts.equals(value) && !some && // "omsätter 6,4 mnkr, varav": not all
        !are_given_by_some(mention, value, *parts.sum) && !divides_grant(mention, parts) &&
        !are_some(mention, value, parts))
        report.add(mention.place(),
                   message("the parts of '{words}' add up to {sum}, not to {whole}",
                           "words"_a = mention.words(), "sum"_a = s.money(parts.sum->low),
                           "whole"_a = s.money(value.low)));
}

namespace {

/// True if the payments would add up to the decision's amount without a slip in one of them.
bool is_slip_of_payment(const Mention& mention, Money amount) {
    std::vector<Money> paid;
    for (const Reading& reading : mention.text.readings)
        if (const auto* const value = std::get_if<TextAmount>(&reading.value);
            value != nullptr && value->payment)
            paid.push_back(value->low);
    return paid.size() > 1 && comes_to_by_slip(paid, amount);
}

/// True for the last payment of a point if the payments are more than its decision grants, or
/// differ from it by a slip, whether or not the text says that they are all.
bool is_last_too_much(const Mention& mention, const TextAmount& value) {
    const auto& decision = mention.text.decision;
    const auto& sum = mention.text.payments.sum;
    if (!value.payment || value.year || !decision || !sum) return false;
    const auto& amount = mention.known.decisions[*decision].amount;
    if (!amount || (sum->low <= amount->amount && !is_slip_of_payment(mention, amount->amount)))
        return false;
    const auto& readings = mention.text.readings;
    const auto next = static_cast<std::size_t>(&mention.reading - readings.data()) + 1;
    return std::none_of(readings.begin() + static_cast<std::ptrdiff_t>(next), readings.end(),
                        [](const Reading& reading) {
                            const auto* const later = std::get_if<TextAmount>(&reading.value);
                            return later != nullptr && (later->payment || later->last_payment);
                        });
}

} // namespace

namespace {

/// Reports a payment of more than its decision grants.
void check_payment(const Mention& mention, const TextAmount& value, Report& report) {
    const auto& decision = mention.text.decision;
    if (!value.paid || !value.total || !decision || value.currency != mention.known.currency)
        return;
    const KnownDecision& own = mention.known.decisions[*decision];
    if (!own.amount || own.former || value.low <= own.amount->amount) return;
    report_difference(mention, *own.amount,
                      message("the text pays {sum}, but {name} is {amount}",
                              "sum"_a = mention.subject.money(value.low),
                              "name"_a = own.amount->name(mention.subject.data()),
                              "amount"_a = mention.subject.money(own.amount->amount)),
                      report);
}

} // namespace

void check_payments(const Mention& mention, const TextAmount& value, Report& report) {
    check_payment(mention, value, report);
    const KnownData& known = mention.known;
    if (!(value.last_payment || is_last_too_much(mention, value)) ||
        value.currency != known.currency || known.amounts.empty())
        return;
    const PartsSum& payments = mention.text.payments;
    if (payments.count < 2 || !payments.sum) return;
    const TextAmount& sum = *payments.sum;
    const auto& decision = mention.text.decision;
    const KnownDecision* const own = decision ? &known.decisions[*decision] : nullptr;
    const bool paid =
        own != nullptr && own->amount ? is_one_of(sum, own->own) : is_known_amount(known, sum);
    if (paid) return;
    const KnownAmount& amount =
        own != nullptr && own->amount ? *own->amount : nearest_of(known.amounts, sum);
    report_difference(mention, amount,
                      message("the payments add up to {sum}, but {name} is {amount}",
                              "sum"_a = mention.subject.money(sum.low),
                              "name"_a = amount.name(mention.subject.data()),
                              "amount"_a = mention.subject.money(amount.amount)),
                      report);
}

} // namespace caseflow
