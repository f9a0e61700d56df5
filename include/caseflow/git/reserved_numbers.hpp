/// Why: a number taken without reserving it is discovered only when the same number arrives from
/// another machine. The chains of reserved numbers in a clone reveal it earlier, without the
/// network.
#pragma once

#include "caseflow/git/git.hpp"
#include "caseflow/git/pending_reservations.hpp"
#include "caseflow/model/date.hpp"
#include "caseflow/rules/subject.hpp"
#include "caseflow/source/diagnostic.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caseflow {

/// A number in a chain.
struct ReservedNumber {
    std::uint32_t number = 0;
    GitPerson taker;
    Date date = {};
};

/// The chain of one series and year in this clone.
struct NumberChain {
    std::map<std::uint32_t, std::vector<ReservedNumber>>
        entries;              // by number, each in order of time
    ReservedNumber first;     // the oldest
    std::uint32_t before = 0; // numbers up to it may have been taken before the chain began
};

/// The reserved numbers known to a clone, compared with the cases of its register.
class ReservedNumbers {
  public:
    /// Reads the chains of a register's clone. Empty, without starting git, if the register is not
    /// in a work tree or the clone has no chain. Throws Failure if git cannot read them.
    explicit ReservedNumbers(const std::string& root);

    /// Reports a case whose number was reserved by somebody else than the person who made its file,
    /// twice, or not at all (number-reserved). `path`: the file's.
    void check(const Subject& subject, const std::string& path, Findings& findings);

    /// The person who made a case's file, and so has its number; nothing if that is the user of
    /// this clone, or is not known.
    [[nodiscard]] std::optional<GitPerson> other_maker_of(const std::string& path);

    /// Numbers that killed runs of this clone have reserved, or may have.
    [[nodiscard]] const std::vector<UnusedReservation>& unused_reservations() const {
        return unused_;
    }

  private:
    using Key = std::pair<std::string, int>; // series and year

    void read_chain(const std::string& reference);
    /// The people who made a file: the authors of the commits that added it, or the user of this
    /// clone if no commit has it. Empty if not known.
    [[nodiscard]] const std::vector<GitPerson>& makers_of(const std::string& path);
    void read_makers();
    void read_committed_makers();
    [[nodiscard]] bool is_only_here(const std::string& path) const;
    [[nodiscard]] std::string problem_of_taken(const std::vector<ReservedNumber>& entries,
                                               const std::string& number, const std::string& path);
    [[nodiscard]] std::string problem_of_missing(const NumberChain& chain, const Subject& subject,
                                                 const std::string& path);

    std::string root_;
    Git git_;
    std::map<Key, NumberChain> chains_;
    std::set<std::string, std::less<>> commits_; // may be in several references
    std::vector<UnusedReservation> unused_;
    GitPerson self_; // the user of this clone
    std::optional<std::map<std::string, std::vector<GitPerson>, std::less<>>> makers_;
    std::set<std::string, std::less<>> only_here_; // files that no remote has
};

} // namespace caseflow
