/// Why: a case made from a text contains values that the text does not state literally, and lacks
/// others; a few lines list what a person should check.
#pragma once

#include "caseflow/cli/session.hpp"
#include "caseflow/intake/decision_reader.hpp"
#include "caseflow/source/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace caseflow {

/// The results for the texts of one import.
class ImportSummary {
  public:
    void add(const Imported& imported);
    /// Adds the findings of a case that was made.
    void add(const std::string& number, const Findings& findings);

    /// Writes a line for each kind of result: proposed, unclear, not found, kept as sections, and
    /// the findings of `validate`. They are listed for one text, and counted for several.
    void print(const Session& session, bool several) const;

  private:
    std::vector<std::string> proposed_; // paths
    std::vector<std::string> unclear_;  // paths
    std::vector<std::string> missing_;  // paths
    std::vector<std::string> sections_; // headings
    std::string number_;                // of the last case
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
};

} // namespace caseflow
