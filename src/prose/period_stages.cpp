#include "caseflow/prose/period_stages.hpp"

#include "caseflow/prose/clauses.hpp"

namespace caseflow {
namespace {

/// "– avslut, 1 juli–31 december 2023"
bool is_last_stage(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t farthest = 10; // tokens
    std::size_t at = here.first;
    while (here.first - at < farthest && !tokens.begins_line(at)) --at;
    if (!tokens.is_dash(at)) return false;
    ++at;
    return tokens.is_any(at, "avslut avslutning start uppstart") &&
           tokens.is_any_sign(at + 1, ", : (");
}

/// "i tre faser: planering våren 2024, genomförande till och med juni 2026"
bool is_in_list_of_stages(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t farthest = 40; // tokens
    for (std::size_t i = here.first; i > 1 && here.first - i < farthest; --i) {
        if (tokens.is_sign(i - 1, ":"))
            return tokens.is_any(i - 2, "faser etapper steg delar moment block");
        if (begins_sentence(tokens, i - 1)) return false;
    }
    return false;
}

/// "och följs av genomförandet": the place of the next stage's name, or the beginning.
std::size_t stage_that_follows(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.first; i > here.begin + 2; --i)
        if (tokens.is(i - 2, "av") && tokens.is_any(i - 3, "följs följt följd efterföljs"))
            return i - 1;
    return here.begin;
}

/// "Planeringsfasen pågår i tre månader. … Genomförandet startar den 1 juni 2020": the stage after
/// one that was named.
bool is_after_stage(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t farthest = 50; // tokens
    const std::size_t stage = stage_that_follows(tokens, here);
    if (!tokens.is_any(stage, "genomförandet genomförande själva uppföljningen")) return false;
    for (std::size_t i = stage; i > 0 && stage - i < farthest; --i) {
        if (tokens[i].gap == Token::Gap::paragraph) return false;
        if (tokens.ends_with_any(i - 1, "fasen fas etappen förstudien skedet")) return true;
    }
    return false;
}

/// "projektår 1, som pågår", "delprojekt 2, vilket löper": the relative clause is of that part. A
/// stage may be all that the case is about.
bool is_of_part_described(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t farthest = 8; // tokens
    for (std::size_t i = here.first; i > 2 && here.first - i < farthest; --i) {
        if (begins_sentence(tokens, i)) return false;
        if (!tokens.is_any(i, "som vilken vilket")) continue;
        const std::size_t number = i - (tokens.is_sign(i - 1, ",") ? 2 : 1);
        const std::size_t noun = number - (tokens.is_number(number, 1, 2) ? 1 : 0);
        return tokens.ends_with_any(noun, "projektår projektåret delmoment delmomentet arbetspaket "
                                          "arbetspaketet delprojekt delprojektet");
    }
    return false;
}

} // namespace

bool is_one_of_stages(const Tokens& tokens, const Surroundings& here, bool bounded) {
    return (!bounded && is_last_stage(tokens, here)) || is_in_list_of_stages(tokens, here) ||
           is_after_stage(tokens, here) || is_of_part_described(tokens, here);
}

} // namespace caseflow
