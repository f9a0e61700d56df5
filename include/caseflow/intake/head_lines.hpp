/// Why: a line of a decision's head is recognised by its content: a value after a label, a date, a
/// paragraph of minutes, or the kind of paper it is.
#pragma once

#include "caseflow/model/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caseflow {

/// What the value after a label is.
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
    other, // no key is for it
};

/// True for a label of the day of a paper or a meeting, or of a number.
[[nodiscard]] constexpr bool is_of_meeting(Label label) {
    return label >= Label::date && label <= Label::number;
}

/// The label of a line and the value after it: "Tfn: 063-14 75 00", "Datum 2022-06-30".
[[nodiscard]] std::optional<std::pair<Label, std::string>> labelled(std::string_view line);

/// The label that is all of a line, "Datum", "Projektledare:": its value stands elsewhere.
[[nodiscard]] std::optional<Label> label_alone(std::string_view line);

/// True for the words that are written before a case's number.
[[nodiscard]] bool is_number_label(std::string_view text);

/// The date, if a text is nothing but a date.
[[nodiscard]] std::optional<Date> whole_date(const std::string& text);

/// True for the name of a kind of paper, "TJÄNSTESKRIVELSE", "Beslut om stöd".
[[nodiscard]] bool is_paper(std::string_view text);

/// The kind of paper and its day: "Protokoll 2017-06-08".
[[nodiscard]] std::optional<std::pair<std::string, Date>> dated_paper(std::string_view text);

/// True for what a page or a web page says of itself: "Sida 3 (7)", "Utskrivet från: …".
[[nodiscard]] bool is_page_mark(std::string_view text);

/// True for a page mark that is so wherever it stands: not for "12" or "3/7".
[[nodiscard]] bool is_page_mark_in_body(std::string_view text);

/// "INKOM", "Inkom 2021-02-11": the stamp of a paper that came in.
[[nodiscard]] bool is_stamp(std::string_view text);

/// A paragraph of minutes: "KS § 128 Title".
struct ParagraphLine {
    std::string number;     // "§ 128"
    std::string title;      // perhaps empty
    bool committee = false; // that prepared the board's decision: "AU § 109"
};

/// The paragraph that a line begins with.
[[nodiscard]] std::optional<ParagraphLine> paragraph_on(std::string_view line);

/// The columns of a line, as tabs or wide gaps part them.
[[nodiscard]] std::vector<std::string> columns_of(std::string_view line);

} // namespace caseflow
