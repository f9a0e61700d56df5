/// Why: whether two files have the same number takes more than one file; this remembers a number
/// and a place for each, and nothing else.
#pragma once

#include "caseflow/rules/rules.hpp"

#include <deque>
#include <map>

namespace caseflow {

/// The numbers of the cases added so far.
class NumberIndex {
  public:
    /// Reports a case whose number was added before (diarienummer-unique).
    void add(const Subject& subject, Findings& findings);

    /// Where a number was found first; null if it was not added.
    [[nodiscard]] const Place* place_of(const Diarienummer& number) const;

  private:
    std::map<Diarienummer, Place> first_;
    std::deque<SourceText> names_; // of the files that first_ points into, without their text
};

} // namespace caseflow
