#include "caseflow/prose/division_words.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/total_words.hpp"

namespace caseflow {

bool divides(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "varav därav bestående består utgörs dels uppdelat uppdelad "
                             "uppdelas delas fördelat fördelade fördelas fördelad fördelar") ||
           (tokens.is(at, "belastar") && tokens.is(at + 2, "med") && tokens.is_number(at + 3));
}

bool divides_before(const Tokens& tokens, std::size_t at, bool after) {
    if (tokens.is_any(at + 2, "har hade")) return false; // "Av detta har X beviljat": so far
    if (tokens.is_any(at + 2, "betalar bekostar finansierar täcker bidrar"))
        return false; // "Av detta betalar rederierna": others pay the rest
    if (tokens.is_any(at + 2, "slag typ sort art karaktär storlek omfattning skäl anledning"))
        return false; // "projekt av detta slag"
    if (tokens.is_any(at - 1, "följd grund anledning ljuset"))
        return false; // "till följd av detta"
    if (tokens.is_any(at, "därav varav"))
        return begins_sentence(tokens, at) && !tokens.is_any(at + 1, "följer framgår");
    return tokens.is(at, "av") && (tokens.is_any(at + 1, "detta dessa beloppet summan") ||
                                   (tokens.is(at + 1, "dem") && begins_sentence(tokens, at)) ||
                                   (after && tokens.is_any(at + 1, "vilka vilket")));
}

bool may_leave_more(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "varav därav") ||
           (tokens.is(at, "av") && tokens.is(at + 1, "dem") && tokens.is(at + 2, "är"));
}

bool begins_with_whole(const Tokens& tokens, std::size_t sum) {
    constexpr std::size_t longest = 5; // tokens of "Av den totala kostnaden på"
    for (std::size_t i = sum; i > 0 && sum - i < longest; --i) {
        const std::size_t at = i - 1;
        if (tokens.is(at, "av")) return begins_sentence(tokens, at);
        const SumCue cue = sum_cue(tokens, at);
        if (!tokens.is_sign(at, ",") && !says_in_all(tokens, at) &&
            !tokens.is_any(at, "de dessa den det på om hela") && cue != SumCue::cost &&
            cue != SumCue::total && cue != SumCue::budget && cue != SumCue::aid &&
            cue != SumCue::whole && cue != SumCue::granted)
            return false;
    }
    return false;
}

bool is_remainder(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "resten resterande övrigt återstoden återstående");
}

bool leaves_out(const Tokens& tokens, std::size_t at) {
    return is_remainder(tokens, at) ||
           tokens.is_any(at, "bland bl exempelvis minst största främst huvudsakligen");
}

bool names_one_part(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "största") && tokens.is_any(at - 1, "den varav") &&
           tokens.is_any(at + 1, "posten kostnadsposten delen utgiften kostnaden");
}

std::size_t after_basis(const Tokens& tokens, std::size_t end) {
    constexpr std::size_t few = 4; // tokens
    if (!tokens.is_any(end, "enligt inklusive exklusive inkl exkl utan")) return end;
    for (std::size_t i = end + 1; i <= end + few && tokens.continues(i); ++i) {
        if (tokens.is_sign(i, ":")) return i;
        if (!tokens.is_word(i) && !tokens.is_sign(i, ".")) break;
    }
    return end + (tokens.is_any(end + 1, "följande nedan") ? 2 : 0);
}

bool has_label_after(const Tokens& tokens, const Match& before, const Match& sum) {
    constexpr std::size_t longest = 3; // tokens of the purpose of the sum before
    const std::size_t separator = sum.begin - 1;
    const bool joined = tokens.is_sign(separator, ",") || tokens.is_any(separator, "och samt");
    return joined && before.end < separator && separator - before.end <= longest &&
           tokens.is_word(before.end) && tokens.is_word(sum.end) && !tokens.is(sum.end, "per");
}

} // namespace caseflow
