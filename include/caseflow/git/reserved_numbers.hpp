/// Why: a number taken without asking the others shows only when the same number comes from another
/// machine. The chains of reserved numbers that a clone has say so before, without the network.
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

/// The chain of one series and year, as this clone has it.
struct NumberChain {
    std::map<std::uint32_t, std::vector<ReservedNumber>>
        entries;              // by number, each in order of time
    ReservedNumber first;     // the oldest
    std::uint32_t before = 0; // numbers up to it may have been given before the chain began
};

/// The numbers reserved that a clone knows, compared with the cases of its register.
class ReservedNumbers {
  public:
    /// Reads the chains of a register's clone. Empty, without starting git, if the register is in
    /// no work tree or the clone has no chain. Throws Failure if git cannot read them.
    explicit ReservedNumbers(const std::string& root);

    /// Reports a case whose number was reserved by somebody else than who made its file, twice, or
    /// not at all (number-reserved). `path`: the file's.
    void check(const Subject& subject, const std::string& path, Findings& findings);

    /// Who made a case's file, and so has its number; nothing if that is who works in this clone,
    /// or is not known.
    [[nodiscard]] std::optional<GitPerson> other_maker_of(const std::string& path);

    /// Numbers that killed runs of this clone have, or may have, reserved.
    [[nodiscard]] const std::vector<UnusedReservation>& unused() const { return unused_; }

  private:
    using Key = std::pair<std::string, int>; // series and year

    void read_chain(const std::string& reference);
    /// Who made a file: the author of each commit that added it, or who works in this clone if no
    /// commit has it. Empty if that is not known.
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
    std::set<std::string, std::less<>> commits_; // of the chains: one may be in several references
    std::vector<UnusedReservation> unused_;
    GitPerson self_; // who works in this clone
    std::optional<std::map<std::string, std::vector<GitPerson>, std::less<>>> makers_;
    std::set<std::string, std::less<>> only_here_; // files that no remote has
};

} // namespace caseflow
