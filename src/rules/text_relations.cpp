#include "caseflow/rules/text_relations.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

RelationChecks::RelationChecks(const Subject& subject, const KnownData& known, const CaseText& text,
                               const Quantities& quantities, TextReports& reports)
    : subject_(subject),
      known_(known),
      text_(text),
      reports_(reports),
      quantities_(quantities),
      taken_(text.readings.size()) {}

std::vector<bool> RelationChecks::check_all(const std::function<bool()>& is_full) {
    for (const Relation& relation : text_.relations) {
        if (is_full()) break;
        if (is_foreign(relation)) continue;
        check(relation);
    }
    return std::move(taken_);
}

void RelationChecks::check(const Relation& relation) {
    switch (relation.kind) {
    case Kind::less:
    case Kind::more:
    case Kind::apart:
        take(*relation.number);
        return check_difference(relation);
    case Kind::times:
        return check_times(relation);
    case Kind::sum:
        return check_sum(relation);
    case Kind::addends:
        return check_addends(relation);
    case Kind::rest:
        return check_rest(relation);
    case Kind::sides:
        return check_sides(relation);
    case Kind::not_granted:
        return check_not_granted(relation);
    case Kind::of_applied:
        return check_of_applied(relation);
    case Kind::of_total:
        return check_of_total(relation);
    case Kind::of_grant:
        return check_of_grant(relation);
    case Kind::average:
        return check_average(relation);
    case Kind::payments:
        return check_payments(relation);
    case Kind::shares:
        return check_shares(relation);
    default:
        return check_extreme(relation);
    }
}

const TextAmount& RelationChecks::amount(std::size_t reading) const {
    return std::get<TextAmount>(text_.readings[reading].value);
}

const TextShare& RelationChecks::share(std::size_t reading) const {
    return std::get<TextShare>(text_.readings[reading].value);
}

/// True for a number of another currency.
bool RelationChecks::is_foreign(const Relation& relation) const {
    if (!relation.number) return false;
    const auto* const value = std::get_if<TextAmount>(&text_.readings[*relation.number].value);
    return value != nullptr && value->currency != known_.currency;
}

std::string RelationChecks::words(const Phrase& phrase) const {
    return std::string(text_.text.substr(phrase.begin, phrase.end - phrase.begin));
}

std::optional<Quantity> RelationChecks::read(const std::string& phrase) const {
    return quantities_.read(phrase, text_.decision);
}

std::optional<Quantity> RelationChecks::read(const Phrase& phrase) const {
    return read(words(phrase));
}

/// Reads the words on both sides of a number as one phrase.
std::optional<Quantity> RelationChecks::read_around(const Relation& relation) const {
    return read(words(relation.phrases[0]) + " " + words(relation.phrases[1]));
}

void RelationChecks::add(Report& report, const Relation& relation, std::string text,
                         const std::vector<const Quantity*>& quantities) const {
    const Reading at{relation.words.begin, relation.words.end, TextAmount{Money(0), Money(0)}, {}};
    auto finding = report.add(Mention{subject_, known_, text_, at}.place(), std::move(text));
    for (const Quantity* quantity : quantities)
        if (quantity->of != Of::nothing)
            finding.note(quantities_.place(*quantity), quantities_.name(*quantity));
}

std::string RelationChecks::words_of(const Relation& relation) const {
    const Reading at{relation.words.begin, relation.words.end, TextAmount{Money(0), Money(0)}, {}};
    return Mention{subject_, known_, text_, at}.words();
}

/// The subject of a comparison.
std::optional<Quantity> RelationChecks::subject_of(const Relation& relation,
                                                   const Quantity& second) const {
    if (relation.other) {
        const TextAmount& value = amount(*relation.other);
        if (value.low != value.high || !value.total || !is_known_amount(known_, value))
            return std::nullopt;
        if (second.of == Of::applied && quantities_.granted_amount(text_.decision) != value.low)
            return std::nullopt; // "själv med X, vilket är mer än i ansökan": not a grant
        return Quantity{Of::nothing, value.low};
    }
    auto first = read(relation.phrases[0]);
    if (!first || first->of != Of::nothing) return first;
    const auto granted = quantities_.granted_amount(text_.decision);
    if (second.of != Of::applied || !granted) return std::nullopt;
    return Quantity{Of::granted, *granted};
}

