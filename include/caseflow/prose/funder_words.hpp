/// Why: a text refers to a funder by what it is, "kommunen", or by part of its name; which words
/// may mean it is known from its name alone.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The name of a funder or of the body itself, read once.
struct PartyName {
    std::vector<std::string> words; // folded
    bool begins_with_word = false;  // not with a sign or a blank
    bool begins_small = false;      // with a word in small letters
    bool ends_small = false;        // with a word in small letters
};

[[nodiscard]] PartyName read_party_name(const std::string& name);

/// "Stiftelsen Norrsken", "Fiskevårdsområdet Ljungan": what it is, and what it is called.
[[nodiscard]] bool is_noun_and_name(const PartyName& name);

/// A kind of funder, and how a text refers to the only one of that kind.
struct PartyKind {
    std::string_view noun;
    std::string_view definite;
    bool is_public;               // a body that keeps a register may be one
    std::string_view plural = {}; // of several together: "kommunerna"
};

inline constexpr std::array party_kinds = {
    PartyKind{"kommun", "kommunen", true, "kommunerna"},
    PartyKind{"region", "regionen", true, "regionerna"},
    PartyKind{"nämnd", "nämnden", false},
    PartyKind{"förening", "föreningen", false, "föreningarna"},
    PartyKind{"bolag", "bolaget", false},
    PartyKind{"ab", "bolaget", false},
    PartyKind{"stiftelse", "stiftelsen", false},
    PartyKind{"råd", "rådet", false},
    PartyKind{"förbund", "förbundet", false},
    PartyKind{"myndighet", "myndigheten", false},
    PartyKind{"klubb", "klubben", false, "klubbarna"},
    PartyKind{"högskola", "högskolan", false},
    PartyKind{"universitet", "universitetet", false},
    PartyKind{"museum", "museet", false},
    PartyKind{"församling", "församlingen", false},
    PartyKind{"sällskap", "sällskapet", false},
    PartyKind{"byalag", "byalaget", false},
    PartyKind{"institut", "institutet", false},
    PartyKind{"teater", "teatern", false},
    PartyKind{"sparbank", "banken", false},
    PartyKind{"företag", "företaget", false, "företagen"}};

/// The body that decides, as its own texts call it, under any name.
inline constexpr std::string_view own_board = "nämnden";

[[nodiscard]] bool is_of_kind(std::string_view word, const PartyKind& kind);

/// True if a word of the name says that it is of a kind.
[[nodiscard]] bool is_of_kind(const PartyName& name, const PartyKind& kind);

/// "kulturrådet" of Statens kulturråd, "arvsfonden" of Allmänna arvsfonden.
[[nodiscard]] std::vector<std::string> definite_forms(const PartyName& name);

/// "Samordningsförbundet", "Kulturrådet", "Länsstyrelsen": not a region or a municipality.
[[nodiscard]] bool is_other_body(std::string_view word);

/// "Kustfonden", "Sparbanken": says alone who it is, as "fonden" does not.
[[nodiscard]] bool ends_as_body(std::string_view word);

/// "region", "svenska": many names begin with the word, and alone it means anybody.
[[nodiscard]] bool is_common_in_names(std::string_view word);

/// "Kommunens fritidsnämnd" is one of "Fritidsnämnden": the name with its noun in that form.
[[nodiscard]] std::optional<std::vector<std::string>>
without_article(std::vector<std::string> words);

/// "region", "jämtland" of Region Jämtland Härjedalen; empty if the name is not so long.
[[nodiscard]] std::vector<std::string> short_region(const std::vector<std::string>& words);

/// "härnösand" of Härnösands kommun, "mora" of Mora kommun; empty for other names, and for a place
/// that is the beginning of the name and so long that it is recognised anyway.
[[nodiscard]] std::string place_of(const std::vector<std::string>& words);

} // namespace caseflow
