#include "caseflow/prose/roles.hpp"

#include "caseflow/prose/grant_years.hpp"
#include "caseflow/prose/name_leads.hpp"
#include "caseflow/prose/past_words.hpp"
#include "caseflow/prose/period_roles.hpp"
#include "caseflow/prose/project_words.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/share_asides.hpp"
#include "caseflow/prose/share_roles.hpp"
#include "caseflow/prose/share_sums.hpp"
#include "caseflow/prose/sum_asides.hpp"
#include "caseflow/prose/sum_besides.hpp"
#include "caseflow/prose/sum_pairs.hpp"
#include "caseflow/prose/sum_roles.hpp"
#include "caseflow/prose/surroundings.hpp"
#include "caseflow/prose/total_words.hpp"

namespace caseflow {
namespace {

template <class Value>
std::vector<const Match*> of_kind(const std::vector<Match>& matches) {
    std::vector<const Match*> all;
    for (const Match& match : matches)
        if (std::holds_alternative<Value>(match.value)) all.push_back(&match);
    return all;
}

/// "respektive" between two numbers, or before this one; also the sign of "30/70".
int turn_of(const Tokens& tokens, const Surroundings& here) {
    const auto says = [&](std::size_t at) {
        return tokens.is_any(at, "respektive resp") ||
               (tokens.is_any_sign(at, "/ :") && tokens.is_tight(at) && tokens.is_tight(at + 1) &&
                tokens.is_number(at + 1));
    };
    if (here.same_clause && here.begin < here.first && says(here.begin)) return 2;
    return here.next_in_clause && says(here.after) ? 1 : 0;
}

/// "… och 220 000 kronor i egen insats": the giver is not named, and is not one of those named
/// before.
bool is_own_effort(const Tokens& tokens, std::size_t after) {
    return tokens.is_any(after, "i som genom") &&
           tokens.is_any(after + 1, "egen eget egna ideellt ideell") &&
           tokens.is_any(after + 2, "insats arbete insatser tid");
}

/// "söker 96 000 kr av kommunen och betalar resterande 64 000 kr själv": the subject pays it,
/// whoever is named between.
bool is_paid_by_subject(const Tokens& tokens, const Surroundings& here) {
    return here.same_clause && tokens.is_any(here.after, "själv självt själva");
}

/// "A får 240 000 kronor, B 150 000 kronor och C 30 000 kronor av bidraget": the share of the last
/// one.
bool is_taken_by_last(const Tokens& tokens, const Surroundings& here) {
    return here.same_clause && tokens.is(here.after, "av") &&
           tokens.is_any(here.after + 1, "bidraget stödet anslaget medlen");
}

/// "vilket betalas till 80 procent av staten": an authority pays it, not somebody named before.
bool is_of_agent(const Tokens& tokens, std::size_t after) {
    return tokens.is_any(after, "av från") && sum_cue(tokens, after + 1) == SumCue::agent;
}

/// "Kommunen bidrar med 300 000 kronor per år, totalt 900 000 kronor": the same sum in other words.
bool restates(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.first;
    while (at > here.begin &&
           (says_in_all(tokens, at - 1) || tokens.is_any(at - 1, "alltså högst")))
        --at;
    return here.same_clause && at < here.first && at > here.begin && tokens.is_sign(at - 1, ",");
}

/// "A har fått 350 000 kronor och går nu in med 600 000 kronor", "…, och ger därutöver": the
/// subject is given once.
bool gives_now(const Tokens& tokens, const Surroundings& here) {
    const std::size_t joins = here.begin + (tokens.is_sign(here.begin, ",") ? 1 : 0);
    const PartyCue verb = party_cue(tokens, joins + 1);
    return here.same_clause && tokens.is_any(joins, "och men") &&
           (verb == PartyCue::pays || verb == PartyCue::gives) &&
           tokens.has_any(joins + 2, here.first, "nu därutöver");
}

/// "300 000 kronor från A och 50 000 kronor i avgifter": a name after a sum does not go with the
/// next sum, which has its own name after it.
bool has_giver_after(const Tokens& tokens, const Surroundings& here, const Surroundings& before) {
    const std::size_t lead =
        here.after + (says_together(tokens, here.after) || says_in_all(tokens, here.after)
                          ? 1
                          : 0); // "gemensamt från B och C"
    return here.same_clause && lead_to_name(tokens, before) > shortest_lead &&
           tokens.is_any(lead, "i som genom från av är var utgörs kommer via ur egna egen");
}

/// "500 000 kronor från A och det tillskott som nu föreslås, 300 000 kronor": a separate noun after
/// the giver of the sum before.
bool has_own_noun(const Tokens& tokens, const Surroundings& here, const Surroundings& before) {
    if (!here.same_clause || lead_to_name(tokens, before) <= shortest_lead) return false;
    const auto is_gift = [&](std::size_t at) {
        return sum_cue(tokens, at) == SumCue::aid ||
               tokens.ends_with_any(at, "tillskott tillskottet anslaget insatsen");
    };
    const bool named = tokens.is_any(here.first - 1, "om på") && // "och egna medel om"
                       tokens.is_word(here.first - 2) &&
                       tokens.at(here.first - 2) == tokens.lower(here.first - 2);
    for (std::size_t i = here.begin + 1; i + 1 < here.first; ++i)
        if (tokens.is_any(i, "och samt") &&
            (is_gift(i + 1) || (named && i + 2 < here.first) ||
             (tokens.is_any(i + 1, "det den ett") && (is_gift(i + 2) || is_gift(i + 3)))))
            return true;
    return false;
}

/// "har höjt sin del så att stödet kan lämnas med", "bedömer att bolaget klarar en egen insats på",
/// "minskas sedan kommunen höjt sin insats till": the giver named before does not give what
/// follows.
bool leaves_subject(const Tokens& tokens, std::size_t at, std::size_t sum) {
    if (tokens.is(at, "så"))
        return tokens.is(at + 1, "att") &&
               tokens.is_any(at + 2, "stödet bidraget anslaget stöd bidrag");
    if (tokens.is_any(at, "sedan eftersom"))
        return tokens.is_word(at + 1) && tokens.is_any(at + 2, "höjt sänkt ökat minskat har gått");
    return tokens.is_any(at, "bedömer anser konstaterar finner menar") &&
           tokens.is(at + 1, "att") && tokens.has_any(at + 2, sum, "egen eget egna");
}

/// The place where the rest begins: after the first number of "högskolan 30 och bolaget 20
/// procent", or the beginning.
std::size_t begin_of_result(const Tokens& tokens, const Surroundings& here) {
    std::size_t begin = here.begin;
    for (std::size_t i = here.begin; i + 1 < here.first; ++i) {
        if (leaves_subject(tokens, i, here.first)) return i + 1;
        if (i > here.begin && tokens.is_any(i, "och samt") && tokens.is_number(i - 1, 1, 3))
            begin = i + 1;
    }
    return begin;
}

/// "A, som ägs till 49 procent av B, bidrar med": a name within the clause between is not the
/// giver. Returns the end of that clause, or the beginning.
std::size_t end_of_clause_between(const Tokens& tokens, const Surroundings& here,
                                  const Surroundings& before) {
    std::size_t som = before.first;
    while (som > before.begin && !tokens.is_sign(som, ",")) --som;
    const bool between = tokens.is_any(som + 1, "som vars där");
    const bool owned = tokens.is(here.begin, "av"); // "ägs till 60 procent av B och bidrar med"
    if (!here.same_clause || !(between || owned)) return here.begin;
    for (std::size_t i = here.begin; i + 2 < here.first; ++i) {
        const PartyCue verb = party_cue(tokens, i + 1);
        const bool ends = between ? tokens.is_sign(i, ",") : tokens.is(i, "och");
        if (ends && (verb == PartyCue::pays || verb == PartyCue::gives)) return i + 1;
    }
    return here.begin;
}

/// The range in which a name belongs to a reading; the second of two in turn shares the range of
/// the first.
Reach reach_of(const Tokens& tokens, const Surroundings& here, const Surroundings* before) {
    Reach reach;
    reach.turn = turn_of(tokens, here);
    const bool against = here.same_clause && is_former_beside(tokens, here);
    const bool shares = before != nullptr && (reach.turn == 2 || against ||
                                              restates(tokens, here) || gives_now(tokens, here));
    std::size_t begin = shares ? before->begin : begin_of_result(tokens, here);
    if (!shares && before != nullptr)
        begin = std::max(begin, end_of_clause_between(tokens, here, *before));
    reach.begin = tokens.begin_of(begin);
    reach.end = here.end > here.after ? tokens.end_of(here.end - 1) : tokens.end_of(here.after - 1);
    reach.lead = lead_to_name(tokens, here);
    if (const auto name = named_project(tokens, here)) {
        reach.name = tokens.begin_of(*name);
        reach.name_end = tokens.end_of(*name);
    }
    if ((before != nullptr &&
         (has_giver_after(tokens, here, *before) || has_own_noun(tokens, here, *before))) ||
        (here.same_clause && is_own_effort(tokens, here.after)) ||
        is_of_agent(tokens, here.after) || is_paid_by_subject(tokens, here) ||
        is_taken_by_last(tokens, here))
        reach.begin = tokens.begin_of(here.first);
    return reach;
}

/// "300 000 respektive 200 000 kronor för 2023 och 2024": two years in turn, for the first sum or
/// the second.
void spread_years(TextAmount& first, TextAmount& second) {
    const TextAmount& of = first.last_year ? first : second;
    if (!of.last_year || *of.last_year != *of.year + 1 || (first.year && second.year)) return;
    const int year = *of.year;
    first.year = year;
    second.year = year + 1;
    first.last_year = second.last_year = std::nullopt;
}

/// "75 000 kronor, varav 25 000 kronor till lokalhyra": the first is not a cost line.
bool divides_after(const Tokens& tokens, const Surroundings& here) {
    const std::size_t at = here.begin + (tokens.is_sign(here.begin, ",") ? 1 : 0);
    return tokens.is_any(at, "varav därav fördelat fördelade bestående uppdelat");
}

/// "Material 120 000 kronor, resor 40 000 kronor": if the last sum is a cost line, so are those
/// before it in the clause.
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

/// "310 000 euro, ca 3,5 mnkr": the sum before in another currency.
bool is_conversion(const Tokens& tokens, const Match& before, const Match& match) {
    constexpr std::size_t few = 5;
    const auto& first = std::get<TextAmount>(before.value);
    if (first.currency == std::get<TextAmount>(match.value).currency ||
        match.begin - before.end > few)
        return false;
    for (std::size_t i = before.end; i < match.begin; ++i)
        if (!tokens.continues(i) ||
            !(tokens.is_any_sign(i, ", ( / =") || tokens.is_dash(i) ||
              tokens.is_any(i, "ca cirka omkring drygt knappt ungefär dvs motsvarande motsvarar "
                               "vilket eller är alltså")))
            return false;
    return before.end < match.begin;
}

void assign_sums(const Tokens& tokens, const std::vector<Match>& matches,
                 std::vector<Reading>& readings) {
    const auto all = of_kind<TextAmount>(matches);
    const auto around = surroundings(tokens, all);
    const auto value_of = [&](std::size_t i) -> TextAmount& {
        return std::get<TextAmount>(
            readings[static_cast<std::size_t>(all[i] - matches.data())].value);
    };
    SumRoles roles(tokens);
    for (std::size_t i = 0; i < all.size(); ++i) {
        Reading& reading = readings[static_cast<std::size_t>(all[i] - matches.data())];
        roles.assign(around[i], value_of(i));
        value_of(i).year_of_noun = year_of_noun(tokens, around[i]);
        value_of(i).paid_in_year = is_paid_in_year(tokens, around[i]);
        if (i > 0 && is_conversion(tokens, *all[i - 1], *all[i])) value_of(i).role = SumRole::other;
        if (i > 0 && is_with_vat(tokens, around[i], value_of(i - 1).low, value_of(i).low)) {
            value_of(i).role = SumRole::other;
            value_of(i - 1).by_vat = value_of(i).low;
        }
        reading.reach = reach_of(tokens, with_granting_clause(tokens, around[i]),
                                 i > 0 ? &around[i - 1] : nullptr);
        if (i > 0 && reading.reach.turn == 2) spread_years(value_of(i - 1), value_of(i));
    }
    spread_lines(tokens, all, around, matches, readings);
}

/// "1 000 000 kronor, fördelat på EU 67 % och kommunerna 33 %": the sum that shares divide.
std::optional<std::size_t> divided_sum(const Tokens& tokens, const std::vector<Match>& matches,
                                       std::size_t share) {
    if (!follows_sum(matches, share)) return std::nullopt;
    const std::size_t end = matches[share - 1].end;
    const std::size_t verb = end + (tokens.is_sign(end, ",") ? 1 : 0);
    if (!tokens.is_any(verb, "fördelat fördelade uppdelat uppdelade varav därav"))
        return std::nullopt;
    if (!is_within_clause(tokens, end, matches[share].begin + 1)) return std::nullopt;
    return share - 1;
}

/// "Stödandelen höjs från 40 till 50 procent": what follows is granted; not what is asked for.
bool is_of_share_granted(const Tokens& tokens, const Surroundings& before) {
    bool named = false;
    for (std::size_t i = before.begin; i < before.first; ++i) {
        if (sum_cue(tokens, i) == SumCue::applied) return false;
        named = named || tokens.begins_with_any(i, "stödandel stödnivå bidragsandel bidragsnivå");
    }
    return named;
}

/// "25 respektive 6 procent moms": the first share has the role of the second.
void hand_back(const Tokens& tokens, const std::vector<const Match*>& all,
               const std::vector<Surroundings>& around, const std::vector<Match>& matches,
               std::vector<Reading>& readings) {
    const auto role_of = [&](std::size_t i) -> ShareRole& {
        return std::get<TextShare>(
                   readings[static_cast<std::size_t>(all[i] - matches.data())].value)
            .role;
    };
    for (std::size_t i = all.size(); i > 1; --i)
        if (around[i - 1].same_clause && role_of(i - 1) == ShareRole::other &&
            around[i - 1].first == around[i - 2].after + 1 &&
            tokens.is_any(around[i - 2].after, "respektive resp och eller"))
            role_of(i - 2) = ShareRole::other;
    for (std::size_t i = 1; i < all.size(); ++i) // "sjönk andelen från 28 till 25 procent"
        if (around[i].same_clause && around[i].first == around[i - 1].after + 1 &&
            tokens.is(around[i - 1].after, "till") && tokens.is(around[i - 1].first - 1, "från") &&
            !is_of_share_granted(tokens, around[i - 1]))
            role_of(i - 1) = ShareRole::other;
}

/// "Löner har räknats upp med 2,5 procent och lokalkostnader med 1,5 procent": the verb of the one
/// before.
bool shares_verb(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 5;
    return here.same_clause && here.first - here.begin <= few && here.first > here.begin + 1 &&
           tokens.is(here.first - 1, "med") && tokens.is_word(here.first - 2) &&
           sum_cue(tokens, here.first - 2) == SumCue::line &&
           tokens.has_any(here.begin, here.first, "och samt");
}

/// "Kommunens andel är 30 procent och kyrkans 10 procent": the missing words are those before.
bool continues_by_owner(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 4;
    return here.same_clause && here.first - here.begin <= few && here.first > here.begin + 1 &&
           tokens.is_any(here.begin, "och samt ,") && tokens.ends_with_any(here.first - 1, "s");
}

/// "67 procent av kostnaden i Jobbspåret": the name of what has the costs.
std::optional<std::size_t> name_of_whole(const Tokens& tokens, std::size_t of) {
    const std::size_t name = of + 3;
    const bool costs = tokens.is(of, "av") &&
                       tokens.is_any(of + 1, "kostnaden kostnaderna budgeten") &&
                       tokens.is_any(of + 2, "i för");
    if (!costs || !tokens.is_word(name) || tokens.at(name) == tokens.lower(name))
        return std::nullopt;
    return name;
}

void assign_shares(const Tokens& tokens, const std::vector<Match>& matches,
                   std::vector<Reading>& readings) {
    const auto all = of_kind<TextShare>(matches);
    const auto around = surroundings(tokens, all);
    auto before = ShareRole::none;
    bool anchored = false;
    bool composed = false; // the shares of the clause say what a grant consists of
    std::optional<std::size_t> divided;
    for (std::size_t i = 0; i < all.size(); ++i) {
        Reading& reading = readings[static_cast<std::size_t>(all[i] - matches.data())];
        auto& share = std::get<TextShare>(reading.value);
        read_role(tokens, around[i], share);
        const bool to = around[i].same_clause && around[i].begin + 1 == around[i].first &&
                        tokens.is(around[i].begin, "till");
        const bool granted = to && is_of_share_granted(tokens, around[i - 1]);
        if (to && !granted && before == ShareRole::other)
            share.role = before; // "sjunkit från 3,1 till 2,8"
        const bool most = around[i].same_clause && before == ShareRole::other &&
                          tokens.is(around[i].first - 1, "till") &&
                          tokens.is(around[i].first - 2, "upp");
        const bool or_else = around[i].same_clause && tokens.is(around[i].first - 1, "eller");
        if (before == ShareRole::other && (or_else || shares_verb(tokens, around[i])))
            share.role = before;       // "upp till 75 procent, eller 85 procent om"
        if (most) share.role = before; // "upp till 50 procent … och upp till 90 procent"
        composed = is_of_composition(tokens, around[i]) || (composed && around[i].same_clause);
        if (composed) share.role = ShareRole::other; // "… och nationella medel 57 procent"
        if (granted) share.role = ShareRole::financing;
        if (granted) share.anchored = true;
        if (share.role == ShareRole::none && around[i].same_clause) share.role = before;
        if (continues_by_owner(tokens, around[i])) share.anchored = share.anchored || anchored;
        before = share.role;
        anchored = share.anchored;
        const auto at = static_cast<std::size_t>(all[i] - matches.data());
        link_share(tokens, matches, at, readings);
        const bool continues = divided && around[i].same_clause;
        divided = continues ? divided : divided_sum(tokens, matches, at);
        if (!share.base) share.base = divided;
        reading.reach = reach_of(tokens, around[i], i > 0 ? &around[i - 1] : nullptr);
        if (const auto name = name_of_whole(tokens, around[i].after)) {
            reading.reach.name = tokens.begin_of(*name);
            reading.reach.name_end = tokens.end_of(*name);
        }
    }
    hand_back(tokens, all, around, matches, readings);
}

} // namespace

void assign_roles(const Tokens& tokens, const std::vector<Match>& matches,
                  std::vector<Reading>& readings) {
    assign_sums(tokens, matches, readings);
    assign_shares(tokens, matches, readings);
    assign_periods(tokens, matches, readings);
}

} // namespace caseflow
