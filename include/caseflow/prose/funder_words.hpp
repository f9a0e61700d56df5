/// Why: a text refers to a funder by its kind, "kommunen", or by part of its name. The name alone
/// shows which words may mean it.
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
    bool begins_with_word = false;  // not a sign or a blank
    bool begins_small = false;      // with a word in small letters
    bool ends_small = false;        // with a word in small letters
};

[[nodiscard]] PartyName read_party_name(const std::string& name);

/// "Stiftelsen Norrsken", "Fiskevårdsområdet Ljungan": a noun for its kind, and its name.
[[nodiscard]] bool is_noun_and_name(const PartyName& name);

/// A kind of funder, and how a text refers to the only one of that kind.
struct PartyKind {
    std::string_view noun;
    std::string_view definite;
    bool is_public;               // may keep a register
    std::string_view plural = {}; // several together: "kommunerna"
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

/// The body that decides, as its own texts call it.
inline constexpr std::string_view own_board = "nämnden";

[[nodiscard]] bool is_of_kind(std::string_view word, const PartyKind& kind);

/// True if a word of the name shows that it is of a kind.
[[nodiscard]] bool is_of_kind(const PartyName& name, const PartyKind& kind);

/// "kulturrådet" of Statens kulturråd, "arvsfonden" of Allmänna arvsfonden.
[[nodiscard]] std::vector<std::string> definite_forms(const PartyName& name);

/// "Samordningsförbundet", "Kulturrådet", "Länsstyrelsen": not a region or a municipality.
[[nodiscard]] bool is_other_body(std::string_view word);

/// True for "Kustfonden" and "Sparbanken", which alone identify a funder, unlike "fonden".
[[nodiscard]] bool ends_as_body(std::string_view word);

/// True for "region" and "svenska": many names begin with the word, which alone could mean anybody.
[[nodiscard]] bool is_common_in_names(std::string_view word);

/// The indefinite form of a name, such as "fritidsnämnd" for "Fritidsnämnden", for use in
/// "Kommunens fritidsnämnd".
[[nodiscard]] std::optional<std::vector<std::string>>
without_article(std::vector<std::string> words);

/// "region", "jämtland" for Region Jämtland Härjedalen; empty if the name is shorter.
[[nodiscard]] std::vector<std::string> short_region(const std::vector<std::string>& words);

/// "härnösand" for Härnösands kommun, "mora" for Mora kommun. Empty for other names, and for a
/// place that is long enough to be recognised as the beginning of the name.
[[nodiscard]] std::string place_of(const std::vector<std::string>& words);

} // namespace caseflow
