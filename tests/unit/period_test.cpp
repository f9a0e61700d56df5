// The length of a period: whole months, and the remaining days. Its first and its last day both
// count.
#include "caseflow/model/period.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace caseflow;

namespace {

std::string length(const char* first, const char* last) {
    const Length found = length_of(*parse_date(first), *parse_date(last));
    return std::to_string(found.months) + "m " + std::to_string(found.days) + "d";
}

} // namespace

TEST_CASE("the last day of a period counts") {
    CHECK(length("2023-01-01", "2023-01-01") == "0m 1d");
    CHECK(length("2023-01-01", "2023-01-30") == "0m 30d");
    CHECK(length("2023-01-01", "2023-01-31") == "1m 0d");
    CHECK(length("2023-01-01", "2023-02-01") == "1m 1d");
    CHECK(length("2023-01-01", "2023-12-30") == "11m 30d");
    CHECK(length("2023-01-01", "2023-12-31") == "12m 0d");
    CHECK(length("2023-01-01", "2024-01-01") == "12m 1d");
    CHECK(length("2023-01-15", "2023-02-13") == "0m 30d");
    CHECK(length("2023-01-15", "2023-02-14") == "1m 0d");
}

TEST_CASE("a month without the day runs over into the next") {
    CHECK(length("2023-01-31", "2023-02-28") == "0m 29d");
    CHECK(length("2023-01-31", "2023-03-02") == "1m 0d");
    CHECK(length("2023-01-31", "2023-03-30") == "2m 0d");
    CHECK(length("2024-02-29", "2025-02-28") == "12m 0d");
}
