/// Why: the meaning of a line of a decision depends on the lines around it: whether it begins a
/// block, and what is above and below it.
#pragma once

#include "caseflow/intake/pages.hpp"
#include "caseflow/model/register.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace caseflow {

/// "Delges kommunstyrelsen 2020-05-04", "Kopia till ekonomi": the receivers of the decision.
[[nodiscard]] bool names_receivers(std::string_view line);

/// The lines of a body, which must outlive this object, and which of them are known headings.
class BodyLines {
  public:
    BodyLines(const std::vector<Line>& lines, const Headings& own_headings);

    [[nodiscard]] bool is_heading(std::size_t i) const { return headings_[i]; }

    [[nodiscard]] bool begins_block(std::size_t i) const;

    [[nodiscard]] bool ends_sentence(std::size_t i) const;

    /// "… från den dag då beslutet", "tillkännagavs på anslagstavlan": true for the second of such
    /// lines.
    [[nodiscard]] bool continues_sentence(std::size_t i) const;

    [[nodiscard]] std::size_t next_heading(std::size_t i) const;

    [[nodiscard]] std::size_t next_written(std::size_t i) const;

    /// The nearest line above that is not blank; the number of lines if there is none.
    [[nodiscard]] std::size_t text_line_before(std::size_t i) const;

    [[nodiscard]] bool introduces(std::size_t i) const;

    /// A blank line, or "2022-03-31 14:52", between a name and its title.
    [[nodiscard]] bool is_gap(std::size_t i) const;

    /// "Beslutet är elektroniskt undertecknat"
    [[nodiscard]] bool is_electronic(std::size_t i) const;

    /// The offset of the name after "Beslutsfattare:", or after "Namn:" below a line about an
    /// electronic signature; 0 on any other line.
    [[nodiscard]] std::size_t after_signer_label_at(std::size_t i) const;

    /// The first person after a line, with only introductions between.
    [[nodiscard]] bool person_after(std::size_t i) const;

    /// True for "Mottaget" above a person, not for "Handläggare" below one.
    [[nodiscard]] bool introduces_others(std::size_t i) const;

    /// True for a person who, according to the lines above, does not decide.
    [[nodiscard]] bool is_somebody_else(std::size_t i) const;

    /// True for a person above a line that continues in lower case, perhaps with more people
    /// between: "Karin Ek / konstnär / tilldelas 10 000 kronor".
    [[nodiscard]] bool begins_sentence_of(std::size_t i) const;

    /// True right above a person if a point of a list ends there without a full stop.
    [[nodiscard]] bool ends_unstopped_item(std::size_t i) const;

    /// True if a line below introduces the person who decides.
    [[nodiscard]] bool decider_follows(std::size_t i) const { return last_decider_ > i; }

    /// True for the first line of a block that ends in a postal address.
    [[nodiscard]] bool begins_address(std::size_t i) const;

    /// True if nothing begins at a line but a heading or part of a signature.
    [[nodiscard]] bool ends_part(std::size_t i) const;

    /// The nearest line above that is not blank, or the one above the sentence about delegation
    /// there.
    [[nodiscard]] std::size_t line_above_provision(std::size_t i) const;

    /// The line "Beslutsfattare" alone above a line, if there is one; else the line itself.
    [[nodiscard]] std::size_t with_label_above(std::size_t i) const;

    /// True for a line below a heading about how to appeal.
    [[nodiscard]] bool is_below_appeal(std::size_t i) const { return appeals_[i]; }

  private:
    const std::vector<Line>& lines_;
    const Headings& own_;
    std::vector<bool> headings_;
    std::vector<bool> appeals_;    // below a heading about how to appeal
    std::size_t last_decider_ = 0; // the last line that introduces a decider
};

} // namespace caseflow
