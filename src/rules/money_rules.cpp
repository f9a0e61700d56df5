#include "caseflow/base/message.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/rules/funder_list.hpp"
#include "caseflow/rules/rules.hpp"

#include <fmt/format.h>
#include <map>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// Amounts added one by one: `all` says whether each was present, `sum` is empty after an overflow.
struct Sum {
    bool all = true;
    std::optional<Money> sum = Money(0);

    void add(std::optional<Money> amount) {
        if (!amount || *amount < Money(0)) { // a slip is reported once, not in every sum
            all = false;
        } else {
            sum = plus(sum, *amount);
        }
    }
    [[nodiscard]] bool complete() const { return all && sum.has_value(); }
};

/// The amount, unless funding-positive reports it.
std::optional<Money> above_zero(std::optional<Money> amount) {
    return amount && *amount > Money(0) ? amount : std::nullopt;
}

/// A message about {found}, {expected} and their {difference}.
using DifferenceMessage =
    fmt::format_string<decltype("found"_a = std::string()), decltype("expected"_a = std::string()),
                       decltype("difference"_a = std::string())>;

/// The message that fits the direction of the difference.
std::string difference_message(const Subject& s, Money found, Money expected,
                               DifferenceMessage too_little, DifferenceMessage too_much) {
    return message(found < expected ? too_little : too_much, "found"_a = s.money(found),
                   "expected"_a = s.money(expected),
                   "difference"_a = s.money(found.distance(expected)));
}

void note_sources(const Subject& s, Diagnostic& diagnostic, bool (*counts)(const FundingSource&)) {
    const auto& sources = s.data().funding.sources;
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (counts(sources[i]))
            diagnostic.note(s.file.at(source_path(i, "amount")), given_by(s, sources[i]));
}

/// A decision text that gives its total need not name who pays.
void check_has_sources(const Subject& s, Report& report) {
    if (!s.data().has_dated_decision() || s.chains.came_to_nothing()) return;
    const auto total = above_zero(s.data().funding.total);
    if (!total) return;
    report.add_warning(s.file.at("funding.total"),
                       message("the total is {total}, but the case has no sources; add "
                               "[[funding.source]] with funders and amount",
                               "total"_a = s.money(*total)));
}

void funding_sum(const Subject& s, Report& report) {
    const Funding& funding = s.data().funding;
    if (!funding.total) return;
    if (funding.sources.empty()) return check_has_sources(s, report);
    Sum sum;
    for (const FundingSource& source : funding.sources) sum.add(above_zero(source.amount));
    if (!sum.complete() || sum.sum == funding.total || *funding.total <= Money(0)) return;
    if (*sum.sum < *funding.total && s.chains.came_to_nothing()) return; // only a plan
    const std::string message = difference_message(
        s, *sum.sum, *funding.total,
        translatable("funding sources sum to {found}, but the total is {expected}, "
                     "{difference} too little"),
        translatable("funding sources sum to {found}, but the total is {expected}, "
                     "{difference} too much"));
    const Place place = s.file.at("funding.total");
    const bool may_be_added = *sum.sum < *funding.total && !s.data().has_dated_decision();
    Diagnostic& diagnostic =
        may_be_added ? report.add_warning(place, message) : report.add(place, message);
    note_sources(s, diagnostic, [](const FundingSource&) { return true; });
}

/// `path` returns the place, and is called only if there is something to report.
template <class Path>
void check_positive(const Subject& s, Report& report, std::optional<Money> amount,
                    const Path& path) {
    if (!amount || *amount > Money(0)) return;
    report.add(s.file.at(path()),
               message("{amount} is not above zero", "amount"_a = s.money(*amount)));
}

template <class Path>
void check_overflow(const Subject& s, Report& report, const Sum& sum, const Path& path) {
    if (sum.sum) return;
    report.add(s.file.at(path()), message("these amounts are too large to add up"));
}

