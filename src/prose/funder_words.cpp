#include "caseflow/prose/funder_words.hpp"

#include "caseflow/prose/tokens.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// Words that many names begin with, and that alone could mean anybody.
constexpr std::array<std::string_view, 26> common_words = {
    "region",     "regionen",   "kommun",     "kommunen", "område",    "statens", "svenska",
    "föreningen", "stiftelsen", "europeiska", "övriga",   "egna",      "nämnden", "bolaget",
    "övre",       "nedre",      "norra",      "södra",    "östra",     "västra",  "stora",
    "lilla",      "gamla",      "nordiska",   "länets",   "deltagande"};

} // namespace

PartyName read_party_name(const std::string& name) {
    const Tokens tokens(name);
    PartyName read;
    read.words.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens.is_any_sign(i)) continue;
        read.ends_small = tokens.at(i) == tokens.lower(i);
        if (read.words.empty()) {
            read.begins_with_word = i == 0 && tokens.begin_of(0) == 0;
            read.begins_small = read.ends_small;
        }
        read.words.emplace_back(tokens.lower(i));
    }
    return read;
}

bool is_noun_and_name(const PartyName& name) {
    constexpr std::size_t shortest = 5; // bytes
    if (name.words.size() != 2 || name.ends_small || name.words[1].size() < shortest) return false;
    const std::string& noun = name.words[0];
    return noun.ends_with("en") || noun.ends_with("et") || noun.ends_with("an");
}

bool is_of_kind(std::string_view word, const PartyKind& kind) {
    constexpr std::size_t shortest = 4; // bytes of an ending; "AB" is a word of its own
    return word.ends_with(kind.definite) ||
           (word.ends_with(kind.noun) &&
            (word.size() == kind.noun.size() || kind.noun.size() >= shortest));
}

bool is_of_kind(const PartyName& name, const PartyKind& kind) {
    return std::ranges::any_of(name.words,
                               [&](const std::string& word) { return is_of_kind(word, kind); });
}

std::vector<std::string> definite_forms(const PartyName& name) {
    std::vector<std::string> forms;
    if (name.words.size() < 2 || !name.ends_small) return forms;
    forms.reserve(3); // kommunen, kommunet, kommunen
    const std::string& noun = name.words.back();
    for (const std::string_view ending : {"en", "et"}) {
        forms.push_back(noun + std::string(ending));
        if (noun.ends_with(ending)) forms.push_back(noun);
    }
    return forms;
}

bool is_other_body(std::string_view word) {
    return word.ends_with("förbundet") || word.ends_with("rådet") || word.ends_with("verket") ||
           word.starts_with("länsstyrelse") || word.starts_with("samordningsförbund");
}

bool ends_as_body(std::string_view word) {
    constexpr std::size_t shortest = 3; // bytes before the noun
    for (const std::string_view end :
         {"fonden", "banken", "bolaget", "förbundet", "sällskapet", "stiftelsen", "föreningen",
          "klubben", "museet", "teatern", "rådet", "verket", "kommittén", "akademin"})
        if (word.ends_with(end) && word.size() >= end.size() + shortest) return true;
    return false;
}

bool is_common_in_names(std::string_view word) {
    return std::ranges::find(common_words, word) != common_words.end();
}

std::optional<std::vector<std::string>> without_article(std::vector<std::string> words) {
    constexpr std::size_t article = 2; // bytes of "en"
    std::string& noun = words.back();
    for (const std::string_view end : {"nämnden", "styrelsen", "förvaltningen"}) {
        if (noun.size() <= end.size() || !noun.ends_with(end)) continue;
        noun.resize(noun.size() - (end == "styrelsen" ? 1 : article));
        return words;
    }
    return std::nullopt;
}

std::vector<std::string> short_region(const std::vector<std::string>& words) {
    if (words.size() < 3 || words[0] != "region") return {};
    return {words[0], words[1]};
}

std::string place_of(const std::vector<std::string>& words) {
    constexpr std::size_t shortest = 4; // bytes; longer places are recognised as name beginnings
    if (words.size() != 2 || words[1] != "kommun") return {};
    std::string place = words[0];
    const bool genitive = place.ends_with('s');
    if (genitive) place.pop_back();
    const bool is_short = place.size() == shortest || (genitive && place.size() > shortest);
    return is_short ? place : std::string();
}

} // namespace caseflow
