#include "caseflow/prose/grant_years.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/dates.hpp"
#include "caseflow/prose/period_cues.hpp"
#include "caseflow/prose/role_words.hpp"

namespace caseflow {
namespace {

/// "insatser", "festivalen": not a name, as in "Vision 2030", a month, a word that introduces a
/// year, or something with a year of its own, such as a plan or a report.
bool is_plain_noun(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t shortest = 5; // bytes
    if (!tokens.is_word(at) || tokens.at(at) != tokens.lower(at) || is_month(tokens, at))
        return false;
    const PeriodCue cue = period_cue(tokens, at);
    return tokens.at(at).size() >= shortest && !is_preposition(tokens, at) &&
           cue != PeriodCue::other && cue != PeriodCue::event &&
           sum_cue(tokens, at) != SumCue::pot && sum_cue(tokens, at) != SumCue::budget;
}

} // namespace

std::optional<int> year_of_noun(const Tokens& tokens, const Surroundings& here) {
    std::size_t last = here.end;
    while (last > here.after && tokens.is_any_sign(last - 1, ". ,")) --last;
    if (last < here.after + 2 || !tokens.is_year(last - 1)) return std::nullopt;
    if (!stands_alone(tokens, last - 1, last) || !is_plain_noun(tokens, last - 2))
        return std::nullopt;
    for (std::size_t i = here.after; i + 1 < last; ++i)
        if (tokens.is_any_sign(i, ",") || tokens.is_any(i, "och som enligt senast") ||
            tokens.is_year(i))
            return std::nullopt; // perhaps the year of what follows
    return tokens.value(last - 1);
}

bool is_paid_in_year(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.begin;
    if (!begins_sentence(tokens, at)) return false;
    while (at < here.begin + 2 && tokens.is_any(at, "under för år året budgetåret")) ++at;
    if (at == here.begin || !tokens.is_year(at)) return false;
    const bool paid = tokens.is_any(at + 1, "utbetalas betalas");
    const std::size_t sum = at + (tokens.is(at + 2, "ut") ? 3 : 2);
    const std::size_t end = here.after + (tokens.is(here.after, "ut") ? 1 : 0);
    return paid && sum == here.first && ends_sentence(tokens, end);
}

} // namespace caseflow
