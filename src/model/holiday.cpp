#include "caseflow/model/holiday.hpp"

namespace caseflow {
namespace {

using std::chrono::days;
using std::chrono::Saturday;
using std::chrono::sys_days;

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Nature 13, 487).
sys_days easter(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return Date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(f / 31)),
                std::chrono::day(static_cast<unsigned>(f % 31 + 1))};
}

/// True for days off that move with Easter and are not Sundays, counted in days after it.
bool moves_with_easter(sys_days day, int year) {
    const auto after = (day - easter(year)).count();
    const bool whit_monday = after == 50 && year <= 2004; // a working day since then
    return after == -2 || after == 1 || after == 39 || whit_monday;
}

bool has_fixed_date(unsigned month, unsigned day, int year) {
    switch (month) {
    case 1:
        return day == 1 || day == 6;
    case 5:
        return day == 1;
    case 6:
        return day == 6 && year >= 2005;
    case 12:
        return day >= 24 && (day <= 26 || day == 31);
    default:
        return false;
    }
}

/// The Friday before the Saturday from 20 to 26 June. All Saints' Day is a Saturday already.
bool is_midsummer_eve(unsigned month, unsigned day, std::chrono::weekday weekday) {
    return weekday == std::chrono::Friday && month == 6 && day >= 19 && day <= 25;
}

} // namespace

bool is_working_day(Date day) {
    const std::chrono::weekday weekday{sys_days(day)};
    const int year = static_cast<int>(day.year());
    const auto month = static_cast<unsigned>(day.month());
    const auto number = static_cast<unsigned>(day.day());
    return weekday != Saturday && weekday != std::chrono::Sunday &&
           !moves_with_easter(sys_days(day), year) && !has_fixed_date(month, number, year) &&
           !is_midsummer_eve(month, number, weekday);
}

Date working_day_from(Date day) {
    while (!is_working_day(day)) day = sys_days(day) + days(1);
    return day;
}

Date last_day_of_appeal(Date announced) {
    return working_day_from(sys_days(announced) + std::chrono::weeks(3));
}

} // namespace caseflow
