#include "caseflow/prose/role_words.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// "beviljar", "beslutar": the verb of what a point decides.
bool decides(const Tokens& tokens, std::size_t at) {
    if (tokens.is_any(at, {"beslutar", "godkänner", "fastställer", "ändrar", "avslår", "bifaller",
                           "finansierar", "fördelar"}))
        return true;
    return party_cue(tokens, at) == PartyCue::gives && tokens.lower(at).ends_with('r');
}

/// "Havs- och vattenmyndigheten" of "Havs- och vattenmyndigheten tilldelar länsstyrelsen 5 700 000
/// kronor"; empty if the point begins otherwise, or with no authority.
std::string body_of(std::string_view point) {
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

/// True for a name of a funder that decides elsewhere.
bool is_elsewhere(const std::vector<FundingSource>& sources, const std::string& name) {
    return std::any_of(sources.begin(), sources.end(), [&](const FundingSource& source) {
        return source.elsewhere && std::any_of(source.funders.begin(), source.funders.end(),
                                               [&](const std::string& funder) {
                                                   return funder.find(name) != funder.npos ||
                                                          name.find(funder) != name.npos;
                                               });
    });
}

/// True if the words name a body, and no other authority before the verb: whom it "beviljar" is
/// given it.
bool names_last(std::string_view words, const std::string& body) {
    const std::size_t at = body.empty() ? words.npos : words.rfind(body);
    if (at == words.npos) return false;
    const Tokens rest(words.substr(at + body.size()));
    for (std::size_t i = 0; i < rest.size() && !decides(rest, i); ++i)
        if (sum_cue(rest, i) == SumCue::agent) return false;
    return true;
}

} // namespace

std::vector<std::string> deciding_bodies(const Case& data, const std::vector<CaseText>& texts) {
    constexpr std::size_t most = 5;
    std::vector<std::string> bodies;
    for (const CaseText& text : texts) {
        if (!text.decision || bodies.size() == most) continue;
        std::string body = body_of(text.text);
        if (!body.empty() && !is_elsewhere(data.funding.sources, body) &&
            std::find(bodies.begin(), bodies.end(), body) == bodies.end())
            bodies.push_back(std::move(body));
    }
    return bodies;
}

namespace {

/// "Region Mitt går in med", "Regionala utvecklingsnämnden medfinansierar": a body that may be the
/// one that decides.
bool begins_with_body(const Tokens& tokens) {
    constexpr std::size_t longest = 6; // tokens of a name
    std::size_t verb = 1;
    while (verb < longest && tokens.is_word(verb) && party_cue(tokens, verb) != PartyCue::pays)
        ++verb;
    if (party_cue(tokens, verb) != PartyCue::pays) return false;
    const bool region = tokens.is(0, "region") && verb > 1;
    return region || (tokens.ends_with_any(verb - 1, {"nämnden", "styrelsen", "utskottet"}) &&
                      !tokens.begins_with_any(verb - 1, {"kommun", "läns"}));
}

/// "Bidrag med 500 000 kronor", "Stödet sätts till 500 000 kronor": nothing says whose it is.
bool is_grant_alone(const Tokens& tokens) {
    if (sum_cue(tokens, 0) != SumCue::aid) return false;
    const bool to = tokens.is(2, "till") &&
                    tokens.is_any(1, {"uppgår", "beräknas", "sätts", "bestäms", "fastställs"});
    const bool leads = tokens.is_any(1, {"med", "om", "är", "blir"}) || tokens.is_sign(1, ",");
    return (to || leads) && tokens.is_number(to ? 3 : 2);
}

/// True if the point begins with the grant itself or, in a register that names no organisation,
/// with a body that may decide.
bool opens_with_grant(const Mention& mention) {
    constexpr std::size_t longest = 200; // bytes
    const Reach& reach = mention.reading.reach;
    const Tokens tokens(
        mention.text.text.substr(reach.begin, std::min(reach.end - reach.begin, longest)));
    const bool infinitive =
        party_cue(tokens, 0) == PartyCue::pays && !tokens.lower(0).ends_with('r');
    return infinitive || is_grant_alone(tokens) ||
           (mention.subject.body.data.organisation.empty() && begins_with_body(tokens));
}

} // namespace

bool is_given_by_body(const Mention& mention, const TextAmount& value, const NamedSources& named) {
    const auto& decision = mention.text.decision;
    if (!decision || mention.known.decisions[*decision].former ||
        value.role != SumRole::contributed || value.year || value.part_of ||
        !named.sources.empty() || is_one_of(value, mention.known.own_sums) ||
        !is_known_amount(mention.known, value))
        return false;
    return (named.own && named.gives) || names_own_body(mention) || opens_with_grant(mention);
}

bool names_own_body(const Mention& mention) {
    const std::size_t begin = mention.reading.reach.begin;
    const auto words = mention.text.text.substr(begin, mention.reading.begin - begin);
    const auto names = [&](const std::string& body) { return names_last(words, body); };
    const auto& decisions = mention.subject.data().decisions;
    const auto& bodies = mention.known.bodies;
    return names(mention.subject.body.data.organisation) ||
           (mention.text.decision && names(decisions[*mention.text.decision].minutes.board)) ||
           std::any_of(bodies.begin(), bodies.end(), names);
}

} // namespace caseflow
