#include "caseflow/prose/sum_asides.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/pots.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/sum_parts.hpp"
#include "caseflow/prose/total_words.hpp"

namespace caseflow {

bool is_roof(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at, "tak") && tokens.is(at + 1, "på") && tokens.is_number(at + 2)) return false;
    if (tokens.is(at, "tak"))
        return !tokens.is(at - 1, "ett") && !tokens.is_any(at + 1, "om är för");
    return tokens.is(at, "taket") && tokens.is_any(at + 1, "på till") && tokens.is_word(at + 2);
}

bool begins_proposal(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "föreslår förordar tillstyrker rekommenderar") &&
           (tokens.is_any(at - 1, "och men samt") || tokens.is_sign(at - 1, ",") ||
            tokens.is_any(at - 1, "därför"));
}

bool is_label_of_proposal(const Tokens& tokens, std::size_t sum) {
    const std::size_t label = sum - (tokens.is_sign(sum - 1, ":") ? 2 : 1);
    return tokens.is(label, "förslag") &&
           (label == 0 || tokens.begins_line(label) || tokens.is_any_sign(label - 1));
}

bool is_own_purse(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "kassa kassan kapital överskott besparingar") &&
           is_taken_from(tokens, at);
}

bool is_rest_borne(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t farthest = 6; // "återstående 1 200 000 kronor"
    std::size_t verb = at + 1;
    while (verb < at + farthest &&
           (tokens.is_number(verb) || tokens.is_any(verb, "kronor kr tkr mnkr miljoner")))
        ++verb;
    if (tokens.is_number(at + 1) && tokens.is(verb + 1, "av") &&
        tokens.is_any(verb, "täcks bekostas finansieras betalas bärs tillskjuts"))
        return true; // "Återstående 300 000 kronor täcks av kommunen"
    return tokens.is_any(at, "återstående kvarstående") && tokens.is_number(at + 1) &&
           tokens.is_any(at - 1,
                         "för med bär betalar bekostar finansierar täcker skjuter själv självt");
}

bool pays_grant(const Tokens& tokens, const Surroundings& here) {
    if (here.first > here.begin && tokens.is(here.first - 1, "inne")) return true; // "hålla inne"
    if (tokens.begins_with_any(here.begin, "utbetalning") && tokens.is(here.begin + 1, "av"))
        return true; // "Utbetalning av 200 000 kronor godkänns"
    const bool grant =
        tokens.has_any(here.begin, here.first,
                       "bidraget stödet beloppet anslaget medlen ersättningen "
                       "medfinansieringen bidragsbeloppet projektmedlen stödbeloppet "
                       "projektstödet");
    if (!grant || tokens.has_beginning(here.begin, here.first, "faktur")) return false;
    if (tokens.has_beginning(here.begin, here.first, "betal utbetal")) return true;
    // "Medlen för 2022, 690 000 kronor, får rekvireras när"
    const std::size_t verb = here.after + (tokens.is(here.after + 1, "får") ? 2 : 1);
    return tokens.is_sign(here.after, ",") && tokens.is_any(verb, "rekvireras utbetalas betalas");
}

bool is_grant_paid(const Tokens& tokens, std::size_t noun) {
    return tokens.is_any(noun, "ersättningen anslaget") &&
           tokens.begins_with_any(noun + 1, "betalas utbetalas rekvireras");
}

bool is_excess(const Tokens& tokens, std::size_t after) {
    if (tokens.is_any(after, "över under")) return tokens.is_any(after + 1, "vad det");
    return tokens.is_any(after, "mer mindre dyrare billigare högre lägre") &&
           (tokens.is(after + 1, "än") || !tokens.is_word(after + 1));
}

bool is_claimed(const Tokens& tokens, const Surroundings& here) {
    return tokens.is(here.after, "i") && tokens.is(here.after + 1, "anspråk") &&
           tokens.is_any(here.first - 1, "tas tar") && here.first > here.begin;
}

bool is_spent_of(const Tokens& tokens, const Surroundings& here, SumRole before) {
    if (before != SumRole::earlier || !here.same_clause || here.first < here.begin + 2)
        return false;
    const std::size_t of = here.first - 2;
    return tokens.is(of, "av") &&
           (says_in_all(tokens, of + 1) ||
            tokens.is_any(of + 1, "beviljade beslutade anslagna avsatta tilldelade budgeterade "
                                  "beräknade möjliga"));
}

