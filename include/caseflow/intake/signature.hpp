/// Why: bodies end a decision in many ways: with a name and a title, words that introduce them, a
/// second signer, the registry's marks. Only the person who decided becomes the signatory.
#pragma once

#include "caseflow/intake/pages.hpp"
#include "caseflow/model/case.hpp"
#include "caseflow/model/register.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace caseflow {

/// The signatory that a text names.
struct Signature {
    Signatory signatory;                      // empty if nobody signed or it is unclear who
    std::string words;                        // as in the text, if more than name and title
    std::string officer_decides;              // the sentence that says so, if there is one
    std::map<std::size_t, std::string> cuts;  // lines at which a part ends, and the heading for
                                              // what follows up to the next heading
    std::vector<std::pair<Date, Line>> dates; // beside the signature
};

/// Finds the signature in the lines of a body and blanks its lines. Nobody signs a proposal or a
/// board's own decision (`by_board`), and only the person whom the head names, if any, signs.
[[nodiscard]] Signature take_signature(std::vector<Line>& body, const Headings& own, bool by_board,
                                       std::string_view signed_above = {});

} // namespace caseflow
