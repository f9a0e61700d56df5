/// Why: in a head, a value is after its label, below it, or beside it in a column of its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace caseflow {

/// The kind of the value after a label.
enum class Label {
    unit,
    name, // of the officer
    title,
    phone,
    email,
    date,
    decided, // the day of the decision or the meeting
    meeting, // its place and day
    number,
    subject, // of the case: its title
    project,
    period,  // of the project
    applied, // sum
    total,   // sum
    granted, // sum
    point,   // of the delegation order
    basis,   // provision and point of the delegation order
    signer,
    notified,  // the board that a decision is notified to
    board,     // that met
    paragraph, // of its minutes
    other,     // without a key
};

/// True for a label of the day of a paper or a meeting, of a number, or of a board.
[[nodiscard]] constexpr bool is_of_meeting(Label label) {
    return (label >= Label::date && label <= Label::number) || label == Label::board;
}

/// The label of a line, and the value after it: "Tfn: 063-14 75 00", "Datum 2022-06-30".
[[nodiscard]] std::optional<std::pair<Label, std::string>> split_label(std::string_view line);

/// The label that is the whole line, "Datum", "Projektledare:": its value is elsewhere.
[[nodiscard]] std::optional<Label> label_alone(std::string_view line);

/// True for the words that are written before a case's number.
[[nodiscard]] bool is_number_label(std::string_view text);

/// True for the words before the number that another body has for the case: "Er beteckning",
/// "Motpartens ärendenummer".
[[nodiscard]] bool is_label_of_others(std::string_view text);

/// A text without the colon and the spaces at its end.
[[nodiscard]] std::string_view without_colon(std::string_view text);

/// "Kontaktperson   Telefon": true for the label of the applicant's phone or e-mail address.
[[nodiscard]] bool is_of_applicant(Label label, std::string_view line);

/// True if the words before a number show that it is not a case number: "Protokoll", "Faktura nr",
/// "Projektnr", "Läsår".
[[nodiscard]] bool leads_to_other_number(std::string_view before);

/// The number after "Journalnummer:", as paying bodies write it; empty for any other line.
[[nodiscard]] std::string_view journal_number(std::string_view text);

} // namespace caseflow
