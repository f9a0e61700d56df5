#include "caseflow/prose/project_words.hpp"

#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/sum_nouns.hpp"

namespace caseflow {
namespace {

/// Words that end as definite nouns do.
bool is_function_word(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "även redan sedan innan utan annan nästan mellan medan egen "
                             "vilken vilket varken mycket något inget någon ingen antingen "
                             "därutöver regionen kommunen dessutom sammanhanget åren året "
                             "våren hösten vintern");
}

} // namespace

bool is_transitive(const Tokens& tokens, std::size_t verb) {
    return tokens.is_any(
        verb, "genomför genomföra driver driva bedriver bedriva inleder inleda avslutar");
}

bool is_definite_noun(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t shortest = 5; // bytes
    if (!tokens.is_word(at) || tokens.at(at).size() < shortest || is_function_word(tokens, at))
        return false;
    return tokens.ends_with_any(at, "en et an na in én");
}

bool is_stage_of_its_own(const Tokens& tokens, std::size_t at) {
    if (tokens.begins_with_any(at, "etapper faser") && tokens.is_any(at - 1, "båda samtliga alla"))
        return true;
    std::size_t verb = at - 1;
    while (tokens.is_any(verb, "en den första andra tredje fjärde projektets")) --verb;
    return tokens.begins_with_any(at, "etapp fas") &&
           tokens.is_any(verb, "gäller avser är omfattar") &&
           tokens.is_any(verb - 1, "ansökan projektet bidraget stödet ärendet beslutet satsningen");
}

bool is_length_of_project(const Tokens& tokens, std::size_t at, std::size_t end) {
    const std::size_t lead = at - (tokens.is_any(at - 1, "en ett det") ? 2 : 1);
    if (tokens.is_any(lead, "på från efter tidigare förra")) return false;
    return period_cue(tokens, end) == PeriodCue::project ||
           tokens.is_any(end, "satsning insats förstudie") ||
           tokens.ends_with_any(at, "projekt projektet");
}

bool is_of_study(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.is(i, "förstudien") &&
            tokens.is_any(i + 1, "pågår genomförs löper startar avslutas inleds påbörjas ska "
                                 "beräknas planeras omfattar"))
            return true;
    return false;
}

std::optional<std::size_t> named_project(const Tokens& tokens, const Surroundings& here) {
    const auto is_named = [&](std::size_t at) {
        return tokens.ends_with_any(at, "projektet satsningen programmet") &&
               tokens.is_word(at + 1) && tokens.at(at + 1) != tokens.lower(at + 1);
    };
    for (std::size_t i = here.begin; i + 1 < here.first; ++i)
        if (is_named(i)) return i + 1;
    if (here.after == here.first + 1 && is_named(here.first))
        return here.after; // "Treårsprojektet"
    return is_named(here.after) ? std::optional(here.after + 1) : std::nullopt;
}

bool is_of_undertaking(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (is_undertaking(tokens, i) && period_cue(tokens, i) == PeriodCue::piece) {
            const PeriodCue verb = period_cue(tokens, i + 1);
            return verb == PeriodCue::start || verb == PeriodCue::end ||
                   tokens.is_any(i + 1, "ska beräknas planeras väntas");
        }
    return false;
}

bool names_stage(const Tokens& name) {
    for (std::size_t i = 0; i + 1 < name.size(); ++i)
        if (name.is_any(i, "år etapp fas steg") && name.is_number(i + 1, 1, 1)) return true;
    return false;
}

bool names_project(const Tokens& tokens) {
    return tokens.has_any(0, tokens.size(),
                          "projektet projektets projekttiden projektperioden satsningen "
                          "huvudprojektet");
}

} // namespace caseflow
