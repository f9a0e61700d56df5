/// Why: a day of the week stands beside dates in values, in running text and in the heads of
/// letters, which must know the same names.
#pragma once

#include "caseflow/base/ascii.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace caseflow {

/// The names of a day of the week, in lower case.
struct WeekdayNames {
    std::string_view swedish;
    std::string_view definite;
    std::string_view abbreviations; // separated by blanks
};

/// Sunday first, as std::chrono::weekday counts them.
inline constexpr std::array<WeekdayNames, 7> weekday_names = {{{"söndag", "söndagen", "sön"},
                                                               {"måndag", "måndagen", "mån"},
                                                               {"tisdag", "tisdagen", "tis"},
                                                               {"onsdag", "onsdagen", "ons"},
                                                               {"torsdag", "torsdagen", "tors tor"},
                                                               {"fredag", "fredagen", "fre"},
                                                               {"lördag", "lördagen", "lör"}}};

/// 0 for Sunday to 6, by any of its names in lower case; nothing for another word.
[[nodiscard]] constexpr std::optional<unsigned> swedish_weekday(std::string_view word) {
    for (std::size_t i = 0; i < weekday_names.size(); ++i) {
        const auto& [swedish, definite, abbreviations] = weekday_names[i];
        if (word == swedish || word == definite || has_word(abbreviations, word))
            return static_cast<unsigned>(i);
    }
    return std::nullopt;
}

} // namespace caseflow
