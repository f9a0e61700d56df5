#include "caseflow/prose/sum_cues.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/pots.hpp"
#include "caseflow/prose/project_words.hpp"
#include "caseflow/prose/recipients.hpp"
#include "caseflow/prose/sum_asides.hpp"
#include "caseflow/prose/sum_besides.hpp"
#include "caseflow/prose/sum_clauses.hpp"
#include "caseflow/prose/sum_nouns.hpp"
#include "caseflow/prose/sum_parts.hpp"
#include "caseflow/prose/sum_phrases.hpp"
#include "caseflow/prose/sum_wholes.hpp"
#include "caseflow/prose/sum_years.hpp"

namespace caseflow {
namespace {

bool is_weak(SumCue cue) {
    return cue == SumCue::aid || cue == SumCue::line;
}

} // namespace

bool is_modal(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "får") &&
           tokens.is_any(at + 1, "uppgå vara högst maximalt användas inte endast max överstiga tas "
                                 "ta disponeras disponera på rekvireras betalas också även då "
                                 "besluta i belasta göras avse hålla omfatta");
}

namespace {

/// "kan beviljas med lägst 30 000 och högst 150 000 kronor": a general rule.
bool is_general(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t few = 2;
    return tokens.has_any(at > few ? at - few : 0, at, "kan kunna") &&
           tokens.has_any(at + 1, at + 2 + few, "lägst minst högst mellan upp maximalt mest");
}

/// "i eget ärende": in another case of the same body, so the sum is a funder's, not a cost line.
bool is_case(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "ärende") && tokens.is_any(at - 1, "eget annat separat särskilt detta");
}

bool grants(SumCue cue) {
    return cue == SumCue::granted || cue == SumCue::contributed;
}

/// "50 procent av projektets kostnader, högst 500 000 kronor": the share is of the costs; the sum
/// is not.
bool is_whole_of_share(const Tokens& tokens, std::size_t at) {
    for (std::size_t of = at - 1; of + 4 > at && of < at; --of)
        if (tokens.is(of, "av")) return is_share_of(tokens, of + 1);
    return false;
}

/// "enligt ansökan"; but "enligt ansökan om 500 000 kronor" says what was applied for.
bool is_mere_reference(const Tokens& tokens, std::size_t at) {
    const bool has_sum = tokens.is(at + 1, "om") && tokens.is_number(at + 2);
    return tokens.is(at, "ansökan") && tokens.is(at - 1, "enligt") && !has_sum;
}

/// "i nivå med föregående år", "en tidigare ägare har skänkt": no former sum.
bool is_compared_or_owner(const Tokens& tokens, std::size_t at) {
    if (tokens.is_any(at - 1, "med som mot än") && tokens.begins_with_any(at + 1, "år säsong"))
        return true;
    return tokens.is(at, "tidigare") && tokens.is(at - 1, "en") && tokens.is_word(at + 1) &&
           tokens.lower(at + 1).ends_with("are");
}

