#include "caseflow/prose/roles.hpp"

#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/sum_roles.hpp"
#include "caseflow/prose/surroundings.hpp"

namespace caseflow {
namespace {

template <class Value>
std::vector<const Match*> of_kind(const std::vector<Match>& matches) {
    std::vector<const Match*> all;
    for (const Match& match : matches)
        if (std::holds_alternative<Value>(match.value)) all.push_back(&match);
    return all;
}

/// Words that lead from a number to the name that it belongs to.
bool leads_to_name(const Tokens& tokens, std::size_t at) {
    if (!tokens.goes_on(at)) return false;
    if (tokens.is(at, "i") && tokens.is_word(at + 1)) at += 2; // "i bidrag från"
    return tokens.is_any(
        at, {"från", "av", "ur", "via", "genom", "med", "hos", "bekostas", "finansieras"});
}

/// "respektive" between two numbers, or before this one.
int turn_of(const Tokens& tokens, const Surroundings& here) {
    const auto says = [&](std::size_t at) { return tokens.is_any(at, {"respektive", "resp"}); };
    if (here.same_clause && here.begin < here.first && says(here.begin)) return 2;
    return here.next_in_clause && says(here.after) ? 1 : 0;
}

/// Where a name belongs to a reading; the second of two in turn has the names of the first.
Reach reach_of(const Tokens& tokens, const Surroundings& here, const Surroundings* before) {
    Reach reach;
    reach.turn = turn_of(tokens, here);
    const std::size_t begin = reach.turn == 2 && before != nullptr ? before->begin : here.begin;
    reach.begin = tokens.begin_of(begin);
    reach.end = here.end > here.after ? tokens.end_of(here.end - 1) : tokens.end_of(here.after - 1);
    reach.follows = leads_to_name(tokens, here.after);
    return reach;
}

/// "80 procent av bidraget": a part of what is granted, not of what it costs.
bool is_of_the_grant(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "av") &&
           tokens.is_any(at + 1, {"bidraget", "stödet", "beloppet", "bidragsbeloppet",
                                  "stödbeloppet", "utbetalningen", "anslaget", "summan", "detta"});
}

ShareRole role_of_share(const Tokens& tokens, const Surroundings& here) {
    const auto cue_at = [&](std::size_t i) {
        return tokens.is_word(i) ? share_cue(tokens, i) : ShareCue::none;
    };
    auto after = ShareCue::none;
    for (std::size_t i = here.after; i < std::min(here.end, here.after + 5); ++i) {
        if (tokens.is_sign(i, ",")) break;
        if (after != ShareCue::other && cue_at(i) != ShareCue::none) after = cue_at(i);
    }
    if (is_of_the_grant(tokens, here.after)) return ShareRole::other;
    auto before = ShareCue::none;
    for (std::size_t i = here.first; i > here.begin && before == ShareCue::none; --i)
        before = cue_at(i - 1);
    if (before == ShareCue::other || after == ShareCue::other) return ShareRole::other;
    const bool says = before == ShareCue::financing || after == ShareCue::financing;
    return says ? ShareRole::financing : ShareRole::none;
}

bool is_preposition(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, {"inom", "i", "för", "av", "från", "med", "enligt", "via", "till",
                              "om", "under", "på", "hos"});
}

PeriodCue period_cue_at(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at)) return PeriodCue::none;
    const auto cue = period_cue(tokens, at);
    if (cue == PeriodCue::end && tokens.is_any(at + 1, {"av", "på"})) return PeriodCue::none;
    const bool earlier = cue == PeriodCue::project && at > 0 && tokens.is_word(at - 1) &&
                         period_cue(tokens, at - 1) == PeriodCue::other;
    return earlier ? PeriodCue::other : cue;
}

PeriodRole role_of_noun(PeriodCue cue) {
    switch (cue) {
    case PeriodCue::phase:
        return PeriodRole::phase;
    case PeriodCue::other:
        return PeriodRole::other;
    case PeriodCue::event:
        return PeriodRole::event;
    default:
        return PeriodRole::project;
    }
}

/// The role that a verb gives: what its subject is, or of the project; "gäller" says nothing alone.
PeriodRole role_of_verb(const Tokens& tokens, std::size_t verb, std::size_t begin) {
    for (std::size_t i = verb; i > begin; --i) {
        const auto cue = period_cue_at(tokens, i - 1);
        const bool noun = cue == PeriodCue::project || cue == PeriodCue::means ||
                          cue == PeriodCue::phase || cue == PeriodCue::other ||
                          cue == PeriodCue::event;
        if (!noun || (i > 1 && is_preposition(tokens, i - 2))) continue;
        return role_of_noun(cue);
    }
    return period_cue_at(tokens, verb) == PeriodCue::holds ? PeriodRole::none : PeriodRole::project;
}

