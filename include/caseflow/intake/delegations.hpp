/// Why: bodies write the provision and the point that a decision rests on in either order, under a
/// heading or in a sentence.
#pragma once

#include "caseflow/model/case.hpp"

#include <optional>
#include <string_view>

namespace caseflow {

/// The provision and the point in a sentence or a line: "Delegationsordning för nämnden, punkt
/// 5.2", "med stöd av punkt 2.11 i styrelsens delegationsordning"; nothing if one of them is
/// missing.
[[nodiscard]] std::optional<Delegation> delegation_in(std::string_view text);

/// The same below a heading. Under "Delegationspunkt", the point may also be written as in "E 4 i
/// nämndens delegationsordning".
[[nodiscard]] std::optional<Delegation> delegation_under(std::string_view heading,
                                                         std::string_view line);

/// True for the name of a delegation order and nothing else.
[[nodiscard]] bool is_provision(std::string_view text);

/// True for a point of a delegation order and nothing else: "8.2", "E 12".
[[nodiscard]] bool is_delegation_point(std::string_view text);

/// True for a line that says under which provision the decision was taken, and nothing else:
/// "Beslutet är fattat enligt …, punkt 6.1."
[[nodiscard]] bool is_delegation_sentence(std::string_view line);

/// "Delegation: Nämndens delegationsordning, punkt 2.9": a provision after its label.
[[nodiscard]] bool is_labelled_provision(std::string_view line);

} // namespace caseflow
