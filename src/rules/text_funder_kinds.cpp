#include "caseflow/rules/text_funder_kinds.hpp"

#include "caseflow/rules/text_funders.hpp"
#include "caseflow/rules/texts.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <utility>

namespace caseflow {
namespace {

/// Kinds by their index.
using KindSet = std::bitset<party_kinds.size()>;

/// For each letter, the kinds with a noun that ends in it, as bits.
constexpr std::array<std::uint32_t, 256> kinds_by_last_letter = [] {
    std::array<std::uint32_t, 256> all{};
    for (std::size_t i = 0; i < party_kinds.size(); ++i)
        for (const std::string_view noun : {party_kinds[i].noun, party_kinds[i].definite})
            all[static_cast<unsigned char>(noun.back())] |= std::uint32_t{1} << i;
    return all;
}();

KindSet kinds_of(const PartyName& name) {
    KindSet set;
    for (const std::string& word : name.words)
        for (std::uint32_t kinds = kinds_by_last_letter[static_cast<unsigned char>(word.back())];
             kinds != 0; kinds &= kinds - 1) {
            const auto kind = static_cast<std::size_t>(std::countr_zero(kinds));
            if (is_of_kind(word, party_kinds[kind])) set.set(kind);
        }
    return set;
}

/// The short nouns by which a text may refer to funders of these kinds: "kommunen" for Storsjö
/// kommun, "kulturrådet" for Statens kulturråd, "föreningen" for Hembygdsföreningen.
std::vector<std::string> nouns_of(const PartyName& name, const KindSet& set) {
    std::vector<std::string> nouns = definite_forms(name);
    for (std::size_t i = 0; i < party_kinds.size(); ++i)
        if (set[i]) nouns.emplace_back(party_kinds[i].definite);
    return nouns;
}

/// The source of all funders of a kind, if they are several and its only ones; else null.
const Funder* only_group(const std::vector<Funder>& funders, const PartyKind& kind) {
    const auto is_of = [&](const Funder& funder) { return is_of_kind(funder.name, kind); };
    const auto first = std::ranges::find_if(funders, is_of);
    if (first == funders.end()) return nullptr;
    const auto of_source = [&](const Funder& other) { return other.source == first->source; };
    const bool same = std::ranges::all_of(
        funders, [&](const Funder& other) { return is_of(other) == of_source(other); });
    return same && std::ranges::count_if(funders, of_source) > 1 ? &*first : nullptr;
}

/// The sources that have a funder of a kind each, if all decide elsewhere: "kommunerna" for Ånge
/// kommun and Åre kommun, each with a source of its own. Nothing if a joint source has another kind
/// of funder too.
SourceSet each_of_kind(const std::vector<Funder>& funders, const PartyKind& kind) {
    SourceSet sources;
    const auto is_of = [&](const Funder& funder) { return is_of_kind(funder.name, kind); };
    for (const Funder& funder : funders) {
        if (!is_of(funder)) continue;
        if (!funder.elsewhere || funder.source >= most_sources || sources[funder.source]) return {};
        sources.set(funder.source);
    }
    const bool joint = std::ranges::any_of(funders, [&](const Funder& other) {
        return other.source < most_sources && sources[other.source] && !is_of(other);
    });
    return sources.count() < 2 || joint ? SourceSet() : sources;
}

/// False for "regionen" if the body's own money is Kommunstyrelsen's, or a förbund's.
bool may_be_body(const std::vector<Funder>& funders, const PartyKind& kind) {
    const auto is_other = [](const Funder& funder) {
        return !funder.elsewhere && std::ranges::any_of(funder.name.words, is_other_body);
    };
    if (std::ranges::any_of(funders, is_other)) return false;
    return std::none_of(funders.begin(), funders.end(), [&](const Funder& funder) {
        return !funder.elsewhere && funder.name.begins_with_word &&
               std::ranges::any_of(party_kinds, [&](const PartyKind& other) {
                   return other.is_public && other.noun != kind.noun &&
                          funder.name.words[0].starts_with(other.noun);
               });
    });
}

} // namespace

void FunderNames::add_kinds(const std::vector<Funder>& funders, const SourceSet& own,
                            const std::string& organisation) {
    constexpr std::size_t body = most_sources;               // the body itself gives it
    std::vector<std::pair<std::string, std::size_t>> givers; // by noun
    givers.reserve(party_kinds.size());
    givers.emplace_back(own_board, body);
    KindSet found; // most cases have funders of few kinds
    const auto add = [&](const PartyName& name, std::size_t who) {
        const KindSet set = kinds_of(name);
        for (std::string& noun : nouns_of(name, set)) givers.emplace_back(std::move(noun), who);
        found |= set;
    };
    if (!organisation.empty()) add(read_party_name(organisation), body);
    for (const Funder& funder : funders) {
        if (funder.source >= most_sources) break;
        add(funder.name, funder.elsewhere ? funder.source : body);
    }
    const auto gives = [&](std::string_view noun) {
        return std::any_of(givers.begin(), givers.end(),
                           [&](const auto& giver) { return giver.first == noun; });
    };
    for (const PartyKind& kind : party_kinds)
        if (organisation.empty() && kind.is_public && !gives(kind.definite) &&
            may_be_body(funders, kind))
            givers.emplace_back(kind.definite, body);
    for (std::size_t i = 0; i < party_kinds.size(); ++i) {
        const PartyKind& kind = party_kinds[i];
        if (!found[i] || kind.plural.empty()) continue;
        if (const Funder* const group = only_group(funders, kind);
            group != nullptr && group->source < most_sources && group->elsewhere)
            givers.emplace_back(kind.plural, group->source);
        if (const SourceSet each = each_of_kind(funders, kind); each.any())
            add_kind(kind.plural, each, false);
    }
    std::sort(givers.begin(), givers.end());
    for (auto first = givers.begin(); first != givers.end();) {
        const std::string& noun = first->first;
        const std::size_t who = first->second;
        const auto next = std::find_if(first, givers.end(),
                                       [&](const auto& giver) { return giver.first != noun; });
        const bool only = std::prev(next)->second == who;
        if (only) add_kind(noun, who == body ? own : SourceSet().set(who), who == body);
        first = next;
    }
}

void FunderNames::add_place(const Words& words, const SourceSet& source) {
    if (auto region = short_region(words); !region.empty()) add(std::move(region), {source});
    if (auto place = place_of(words); !place.empty())
        add({std::move(place)}, {source, false, true});
}

std::optional<std::size_t> FunderNames::only_source_called(const std::string& name) const {
    const PartyName read = read_party_name(name);
    const std::vector<std::string_view> words(read.words.begin(), read.words.end());
    const Name* const found = words.empty() ? nullptr : longest_at(words, 0);
    if (found == nullptr || found->words.size() != words.size() || found->sources.count() != 1)
        return std::nullopt;
    return std::countr_zero(found->sources.to_ulong());
}

void FunderNames::add_kind(std::string_view noun, const SourceSet& sources, bool own) {
    const bool plural = std::ranges::any_of(
        party_kinds, [&](const PartyKind& kind) { return !noun.empty() && kind.plural == noun; });
    if (sources.any()) add({std::string(noun)}, {sources, true, true, own, plural});
}

} // namespace caseflow
