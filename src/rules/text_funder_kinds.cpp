#include "caseflow/rules/text_funder_kinds.hpp"

#include "caseflow/rules/text_funders.hpp"
#include "caseflow/rules/texts.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <string_view>
#include <utility>

namespace caseflow {
namespace {

/// What a funder is, and how a text speaks of the only one of its kind.
struct Kind {
    std::string_view noun;
    std::string_view definite;
    bool is_public;               // a body that keeps a register may be one
    std::string_view plural = {}; // of several together: "kommunerna"
};

constexpr std::array kinds = {Kind{"kommun", "kommunen", true, "kommunerna"},
                              Kind{"region", "regionen", true, "regionerna"},
                              Kind{"nämnd", "nämnden", false},
                              Kind{"förening", "föreningen", false, "föreningarna"},
                              Kind{"bolag", "bolaget", false},
                              Kind{"ab", "bolaget", false},
                              Kind{"stiftelse", "stiftelsen", false},
                              Kind{"råd", "rådet", false},
                              Kind{"förbund", "förbundet", false},
                              Kind{"myndighet", "myndigheten", false},
                              Kind{"klubb", "klubben", false, "klubbarna"},
                              Kind{"högskola", "högskolan", false},
                              Kind{"universitet", "universitetet", false},
                              Kind{"museum", "museet", false},
                              Kind{"församling", "församlingen", false},
                              Kind{"sällskap", "sällskapet", false},
                              Kind{"byalag", "byalaget", false},
                              Kind{"institut", "institutet", false},
                              Kind{"teater", "teatern", false},
                              Kind{"sparbank", "banken", false},
                              Kind{"företag", "företaget", false, "företagen"}};

bool is_of_kind(const std::string& word, const Kind& kind) {
    constexpr std::size_t shortest = 4; // bytes of an ending; "AB" is a word of its own
    const char last = word.back();      // mostly not even that of the ending
    if (last == kind.definite.back() && word.ends_with(kind.definite)) return true;
    return last == kind.noun.back() && word.ends_with(kind.noun) &&
           (word.size() == kind.noun.size() || kind.noun.size() >= shortest);
}

/// Kinds by their index.
using KindSet = std::bitset<kinds.size()>;

KindSet kinds_of(const PartyName& name) {
    KindSet set;
    for (const std::string& word : name.words)
        for (std::size_t i = 0; i < kinds.size(); ++i)
            if (is_of_kind(word, kinds[i])) set.set(i);
    return set;
}

/// What a text may call a funder of these kinds for short: "kommunen" of Storsjö kommun,
/// "kulturrådet" of Statens kulturråd, "föreningen" of Hembygdsföreningen.
std::vector<std::string> nouns_of(const PartyName& name, const KindSet& set) {
    const std::vector<std::string>& words = name.words;
    std::vector<std::string> nouns;
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (set[i]) nouns.emplace_back(kinds[i].definite);
    if (words.size() < 2 || !name.ends_small) return nouns;
    for (const std::string_view ending : {"en", "et"}) {
        nouns.push_back(words.back() + std::string(ending));
        if (words.back().ends_with(ending)) nouns.push_back(words.back()); // "arvsfonden"
    }
    return nouns;
}

/// The only source of several funders of a kind, all its funders; nothing if there is another.
const Funder* only_group(const std::vector<Funder>& funders, const Kind& kind) {
    const auto is_of = [&](const Funder& funder) {
        const auto& words = funder.name.words;
        return std::ranges::any_of(words, [&](const auto& one) { return is_of_kind(one, kind); });
    };
    const auto first = std::ranges::find_if(funders, is_of);
    if (first == funders.end()) return nullptr;
    const auto of_source = [&](const Funder& one) { return one.source == first->source; };
    const bool same = std::ranges::all_of(
        funders, [&](const Funder& one) { return is_of(one) == of_source(one); });
    return same && std::ranges::count_if(funders, of_source) > 1 ? &*first : nullptr;
}

/// The sources that have a funder of a kind each, all of them elsewhere; nothing if one of several
/// is none: "kommunerna" of Ånge kommun and Åre kommun, each with a source of its own.
std::vector<std::size_t> each_of_kind(const std::vector<Funder>& funders, const Kind& kind) {
    std::vector<std::size_t> sources;
    const auto is_of = [&](const Funder& funder) {
        const auto& words = funder.name.words;
        return std::ranges::any_of(words, [&](const auto& one) { return is_of_kind(one, kind); });
    };
    for (const Funder& funder : funders) {
        if (!is_of(funder)) continue;
        const bool twice = !sources.empty() && sources.back() == funder.source;
        if (!funder.elsewhere || twice || funder.source >= most_sources) return {};
        sources.push_back(funder.source);
    }
    const bool joint = std::ranges::any_of(funders, [&](const Funder& one) {
        return std::ranges::find(sources, one.source) != sources.end() && !is_of(one);
    });
    return sources.size() < 2 || joint ? std::vector<std::size_t>() : sources;
}

/// "Samordningsförbundet", "Kulturrådet", "Länsstyrelsen": no region, and no municipality.
bool is_other_body(const std::string& word) {
    return word.ends_with("förbundet") || word.ends_with("rådet") || word.ends_with("verket") ||
           word.starts_with("länsstyrelse") || word.starts_with("samordningsförbund");
}

/// "Regionen" is not the body whose own money is Kommunstyrelsen's, or a förbund's.
bool may_be_body(const std::vector<Funder>& funders, const Kind& kind) {
    const auto is_other = [](const Funder& funder) {
        return !funder.elsewhere && std::ranges::any_of(funder.name.words, is_other_body);
    };
    if (std::ranges::any_of(funders, is_other)) return false;
    return std::none_of(funders.begin(), funders.end(), [&](const Funder& funder) {
        return !funder.elsewhere && funder.name.begins_with_word &&
               std::any_of(kinds.begin(), kinds.end(), [&](const Kind& other) {
                   return other.is_public && other.noun != kind.noun &&
                          funder.name.words[0].starts_with(other.noun);
               });
    });
}

} // namespace

void FunderNames::add_kinds(const std::vector<Funder>& funders, const std::vector<std::size_t>& own,
                            const std::string& organisation) {
    constexpr std::size_t body = most_sources; // the body itself gives it
    std::vector<std::pair<std::string, std::size_t>> givers{{"nämnden", body}}; // of each noun
    KindSet found; // most cases have funders of few kinds
    const auto add = [&](const PartyName& name, std::size_t who) {
        const KindSet set = kinds_of(name);
        for (std::string& noun : nouns_of(name, set)) givers.emplace_back(std::move(noun), who);
        found |= set;
    };
    add(read_party_name(organisation), body);
    for (const Funder& funder : funders) {
        if (funder.source >= most_sources) break;
        add(funder.name, funder.elsewhere ? funder.source : body);
    }
    const auto gives = [&](std::string_view noun) {
        return std::any_of(givers.begin(), givers.end(),
                           [&](const auto& giver) { return giver.first == noun; });
    };
    for (const Kind& kind : kinds)
        if (organisation.empty() && kind.is_public && !gives(kind.definite) &&
            may_be_body(funders, kind))
            givers.emplace_back(kind.definite, body);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const Kind& kind = kinds[i];
        if (!found[i] || kind.plural.empty()) continue;
        if (const Funder* const group = only_group(funders, kind);
            group != nullptr && group->source < most_sources && group->elsewhere)
            givers.emplace_back(kind.plural, group->source);
        if (const auto each = each_of_kind(funders, kind); !each.empty())
            add_kind(kind.plural, each, false);
    }
    std::sort(givers.begin(), givers.end());
    for (auto first = givers.begin(); first != givers.end();) {
        const std::string& noun = first->first;
        const std::size_t who = first->second;
        const auto next = std::find_if(first, givers.end(),
                                       [&](const auto& giver) { return giver.first != noun; });
        const bool only = std::prev(next)->second == who;
        if (only) add_kind(noun, who == body ? own : std::vector{who}, who == body);
        first = next;
    }
}

