/// Why: "kommunens insats", "staten" and "bolaget" name a funder by a noun or by a part of its
/// name; Swedish decides which noun may mean which name.
#pragma once

#include "caseflow/prose/tokens.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The part of society that a funder belongs to, by its name.
enum class Sector : std::uint8_t { unsure, state, local, region, others };

/// The sector of a name; `words` are in lower case.
[[nodiscard]] Sector sector_of(const std::vector<std::string>& words);

/// True if a word of a text may mean a word of a name: "kommunens" for "kommun", "nämnden" for
/// "kulturnämnden", "bolaget" for "AB". Both are in lower case.
[[nodiscard]] bool may_mean(const std::string& noun, const std::string& named);

/// True for a word that means several municipalities: "grannkommunerna".
[[nodiscard]] bool means_municipalities(std::string_view word);

/// True for a noun that may mean one of several, mentioned before: "kommunen", "bolagets".
[[nodiscard]] bool is_definite_singular(std::string_view word);

/// True for a noun in the definite form, "våtmarken" of "våtmark".
[[nodiscard]] bool is_definite_form(std::string_view word, std::string_view noun);

/// 3 of "tre", from two to six; 0 for another word.
[[nodiscard]] int small_number(std::string_view word);

/// "avsatte", "gav": the verb of something that somebody has given.
[[nodiscard]] bool is_past_giving(const Tokens& tokens, std::size_t at);

/// "grannkommunen", but not "kommunen" or "nämnden", which may be the author.
[[nodiscard]] bool may_be_stranger(const Tokens& tokens, std::size_t at);

/// "Länsteaterns": an owner; the word may begin its sentence.
[[nodiscard]] bool is_definite_owner(const Tokens& tokens, std::size_t at);

/// "sin", "sitt": the next noun is the subject's.
[[nodiscard]] bool is_own_pronoun(const Tokens& tokens, std::size_t at);

} // namespace caseflow