/// The meaning of a word beside another: most mean it anyway.
bool means(const Tokens& tokens, std::size_t at, SumCue cue) {
    switch (cue) {
    case SumCue::whole:
        return !tokens.is(at, "summa") || is_sum_of_costs(tokens, at);
    case SumCue::contributed:
        return !tokens.is(at, "in") ||
               (tokens.is_any(at - 1, "går gå gick gått") && !tokens.is(at + 1, "som"));
    case SumCue::before:
        return !is_compared_or_owner(tokens, at);
    case SumCue::price:
        if (tokens.ends_with_any(at, "avgiftsmedel avgiftsmedlen")) return false; // a grant
        return !tokens.is(at, "varje") || !tokens.is_any(at + 1, "år budgetår");
    case SumCue::line:
        return !is_case(tokens, at + 1) && !is_of_year(tokens, at);
    case SumCue::total: // "vilket är en fjärdedel av totalkostnaden"
        return !is_share_of(tokens, at) || tokens.is_number(at + 1) || has_own_sum(tokens, at);
    case SumCue::cost:
        if (tokens.is(at - 1, "utan")) return false; // "upplåts utan kostnad"
        return has_own_sum(tokens, at) ||
               !(is_whole_of_share(tokens, at) || tokens.is(at - 1, "av")); // "av kostnaden bär X"
    case SumCue::granted:
        return !is_modal(tokens, at) && !ends_fronted_clause(tokens, at) &&
               !tokens.is(at + 1, "sig"); // "reserverar sig"
    case SumCue::pot:
        return !tokens.is(at + 1, "belastas") &&
               !is_name_of_fund(tokens, at) && // "2023 års anslag belastas med"
               (!is_taken_from(tokens, at) || has_own_sum(tokens, at));
    case SumCue::threshold: // "OK Gränsen beviljas"
        if (tokens.at(at) != tokens.lower(at) && !begins_clause(tokens, at)) return false;
        return !tokens.is(at - 1, "utan") && !is_widening(tokens, at) && !is_roof(tokens, at) &&
               !is_other_than(tokens, at);
    case SumCue::other: // "kostar enligt offert"
        return !is_compensation_sought(tokens, at) && !tokens.is_any(at - 1, "enligt efter") &&
               !is_own_purse(tokens, at) && !is_need_to_grant(tokens, at);
    case SumCue::left:
        return !is_rest_borne(tokens, at) &&
               !(tokens.is(at, "finns") && tokens.is(at + 1, "från")); // "finns från kommunen"
    case SumCue::agent: // "efter Länsstyrelsens granskning", "enligt Skolverkets schablon"
        return !(tokens.is_any(at - 1, "efter enligt inför") && tokens.ends_with_any(at, "s") &&
                 tokens.is_word(at + 1));
    case SumCue::change: // "räknas inte upp", "insatsen Steg in"
        if (tokens.at(at) != tokens.lower(at) && !begins_clause(tokens, at)) return false;
        return !tokens.is_any(at + 1, "inte ej") && !tokens.is_any(at - 1, "inte ej");
    case SumCue::applied:
        return !is_mere_reference(tokens, at) && !is_valued(tokens, at) &&
               !is_on_request(tokens, at) && !is_decided_in_part(tokens, at);
    default:
        return true;
    }
}

/// The meaning of a cue by the words beside it.
SumCue cue_beside_others(const Tokens& tokens, std::size_t at, SumCue cue) {
    if (cue == SumCue::contributed && tokens.is(at, "bekostar") &&
        is_definite_noun(tokens, at + 1) && !tokens.is_any(at + 1, "hälften delen resten"))
        return SumCue::other; // "bekostar doktoranden, 1,2 miljoner kronor"
    if (cue == SumCue::contributed && tokens.is_any(at, "svarar bekostar bär") &&
        sum_cue(tokens, object_of(tokens, at)) == SumCue::line)
        return SumCue::line; // "svarar för driften, 310 000 kronor per år"
    if (cue == SumCue::cost && tokens.is_any(at - 1, "ökade utökade tillkommande"))
        return SumCue::line; // "Den ökade kostnaden, 205 000 kronor per år"
    if (cue == SumCue::aid && is_taken_of(tokens, at)) return SumCue::line;
    if (cue == SumCue::granted && tokens.begins_with_any(at, "bevilja") &&
        (is_taken_of(tokens, at + 1) || is_taken_of_granted(tokens, at)))
        return SumCue::line;
    if (grants(cue) && (is_advance(tokens, at) || is_reserved_of_grant(tokens, at)))
        return SumCue::line;
    if (cue == SumCue::left && tokens.is(at, "återstående") && tokens.is_any(at - 1, "för med"))
        return SumCue::none; // "svarar för återstående 300 000 kronor"
    if (cue == SumCue::left && tokens.is(at, "disponera") && tokens.is(at - 1, "får"))
        return SumCue::granted;
    if (cue == SumCue::line && is_paid_by_decision(tokens, at)) return SumCue::granted;
    if (tokens.is(at, "betala") && tokens.is_number(at + 1)) return SumCue::contributed;
    if (cue == SumCue::budget &&
        (tokens.is(at - 1, "i") || tokens.is(at - 2, "i")) && // "i kommunens budget"
        (tokens.is(at + 1, "har") || (tokens.is_year(at + 1) && tokens.is(at + 2, "har"))))
        return SumCue::pot;
    if (cue == SumCue::applied && tokens.is(at, "vill") && tokens.is(at + 1, "säga"))
        return SumCue::instead;
    return cue == SumCue::total && tokens.is(at, "omfattar") ? cue_of_covering(tokens, at) : cue;
}