void funding_positive(const Subject& s, Report& report) {
    const Funding& funding = s.data().funding;
    check_positive(s, report, funding.total, [] { return "funding.total"; });
    check_positive(s, report, funding.applied, [] { return "funding.applied"; });
    Sum sources;
    for (std::size_t i = 0; i < funding.sources.size(); ++i) {
        check_positive(s, report, funding.sources[i].amount,
                       [&] { return source_path(i, "amount"); });
        check_positive(s, report, funding.sources[i].of, [&] { return source_path(i, "of"); });
        sources.add(funding.sources[i].amount);
    }
    check_overflow(s, report, sources, [] { return "funding.source"; });
    Sum granted;
    for_each_decision(s, [&](const Decision& decision, std::size_t i) {
        if (decision.kind == DecisionKind::grant) {
            check_positive(s, report, decision.amount, [&] { return decision_path(i, "amount"); });
        } else if (!decision.has_possible_amount()) {
            report.add(s.file.at(decision_path(i, "amount")),
                       message("{amount} is below zero", "amount"_a = s.money(*decision.amount)));
        }
        if (!s.chains[i].replaced_by) granted.add(decision.amount);
        Sum years;
        for (const Yearly& yearly : decision.yearly) years.add(yearly.amount);
        check_overflow(s, report, years, [&] { return decision_path(i, "yearly"); });
    });
    check_overflow(s, report, granted, [] { return "decision"; });
}

void funding_share(const Subject& s, Report& report) {
    const Funding& funding = s.data().funding;
    for (std::size_t i = 0; i < funding.sources.size(); ++i) {
        const FundingSource& source = funding.sources[i];
        const auto whole = above_zero(source.of ? source.of : funding.total);
        if (!source.share || !above_zero(source.amount) || !whole) continue;
        if (source.share->covers(*source.amount, *whole) ||
            source.share->rounds_to(*source.amount, *whole)) // 33.33 % of 1 000 is 333
            continue;
        report
            .add(s.file.at(source_path(i, "share")),
                 message("{amount} is not {share} % of {whole}, which is {expected}",
                         "amount"_a = s.money(*source.amount),
                         "share"_a = decimal_text(source.share->str()), "whole"_a = s.money(*whole),
                         "expected"_a = s.money(source.share->of(*whole))))
            .note(s.file.at(source_path(i, "amount")), message("the amount"))
            .note(s.file.at(source.of ? source_path(i, "of") : "funding.total"),
                  message("what it is a share of"));
    }
}

void funding_share_sum(const Subject& s, Report& report) {
    std::vector<Percent> shares;
    for (const FundingSource& source : s.data().funding.sources) {
        if (!source.share || source.of) return;
        shares.push_back(*source.share);
    }
    if (shares.empty() || Percent::add_up_to_100(shares)) return;
    Diagnostic& diagnostic = report.add(s.file.at(source_path(0, "share")),
                                        message("the shares add up to {sum} %, not to 100 %",
                                                "sum"_a = decimal_text(Percent::sum(shares))));
    for (std::size_t i = 1; i < shares.size(); ++i)
        diagnostic.note(s.file.at(source_path(i, "share")),
                        fmt::format("{share} %", "share"_a = decimal_text(shares[i].str())));
}

/// The name of a funder, whatever dashes and invisible characters a word processor put into it.
std::string funder_key(std::string_view name) {
    return fold(plain_signs(name));
}

/// A funder's part of a joint source is not known, so only sources that it pays alone count.
void check_cap(const Subject& s, Report& report, const Cap& cap, std::size_t cap_index) {
    const Funding& funding = s.data().funding;
    const std::string funder = funder_key(cap.funder);
    Sum carried;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < funding.sources.size(); ++i) {
        const FundingSource& source = funding.sources[i];
        if (source.funders.size() != 1 || funder_key(source.funders[0]) != funder) continue;
        carried.add(above_zero(source.amount));
        last = i;
    }
    if (!last || !carried.complete() || !cap.share->exceeded_by(*carried.sum, *funding.total))
        return;
    const Money most = cap.share->of(*funding.total);
    report
        .add(s.file.at(source_path(*last, "amount")),
             message("{funder} carries {carried}, but may carry at most {most} ({share} % of "
                     "{total}), {difference} too much",
                     "funder"_a = cap.funder, "carried"_a = s.money(*carried.sum),
                     "most"_a = s.money(most), "share"_a = decimal_text(cap.share->str()),
                     "total"_a = s.money(*funding.total),
                     "difference"_a = s.money(carried.sum->distance(most))))
        .note(s.body.at(fmt::format("cap.{}.share", cap_index)), message("the cap"));
}

