/// Why: a word that elsewhere gives the meaning of a sum may also be next to one by chance: it
/// describes a house, or the source of the money.
#pragma once

#include "caseflow/prose/role.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/surroundings.hpp"

#include <cstddef>

namespace caseflow {

/// "omläggning av tak", "nytt tak", "taket på hembygdsgården": the roof of a house, not the limit
/// of a grant.
[[nodiscard]] bool is_roof(const Tokens& tokens, std::size_t at);

/// "och föreslår totalt 500 000 kronor": the words before it in the clause are about something
/// else.
[[nodiscard]] bool begins_proposal(const Tokens& tokens, std::size_t at);

/// "Föreningen, sökt 60 000 kr, förslag 45 000 kr": a proposal, no longer the sum sought.
[[nodiscard]] bool is_label_of_proposal(const Tokens& tokens, std::size_t sum);

/// "Ur egen kassa": the source of the money, not the role of the sum.
[[nodiscard]] bool is_own_purse(const Tokens& tokens, std::size_t at);

/// "svara för återstående 500 000 kronor": the rest of the costs, not of a pot.
[[nodiscard]] bool is_rest_borne(const Tokens& tokens, std::size_t at);

/// "Bidraget betalas ut med": the grant, one part at a time.
[[nodiscard]] bool pays_grant(const Tokens& tokens, const Surroundings& here);

/// "Ersättningen betalas kvartalsvis med", "Anslaget utbetalas": the grant, whatever its name.
[[nodiscard]] bool is_grant_paid(const Tokens& tokens, std::size_t noun);

/// "340 000 kronor mer än beräknat"
[[nodiscard]] bool is_excess(const Tokens& tokens, std::size_t after);

/// "Ur anslaget tas 730 000 kronor i anspråk": the part used is the grant.
[[nodiscard]] bool is_claimed(const Tokens& tokens, const Surroundings& here);

/// "betalades 200 000 kronor ut av beviljade 250 000 kronor": a part of the same grant as the sum
/// before.
[[nodiscard]] bool is_spent_of(const Tokens& tokens, const Surroundings& here, SumRole before);

/// "beviljar stöd med 65 procent, dock högst 800 000 kronor": a limit applies to the grant in the
/// clause before it, so the words there also count.
[[nodiscard]] Surroundings with_granting_clause(const Tokens& tokens, Surroundings here);

/// "Av beviljade medel hade 265 000 kronor rekvirerats"
[[nodiscard]] bool is_taken_of_granted(const Tokens& tokens, std::size_t at);

/// "Förskott får lämnas med högst 100 000 kronor": a payment of the grant.
[[nodiscard]] bool is_advance(const Tokens& tokens, std::size_t at);

/// "Med det stöd som kan lämnas betalar bolaget", "Om bidrag beviljas, svarar": the verb of the
/// clause that the sentence begins with, right before its own.
[[nodiscard]] bool ends_fronted_clause(const Tokens& tokens, std::size_t verb);

/// "söker ytterligare 240 000 kronor", "Ansökan i övrigt, 55 000 kronor, avslås": in addition to
/// the grant.
[[nodiscard]] bool is_further(const Tokens& tokens, const Surroundings& here);

/// "Regionen har ombetts bidra med": a wish.
[[nodiscard]] bool is_asked_to(const Tokens& tokens, std::size_t verb);

/// "Nämnden hemställer att kommunstyrelsen anvisar": a sum that another body is asked to give.
[[nodiscard]] bool is_requested_of_another(const Tokens& tokens, std::size_t verb,
                                           const Surroundings& here);

/// "Regionen ger dessutom 850 000 kronor per år till sin filmfestival"
[[nodiscard]] bool is_for_itself(const Tokens& tokens, const Surroundings& here);

/// "ger 230 000 kronor om året i ökade intäkter": earnings or savings by the project.
[[nodiscard]] bool is_yield(const Tokens& tokens, const Surroundings& here);

/// "250 000 kronor per år och butik": a sum for each of several.
[[nodiscard]] bool is_of_each(const Tokens& tokens, std::size_t after);

/// "får också 150 000 kronor i verksamhetsbidrag": a grant outside the case.
[[nodiscard]] bool is_of_running(const Tokens& tokens, const Surroundings& here);

/// "Ett bidrag på 200 000 kronor har diskuterats"
[[nodiscard]] bool is_mere_thought(const Tokens& tokens, const Surroundings& here);

/// "har godtagit 8 400 000 kronor som stödgrundande": the whole that the grant is a share of.
[[nodiscard]] bool is_eligible(const Tokens& tokens, std::size_t after);

/// "Den budget som Vinnova godtar är": its own noun gives its role, not the verb of the body that
/// judges it.
[[nodiscard]] bool is_accepted_whole(const Tokens& tokens, const Surroundings& here);

/// "18 av 24 miljoner kronor": the whole of the first number.
[[nodiscard]] bool is_number_of_sum(const Tokens& tokens, const Surroundings& here);

/// "vad högskolan ansökte om, alltså"
[[nodiscard]] bool names_application(const Tokens& tokens, const Surroundings& here);

/// "bidrag i annat än pengar"
[[nodiscard]] bool is_other_than(const Tokens& tokens, std::size_t at);

/// "Nämnden behöver därför avsätta 1 206 000 kronor": a future grant.
[[nodiscard]] bool is_need_to_grant(const Tokens& tokens, std::size_t at);

/// "756 000 kronor av det sökta beloppet"
[[nodiscard]] bool is_part_of_applied(const Tokens& tokens, std::size_t at);

/// "minst 1 000 och högst 20 000 kronor": the bounds of a sum.
[[nodiscard]] bool is_between_bounds(const Tokens& tokens, const Surroundings& here);

/// "har som villkor ställt att föreningen bidrar med minst 100 000 kronor"
[[nodiscard]] bool is_least_of_condition(const Tokens& tokens, const Surroundings& here);

/// "Nämnden beviljar fem föreningar sammanlagt 250 000 kronor": granted in this case, unlike "har
/// beviljat 27 ansökningar om sammanlagt".
[[nodiscard]] bool grants_now(const Tokens& tokens, const Surroundings& here);

/// "svarar för driften", "svarar därutöver för drift": the token of the thing that somebody answers
/// for.
[[nodiscard]] std::size_t object_of(const Tokens& tokens, std::size_t verb);

/// "Föreningen Nästa Steg": the third or a later word of a name, but not of an authority or a
/// board.
[[nodiscard]] bool is_within_name(const Tokens& tokens, std::size_t at, SumCue cue);

/// "1 200 000 kronor, dvs. 400 000 kronor om året"
[[nodiscard]] bool restates_by_year(const Tokens& tokens, const Surroundings& here);

/// "Minst 2 000 000 kronor av bidraget ska gå till": a part of the grant.
[[nodiscard]] bool is_part_to_use(const Tokens& tokens, std::size_t after);

/// "på skriftlig begäran", "efter framställning": the occasion of an action.
[[nodiscard]] bool is_on_request(const Tokens& tokens, std::size_t at);

/// "söker A 360 000 kronor och B 240 000 kronor, tillsammans 600 000 kronor": the total of the sums
/// before.
[[nodiscard]] bool sums_up(const Tokens& tokens, const Surroundings& here);

/// "Av de 900 000 kronor som projektet kostar står Kommunen för 300 000 kronor": about the sum
/// before, right after it.
[[nodiscard]] bool is_of_sum_before(const Tokens& tokens, std::size_t at, const Surroundings& here,
                                    SumCue cue);

/// "söker 500 000 kronor för 2023 och 360 000 kronor för 2024": the sum of the next year.
[[nodiscard]] bool continues_by_year(const Tokens& tokens, const Surroundings& here);

/// "bidrar med 4,8 mnkr, främst löner, och Kommunen med 1,6 mnkr": a party without a verb of its
/// own.
[[nodiscard]] bool takes_verb_before(const Tokens& tokens, const Surroundings& here);

/// "söker 300 000 kronor per år i kommunalt stöd, sammanlagt": only the kind of money comes between
/// the two sums.
[[nodiscard]] bool says_kind_of_sought(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