Surroundings with_granting_clause(const Tokens& tokens, Surroundings here) {
    constexpr std::size_t farthest = 24; // tokens
    const bool most = tokens.is_any(here.begin, "dock men") &&
                      tokens.is_any(here.begin + 1, "högst maximalt max som") &&
                      here.first <= here.begin + 3;
    if (!most || here.begin == 0) return here;
    const std::size_t at = begin_of_clause(tokens, here.begin - 1, farthest);
    for (std::size_t i = at; i < here.begin; ++i)
        if (sum_cue(tokens, i) == SumCue::granted && !tokens.is_any(i, "får kan")) here.begin = at;
    return here;
}

bool is_taken_of_granted(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at - 1, "som") && tokens.is(at - 3, "de") && tokens.is(at - 4, "av"))
        return begins_clause(tokens, at - 4); // "Av de medel som beviljades i januari"
    return tokens.is(at, "beviljade") && tokens.is(at - 1, "av") && begins_clause(tokens, at - 1) &&
           tokens.is_any(at + 2, "har hade");
}

bool is_advance(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t few = 7; // "förskott om högst 50 procent, "
    for (std::size_t i = 1; i <= few && i <= at && !begins_clause(tokens, at - i + 1); ++i)
        if (tokens.begins_with_any(at - i, "förskott delutbetalning delbetalning")) return true;
    return false;
}

bool ends_fronted_clause(const Tokens& tokens, std::size_t verb) {
    constexpr std::size_t longest = 20; // tokens
    const std::size_t own = verb + (tokens.is_sign(verb + 1, ",") ? 2 : 1);
    const PartyCue cue = party_cue(tokens, own);
    if (cue != PartyCue::pays || !tokens.ends_with_any(own, "r")) return false;
    std::size_t begin = begin_of_clause(tokens, verb, longest);
    if (tokens.is_any(begin, "även också först")) ++begin;
    return tokens.is_any(begin, "med om när efter sedan utan genom då eftersom oavsett trots");
}

bool is_further(const Tokens& tokens, const Surroundings& here) {
    if (tokens.is_any(here.first - 1, "ytterligare resterande återstående") &&
        here.first > here.begin)
        return true;
    const std::size_t noun = here.first - (tokens.is_any(here.first - 1, "om på") ? 2 : 1);
    if (here.first > here.begin + 1 && tokens.begins_with_any(noun, "tilläggs")) return true;
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.is(i, "övrigt") && tokens.is(i - 1, "i")) return true;
    return false;
}

bool is_asked_to(const Tokens& tokens, std::size_t verb) {
    return tokens.is_any(verb - (tokens.is(verb - 1, "att") ? 2 : 1),
                         "ombetts ombeds ombads uppmanats uppmanas uppmanades tillfrågats");
}

bool is_requested_of_another(const Tokens& tokens, std::size_t verb, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 2 < verb; ++i)
        if (tokens.is_any(i, "hemställer begär anhåller äskar") && tokens.is(i + 1, "att") &&
            !tokens.is(i + 2, "nämnden"))
            return true;
    return false;
}

bool is_for_itself(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 3; // "per år till"
    std::size_t verb = here.first - 1;
    while (verb > here.begin && tokens.is_any(verb, "dessutom även också redan årligen med till"))
        --verb;
    if (here.first == here.begin ||
        (party_cue(tokens, verb) != PartyCue::gives && party_cue(tokens, verb) != PartyCue::pays))
        return false;
    for (std::size_t i = here.after; i <= here.after + few && i + 1 < here.end; ++i)
        if (tokens.is_any(i, "till på i") && tokens.is_any(i + 1, "sin sitt sina")) return true;
    return false;
}

namespace {

bool has_capital(const Tokens& tokens, std::size_t at) {
    return tokens.is_word(at) && tokens.at(at) != tokens.lower(at);
}

/// "230 000 kronor om året": the token after how often.
std::size_t after_rate(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at, "årligen")) return at + 1;
    const bool rate =
        tokens.is_any(at, "per om i") && tokens.is_any(at + 1, "år året månad månaden");
    return rate ? at + 2 : at;
}

/// "samlat in", "drog in": earnings.
bool gathers(const Tokens& tokens, std::size_t at) {
    return tokens.is(at + 1, "in") && tokens.is_any(at, "drar drog dragit samlar samlade samlat");
}

/// "får in", "får tillbaka": earnings, or a gift.
bool takes_in(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at + 1, "in tillbaka") && tokens.is_any(at, "får få fick fått tar tog");
}

} // namespace

