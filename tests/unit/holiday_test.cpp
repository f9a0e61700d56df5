// Days off, by the almanac.
#include "caseflow/model/holiday.hpp"

#include <doctest/doctest.h>

using namespace caseflow;

namespace {

Date parsed(const char* text) {
    return *parse_date(text);
}

} // namespace

TEST_CASE("the holidays of a few years are not working days") {
    for (const char* holiday :
         {"2022-01-06", "2022-04-15", "2022-04-18", "2022-05-26", "2022-06-06", "2022-06-24",
          "2022-12-26", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-18", "2023-06-06",
          "2023-06-23", "2023-12-25", "2024-01-01", "2024-03-29", "2024-04-01", "2024-05-09",
          "2024-12-24", "2024-12-31", "2004-05-31", "2025-04-18", "2025-06-20", "2026-04-03"}) {
        CAPTURE(holiday);
        CHECK(!is_working_day(parsed(holiday)));
    }
    for (const char* working :
         {"2022-04-14", "2022-04-19", "2022-06-07", "2022-06-23", "2022-12-23", "2005-05-16",
          "2003-06-06", "2023-12-27", "2024-01-05", "2024-10-31", "2025-04-30"}) {
        CAPTURE(working);
        CHECK(is_working_day(parsed(working)));
    }
}

TEST_CASE("the last day of appeal is three weeks on, or the working day after") {
    CHECK(last_day_of_appeal(parsed("2022-09-28")) == parsed("2022-10-19"));
    CHECK(last_day_of_appeal(parsed("2022-03-25")) ==
          parsed("2022-04-19")); // Good Friday to Tuesday
    CHECK(last_day_of_appeal(parsed("2022-12-03")) ==
          parsed("2022-12-27")); // Christmas Eve to Tuesday
    CHECK(last_day_of_appeal(parsed("2022-05-16")) ==
          parsed("2022-06-07")); // the National Day, a Monday
    CHECK(last_day_of_appeal(parsed("2023-12-11")) == parsed("2024-01-02"));
}

TEST_CASE("Easter is on its Sunday in any century, and the days around it are as they are") {
    for (const char* sunday :
         {"1609-04-19", "1720-03-31", "1818-03-22", "1886-04-25", "1900-04-15", "1943-04-25",
          "1954-04-18", "1961-04-02", "1981-04-19", "1990-04-15", "1991-03-31", "1999-04-04",
          "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27", "2019-04-21", "2020-04-12",
          "2021-04-04", "2027-03-28", "2035-03-25", "2038-04-25", "2049-04-18", "2076-04-19",
          "2099-04-12", "2100-03-28", "2199-04-14", "2200-04-06", "2285-03-22", "3165-04-18",
          "6412-03-25", "7515-04-25"}) {
        CAPTURE(sunday);
        const std::chrono::sys_days easter = parsed(sunday);
        for (const int holiday : {-2, 1, 39}) {
            CAPTURE(holiday);
            CHECK(!is_working_day(easter + std::chrono::days(holiday)));
        }
        for (const int working : {-3, 2}) {
            CAPTURE(working);
            CHECK(is_working_day(easter + std::chrono::days(working)));
        }
    }
}

TEST_CASE("the days before and after the days off are working days") {
    for (const char* eve : {"2020-06-19", "2026-06-19", "2027-06-25", "2032-06-25"})
        CHECK(!is_working_day(parsed(eve)));
    CHECK(!is_working_day(parsed("2005-06-06")));
    for (const char* working :
         {"2027-06-18", "2026-06-26", "2032-06-18", "2022-12-27", "2022-12-30", "2024-12-23",
          "2025-01-02", "2025-01-07", "2024-05-02", "2024-06-05", "2024-06-07", "2004-06-07"}) {
        CAPTURE(working);
        CHECK(is_working_day(parsed(working)));
    }
}
