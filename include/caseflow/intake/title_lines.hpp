/// Why: a title and the first sentence of a text look alike. Their first and last words differ.
#pragma once

#include "caseflow/intake/pages.hpp"
#include "caseflow/model/register.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace caseflow {

/// True for a title of a case that has more words than a person's: "Bidrag till … cirkelledare".
[[nodiscard]] bool is_long_title(std::string_view text);

/// True for words above the subject of a letter: its receiver, or that it is secret.
[[nodiscard]] bool is_of_letter(std::string_view text);

/// True for a line that could be a title: it begins with a capital and is not a label with its
/// value.
[[nodiscard]] bool may_be_title(std::string_view text);

/// True for a line about the paper, above or below a title: "Dagordningspunkt 4", "Sekretess: nej",
/// "Utskriven 2023-01-01".
[[nodiscard]] bool is_about_paper(std::string_view text);

/// "Hej Anna,", "Bästa förening!": the beginning of a letter.
[[nodiscard]] bool greets(std::string_view text);

/// "SV: Re: Medel till kulturhus" → "Medel till kulturhus"
[[nodiscard]] std::string_view without_answer_mark(std::string_view title);

/// True for a text whose first word is one with which most titles begin.
[[nodiscard]] bool begins_as_title(std::string_view text);

/// True for a long line that may be a title: it is a paragraph of minutes, is alone and not a
/// sentence, or is the title that was found.
[[nodiscard]] bool is_title_in_one_line(std::span<const Line> lines, std::size_t i,
                                        const std::string& title);

/// True if a title continues after a line: the line ends with "av" or a comma, or the next one
/// begins with a dash.
[[nodiscard]] bool title_continues(std::string_view line, std::string_view next);

/// A title joined with its next line, without a hyphen that only broke a word.
[[nodiscard]] std::string title_with(std::string title, std::string_view next);

/// True for a text that ends like a sentence, or that introduces a list: "Följande fördelning av
/// medlen beslutas för 2022:". False if it ends with an abbreviation, as some titles do.
[[nodiscard]] bool is_sentence(std::string_view text);

/// True at a sentence, perhaps of several lines, or at "Direktören beslutar med stöd av …".
[[nodiscard]] bool begins_text(std::span<const Line> lines, std::size_t i);

/// True at one word with a sentence right under it. Below a title it is a heading.
[[nodiscard]] bool heads_sentence(std::span<const Line> lines, std::size_t i);

/// True if a paragraph of one or more lines is a sentence.
[[nodiscard]] bool is_prose_at(std::span<const Line> lines, std::size_t i);

/// True for a word that is a heading if text follows right under it; alone it may be an item.
[[nodiscard]] bool is_block_heading(const std::string& text);

/// "Projekttid" or "Fakta om projektet" below points: a few words, with a sentence, or a label and
/// its value, right under them.
[[nodiscard]] bool heads_block_below(std::span<const Line> lines, std::size_t i);

/// True for a labelled value with a sentence below it: "Projekttid: 2024–2025" between two points.
[[nodiscard]] bool is_among_points(std::span<const Line> lines, std::size_t i,
                                   const Headings& own_headings);

/// "Projektägarens ansökan" alone right above a text: its heading, if there already is a title.
[[nodiscard]] bool heads_prose(std::span<const Line> lines, std::size_t i);

/// "Beslut enligt lagen om …", a heading of points, above another such heading: the title of the
/// text.
[[nodiscard]] bool is_title_above_decision(std::span<const Line> lines, std::size_t i,
                                           const Headings& own_headings);

} // namespace caseflow