bool is_until(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at - 1, "den")) --at;
    return tokens.is(at - 1, "tom") ||
           (tokens.is(at - 1, "med") && tokens.is(at - 2, "och") && tokens.is(at - 3, "till")) ||
           (tokens.is_sign(at - 1, ".") && tokens.is(at - 2, "m") && tokens.is(at - 4, "o"));
}

bool is_from(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at - 1, "den")) --at;
    return tokens.is_any(at - 1, {"from", "fom"}) ||
           (tokens.is(at - 1, "med") && tokens.is(at - 2, "och") && tokens.is(at - 3, "från")) ||
           (tokens.is_sign(at - 1, ".") && tokens.is(at - 2, "m") && tokens.is(at - 4, "o") &&
            tokens.is(at - 6, "fr"));
}

/// The role that the nearest word gives a date or a period.
PeriodRole role_by_words(const Tokens& tokens, const Surroundings& here, bool bounded) {
    for (std::size_t i = here.first; i > here.begin; --i) {
        const auto cue = period_cue_at(tokens, i - 1);
        if (cue == PeriodCue::none) continue;
        if (cue == PeriodCue::means) continue;
        if (cue == PeriodCue::project || cue == PeriodCue::phase || cue == PeriodCue::other ||
            cue == PeriodCue::event)
            return role_of_noun(cue);
        const PeriodRole role = role_of_verb(tokens, i - 1, here.begin);
        const bool lasts = cue == PeriodCue::lasts || cue == PeriodCue::holds;
        if (role != PeriodRole::project || lasts || !bounded) return role;
        return cue == PeriodCue::start ? PeriodRole::start : PeriodRole::end;
    }
    for (std::size_t i = here.after; i < here.end; ++i) {
        const auto cue = period_cue_at(tokens, i);
        if (cue == PeriodCue::none || cue == PeriodCue::project || cue == PeriodCue::means)
            continue;
        if (bounded && cue == PeriodCue::start) return PeriodRole::start;
        if (bounded && cue == PeriodCue::end) return PeriodRole::end;
        return role_of_noun(cue);
    }
    return PeriodRole::none;
}

PeriodRole role_of_period(const Tokens& tokens, const Surroundings& here, bool bounded) {
    const PeriodRole role = role_by_words(tokens, here, bounded);
    const bool named = tokens.is_any(here.first - 1, {"perioden", "tiden"});
    if (role == PeriodRole::none && named && !bounded) return PeriodRole::project;
    if (role != PeriodRole::project || !bounded) return role;
    if (is_from(tokens, here.first)) return PeriodRole::start;
    return is_until(tokens, here.first) ? PeriodRole::end : role;
}

/// "i tre år", "är treårigt"; not "ungdomar 15 år", nor "två år efter" something else.
bool is_length(const Tokens& tokens, const Match& match) {
    if (tokens.is_any(match.end, {"efter", "före", "innan", "tidigare", "senare", "sedan", "framåt",
                                  "gammal", "gamla", "och"}))
        return false;
    const std::size_t before = match.begin - 1;
    return match.begin == 0 || match.end == match.begin + 1 || tokens.is_sign(before, ":") ||
           tokens.is_any(before, {"i", "under", "på", "om", "är", "pågår", "löper", "genomförs",
                                  "för", "ca", "cirka", "totalt", "hela", "ett", "fulla"});
}

/// "ett treårigt projekt" says it itself.
PeriodRole role_of_length(const Tokens& tokens, const Match& match, PeriodRole role) {
    if (!is_length(tokens, match)) return PeriodRole::other;
    const bool named = period_cue_at(tokens, match.end) == PeriodCue::project;
    return role == PeriodRole::none && named ? PeriodRole::project : role;
}

