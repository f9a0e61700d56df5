#include "caseflow/base/message.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/rules/funder_list.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <numeric>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// True if a percentage of the data is the text's, or within its range.
bool is_same(const Percent& share, const TextShare& value) {
    if (!value.up_to) return share.compare(value.share) == 0;
    return share.compare(value.share) >= 0 && share.compare(*value.up_to) <= 0;
}

/// The amount of which a source has a share.
std::optional<Money> whole_of(const Subject& s, const FundingSource& source) {
    return source.of ? source.of : s.data().funding.total;
}

/// True if the text gives a source's share, with the precision of its digits.
bool is_share_of(const Subject& s, const FundingSource& source, const TextShare& value) {
    if (source.share && is_same(*source.share, value)) return true;
    const auto whole = whole_of(s, source);
    if (!source.amount || !whole) return false;
    const bool most = value.capped && source.elsewhere && !source.share; // "…, högst 5,8 mnkr"
    return covers(value, *source.amount, *whole) ||
           (most && *source.amount <= value.share.of(*whole));
}

bool has_share(const Subject& s, const FundingSource& source) {
    return source.share || (source.amount && whole_of(s, source));
}

/// True if one of the sorted amounts is the share of the whole. If there is one, it is next to the
/// exact value of the share.
bool any_covered(const std::vector<Money>& sorted, const TextShare& value, Money whole) {
    const auto above = std::lower_bound(sorted.begin(), sorted.end(), value.share.of(whole));
    return (above != sorted.end() && covers(value, *above, whole)) ||
           (above != sorted.begin() && covers(value, *(above - 1), whole));
}

/// True if a condition is true for a link of a chain: in a point, its own decision or the one
/// before; in another text, any link.
template <class Holds>
bool holds_of_link(const Mention& mention, const Holds& holds) {
    const auto& decisions = mention.known.decisions;
    const auto is_link = [&](const KnownDecision& decision) {
        return decision.total && (decision.former || !decision.later.empty()) && holds(decision);
    };
    if (!mention.text.decision) return std::any_of(decisions.begin(), decisions.end(), is_link);
    const auto before = mention.subject.chains[*mention.text.decision].replaces;
    return is_link(decisions[*mention.text.decision]) || (before && is_link(decisions[*before]));
}

/// True for a share that a link of a chain granted, before or after a change.
bool is_share_of_chain(const Mention& mention, const TextShare& value) {
    const auto& total = mention.subject.data().funding.total;
    return total && holds_of_link(mention, [&](const KnownDecision& decision) {
               const auto is_share = [&](const KnownAmount& amount) {
                   return covers(value, amount.amount, *total) ||
                          covers(value, amount.amount, *decision.total);
               };
               return is_share(*decision.amount) || (decision.former && is_share(*decision.former));
           });
}

/// True for a source's share of the total while a link of a chain was in force.
bool is_share_of_former_total(const Mention& mention, const TextShare& value,
                              const NamedSources& named) {
    const auto& sources = mention.subject.data().funding.sources;
    return holds_of_link(mention, [&](const KnownDecision& decision) {
        if (named.sources.empty())
            return !mention.text.decision &&
                   any_covered(mention.known.source_sums, value, *decision.total);
        return std::any_of(named.sources.begin(), named.sources.end(), [&](std::size_t i) {
            return sources[i].amount && covers(value, *sources[i].amount, *decision.total);
        });
    });
}

bool is_known_share(const Mention& mention, const TextShare& value) {
    const Subject& s = mention.subject;
    const auto& sources = s.data().funding.sources;
    const auto& caps = s.body.data.caps;
    const auto& total = s.data().funding.total;
    static const Percent all = *Percent::parse("100");
    const auto is_its = [&](const auto& source) { return is_share_of(s, source, value); };
    return is_same(all, value) || std::ranges::any_of(sources, is_its) ||
           (total && std::ranges::any_of(mention.known.decisions,
                                         [&](const KnownDecision& decision) {
                                             return decision.amount &&
                                                    covers(value, decision.amount->amount, *total);
                                         })) ||
           std::any_of(caps.begin(), caps.end(),
                       [&](const Cap& cap) { return cap.share && is_same(*cap.share, value); }) ||
           (total &&
            any_covered(value.of_the_grant ? mention.known.stated : mention.known.source_sums,
                        value, *total));
}

std::size_t nearest_source(const std::vector<FundingSource>& sources, Money amount) {
    const auto nearest = std::min_element(sources.begin(), sources.end(),
                                          [&](const FundingSource& a, const FundingSource& b) {
                                              return a.amount.value_or(Money(0)).distance(amount) <
                                                     b.amount.value_or(Money(0)).distance(amount);
                                          });
    return static_cast<std::size_t>(nearest - sources.begin());
}

