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
