/// Why: the decision text prints words, signs and numbers around some values. Typed into the value
/// too, they stand there twice.
#pragma once

#include "caseflow/rules/rules.hpp"

namespace caseflow {

/// Reports points of a decision that begin with their own number or letter, or with a bullet.
void check_numbers_of_points(const Subject& s, std::size_t decision, Report& report);

/// Reports points of a decision that are the same as an earlier one, or only a heading.
void check_needless_points(const Subject& s, std::size_t decision, Report& report);

/// Reports bases of a decision that are the same as an earlier one.
void check_repeated_basis(const Subject& s, std::size_t decision, Report& report);

/// Reports a provision or a point that has the words between the two.
void check_words_of_delegation(const Subject& s, std::size_t decision, Report& report);

/// Reports a board to notify with the words of the sentence that names it.
void check_words_of_notification(const Subject& s, std::size_t decision, Report& report);

/// Reports a signatory's name that has the title too.
void check_words_of_signatory(const Subject& s, std::size_t decision, Report& report);

/// Reports a paragraph of minutes without its sign, which is not printed by itself.
void check_sign_of_paragraph(const Subject& s, std::size_t decision, Report& report);

/// Reports the officer's telephone number with its label.
void check_label_of_phone(const Subject& s, Report& report);

/// Reports a description and sections whose text begins with the heading printed above it.
void check_repeated_headings(const Subject& s, Report& report);

/// Reports sections of a decided case that have only a heading, which is not printed.
void check_empty_sections(const Subject& s, Report& report);

} // namespace caseflow
