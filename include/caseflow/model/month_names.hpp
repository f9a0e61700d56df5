/// Why: dates in words are read in the values of keys and in running text, which must know the same
/// names.
#pragma once

#include "caseflow/base/ascii.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace caseflow {

/// The names of a month, in lower case.
struct MonthNames {
    std::string_view swedish;
    std::string_view abbreviations; // separated by blanks
    std::string_view english;       // where they differ; separated by blanks
};

/// January first.
inline constexpr std::array<MonthNames, 12> month_names = {{{"januari", "jan", "january"},
                                                            {"februari", "feb", "february"},
                                                            {"mars", "mar", "march"},
                                                            {"april", "apr", ""},
                                                            {"maj", "maj", "may"},
                                                            {"juni", "jun", "june"},
                                                            {"juli", "jul", "july"},
                                                            {"augusti", "aug", "august"},
                                                            {"september", "sept sep", ""},
                                                            {"oktober", "okt", "october oct"},
                                                            {"november", "nov", ""},
                                                            {"december", "dec", ""}}};

/// 1 to 12 for the Swedish name of a month or its abbreviation, in lower case; 0 for another word.
[[nodiscard]] constexpr int swedish_month(std::string_view word) {
    constexpr std::size_t longest_abbreviation = 4;
    const bool is_short = word.size() <= longest_abbreviation;
    for (std::size_t i = 0; i < month_names.size(); ++i)
        if (word == month_names[i].swedish ||
            (is_short && has_word(month_names[i].abbreviations, word)))
            return static_cast<int>(i) + 1;
    return 0;
}

} // namespace caseflow
