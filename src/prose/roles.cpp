#include "caseflow/prose/roles.hpp"

#include "caseflow/prose/period_roles.hpp"
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

constexpr std::size_t longest_lead = 40; // bytes from a number to the name that follows it
constexpr std::size_t shortest_lead = 3; // "i 1:1-medel", nothing between

/// How far from a number the name that it belongs to may begin; 0 if no word leads to a name.
std::size_t lead_to_name(const Tokens& tokens, std::size_t at) {
    if (!tokens.goes_on(at)) return 0;
    if (tokens.is_any(at, {"vardera", "var"})) ++at;
    if (tokens.is_sign(at, ",") && tokens.is_any(at + 1, {"från", "av", "ur"})) ++at;
    const bool within = tokens.is(at, "i") && tokens.goes_on(at + 1);
    const bool verb = tokens.is_any(at, {"kommer", "tas", "hämtas", "betalas", "täcks", "erhålls"});
    const std::size_t next = at + (verb ? 1 : within && tokens.is_word(at + 1) ? 2 : 0);
    const bool leads = tokens.is_any(
        next, {"från", "av", "ur", "via", "genom", "med", "hos", "bekostas", "finansieras"});
    return leads ? longest_lead : within ? shortest_lead : 0;
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
    reach.lead = lead_to_name(tokens, here.after);
    return reach;
}

/// "80 procent av bidraget": a part of what is granted, not of what it costs.
bool is_of_the_grant(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "av") &&
           tokens.is_any(at + 1, {"bidraget", "stödet", "beviljat", "beviljade", "utbetalt", "sökt",
                                  "beloppet", "bidragsbeloppet", "stödbeloppet", "utbetalningen",
                                  "anslaget", "summan", "detta"});
}

/// "Lönerna svarar för 61 procent av kostnaderna", "och lönerna för 61 procent"
bool is_of_line(const Tokens& tokens, std::size_t first) {
    std::size_t at = first - 1;
    if (tokens.is(at, "för")) --at;
    if (tokens.is_any(at, {"svarar", "står", "utgör"})) --at;
    return at + 1 < first && sum_cue(tokens, at) == SumCue::line;
}

/// "ska vara minst 40 procent"
bool is_required(const Tokens& tokens, const Surroundings& here) {
    return tokens.is(here.first - 1, "minst") &&
           tokens.has_any(here.begin, here.first, {"ska", "skall", "måste", "bör"});
}

/// "för indirekta kostnader": says only what the noun before it is for.
bool is_attribute(const Tokens& tokens, std::size_t at) {
    return tokens.is(at - 1, "för") || tokens.is(at - 2, "för");
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
    const bool line = tokens.is_any(here.after, {"på", "till", "för"}) &&
                      sum_cue(tokens, here.after + 1) == SumCue::line;
    if (is_required(tokens, here)) return ShareRole::other;
    if (line || is_of_line(tokens, here.first) || is_of_the_grant(tokens, here.after))
        return ShareRole::other;
    auto before = ShareCue::none;
    bool attribute = false; // "Schablonen för indirekta kostnader är 15 procent"
    bool agent = false;
    for (std::size_t i = here.first; i > here.begin; --i) {
        const auto cue = cue_at(i - 1);
        agent = agent || sum_cue(tokens, i - 1) == SumCue::agent;
        if (before == ShareCue::none) attribute = is_attribute(tokens, i - 1);
        if (before == ShareCue::none || (attribute && cue == ShareCue::other)) before = cue;
    }
    if (before == ShareCue::other || after == ShareCue::other) return ShareRole::other;
    const bool says = before == ShareCue::financing || after == ShareCue::financing;
    if (!says) return ShareRole::none;
    return agent ? ShareRole::outside : ShareRole::financing;
}

/// "75 000 kronor, varav 25 000 kronor till lokalhyra": the first is not a cost line.
bool divides_after(const Tokens& tokens, const Surroundings& here) {
    const std::size_t at = here.begin + (tokens.is_sign(here.begin, ",") ? 1 : 0);
    return tokens.is_any(at, {"varav", "därav", "fördelat", "fördelade", "bestående", "uppdelat"});
}

/// "Material 120 000 kronor, resor 40 000 kronor": one of several lines is a line.
void spread_lines(const Tokens& tokens, const std::vector<const Match*>& all,
                  const std::vector<Surroundings>& around, const std::vector<Match>& matches,
                  std::vector<Reading>& readings) {
    const auto value_of = [&](std::size_t i) -> TextAmount& {
        return std::get<TextAmount>(
            readings[static_cast<std::size_t>(all[i] - matches.data())].value);
    };
    for (std::size_t i = all.size(); i > 1; --i)
        if (around[i - 1].same_clause && value_of(i - 1).role == SumRole::line &&
            value_of(i - 2).role == SumRole::none && !divides_after(tokens, around[i - 1]))
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
    spread_lines(tokens, all, around, matches, readings);
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

} // namespace

void assign_roles(const Tokens& tokens, const std::vector<Match>& matches,
                  std::vector<Reading>& readings) {
    assign_sums(tokens, matches, readings);
    assign_shares(tokens, matches, readings);
    assign_periods(tokens, matches, readings);
}

} // namespace caseflow
