/// Why: whether two files have the same number takes more than one file; this remembers a number
/// and a place for each, and nothing else.
#pragma once

#include "caseflow/rules/rules.hpp"

#include <deque>
#include <map>

namespace caseflow {

/// Reports a file that has the same number as another (diarienummer-unique).
void report_same_number(const Diarienummer& number, Place here, Place other, const Register& body,
                        Findings& findings);

/// The numbers of the cases added so far.
class NumberIndex {
  public:
    /// Adds the number of a case, if it has one. False if it was added before, which is reported
    /// (diarienummer-unique); `file` may have lost its data, but not its places.
    bool add(const std::optional<Diarienummer>& number, const CaseFile& file, const Register& body,
             Findings& findings);

    /// Where a number was found first; null if it was not added.
    [[nodiscard]] const Place* place_of(const Diarienummer& number) const;

  private:
    std::map<Diarienummer, Place> first_;
    std::deque<SourceText> names_; // of the files that first_ points into, without their text
};

} // namespace caseflow
