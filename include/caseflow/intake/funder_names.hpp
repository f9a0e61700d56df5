/// Why: who pays is named before a sum or after it, with a verb, in brackets, or short as
/// "kommunen".
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// Who is named right before a sum.
struct FundersBefore {
    std::vector<std::string_view> names; // empty if nobody is named
    bool pays = false;                   // a verb says so
    bool joint = false;                  // all of them pay the sum together
};

/// The name at the end of a text that a sum follows: its last words after a comma or a link, with a
/// capital first; the names that "och" joins if each of them pays the sum, or all together.
[[nodiscard]] FundersBefore funders_before(std::string_view text, bool each);

/// "\nKrinova AB, egen insats    190 000 SEK": the label of a row of a list, with a gap or a colon
/// after it, or nothing but a share after the sum; empty for a sentence.
[[nodiscard]] std::string_view label_before(std::string_view text, std::string_view after);

/// "500 000 kronor från Tillväxtverket": the name that a text after a sum begins with.
[[nodiscard]] std::string_view funder_after(std::string_view text);

/// True for few words with a capital first, none of them verbs, or for a group like "näringslivet".
[[nodiscard]] bool is_funder(std::string_view text);

/// True for "näringslivet", "Egen insats": funders, or money, without a name.
[[nodiscard]] bool is_unnamed_group(std::string_view text);

/// A text of the same length with a space for each line break inside a sentence.
[[nodiscard]] std::string in_flat_lines(std::string_view text);

/// The full name of a body that is abbreviated: "Exempelby kommun" for "kommunen", if the text
/// names one municipality; empty if it does not.
[[nodiscard]] std::string whole_name_of_funder(std::string_view name,
                                               const std::vector<ImportedText>& texts);

} // namespace caseflow
