#include "caseflow/prose/surroundings.hpp"

namespace caseflow {
namespace {

/// No more words than this belong to a number on either side, however long its sentence is.
constexpr std::size_t farthest = 40;

} // namespace

std::vector<Surroundings> surroundings(const Tokens& tokens,
                                       const std::vector<const Match*>& matches) {
    std::vector<Surroundings> all;
    all.reserve(matches.size());
    std::size_t before = 0; // the end of the match before
    for (std::size_t i = 0; i < matches.size(); ++i) {
        Surroundings here{matches[i]->begin, matches[i]->begin, matches[i]->end, matches[i]->end};
        while (here.begin > before && here.first - here.begin < farthest &&
               !begins_clause(tokens, here.begin))
            --here.begin;
        here.same_clause = i > 0 && here.begin == before && !begins_clause(tokens, before);
        const std::size_t limit = i + 1 < matches.size() ? matches[i + 1]->begin : tokens.size();
        while (here.end < limit && here.end - here.after < farthest &&
               !begins_clause(tokens, here.end))
            ++here.end;
        here.next_in_clause =
            i + 1 < matches.size() && here.end == limit && !begins_clause(tokens, limit);
        before = here.after;
        all.push_back(here);
    }
    return all;
}

} // namespace caseflow