SumCue cue_at(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at)) return SumCue::none;
    const SumCue together = cue_of_words(tokens, at);
    if (together != SumCue::none) return together;
    const SumCue cue = sum_cue(tokens, at);
    if (cue == SumCue::none || is_within_name(tokens, at, cue) || is_grant_paid(tokens, at) ||
        !means(tokens, at, cue))
        return SumCue::none;
    if (cue == SumCue::aid && (is_share_of(tokens, at) || is_aid_to_another(tokens, at)))
        return SumCue::line;
    if (cue == SumCue::price && tokens.begins_with_any(at, "avgift") &&
        tokens.is(at - 1, "sociala"))
        return SumCue::line; // "löner och sociala avgifter"
    if (grants(cue) && is_general(tokens, at)) return SumCue::threshold;
    if (grants(cue) && (is_only_wished(tokens, at) || is_yielding(tokens, at)))
        return SumCue::other;                   // "Minoriteten ville avsätta", "Uthyrningen ger"
    if (grants(cue) && is_asked_to(tokens, at)) // "har ombetts bidra", "uppmanas att avsätta"
        return tokens.is(at - 1, "att") ? SumCue::other : SumCue::applied;
    return cue_beside_others(tokens, at, cue);
}

/// Notes a word; true if it only goes with another.
bool add_modifier(SumCues& to, SumCue cue) {
    switch (cue) {
    case SumCue::whole:
        return to.whole = true;
    case SumCue::body:
        return to.body = true;
    case SumCue::budget:
        to.budget = true;
        return false;
    case SumCue::agent:
        return to.agent = true;
    case SumCue::before:
        return to.before = true;
    case SumCue::negation:
        to.negation = to.negation || !to.more;
        return true;
    default:
        return cue == SumCue::none;
    }
}

/// "14 ansökningar avslogs, motsvarande 5,2 mnkr": the sum belongs to the words before it, not to a
/// case.
bool is_of_no_case(const Tokens& tokens, std::size_t at, SumCue cue) {
    return cue == SumCue::refused || cue == SumCue::earlier || cue == SumCue::other ||
           is_base_amount(tokens, at);
}

bool is_project(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "projekt projektet projektets");
}

/// "beviljar ansökan om": the application is what is granted or refused.
bool decides_on(const Tokens& tokens, SumCue verb, const SumCues& cues, std::size_t at) {
    return cues.strong == SumCue::applied && (verb == SumCue::granted || verb == SumCue::refused) &&
           cues.at - at <= 3 && !tokens.is(at + 1, "hela"); // "bevilja hela det sökta beloppet"
}

/// "avslår ansökan om att bevilja": a grant is refused.
bool refuses_grant(const Tokens& tokens, SumCue verb, const SumCues& cues, std::size_t at) {
    if (verb != SumCue::refused || cues.strong != SumCue::granted) return false;
    if (cues.at - at > 5 || !tokens.is(cues.at - 1, "att")) return false;
    return !tokens.has_any(at, cues.at, "och men samt");
}

/// "Ersättningen för 2023 fastställs till": a grant, whatever it is called.
bool is_settled(const Tokens& tokens, std::size_t subject, std::size_t verb) {
    return tokens.lower(subject).starts_with("ersättning") && tokens.is(verb, "fastställs") &&
           tokens.is(verb + 1, "till");
}

/// "Bidragsunderlaget fastställs till", "Kostnaden godtas med"
bool is_verb_of_costs(const Tokens& tokens, std::size_t verb) {
    return tokens.is_any(verb, "fastställs fastställdes bestäms godtas godtogs");
}

