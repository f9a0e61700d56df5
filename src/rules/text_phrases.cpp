#include "caseflow/rules/text_quantities.hpp"

#include <algorithm>
#include <utility>

namespace caseflow {

std::vector<std::string> folded_words(const std::string& text) {
    const Tokens tokens(text);
    std::vector<std::string> words;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (!tokens.is_any_sign(i)) words.emplace_back(tokens.lower(i));
    return words;
}

Quantities::Quantities(const Subject& subject, const KnownData& known)
    : subject_(subject), known_(known) {
    const auto& sources = subject.data().funding.sources;
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i)
        for (const std::string& funder : sources[i].funders) {
            std::vector<std::string> words = folded_words(funder);
            if (words.empty()) continue;
            const auto parts = 1 + std::ranges::count(words, "och");
            const Sector sector = sector_of(words);
            parties_.push_back({std::move(words), i, sector, parts});
        }
    bodies_ = {"nämnden", "styrelsen"};
    for (const std::string& word : folded_words(subject.body.data.organisation))
        bodies_.insert(word);
    for (const Decision& decision : subject.data().decisions)
        for (const std::string& word : folded_words(decision.minutes.board))
            if (phrase_cue(word) == PhraseCue::none) bodies_.insert(word); // not "och"
}

bool Quantities::is_own(std::size_t source) const {
    return !subject_.data().funding.sources[source].elsewhere;
}

/// The name in full, from `at`.
bool Quantities::find_full_name(Words& phrase, std::size_t& at) const {
    std::size_t longest = 0;
    std::size_t found = parties_.size();
    for (std::size_t i = 0; i < parties_.size(); ++i) {
        const auto& name = parties_[i].words;
        if (name.size() <= longest || at + name.size() > phrase.all.size()) continue;
        bool same = true;
        for (std::size_t j = 0; j < name.size(); ++j) {
            const std::string& word = phrase.all[at + j];
            same = same && (word == name[j] || word == name[j] + "s");
        }
        if (!same) continue;
        longest = name.size();
        found = i;
    }
    if (found == parties_.size()) return false;
    for (std::ptrdiff_t part = 0; part < parties_[found].parts; ++part)
        phrase.parties.push_back(found);
    at += longest;
    return true;
}

/// Reads a name, or a word that refers to one party only. False if there is none at `at`, or
/// several.
bool Quantities::find_parties(Words& phrase, std::size_t& at) const {
    if (find_full_name(phrase, at)) return true;
    const std::string& word = phrase.all[at];
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < parties_.size(); ++i)
        if (std::ranges::any_of(parties_[i].words,
                                [&](const std::string& part) { return may_mean(word, part); }))
            found.push_back(i);
    const bool body =
        bodies_.contains(word) ||
        (word.ends_with('s') && bodies_.contains(word.substr(0, word.size() - 1))); // the genitive
    if (found.size() > 1) {
        const bool plural = means_municipalities(word);
        const std::size_t source = parties_[found[0]].source;
        const bool same =
            std::ranges::all_of(found, [&](std::size_t i) { return parties_[i].source == source; });
        if (same && plural) {
            phrase.groups.push_back(source);
            ++at;
            return true;
        }
        std::erase_if(found, [&](std::size_t i) { return !is_own(parties_[i].source); });
        if (!is_definite_singular(word)) return false;
    }
    if (found.size() == 1)
        phrase.parties.push_back(found[0]);
    else if (found.empty() && body)
        phrase.own = true;
    else
        return false;
    ++at;
    return true;
}

/// "staten", "det kommunala": the only source of its kind.
bool Quantities::find_sector(Words& phrase, PhraseCue cue) const {
    const Sector sector = cue == PhraseCue::state ? Sector::state : Sector::local;
    std::optional<std::size_t> only;
    for (const Party& party : parties_) {
        if (party.sector == Sector::unsure) return false;
        if (party.sector != sector) continue;
        if (only && *only != party.source) return false;
        only = party.source;
    }
    if (!only) return false;
    phrase.groups.push_back(*only);
    return true;
}

bool Quantities::read_cue(Words& phrase, std::size_t at) const {
    const std::string& word = phrase.all[at];
    const PhraseCue cue = phrase_cue(word);
    phrase.last = cue;
    switch (cue) {
    case PhraseCue::none:
        phrase.count = small_number(word);
        return phrase.count > 0;
    case PhraseCue::applied:
        return phrase.applied = true;
    case PhraseCue::granted:
        return phrase.granted = true;
    case PhraseCue::grant:
        if (is_definite_singular(word) && !word.ends_with('s')) phrase.grant = true;
        return true;
    case PhraseCue::cost:
        return phrase.cost = true;
    case PhraseCue::others:
        return phrase.others = true;
    case PhraseCue::every:
        return phrase.every = true;
    case PhraseCue::givers:
        return phrase.givers = true;
    case PhraseCue::publics:
        return phrase.publics = true;
    case PhraseCue::cash:
        return phrase.cash = true;
    case PhraseCue::negation:
        return phrase.negation = true;
    case PhraseCue::joins:
        return phrase.joined = true;
    case PhraseCue::taker:
        return phrase.taker = true;
    case PhraseCue::verb:
        return phrase.verb = true;
    case PhraseCue::state:
    case PhraseCue::local:
        if (find_sector(phrase, cue)) return true;
        return phrase.locals = word == "kommunala";
    case PhraseCue::cuts:
        return word == "dvs";
    default:
        return true;
    }
}

} // namespace caseflow
