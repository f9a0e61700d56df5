#include "caseflow/model/period.hpp"

namespace caseflow {
namespace {

/// The same day of the month, running over into the next if that month is too short.
std::chrono::sys_days months_after(Date day, int months) {
    return std::chrono::sys_days(day + std::chrono::months(months));
}

} // namespace

Length length_of(Date first, Date last) {
    using std::chrono::sys_days;
    const sys_days past_end = sys_days(last) + std::chrono::days(1);
    int months = static_cast<int>(
        ((last.year() / last.month()) - (first.year() / first.month())).count() + 1);
    while (months > 0 && months_after(first, months) > past_end) --months;
    return {months, static_cast<int>((past_end - months_after(first, months)).count())};
}

} // namespace caseflow
