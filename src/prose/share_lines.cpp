#include "caseflow/prose/share_lines.hpp"

#include "caseflow/prose/role_words.hpp"

namespace caseflow {

bool is_of_line(const Tokens& tokens, std::size_t first) {
    std::size_t at = first - 1;
    if (tokens.is(at, "till") && tokens.is_any(at - 1, {"satta", "upptagna", "beräknade"}))
        return tokens.ends_with_any(at - 3, {"kostnaderna", "kostnader"}) &&
               sum_cue(tokens, at - 3) == SumCue::line; // "Byggherrekostnaderna är satta till"
    if (tokens.is(at, "för")) --at;
    if (tokens.is_any(at, {"svarar", "står", "utgör"})) --at;
    return at + 1 < first && sum_cue(tokens, at) == SumCue::line;
}

bool is_line(const Tokens& tokens, std::size_t after) {
    if (sum_cue(tokens, after) != SumCue::line || tokens.begins_line(after)) return false;
    return tokens.lower(after).ends_with("kostnader") ||
           tokens.is_any(after, {"löner", "lön", "resor", "lokaler", "overhead", "drift"});
}

bool names_level_of_grant(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, {"stödandelen", "bidragsandelen", "stödnivån", "stödprocenten",
                              "bidragsprocenten", "stödintensiteten"});
}

bool is_proposed(const Tokens& tokens, const Surroundings& here) {
    if (here.begin == here.first) return false;
    const std::size_t verb = here.first - (tokens.is(here.first - 1, "det") ? 2 : 1);
    return tokens.is_any(here.first - 1, {"föreslås", "föreslår"}) ||
           (tokens.is(here.begin, "här") && tokens.is_any(verb, {"blir", "är"}) &&
            verb <= here.begin + 2);
}

} // namespace caseflow
