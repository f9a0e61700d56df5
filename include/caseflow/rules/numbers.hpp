/// Why: that no two files carry the same number is the one rule that needs more than one file; it
/// remembers a number and a place for each, and nothing else.
#pragma once

#include "caseflow/rules/rules.hpp"

#include <deque>
#include <map>

namespace caseflow {

/// Hears of cases one by one and tells of those whose number was met before (diarienummer-unique).
class Numbers {
  public:
    void meet(const Subject& subject, Findings& findings);

    /// Where the number stood that was met; null where it was not.
    [[nodiscard]] const Place* place_of(const Diarienummer& number) const;

  private:
    std::map<Diarienummer, Place> first_;
    std::deque<SourceText> names_; // of the files that first_ points into, without their text
};

} // namespace caseflow
