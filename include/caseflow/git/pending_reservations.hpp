/// Why: a run that is killed after reserving a number leaves a number without a case. Other clones
/// cannot know, since they may only lack the case so far. The clone where it happened can.
#pragma once

#include "caseflow/git/git.hpp"
#include "caseflow/model/date.hpp"
#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/register.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A number that a run began to reserve, but did not use for a case before it ended.
struct UnusedReservation {
    Diarienummer number;
    Date date;
    bool is_reserved; // according to the clone's chain; if false, the clone cannot know yet
};

/// A message about it, with the remedy.
[[nodiscard]] std::string problem_of(const UnusedReservation& reservation, const Register& body);

/// A mark in the clone that reserves a number: a reference to the commit that is about to be
/// pushed, in a folder named after the process's id. It is outside refs/caseflow, where a pruning
/// fetch would remove it.
class PendingReservations {
  public:
    static constexpr std::string_view references = "refs/caseflow-begun";

    explicit PendingReservations(Git git);

    /// Sets the mark to a commit of a chain before it is pushed, replacing any earlier commit.
    /// Throws Failure if it cannot.
    void mark(const std::string& commit) const;
    /// Removes the mark: the number was not taken, or its case is made.
    void unmark() const;

    /// The numbers marked by other processes, unless these are still running.
    [[nodiscard]] std::vector<UnusedReservation> unused_reservations() const;

    /// The numbers among them that have no case by `has_case`. Removes obsolete marks: of a number
    /// that has a case, and of one whose chain went on without it.
    [[nodiscard]] std::vector<UnusedReservation>
    clean_up(const std::function<bool(const Diarienummer&)>& has_case) const;

  private:
    /// A mark of a process that has ended.
    struct Mark {
        std::string reference;
        std::string commit;
        UnusedReservation reservation;
        bool is_past; // the chain went on without the number
    };

    [[nodiscard]] std::vector<Mark> marks() const;
    /// Whether the clone has a chain of the number's series and year that git's `--contains` or
    /// `--points-at` selects.
    [[nodiscard]] bool has_chain(const Diarienummer& number,
                                 const std::vector<std::string>& with) const;
    /// Whether that chain ends with a commit; for "", whether it does not exist.
    [[nodiscard]] bool ends_with(const Diarienummer& number, const std::string& commit) const;

    Git git_;
    std::string mark_;
};

} // namespace caseflow
