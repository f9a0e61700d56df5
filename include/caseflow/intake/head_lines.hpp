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

/// A text without the spaces and tabs around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// A value behind its label: "Tfn: 063-14 75 00", "Datum 2022-06-30".
[[nodiscard]] std::optional<std::pair<Label, std::string>> labelled(const std::string& line);

/// The day that the whole of a text says.
[[nodiscard]] std::optional<Date> whole_date(const std::string& text);

/// True for what says which kind of paper it is, "TJÄNSTESKRIVELSE", and for a page's number.
[[nodiscard]] bool is_paper(const std::string& text);

/// True for what could be a person's name: two to four words, each with a capital, nothing else.
[[nodiscard]] bool is_name(std::string_view text);

} // namespace caseflow
