#include "caseflow/rules/text_quantities.hpp"

#include <algorithm>

namespace caseflow {

std::vector<std::string> folded_words(const std::string& text) {
    const Tokens tokens(text);
    std::vector<std::string> words;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (!tokens.is_any_sign(i)) words.emplace_back(tokens.lower(i));
    return words;
}

namespace {

constexpr std::size_t shortest_stem = 5; // bytes of an end of a name that stands for it

bool ends_with_any(const std::string& word, std::initializer_list<std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(),
                       [&](std::string_view end) { return word.ends_with(end); });
}

/// "kommunens": the forms of a noun that may stand for its dictionary form, longest first.
std::vector<std::string> noun_stems(const std::string& word) {
    std::vector<std::string> stems{word};
    const auto add = [&](const std::string& from, std::string_view ending) {
        constexpr std::size_t least = 2; // bytes
        if (from.ends_with(ending) && from.size() >= ending.size() + least)
            stems.push_back(from.substr(0, from.size() - ending.size()));
    };
    add(word, "s");
    const std::size_t genitives = stems.size();
    for (std::size_t i = 0; i < genitives; ++i)
        for (const std::string_view ending : {"en", "et", "na", "n", "t", "erna", "arna", "er"})
            add(std::string(stems[i]), ending);
    return stems;
}

/// Words of names that are said of anybody, or only join others.
bool is_common(const std::string& word) {
    return word.size() < 3 ||
           std::ranges::any_of(
               std::initializer_list<std::string_view>{"och", "för", "till", "från", "the", "and"},
               [&](std::string_view one) { return word == one; });
}

/// True if a word of a text stands for a word of a name: "kommunens" for "kommun", "nämnden" for
/// "kulturnämnden", "bolaget" for "AB".
bool stands_for(const std::string& said, const std::string& named) {
    if (is_common(named)) return named == "ab" && (said == "bolaget" || said == "bolagets");
    if (said.ends_with("kommunerna") && named == "kommun") return true; // "grannkommunerna"
    for (const std::string& stem : noun_stems(said)) {
        if (stem == named) return true;
        if (stem.size() >= shortest_stem && named.size() > stem.size() + 2 && named.ends_with(stem))
            return true;
    }
    const bool plural = ends_with_any(said, {"er", "erna", "ers", "ernas"});
    const std::string root = said.substr(0, said.rfind("er"));
    return plural && root.size() >= shortest_stem && named.starts_with(root);
}

} // namespace

namespace {

bool is_state_word(const std::string& word) {
    return ends_with_any(word,
                         {"verket", "verk", "myndigheten", "departementet", "länsstyrelsen"}) ||
           word == "staten" || word == "statens" ||
           (ends_with_any(word, {"styrelsen", "styrelse", "rådet"}) &&
            !word.starts_with("kommun") && !word.starts_with("region"));
}

bool is_local_word(const std::string& word) {
    return ends_with_any(word,
                         {"kommun", "kommunen", "kommuner", "kommunerna", "nämnden", "nämnd"}) ||
           word == "kommunstyrelsen";
}

bool is_private_word(const std::string& word) {
    return word == "ab" ||
           ends_with_any(word, {"förening",   "föreningen", "bolag",       "bolaget",   "stiftelse",
                                "stiftelsen", "medlemmar",  "medlemmarna", "intäkter",  "avgifter",
                                "gåvor",      "klubb",      "byalag",      "jour",      "jouren",
                                "banken",     "bank",       "entréer",     "sponsorer", "biljetter",
                                "företag",    "skolan"});
}

} // namespace

Quantities::Quantities(const Subject& subject, const KnownData& known)
    : subject_(subject), known_(known) {
    const auto& sources = subject.data().funding.sources;
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i)
        for (const std::string& funder : sources[i].funders) {
            Party party{folded_words(funder), i, Sector::unsure, 1};
            party.parts += std::ranges::count(party.words, "och");
            const auto has = [&](bool (*is)(const std::string&)) {
                return std::any_of(party.words.begin(), party.words.end(), is);
            };
            if (has(is_private_word)) party.sector = Sector::others;
            if (has([](const std::string& word) { return word == "region" || word == "regionen"; }))
                party.sector = Sector::region;
            if (has(is_local_word)) party.sector = Sector::local;
            if (has(is_state_word)) party.sector = Sector::state;
            if (!party.words.empty()) parties_.push_back(std::move(party));
        }
    bodies_ = {"nämnden", "styrelsen"};
    for (const std::string& word : folded_words(subject.body.data.organisation))
        bodies_.insert(word);
    for (const Decision& decision : subject.data().decisions)
        for (const std::string& word : folded_words(decision.minutes.board))
            if (phrase_cue(word) == PhraseCue::none) bodies_.insert(word); // "och" is nobody's
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
            const std::string& said = phrase.all[at + j];
            same = same && (said == name[j] || said == name[j] + "s");
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

/// A name, or a word that stands for one only. False if there is none at `at`, or no telling
/// which.
bool Quantities::find_parties(Words& phrase, std::size_t& at) const {
    if (find_full_name(phrase, at)) return true;
    const std::string& said = phrase.all[at];
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < parties_.size(); ++i)
        if (std::ranges::any_of(parties_[i].words,
                                [&](const std::string& word) { return stands_for(said, word); }))
            found.push_back(i);
    const bool body =
        bodies_.contains(said) ||
        (said.ends_with('s') && bodies_.contains(said.substr(0, said.size() - 1))); // of it
    if (found.size() > 1) {
        const bool plural = ends_with_any(said, {"kommunerna", "kommunernas"});
        const std::size_t source = parties_[found[0]].source;
        const bool same =
            std::ranges::all_of(found, [&](std::size_t i) { return parties_[i].source == source; });
        if (same && plural) {
            phrase.groups.push_back(source);
            ++at;
            return true;
        }
        std::erase_if(found, [&](std::size_t i) { return !is_own(parties_[i].source); });
        if (!ends_with_any(said, {"en", "ens", "et", "ets"})) return false;
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

namespace {

int small_number(const std::string& word) {
    constexpr std::string_view words[] = {"två", "tre", "fyra", "fem", "sex"};
    const auto* const found = std::find(std::begin(words), std::end(words), word);
    return found == std::end(words) ? 0 : static_cast<int>(found - std::begin(words)) + 2;
}

} // namespace

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
        if (ends_with_any(word, {"et", "en"})) phrase.grant = true;
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
