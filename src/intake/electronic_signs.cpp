#include "caseflow/intake/electronic_signs.hpp"

#include "caseflow/intake/words.hpp"

namespace caseflow {
namespace {

/// The words of a line about it, in lower case.
constexpr std::string_view electronic_signs[] = {"elektroniskt undertecknat",
                                                 "elektroniskt underskriv",
                                                 "elektroniskt signera",
                                                 "elektronisk underskrift",
                                                 "elektronisk signatur",
                                                 "digitalt undertecknat",
                                                 "elektroniskt undertecknad",
                                                 "digitalt undertecknad",
                                                 "digitalt underskriv",
                                                 "digitalt signera",
                                                 "digital signatur",
                                                 "digital underskrift",
                                                 "saknar därför underskrift",
                                                 "utan underskrift",
                                                 "elektroniskt godkän",
                                                 "digitalt godkän",
                                                 "godkänts elektroniskt",
                                                 "godkänts digitalt",
                                                 "godkänt digitalt",
                                                 "namnunderskrift",
                                                 "undertecknats elektroniskt",
                                                 "undertecknats digitalt",
                                                 "signerats elektroniskt",
                                                 "signerats digitalt",
                                                 "signerat elektroniskt",
                                                 "signerat digitalt",
                                                 "undertecknat elektroniskt",
                                                 "undertecknat digitalt",
                                                 "e-signerat",
                                                 "e-signatur",
                                                 "saknar underskrift",
                                                 "bankid",
                                                 "med e-legitimation",
                                                 "freja eid",
                                                 "digitalt fastställ",
                                                 "fastställts elektroniskt",
                                                 "signerat beslutet digitalt",
                                                 "signerat beslutet elektroniskt"};

} // namespace

bool mentions_electronic_sign(std::string_view folded) {
    constexpr std::string_view verbs[] = {" signerat", " undertecknat", " signerad", " godkänt "};
    constexpr std::string_view ways[] = {" digitalt", " elektroniskt", " digital ",
                                         " elektronisk "};
    return contains_any(folded, electronic_signs) ||
           (contains_any(folded, verbs) && contains_any(folded, ways));
}

} // namespace caseflow
