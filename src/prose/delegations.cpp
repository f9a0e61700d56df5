#include "caseflow/prose/delegations.hpp"

#include "caseflow/prose/clauses.hpp"

namespace caseflow {

bool is_office(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at)) return false;
    return tokens.ends_with_any(at, "chefen chef direktören direktör ordföranden sekreteraren "
                                    "handläggaren utskottet");
}

namespace {

/// "besluta om bidrag upp till", "avgör ärenden upp till": any such case, not one of them.
bool decides_up_to(const Tokens& tokens, std::size_t verb) {
    constexpr std::size_t farthest = 12; // "beslutar naturvårdsdirektören enligt punkt 3.7 om"
    if (!tokens.is_any(verb, "beslutar besluta beslut avgör avgöra")) return false;
    for (std::size_t i = verb + 1; i < verb + farthest && !begins_clause(tokens, i); ++i)
        if (tokens.is(i, "upp") && tokens.is(i + 1, "till"))
            return tokens.is_any(i - 1, "bidrag stöd ärenden belopp delprojekt projekt ansökningar "
                                        "projektstöd medel") &&
                   !tokens.is_any(i - 2, "ett detta projektets");
    return false;
}

} // namespace

bool may_decide(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t few = 5; // "får enhetschefen själv besluta"
    if (decides_up_to(tokens, at)) return true;
    const bool right =
        tokens.is_any(at, "rätt behörig delegation mandat befogad") && tokens.is(at + 1, "att");
    if (tokens.is(at, "beslutar") && tokens.is(at + 1, "om") && is_office(tokens, at - 1))
        return tokens.has_any(at + 2, at + 2 + few, "högst upp maximalt under");
    if (!right && !tokens.is(at, "får")) return false;
    for (std::size_t i = at + 1; i < at + few && !begins_clause(tokens, i); ++i) {
        if (tokens.is(i, "delegation")) return false; // "får på delegation bevilja": in this case
        if (tokens.is_any(i, "besluta bevilja avslå avgöra fatta medge anvisa tilldela godkänna"))
            return true;
    }
    return false;
}

} // namespace caseflow
