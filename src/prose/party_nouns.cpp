#include "caseflow/prose/party_nouns.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/prose/role_words.hpp"

#include <algorithm>
#include <iterator>

namespace caseflow {
namespace {

constexpr std::size_t shortest_stem = 5; // bytes of the end of a name that is short for it

/// "kommunens": the dictionary forms that a noun may have, longest first.
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

/// Words of names that may mean anybody, or only join others.
bool is_joining_or_short(const std::string& word) {
    return word.size() < 3 || has_word("och för till från", word) || word == "the" || word == "and";
}

bool is_state_word(const std::string& word) {
    return ends_with_any(word, "verket verk myndigheten departementet länsstyrelsen") ||
           word == "staten" || word == "statens" ||
           (ends_with_any(word, "styrelsen styrelse rådet") && !word.starts_with("kommun") &&
            !word.starts_with("region"));
}

bool is_local_word(const std::string& word) {
    return ends_with_any(word, "kommun kommunen kommuner kommunerna nämnden nämnd") ||
           word == "kommunstyrelsen";
}

bool is_private_word(const std::string& word) {
    return word == "ab" ||
           ends_with_any(word, "förening föreningen bolag bolaget stiftelse stiftelsen "
                               "medlemmar medlemmarna intäkter avgifter gåvor klubb byalag "
                               "jour jouren banken bank entréer sponsorer biljetter företag "
                               "skolan");
}

/// "kommunen", "nämnden": a body of some kind, perhaps the author.
bool may_be_own_body(const Tokens& tokens, std::size_t at) {
    const SumCue cue = sum_cue(tokens, at);
    return cue != SumCue::none || party_cue(tokens, at) != PartyCue::none ||
           tokens.is_any(at, "kommunen regionen landstinget föreningen bolaget stiftelsen "
                             "länsstyrelsen byrån enheten vi") ||
           tokens.ends_with_any(at,
                                "nämnden styrelsen rådet utskottet förbundet verket myndigheten "
                                "fullmäktige delegationen förvaltningen kontoret ledningen "
                                "institutet gruppen kommittén fonden avdelningen");
}

} // namespace

Sector sector_of(const std::vector<std::string>& words) {
    const auto has = [&](bool (*is)(const std::string&)) { return std::ranges::any_of(words, is); };
    if (has(is_state_word)) return Sector::state;
    if (has(is_local_word)) return Sector::local;
    if (has([](const std::string& word) { return word == "region" || word == "regionen"; }))
        return Sector::region;
    return has(is_private_word) ? Sector::others : Sector::unsure;
}

bool may_mean(const std::string& noun, const std::string& named) {
    if (is_joining_or_short(named))
        return named == "ab" && (noun == "bolaget" || noun == "bolagets");
    if (noun.ends_with("kommunerna") && named == "kommun") return true; // "grannkommunerna"
    for (const std::string& stem : noun_stems(noun)) {
        if (stem == named) return true;
        if (stem.size() >= shortest_stem && named.size() > stem.size() + 2 && named.ends_with(stem))
            return true;
    }
    const bool plural = ends_with_any(noun, "er erna ers ernas");
    const std::string root = noun.substr(0, noun.rfind("er"));
    return plural && root.size() >= shortest_stem && named.starts_with(root);
}

bool means_municipalities(std::string_view word) {
    return ends_with_any(word, "kommunerna kommunernas");
}

bool is_definite_singular(std::string_view word) {
    return ends_with_any(word, "en ens et ets");
}

bool is_definite_form(std::string_view word, std::string_view noun) {
    constexpr std::string_view articles[] = {"en", "et", "n", "t"};
    return word.starts_with(noun) &&
           std::ranges::find(articles, word.substr(noun.size())) != std::end(articles);
}

int small_number(std::string_view word) {
    constexpr std::string_view words[] = {"två", "tre", "fyra", "fem", "sex"};
    const auto* const found = std::find(std::begin(words), std::end(words), word);
    return found == std::end(words) ? 0 : static_cast<int>(found - std::begin(words)) + 2;
}

bool is_past_giving(const Tokens& tokens, std::size_t at) {
    const bool gives = party_cue(tokens, at) == PartyCue::gives ||
                       party_cue(tokens, at) == PartyCue::pays ||
                       sum_cue(tokens, at) == SumCue::granted;
    return gives && tokens.ends_with_any(at, "ade atte slog gav drog");
}

bool may_be_stranger(const Tokens& tokens, std::size_t at) {
    return tokens.is_word(at) && tokens.ends_with_any(at, "en et na") &&
           !may_be_own_body(tokens, at);
}

bool is_definite_owner(const Tokens& tokens, std::size_t at) {
    const std::string_view word = tokens.lower(at);
    const bool definite = word.ends_with("ns") || word.ends_with("ets");
    return definite && sum_cue(tokens, at + 1) != SumCue::cost &&
           sum_cue(tokens, at) == SumCue::none && party_cue(tokens, at) == PartyCue::none;
}

bool is_own_pronoun(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "sin sitt sina");
}

} // namespace caseflow