void funding_cap(const Subject& s, Report& report) {
    if (!above_zero(s.data().funding.total)) return;
    const auto& caps = s.body.data.caps;
    for (std::size_t i = 0; i < caps.size(); ++i)
        if (caps[i].share) check_cap(s, report, caps[i], i);
}

std::string granted_message(const Subject& s, Money granted, Money here) {
    if (s.chains.has_alterations())
        return difference_message(
            s, granted, here,
            translatable("the decisions in force grant {found}, but the sources decided "
                         "here sum to {expected}, {difference} too little"),
            translatable("the decisions in force grant {found}, but the sources decided "
                         "here sum to {expected}, {difference} too much"));
    return difference_message(
        s, granted, here,
        translatable("the dated decisions grant {found}, but the sources decided here sum "
                     "to {expected}, {difference} too little"),
        translatable("the dated decisions grant {found}, but the sources decided here sum "
                     "to {expected}, {difference} too much"));
}

bool is_decided_here(const FundingSource& source) {
    return !source.elsewhere;
}

} // namespace

std::optional<Money> other_than_granted(const Subject& s, const Settled<Money>& granted) {
    if (!s.chains.is_sound() || !granted.value || *granted.value == Money(0)) return std::nullopt;
    Sum here;
    for (const FundingSource& source : s.data().funding.sources)
        if (is_decided_here(source)) here.add(above_zero(source.amount));
    const bool known = granted.by && !s.data().funding.sources.empty() && here.complete();
    return known && granted.value != here.sum ? here.sum : std::nullopt;
}

