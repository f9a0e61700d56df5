/// Why: the endings of words show offices in an administration, and the office shows whether a
/// person decides or prepares.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace caseflow {

inline constexpr std::size_t most_words_of_role = 8;

/// True for a word, in lower case, with the ending of a title: "enhetschef".
[[nodiscard]] bool is_word_of_role(std::string_view folded);

/// True for a text that contains such a word.
[[nodiscard]] bool has_role(std::string_view text);

/// "regionala utvecklingsdirektören": true for a title within a sentence.
[[nodiscard]] bool is_definite_role(std::string_view text);

/// True for the title of somebody who works in an administration: "Tf. regional
/// utvecklingsdirektör".
[[nodiscard]] bool is_role(std::string_view text);

/// True for a title, also for one that is in no table but has the ending of an office: "Ekolog".
[[nodiscard]] bool may_be_office(std::string_view text);

/// True for the title of somebody who prepares a case or keeps the minutes: "Handläggare".
[[nodiscard]] bool is_preparing_role(std::string_view text);

/// True for the title of somebody who heads an office or a board: "Enhetschef".
[[nodiscard]] bool is_leading_role(std::string_view text);

/// True for an empty text, and for "Professor", which is not an office by which a person decides.
[[nodiscard]] bool is_no_office(std::string_view role);

/// The title that a sentence uses in the definite form: "tekniska chefen" → "teknisk chef".
[[nodiscard]] std::string indefinite_role(const std::string& role);

} // namespace caseflow
