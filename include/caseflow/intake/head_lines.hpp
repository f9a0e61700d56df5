/// Why: a line of a decision's head is recognised by its content: a value after a label, a date, a
/// name, or the kind of paper it is.
#pragma once

#include "caseflow/model/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace caseflow {

enum class Label { unit, name, title, phone, email, date, number };

/// The label of a line and the value after it: "Tfn: 063-14 75 00", "Datum 2022-06-30".
[[nodiscard]] std::optional<std::pair<Label, std::string>> labelled(const std::string& line);

/// True for the words that are written before a case's number.
[[nodiscard]] bool is_number_label(std::string_view text);

/// The date, if a text is nothing but a date.
[[nodiscard]] std::optional<Date> whole_date(const std::string& text);

/// True for the name of a kind of paper, "TJÄNSTESKRIVELSE", and for a page number.
[[nodiscard]] bool is_paper(const std::string& text);

} // namespace caseflow
