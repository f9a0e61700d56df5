#include "caseflow/base/message.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// The sums of a text right before a reading, the nearest first.
std::vector<const TextAmount*> sums_before(const Mention& mention) {
    constexpr std::size_t most = 3;
    constexpr std::size_t farthest = 120; // bytes
    const auto& readings = mention.text.readings;
    auto at = static_cast<std::size_t>(&mention.reading - readings.data());
    std::vector<const TextAmount*> sums;
    while (at > 0 && sums.size() < most) {
        const Reading& before = readings[--at];
        if (mention.reading.begin - before.end > farthest) break;
        if (const auto* const sum = std::get_if<TextAmount>(&before.value)) sums.push_back(sum);
    }
    return sums;
}

/// "för 310 000 euro om året, till 85 procent": a share of a sum in another currency, in the same
/// sentence.
bool is_of_other_currency(const Mention& mention) {
    constexpr std::size_t few = 30; // bytes
    const auto& readings = mention.text.readings;
    const auto at = static_cast<std::size_t>(&mention.reading - readings.data());
    if (at == 0) return false;
    const Reading& before = readings[at - 1];
    const auto* const sum = std::get_if<TextAmount>(&before.value);
    if (sum == nullptr || sum->currency == mention.known.currency ||
        mention.reading.begin - before.end > few)
        return false;
    const std::string_view text = mention.text.text;
    return text.substr(before.end, mention.reading.begin - before.end).find(". ") ==
           std::string_view::npos;
}

/// "Konsulten kostar 40 000 kronor. Hälften betalas av kommunen.": a share of a sum in the sentence
/// before, which is not an amount of the case.
bool is_of_sum_in_sentence_before(const Mention& mention, const TextShare& value) {
    const auto& readings = mention.text.readings;
    const auto at = static_cast<std::size_t>(&mention.reading - readings.data());
    if (at == 0 || value.anchored || value.of_sum) return false;
    const Reading& before = readings[at - 1];
    const auto* const sum = std::get_if<TextAmount>(&before.value);
    if (sum == nullptr || is_known_amount(mention.known, *sum)) return false;
    const std::string_view between =
        mention.text.text.substr(before.end, mention.reading.begin - before.end);
    return between.ends_with(". ") && between.find_first_of(".\n") + 2 == between.size();
}

/// "stiger med 50 000 kronor till 750 000 kronor, vilket är 7,1 procent": a share of the old
/// amount.
bool is_of_change(const Mention& mention, const TextShare& value) {
    if (!value.of_sum) return false;
    const auto sums = sums_before(mention);
    if (sums.size() < 2) return false;
    const Money by = sums[1]->low;
    const Money now = sums[0]->low;
    return by < now && value.share.covers(by, now.distance(by));
}

/// "Mer än hälften kommer från A och B, 1 230 000 kr av 2 180 000 kr": the value of the share
/// follows in the same sentence.
bool is_of_sum_after(const Mention& mention, const TextShare& value) {
    constexpr std::size_t farthest = 90; // bytes
    const auto& readings = mention.text.readings;
    const auto next = 1 + static_cast<std::size_t>(&mention.reading - readings.data());
    const auto& total = mention.subject.data().funding.total;
    if (!total || !value.up_to || next == readings.size()) return false;
    const auto* const sum = std::get_if<TextAmount>(&readings[next].value);
    const std::size_t end = mention.reading.end;
    if (sum == nullptr || readings[next].begin - end > farthest ||
        mention.text.text.substr(end, readings[next].begin - end).find(". ") != std::string::npos)
        return false;
    return is_known_amount(mention.known, *sum) && value.share.of(*total) <= sum->low &&
           sum->low <= value.up_to->of(*total);
}

