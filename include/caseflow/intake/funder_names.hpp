/// Why: who pays is named before a sum or after it, with a verb, in brackets, or short as
/// "kommunen".
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

constexpr std::size_t longest_text_of_funder = 90; // bytes

/// The name right before the end of a text, as far back as a place: the last words after a comma or
/// a link, with a capital first; empty if there is none.
[[nodiscard]] std::string_view funder_before(std::string_view all, std::size_t begin_at);

/// "500 000 kronor från Tillväxtverket": the name that a text after a sum begins with.
[[nodiscard]] std::string_view funder_after(std::string_view text);

/// True for few words with a capital first, none of them a verb.
[[nodiscard]] bool is_funder(std::string_view text);

/// A name that a line may have broken.
[[nodiscard]] std::string in_one_line(std::string_view text);

/// The whole name of a body that is said short: "Exempelby kommun" for "kommunen", if the text
/// names one municipality; empty if it does not.
[[nodiscard]] std::string whole_name_of_funder(std::string_view name,
                                               const std::vector<ImportedText>& texts);

} // namespace caseflow
