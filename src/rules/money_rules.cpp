#include "caseflow/base/utf8.hpp"
#include "caseflow/rules/rules.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

/// Amounts added up one by one: `all` tells whether each was there, `sum` whether they fit in 64
/// bits.
struct Sum {
    bool all = true;
    std::optional<Money> sum = Money(0);

    void add(std::optional<Money> amount) {
        if (!amount) {
            all = false;
        } else if (sum) {
            sum = sum->plus(*amount);
        }
    }
    [[nodiscard]] bool complete() const { return all && sum.has_value(); }
};

std::string source_path(std::size_t index, std::string_view key) {
    return fmt::format("funding.source.{}.{}", index, key);
}

/// ", 100 000 kr too little"
std::string difference(const Subject& s, Money found, Money expected) {
    return fmt::format(", {} too {}", s.money(found.distance(expected)),
                       found < expected ? "little" : "much");
}

void note_sources(const Subject& s, Diagnostic& diagnostic, bool (*counts)(const FundingSource&)) {
    const auto& sources = s.data().funding.sources;
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (counts(sources[i]))
            diagnostic.note(s.file.at(source_path(i, "amount")),
                            fmt::format("{} from {}", s.money(*sources[i].amount),
                                        fmt::join(sources[i].funders, ", ")));
}

void funding_sum(const Subject& s, Findings& findings) {
    const Funding& funding = s.data().funding;
    if (!funding.total || (funding.sources.empty() && !s.data().decided())) return;
    Sum sum;
    for (const FundingSource& source : funding.sources) sum.add(source.amount);
    if (!sum.complete() || sum.sum == funding.total) return;
    const std::string message =
        fmt::format("funding sources sum to {}, but the total is {}{}", s.money(*sum.sum),
                    s.money(*funding.total), difference(s, *sum.sum, *funding.total));
    const Place place = s.file.at("funding.total");
    const bool unfinished = *sum.sum < *funding.total && !s.data().decided();
    Diagnostic& told = unfinished ? findings.warning("funding-sum", place, message)
                                  : findings.error("funding-sum", place, message);
    note_sources(s, told, [](const FundingSource&) { return true; });
}

void positive(const Subject& s, Findings& findings, std::optional<Money> amount,
              const std::string& path) {
    if (!amount || *amount > Money(0)) return;
    findings.error("funding-positive", s.file.at(path),
                   fmt::format("{} is not above zero", s.money(*amount)));
}

void fits(const Subject& s, Findings& findings, const Sum& sum, const std::string& path) {
    if (sum.sum) return;
    findings.error("funding-positive", s.file.at(path),
                   "these amounts are too large to be added up");
}

void funding_positive(const Subject& s, Findings& findings) {
    const Funding& funding = s.data().funding;
    positive(s, findings, funding.total, "funding.total");
    Sum sources;
    for (std::size_t i = 0; i < funding.sources.size(); ++i) {
        positive(s, findings, funding.sources[i].amount, source_path(i, "amount"));
        positive(s, findings, funding.sources[i].of, source_path(i, "of"));
        sources.add(funding.sources[i].amount);
    }
    fits(s, findings, sources, "funding.source");
    Sum granted;
    for (std::size_t i = 0; i < s.data().decisions.size(); ++i) {
        const Decision& decision = s.data().decisions[i];
        positive(s, findings, decision.amount, decision_path(i, "amount"));
        granted.add(decision.amount);
        Sum years;
        for (const Yearly& yearly : decision.yearly) years.add(yearly.amount);
        fits(s, findings, years, decision_path(i, "yearly"));
    }
    fits(s, findings, granted, "decision");
}

void funding_share(const Subject& s, Findings& findings) {
    const Funding& funding = s.data().funding;
    for (std::size_t i = 0; i < funding.sources.size(); ++i) {
        const FundingSource& source = funding.sources[i];
        const auto whole = source.of ? source.of : funding.total;
        if (!source.share || !source.amount || !whole) continue;
        if (source.share->covers(*source.amount, *whole)) continue;
        findings
            .error("funding-share", s.file.at(source_path(i, "share")),
                   fmt::format("{} is not {} % of {}, which is {}", s.money(*source.amount),
                               source.share->str(), s.money(*whole),
                               s.money(source.share->of(*whole))))
            .note(s.file.at(source_path(i, "amount")), "the amount")
            .note(s.file.at(source.of ? source_path(i, "of") : "funding.total"),
                  "what it is a share of");
    }
}

void funding_share_sum(const Subject& s, Findings& findings) {
    std::vector<Percent> shares;
    for (const FundingSource& source : s.data().funding.sources) {
        if (!source.share || source.of) return;
        shares.push_back(*source.share);
    }
    if (shares.empty() || Percent::add_up_to_100(shares)) return;
    Diagnostic& told = findings.error(
        "funding-share-sum", s.file.at(source_path(0, "share")),
        fmt::format("the shares add up to {} %, not to 100 %", Percent::sum(shares)));
    for (std::size_t i = 1; i < shares.size(); ++i)
        told.note(s.file.at(source_path(i, "share")), fmt::format("{} %", shares[i].str()));
}

/// A funder's part of a joint source is not known, so only what it carries alone is counted.
void hold_to_cap(const Subject& s, Findings& findings, const Cap& cap, std::size_t cap_index) {
    const Funding& funding = s.data().funding;
    const std::string funder = fold(cap.funder);
    Sum carried;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < funding.sources.size(); ++i) {
        const FundingSource& source = funding.sources[i];
        if (source.funders.size() != 1 || fold(source.funders[0]) != funder) continue;
        carried.add(source.amount);
        last = i;
    }
    if (!last || !carried.complete() || !cap.share->exceeded_by(*carried.sum, *funding.total))
        return;
    const Money most = cap.share->of(*funding.total);
    findings
        .error("funding-cap", s.file.at(source_path(*last, "amount")),
               fmt::format("{} carries {}, but may carry at most {} % of {}, {}{}", cap.funder,
                           s.money(*carried.sum), cap.share->str(), s.money(*funding.total),
                           s.money(most), difference(s, *carried.sum, most)))
        .note(s.body.at(fmt::format("cap.{}.share", cap_index)), "the cap");
}

