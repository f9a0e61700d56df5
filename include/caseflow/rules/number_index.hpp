/// Why: checking whether two files have the same number takes more than one file. This stores only
/// a number and a place for each.
#pragma once

#include "caseflow/rules/rules.hpp"

#include <deque>
#include <map>
#include <memory_resource>
#include <optional>
#include <string>
#include <vector>

namespace caseflow {

/// Reports a file with the same number as at least one other (diarienummer-unique).
void report_same_number(const Diarienummer& number, Place here, const std::vector<Place>& others,
                        const Register& body, Findings& findings);

/// The numbers of the cases added so far.
class NumberIndex {
  public:
    /// Adds the number of a case, if it has one. Returns false if the number was added before,
    /// which is reported (diarienummer-unique). `file` may have lost its data, but not its places.
    /// `name` is that of the file and must outlive the index, so that a large register is not
    /// copied.
    bool add(const std::optional<Diarienummer>& number, const std::string& name,
             const CaseFile& file, const Register& body, Findings& findings);

    [[nodiscard]] bool contains(const Diarienummer& number) const {
        return first_.contains(number);
    }
    /// The place where a number was found first; nothing if it was not added.
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