/// "1,5 procent eller 3 200 000 kronor" of a budget of 214 000 000 kronor, which the text gives.
bool is_of_larger_sum(const Mention& mention, const TextShare& value) {
    if (!value.of_sum) return false;
    const auto& sum = std::get<TextAmount>(mention.text.readings[*value.of_sum].value);
    const auto& total = mention.subject.data().funding.total;
    return total && !sum.span && value.share.of(*total).kronor() < sum.low.kronor() / 2 &&
           is_of_stated_sum(mention, value, sum.low);
}

} // namespace

bool covers(const TextShare& value, Money amount, Money whole) {
    if (!value.up_to) return value.share.covers(amount, whole);
    return value.share.of(whole) <= amount && amount <= value.up_to->of(whole);
}

bool is_of_stated_sum(const Mention& mention, const TextShare& value, Money part) {
    const std::vector<Money>& stated = mention.known.stated;
    const auto above =
        std::lower_bound(stated.begin(), stated.end(), part,
                         [&](Money whole, Money amount) { return value.share.of(whole) < amount; });
    return (above != stated.end() && value.share.covers(part, *above)) ||
           (above != stated.begin() && value.share.covers(part, *(above - 1)));
}

bool is_of_sum_beside(const Mention& mention, const TextShare& value, Money part) {
    constexpr std::size_t farthest = 4; // readings
    const auto& readings = mention.text.readings;
    const auto at = static_cast<std::size_t>(&mention.reading - readings.data());
    for (std::size_t i = at; i > 0 && at - i < farthest; --i) {
        const Reading& before = readings[i - 1];
        const auto between =
            mention.text.text.substr(before.end, mention.reading.begin - before.end);
        if (between.find(". ") != between.npos || between.find('\n') != between.npos) return false;
        const auto* const whole = std::get_if<TextAmount>(&before.value);
        if (whole != nullptr && value.share.covers(part, whole->low)) return true;
    }
    return false;
}

namespace {

/// "40 procent av de stödberättigande kostnaderna, 1 200 000 kronor", if the decision's amount is
/// that share: the sum beside it is the whole.
bool is_of_base_beside(const Mention& mention, const TextShare& value) {
    constexpr std::size_t farthest = 60; // bytes
    const auto& readings = mention.text.readings;
    const auto at = static_cast<std::size_t>(&mention.reading - readings.data());
    const auto is_base = [&](std::size_t i, std::size_t from, std::size_t to) {
        const auto* const base = std::get_if<TextAmount>(&readings[i].value);
        return base != nullptr && base->role == SumRole::total && to - from <= farthest &&
               mention.text.text.substr(from, to - from).find(". ") == std::string::npos &&
               std::ranges::any_of(mention.known.decisions, [&](const KnownDecision& decision) {
                   return decision.amount && covers(value, decision.amount->amount, base->low);
               });
    };
    return (at > 0 && is_base(at - 1, readings[at - 1].end, mention.reading.begin)) ||
           (at + 1 < readings.size() &&
            is_base(at + 1, mention.reading.end, readings[at + 1].begin));
}

} // namespace

bool is_share_of_stated_sum(const Mention& mention, const TextShare& value) {
    return is_of_base_beside(mention, value) || is_of_other_currency(mention) ||
           is_of_change(mention, value) || is_of_sum_after(mention, value) ||
           is_of_larger_sum(mention, value) || is_of_sum_in_sentence_before(mention, value);
}

void report_not_share_of(const Mention& mention, Money given, const SharedWhole& whole,
                         Report& report) {
    const Subject& s = mention.subject;
    report
        .add(mention.place(),
             message("the text says '{words}', but {given} is not that share of {whole}",
                     "words"_a = mention.words(), "given"_a = s.money(given),
                     "whole"_a = s.money(whole.amount)))
        .note(whole.place, whole.name);
}

namespace {

/// True for a sum that some funders give together, but not all.
bool is_given_by_some(const Mention& mention, const TextAmount& sum, Money total) {
    return sum.low == sum.high && sum.currency == mention.known.currency && sum.low < total &&
           is_one_of(sum, mention.known.source_sums);
}

void report_not_share_of_total(const Mention& mention, Money given, Money total, Report& report) {
    report_not_share_of(mention, given,
                        {total, mention.subject.file.at("funding.total"), message("the total")},
                        report);
}

} // namespace

