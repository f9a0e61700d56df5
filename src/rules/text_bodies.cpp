#include "caseflow/prose/deciding_bodies.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>

namespace caseflow {
namespace {

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

/// True if the point begins with the grant itself or, in a register that names no organisation,
/// with a body that may decide.
bool opens_with_grant(const Mention& mention) {
    constexpr std::size_t longest = 200; // bytes
    const Reach& reach = mention.reading.reach;
    const Tokens tokens(
        mention.text.text.substr(reach.begin, std::min(reach.end - reach.begin, longest)));
    return begins_with_grant(tokens) ||
           (mention.subject.body.data.organisation.empty() && begins_with_paying_body(tokens));
}

} // namespace

std::vector<std::string> deciding_bodies(const Case& data, const std::vector<CaseText>& texts) {
    constexpr std::size_t most = 5;
    std::vector<std::string> bodies;
    for (const CaseText& text : texts) {
        if (!text.decision || bodies.size() == most) continue;
        std::string body = body_at_start(text.text);
        if (!body.empty() && !is_elsewhere(data.funding.sources, body) &&
            std::find(bodies.begin(), bodies.end(), body) == bodies.end())
            bodies.push_back(std::move(body));
    }
    return bodies;
}

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
    const auto names = [&](const std::string& body) { return names_body_last(words, body); };
    const auto& decisions = mention.subject.data().decisions;
    const auto& bodies = mention.known.bodies;
    return names(mention.subject.body.data.organisation) ||
           (mention.text.decision && names(decisions[*mention.text.decision].minutes.board)) ||
           std::any_of(bodies.begin(), bodies.end(), names);
}

} // namespace caseflow
