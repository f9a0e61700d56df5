/// Why: every number that a text derives from sums of the case is compared with their result, and
/// reported in the same way.
#pragma once

#include "caseflow/rules/text_quantities.hpp"

#include <functional>

namespace caseflow {

/// Compares the relations in one text, "100 000 kr mindre än sökt", with their results.
class RelationChecks {
  public:
    RelationChecks(const Subject& subject, const KnownData& known, const CaseText& text,
                   const Quantities& quantities, TextReports& reports);

    /// For each reading, whether it is part of a relation. Such a reading is not compared with
    /// anything else.
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
    /// Reads the words on both sides of a number as one phrase.
    [[nodiscard]] std::optional<Quantity> read_around(const Relation& relation) const;

    void add(Report& report, const Relation& relation, std::string text,
             const std::vector<const Quantity*>& quantities = {}) const;
    [[nodiscard]] std::string words_of(const Relation& relation) const;

    /// The subject of a comparison.
    [[nodiscard]] std::optional<Quantity> subject_of(const Relation& relation,
                                                     const Quantity& second) const;

    [[nodiscard]] std::string name_of(const Quantity& quantity) const;

    void check_difference(const Relation& relation);

    /// "än det egna": a quantity is not compared with itself.
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

    /// "mer än hälften", "drygt hälften": true if the part is a little more or less than the share.
    [[nodiscard]] static bool covers(const TextShare& share, int bound, Money part, Money whole);

    void check_of_total(const Relation& relation);

    void check_of_grant(const Relation& relation);

    /// The number of whole months in the project; 0 if they are not whole, or if a decision has
    /// others.
    [[nodiscard]] int months() const;

    /// True if a rounded sum, multiplied by `times`, is the amount.
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