namespace {

void decision_amount(const Subject& s, Report& report) {
    const Settled<Money> granted = s.chains.terms_in_force().amount;
    const auto here = other_than_granted(s, granted);
    if (!here) return;
    Diagnostic& diagnostic = report.add(s.file.at(decision_path(*granted.by, "amount")),
                                        granted_message(s, *granted.value, *here));
    note_sources(s, diagnostic, is_decided_here);
    const auto& decisions = s.data().decisions;
    for (std::size_t i = 0; i < decisions.size(); ++i)
        if (!decisions[i].date && decisions[i].amount)
            diagnostic.note(
                s.file.at(decision_path(i, "amount")),
                message("decision {number} has no date, so it does not count", "number"_a = i + 1));
}

void decision_applied(const Subject& s, Report& report) {
    const auto applied = above_zero(s.data().funding.applied);
    const Settled<Money> granted = s.chains.terms_in_force().amount;
    if (!s.chains.is_sound() || !applied || !granted.value || *granted.value <= *applied) return;
    if (other_than_granted(s, granted)) return; // decision-amount reports the amount
    report
        .add(s.file.at(decision_path(*granted.by, "amount")),
             message("{granted} is granted, but {applied} was applied for, {difference} too "
                     "much",
                     "granted"_a = s.money(*granted.value), "applied"_a = s.money(*applied),
                     "difference"_a = s.money(granted.value->distance(*applied))))
        .note(s.file.at("funding.applied"), message("what was applied for"));
}

void check_each_year_once(const Subject& s, Report& report, const Decision& decision,
                          const std::string& path) {
    std::map<int, std::size_t> first;
    for (std::size_t i = 0; i < decision.yearly.size(); ++i) {
        const auto& year = decision.yearly[i].year;
        if (!year) continue;
        const auto [at, is_new] = first.emplace(*year, i);
        if (is_new) continue;
        report
            .add(s.file.at(fmt::format("{}.{}.year", path, i)),
                 message("the year {year} appears twice", "year"_a = *year))
            .note(s.file.at(fmt::format("{}.{}.year", path, at->second)),
                  message("the first time"));
    }
}

/// A part without its year or its amount divides nothing; in a draft it may still come.
void check_each_year_whole(const Subject& s, Report& report, const Decision& decision,
                           const std::string& path) {
    for (std::size_t i = 0; decision.date && i < decision.yearly.size(); ++i) {
        const auto& [year, amount] = decision.yearly[i];
        const Place place = s.file.at(fmt::format("{}.{}", path, i));
        if (!year)
            report.add(place, message("[[decision.yearly]] has no year; add year = YYYY"));
        else if (!amount)
            report.add(place, message("the year {year} has no amount; add what falls on it, as in "
                                      "amount = 500_000",
                                      "year"_a = *year));
    }
}

void decision_yearly(const Subject& s, Report& report) {
    for_each_decision(s, [&](const Decision& decision, std::size_t i) {
        if (decision.yearly.empty()) return;
        check_each_year_once(s, report, decision, decision_path(i, "yearly"));
        check_each_year_whole(s, report, decision, decision_path(i, "yearly"));
        Sum years;
        for (const Yearly& yearly : decision.yearly) years.add(yearly.amount);
        const auto& [amount, by] = s.chains[i].terms.amount;
        if (!amount || !years.complete() || years.sum == amount) return;
        report
            .add(s.file.at(decision_path(i, "yearly.0.amount")),
                 difference_message(
                     s, *years.sum, *amount,
                     translatable("the yearly amounts sum to {found}, but the decision's amount "
                                  "is {expected}, {difference} too little"),
                     translatable("the yearly amounts sum to {found}, but the decision's amount "
                                  "is {expected}, {difference} too much")))
            .note(s.file.at(decision_path(*by, "amount")), message("the decision's amount"));
    });
}

void decision_funding(const Subject& s, Report& report) {
    const Funding& funding = s.data().funding;
    if (funding.total || !funding.sources.empty()) return;
    for_each_dated_decision(s, [&](const Decision& decision, std::size_t i) {
        const bool nothing = decision.kind != DecisionKind::grant && decision.amount == Money(0);
        if (!decision.amount || nothing || !decision.has_possible_amount()) return;
        report.add(s.file.at(decision_path(i, "amount")),
                   message("the decision grants {amount}, but the case has no [funding]",
                           "amount"_a = s.money(*decision.amount)));
    });
}

constexpr Rule money_table[] = {
    {"funding-sum", "the sources add up to the total",
     "A project that lacks money, or has more than it costs, is not the one decided. Too little is "
     "only a warning until something is decided, and so is a total without any source; both are "
     "right if all was refused or revoked.",
     funding_sum},
    {"funding-positive", "amounts and total are above zero and can be added up",
     "A grant of zero or less is a mistake. A decision that alters another, or refuses, can have "
     "the amount 0.",
     funding_positive},
    {"funding-share",
     "each source's share of the total (or of 'of') is its amount, to the precision the share is "
     "written with",
     "33.3 % of 1 000 000 can be anything from 332 500 to 333 500. A text that says 50 % and a "
     "table that says something else cannot both be signed.",
     funding_share},
    {"funding-share-sum",
     "the shares add up to 100 if every source has a share of the total, to the precision they are "
     "written with",
     "If the shares of a total do not add up to 100, a funder is missing or counted twice.",
     funding_share_sum},
    {"funding-cap", "no funder carries more of the total than a [[cap]] in the register allows",
     "State funds for regional development (1:1-medel) pay at most 50 per cent of a project's "
     "expenses (förordning 2003:596). Only what a funder carries alone is counted.",
     funding_cap},
    {"decision-amount",
     "the dated decisions grant the sum of the sources that are not decided elsewhere",
     "A board had to decide again on 1 667 000 kronor because its minutes had another amount (TRN "
     "2016-0144). If a decision was changed, revoked or corrected, what is in force counts; if "
     "nothing is, the sources are those that were planned. A decision is changed or corrected by a "
     "new one (FL 2017:900 36 and 37 §§; by 2 § they do not bind ordinary municipal matters).",
     decision_amount},
    {"decision-yearly", "a decision's yearly amounts add up to its amount, with each year once",
     "The yearly amounts divide the amount of the decision, all of it and no more. A change "
     "without an amount leaves the amount as it was.",
     decision_yearly},
    {"decision-funding", "the case has funding if a decision grants an amount",
     "Money without a source can be neither summed nor followed up.", decision_funding},
    {"decision-applied", "the grants in force are not more than was applied for",
     "An applicant who gets more than they asked for has applied for something else, or one of the "
     "amounts is wrong. An application says what the applicant wants (FL 2017:900 19 §; by 2 § not "
     "binding in ordinary municipal matters).",
     decision_applied},
};

} // namespace

std::span<const Rule> money_rules() {
    return money_table;
}

} // namespace caseflow
