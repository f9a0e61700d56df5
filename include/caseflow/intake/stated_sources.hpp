/// Why: a sentence or a list names the payers and their sums, with the names before or after the
/// sums.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// A source that a text names.
struct StatedSource {
    FundingSource source;
    std::string words;
    bool pays = false;         // a verb says so
    bool of_financing = false; // the text mentions financing
};

/// The sources that a text states in per cent of a total: "50 % av A", "A (50 %)".
[[nodiscard]] std::vector<StatedSource> sources_by_share(const ImportedText& in, Money total);

/// The total of sums with shares in brackets, if the shares add up to 100.
[[nodiscard]] std::optional<Money> total_by_shares(const ImportedText& in);

/// The sources that a text states in kronor, one after another.
[[nodiscard]] std::vector<StatedSource> sources_by_sum(const ImportedText& in, Money total);

} // namespace caseflow
