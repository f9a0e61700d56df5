#include "caseflow/prose/deciding_bodies.hpp"

#include "caseflow/prose/role_words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// "beviljar", "beslutar": the verb of what a point decides.
bool decides(const Tokens& tokens, std::size_t at) {
    if (tokens.is_any(at,
                      "beslutar godkänner fastställer ändrar avslår bifaller finansierar fördelar"))
        return true;
    return party_cue(tokens, at) == PartyCue::gives && tokens.lower(at).ends_with('r');
}

/// "Bidrag med 500 000 kronor", "Stödet sätts till 500 000 kronor".
bool is_grant_alone(const Tokens& tokens) {
    if (sum_cue(tokens, 0) != SumCue::aid) return false;
    const bool to =
        tokens.is(2, "till") && tokens.is_any(1, "uppgår beräknas sätts bestäms fastställs");
    const bool leads = tokens.is_any(1, "med om är blir") || tokens.is_sign(1, ",");
    return (to || leads) && tokens.is_number(to ? 3 : 2);
}

} // namespace

std::string body_at_start(std::string_view point) {
    constexpr std::size_t longest = 10; // tokens of a name and its verb
    const Tokens tokens(point.substr(0, std::min<std::size_t>(point.size(), 200)));
    const auto is_agent = [](const Tokens& words, std::size_t at) {
        return sum_cue(words, at) == SumCue::agent;
    };
    for (std::size_t i = 1; i < std::min(longest, tokens.size()); ++i)
        if (decides(tokens, i))
            return any_token(tokens, 0, i, is_agent)
                       ? std::string(point.substr(0, tokens.end_of(i - 1)))
                       : "";
    return "";
}

bool names_body_last(std::string_view words, const std::string& body) {
    const std::size_t at = body.empty() ? words.npos : words.rfind(body);
    if (at == words.npos) return false;
    const Tokens rest(words.substr(at + body.size()));
    for (std::size_t i = 0; i < rest.size() && !decides(rest, i); ++i)
        if (sum_cue(rest, i) == SumCue::agent) return false;
    return true;
}

bool begins_with_paying_body(const Tokens& tokens) {
    constexpr std::size_t longest = 6; // tokens of a name
    std::size_t verb = 1;
    while (verb < longest && tokens.is_word(verb) && party_cue(tokens, verb) != PartyCue::pays)
        ++verb;
    if (party_cue(tokens, verb) != PartyCue::pays) return false;
    const bool region = tokens.is(0, "region") && verb > 1;
    return region || (tokens.ends_with_any(verb - 1, "nämnden styrelsen utskottet") &&
                      !tokens.begins_with_any(verb - 1, "kommun läns"));
}

bool begins_with_grant(const Tokens& tokens) {
    const bool infinitive =
        party_cue(tokens, 0) == PartyCue::pays && !tokens.lower(0).ends_with('r');
    return infinitive || is_grant_alone(tokens);
}

} // namespace caseflow
