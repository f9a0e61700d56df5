/// Why: whether two files have the same number takes more than one file; this remembers a number
/// and a place for each, and nothing else.
#pragma once

#include "caseflow/rules/rules.hpp"

#include <deque>
#include <map>
#include <memory_resource>
#include <optional>
#include <string>
#include <vector>

namespace caseflow {

/// Reports a file that has the same number as others, at least one (diarienummer-unique).
void report_same_number(const Diarienummer& number, Place here, const std::vector<Place>& others,
                        const Register& body, Findings& findings);

/// The numbers of the cases added so far.
class NumberIndex {
  public:
    /// Adds the number of a case, if it has one. False if it was added before, which is reported
    /// (diarienummer-unique); `file` may have lost its data, but not its places. `name` is the
    /// file's; it outlives the index, so that a large register is not copied.
    bool add(const std::optional<Diarienummer>& number, const std::string& name,
             const CaseFile& file, const Register& body, Findings& findings);

    [[nodiscard]] bool contains(const Diarienummer& number) const {
        return first_.contains(number);
    }
    /// Where a number was found first; nothing if it was not added.
    [[nodiscard]] std::optional<Place> place_of(const Diarienummer& number);

  private:
    struct First {
        const std::string* name;
        Span span;
    };

    std::pmr::monotonic_buffer_resource memory_;
    std::pmr::map<Diarienummer, First> first_{&memory_};
    std::deque<SourceText> reported_; // files that findings point into, without their text
};

} // namespace caseflow
