#include "caseflow/prose/surroundings.hpp"

namespace caseflow {
namespace {

/// No more words than this belong to a number on either side, however long its sentence is.
constexpr std::size_t most_words = 40;
constexpr std::size_t longest_label = 10;

/// "Projekttid:" on the line before belongs to a value alone on the next line.
std::size_t begin_of_label(const Tokens& tokens, std::size_t first, std::size_t before) {
    if (first <= before + 1 || !tokens.is_sign(first - 1, ":") || !tokens.begins_line(first))
        return first;
    std::size_t at = first - 1;
    while (at > before && first - at < longest_label && !begins_clause(tokens, at)) --at;
    return begins_clause(tokens, at) ? at : first;
}

} // namespace

std::vector<Surroundings> surroundings(const Tokens& tokens,
                                       const std::vector<const Match*>& matches) {
    std::vector<Surroundings> all;
    all.reserve(matches.size());
    std::size_t before = 0; // the end of the match before
    for (std::size_t i = 0; i < matches.size(); ++i) {
        Surroundings here{matches[i]->begin, matches[i]->begin, matches[i]->end, matches[i]->end};
        while (here.begin > before && here.first - here.begin < most_words &&
               !begins_clause(tokens, here.begin))
            --here.begin;
        if (here.begin == here.first) here.begin = begin_of_label(tokens, here.first, before);
        here.same_clause = i > 0 && here.begin == before && !begins_clause(tokens, before);
        const std::size_t limit = i + 1 < matches.size() ? matches[i + 1]->begin : tokens.size();
        while (here.end < limit && here.end - here.after < most_words &&
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
