/// Why: whether links between cases lead somewhere, and back, takes more than one file: this
/// remembers numbers and links, and nothing else, and each file is read once.
#pragma once

#include "caseflow/rules/numbers.hpp"

#include <map>
#include <set>
#include <vector>

namespace caseflow {

/// Hears of cases one by one, in any order, and tells of links that lead nowhere (related-exists)
/// and of those that do not lead back (related-mutual), these at the later of both cases.
class Links {
  public:
    /// `all`: the numbers that the names of the register's files carry, in order. `numbers` has met
    /// each case before.
    Links(std::vector<Diarienummer> all, const Numbers& numbers)
        : all_(std::move(all)), numbers_(numbers) {}

    void meet(const Subject& subject, Findings& findings);

  private:
    using Names = std::set<Diarienummer>;
    struct Link {
        Diarienummer from;
        Place place;
    };

    void follow(const Subject& subject, const Diarienummer& to, const Place& place,
                Findings& findings);
    void meet_earlier(const Subject& subject, const Names& named, Findings& findings);

    std::vector<Diarienummer> all_;
    const Numbers& numbers_;
    std::map<Diarienummer, Names> names_;               // what the cases met name, where they do
    std::map<Diarienummer, std::vector<Link>> awaited_; // links to cases not met yet
    std::deque<SourceText> lines_;                      // what their places point into: a line each
};

} // namespace caseflow
