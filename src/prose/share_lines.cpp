#include "caseflow/prose/share_lines.hpp"

#include "caseflow/prose/role_words.hpp"

namespace caseflow {

bool is_of_line(const Tokens& tokens, std::size_t first) {
    std::size_t at = first - 1;
    if (tokens.is(at, "till") && tokens.is_any(at - 1, "satta upptagna beräknade"))
        return tokens.ends_with_any(at - 3, "kostnaderna kostnader") &&
               sum_cue(tokens, at - 3) == SumCue::line; // "Byggherrekostnaderna är satta till"
    if (tokens.is(at, "för")) --at;
    if (tokens.is_any(at, "svarar står utgör")) --at;
    return at + 1 < first && sum_cue(tokens, at) == SumCue::line;
}

bool is_line(const Tokens& tokens, std::size_t after) {
    if (sum_cue(tokens, after) != SumCue::line || tokens.begins_line(after)) return false;
    return tokens.lower(after).ends_with("kostnader") ||
           tokens.is_any(after, "löner lön resor lokaler overhead drift");
}

bool names_level_of_grant(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "stödandelen bidragsandelen stödnivån stödprocenten "
                             "bidragsprocenten stödintensiteten");
}

bool is_level_of_row(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t longest = 20; // tokens
    if (!tokens.begins_with_any(here.first - 1,
                                "stödnivå stödandel stödintensitet bidragsandel bidragsnivå"))
        return false;
    std::size_t row = here.first - 2;
    if (tokens.is_any(row, "max maximal högsta tillåten")) --row; // "max stödnivå 45 %"
    if (!tokens.is_any_sign(row, ", ( \t |")) return false;
    bool sum = false;
    for (std::size_t i = 0; i < longest && row > 0 && !tokens.begins_line(row); ++i, --row)
        sum = sum || tokens.is_number(row);
    const SumCue cue = sum_cue(tokens, row);
    return sum && tokens.is_word(row) && tokens.at(row) != tokens.lower(row) &&
           cue != SumCue::whole && cue != SumCue::total && cue != SumCue::aid;
}

bool is_of_change_in_doubt(const Tokens& tokens, const Surroundings& here) {
    if (here.first < here.begin + 3 || !tokens.is_any(here.first - 1, "än över minst med") ||
        !tokens.is_word(here.begin))
        return false;
    const bool verb =
        tokens.is_any(here.begin, "avviker ökar minskar blir överstiger skiljer understiger uppgår "
                                  "överskrider sjunker stiger") ||
        (tokens.ends_with_any(here.begin, "ras kas das jts ds js") &&
         tokens.ends_with_any(here.begin + 1, "en et na"));
    return verb && tokens.is_any(here.first - 2, "mer mera mindre lägre högre");
}

bool is_of_kind_or_chance(const Tokens& tokens, const Surroundings& here) {
    if (tokens.is(here.after, "i") &&
        tokens.is_any(here.after + 1, "pengar kontanter arbete arbetstid natura"))
        return true;
    for (std::size_t i = here.begin; i + 2 < here.first; ++i)
        if ((tokens.is(i, "i") && tokens.is(i + 2, "fall") &&
             tokens.is_any(i + 1, "särskilda vissa enstaka")) ||
            (tokens.is(i, "för") && tokens.is(i + 1, "egen") && tokens.is(i + 2, "del")))
            return true;
    return tokens.has_beginning(here.begin, here.first, "eventuell");
}

bool begins_with_the_grant(const Tokens& tokens, const Surroundings& here) {
    const std::size_t verb = here.first - (tokens.is_any(here.first - 1, "för till mot") ? 2 : 1);
    return here.first > here.begin + 1 && tokens.ends_with_any(here.begin, "stödet bidraget") &&
           (verb == here.begin + 1 || tokens.is_sign(here.begin + 1, ",")) &&
           tokens.is_any(verb, "utgör svarar motsvarar täcker är blir uppgår");
}

bool is_proposed(const Tokens& tokens, const Surroundings& here) {
    if (here.begin == here.first) return false;
    const std::size_t verb = here.first - (tokens.is(here.first - 1, "det") ? 2 : 1);
    return tokens.is_any(here.first - 1, "föreslås föreslår") ||
           (tokens.is(here.begin, "här") && tokens.is_any(verb, "blir är") &&
            verb <= here.begin + 2);
}

} // namespace caseflow
