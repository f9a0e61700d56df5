#include "caseflow/prose/name_leads.hpp"

#include "caseflow/prose/project_words.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/share_kinds.hpp"
#include "caseflow/prose/sum_besides.hpp"
#include "caseflow/prose/total_words.hpp"

#include <algorithm>

namespace caseflow {

std::size_t after_bearing_verb(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest = 4; // "projektets totala godkända kostnad"
    const std::size_t end = at + longest;
    const auto is_borne = [&](std::size_t noun) {
        return is_of_money(tokens, noun) || tokens.is(noun, "projektet");
    };
    while (at < end && tokens.is_word(at) && !is_borne(at)) ++at;
    if (!is_borne(at)) return 0;
    ++at;
    while (tokens.is_any(at, "ska skall bör måste kommer att") && tokens.is_word(at + 1) &&
           !tokens.is_any(at + 1, "från av"))
        ++at;
    if (tokens.is_any(at, "står svarar bär betalar täcker tar")) return at + 1;
    const bool verb =
        tokens.is_any(at, "bärs bäras täcks täckas betalas kommer finansieras bekostas tas "
                          "faller ligger vilar");
    return verb && tokens.is_any(at + 1, "av på från hos ur") ? at + 2 : 0;
}

namespace {

constexpr std::size_t longest_lead = 40;  // bytes from a number to the name that follows it
constexpr std::size_t longest_aside = 20; // bytes of brackets before that name

/// "(20 %)" after a sum, or the end of the brackets around a share.
std::size_t after_aside(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest = 6; // tokens
    if (tokens.is_sign(at, ")")) return at + 1;
    if (!tokens.is_sign(at, "(")) return at;
    for (std::size_t i = at + 1; i <= at + longest && tokens.continues(i); ++i)
        if (tokens.is_sign(i, ")")) return i + 1;
    return at;
}

/// "från vilken", "av detta": leads back to the number, not to a name.
bool leads_back(const Tokens& tokens, std::size_t preposition) {
    return tokens.is_any(preposition + 1, "vilken vilket vilka denna detta dessa");
}

/// "Resterande 300 000 kronor tar klubben": the giver follows the verb directly.
bool is_verb_of_giver(const Tokens& tokens, std::size_t verb) {
    return tokens.continues(verb + 1) &&
           tokens.is_any(verb, "tar står svarar betalar skjuter bidrar satsar finansierar täcker "
                               "bekostar bär tillför");
}

/// "av egna medel och Bolaget skänker": somebody else gives what follows.
bool continues_with_giver(const Tokens& tokens, std::size_t at, std::size_t end) {
    constexpr std::size_t longest = 8; // tokens of what follows "och"
    while (at < end && !tokens.is_any(at, "och samt medan")) ++at;
    for (std::size_t i = at + 2; i < std::min(end, at + longest); ++i)
        if (is_verb_of_giver(tokens, i) ||
            tokens.is_any(i, "skänker går ställer lägger medverkar") ||
            (tokens.is_any(i, "för med") && // "och B för högst 2 000 kr"
             (tokens.is_number(i + 1) ||
              ((tokens.is(i + 1, "högst") || says_in_all(tokens, i + 1)) &&
               tokens.is_number(i + 2)))))
            return true;
    return false;
}

/// "ur anslaget och Kommunen 200 000 kronor": the distance from a number to the "och" before
/// another giver; 0 if none follows.
std::size_t before_next_giver(const Tokens& tokens, std::size_t at, const Surroundings& here) {
    constexpr std::size_t longest = 8; // tokens of the giver
    while (at < here.end && !tokens.is_any(at, "och samt medan")) ++at;
    const bool named =
        here.next_in_clause && tokens.is_word(at + 1) && tokens.at(at + 1) != tokens.lower(at + 1);
    for (std::size_t i = at + 2; named && i <= here.end && i < at + longest; ++i) {
        if (tokens.is_any_sign(i) || tokens.is_year(i)) return 0;
        if (tokens.is_number(i))
            return i == here.end ? tokens.begin_of(at) - tokens.end_of(here.after - 1) : 0;
    }
    return 0;
}

/// "Från A kommer 300 000 kronor, från B 110 000 kronor": the name after the comma belongs to the
/// next sum.
bool leads_to_next_sum(const Tokens& tokens, std::size_t preposition, const Surroundings& here) {
    constexpr std::size_t longest = 8; // tokens of the name
    if (!here.next_in_clause || here.end > preposition + longest) return false;
    for (std::size_t i = preposition + 1; i < here.end; ++i)
        if (!tokens.is_word(i) || tokens.is_any(i, "och samt med kommer")) return false;
    return preposition + 1 < here.end && tokens.has_any(here.begin, here.first, "från av");
}

/// "genom lån i banken, och kommunen": the distance from a number to the end of its prepositional
/// phrase.
std::size_t before_comma(const Tokens& tokens, std::size_t at, const Surroundings& here) {
    while (at < here.end && !tokens.is_sign(at, ",")) ++at;
    return tokens.begin_of(std::min(at, here.end - 1)) - tokens.end_of(here.after - 1);
}

/// ", två femtedelar medlemmarna och": an item of a list with no more words.
bool ends_listed_share(const Tokens& tokens, std::size_t at) {
    return !tokens.continues(at) || tokens.is_any_sign(at, ", . ;") || tokens.is(at, "och");
}

/// "420 000 kronor är bolagets egen insats": the distance from the number to its owner.
std::size_t lead_to_owner(const Tokens& tokens, std::size_t after, std::size_t verb) {
    constexpr std::size_t longest = 5; // tokens of a name, and "egen"
    if (!tokens.is_any(verb, "är var utgör blir") || !tokens.continues(verb)) return 0;
    for (std::size_t i = verb + 2; i < verb + 2 + longest && tokens.continues(i); ++i) {
        if (party_cue(tokens, i) != PartyCue::means) continue;
        const std::size_t owner = i - (tokens.is_any(i - 1, "egen eget egna") ? 2 : 1);
        const bool is = owner > verb && tokens.is_word(owner) && tokens.lower(owner).ends_with('s');
        return is ? tokens.end_of(owner) - tokens.end_of(after - 1) : 0;
    }
    return 0;
}

/// "av kostnaden och bolaget": the whole that a share is taken of, not a name.
bool leads_to_whole(const Tokens& tokens, std::size_t preposition) {
    constexpr std::size_t few = 3; // "projektets totala kostnad"
    if (!tokens.is(preposition, "av")) return false;
    for (std::size_t i = preposition + 1; i <= preposition + few && tokens.is_word(i); ++i)
        if (sum_cue(tokens, i) == SumCue::cost || sum_cue(tokens, i) == SumCue::total ||
            sum_cue(tokens, i) == SumCue::budget)
            return true;
    return false;
}

/// "1 600 000 kronor deltagarersättning från", "kontant medfinansiering från": the place after the
/// noun that says what the sum is; `at` without one.
std::size_t after_kind_of_means(const Tokens& tokens, std::size_t at) {
    const auto is_means = [&](std::size_t noun) {
        return tokens.is(noun + 1, "från") &&
               tokens.ends_with_any(
                   noun, "stöd bidrag ersättning finansiering insats medel anslag tillskott");
    };
    const std::size_t kind = at + (tokens.is(at, "i") ? 1 : 0);
    if (is_means(kind)) return kind + 1;
    const bool adjective = tokens.is_word(kind) && !tokens.is_any(kind, "och samt av");
    return adjective && is_means(kind + 1) ? kind + 2 : at;
}

/// The distance from the end of a sum or share, before `after`, to the token `next`.
std::size_t lead_over(const Tokens& tokens, std::size_t after, std::size_t next) {
    return tokens.end_of(next - 1) - tokens.end_of(after - 1) + 2;
}

/// "kostnaden bärs av": the distance to the name of the payer; 0 for other words.
std::size_t lead_over_bearing_verb(const Tokens& tokens, std::size_t after, std::size_t noun) {
    const std::size_t end = after_bearing_verb(tokens, noun);
    return end > 0 ? lead_over(tokens, after, end) : 0;
}

/// "kommer från A", "har utlovats av A", "i stöd från A": how far the words from `at` reach.
std::size_t lead_by_preposition(const Tokens& tokens, const Surroundings& here, std::size_t at) {
    const std::size_t after = here.after;
    const bool within = tokens.is(at, "i") && tokens.continues(at + 1);
    if (tokens.is_any(at, "faller vilar") && tokens.is(at + 1, "på"))
        return std::min(longest_lead, before_comma(tokens, at + 1, here));
    const bool verb =
        tokens.is_any(at, "kommer tas hämtas betalas täcks erhålls utlovas skänks lämnas "
                          "ges tillskjuts bekostas bärs finansieras");
    const bool perfect = tokens.is_any(at, "har är ska hade") && // "har utlovats av"
                         tokens.ends_with_any(at + 1, "ats itts ade as");
    const std::size_t next = at + (perfect                            ? 2
                                   : verb                             ? 1
                                   : within && tokens.is_word(at + 1) ? 2
                                                                      : 0);
    const bool leads = tokens.is_any(next, "från av ur via genom med hos bekostas finansieras");
    if (leads && leads_to_whole(tokens, next))
        return lead_over_bearing_verb(tokens, after, next + 1);
    if (leads && leads_back(tokens, next)) return 0;
    if (leads && continues_with_giver(tokens, next + 1, here.end)) return shortest_lead;
    if (leads)
        if (const std::size_t bytes = before_next_giver(tokens, next + 1, here)) return bytes;
    const std::size_t aside = at > after + 1 ? longest_aside : 0;
    if (!leads) return within ? shortest_lead : 0;
    return std::min(longest_lead + aside, before_comma(tokens, next, here));
}

} // namespace

std::size_t lead_to_name(const Tokens& tokens, const Surroundings& here) {
    const std::size_t after = here.after;
    std::size_t at = after_aside(tokens, after);
    const bool named =
        tokens.is(here.first - 1, "med") && tokens.has_any(here.begin, here.first, "av från");
    if (named && tokens.is_any_sign(at, ",")) return 0; // "av A med 1 000 kr, av B med 2 000 kr"
    if (tokens.is(here.first, "halva"))                 // "halva kostnaden bärs av"
        return lead_over_bearing_verb(tokens, after, after);
    if (!tokens.continues(at) || is_divided_by_verb(tokens, here) ||
        tokens.is_any(here.begin, "utöver förutom"))
        return 0;
    if (at == after && tokens.is_word(at) && here.end > after && !tokens.begins_line(at) &&
        (tokens.at(at) != tokens.lower(at) ||
         ((is_definite_noun(tokens, at) || tokens.is_any(at, "kommunen regionen")) &&
          ends_listed_share(tokens, at + 1))))
        return lead_right_after; // "40 procent Södervik, 25 procent Möreland"
    if (const std::size_t owner = lead_to_owner(tokens, after, at); owner > 0) return owner;
    if (tokens.is_any(at, "vardera var")) ++at;
    at = after_kind_of_means(tokens, at);
    if (tokens.is_sign(at, ",") &&
        tokens.is_any(at + 1,
                      "från av ur kommer faller vilar bekostas bärs betalas täcks finansieras")) {
        if (leads_to_next_sum(tokens, at + 1, here)) return 0;
        if (here.next_in_clause && tokens.is(here.end - 1, "med"))
            return 0; // "Återstoden, 900 000 kronor, finansieras av A med 500 000 kronor"
        ++at;
    }
    const std::size_t verb_at = at + (tokens.is_sign(at, ",") ? 1 : 0);
    if (is_verb_of_giver(tokens, verb_at)) return lead_over(tokens, after, verb_at + 1);
    if (tokens.is(at, "i") && tokens.is(at + 1, "form")) return 0; // "i form av": no name
    return lead_by_preposition(tokens, here, at);
}

} // namespace caseflow
