#include "caseflow/intake/sizes_of_grants.hpp"

#include "caseflow/intake/words.hpp"

#include <string_view>

namespace caseflow {

bool is_size_of_grant(const std::string& before) {
    constexpr std::string_view subjects[] = {
        "stödet ",        "bidraget ",        "projektstödet ",    "projektbidraget ",
        "det beviljade ", "beviljat ",        "maximalt bidrag ",  "maximalt stöd ",
        "högsta bidrag ", "beviljade medel ", "medfinansieringen "};
    constexpr std::string_view verbs[] = {" uppgår till ",
                                          " uppgår till högst ",
                                          " uppgår till maximalt ",
                                          " uppgår totalt till ",
                                          " är ",
                                          " är högst ",
                                          " är maximalt ",
                                          " får uppgå till högst ",
                                          " kan uppgå till högst ",
                                          " uppgår till totalt "};
    constexpr std::size_t most_words = 8;
    return starts_with_any(before, subjects) && ends_with_any(before, verbs) &&
           word_count(before) <= most_words &&
           before.find_first_of("0123456789,;") == std::string::npos;
}

} // namespace caseflow