void funding_cap(const Subject& s, Findings& findings) {
    if (!s.data().funding.total) return;
    const auto& caps = s.body.data.caps;
    for (std::size_t i = 0; i < caps.size(); ++i)
        if (caps[i].share) hold_to_cap(s, findings, caps[i], i);
}

void decision_amount(const Subject& s, Findings& findings) {
    Sum granted;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < s.data().decisions.size(); ++i) {
        const Decision& decision = s.data().decisions[i];
        if (!decision.date || !decision.amount) continue;
        granted.add(decision.amount);
        last = i;
    }
    Sum here;
    const auto decided_here = [](const FundingSource& source) { return !source.elsewhere; };
    for (const FundingSource& source : s.data().funding.sources)
        if (decided_here(source)) here.add(source.amount);
    const bool known = last && !s.data().funding.sources.empty() && granted.complete();
    if (!known || !here.complete() || granted.sum == here.sum) return;
    Diagnostic& told = findings.error(
        "decision-amount", s.file.at(decision_path(*last, "amount")),
        fmt::format("the dated decisions grant {}, but the sources decided here sum to {}{}",
                    s.money(*granted.sum), s.money(*here.sum),
                    difference(s, *granted.sum, *here.sum)));
    note_sources(s, told, decided_here);
}

void each_year_once(const Subject& s, Findings& findings, const Decision& decision,
                    const std::string& path) {
    for (std::size_t j = 1; j < decision.yearly.size(); ++j) {
        for (std::size_t k = 0; k < j; ++k) {
            if (!decision.yearly[j].year || decision.yearly[j].year != decision.yearly[k].year)
                continue;
            findings
                .error("decision-yearly", s.file.at(fmt::format("{}.{}.year", path, j)),
                       fmt::format("the year {} stands twice", *decision.yearly[j].year))
                .note(s.file.at(fmt::format("{}.{}.year", path, k)), "the first time");
            break;
        }
    }
}

void decision_yearly(const Subject& s, Findings& findings) {
    for (std::size_t i = 0; i < s.data().decisions.size(); ++i) {
        const Decision& decision = s.data().decisions[i];
        if (decision.yearly.empty()) continue;
        each_year_once(s, findings, decision, decision_path(i, "yearly"));
        Sum years;
        for (const Yearly& yearly : decision.yearly) years.add(yearly.amount);
        if (!decision.amount || !years.complete() || years.sum == decision.amount) continue;
        findings
            .error("decision-yearly", s.file.at(decision_path(i, "yearly.0.amount")),
                   fmt::format("the yearly amounts sum to {}, but the decision's amount is {}{}",
                               s.money(*years.sum), s.money(*decision.amount),
                               difference(s, *years.sum, *decision.amount)))
            .note(s.file.at(decision_path(i, "amount")), "the decision's amount");
    }
}

void decision_funding(const Subject& s, Findings& findings) {
    const Funding& funding = s.data().funding;
    if (funding.total || !funding.sources.empty()) return;
    for (std::size_t i = 0; i < s.data().decisions.size(); ++i) {
        const Decision& decision = s.data().decisions[i];
        if (!decision.date || !decision.amount) continue;
        findings.warning("decision-funding", s.file.at(decision_path(i, "amount")),
                         fmt::format("the decision grants {}, but the case has no [funding]",
                                     s.money(*decision.amount)));
    }
}

constexpr Rule table[] = {
    {"funding-sum", Level::by_decision, "the sources add up to the total",
     "A project without all its money, or with more than it costs, is not what was decided. Too "
     "little "
     "is a warning until something is decided.",
     funding_sum},
    {"funding-positive", Level::error,
     "amounts and total are above zero, and no sum of them overflows",
     "A grant of nothing or less is a slip of the pen.", funding_positive},
    {"funding-share", Level::error,
     "share x total (or x of) is the amount, to the precision the share is written with",
     "33.3 of 1 000 000 covers 332 500 to 333 500. A text that says 50 % and a table that says "
     "something else cannot both be signed.",
     funding_share},
    {"funding-share-sum", Level::error,
     "where every source has a share of the total they add up to 100, to the precision written",
     "Shares of one total that do not make the whole leave out a funder, or count one twice.",
     funding_share_sum},
    {"funding-cap", Level::error,
     "no funder carries more of the total than a [[cap]] in the register allows",
     "State funds for regional development (1:1-medel) pay at most 50 per cent of a project's "
     "expenses "
     "(förordning 2003:596). Only what a funder carries alone is counted.",
     funding_cap},
    {"decision-amount", Level::error,
     "what the dated decisions grant is what the sources not elsewhere add up to",
     "A board had to decide again on 1 667 000 kronor because its minutes carried another amount "
     "(TRN 2016-0144).",
     decision_amount},
    {"decision-yearly", Level::error,
     "a decision's yearly amounts add up to its amount, each year once",
     "What falls on the budget years is the decision's money, all of it and no more.",
     decision_yearly},
    {"decision-funding", Level::warning,
     "a decision that grants an amount belongs to a case with funding",
     "Money without a source can be neither summed nor followed up.", decision_funding},
};

} // namespace

std::span<const Rule> money_rules() {
    return table;
}

} // namespace caseflow