bool is_beside_part_of_grant(const Mention& mention, const TextShare& value,
                             const NamedSources& named) {
    if (!value.of_sum) return false;
    const auto& sum = std::get<TextAmount>(mention.text.readings[*value.of_sum].value);
    return is_share_of_grant(mention, sum, named);
}

bool check_of_whole(const Mention& mention, const TextShare& value, Report& report) {
    const auto& total = mention.subject.data().funding.total;
    if (!value.of_whole || !total) return false;
    const auto& sum = std::get<TextAmount>(mention.text.readings[*value.of_sum].value);
    if (!is_given_by_some(mention, sum, *total) || value.share.covers(sum.low, *total))
        return false;
    report_not_share_of_total(mention, sum.low, *total, report);
    return true;
}

bool check_of_sum(const Mention& mention, const TextShare& value, Report& report) {
    const auto& total = mention.subject.data().funding.total;
    if (!value.of_sum || !total || value.role != ShareRole::financing) return false;
    const auto& sum = std::get<TextAmount>(mention.text.readings[*value.of_sum].value);
    if (!sum.total || !is_given_by_some(mention, sum, *total) || covers(value, sum.low, *total) ||
        is_of_stated_sum(mention, value, sum.low))
        return false;
    report_not_share_of_total(mention, sum.low, *total, report);
    return true;
}

bool check_of_sought(const Mention& mention, const TextShare& value, Report& report) {
    const auto& total = mention.subject.data().funding.total;
    const auto& applied = mention.subject.data().funding.applied;
    if (!value.of_sum || !total || !applied || value.up_to) return false;
    const auto& sum = std::get<TextAmount>(mention.text.readings[*value.of_sum].value);
    const auto index = static_cast<std::size_t>(&mention.reading - mention.text.readings.data());
    if (*value.of_sum != index + 1 || sum.role != SumRole::applied || sum.low != *applied ||
        covers(value, *applied, *total) || is_of_sum_beside(mention, value, *applied))
        return false;
    report_not_share_of_total(mention, *applied, *total, report);
    return true;
}

bool check_sought_share(const Mention& mention, const TextShare& value, Report& report) {
    const Funding& funding = mention.subject.data().funding;
    const auto& [sought, total] = std::pair(funding.applied, funding.total);
    if (value.sought == SoughtShare::none || !sought || !total || value.up_to) return false;
    if (covers(value, *sought, *total)) return true;
    const bool granted = value.sought != SoughtShare::stated && !funding.sources.empty();
    const std::vector<Money>& stated = mention.known.stated;
    const bool of_another = // "Kommunens del skulle bli", if another body decides
        value.sought == SoughtShare::of_body &&
        std::ranges::binary_search(stated, value.share.of(*total));
    const bool of_sum = // "Det sökta beloppet motsvarar": of just that sum
        value.sought != SoughtShare::stated && is_of_stated_sum(mention, value, *sought);
    if (granted || of_another || of_sum) return false;
    report_not_share_of_total(mention, *sought, *total, report);
    return true;
}

void check_of_applied(const Mention& mention, const TextShare& value, Report& report) {
    const Subject& s = mention.subject;
    const auto& applied = s.data().funding.applied;
    if (!applied || !value.of_sum) return;
    const auto& sum = std::get<TextAmount>(mention.text.readings[*value.of_sum].value);
    if (sum.low != sum.high || sum.currency != mention.known.currency ||
        !is_known_amount(mention.known, sum) || covers(value, sum.low, *applied))
        return;
    report_not_share_of(mention, sum.low,
                        {*applied, s.file.at("funding.applied"), message("the amount applied for")},
                        report);
}

} // namespace caseflow
