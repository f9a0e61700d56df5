/// Why: bodies use different headings for the same part of a decision.
#pragma once

#include "caseflow/model/register.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// The kind of text under a heading.
struct Heading {
    enum class Place {
        description,
        basis,
        delegation,
        points,
        proposal, // of points
        notification,
        dispatch, // a section after the signature: receivers of copies, how to appeal
        section,
    };
    Place place = Place::description;
    std::string words; // as written, without a colon
    bool own = false;  // the register's own heading for the place
};

/// The heading on a line: one of the register's own, or one that other bodies use; nothing if the
/// line is not a known heading.
[[nodiscard]] std::optional<Heading> known_heading(std::string_view line,
                                                   const Headings& own_headings);

/// "Beslut enligt 9 kap. 31 § plan- och bygglagen", "Beslut enligt LSS"
[[nodiscard]] bool is_decision_by_law(std::string_view line);

/// Bytes of "delegationsbeslut " before a count, as in "Delegationsbeslut 2", in lower case; 0 for
/// any other line.
[[nodiscard]] std::size_t length_of_counted(std::string_view folded);

/// "Nämnden beslutar följande:" → "Nämnden beslutar"
[[nodiscard]] std::string_view without_lead_to_points(std::string_view words);

/// "Nämnden beslutar vidare": more decisions below the points of a decision.
[[nodiscard]] bool decides_further(std::string_view words);

/// "Nämnden beslutar" right under "Förslag till beslut", "Nämnden föreslår …" under "Beslut": true
/// if the heading is part of the text under the heading above.
[[nodiscard]] bool continues_under(const Heading& heading, Heading::Place above);

/// The offset of the text after a known heading on the same line, "Jäv: Ordföranden anmälde jäv".
[[nodiscard]] std::size_t text_after_heading(std::string_view line, const Headings& own_headings);

/// True for a line with the heading of the points and their text, "Beslut: Ansökan avslås."
[[nodiscard]] bool points_after_heading(std::string_view line, const Headings& own_headings);

/// True for a line that looks like a heading: short, with a capital or a digit first and no full
/// stop last.
[[nodiscard]] bool looks_like_heading(std::string_view line);

} // namespace caseflow