bool is_yield(const Tokens& tokens, const Surroundings& here) {
    if (any_token(tokens, here.begin, here.first, gathers, is_yielding)) return true;
    const std::size_t in = after_rate(tokens, here.after);
    if (!tokens.is(in, "i")) return false;
    if (any_token(tokens, here.begin, here.first, takes_in)) // "i hyror", not "i bidrag"
        return tokens.is_word(in + 1) && !tokens.contains_any(in + 1, "bidrag stöd medel");
    const bool adjective = tokens.is_any(
        in + 1, "ökade minskade högre lägre nya ytterligare uteblivna minskad ökad sänkt");
    const std::size_t noun = in + (adjective ? 2 : 1);
    const SumCue cue = sum_cue(tokens, noun);
    const bool income = cue == SumCue::other || (adjective && cue == SumCue::price);
    return income && !tokens.begins_with_any(noun, "ersättning egna lån") &&
           tokens.has_any(here.begin, here.first, "ger ge gav gett inbringar medför innebär");
}

bool is_part_to_use(const Tokens& tokens, std::size_t after) {
    return tokens.is(after, "av") &&
           tokens.is_any(after + 1, "bidraget stödet anslaget medlen beloppet") &&
           tokens.is_any(after + 2, "ska skall måste bör får");
}

bool is_of_each(const Tokens& tokens, std::size_t at) {
    const std::size_t after = after_rate(tokens, at);
    if (!tokens.is(after, "och") || !tokens.is_word(after + 1)) return false;
    const std::string_view noun = tokens.lower(after + 1);
    const bool ends = !tokens.continues(after + 2) || tokens.is_any_sign(after + 2, ". , ;");
    return ends && !noun.ends_with("as") && tokens.at(after + 1) == noun;
}

bool restates_by_year(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 6;
    return here.first - here.begin <= few && here.begin > 0 &&
           tokens.is_any_sign(here.begin - 1, ", (") &&
           (tokens.is_any(here.begin, "dvs alltså") ||
            (tokens.is(here.begin, "det") && tokens.is(here.begin + 1, "vill")));
}

bool says_kind_of_sought(const Tokens& tokens, const Surroundings& here) {
    const std::size_t in = after_rate(tokens, here.begin);
    const std::size_t kind = in + (sum_cue(tokens, in + 1) == SumCue::aid ? 1 : 2);
    return tokens.is(in, "i") && sum_cue(tokens, kind) == SumCue::aid &&
           tokens.is_sign(kind + 1, ",");
}

bool is_of_running(const Tokens& tokens, const Surroundings& here) {
    return tokens.has_any(here.begin, here.first,
                          "också även dessutom därutöver därtill redan årligen") &&
           tokens.is_any(here.after, "i som") &&
           tokens.begins_with_any(here.after + 1,
                                  "verksamhetsbidrag verksamhetsstöd drift grundbidrag grundstöd "
                                  "föreningsbidrag");
}

bool is_mere_thought(const Tokens& tokens, const Surroundings& here) {
    return tokens.is_any(here.begin, "en ett") &&
           tokens.has_any(here.after, here.end,
                          "diskuterats diskuterades prövats prövades ansetts aktuellt aktuell");
}

bool is_eligible(const Tokens& tokens, std::size_t after) {
    if (!tokens.is(after, "som") || !tokens.is_word(after + 1)) return false;
    const std::string_view word = tokens.lower(after + 1);
    return word.ends_with("berättigande") || word.ends_with("grundande");
}

bool is_accepted_whole(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t shortest = 5; // "den budget som godtas är"
    if (here.first < here.begin + shortest || !tokens.is_any(here.begin, "den de det") ||
        !tokens.is(here.begin + 2, "som") || !tokens.is_any(here.first - 1, "är till blir"))
        return false;
    const SumCue noun = sum_cue(tokens, here.begin + 1);
    return (noun == SumCue::budget || noun == SumCue::cost || noun == SumCue::total) &&
           tokens.has_any(here.begin + 3, here.first,
                          "godtar godtas godkänner godkänns godkänt godkänts godtagit "
                          "godtagits fastställt fastställts");
}

bool is_number_of_sum(const Tokens& tokens, const Surroundings& here) {
    std::size_t of = here.first - 1;
    if (says_in_all(tokens, of) || tokens.is_any(of, "sökta ansökta begärda")) --of;
    return of > here.begin && of < here.first && tokens.is(of, "av") && tokens.is_number(of - 1);
}

bool names_application(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (sum_cue(tokens, i) == SumCue::applied) return true;
    return false;
}

bool is_other_than(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "än") && tokens.is_any(at - 1, "annat annan andra");
}

bool is_need_to_grant(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t few = 4;
    return tokens.is_any(at, "behöver behövde") &&
           tokens.has_any(at + 1, at + 1 + few, "avsätta anslå bevilja bidra skjuta tillskjuta");
}

bool is_part_of_applied(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at - 1, "det den de") && tokens.is(at - 2, "av");
}

