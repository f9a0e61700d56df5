/// Why: a head names boards, units, organisations and addresses without saying which they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// True for an organisation, but not for a person or a part of one: "Region Exempel", "Exempelby
/// kommun".
[[nodiscard]] bool is_organisation(std::string_view text);

/// True for a part of an organisation by its words: "Tillväxtavdelningen", "Enheten för kultur".
[[nodiscard]] bool is_unit(std::string_view text);

/// "LAG" in a Leader area, "FOG" in a fishing area: boards that are known by their letters.
[[nodiscard]] bool is_action_group(std::string_view text);

/// True for a board, a committee or an assembly: "Kommunstyrelsens arbetsutskott".
[[nodiscard]] bool is_board(std::string_view text);
/// The same for a name within a sentence, "regionala utvecklingsnämnden", which begins with a small
/// letter.
[[nodiscard]] bool is_board_in_any_case(std::string_view text);

/// True for a line of a postal address or of a web page.
[[nodiscard]] bool is_address(std::string_view text);

/// A text, or its two parts if they are an organisation and its unit or board: "Norrfors kommun
/// Socialförvaltningen", "Norrfors kommun, Socialnämnden", "Socialnämnden, Norrfors kommun".
[[nodiscard]] std::vector<std::string> organisation_and_unit(const std::string& text);

} // namespace caseflow
