// The new value of `replaces` when decisions before the one it names are added or removed.
#include "caseflow/model/renumbering.hpp"

#include <doctest/doctest.h>

using namespace caseflow;

TEST_CASE("what replaces says when decisions before it go or come") {
    const DecisionPlaces places = {0, {}, 1, 4};
    CHECK(renumber(1, places) == 1);
    CHECK_FALSE(renumber(2, places).has_value());
    CHECK(renumber(3, places) == 2);
    CHECK(renumber(4, places) == 5);
    CHECK(renumber(5, places) == 5); // names none
    CHECK(renumber(0, places) == 0);
}
