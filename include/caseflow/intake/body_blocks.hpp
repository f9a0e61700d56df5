/// Why: the meaning of a line of a body depends on the other lines of its block and on the part
/// above.
#pragma once

#include "caseflow/intake/body.hpp"

#include <span>
#include <string>

namespace caseflow {

/// The lines up to the next blank one, joined; empty if they are too many for a sentence.
[[nodiscard]] std::string block_at(std::span<const Line> lines, std::size_t i);

/// "Budget" right above "Regionen: 900 000 kr".
[[nodiscard]] bool heads_sums(std::span<const Line> lines, std::size_t i);

/// "Kostnads- och finansieringsplan" alone below points that end with a whole sentence.
[[nodiscard]] bool heads_below_sentence(const TextPart& points, const Line& line);

/// "Ordföranden beslutar följande på styrelsens vägnar." above a list: a heading of points.
[[nodiscard]] bool leads_to_listed_points(std::span<const Line> lines, std::size_t i);

/// True for a paragraph after the end of a list with numbers or letters: it is not part of the
/// decision. False below a refusal, for which it may be the reason.
[[nodiscard]] bool is_below_numbers(const std::vector<Line>& points, std::span<const Line> lines,
                                    std::size_t i);

/// "Ni sökte 25 000 kronor." below points: not part of the decision. False below a refusal.
[[nodiscard]] bool describes_application(const std::vector<Line>& points, std::string_view text);

/// True for a paragraph below a list of bullets or "att" clauses that ends with a full stop, or has
/// none.
[[nodiscard]] bool is_below_clauses(const std::vector<Line>& points, std::span<const Line> lines,
                                    std::size_t i);

/// "Med stöd av punkt 7.2 i delegationsordningen beslutas", above a list of points.
[[nodiscard]] bool decides_by_delegation(std::string_view text);

/// "Konto: 6110 3021": a label with digits after it, which is not a heading.
[[nodiscard]] bool is_labelled_number(std::string_view text);

/// "Med vänlig hälsning": the end of a letter.
[[nodiscard]] bool is_greeting(std::string_view text);

/// "1.2  Stödet betalas ut så här:"
[[nodiscard]] bool has_chapter_number(std::string_view text);

/// "______", "---": a line below a text.
[[nodiscard]] bool is_rule_or_dashes(std::string_view text);

/// "Varför inte hela beloppet?"
[[nodiscard]] bool is_question(std::string_view text);

} // namespace caseflow