bool is_least_of_condition(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is_any(here.first - 1, "minst lägst")) return false;
    if (tokens.is(here.first - 2, "avse")) return true; // "ska avse minst 50 000 kronor"
    const std::size_t be = here.first - (tokens.is(here.first - 2, "till") ? 3 : 2);
    if (here.first > here.begin + 3 && tokens.is_any(be, "vara uppgå överstiga omfatta") &&
        tokens.has_any(here.begin, be, "måste behöver"))
        return true; // "Underlaget måste vara minst 100 000 kronor"
    if (tokens.has_any(here.begin, here.first,
                       "redovisa redovisat redovisas upparbetade upparbetat upparbetats "
                       "styrka visa"))
        return true; // "ska redovisa upparbetade kostnader på minst 160 000 kronor"
    return tokens.has_beginning(here.begin, here.first, "villkor förutsätt förutsatt krav kräv");
}

bool is_between_bounds(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t longest = 4; // tokens of a sum
    const std::size_t before = here.first - 1;
    if (tokens.is(before, "mellan")) // "mindre bidrag, mellan 10 000 och 40 000 kronor"
        return tokens.is_any(before - (tokens.is_sign(before - 1, ",") ? 2 : 1),
                             "bidrag bidragen stöd anslag stipendier belopp");
    if (tokens.is(before, "minst"))
        return tokens.is(here.after, "och") && tokens.is(here.after + 1, "högst");
    return here.same_clause && tokens.is(before, "högst") && here.begin + 2 == here.first &&
           tokens.is(here.begin, "och") &&
           tokens.has_any(here.begin - std::min(here.begin, longest), here.begin, "minst");
}

bool grants_now(const Tokens& tokens, const Surroundings& here) {
    return tokens.has_any(here.begin, here.first,
                          "beviljar beviljas fördelar tilldelar tilldelas") &&
           !tokens.has_any(here.begin, here.first, "årligen normalt brukar");
}

std::size_t object_of(const Tokens& tokens, std::size_t verb) {
    if (tokens.is(verb - 2, "för") && begins_clause(tokens, verb - 2)) return verb - 1;
    return verb + (tokens.is(verb + 1, "för") ? 2 : tokens.is(verb + 2, "för") ? 3 : 1);
}

bool is_on_request(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at + 1, "om") &&
        tokens.begins_with_any(at + 2, "förskott utbetalning delutbetalning"))
        return true; // "Begäran om förskott med 200 000 kronor"
    return tokens.is_any(at, "begäran framställan framställning hemställan") &&
           (tokens.is_any(at - 1, "på efter vid enligt") ||
            tokens.is_any(at - 2, "på efter vid enligt"));
}

bool sums_up(const Tokens& tokens, const Surroundings& here) {
    const std::size_t word = here.first - 1;
    return here.first > here.begin + 1 &&
           (says_in_all(tokens, word) || says_together(tokens, word)) &&
           (tokens.is_any_sign(word - 1, ", (") || tokens.is_dash(word - 1) ||
            tokens.is_any(word - 1, "alltså dvs eller säga är"));
}

bool is_of_sum_before(const Tokens& tokens, std::size_t at, const Surroundings& here, SumCue cue) {
    constexpr std::size_t few = 4; // "som det nya projektet kostar"
    return here.same_clause && tokens.is(here.begin, "som") && at - here.begin <= few &&
           (cue == SumCue::cost || cue == SumCue::applied || cue == SumCue::total);
}

bool continues_by_year(const Tokens& tokens, const Surroundings& here) {
    bool year = tokens.is_any(here.after, "för under år") && tokens.is_year(here.after + 1);
    for (std::size_t i = here.begin; i < here.first; ++i) {
        year = year || tokens.is_year(i);
        if (!tokens.is_any_sign(i, ",") && !tokens.is_year(i) &&
            !tokens.is_any(i, "för under år och samt"))
            return false;
    }
    return year;
}

bool takes_verb_before(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t longest = 6; // tokens of a name
    if (!here.same_clause || !tokens.is(here.first - 1, "med")) return false;
    std::size_t name = here.first - 1;
    while (name > here.begin && here.first - name <= longest && tokens.is_word(name - 1) &&
           !tokens.is_any(name - 1, "och samt medan"))
        --name;
    const std::size_t word = name + (tokens.is(name, "från") ? 1 : 0); // "och från Kommunen med"
    return name > here.begin && word + 1 < here.first && has_capital(tokens, word) &&
           tokens.is_any(name - 1, "och samt medan");
}

bool is_within_name(const Tokens& tokens, std::size_t at, SumCue cue) {
    return cue != SumCue::agent && cue != SumCue::body && at > 1 && has_capital(tokens, at) &&
           has_capital(tokens, at - 1) && tokens.lower(at).substr(1) == tokens.at(at).substr(1) &&
           !tokens.begins_line(at) && has_capital(tokens, at - 2);
}

} // namespace caseflow
