/// Why: two machines must never take the same number. Git compares and swaps a reference when it is
/// pushed, on any host, so a number is taken by pushing it.
#pragma once

#include "caseflow/git/git.hpp"
#include "caseflow/git/pending_reservations.hpp"
#include "caseflow/model/diarienummer.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// The taken numbers of one series and year: a chain of empty commits at a remote, one for each
/// number, in order of time. Its git log shows who took which number when.
class Ledger {
  public:
    /// `folder` is in the work tree. `as_branch`: the chain is a branch, for hosts that accept
    /// nothing else (chain_reference).
    Ledger(const std::string& folder, std::string remote, bool as_branch)
        : git_(folder), pending_(git_), remote_(std::move(remote)), as_branch_(as_branch) {}

    [[nodiscard]] const std::string& remote() const { return remote_; }

    /// Takes the number after the highest of the chain and the folder, and returns it. `highest`:
    /// the folder's, 0 if it has none. Any number of callers all get different numbers.
    [[nodiscard]] Diarienummer take_next(const std::string& series, int year,
                                         std::uint32_t highest);

    /// Takes a number, for somebody else if one is named; throws Failure that names its holder if
    /// it was already taken. `highest`: as above.
    void take(const Diarienummer& number, std::uint32_t highest,
              const std::optional<GitPerson>& taker = {});

    // Both throw Failure if the remote cannot be reached or refuses; the number is then not taken,
    // unless the message says that this is unknown.

    /// Notes that the number taken last has a case: until then the clone remembers it as left over.
    void confirm_case() const { pending_.unmark(); }

    /// Numbers that earlier runs in this clone have reserved and that have no case by `has_case`.
    /// The others are forgotten.
    [[nodiscard]] std::vector<UnusedReservation>
    clean_up(const std::function<bool(const Diarienummer&)>& has_case) const {
        return pending_.clean_up(has_case);
    }

  private:
    /// The newest commit of the chain; empty before the first.
    struct Tip {
        std::string commit;
        std::uint32_t highest = 0;
    };
    /// A push of a number.
    struct Attempt {
        Diarienummer number;
        std::string on; // the commit that was newest then
        GitResult pushed;
    };
    using Choose = std::function<Diarienummer(const Tip&)>;

    /// Nothing if the chain is being changed right now.
    [[nodiscard]] std::optional<Tip> fetch(const std::string& reference) const;
    [[nodiscard]] Tip read_tip(const std::string& reference) const;
    [[nodiscard]] std::string make_commit(const Diarienummer& number, std::uint32_t highest,
                                          const Tip& tip, const std::optional<GitPerson>& taker);
    [[nodiscard]] GitResult push(const std::string& reference, const std::string& commit,
                                 const Tip& tip) const;
    [[nodiscard]] std::optional<Tip> fetch_after_push(const std::string& reference,
                                                      const Diarienummer& number) const;
    [[nodiscard]] std::optional<Tip> fetch_after(const std::optional<Attempt>& last,
                                                 const std::string& reference) const;
    [[nodiscard]] Attempt attempt(const std::string& reference, const Diarienummer& number,
                                  std::uint32_t highest, const Tip& tip,
                                  const std::optional<GitPerson>& taker);
    /// Whether the chain has the number pushed last.
    [[nodiscard]] bool has_taken(const Tip& tip) const;
    [[noreturn]] void refuse(const Attempt& last) const;
    void refuse_given(const Diarienummer& number, const Tip& tip) const;
    [[nodiscard]] Diarienummer reserve(const std::string& reference, std::uint32_t highest,
                                       const Choose& choose,
                                       const std::optional<GitPerson>& taker = {});

    Git git_;
    PendingReservations pending_;
    std::string taken_; // the commit pushed last
    std::string tree_;  // of empty commits
    std::string remote_;
    bool as_branch_;
};

/// The highest number taken in a chain up to a commit, by the commit's message; nothing if the
/// commit is not in a chain.
[[nodiscard]] std::optional<std::uint32_t> highest_given(std::string_view message);

/// The remote that the current branch follows; "" if it follows none.
[[nodiscard]] std::string upstream_remote(const Git& git);

} // namespace caseflow
