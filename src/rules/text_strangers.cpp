#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/sum_besides.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t shortest_name = 4; // bytes of a word that is one
constexpr std::size_t stem = 5;          // bytes that a name and its other forms share

/// True if a name of the case has a word that begins as this does.
bool is_in(const std::string& name, std::string_view word) {
    const Tokens tokens(name);
    const std::string_view root = word.substr(0, stem);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (tokens.is_word(i) && tokens.lower(i).find(root) != std::string_view::npos) return true;
    return false;
}

/// True for a word of what the case, its parties and its points are called.
bool is_of_case(const Mention& mention, std::string_view word) {
    const Case& data = mention.subject.data();
    const auto names = [&](const std::string& name) { return is_in(name, word); };
    const auto decides = [&](const Decision& decision) {
        return names(decision.minutes.board) || std::ranges::any_of(decision.points, names);
    };
    return names(data.title) || names(data.project.name) || names(data.unit) ||
           names(mention.subject.body.data.organisation) ||
           std::ranges::any_of(data.funding.sources,
                               [&](const FundingSource& source) {
                                   return std::ranges::any_of(source.funders, names);
                               }) ||
           std::ranges::any_of(data.decisions, decides);
}

/// "Länsteaterns": whose something is, where the word may begin its sentence.
bool is_owner(const Tokens& tokens, std::size_t at) {
    const std::string_view word = tokens.lower(at);
    const bool definite = word.ends_with("ns") || word.ends_with("ets");
    return definite && sum_cue(tokens, at + 1) != SumCue::cost &&
           sum_cue(tokens, at) == SumCue::none && party_cue(tokens, at) == PartyCue::none;
}

/// "Region Mitt beviljar projektet": the token after a verb of giving, whose subject may be a body
/// that the case does not name; the first if there is none.
std::size_t after_giver(const Tokens& tokens) {
    constexpr std::size_t longest = 8; // tokens of a subject
    for (std::size_t i = 1; i < std::min(longest, tokens.size()); ++i)
        if (party_cue(tokens, i) == PartyCue::gives) return i + 1;
    return 0;
}

} // namespace

bool is_granted_to(const Mention& mention, const TextAmount& value, const NamedSources& named) {
    if (value.role != SumRole::none || named.sources.size() != 1) return false;
    const Case& data = mention.subject.data();
    const auto& applied = data.funding.applied;
    if (applied && is_within(value, *applied) &&
        data.funding.sources[named.sources.front()].elsewhere)
        return true; // "Bolagets 480 000 kronor", of its application
    const auto& funders = data.funding.sources[named.sources.front()].funders;
    return std::ranges::any_of(data.decisions, [&](const Decision& decision) {
        const auto names = [&](const std::string& funder) {
            return std::ranges::any_of(decision.points, [&](const std::string& point) {
                return point.find(funder) != std::string::npos;
            });
        };
        return decision.amount && is_within(value, *decision.amount) &&
               std::ranges::any_of(funders, names);
    });
}

bool names_stranger(const Mention& mention) {
    const Reach& reach = mention.reading.reach;
    const Tokens tokens(
        std::string_view(mention.text.text).substr(reach.begin, reach.end - reach.begin));
    constexpr std::size_t most = 40;
    for (std::size_t i = after_giver(tokens); i < std::min(most, tokens.size()); ++i) {
        if (!tokens.is_word(i) || tokens.at(i) == tokens.lower(i) ||
            tokens.at(i).size() < shortest_name)
            continue;
        if (i == 0 && !is_owner(tokens, i)) continue; // it begins the sentence
        if (!is_of_case(mention, tokens.lower(i))) return true;
    }
    return false;
}

} // namespace caseflow