std::string RelationChecks::name_of(const Quantity& quantity) const {
    return quantity.of == Of::nothing ? subject_.money(quantity.amount)
                                      : quantities_.name(quantity);
}

void RelationChecks::check_difference(const Relation& relation) {
    const auto second = read(relation.phrases[1]);
    if (!second || second->of == Of::nothing) return;
    const auto first =
        relation.kind == Kind::apart ? read(relation.phrases[0]) : subject_of(relation, *second);
    if (!first || (first->of == Of::nothing && !relation.other) || is_same(*first, *second)) return;
    const TextAmount& value = amount(*relation.number);
    const bool less = relation.kind == Kind::less;
    const bool way = relation.kind == Kind::apart ||
                     (less ? first->amount < second->amount : second->amount < first->amount);
    if (!value.total || (way && is_within(value, first->amount.distance(second->amount)))) return;
    const std::string gap = subject_.money(first->amount.distance(second->amount));
    add(reports_.amount, relation,
        relation.kind == Kind::apart
            ? message("the text says that {first} and {second} differ by '{words}', but "
                      "they differ by {amount}",
                      "first"_a = name_of(*first), "second"_a = name_of(*second),
                      "words"_a = words_of(relation), "amount"_a = gap)
        : less ? message("the text says that {first} is '{words}' less than {second}, but "
                         "these are {amount} and {other}, a difference of {difference}",
                         "first"_a = name_of(*first), "words"_a = words_of(relation),
                         "second"_a = name_of(*second), "amount"_a = subject_.money(first->amount),
                         "other"_a = subject_.money(second->amount), "difference"_a = gap)
               : message("the text says that {first} is '{words}' more than {second}, but "
                         "these are {amount} and {other}, a difference of {difference}",
                         "first"_a = name_of(*first), "words"_a = words_of(relation),
                         "second"_a = name_of(*second), "amount"_a = subject_.money(first->amount),
                         "other"_a = subject_.money(second->amount), "difference"_a = gap),
        {&*first, &*second});
}

/// "än det egna": a quantity is not compared with itself.
bool RelationChecks::is_same(const Quantity& first, const Quantity& second) {
    return first.of == second.of && first.of != Of::nothing && first.sources == second.sources;
}

/// "…, 300 000 kr mot 240 000 kr": each side of a comparison.
void RelationChecks::check_sides(const Relation& relation) {
    for (std::size_t i = 0; i < relation.sides.size(); ++i) {
        const auto found = read(relation.phrases[i]);
        take(relation.sides[i]);
        if (!found || found->of == Of::nothing ||
            is_within(amount(relation.sides[i]), found->amount))
            continue;
        Relation side = relation;
        const Reading& reading = text_.readings[relation.sides[i]];
        side.words = {reading.begin, reading.end};
        report_sum(side, *found);
    }
}

void RelationChecks::check_times(const Relation& relation) {
    for (const std::size_t side : relation.sides) take(side);
    const auto second = read(relation.phrases[1]);
    if (!second || second->of == Of::nothing) return;
    const auto first = subject_of(relation, *second);
    if (!first || is_same(*first, *second)) return;
    check_sides(relation);
    if (relation.number) take(*relation.number);
    const bool agrees =
        relation.number ? share(*relation.number).share.covers(first->amount, second->amount)
                        : first->amount.kronor() % relation.factor == 0 &&
                              first->amount.kronor() / relation.factor == second->amount.kronor();
    if (agrees) return;
    add(reports_.amount, relation,
        message("the text says '{words}', but {first} is {amount} and {second} is {other}",
                "words"_a = words_of(relation), "first"_a = name_of(*first),
                "amount"_a = subject_.money(first->amount), "second"_a = name_of(*second),
                "other"_a = subject_.money(second->amount)),
        {&*first, &*second});
}

/// True for sources whose sum the text gives.
bool RelationChecks::is_of_several(const std::optional<Quantity>& found) {
    constexpr std::size_t several = 2;
    return found && found->of == Of::sources &&
           (found->sources.size() >= several || found->all_named);
}

