#include "caseflow/prose/period_subjects.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/period_asides.hpp"
#include "caseflow/prose/period_cues.hpp"
#include "caseflow/prose/project_words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// "Kommunens bredbandsutbyggnad pågår": somebody's work, not called the project.
bool begins_with_owner(const Tokens& tokens, std::size_t verb, std::size_t begin) {
    return begin + 2 == verb && begins_clause(tokens, begin) && tokens.ends_with_any(begin, "s") &&
           sum_cue(tokens, begin) != SumCue::whole &&
           period_cue(tokens, begin) == PeriodCue::none && tokens.is_word(begin + 1) &&
           period_cue(tokens, begin + 1) == PeriodCue::none &&
           !tokens.contains_any(begin + 1, "projekt satsning tid period");
}

/// "Schaktning utförs under perioden": one piece of the work.
bool begins_with_work(const Tokens& tokens, std::size_t verb, std::size_t begin) {
    return begin + 1 == verb && begins_clause(tokens, begin) &&
           tokens.ends_with_any(begin, "ning") && period_cue(tokens, begin) == PeriodCue::none &&
           sum_cue(tokens, begin) == SumCue::none &&
           !tokens.begins_with_any(begin, "finansiering satsning");
}

} // namespace

bool has_other_subject(const Tokens& tokens, std::size_t verb, std::size_t begin) {
    if (is_transitive(tokens, verb)) return false;
    if (sum_cue(tokens, begin) == SumCue::agent && begins_clause(tokens, begin) &&
        !tokens.contains_any(begin, "projekt"))
        return true;                           // "Interreg Sverige–Norge löper"
    for (std::size_t i = begin; i < verb; ++i) // "alla projekt i programmet ska vara avslutade"
        if (tokens.is_any(i, "alla samtliga") && tokens.begins_with_any(i + 1, "projekt"))
            return true;
    for (std::size_t i = begin; i < verb; ++i)
        if (is_definite_noun(tokens, i) && period_cue_at(tokens, i) == PeriodCue::none &&
            (i == begin || !is_preposition(tokens, i - 1)))
            return true;
    return is_new_subject(tokens, verb, begin) || begins_with_work(tokens, verb, begin) ||
           begins_with_owner(tokens, verb, begin);
}

bool is_of_work_done(const Tokens& tokens, const Surroundings& here) {
    return tokens.is_any(here.begin + 1,
                         "sker görs skedde gjordes gjorde hade höll deltog arbetade") &&
           has_other_subject(tokens, here.begin + 1, here.begin);
}

} // namespace caseflow
