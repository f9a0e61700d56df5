/// Why: a run that is killed once it has reserved a number leaves one that no case has. Other
/// clones cannot tell, since they may only lack the case so far. The clone where it happened
/// can.
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

/// A number that a run began to reserve and made no case of before it ended.
struct UnusedReservation {
    Diarienummer number;
    Date date;
    bool is_reserved; // by what the clone knows of the chain; else that cannot be known there yet
};

/// Says so for people, with the remedy.
[[nodiscard]] std::string problem_of(const UnusedReservation& reservation, const Register& body);

/// A mark in the clone that reserves a number: a reference to the commit that is about to be
/// pushed, in a folder of the process's number. It lies outside refs/caseflow, where a fetch that
/// prunes would remove it.
class PendingReservations {
  public:
    static constexpr std::string_view references = "refs/caseflow-begun";

    explicit PendingReservations(Git git);

    /// Sets the mark on a commit of a chain before it is pushed, whatever it was on. Throws Failure
    /// if it cannot.
    void mark(const std::string& commit) const;
    /// Removes the mark: the number was not taken, or its case is made.
    void unmark() const;

    /// The numbers marked by other processes, unless these still run.
    [[nodiscard]] std::vector<UnusedReservation> unused() const;

    /// Those of them that have no case by `has_case`. Removes the marks that have nothing to say
    /// any more: of a number that has a case, and of one whose chain went on without it.
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
    /// Whether that chain ends with a commit; with "", whether it is not there.
    [[nodiscard]] bool ends_with(const Diarienummer& number, const std::string& commit) const;

    Git git_;
    std::string mark_;
};

} // namespace caseflow
