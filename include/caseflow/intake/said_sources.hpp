/// Why: a sentence or a list names who pays and how much, with the names before or after the sums.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// A source that a text names.
struct SaidSource {
    FundingSource source;
    std::string words;
    bool pays = false;         // a verb says so
    bool of_financing = false; // the text speaks of financing
};

/// The sources that a text gives in kronor, one after the other.
[[nodiscard]] std::vector<SaidSource> said_sources(const ImportedText& in, Money total);

} // namespace caseflow
