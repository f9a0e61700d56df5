/// Why: the register's own head and those of other bodies contain the same values.
#pragma once

#include "caseflow/intake/head.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/minutes_lines.hpp"
#include "caseflow/intake/people.hpp"

#include <span>

namespace caseflow {

/// Puts the values of a head into a case, each once.
class HeadValues {
  public:
    HeadValues(const Register& body, const Diarienummer& own_number, Head& head, Imported& to)
        : body_(body), own_(own_number), head_(head), to_(to) {}

    /// True if a text could be the value of a label that is elsewhere.
    [[nodiscard]] bool suits(Label label, const std::string& text) const;
    /// Takes a line that is a number or a date alone, or a label with its value.
    [[nodiscard]] bool take(const Line& cell);
    /// Takes the value of a label; false if it does not suit the label, or if there is one already.
    /// `words` is the text as written.
    [[nodiscard]] bool take(Label label, const std::string& value, const Line& cell,
                            const std::string& words);
    /// Takes the content of the line above an extract from minutes; the line is kept.
    [[nodiscard]] bool take_minutes(const Line& cell);
    /// Takes a board, the first one as the case's; "Fritidsnämnden i Havsbo" without its place.
    [[nodiscard]] bool take_board(const Line& cell);
    /// True for a phone or an e-mail address of the body: before the officer, in a block with the
    /// body's address and without a person's name.
    [[nodiscard]] bool is_of_letterhead(std::span<const Line> lines, std::size_t row,
                                        const std::string& cell) const;
    /// Takes the case's number from the end of the title: "Ny hiss (KS 2020/318)", "Ny hiss, KS
    /// 2020/318".
    void take_number_of_title();
    /// The title without the case's number at its beginning, which is taken: "Dnr KS 2020/318 Ny
    /// hiss".
    [[nodiscard]] std::string without_number(const std::string& title);
    /// Takes a person as the officer.
    [[nodiscard]] bool take_officer(const Person& person);

    [[nodiscard]] bool numbered() const { return numbered_; }

  private:
    /// The path of a web page: "Start / Protokoll / Kommunstyrelsen 2021-11-30".
    [[nodiscard]] bool take_path(const Line& cell);
    void put_meeting(const MinutesLine& found, const Line& cell);
    [[nodiscard]] bool take_number(const std::string& value, const std::string& words);
    [[nodiscard]] bool take_notification(const std::string& value, const std::string& words);
    [[nodiscard]] bool take_paragraph(const std::string& value, const Line& cell);
    /// Keeps the days of a meeting as a doubt: the day of the decision is unknown.
    void doubt_days(const std::string& value);
    [[nodiscard]] bool take_date(Label label, const std::string& value, const Line& cell);
    /// A unit with a label; of two units on successive lines, the second, which is part of the
    /// first.
    [[nodiscard]] bool take_unit(const std::string& value, const Line& line);
    [[nodiscard]] bool take_contact(Label label, const std::string& value,
                                    const std::string& words);
    [[nodiscard]] bool take_decision(Label label, const std::string& value,
                                     const std::string& words);
    [[nodiscard]] Decision& decision() const;

    const Register& body_;
    const Diarienummer& own_;
    Head& head_;
    Imported& to_;
    bool numbered_ = false;
    std::optional<Line> unit_line_; // of a unit without a label
};

} // namespace caseflow
