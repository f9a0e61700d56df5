#include "caseflow/prose/share_applied.hpp"

#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/share_kinds.hpp"
#include "caseflow/prose/total_words.hpp"

#include <algorithm>

namespace caseflow {

bool is_of_what_was_sought(const Tokens& tokens, std::size_t after) {
    constexpr std::size_t few = 8; // "av det belopp som föreningen har ansökt"
    if (!tokens.is(after, "av")) return false;
    if (tokens.is(after + 1, "vad") ||
        (tokens.is(after + 2, "belopp") && tokens.is(after + 3, "som")))
        return tokens.has_any(after + 2, after + few, "ansökt ansökte sökt sökte begärt begärde");
    const std::size_t at = after + (tokens.is_any(after + 1, "det den de") ? 2 : 1);
    return tokens.is_any(at, "sökta sökt ansökta begärda äskade") &&
           tokens.is_any(at + 1, "beloppet belopp summan bidraget stödet medlen");
}

bool is_applied_for(const Tokens& tokens, const Surroundings& here) {
    const std::size_t begin = begin_of_what_is_meant(tokens, here);
    for (std::size_t i = here.first; i > begin; --i) {
        if (tokens.is(i, "säga")) continue; // "det vill säga"
        const SumCue cue = sum_cue(tokens, i - 1);
        if (cue == SumCue::granted || cue == SumCue::contributed) return false;
        if (cue == SumCue::applied) return true;
    }
    return false;
}

namespace {

/// The kind of share applied for that a clause begins with, and the token after its words.
struct SoughtPart {
    SoughtShare kind;
    std::size_t end;
};

/// "Det sökta beloppet", "Stödet skulle", "Kommunens del skulle"
SoughtPart match_sought(const Tokens& tokens, std::size_t at) {
    constexpr SoughtPart nothing{SoughtShare::none, 0};
    const auto is_aid = [&](std::size_t noun) {
        return tokens.ends_with_any(noun,
                                    "belopp beloppet bidrag bidraget stöd stödet medfinansiering "
                                    "medfinansieringen");
    };
    if (tokens.is_any(at, "sökta ansökta begärda äskade sökt begärt"))
        return is_aid(at + 1) ? SoughtPart{SoughtShare::stated, at + 2} : nothing;
    if (is_aid(at) && tokens.is(at + 1, "skulle")) return {SoughtShare::would, at + 2};
    const bool owner = tokens.ends_with_any(at, "s") && sum_cue(tokens, at) == SumCue::body;
    if (owner && tokens.is_any(at + 1, "del andel insats") && tokens.is(at + 2, "skulle"))
        return {SoughtShare::of_body, at + 3};
    return nothing;
}

/// The place after "motsvarar", "alltså uppgå till drygt"; `at` without such a verb.
std::size_t after_verb_of_size(const Tokens& tokens, std::size_t at) {
    while (tokens.is_any(at, "alltså då därmed således")) ++at;
    if (!tokens.is_any(
            at, "motsvarar motsvara utgör utgöra är vara bli blir täcker täcka uppgår uppgå"))
        return at;
    ++at;
    while (tokens.is_any(at, "till ca cirka omkring drygt knappt")) ++at;
    return at;
}

/// "40 procent.", "40 procent av den totala kostnaden"; not "av budgeten för kultur" or "av länets
/// utgifter".
bool is_share_of_all(const Tokens& tokens, std::size_t after) {
    constexpr std::size_t longest = 4; // tokens of "projektets totala kostnad"
    if (!tokens.is(after, "av"))
        return !tokens.continues(after) || !tokens.is_word(after) || tokens.is(after, "och");
    for (std::size_t i = after + 1; i <= after + longest && tokens.is_word(i); ++i) {
        const SumCue cue = sum_cue(tokens, i);
        if (cue == SumCue::cost || cue == SumCue::total || cue == SumCue::budget)
            return !tokens.is_any(i + 1, "för i på");
        if (cue != SumCue::whole && tokens.ends_with_any(i, "s")) return false;
    }
    return false;
}

} // namespace

SoughtShare sought_share(const Tokens& tokens, const Surroundings& here) {
    if (!is_share_of_all(tokens, here.after)) return SoughtShare::none;
    for (std::size_t i = here.begin; i + 2 < here.first; ++i) {
        const SoughtPart part = match_sought(tokens, i);
        if (part.kind != SoughtShare::none && after_verb_of_size(tokens, part.end) == here.first)
            return part.kind;
    }
    return SoughtShare::none;
}

} // namespace caseflow
