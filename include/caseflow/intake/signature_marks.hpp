/// Why: two people may sign side by side. A word below each title says what each of them did.
#pragma once

#include "caseflow/intake/pages.hpp"
#include "caseflow/intake/people.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace caseflow {

/// The role of a person, by a line below the name.
enum class SignedAs { unknown, preparing, deciding };

/// "Handläggare" or "Beslutsfattare" below the name and the title in a column of a line.
[[nodiscard]] SignedAs signed_as(std::span<const Line> lines, std::size_t name, std::size_t column);

/// The person at a line, with the title, if a line below the name says that they prepared the case.
[[nodiscard]] std::optional<Person> signing_presenter(std::span<const Line> lines, std::size_t i);

/// True for a line below a name that may be a title: no name, phone, sentence or mark of the end.
[[nodiscard]] bool may_be_title_below(std::string_view text);

/// "Kulturchef, enligt delegation 3.4", "Kulturchef, tel. 0143-55 66 77" → "Kulturchef"
[[nodiscard]] std::string_view title_alone(std::string_view line);

/// " Titel:" for the line "Titel: Enhetschef" below a name: the words beside the title; empty for a
/// line that is only a title.
[[nodiscard]] std::string words_beside_title(std::string_view line);

/// The title in "Titel: Enhetschef", or in "Titel" above "Enhetschef", from a line on, and the line
/// after it.
[[nodiscard]] std::optional<std::pair<std::string, std::size_t>>
title_with_label(std::span<const Line> lines, std::size_t i);

/// "Handläggare" right above "Lars Lund", who has no title below his name: his label, not that of
/// the person above it.
[[nodiscard]] bool is_label_of_next(std::span<const Line> lines, std::size_t i);

} // namespace caseflow