/// A subject that says more than its verb: "sponsorer bidrar med", "arvode utgår med", "programmet
/// omfattar", "ansökan omfattar", "det sökta överstiger det beviljade med".
bool is_stronger(const Tokens& tokens, SumCue subject, const SumCues& cues) {
    if (subject == SumCue::other && cues.strong == SumCue::total) return !cues.project;
    if (subject == SumCue::other || subject == SumCue::price) return grants(cues.strong);
    if (subject == SumCue::pot || subject == SumCue::applied)
        return cues.strong == SumCue::total && !cues.project;
    if (subject == SumCue::total || subject == SumCue::cost) // "Kostnaden anges i ansökan till"
        return (cues.strong == SumCue::granted && is_verb_of_costs(tokens, cues.at)) ||
               (tokens.is(cues.at, "ansökan") && tokens.is(cues.at - 1, "i"));
    return subject == SumCue::threshold && cues.strong == SumCue::granted;
}

/// "utöka budgeten med 360 000 kronor", "höjt sin insats med": the difference, not the value.
bool is_changed_by(const Tokens& tokens, SumCue verb, const SumCues& cues, std::size_t sum) {
    const bool whole = cues.strong != SumCue::granted;
    return verb == SumCue::change && whole && tokens.is(before_bound(tokens, sum), "med");
}

/// "Nämnden beviljar länsstyrelsen": an authority between the verb and the sum is given it, unless
/// it comes "från" there.
bool is_given_to_agent(const Tokens& tokens, std::size_t verb, std::size_t agent) {
    return party_cue(tokens, verb) == PartyCue::gives &&
           !tokens.is_any(agent - 1, "från av ur via hos genom");
}

} // namespace

SumCues words_before(const Tokens& tokens, const Surroundings& here) {
    SumCues cues;
    cues.more = here.first > here.begin + 1 && tokens.is(here.first - 1, "än") &&
                tokens.is_any(here.first - 2, "mer högre");
    std::size_t agent = 0;
    bool aside = false; // a comma precedes the sum
    for (std::size_t i = here.first; i > here.begin; --i) {
        if (tokens.is(i - 1, "att") &&
            (tokens.is(i - 2, "så") || tokens.is_any(i - 2, "sätt sättet")))
            break; // "ändras så att … beviljas", "på så sätt att"
        if (tokens.is_any(i - 1, "varav därav") || begins_proposal(tokens, i - 1)) break;
        aside = aside || tokens.is_sign(i - 1, ",");
        i = before_payer_aside(tokens, i - 1, here.begin) + 1;
        if (!aside && tokens.is_any(i - 1, "utöver förutom")) break;
        const SumCue cue = cue_at(tokens, i - 1);
        if (is_of_sum_before(tokens, i - 1, here, cue)) break;
        cues.proposed = cues.proposed ||
                        (cues.strong == SumCue::none && tokens.is_any(i - 1, "föreslås föreslår"));
        if (((cue == SumCue::applied || cue == SumCue::threshold) &&
             is_compared_with_applied(tokens, i - 1)) ||
            (cue == SumCue::applied && cues.proposed))
            continue; // "som söks föreslås 600 000 kronor"
        cues.project = cues.project || (cue == SumCue::whole && is_project(tokens, i - 1));
        if (cue == SumCue::agent && cues.strong == SumCue::granted &&
            is_agent_given(tokens, cues.at, i - 1))
            continue;
        if (cue == SumCue::agent) agent = i - 1;
        if (add_modifier(cues, cue)) continue;
        if (cue == SumCue::granted && cues.agent && is_given_to_agent(tokens, i - 1, agent))
            cues.agent = false;
        if (cue == SumCue::instead) {
            cues.instead = cues.instead || cues.strong == SumCue::none;
        } else if (is_weak(cue)) {
            if (cues.weak != SumCue::none || (cues.instead && cue != SumCue::line)) continue;
            cues.weak = cue;
            cues.weak_is_nearer = cues.strong == SumCue::none;
        } else if (cues.strong == SumCue::none
                       ? !cues.instead || grants(cue) || is_of_no_case(tokens, i - 1, cue)
                       : decides_on(tokens, cue, cues, i - 1) ||
                             (is_stronger(tokens, cue, cues) &&
                              !is_settled(tokens, i - 1, cues.at)) ||
                             (cue == SumCue::applied && cues.strong == SumCue::pot &&
                              is_where_it_is_sought(tokens, cues.at, here.first)) ||
                             is_changed_by(tokens, cue, cues, here.first) ||
                             refuses_grant(tokens, cue, cues, i - 1)) {
            cues.strong = cue;
            cues.at = i - 1;
        }
    }
    return cues;
}

