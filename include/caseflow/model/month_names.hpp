/// Why: dates in words are read in the values of keys and in running text, which must know the same
/// names.
#pragma once

#include <array>
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

} // namespace caseflow
