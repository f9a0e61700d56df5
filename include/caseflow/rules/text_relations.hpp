/// Why: every number that a text derives from sums of the case is compared with what they come to,
/// and reported in the same way.
#pragma once

#include "caseflow/rules/text_quantities.hpp"

#include <functional>

namespace caseflow {

/// Holds the relations of one text to what they come to: "100 000 kr mindre än sökt".
class RelationChecks {
  public:
    RelationChecks(const Subject& subject, const KnownData& known, const CaseText& text,
                   const Quantities& quantities, TextReports& reports);

    /// For each reading, whether it is such a number; then it is compared with nothing else.
    [[nodiscard]] std::vector<bool> check_all(const std::function<bool()>& is_full);

  private:
    using Kind = Relation::Kind;
    using Of = Quantity::Of;

    void check(const Relation& relation);

    void take(std::size_t reading) { taken_[reading] = true; }

    [[nodiscard]] const TextAmount& amount(std::size_t reading) const;
    [[nodiscard]] const TextShare& share(std::size_t reading) const;

    /// True for a number of another currency.
    [[nodiscard]] bool is_foreign(const Relation& relation) const;

    [[nodiscard]] std::string words(const Phrase& phrase) const;
    [[nodiscard]] std::optional<Quantity> read(const std::string& phrase) const;
    [[nodiscard]] std::optional<Quantity> read(const Phrase& phrase) const;
    /// Both sides of a number are one phrase.
    [[nodiscard]] std::optional<Quantity> read_around(const Relation& relation) const;

    void add(Report& report, const Relation& relation, std::string text,
             const std::vector<const Quantity*>& quantities = {}) const;
    [[nodiscard]] std::string words_of(const Relation& relation) const;

    /// The subject of a comparison.
    [[nodiscard]] std::optional<Quantity> subject_of(const Relation& relation,
                                                     const Quantity& second) const;

    [[nodiscard]] std::string name_of(const Quantity& quantity) const;

    [[nodiscard]] std::string difference_of(Money first, Money second) const;

    void check_difference(const Relation& relation);

    /// "än det egna": nothing is compared with itself.
    [[nodiscard]] static bool is_same(const Quantity& first, const Quantity& second);

    void check_times(const Relation& relation);

    void check_sides(const Relation& relation);

    /// True for sources whose sum the text gives.
    [[nodiscard]] static bool is_of_several(const std::optional<Quantity>& found);

    void report_sum(const Relation& relation, const Quantity& found);

    void check_sum(const Relation& relation);

    void check_addends(const Relation& relation);

    void check_rest(const Relation& relation);

    void check_not_granted(const Relation& relation);

    void check_of_applied(const Relation& relation);

    /// "mer än hälften", "drygt hälften": a little more or less than the number.
    [[nodiscard]] static bool covers(const TextShare& share, int bound, Money part, Money whole);

    void check_of_total(const Relation& relation);

    void check_of_grant(const Relation& relation);

    /// How many whole months the project has; 0 if they are not whole, or a decision has others.
    [[nodiscard]] int months() const;

    /// True if so many times a rounded sum comes to an amount.
    [[nodiscard]] static bool comes_to(const TextAmount& value, int times, Money whole);

    void check_average(const Relation& relation);

    void check_payments(const Relation& relation);
    [[nodiscard]] std::optional<Money> paid_in_parts(const Relation& relation) const;

    void check_shares(const Relation& relation);

    void check_extreme(const Relation& relation);

    const Subject& subject_;
    const KnownData& known_;
    const CaseText& text_;
    TextReports& reports_;
    const Quantities& quantities_;
    std::vector<bool> taken_;
};

} // namespace caseflow
