#include "caseflow/prose/own_means.hpp"

#include "caseflow/prose/role_words.hpp"

#include <algorithm>

namespace caseflow {

bool is_of_own_means(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 5; // tokens to either side
    const auto is_self = [&](std::size_t at) { return tokens.is_any(at, "själv själva självt"); };
    const auto is_own = [&](std::size_t at) {
        if (tokens.is_any(at, "egeninsats egeninsatsen egenfinansiering egenfinansieringen "
                              "kontantinsats kontantinsatsen"))
            return true;
        if (tokens.begins_with_any(at + 1, "kapital") &&
            tokens.is_any(at + 2, "är var uppgår uppgick"))
            return false; // "Det egna kapitalet var 640 000 kronor": a body's assets
        return tokens.is_any(at, "egen egna eget") &&
               tokens.begins_with_any(
                   at + 1,
                   "insats finansier del andel medel kassa kapital kontant pengar åtagande");
    };
    if (here.first > here.begin && is_self(here.first - 1)) return true;
    const std::size_t verb = here.first - (tokens.is_any(here.first - 1, "med för") ? 2 : 1);
    if (here.first > here.begin + 2 && party_cue(tokens, verb) == PartyCue::pays &&
        is_self(verb - 1))
        return true; // "får självt finansiera", "ska själv stå för"
    if (here.after < here.end && is_self(here.after)) return true;
    for (std::size_t i = std::max(here.begin, here.first - std::min(here.first, few));
         i < here.first; ++i)
        if (is_own(i)) return true;
    for (std::size_t i = here.after; i < std::min(here.end, here.after + few); ++i)
        if (tokens.is_sign(i, ",") || tokens.is(i, "och"))
            return false;
        else if (is_own(i))
            return true;
    return false;
}

} // namespace caseflow
