/// Why: with sanitizers a round takes five times as long. Builds without them make all rounds.
#pragma once

namespace caseflow::test {

[[nodiscard]] constexpr unsigned rounds(unsigned all) {
#if defined(CASEFLOW_SANITIZED)
    return all / 5;
#else
    return all;
#endif
}

} // namespace caseflow::test
