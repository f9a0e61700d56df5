#include "caseflow/rules/text_quantities.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/rules/funder_list.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

std::optional<Quantity> Quantities::read(const std::string& words,
                                         const std::optional<std::size_t>& decision) const {
    constexpr std::size_t most_parties = 60; // more are not in one phrase
    if (parties_.size() > most_parties) return std::nullopt;
    Words phrase{folded_words(words)};
    constexpr std::size_t most = 40; // words
    if (phrase.all.size() > most) return std::nullopt;
    bool work = false;
    bool anybody = false;
    for (std::size_t at = 0; at < phrase.all.size();) {
        const PhraseCue before = phrase.last;
        const std::size_t parties = phrase.parties.size();
        if (find_parties(phrase, at)) {
            phrase.split = phrase.split || (phrase.verb && anybody);
            anybody = true;
            phrase.verb = false;
            const bool named = phrase.parties.size() > parties;
            if (named && before == PhraseCue::to) phrase.parties.resize(parties); // a recipient
            phrase.elsewhere_asked =
                phrase.elsewhere_asked ||
                (phrase.parties.size() > parties && before == PhraseCue::from &&
                 !is_own(parties_[phrase.parties.back()].source));
            phrase.last = PhraseCue::none;
            continue;
        }
        work = work || phrase_cue(phrase.all[at]) == PhraseCue::in_kind;
        if (!read_cue(phrase, at)) return std::nullopt;
        ++at;
    }
    if (work && !add_work(phrase)) return std::nullopt;
    return settle(phrase, decision);
}

/// "det ideella arbetet": the only source in kind, unless the names before it have one of their
/// own.
bool Quantities::add_work(Words& phrase) const {
    const auto& sources = subject_.data().funding.sources;
    const auto is_work = [&](const FundingSource& source) {
        return source.kind != FundingKind::cash;
    };
    const bool named = !phrase.parties.empty() || !phrase.groups.empty() || phrase.own;
    if (std::ranges::any_of(phrase.parties,
                            [&](std::size_t i) { return is_work(sources[parties_[i].source]); }))
        return true;
    if ((named && !phrase.joined) || std::ranges::count_if(sources, is_work) != 1) return false;
    phrase.groups.push_back(
        static_cast<std::size_t>(std::ranges::find_if(sources, is_work) - sources.begin()));
    return true;
}

/// True if all that are named are municipal.
bool Quantities::are_local(const Words& phrase) const {
    const auto is_local = [&](std::size_t source) {
        return std::ranges::any_of(parties_, [&](const Party& party) {
            return party.source == source && party.sector == Sector::local;
        });
    };
    const std::size_t count = phrase.parties.size() + phrase.groups.size();
    return count > 0 && std::ranges::all_of(phrase.groups, is_local) &&
           std::ranges::all_of(phrase.parties,
                               [&](std::size_t i) { return is_local(parties_[i].source); });
}

/// "övriga finansiärer", "de offentliga", "de kontanta medlen": adds the sources in such a group.
bool Quantities::add_groups(Words& phrase) const {
    const auto& sources = subject_.data().funding.sources;
    const auto add_if = [&](const auto& belongs) {
        for (std::size_t i = 0; i < sources.size(); ++i)
            if (belongs(i)) phrase.groups.push_back(i);
    };
    const auto cash = [&](std::size_t i) { return sources[i].kind == FundingKind::cash; };
    if (phrase.others) {
        if (!phrase.givers || sources.size() > most_sources) return false;
        const bool excepts = phrase.negation || phrase.parties.empty();
        if (!excepts || std::ranges::any_of(phrase.parties, [&](std::size_t i) {
                return !is_own(parties_[i].source);
            }))
            return false;
        phrase.parties.clear();
        phrase.negation = false;
        add_if([&](std::size_t i) { return !is_own(i); });
        return phrase.count == 0 || phrase.groups.size() == static_cast<std::size_t>(phrase.count);
    }
    const bool private_too = std::ranges::any_of(phrase.parties, [&](std::size_t i) {
        return parties_[i].sector == Sector::others || parties_[i].sector == Sector::unsure;
    });
    if (private_too && phrase.publics && !phrase.joined) return false;
    if (phrase.locals && !are_local(phrase)) return false;
    const bool named = !phrase.parties.empty() || !phrase.groups.empty() || phrase.own;
    if (phrase.publics && (private_too || !named)) {
        if (std::ranges::any_of(parties_,
                                [](const Party& other) { return other.sector == Sector::unsure; }))
            return false;
        std::vector<bool> is(sources.size());
        for (const Party& party : parties_)
            is[party.source] = is[party.source] || party.sector != Sector::others;
        add_if([&](std::size_t i) { return is[i]; });
    }
    if (phrase.cash && phrase.parties.empty() && phrase.groups.empty()) {
        if (std::ranges::all_of(sources, [](const FundingSource& source) {
                return source.kind == FundingKind::cash;
            }))
            return false;
        add_if(cash);
    }
    if (phrase.every && phrase.givers && phrase.parties.empty())
        add_if([](std::size_t) { return true; });
    return true;
}