void report_against_total(const Mention& mention, const TextShare& value, Money whole,
                          Report& report) {
    const Subject& s = mention.subject;
    const auto& sources = s.data().funding.sources;
    const std::size_t nearest = nearest_source(sources, value.share.of(whole));
    report
        .add(mention.place(),
             message("the text says '{words}', which is not a source's share of {total}; it "
                     "would be {amount}",
                     "words"_a = mention.words(), "total"_a = s.money(whole),
                     "amount"_a = s.money(value.share.of(whole))))
        .note(s.file.at(source_path(nearest, "amount")),
              message("the nearest is {given}", "given"_a = given_by(s, sources[nearest])));
}

/// Without a total, only the shares in the data can be compared.
void report_against_shares(const Mention& mention, Report& report) {
    const auto& sources = mention.subject.data().funding.sources;
    const auto with_share = std::find_if(sources.begin(), sources.end(),
                                         [](const FundingSource& source) { return source.share; });
    const auto index = static_cast<std::size_t>(with_share - sources.begin());
    report
        .add(mention.place(),
             message("the text says '{words}', which is not a source's share; that of {funders} "
                     "is {share} %",
                     "words"_a = mention.words(), "funders"_a = list_funders(with_share->funders),
                     "share"_a = decimal_text(with_share->share->str())))
        .note(mention.subject.file.at(source_path(index, "share")), message("a source's share"));
}

void report_named(const Mention& mention, std::size_t index, Report& report) {
    const Subject& s = mention.subject;
    const FundingSource& source = s.data().funding.sources[index];
    const auto funders = list_funders(source.funders);
    if (source.share) {
        report
            .add(mention.place(),
                 message("the text says '{words}', but the share of {funders} is {share} %",
                         "words"_a = mention.words(), "funders"_a = funders,
                         "share"_a = decimal_text(source.share->str())))
            .note(s.file.at(source_path(index, "share")), given_by(s, source));
        return;
    }
    report
        .add(mention.place(),
             message("the text says '{words}', but {given} is not that share of {whole}",
                     "words"_a = mention.words(), "given"_a = given_by(s, source),
                     "whole"_a = s.money(whole_of(s, source).value_or(Money(0)))))
        .note(s.file.at(source_path(index, "amount")),
              message("the amount from {funders}", "funders"_a = funders));
}

/// "A och B står för 50 procent vardera"
bool check_each(const Mention& mention, const TextShare& value, const NamedSources& named,
                Report& report) {
    const Subject& s = mention.subject;
    for (const std::size_t i : named.sources) {
        const FundingSource& source = s.data().funding.sources[i];
        if (!has_share(s, source) || is_share_of(s, source, value)) continue;
        report_named(mention, i, report);
        break;
    }
    return true;
}

/// True for the share of the body's own sources, or of those that its decisions grant.
bool is_own_share(const Mention& mention, const TextShare& value) {
    const Subject& s = mention.subject;
    const auto& sources = s.data().funding.sources;
    const auto& caps = s.body.data.caps;
    const auto& total = s.data().funding.total;
    static const Percent all = *Percent::parse("100");
    const auto is_own = [&](const FundingSource& source) {
        return !source.elsewhere && (!has_share(s, source) || is_share_of(s, source, value));
    };
    const auto is_granted = [&](const KnownDecision& decision) {
        return decision.amount && total && covers(value, decision.amount->amount, *total);
    };
    const auto& decisions = mention.known.decisions;
    return is_same(all, value) || std::any_of(sources.begin(), sources.end(), is_own) ||
           std::any_of(decisions.begin(), decisions.end(), is_granted) ||
           std::any_of(caps.begin(), caps.end(),
                       [&](const Cap& cap) { return cap.share && is_same(*cap.share, value); }) ||
           (total && any_covered(mention.known.own_sums, value, *total));
}

/// "beviljas med 50 procent": the body's own share. False if it has no source to compare with.
bool check_granted(const Mention& mention, const TextShare& value, Report& report) {
    const auto& sources = mention.subject.data().funding.sources;
    const auto own = std::ranges::find(sources, false, &FundingSource::elsewhere);
    if (own == sources.end()) return false;
    if (!is_own_share(mention, value))
        report_named(mention, static_cast<std::size_t>(own - sources.begin()), report);
    return true;
}

