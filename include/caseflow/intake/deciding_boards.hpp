/// Why: the heading of the decision, a line right under it, or a sentence says which board decided.
#pragma once

#include "caseflow/intake/head.hpp"
#include "caseflow/intake/pages.hpp"

#include <span>
#include <string>
#include <string_view>

namespace caseflow {

/// The board that decides, from "Kommunstyrelsens beslut"; empty if the heading names none.
[[nodiscard]] std::string deciding_board(const std::string& heading);

/// True for "Nämnden" and "Styrelsen", which may mean any board.
[[nodiscard]] bool is_board_noun(std::string_view board);

/// The same, but also if the board is only called "Nämnden" or "Styrelsen".
[[nodiscard]] std::string any_deciding_board(const std::string& heading);

/// The board at the beginning of a sentence of the points, "Styrelsen beslutar att …"; empty if
/// there is none.
[[nodiscard]] std::string board_of_sentence(std::string_view text);

/// True for a committee, which prepares what its board decides: "Kommunstyrelsens arbetsutskott".
[[nodiscard]] bool is_committee(std::string_view board);

/// True for "Norrviks stadsdelsnämnd" and "Stadsdelsnämnden": the name of a board and its short
/// form.
[[nodiscard]] bool is_indefinite_of(std::string_view name, std::string_view board);

/// A board that a head has in capitals, as the text writes it elsewhere, else in lower case.
[[nodiscard]] std::string board_in_small_letters(std::span<const Line> lines,
                                                 const std::string& board);

/// If a head has paragraphs of several boards, "Kommunstyrelsen § 44" above "Kommunfullmäktige §
/// 19", keeps the paragraph of the deciding board, and uses its name there as the board.
void choose_paragraph(Head& head, std::string& board);

/// Keeps the paragraph of a head, "AU § 40", as a line of it.
void keep_paragraph(Head& head);

/// Keeps the board and the paragraph as lines of the head, if the text is not a board's decision.
void keep_minutes(Head& head);

/// "Vi får härmed meddela att styrelsen …": the clause that is reported, with a capital; for any
/// other sentence, the whole of it.
[[nodiscard]] std::string reporting_clause(const std::string& sentence);

} // namespace caseflow