/// "Material 120 000 kronor, resor 40 000 kronor": one of several lines is a line.
void spread_lines(const std::vector<const Match*>& all, const std::vector<Surroundings>& around,
                  const std::vector<Match>& matches, std::vector<Reading>& readings) {
    const auto value_of = [&](std::size_t i) -> TextAmount& {
        return std::get<TextAmount>(
            readings[static_cast<std::size_t>(all[i] - matches.data())].value);
    };
    for (std::size_t i = all.size(); i > 1; --i)
        if (around[i - 1].same_clause && value_of(i - 1).role == SumRole::line &&
            value_of(i - 2).role == SumRole::none)
            value_of(i - 2).role = SumRole::line;
}

void assign_sums(const Tokens& tokens, const std::vector<Match>& matches,
                 std::vector<Reading>& readings) {
    const auto all = of_kind<TextAmount>(matches);
    const auto around = surroundings(tokens, all);
    SumRoles roles(tokens);
    for (std::size_t i = 0; i < all.size(); ++i) {
        Reading& reading = readings[static_cast<std::size_t>(all[i] - matches.data())];
        roles.assign(around[i], std::get<TextAmount>(reading.value));
        reading.reach = reach_of(tokens, around[i], i > 0 ? &around[i - 1] : nullptr);
    }
    spread_lines(all, around, matches, readings);
}

void assign_shares(const Tokens& tokens, const std::vector<Match>& matches,
                   std::vector<Reading>& readings) {
    const auto all = of_kind<TextShare>(matches);
    const auto around = surroundings(tokens, all);
    auto before = ShareRole::none;
    for (std::size_t i = 0; i < all.size(); ++i) {
        Reading& reading = readings[static_cast<std::size_t>(all[i] - matches.data())];
        auto& share = std::get<TextShare>(reading.value);
        share.role = role_of_share(tokens, around[i]);
        if (share.role == ShareRole::none && around[i].same_clause) share.role = before;
        before = share.role;
        reading.reach = reach_of(tokens, around[i], i > 0 ? &around[i - 1] : nullptr);
    }
}

/// "avsätter 500 000 kronor ur 1:1-medel för 2023": the year that the money is of.
bool is_year_of_grant(const Tokens& tokens, const Surroundings& here) {
    const std::size_t before = here.first - 1;
    const bool introduced =
        tokens.is(before, "för") || (tokens.is(here.first, "år") && tokens.is(before, "för"));
    if (here.first == 0 || !introduced) return false;
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.is_word(i) && sum_cue(tokens, i) == SumCue::granted) return true;
    return false;
}

/// "Satsningen under 2022" says less than "satsningen pågår under 2022".
bool has_verb(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i) {
        const auto cue = period_cue_at(tokens, i);
        if (cue == PeriodCue::lasts || cue == PeriodCue::holds || cue == PeriodCue::start ||
            cue == PeriodCue::end)
            return true;
    }
    return false;
}

/// Dates and periods, and lengths of time among them.
void assign_periods(const Tokens& tokens, const std::vector<Match>& matches,
                    std::vector<Reading>& readings) {
    std::vector<const Match*> all;
    for (const Match& match : matches)
        if (std::holds_alternative<TextPeriod>(match.value) ||
            std::holds_alternative<TextDuration>(match.value))
            all.push_back(&match);
    const auto around = surroundings(tokens, all);
    auto before = PeriodRole::none;
    for (std::size_t i = 0; i < all.size(); ++i) {
        Reading& reading = readings[static_cast<std::size_t>(all[i] - matches.data())];
        auto* const period = std::get_if<TextPeriod>(&reading.value);
        if (period != nullptr && period->role == PeriodRole::budget) continue;
        const bool bounded = period != nullptr && period->extent != TextPeriod::Extent::whole;
        auto role = role_of_period(tokens, around[i], bounded);
        const bool year = period != nullptr && period->extent == TextPeriod::Extent::loose &&
                          period->first.year() == period->last.year();
        if (year && role == PeriodRole::project && !has_verb(tokens, around[i]))
            role = PeriodRole::none;
        if (year && role == PeriodRole::none && is_year_of_grant(tokens, around[i]))
            role = PeriodRole::budget;
        if (role == PeriodRole::none && around[i].same_clause) role = before;
        before = role;
        if (period != nullptr) period->role = role;
        if (auto* const length = std::get_if<TextDuration>(&reading.value))
            length->role = role_of_length(tokens, *all[i], role);
    }
}

} // namespace

void assign_roles(const Tokens& tokens, const std::vector<Match>& matches,
                  std::vector<Reading>& readings) {
    assign_sums(tokens, matches, readings);
    assign_shares(tokens, matches, readings);
    assign_periods(tokens, matches, readings);
}

} // namespace caseflow