/// "Bidraget får utgöra högst 40 procent av kostnaderna", in a point: the share that the data has.
bool check_most_of_grant(const Mention& mention, const TextShare& value, Report& report) {
    const auto& sources = mention.subject.data().funding.sources;
    const auto has_own_share = [](const FundingSource& source) {
        return !source.elsewhere && source.share;
    };
    const bool says = value.most && mention.text.decision &&
                      !is_of_others(mention, mention.named_sources()) &&
                      std::ranges::any_of(sources, has_own_share);
    return says && check_granted(mention, value, report);
}

/// Compares "(50 %)" after a source's amount with that source. False if no source has the amount.
bool check_share_after_source(const Mention& mention, const TextShare& value, Report& report) {
    const Subject& s = mention.subject;
    const auto& sum = std::get<TextAmount>(mention.text.readings[*value.of_sum].value);
    if (!is_plain_sum(mention.known, sum)) return false;
    const auto& sources = s.data().funding.sources;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i) {
        if (sources[i].amount != sum.low || !has_share(s, sources[i])) continue;
        if (is_share_of(s, sources[i], value)) return true;
        found = i;
    }
    const bool of_stated = value.restates ? is_of_sum_beside(mention, value, sum.low)
                                          : is_of_stated_sum(mention, value, sum.low);
    if (!found || of_stated) return false;
    report_named(mention, *found, report);
    return true;
}

/// Compares a share with the sources that its words name. False if they name none.
bool check_named(const Mention& mention, const TextShare& value, const NamedSources& named,
                 Report& report) {
    const Subject& s = mention.subject;
    if (named.sources.empty()) return false;
    const auto& sources = s.data().funding.sources;
    if (value.each) return check_each(mention, value, named, report);
    std::vector<Money> amounts;
    for (const std::size_t i : named.sources) {
        if (!has_share(s, sources[i]) || is_share_of(s, sources[i], value)) return true;
        if (sources[i].amount) amounts.push_back(*sources[i].amount);
    }
    const auto sum = std::accumulate(amounts.begin(), amounts.end(), std::optional(Money(0)), plus);
    const auto& total = s.data().funding.total;
    if (sum && total && covers(value, *sum, *total)) return true;
    report_named(mention, named.sources.back(), report);
    return true;
}

/// "| Kommunen | 500 000 | 50 % |": a row of a table that begins with a funder.
bool is_in_row_of_funder(const Mention& mention, const TextShare& value,
                         const NamedSources& named) {
    if (!value.of_sum || named.sources.empty()) return false;
    const auto& sum = std::get<TextAmount>(mention.text.readings[*value.of_sum].value);
    return sum.role == SumRole::line;
}

/// "Klustret drev 2019–2021 ett projekt som hade en stödandel på 45 procent": history of the case.
bool is_of_history(const Mention& mention, const TextShare& value) {
    const auto& start = mention.subject.data().project.start;
    const auto& began = start ? start : mention.known.began;
    return value.year_before && began && *value.year_before < static_cast<int>(began->year());
}

/// "ansöker om 1 040 000 kronor, vilket är 40 procent": a share of the amount applied for.
bool is_of_applied(const Mention& mention, const TextShare& value) {
    const auto& total = mention.subject.data().funding.total;
    const auto& applied = mention.subject.data().funding.applied;
    if (value.applied && total && applied && covers(value, *applied, *total)) return true;
    if (!value.of_sum) return false;
    const auto& sum = std::get<TextAmount>(mention.text.readings[*value.of_sum].value);
    return sum.role == SumRole::applied && !is_known_amount(mention.known, sum);
}

/// "40 procent av 600 000 kronor": a share of a sum that no source has a share of.
bool is_of_another_sum(const Mention& mention, const TextShare& value) {
    if (!value.base) return false;
    const auto& base = std::get<TextAmount>(mention.text.readings[*value.base].value);
    const auto& sources = mention.subject.data().funding.sources;
    return !is_total(mention, base) &&
           std::none_of(sources.begin(), sources.end(), [&](const FundingSource& source) {
               return source.of && is_within(base, *source.of);
           });
}

