/// Why: two machines must never take one number. Git compares and swaps a reference when it is
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

/// The numbers of one series and year that were given: a chain of empty commits at a remote, one
/// for each number, in order of time. Git's log of it says who took which number when.
class Ledger {
  public:
    /// `folder` lies in the work tree. `as_branch`: the chain is a branch, for hosts that take
    /// nothing else (chain_reference).
    Ledger(const std::string& folder, std::string remote, bool as_branch)
        : git_(folder), pending_(git_), remote_(std::move(remote)), as_branch_(as_branch) {}

    [[nodiscard]] const std::string& remote() const { return remote_; }

    /// Takes the number after the highest that the chain and the folder have, and returns it.
    /// `highest`: the folder's, 0 if it has none. Of any number of callers, each gets another one.
    [[nodiscard]] Diarienummer take_next(const std::string& series, int year,
                                         std::uint32_t highest);

    /// Takes a number, for somebody else if one is named; throws Failure that says who has it if it
    /// was given before. `highest`: as above.
    void take(const Diarienummer& number, std::uint32_t highest,
              const std::optional<GitPerson>& taker = {});

    // Both throw Failure if the remote cannot be reached or refuses, and the number is not taken
    // then, unless the message says that this cannot be known.

    /// Says that the number taken last has its case: until then the clone remembers it as left
    /// over.
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
        std::string on; // the commit that was the newest
        GitResult pushed;
    };
    using Choose = std::function<Diarienummer(const Tip&)>;

    /// Nothing if the chain is being changed at this moment.
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
    std::string tree_;  // an empty one
    std::string remote_;
    bool as_branch_;
};

/// The highest number given up to a commit of a chain, by its message; nothing if it is not one.
[[nodiscard]] std::optional<std::uint32_t> highest_given(std::string_view message);

/// The remote that the current branch follows; "" if it follows none.
[[nodiscard]] std::string upstream_remote(const Git& git);

} // namespace caseflow