/// The amounts of the sources that are named in full.
std::optional<Quantity> Quantities::sum_of(const Words& phrase) const {
    const auto& sources = subject_.data().funding.sources;
    std::vector<int> unnamed(sources.size());
    for (const Party& party : parties_) ++unnamed[party.source];
    Quantity found{Quantity::Of::sources};
    const auto add = [&](std::size_t source) {
        if (std::ranges::find(found.sources, source) == found.sources.end())
            found.sources.push_back(source);
    };
    std::vector<std::size_t> parties = phrase.parties;
    std::ranges::sort(parties);
    for (auto first = parties.begin(); first != parties.end();) {
        const auto next = std::upper_bound(first, parties.end(), *first);
        const Party& party = parties_[*first];
        if (party.parts > next - first) return std::nullopt; // "gåvor" of "gåvor och avgifter"
        --unnamed[party.source];
        add(party.source);
        first = next;
    }
    for (const std::size_t source : found.sources)
        if (unnamed[source] != 0) return std::nullopt; // one of several
    for (const std::size_t source : phrase.groups) add(source);
    if (phrase.own)
        for (std::size_t i = 0; i < sources.size(); ++i)
            if (is_own(i)) add(i);
    std::optional<Money> sum(Money(0));
    for (const std::size_t source : found.sources) {
        if (!sources[source].amount) return std::nullopt;
        sum = plus(sum, *sources[source].amount);
    }
    if (!sum || found.sources.empty()) return std::nullopt;
    found.amount = *sum;
    found.all_named = phrase.others || phrase.publics || phrase.cash || phrase.every;
    return found;
}

std::optional<Quantity> Quantities::settle(const Words& read,
                                           const std::optional<std::size_t>& decision) const {
    Words phrase = read;
    const auto& funding = subject_.data().funding;
    const auto of_own = [&] {
        return std::ranges::all_of(phrase.parties,
                                   [&](std::size_t i) { return is_own(parties_[i].source); });
    };
    if (phrase.applied) {
        if (!funding.applied || phrase.elsewhere_asked || phrase.others || phrase.negation ||
            phrase.granted || phrase.joined)
            return std::nullopt;
        return Quantity{Quantity::Of::applied, *funding.applied};
    }
    const bool named = !phrase.parties.empty() || !phrase.groups.empty() || phrase.own;
    const bool whose = named || phrase.publics || phrase.cash || phrase.locals;
    if (phrase.granted || (phrase.grant && !whose)) {
        const auto amount = granted_amount(decision);
        const bool gives = phrase.granted && named && !of_own(); // names the recipient or the giver
        if (!amount || gives || phrase.cost || phrase.others || phrase.negation)
            return std::nullopt;
        return Quantity{Quantity::Of::granted, *amount};
    }
    if (phrase.cost) {
        if (named || phrase.cash || phrase.others || phrase.publics || !funding.total)
            return std::nullopt;
        return Quantity{Quantity::Of::total, *funding.total};
    }
    if (!add_groups(phrase) || phrase.negation) return std::nullopt;
    if (phrase.parties.empty() && phrase.groups.empty() && !phrase.own) {
        if (phrase.taker || phrase.givers || phrase.publics || phrase.cash || phrase.count > 0)
            return std::nullopt;
        return Quantity{};
    }
    if (phrase.split) return std::nullopt; // "A ger B 100 000 kr"
    return sum_of(phrase);
}

std::optional<Money> Quantities::granted_amount(const std::optional<std::size_t>& decision) const {
    const auto stands = [](const KnownDecision& other) {
        return other.amount && !other.former && other.later.empty();
    };
    const auto& decisions = known_.decisions;
    if (decision)
        return stands(decisions[*decision]) ? std::optional(decisions[*decision].amount->amount)
                                            : std::nullopt;
    std::optional<Money> sum(Money(0));
    for (const KnownDecision& other : decisions) {
        if (!stands(other)) return std::nullopt;
        sum = plus(sum, other.amount->amount);
    }
    return decisions.empty() ? std::nullopt : sum;
}

std::string Quantities::name(const Quantity& quantity) const {
    const Case& data = subject_.data();
    switch (quantity.of) {
    case Quantity::Of::applied:
        return KnownAmount{quantity.amount, KnownAmount::Of::applied}.name(data);
    case Quantity::Of::total:
        return KnownAmount{quantity.amount, KnownAmount::Of::total}.name(data);
    case Quantity::Of::sources: {
        std::vector<std::string> funders;
        for (const std::size_t i : quantity.sources)
            for (const std::string& funder : data.funding.sources[i].funders)
                funders.push_back(funder);
        return message("the amount from {funders}", "funders"_a = list_funders(funders));
    }
    default:
        return message("the amount granted");
    }
}

Place Quantities::place(const Quantity& quantity) const {
    const auto& file = subject_.file;
    switch (quantity.of) {
    case Quantity::Of::applied:
        return file.at("funding.applied");
    case Quantity::Of::total:
        return file.at("funding.total");
    case Quantity::Of::sources:
        return file.at(source_path(quantity.sources.front(), "amount"));
    default:
        return file.at(decision_path(0, "amount"));
    }
}

} // namespace caseflow
