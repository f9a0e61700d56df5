#include "caseflow/prose/party_nouns.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/sum_besides.hpp"
#include "caseflow/rules/slips.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace caseflow {
namespace {

constexpr std::size_t shortest_name = 4; // bytes of a word that may be a name
constexpr std::size_t stem = 5;          // bytes that a name and its other forms have in common

/// The names of the case, of its parties and in its points, in lower case; limited, so that a long
/// case does not make every sum slow.
std::string names_of_case(const Subject& subject) {
    constexpr std::size_t longest = 8192; // bytes
    std::string names;
    const auto add = [&](const std::string& name) {
        if (names.size() > longest) return;
        const Tokens tokens(std::string_view(name).substr(0, longest));
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (tokens.is_word(i)) (names += tokens.lower(i)) += ' ';
    };
    const Case& data = subject.data();
    for (const std::string* const name :
         {&data.title, &data.project.name, &data.unit, &subject.body.data.organisation})
        add(*name);
    for (const FundingSource& source : data.funding.sources)
        std::ranges::for_each(source.funders, add);
    for (const Decision& decision : data.decisions) {
        add(decision.minutes.board);
        std::ranges::for_each(decision.points, add);
    }
    return names;
}

/// True for a word that begins like a word in the names of the case, its parties and its points.
bool is_of_case(const Mention& mention, std::string_view word) {
    std::optional<std::string>& names = mention.known.case_names;
    if (!names) names = names_of_case(mention.subject);
    return names->find(word.substr(0, stem)) != std::string::npos;
}

/// "Region Mitt beviljar projektet": the token after a verb of giving whose subject may be a body
/// that the case does not name; the first token if there is none.
std::size_t after_giver(const Tokens& tokens) {
    constexpr std::size_t longest = 8; // tokens of a subject
    for (std::size_t i = 1; i < std::min(longest, tokens.size()); ++i)
        if (party_cue(tokens, i) == PartyCue::gives) return i + 1;
    return 0;
}

/// How many of the funders a text names, each by a word that no other funder has.
std::size_t names_some_of(const std::vector<std::string>& funders, std::string_view text) {
    constexpr std::size_t shortest = 5; // bytes of a word that is short for a name
    const auto is_own = [&](std::string_view word) {
        return word.size() >= shortest && std::ranges::count_if(funders, [&](const auto& other) {
                                              return other.find(word) != std::string::npos;
                                          }) == 1;
    };
    return static_cast<std::size_t>(std::ranges::count_if(funders, [&](const auto& funder) {
        const Tokens tokens(funder);
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (is_own(tokens.at(i)) && text.find(tokens.at(i)) != text.npos) return true;
        return false;
    }));
}

bool names_in_point(const Decision& decision, const std::string& funder) {
    constexpr std::size_t longest = 4096; // bytes of a point
    return std::ranges::any_of(decision.points, [&](const std::string& point) {
        return std::string_view(point).substr(0, longest).find(funder) != std::string_view::npos;
    });
}

} // namespace

bool is_granted_to(const Mention& mention, const TextAmount& value, const NamedSources& named) {
    const bool plain = value.role == SumRole::none;
    const bool part = value.role == SumRole::contributed; // "Föreningens del är …"
    if (!(plain || part) || value.own_means || named.sources.size() != 1) return false;
    const Case& data = mention.subject.data();
    const auto& applied = data.funding.applied;
    if (plain && applied && is_within(value, *applied) &&
        data.funding.sources[named.sources.front()].elsewhere)
        return true; // "Bolagets 480 000 kronor", the sum it applied for
    if (!is_granted(mention.known, value)) return false;
    constexpr std::size_t most = 60; // decisions
    const auto& funders = data.funding.sources[named.sources.front()].funders;
    const auto count = static_cast<std::ptrdiff_t>(std::min(most, data.decisions.size()));
    return std::any_of(data.decisions.begin(), data.decisions.begin() + count,
                       [&](const Decision& decision) {
                           return decision.amount && is_within(value, *decision.amount) &&
                                  std::ranges::any_of(funders, [&](const auto& funder) {
                                      return names_in_point(decision, funder);
                                  });
                       });
}

bool is_of_one_of_several(const Mention& mention, const TextAmount& value,
                          const NamedSources& named) {
    if (named.sources.size() != 1 || named.group || value.together) return false;
    const FundingSource& source = mention.subject.data().funding.sources[named.sources.front()];
    constexpr std::size_t most = 20; // funders of one source
    if (source.funders.size() < 2 || most < source.funders.size() || !source.amount ||
        *source.amount <= value.low || is_slip_of(value.low, *source.amount) ||
        differs_in_a_digit(value.low, *source.amount))
        return false;
    const Reach& reach = mention.reading.reach;
    if (mention.reading.begin < reach.begin || reach.end < mention.reading.end) return false;
    const std::string_view text = mention.text.text;
    const auto before = text.substr(reach.begin, mention.reading.begin - reach.begin);
    const auto after = text.substr(mention.reading.end, reach.end - mention.reading.end);
    std::size_t count = names_some_of(source.funders, before);
    if (count == 0) count = names_some_of(source.funders, after);
    return count > 0 && count < source.funders.size();
}

bool is_given_by_stranger(const Mention& mention) {
    constexpr std::size_t most = 12; // tokens
    const Reach& reach = mention.reading.reach;
    if (mention.reading.begin < reach.begin) return false;
    const Tokens tokens(std::string_view(mention.text.text)
                            .substr(reach.begin, mention.reading.begin - reach.begin));
    for (std::size_t verb = 1; verb < std::min(most, tokens.size()); ++verb) {
        if (!is_past_giving(tokens, verb)) continue;
        const std::size_t subject = verb - 1;
        return may_be_stranger(tokens, subject) && !is_of_case(mention, tokens.lower(subject));
    }
    return false;
}

bool names_stranger(const Mention& mention) {
    if (is_given_by_stranger(mention)) return true;
    const Reach& reach = mention.reading.reach;
    const Tokens tokens(
        std::string_view(mention.text.text).substr(reach.begin, reach.end - reach.begin));
    const auto is_of_sum = [&](std::size_t at) { // "Kronor", "MSEK"
        const std::size_t begin = reach.begin + tokens.begin_of(at);
        return mention.reading.begin <= begin && begin < mention.reading.end;
    };
    constexpr std::size_t most = 40;
    for (std::size_t i = after_giver(tokens); i < std::min(most, tokens.size()); ++i) {
        if (!tokens.is_word(i) || tokens.at(i) == tokens.lower(i) ||
            tokens.at(i).size() < shortest_name || is_of_sum(i))
            continue;
        if (i == 0 && !is_definite_owner(tokens, i)) continue; // it begins the sentence
        if (!is_of_case(mention, tokens.lower(i))) return true;
    }
    return false;
}

} // namespace caseflow
