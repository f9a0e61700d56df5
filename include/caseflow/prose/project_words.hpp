/// Why: whether a period is the project's depends on the subject of its verb: the project itself, a
/// study that is all of the project, or another noun.
#pragma once

#include "caseflow/prose/surroundings.hpp"

#include <optional>

namespace caseflow {

/// Verbs whose subject carries out the project: "Regionen genomför 2023 ett projekt".
[[nodiscard]] bool is_transitive(const Tokens& tokens, std::size_t verb);

/// "lånet", "utställningen", "mässorna": a noun that the text has mentioned, or that everybody
/// knows.
[[nodiscard]] bool is_definite_noun(const Tokens& tokens, std::size_t at);

/// "Ansökan gäller etapp 2": a stage that is the whole project.
[[nodiscard]] bool is_stage_of_its_own(const Tokens& tokens, std::size_t at);

/// "ett treårigt projekt", "Treårsprojektet": a length of one or more tokens that its noun makes
/// the project's; not "bygger på ett treårigt projekt", about an earlier one.
[[nodiscard]] bool is_length_of_project(const Tokens& tokens, std::size_t at, std::size_t end);

/// "Förstudien pågår", "Förstudien ska avslutas"
[[nodiscard]] bool is_of_study(const Tokens& tokens, const Surroundings& here);

/// "Projektet Ljuset i norr pågår": the token of the first word of the name after such a noun; none
/// if no project is named before the number or right after it.
[[nodiscard]] std::optional<std::size_t> named_project(const Tokens& tokens,
                                                       const Surroundings& here);

/// "Bygget startar", "Turnén ska avslutas"
[[nodiscard]] bool is_of_undertaking(const Tokens& tokens, const Surroundings& here);

/// "Köket, år 1", "Ljuset etapp 2": the name of a stage of a longer project.
[[nodiscard]] bool names_stage(const Tokens& name);

/// False if nothing is called the project, so a study in the text is the project itself.
[[nodiscard]] bool names_project(const Tokens& tokens);

} // namespace caseflow