/// "Härnösand" of Härnösands kommun, "Mora" of Mora kommun, "Region Jämtland" of Region Jämtland
/// Härjedalen.
void FunderNames::add_place(const std::vector<std::string>& words, std::size_t source) {
    constexpr std::size_t shortest = 4; // bytes; the beginning of a longer name speaks anyhow
    if (words.size() > 2 && words[0] == "region") add(Name{{words[0], words[1]}, {source}});
    if (words.size() != 2 || words[1] != "kommun") return;
    std::string place = words[0];
    const bool genitive = place.ends_with('s');
    if (genitive) place.pop_back();
    if (place.size() == shortest || (genitive && place.size() > shortest))
        add(Name{{std::move(place)}, {source}, false, true});
}

std::optional<std::size_t> FunderNames::called(const std::string& name) const {
    const PartyName read = read_party_name(name);
    const std::vector<std::string_view> words(read.words.begin(), read.words.end());
    const Name* const found = words.empty() ? nullptr : longest_at(words, 0);
    const bool only =
        found != nullptr && found->words.size() == words.size() && found->sources.size() == 1;
    return only ? std::optional(found->sources[0]) : std::nullopt;
}

void FunderNames::add_kind(std::string_view noun, const std::vector<std::size_t>& sources,
                           bool own) {
    const bool plural = std::ranges::any_of(
        kinds, [&](const Kind& kind) { return !noun.empty() && kind.plural == noun; });
    if (!sources.empty()) add(Name{{std::string(noun)}, sources, true, true, own, plural});
}

} // namespace caseflow
