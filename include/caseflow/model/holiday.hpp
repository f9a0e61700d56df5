/// Why: a time that ends on a day when nobody works ends on the next working day.
#pragma once

#include "caseflow/model/date.hpp"

namespace caseflow {

/// False on Saturdays, Sundays, public holidays (lag 1989:253 om allmänna helgdagar) and on
/// Midsummer, Christmas and New Year's Eve, which lag 1930:173 2 § treats like them. Correct from
/// 1953 on, when Midsummer became a Saturday.
[[nodiscard]] bool is_working_day(Date day);

/// The day itself, or the first working day after it.
[[nodiscard]] Date working_day_from(Date day);

/// The last day of appeal: three weeks from the day the approved minutes were announced
/// (kommunallagen 13 kap. 5 §), moved to a working day (lag 1930:173).
[[nodiscard]] Date last_day_of_appeal(Date announced);

} // namespace caseflow
