/// Why: checking that links between cases lead to a case, and back, takes more than one file. This
/// stores only numbers and links, and each file is read once.
#pragma once

#include "caseflow/rules/number_index.hpp"

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <vector>

namespace caseflow {

/// A number that a case names, its place, and whether it is named as a related case.
struct NamedNumber {
    std::string text;
    std::string path;
    bool related;
};

/// The numbers that a case names in `related` and in its sources' `case`.
[[nodiscard]] std::vector<NamedNumber> numbers_named_in(const Case& data);

/// Takes cases one by one, in any order. Reports links to cases that do not exist (related-exists),
/// and related cases that do not link back (related-mutual), at the later of the two cases. A case
/// whose links cannot be read is not reported as lacking one.
class LinkIndex {
  public:
    using IsNamed = std::function<bool(const Diarienummer&)>;

    /// `is_named`: whether the name of a file of the register is a number. Each case must have been
    /// added to `numbers` before.
    LinkIndex(IsNamed is_named, NumberIndex& numbers)
        : is_named_(std::move(is_named)), numbers_(numbers) {}

    void add(const Subject& subject, Findings& findings);

  private:
    using Numbers = std::set<Diarienummer>;
    struct Link {
        Diarienummer from;
        Place place;
    };

    void check_link_back(const Subject& subject, const Diarienummer& to, const Place& place,
                         Report& report);
    void check_earlier_links(const Subject& subject, const Numbers& named, Report& report);

    IsNamed is_named_;
    NumberIndex& numbers_;
    std::map<Diarienummer, Numbers> named_by_;          // by each case added, the numbers it names
    Numbers unsure_;                                    // of cases with unreadable links
    std::map<Diarienummer, std::vector<Link>> pending_; // links to cases not added yet
    std::deque<SourceText> lines_;                      // the lines that their places point into
};

} // namespace caseflow
