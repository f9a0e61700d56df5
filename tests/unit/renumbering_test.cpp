// The new value of `replaces` when decisions before the one it names are added or removed.
#include "caseflow/model/renumbering.hpp"

#include <doctest/doctest.h>

using namespace caseflow;

TEST_CASE("what replaces says when decisions before it go or come") {
    const DecisionPlaces places = {0, {}, 1, 4};
    CHECK(renumbered(1, places) == 1);
    CHECK_FALSE(renumbered(2, places).has_value());
    CHECK(renumbered(3, places) == 2);
    CHECK(renumbered(4, places) == 5);
    CHECK(renumbered(5, places) == 5); // names none
    CHECK(renumbered(0, places) == 0);
}
