/// Why: a line of a decision's head is known by what it says: a value behind a label, a day, a
/// name, what kind of paper it is.
#pragma once

#include "caseflow/model/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace caseflow {

enum class Label { unit, name, title, phone, email, date, number };

/// A value behind its label: "Tfn: 063-14 75 00", "Datum 2022-06-30".
[[nodiscard]] std::optional<std::pair<Label, std::string>> labelled(const std::string& line);

/// True for the words that stand before a case's number.
[[nodiscard]] bool is_number_label(std::string_view text);

/// The day that the whole of a text says.
[[nodiscard]] std::optional<Date> whole_date(const std::string& text);

/// True for what says which kind of paper it is, "TJÄNSTESKRIVELSE", and for a page's number.
[[nodiscard]] bool is_paper(const std::string& text);

/// True for what could be a person's name: two to four words, each with a capital, nothing else.
[[nodiscard]] bool is_name(std::string_view text);

} // namespace caseflow