void RelationChecks::report_sum(const Relation& relation, const Quantity& found) {
    add(reports_.amount, relation,
        message("the text says '{words}', but {name} comes to {amount}",
                "words"_a = words_of(relation), "name"_a = quantities_.name(found),
                "amount"_a = subject_.money(found.amount)),
        {&found});
}

void RelationChecks::check_sum(const Relation& relation) {
    const auto found = read_around(relation);
    if (!is_of_several(found)) return;
    take(*relation.number);
    if (!is_within(amount(*relation.number), found->amount)) report_sum(relation, *found);
}

void RelationChecks::check_addends(const Relation& relation) {
    std::optional<Money> sum(Money(0));
    bool wrong = false;
    for (std::size_t i = 0; i < relation.addends.size(); ++i) {
        const TextAmount& value = amount(relation.addends[i]);
        if (value.low != value.high || value.currency != known_.currency) return;
        sum = plus(sum, value.low);
        const auto of = read(relation.phrases[i]);
        if (!of || of->of != Of::sources) continue;
        take(relation.addends[i]);
        if (value.low == of->amount) continue;
        wrong = true;
        Relation of_sum = relation;
        const Reading& reading = text_.readings[relation.addends[i]];
        of_sum.words = {reading.begin, reading.end};
        report_sum(of_sum, *of);
    }
    take(*relation.number);
    if (relation.other) take(*relation.other);
    if (wrong || !sum || is_within(amount(*relation.number), *sum)) return;
    add(reports_.amount, relation,
        message("the text says '{words}', but the sums before it add up to {amount}",
                "words"_a = words_of(relation), "amount"_a = subject_.money(*sum)));
}

void RelationChecks::check_rest(const Relation& relation) {
    const auto total = subject_.data().funding.total;
    const auto part = read(relation.phrases[0]);
    const auto of = read(relation.phrases[1]);
    if (!total || !part || part->of != Of::sources || !of ||
        (of->of != Of::nothing && of->of != Of::total))
        return;
    if (relation.other && !is_within(amount(*relation.other), *total)) return;
    const Money rest = total->distance(part->amount);
    take(*relation.number);
    if (is_within(amount(*relation.number), rest)) return;
    add(reports_.amount, relation,
        message("the text says that '{words}' is left, but without {name} it is {amount} of "
                "{whole}",
                "words"_a = words_of(relation), "name"_a = quantities_.name(*part),
                "amount"_a = subject_.money(rest), "whole"_a = subject_.money(*total)),
        {&*part});
}

void RelationChecks::check_not_granted(const Relation& relation) {
    const auto& applied = subject_.data().funding.applied;
    const auto granted = quantities_.granted_amount(text_.decision);
    take(*relation.number);
    if (!applied || !granted || *applied < *granted) return;
    const Money rest = applied->distance(*granted);
    if (is_within(amount(*relation.number), rest)) return;
    const Quantity whole{Of::applied, *applied};
    add(reports_.amount, relation,
        message("the text says that '{words}' of {whole} is not granted, but it is {amount}",
                "words"_a = words_of(relation), "whole"_a = quantities_.name(whole),
                "amount"_a = subject_.money(rest)),
        {&whole});
}

void RelationChecks::check_extreme(const Relation& relation) {
    const auto& sources = subject_.data().funding.sources;
    const auto found = read_around(relation);
    if (!found || found->of != Of::sources || found->sources.size() != 1 || found->all_named)
        return;
    const bool largest = relation.kind == Kind::largest;
    const bool besides = relation.besides && sources[found->sources[0]].elsewhere;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (besides && !sources[i].elsewhere) continue;
        if (!sources[i].amount) return;
        if (largest ? *sources[i].amount <= found->amount : found->amount <= *sources[i].amount)
            continue;
        const Quantity other{Of::sources, *sources[i].amount, {i}};
        add(reports_.amount, relation,
            message("the text says '{words}', but {first} is {amount} and {second} is {other}",
                    "words"_a = words_of(relation), "first"_a = quantities_.name(*found),
                    "amount"_a = subject_.money(found->amount),
                    "second"_a = quantities_.name(other), "other"_a = subject_.money(other.amount)),
            {&*found, &other});
        return;
    }
}

} // namespace caseflow
