/// Why: a grant lives on after its first decision: it is changed, revoked, corrected. The values in
/// force, and those that each decision replaced, follow from the case and are never stored in it;
/// rules and output all read them here, so that they agree.
///
/// A link that cannot be followed, to a decision that does not exist or to a refusal, is left out
/// and named in `problem`; whatever the file says, this takes time in proportion to its decisions.
#pragma once

#include "caseflow/model/case.hpp"
#include "caseflow/model/field.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace caseflow {

/// The state of a decision today.
enum class DecisionStatus {
    draft,    // has no date
    in_force, // the last of its chain, even if that revoked everything granted
    replaced, // by a later decision, which may leave parts unchanged
    revoked,  // by a later decision that leaves nothing
    refused,  // granted nothing
    unclear,  // it, or the first decision of its chain, replaces a wrong decision, or none
};

template <>
struct Words<DecisionStatus> {
    static constexpr std::array<std::string_view, 6> words{"draft",   "in-force", "replaced",
                                                           "revoked", "refused",  "unclear"};
};

/// Why a decision's `replaces` is missing or cannot be followed.
enum class ReplacesProblem {
    none,
    missing,         // a change, revocation or correction does not say which decision
    unwanted,        // a grant or a refusal replaces no decision
    no_such,         // the case has no decision with that number
    not_earlier,     // it is the decision itself, or a later one
    of_draft,        // a draft is edited, not replaced
    of_refusal,      // a refusal granted nothing to alter
    replaced_before, // by another dated decision
    unusable,        // its values cannot be read, or cannot be right
};

/// A value after a decision.
template <class T>
struct Settled {
    std::optional<T> value;
    std::optional<std::size_t> by; // the decision that set it; none if it is from [project]

    bool operator==(const Settled&) const = default;
};

/// The values after a decision: its own, else those before it.
struct Terms {
    Settled<Money> amount;
    Settled<Date> start; // otherwise [project]'s; absent if that has been changed since
    Settled<Date> end;
    bool nothing_left = false; // everything has been revoked

    bool operator==(const Terms&) const = default;
};

/// A decision as a link of the chain of its grant. Decisions are counted from 0 here.
struct ChainLink {
    DecisionStatus status = DecisionStatus::draft;
    ReplacesProblem problem = ReplacesProblem::none;
    std::size_t chain = 0;                  // the first decision of its chain, perhaps itself
    std::optional<std::size_t> replaces;    // the decision before it in its chain
    std::optional<std::size_t> replaced_by; // the dated decision after it
    std::size_t last = 0; // the last dated decision that follows from it, or itself
    Terms terms;
};

/// The index of the decision that `replaces` names; nothing if there is none.
[[nodiscard]] std::optional<std::size_t> named_by(const Decision& decision, std::size_t count);

/// The chains of the decisions of a case. Does not refer to the case afterwards.
class DecisionChains {
  public:
    /// `unusable`: whether each decision has values that nothing can be built on; empty means none.
    /// The terms settled by such a decision are not known.
    explicit DecisionChains(const Case& data, const std::vector<bool>& unusable = {});

    [[nodiscard]] std::size_t size() const { return links_.size(); }
    [[nodiscard]] const ChainLink& operator[](std::size_t decision) const {
        return links_[decision];
    }

    /// The values that the decision settles itself, without those that it leaves unchanged.
    [[nodiscard]] Terms settled_by(std::size_t decision) const;

    /// The terms that the decision replaced; null if it replaced none.
    [[nodiscard]] const Terms* terms_before(std::size_t decision) const;

    /// True if a decision alters another, or should.
    [[nodiscard]] bool has_alterations() const;

    /// True if a decision has values that nothing can be built on.
    [[nodiscard]] bool any_unusable() const;

    /// True if the dated decisions are usable, and each replaces another exactly if it should. If
    /// false, the values in force are those of the sound links.
    [[nodiscard]] bool is_sound() const;

    /// True if there are dated decisions, and all are refused or wholly revoked. An unclear
    /// decision may leave something, so it counts as not revoked.
    [[nodiscard]] bool came_to_nothing() const;

    /// The values in force of all grants together: the sum of their amounts (absent if there are
    /// none, or if it overflows), from the first day of any to the last.
    [[nodiscard]] Terms terms_in_force() const;

  private:
    std::vector<ChainLink> links_;
};

} // namespace caseflow
