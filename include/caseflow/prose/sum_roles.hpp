/// Why: some of the words around a sum count for more than others: "beviljas" before it more than
/// "bidrag", and "ur anslaget" after it nothing.
#pragma once

#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// Assigns the roles of the sums of a text, in their order.
class SumRoles {
  public:
    explicit SumRoles(const Tokens& tokens) : tokens_(tokens) {}

    /// Sets the role, the years and other facts from the words.
    void assign(const Surroundings& here, TextAmount& value);

  private:
    void assign_price(const Surroundings& here, TextAmount& value) const;
    void assign_recounted(const Surroundings& here, TextAmount& value);
    void assign_years(const Surroundings& here, std::size_t begin, TextAmount& value);
    void assign_year_beside(const Surroundings& here, TextAmount& value);

    const Tokens& tokens_;
    SumRole before_ = SumRole::none; // of the sum before
    int direction_ = 0;              // of the change that the text mentions
    bool past_ = false;              // the sum before was of an earlier decision
    bool paid_ = false;              // the sum before is paid from the grant
    bool cost_of_year_ = false;      // the sum before is the cost of one year
    bool costs_ = false;             // the sum before is of all costs, which change
    bool sought_ = false;    // the sums of the clause so far are applied for, or lack a role
    bool by_piece_ = false;  // the sum before is per person, hour, …
    int pieces_ = 0;         // "sex konstnärer … 25 000 kronor var": 6
    std::int64_t piece_ = 0; // 25 000
    std::optional<int> year_before_; // beside the sum before
    std::size_t year_end_ = 0;       // the token after the year of the sum before
};

} // namespace caseflow