/// "Minst 68 400 kronor, en tiondel av kostnaden": a share of the total, but not a source's; "av
/// sökta 600 000 kronor beviljas 400 000 kronor, vilket är två tredjedelar".
bool is_of_other_sum(const Mention& mention, const TextShare& value) {
    const auto& total = mention.subject.data().funding.total;
    const auto& applied = mention.subject.data().funding.applied;
    if (!value.of_sum) return false;
    const auto& sum = std::get<TextAmount>(mention.text.readings[*value.of_sum].value);
    const auto* const before =
        *value.of_sum > 0 ? std::get_if<TextAmount>(&mention.text.readings[*value.of_sum - 1].value)
                          : nullptr;
    if (is_of_something_else(sum) && !is_known_amount(mention.known, sum))
        return true; // "ökar med 23 000 kronor, eller 4 procent"
    const bool of_applied = before != nullptr && before->role == SumRole::applied;
    if (of_applied && applied && covers(value, sum.low, *applied)) return true;
    const auto& sources = mention.subject.data().funding.sources;
    const bool single = std::ranges::any_of(sources, [&](const FundingSource& source) {
        return source.amount && is_within(sum, *source.amount);
    });
    const bool several = !single && (sum.role != SumRole::granted ||
                                     !mention.text.decision); // "tillsammans 1 800 000 kronor"
    return total && covers(value, sum.low, *total) &&
           (several || !is_known_amount(mention.known, sum));
}

} // namespace

namespace {

/// "Det som återstår, 175 000 kronor eller 35 procent", "bidrar med återstående 175 000 kronor, det
/// vill säga 35 procent": no word names the source, but the sum shows it.
void check_of_rest(const Mention& mention, const TextShare& value, Report& report) {
    if (!value.of_sum) return;
    const auto& sum = std::get<TextAmount>(mention.text.readings[*value.of_sum].value);
    const bool given = value.restates && sum.role == SumRole::contributed;
    if (given || sum.role == SumRole::left || sum.role == SumRole::pot)
        check_share_after_source(mention, value, report);
}

/// "Minst 30 procent av kostnaderna ska bäras av kommunerna", if they give less.
void check_at_least(const Mention& mention, const TextShare& value, Report& report) {
    const Subject& s = mention.subject;
    const auto& total = s.data().funding.total;
    const NamedSources& named = mention.named_sources();
    if (!total || named.sources.size() != 1 || !named.beside) return;
    const FundingSource& source = s.data().funding.sources[named.sources[0]];
    if (source.of || !source.amount || value.share.of(*total) <= *source.amount ||
        is_share_of(s, source, value))
        return;
    report_named(mention, named.sources[0], report);
}

void report_unknown_share(const Mention& mention, const TextShare& value, Report& report) {
    const Funding& funding = mention.subject.data().funding;
    if (funding.total)
        report_against_total(mention, value, *funding.total, report);
    else if (std::any_of(funding.sources.begin(), funding.sources.end(),
                         [](const FundingSource& source) { return source.share.has_value(); }))
        report_against_shares(mention, report);
}

} // namespace

void check_share(const Mention& mention, const TextShare& value, Report& report) {
    if (value.of_applied) return check_of_applied(mention, value, report);
    static const Percent least = *Percent::parse("1");
    if (check_of_whole(mention, value, report) || check_of_sought(mention, value, report) ||
        check_sought_share(mention, value, report))
        return;
    if (value.at_least && value.role == ShareRole::other)
        return check_at_least(mention, value, report);
    if (check_most_of_grant(mention, value, report)) return;
    if (value.role == ShareRole::other) return check_of_rest(mention, value, report);
    if (mention.subject.data().funding.sources.empty() || value.share.compare(least) < 0 ||
        is_of_another_sum(mention, value) || is_of_history(mention, value) ||
        is_of_applied(mention, value) || is_of_other_sum(mention, value) ||
        is_share_of_stated_sum(mention, value))
        return;
    const NamedSources& named = mention.named_sources();
    const bool says = value.role != ShareRole::none || named.beside || named.gives ||
                      is_in_row_of_funder(mention, value, named);
    if (!is_of_others(mention, named) && is_share_of_chain(mention, value)) return;
    if (is_share_of_former_total(mention, value, named)) return;
    if (is_beside_part_of_grant(mention, value, named)) return;
    if (value.of_sum && check_share_after_source(mention, value, report)) return;
    if (value.together && check_of_sum(mention, value, report)) return;
    if (value.together && !named.group && is_known_share(mention, value)) return;
    if (!says || check_named(mention, value, named, report)) return;
    if (value.of_rule && !mention.text.decision && !value.of_sum) return;     // a general rule
    if (value.role == ShareRole::outside && !names_own_body(mention)) return; // another case's
    const bool own = (value.granted || value.role == ShareRole::outside) &&
                     (mention.text.decision || named.recipient);
    if (own && check_granted(mention, value, report)) return;
    if (check_of_sum(mention, value, report) || is_known_share(mention, value)) return;
    if (!value.anchored && !value.of_sum && !mention.text.decision) return; // of something unnamed
    report_unknown_share(mention, value, report);
}

} // namespace caseflow
