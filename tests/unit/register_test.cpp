// The description of a register: meetings, points of delegation, series.
#include "caseflow/model/register.hpp"

#include <doctest/doctest.h>

using namespace caseflow;

namespace {

Date on(const char* text) {
    return *parse_date(text);
}

std::string meeting(std::vector<Date> listed, const char* decided, const char* today) {
    const Series series{"RUN", {}, "nämnden", std::move(listed)};
    const auto found = series.meeting_for(on(decided), on(today));
    return found ? to_string(*found) : "";
}

} // namespace

TEST_CASE(
    "a board hears of a decision at its first meeting after that day, however they are listed") {
    const std::vector<Date> listed = {on("2022-10-25"), on("2022-08-23"), on("2022-09-20")};
    CHECK(meeting(listed, "2022-08-24", "2022-08-25") == "2022-09-20");
    CHECK(meeting(listed, "2022-09-19", "2022-09-19") == "2022-09-20");
    CHECK(meeting(listed, "2022-09-20", "2022-09-20") == "2022-10-25");
    CHECK(meeting(listed, "2022-10-25", "2022-10-25").empty());
    CHECK(meeting({}, "2022-08-24", "2022-08-24").empty());
    // After the first meeting listed, an earlier one may have been the first.
    CHECK(meeting(listed, "2022-08-01", "2022-08-23") == "2022-08-23");
    CHECK(meeting(listed, "2022-08-01", "2022-08-24").empty());
    CHECK(meeting(listed, "2022-08-23", "2022-12-24") == "2022-09-20");
}

TEST_CASE("a board may meet on a listed day, and on any if none is listed") {
    const Series series{"RUN", {}, {}, {on("2022-09-20")}};
    CHECK(series.may_meet_on(on("2022-09-20")));
    CHECK(!series.may_meet_on(on("2022-09-21")));
    CHECK(Series().may_meet_on(on("2022-09-21")));
}

TEST_CASE(
    "a point of the delegation order holds on its first and its last day, and to its limits") {
    DelegationPoint point;
    CHECK(point.holds_on(on("2022-01-01")));
    CHECK(point.allows(Money(1'000'000)));
    point.from = on("2022-02-01");
    point.until = on("2022-02-28");
    for (const char* day : {"2022-02-01", "2022-02-28"}) CHECK(point.holds_on(on(day)));
    for (const char* day : {"2022-01-31", "2022-03-01"}) CHECK(!point.holds_on(on(day)));
    point.below = Money(500);
    CHECK(point.allows(Money(499)));
    CHECK(!point.allows(Money(500)));
    point.limit = Money(400);
    CHECK(point.allows(Money(400)));
    CHECK(!point.allows(Money(401)));
}

TEST_CASE("series and boards are found whatever the letter case and the blanks") {
    Register body;
    CHECK(body.may_have_series("X"));
    CHECK(body.find_board("", "X") == nullptr);
    body.series = {{"RUN", {}, "regionala  utvecklingsnämnden", {}}, {"Kun", {}, {}, {}}};
    CHECK(body.find_series("run") == &body.series[0]);
    CHECK(body.find_series("KUN") == &body.series[1]);
    CHECK(body.find_series("RU") == nullptr);
    CHECK(body.may_have_series("kun"));
    CHECK(!body.may_have_series("X"));
    CHECK(body.find_board(" Regionala utvecklingsnämnden ", "KUN") == &body.series[0]);
    CHECK(body.find_board("", "kun") == &body.series[1]);
    CHECK(body.find_board("nämnden", "RUN") == nullptr);
    CHECK(is_same_name("a\tb", "A b"));
    CHECK(!is_same_name("ab", "a b"));
    body.series = {Series{}};
    CHECK(body.may_have_series("X")); // a series without a prefix lists none
}

TEST_CASE("a number without letters is of the only series that writes its numbers so") {
    Register body;
    body.series = {{"RUN", {}, {}, {}}, {"NTM", "{year}-{number}", {}, {}}};
    const auto read = [&](const char* text) {
        const auto number = body.read(text).number;
        return number ? number->file_stem() : "";
    };
    CHECK(body.series_without_letters() == &body.series[1]);
    CHECK(read("2021-17") == "NTM-17-2021");
    CHECK(read("RUN/17/2021") == "RUN-17-2021");
    CHECK(body.print(*Diarienummer::make("NTM", 17, 2021)) == "2021-17");
    CHECK(body.print(*Diarienummer::make("RUN", 17, 2021)) == "RUN/17/2021");
    body.series.push_back({"KUN", "{year}/{number}", {}, {}});
    CHECK(body.series_without_letters() == nullptr);
    CHECK(read("2021-17").empty());
    body.series = {{"RUN", "{nonsense}", {}, {}}};
    CHECK(body.series_without_letters() == nullptr);
    CHECK(body.print(*Diarienummer::make("RUN", 17, 2021)) == "RUN/17/2021");
}
