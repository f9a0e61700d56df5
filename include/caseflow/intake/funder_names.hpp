/// Why: the payer is named before or after a sum, with a verb, in brackets, or in short as
/// "kommunen".
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The funders named right before a sum.
struct FundersBefore {
    std::vector<std::string_view> names; // empty if nobody is named
    bool pays = false;                   // a verb says so
    bool joint = false;                  // all of them pay the sum together
};

/// The name at the end of a text before a sum: its last words after a comma or a link, with a
/// capital first. Several names joined by "och" if each of them pays the sum, or all pay it
/// together.
[[nodiscard]] FundersBefore funders_before(std::string_view text, bool each);

/// "\nKrinova AB, egen insats    190 000 SEK": the label of a row of a list, if it has a gap or a
/// colon after it or there is nothing but a share after the sum; empty for a sentence.
[[nodiscard]] std::string_view label_before(std::string_view text, std::string_view after);

/// "500 000 kronor från Tillväxtverket": the name at the beginning of a text after a sum.
[[nodiscard]] std::string_view funder_after(std::string_view text);

/// True for a few words that begin with a capital and have no verb, or for a group such as
/// "näringslivet".
[[nodiscard]] bool is_funder(std::string_view text);

/// True for "näringslivet", "Egen insats": funders or money without a name.
[[nodiscard]] bool is_unnamed_group(std::string_view text);

/// A text of the same length with spaces for line breaks inside sentences.
[[nodiscard]] std::string in_flat_lines(std::string_view text);

/// The full name of a body that is shortened: "Exempelby kommun" for "kommunen", if the text names
/// only one municipality; else empty.
[[nodiscard]] std::string whole_name_of_funder(std::string_view name,
                                               const std::vector<ImportedText>& texts);

} // namespace caseflow