namespace {

/// "de 6 300 000 kronor som nämnden har"
bool is_held_by(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at + 1, "har hade avsatt förfogar disponerar");
}

/// "de 1 000 000 kronor som projektet beräknas kosta"
bool is_relative(const Tokens& tokens, std::size_t after) {
    return tokens.is(after, "som");
}

/// Words after a sum say less: a cost or a "ram" named there is something else.
bool counts_after(const Tokens& tokens, std::size_t at, SumCue cue) {
    switch (cue) {
    case SumCue::granted:
        return !tokens.is_any(at, "får erhåller ger lämnar") &&
               (!tokens.is(at, "utgår") || cue_of_words(tokens, at) == SumCue::granted);
    case SumCue::applied:
        return !is_part_of_applied(tokens, at) && !is_measured_by(tokens, at) &&
               !tokens.is_any(at, "ansökan ansökans ansökningar ansökningarna vill begäran "
                                  "framställan framställning hemställan");
    case SumCue::contributed:
        return is_case(tokens, at);
    case SumCue::refused:
    case SumCue::earlier:
    case SumCue::pot:
    case SumCue::left:
    case SumCue::change:
    case SumCue::other:
    case SumCue::line:
        return true;
    case SumCue::price:
        return tokens.is_any(at - 1, "i som per"); // "får 12 000 kronor i arvode"
    default:
        return false;
    }
}

SumCue cue_after(const Tokens& tokens, std::size_t at, const Surroundings& here) {
    const SumCue cue = cue_at(tokens, at);
    if (cue == SumCue::pot && is_taken_from(tokens, at)) return SumCue::none;
    if (cue == SumCue::pot && tokens.ends_with_any(at, "medel") &&
        (tokens.is(at - 1, "i") || tokens.is(at - 2, "i")))
        return SumCue::none; // "640 000 kr i regionala utvecklingsmedel": the kind of money
    if (is_compared_with(tokens, at)) return SumCue::none; // about what follows it
    if (!is_relative(tokens, here.after)) return cue;
    if (cue == SumCue::body && is_held_by(tokens, at)) return SumCue::pot;
    return cue == SumCue::cost && tokens.is_any(at, "kostar kosta") ? SumCue::total : cue;
}

} // namespace

bool leads_to_next(const Tokens& tokens, std::size_t at) {
    return tokens.is_sign(at, ",") || tokens.is_any(at, "och samt varav respektive");
}

SumCues words_after(const Tokens& tokens, const Surroundings& here) {
    SumCues cues;
    for (std::size_t i = here.after; i < here.end; ++i) {
        if (here.next_in_clause && (leads_to_next(tokens, i) || opens_to_next(tokens, i, here)))
            break;
        if (tokens.is_any(i, "varav därav")) break;
        if (tokens.is_any(i, "stället istället")) break; // "i stället för sökta 650 000 kronor"
        if (tokens.is(i, "av") && is_share_of(tokens, i + 1))
            break; // "60 procent av beviljat belopp"
        cues.joined = cues.joined || tokens.is_any(i, "och samt");
        if (sum_cue(tokens, i) == SumCue::pot && is_taken_from(tokens, i) &&
            !has_own_sum(tokens, i))
            break; // "ur anslaget för oförutsedda behov": the next words say which
        const SumCue cue = cue_after(tokens, i, here);
        if (cue == SumCue::granted && is_of_noun_after(tokens, here, i)) continue;
        const bool relative = cue == SumCue::total && is_relative(tokens, here.after);
        if (add_modifier(cues, cue) || (!relative && !counts_after(tokens, i, cue))) continue;
        if (is_weak(cue) && cues.weak == SumCue::none && !cues.joined) cues.weak = cue;
        if (is_weak(cue) || cues.strong != SumCue::none) continue;
        cues.strong = cue;
        cues.at = i;
    }
    return cues;
}

} // namespace caseflow
