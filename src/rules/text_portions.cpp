#include "caseflow/rules/text_relations.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

void RelationChecks::check_of_applied(const Relation& relation) {
    for (const std::size_t reading : relation.addends) take(reading);
    const TextShare& value = share(*relation.number);
    if (!value.of_applied) take(*relation.number);
    const auto whole = read(relation.phrases[1]);
    if (!whole || whole->of != Of::applied || whole->amount <= Money(0)) return;
    Relation subject = relation;
    subject.phrases[1] = relation.phrases[2];
    auto first = relation.other ? subject_of(relation, *whole) : read_around(subject);
    if (!first || (first->of == Of::nothing && !relation.other)) return;
    if (first->of == Of::sources && first->sources.size() != 1) return;
    take(*relation.number);
    if (covers(value, 0, first->amount, whole->amount)) return;
    add(reports_.share, relation,
        message("the text says '{words}', but {given} is not that share of {whole}",
                "words"_a = words_of(relation), "given"_a = subject_.money(first->amount),
                "whole"_a = subject_.money(whole->amount)),
        {&*first, &*whole});
}

/// "mer än hälften", "drygt hälften": a little more or less than the number.
bool RelationChecks::covers(const TextShare& share, int bound, Money part, Money whole) {
    if (share.share.covers(part, whole)) return true;
    if (share.up_to) return share.share.of(whole) <= part && part <= share.up_to->of(whole);
    return bound != 0 && share.share.exceeded_by(part, whole) == (bound > 0);
}

void RelationChecks::check_of_total(const Relation& relation) {
    const auto& total = subject_.data().funding.total;
    const TextShare& value = share(*relation.number);
    if (relation.factor != 0) take(*relation.number);
    const auto found = read_around(relation);
    if (!found || found->of != Of::sources || !total) return;
    take(*relation.number);
    if (!covers(value, relation.factor, found->amount, *total)) {
        add(reports_.share, relation,
            message("the text says '{words}', but {given} is not that share of {whole}",
                    "words"_a = words_of(relation), "given"_a = subject_.money(found->amount),
                    "whole"_a = subject_.money(*total)),
            {&*found});
        return;
    }
    if (!relation.other) return;
    take(*relation.other);
    if (is_within(amount(*relation.other), found->amount)) return;
    Relation sum = relation;
    const Reading& reading = text_.readings[*relation.other];
    sum.words = {reading.begin, reading.end};
    report_sum(sum, *found);
}

void RelationChecks::check_of_grant(const Relation& relation) {
    const auto whole = read(relation.phrases[0]);
    const TextShare& part = share(*relation.other);
    const TextAmount& value = amount(*relation.number);
    if (!whole || whole->of != Of::granted || part.up_to) return;
    take(*relation.number);
    take(*relation.other);
    if (part.share.covers(value.low, whole->amount) || part.share.covers(value.high, whole->amount))
        return;
    add(reports_.amount, relation,
        message("the text says that '{share}' is {sum}, but that share of {whole} is {amount}",
                "share"_a =
                    Mention{subject_, known_, text_, text_.readings[*relation.other]}.words(),
                "sum"_a = words_of(relation), "whole"_a = subject_.money(whole->amount),
                "amount"_a = subject_.money(part.share.of(whole->amount))),
        {&*whole});
}

/// The number of whole months of the project; 0 if it has a part of one, or a decision another
/// length.
int RelationChecks::months() const {
    const Case& data = subject_.data();
    const auto& start = data.project.start;
    const auto& end = data.project.end;
    if (!start || !end || known_.disputed_period) return 0;
    for (const Decision& decision : data.decisions)
        if ((decision.start && decision.start != start) || (decision.end && decision.end != end))
            return 0;
    const auto after =
        std::chrono::year_month_day(std::chrono::sys_days(*end) + std::chrono::days(1));
    if (after.day() != start->day()) return 0;
    return (static_cast<int>(after.year()) - static_cast<int>(start->year())) * 12 +
           static_cast<int>(static_cast<unsigned>(after.month())) -
           static_cast<int>(static_cast<unsigned>(start->month()));
}

/// True if this many times a rounded sum is an amount.
bool RelationChecks::comes_to(const TextAmount& value, int times, Money whole) {
    std::int64_t step = 1;
    constexpr std::int64_t ten = 10;
    while (value.low.kronor() % (step * ten) == 0 && step < value.low.kronor() / ten) step *= ten;
    const std::int64_t slack = std::min(step / 2 + 1, value.low.kronor() / 100 + 1);
    const std::int64_t each = whole.kronor() / times;
    return value.low.kronor() - slack <= each && each <= value.high.kronor() + slack;
}

void RelationChecks::check_average(const Relation& relation) {
    const TextAmount& value = amount(*relation.number);
    const int all = months();
    if (all == 0 || all % relation.factor != 0 || value.low <= Money(0)) return;
    const int times = all / relation.factor;
    auto whole = relation.other ? subject_of(relation, Quantity{}) : read_around(relation);
    if (!whole || (whole->of == Of::nothing && !relation.other)) return;
    take(*relation.number);
    if (comes_to(value, times, whole->amount)) return;
    add(reports_.amount, relation,
        message("the text says '{words}', but {amount} over {count} periods is {each} each",
                "words"_a = words_of(relation), "amount"_a = subject_.money(whole->amount),
                "count"_a = times,
                "each"_a = subject_.money(Money(whole->amount.kronor() / times))),
        {&*whole});
}

/// The sum that a text says is paid in equal parts; in a point that gives none, its decision's
/// amount.
std::optional<Money> RelationChecks::paid_in_parts(const Relation& relation) const {
    if (relation.other) {
        const TextAmount& whole = amount(*relation.other);
        return whole.total && whole.low == whole.high ? std::optional(whole.low) : std::nullopt;
    }
    if (!text_.decision || !amount(*relation.number).paid) return std::nullopt;
    const auto& granted = known_.decisions[*text_.decision].amount;
    return granted ? std::optional(granted->amount) : std::nullopt;
}

void RelationChecks::check_payments(const Relation& relation) {
    const TextAmount& value = amount(*relation.number);
    const auto whole = paid_in_parts(relation);
    if (!whole || value.low != value.high) return;
    take(*relation.number);
    const std::int64_t sum = value.low.kronor();
    if (whole->kronor() % relation.factor == 0 && whole->kronor() / relation.factor == sum) return;
    add(reports_.amount, relation,
        message("the text says {count} payments of '{words}', but {amount} divided by "
                "{count} is {each}",
                "count"_a = relation.factor, "words"_a = words_of(relation),
                "amount"_a = subject_.money(*whole),
                "each"_a = subject_.money(Money(whole->kronor() / relation.factor))));
}

void RelationChecks::check_shares(const Relation& relation) {
    std::vector<Percent> shares;
    bool about = false; // "ungefär 58 procent"
    for (const std::size_t reading : relation.addends) {
        take(reading);
        about = about || share(reading).up_to;
        shares.push_back(share(reading).share);
    }
    if (about || Percent::add_up_to_100(shares)) return;
    add(reports_.share, relation,
        message("the payments of the text come to {sum} % of the whole, not 100 %",
                "sum"_a = Percent::sum(shares)));
}

} // namespace caseflow
