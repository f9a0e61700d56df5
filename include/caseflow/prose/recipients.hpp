/// Why: a party named beside a sum gives it or receives it, and a funder may be both in one case;
/// only the words around the name say which.
#pragma once

#include "caseflow/prose/tokens.hpp"

#include <cstddef>

namespace caseflow {

/// The tokens of a party's name, and the one after its verb.
struct PartyPlace {
    std::size_t begin;
    std::size_t end;
    std::size_t limit;
    bool ends_in_s = false; // the name itself: "Riksförbundet Balans"
};

/// True if the words around a name say that the party is given something: "till X", "X beviljas",
/// "bevilja X", "X:s ansökan". False for a name without such words.
[[nodiscard]] bool is_recipient(const Tokens& tokens, const PartyPlace& party);

/// True if the words around a name say that the party gives something: "X bidrar med", "X:s
/// insats", "från X". False for a name without such words too.
[[nodiscard]] bool is_giver(const Tokens& tokens, const PartyPlace& party);

/// "• Kommunen: 500 000 kronor", "• Kommunen, kontant: 500 000 kronor": the giver.
[[nodiscard]] bool is_label_of_giver(const Tokens& tokens, std::size_t end, std::size_t number);

/// "i Härnösand", "Härnösand Energi": not the municipality.
[[nodiscard]] bool is_mere_place(const Tokens& tokens, std::size_t first, std::size_t end);

/// "Kulturföreningen Verket beviljas", "Länsstyrelsen i Mora län tilldelas": the name right before
/// the verb is the receiver.
[[nodiscard]] bool is_agent_given(const Tokens& tokens, std::size_t verb, std::size_t agent);

} // namespace caseflow
