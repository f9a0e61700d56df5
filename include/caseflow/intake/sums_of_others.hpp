/// Why: a sentence that grants also names sums from others, sums applied for or given earlier, and
/// sums for another project.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// True if the text before and after a sum, in lower case, makes it part of a clause about
/// something else: "bidrag om kommunen beviljar 60 000 kronor", "då 80 000 kronor beviljades", "får
/// söka 30 000 kronor", "i stället för 90 000 kronor".
[[nodiscard]] bool is_in_clause_on_others(std::string_view before, std::string_view after);

/// "2024 planeras 30 000 kronor": before a sum of a year that is not decided yet.
[[nodiscard]] bool is_planned(std::string_view before);

/// "Projektet Torv pågick under 2020", "bygger vidare på projektet Torv": about another project
/// than the one decided on. `at`: the place of "projektet".
[[nodiscard]] bool is_on_another_project(std::string_view text, std::size_t at);

/// "Föreningen sökte 2019 80 000 kronor": applied for before the year of the decision.
[[nodiscard]] bool is_sought_earlier(const ImportedText& in, const Reading& reading,
                                     const Case& data);

/// "projektet Ljus beviljas", "avsätts i budget för konsulter": a sentence about another project
/// than the case's, or about the body's own costs.
[[nodiscard]] bool is_on_other_matter(std::string_view sentence, const Case& data);

/// The first words of the lines of the head, and of the heading of the points: "Näringsverkets
/// beslut".
[[nodiscard]] std::vector<std::string> own_words(const Imported& to);

/// True for "Tillväxtverket beviljar", unless that is the body itself; false for "Leader Fjäll
/// beviljas" and "Direktören beviljar Leader Fjäll".
[[nodiscard]] bool is_granted_by_others(const std::string& before,
                                        const std::vector<std::string>& own);

} // namespace caseflow
