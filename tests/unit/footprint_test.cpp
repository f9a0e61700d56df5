// A run over a whole register keeps little of every case: 100 000 cases take 32 MiB.
#include "caseflow/cli/workspace.hpp"
#include "caseflow/rules/number_index.hpp"
#include "caseflow/store/walk.hpp"

#include <doctest/doctest.h>

using namespace caseflow;

TEST_CASE("a number takes no more room than two pointers") {
    CHECK(sizeof(Diarienummer) <= 2 * sizeof(void*));
}

TEST_CASE("what is kept of each case of a register is small") {
    const std::size_t path = 48; // of "cases/2022/RUN-319-2022.toml", allocated
    CHECK(sizeof(Candidate) + path <= 136);
    CHECK(sizeof(CaseRef) + path <= 168);
}
