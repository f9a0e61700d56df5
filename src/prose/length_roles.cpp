#include "caseflow/prose/length_roles.hpp"

#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/role_words.hpp"

#include <variant>

namespace caseflow {
namespace {

/// "två år och sex månader", "ett år och framåt"
bool goes_on(const Tokens& tokens, std::size_t at) {
    return tokens.is_number(at) || match_number_words(tokens, at) ||
           tokens.is_any(at, {"framåt", "en", "ett", "ytterligare"});
}

/// "i tre år", "är treårigt"; not "ungdomar 15 år", nor "två år efter" something else.
bool is_length(const Tokens& tokens, const Match& match) {
    const bool adjective = match.end == match.begin + 1;
    if (tokens.is_any(match.end, {"efter", "före", "innan", "tidigare", "senare", "sedan", "framåt",
                                  "gammal", "gamla"}) ||
        (tokens.is(match.end, "och") && !adjective && goes_on(tokens, match.end + 1)))
        return false;
    const std::size_t before = match.begin - 1;
    return match.begin == 0 || adjective || tokens.is_sign(before, ":") ||
           tokens.is_any(before, {"i", "under", "på", "om", "är", "pågår", "löper", "genomförs",
                                  "för", "ca", "cirka", "totalt", "hela", "ett", "fulla", "över"});
}

} // namespace

bool is_extension(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (period_cue(tokens, i) == PeriodCue::moves) return true;
    return false;
}

PeriodRole role_of_extension(const Tokens& tokens, const Match& match) {
    std::size_t at = match.begin;
    while (tokens.is_any(at - 1, {"ytterligare", "ca", "cirka", "högst"})) --at;
    if (tokens.is(at - 1, "med")) return PeriodRole::extension;
    return tokens.is(at - 1, "till") ? PeriodRole::moved : PeriodRole::other;
}

PeriodRole role_of_length(const Tokens& tokens, const Match& match, PeriodRole role) {
    if (!is_length(tokens, match)) return PeriodRole::other;
    const bool named = period_cue(tokens, match.end) == PeriodCue::project ||
                       tokens.is_any(match.end, {"satsning", "insats", "förstudie"});
    return role == PeriodRole::none && named ? PeriodRole::project : role;
}

bool is_length_beside(const Tokens& tokens, const Match* before, const Match& match) {
    if (before == nullptr || !std::holds_alternative<TextPeriod>(before->value) ||
        match.begin != before->end + 1)
        return false;
    if (tokens.is(before->end, "och")) return tokens.is(match.end, "framåt");
    return tokens.is_sign(before->end, "(") && tokens.is_sign(match.end, ")");
}

} // namespace caseflow
