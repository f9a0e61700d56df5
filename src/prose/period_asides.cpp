#include "caseflow/prose/period_asides.hpp"

#include "caseflow/prose/role_words.hpp"

namespace caseflow {

bool is_of_costs(const Tokens& tokens, std::size_t at) {
    return at > 1 && tokens.is(at - 1, "som") && tokens.begins_with_any(at, {"uppst", "uppkom"}) &&
           tokens.is_any(at - 2, {"kostnader", "utgifter"});
}

bool names_piece(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (period_cue(tokens, i) == PeriodCue::piece) return true;
    return false;
}

bool is_condition(const Tokens& tokens, const Surroundings& here) {
    return tokens.is(here.begin, "om") && tokens.has_any(here.begin, here.first, {"inte", "ej"});
}

bool is_last_stage(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t farthest = 10; // tokens
    std::size_t at = here.first;
    while (here.first - at < farthest && !tokens.begins_line(at)) --at;
    if (!tokens.is_dash(at)) return false;
    ++at;
    return tokens.is_any(at, {"avslut", "avslutning", "start", "uppstart"}) &&
           tokens.is_any_sign(at + 1, {",", ":", "("});
}

bool is_spent(const Tokens& tokens, const Surroundings& here) {
    return tokens.has_any(here.begin, here.first,
                          {"betalades", "finansierades", "bekostades", "togs", "belastade",
                           "kostade", "användes", "anslogs", "avsattes"});
}

} // namespace caseflow
