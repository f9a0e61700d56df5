/// Why: reserving a number, comparing with the reserved ones and finding leftovers of a killed run
/// must use the same chain.
#pragma once

#include "caseflow/model/diarienummer.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The reference at a remote with the chain of numbers of a series and year. `as_branch`:
/// refs/heads/caseflow/RUN-2022, not refs/caseflow/numbers/RUN/2022.
[[nodiscard]] std::string chain_reference(const std::string& series, int year, bool as_branch);

/// The patterns, for git's for-each-ref, of references with which a clone may have the chain of a
/// number's series and year: its own, a branch, or a branch from a fetch.
[[nodiscard]] std::vector<std::string> chain_references(const Diarienummer& number);

/// The same for chains of any series and year.
[[nodiscard]] std::vector<std::string> all_chain_references();

/// Whether a reference is the chain of a number's series and year; people have branches too.
[[nodiscard]] bool is_chain_of(const Diarienummer& number, std::string_view reference);

/// The folders of such references in a `.git`, except for branches from a fetch:
/// refs/remotes/REMOTE/caseflow.
inline constexpr std::array chain_folders = {std::string_view("refs/caseflow"),
                                             std::string_view("refs/heads/caseflow")};

} // namespace caseflow
