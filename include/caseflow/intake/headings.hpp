/// Why: bodies head the same part of a decision in different words.
#pragma once

#include "caseflow/model/register.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// What stands under a heading.
struct Heading {
    enum class Place {
        description,
        basis,
        delegation,
        points,
        proposal, // of points
        notification,
        dispatch, // a section that stands behind the signature: who gets a copy, how to appeal
        section,
    };
    Place place = Place::description;
    std::string words; // as they stand, without a colon
    bool own = false;  // the register's own heading for the place
};

/// The heading that a line is: one of the register's own, or one that is known of other bodies;
/// nothing where the line is no known heading.
[[nodiscard]] std::optional<Heading> known_heading(std::string_view line, const Headings& own);

/// A known heading with its text behind it on the line, "Jäv: Ordföranden anmälde jäv"; gives the
/// offset of the text.
[[nodiscard]] std::size_t text_behind_heading(std::string_view line, const Headings& own);

/// True for a line that looks like a heading: short, a capital or a digit first, no full stop last.
[[nodiscard]] bool looks_like_heading(std::string_view line);

} // namespace caseflow
