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

} // namespace caseflow
