/// Why: a template has words for what somebody is to fill in. Left as they are, they are printed in
/// the decision.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace caseflow {

/// Bytes of a text.
struct PlaceholderSpan {
    std::size_t begin;
    std::size_t end;
};

/// False for a file whose texts have none of these words but "[belopp]" and signs alone.
[[nodiscard]] bool may_have_to_fill_in(std::string_view text);

/// The first words of a text that stand for something to fill in: "{{projekt}}", "[belopp]",
/// "«Projektnamn»", "XX kronor", "RUN/XX/2022", "2023-xx-xx", "ÅÅÅÅ-MM-DD", "XXX", "TODO"; or the
/// whole text, if it has no letter or digit. Left alone are Roman numerals, names, quotations and
/// their elisions, and the form in which a date is to be written. `of_any_form`: whether its file
/// may have others than "[belopp]" and signs alone.
[[nodiscard]] std::optional<PlaceholderSpan> find_to_fill_in(std::string_view text,
                                                             bool of_any_form = true);

} // namespace caseflow
