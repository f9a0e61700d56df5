/// Why: a name in a clause owns its sum only if the words next to the name say so.
#pragma once

#include "caseflow/prose/tokens.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace caseflow {

/// "A bidrar med 500 000 kronor, och B": each has a verb of its own, unless they do it together.
[[nodiscard]] bool are_parted(const Tokens& tokens, std::size_t begin, std::size_t end);

/// "från A och B"
[[nodiscard]] bool is_joined(const Tokens& tokens, std::size_t begin, std::size_t end);

/// "bär A två tredjedelar och B en tredjedel", "betalar A hälften, B 40 procent": B shares the verb
/// of A, for its own part.
[[nodiscard]] bool takes_share_beside(const Tokens& tokens, std::size_t first, std::size_t end);

/// "finansierar 40 procent, kommunen 30 procent och verket 20": the verb is the one before.
[[nodiscard]] bool is_in_list(const Tokens& tokens, std::size_t first, std::size_t number);

/// "Stiftelsen lägger 200 000 kr, kommunen 460 000 kr": the sentence has said before this place
/// that somebody pays, or that it is about financing.
[[nodiscard]] bool continues_paying(std::string_view text, std::size_t end);

/// "30 procent av föreningens budget": the owner of the whole, not the giver of the share.
[[nodiscard]] bool is_owner_of_whole(const Tokens& tokens, std::size_t first, std::size_t end,
                                     const std::string& last_word);

/// "enligt Kommunen", "Kommunen borträknad": the source of a statement, or somebody who does not
/// contribute.
[[nodiscard]] bool is_left_out(const Tokens& tokens, std::size_t first, std::size_t end);

/// "Arvidsjaurs sameförening", "Skåne-Blekinge", "Blekinge Cyber Hub": the place that a name begins
/// with, in another name.
[[nodiscard]] bool is_in_other_name(const Tokens& tokens, std::size_t first, std::size_t end);

} // namespace caseflow
