#include "caseflow/prose/sum_phrases.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/delegations.hpp"
#include "caseflow/prose/pots.hpp"
#include "caseflow/prose/project_words.hpp"
#include "caseflow/prose/sum_asides.hpp"
#include "caseflow/prose/sum_costs.hpp"
#include "caseflow/prose/sum_nouns.hpp"
#include "caseflow/prose/total_words.hpp"

namespace caseflow {
namespace {

/// "den totala finansieringen", "projektets samlade omfattning"
bool is_total(const Tokens& tokens, std::size_t at) {
    return (is_total_adjective(tokens, at - 1) || tokens.is(at - 1, "hela")) &&
           tokens.is_any(at, "finansiering finansieringen omfattning omfattningen "
                             "finansieringsbehov finansieringsbehovet investeringen "
                             "investering utgiften utgifterna") &&
           !tokens.is(at + 1, "från"); // "den totala finansieringen från regionen"
}

/// "Investeringen uppgår till 1 000 000 kronor", "Ombyggnaden beräknas till": the size of the
/// whole.
bool is_size_of(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t most = 3; // "beräknas uppgå till"
    if (!begins_clause(tokens, at)) return false;
    if (!is_undertaking(tokens, at) &&
        !(sum_cue(tokens, at) == SumCue::whole && is_definite_noun(tokens, at)))
        return false;
    if (tokens.is(at + 1, "är") && tokens.is(at + 3, "till") && tokens.is_number(at + 4) &&
        tokens.begins_with_any(at + 2, "beräkna kalkylera budgetera uppskatta"))
        return true; // "Satsningen är beräknad till 1 000 000 kronor"
    std::size_t verb = at + 1;
    while (verb < at + most &&
           (says_in_all(tokens, verb) || tokens.is_any(verb, "beräknas bedöms väntas")))
        ++verb;
    const bool plain = verb > at + 1 || tokens.is_any(verb, "uppgår landar");
    if (tokens.is_any(verb, "uppgår uppgå landar landa")) ++verb;
    return plain && tokens.is_any(verb, "till på") && tokens.is_number(verb + 1);
}

/// "satsningen går på 1 000 000 kronor"
bool is_price_of(const Tokens& tokens, std::size_t at) {
    const bool is = tokens.is(at, "är") && // "Investeringen är på 800 000 kr"
                    (sum_cue(tokens, at - 1) == SumCue::whole || is_undertaking(tokens, at - 1));
    return (is || tokens.is_any(at, "går gick gå")) && tokens.is(at + 1, "på") &&
           !tokens.is_word(at + 2);
}

/// "beloppet", "bidraget": the sum of the decision, unless it is somebody's.
bool is_the_sum(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "beloppet bidraget stödet bidragsbeloppet stödbeloppet");
}

/// "beslutat belopp", "det nya beloppet", "Bidraget ska vara"
bool is_decided_sum(const Tokens& tokens, std::size_t at) {
    if (tokens.is_any(at, "beslutat beslutad fastställt föreslaget föreslagen tillstyrkt förordat"))
        return tokens.is(at + 1, "belopp") || sum_cue(tokens, at + 1) == SumCue::aid;
    if (tokens.is(at, "förslaget")) // "Förslaget är 750 000 kronor"
        return tokens.is_any(at + 1, "är blir") && tokens.is_number(at + 2);
    if (tokens.is_any(at, "nya nytt rätt rätta"))
        return tokens.is(at + 1, "belopp") || is_the_sum(tokens, at + 1);
    const bool own = is_the_sum(tokens, at) &&
                     !(at > 0 && tokens.is_word(at - 1) && tokens.lower(at - 1).ends_with('s'));
    if (own && tokens.is_any(at + 1, "begränsas begränsats"))
        return tokens.is(at + 2, "till") && tokens.is_number(at + 3);
    return own && tokens.is_any(at + 1, "ska skall") && tokens.is_any(at + 2, "vara bli") &&
           !tokens.is_any(at + 3, "minst lägst högst maximalt");
}

/// "Från Norrby kommun kommer 300 000 kronor"
bool comes_from_somebody(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest = 6; // tokens of "från stiftelsen Framtidens hav"
    if (!tokens.is(at, "kommer") || !tokens.is_number(at + 1)) return false;
    for (std::size_t i = at; i > 0 && at - i < longest; --i)
        if (tokens.is(i - 1, "från")) return begins_clause(tokens, i - 1);
    return false;
}

/// "ska få stöd med", "föreslås få ett bidrag på": the subject is granted it.
bool is_to_get(const Tokens& tokens, std::size_t at) {
    const bool gets =
        tokens.is_any(at, "få erhålla") && tokens.is_any(at - 1, "ska skall bör föreslås kommer");
    const std::size_t noun = at + (tokens.is_any(at + 1, "ett det") ? 2 : 1);
    return gets && sum_cue(tokens, noun) == SumCue::aid;
}

/// "var då beräknad till", "den då beräknade kostnaden": a value that has changed since.
bool is_then(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at, "början")) return tokens.is(at - 1, "från") && !tokens.is(at + 1, "av");
    if (tokens.is_any(at, "ansökan skissen utkastet intresseanmälan"))
        return tokens.is(at - 1, "i") &&
               tokens.is_any(at + 1, "angavs beräknades uppgavs uppskattades var");
    if (tokens.is(at, "hade")) // "hade avsatt": no longer true
        return tokens.is_any(at + 1, "avsatt anslagit beviljat reserverat budgeterat");
    const bool past = at > 0 && tokens.is_word(at - 1) && tokens.lower(at - 1).ends_with("des");
    if (past && tokens.is(at, "då")) return true; // "beräknades då till"
    return tokens.is(at, "då") && tokens.is_any(at - 1, "var den det blev de hade fick");
}

/// "har 300 000 kronor förbrukats", "beräknas 450 000 kronor gå åt"
bool is_used_up(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "gå gått går gick") && tokens.is(at + 1, "åt");
}

/// "Personalkostnaderna svarar för 2 100 000 kronor": the verb of a line of costs.
bool is_verb_of_cost_line(const Tokens& tokens, std::size_t at) {
    const bool verb = tokens.is_any(at, "svarar står svarade stod") && tokens.is(at + 1, "för");
    if (!verb || at == 0) return false;
    const std::size_t noun = at - (tokens.is_any(at - 1, "ensamt ensam själv då") ? 2 : 1);
    return tokens.is_word(noun) && sum_cue(tokens, noun) == SumCue::line;
}

/// "omsätter utställningsprojektet": the whole cost, not anybody's income.
bool is_turnover_of_project(const Tokens& tokens, std::size_t at) {
    const auto is_project = [&](std::size_t i) {
        return tokens.is_word(i) && tokens.lower(i).ends_with("projektet");
    };
    return tokens.is(at, "omsätter") && (is_project(at + 1) || is_project(at - 1));
}

/// "är den största finansiären med", "är näst störst med": its contribution.
bool is_of_largest(const Tokens& tokens, std::size_t at) {
    if (tokens.is_any(at, "störst minst")) return tokens.is(at + 1, "med");
    const bool rank = tokens.is_any(at, "största minsta ensam enda");
    const bool funder = tokens.begins_with_any(at + 1, "finansiär medfinansiär bidragsgivar givar");
    const bool given = rank && tokens.is_any(at + 1, "bidraget tillskottet insatsen") &&
                       (tokens.is_sign(at + 2, ",") || tokens.is_any(at + 2, "är kommer"));
    return (rank && funder && tokens.is(at + 2, "med")) || given;
}

/// "föreningens del på 300 000 kronor", "Kommunens andel är 300 000 kronor"
bool is_part_of_party(const Tokens& tokens, std::size_t at) {
    if (at == 0 || !tokens.is_any(at, "del andel") || !tokens.is_word(at - 1) ||
        !tokens.lower(at - 1).ends_with('s') || sum_cue(tokens, at - 1) != SumCue::none)
        return false;
    return tokens.is_any(at + 1, "på om är blir uppgår") &&
           tokens.is_number(at + (tokens.is(at + 1, "uppgår") ? 3 : 2));
}

/// "En motsvarande satsning kostade": an effort other than this one.
bool is_counterpart(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "motsvarande") &&
           (begins_clause(tokens, at) || tokens.is_any(at - 1, "en ett")) &&
           tokens.begins_with_any(at + 1,
                                  "satsning projekt insats investering arbete utbyggnad ombyggnad "
                                  "verksamhet anläggning åtgärd upprustning renovering centr");
}

/// "Regionen har den 5 maj 2022 beslutat om 500 000 kronor": a party's earlier decision.
bool is_decided_on_day(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "beslutat") && tokens.is_year(at - 1) && tokens.is(at + 1, "om") &&
           tokens.is_number(at + 2);
}

/// "stöd", "ett villkorat bidrag", "ansökan": the token after something that a body may approve, or
/// 0.
std::size_t after_what_is_approved(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t farthest = 2; // "ett villkorat bidrag"
    const std::size_t first = at + (tokens.is_any(at, "ett en det") ? 1 : 0);
    for (std::size_t noun = first; noun < first + farthest && tokens.is_word(noun); ++noun)
        if (sum_cue(tokens, noun) == SumCue::aid || tokens.is(noun, "ansökan")) return noun + 1;
    return 0;
}

/// "Stöd godkänns med", "Bidrag om 500 000 kronor medges", "godkänner ett bidrag om"; not "avdrag
/// medges".
bool is_approved(const Tokens& tokens, std::size_t verb) {
    constexpr std::size_t longest = 12; // tokens from the noun to the verb
    constexpr std::size_t few = 3;
    if (tokens.is_any(verb, "beslutar besluta") && tokens.is(verb + 1, "om") &&
        tokens.is(verb + 2, "ett") &&
        !tokens.has_any(verb - std::min(verb, few), verb, "kan kunna får")) {
        const std::size_t end = after_what_is_approved(tokens, verb + 2);
        return end > 0 && tokens.is_any(end, "om på med");
    }
    if (tokens.is_any(verb, "godkänna godkänner medge medger")) {
        const std::size_t end = after_what_is_approved(tokens, verb + 1);
        return end > 0 && tokens.is_any(end, "om på med") && !tokens.is(end - 1, "ansökan");
    }
    if (!tokens.is_any(verb, "godkänns godkännes medges utgår")) return false;
    const std::size_t begin = begin_of_clause(tokens, verb, longest);
    const std::size_t end = after_what_is_approved(tokens, begin);
    return end > 0 && end <= verb && (end == verb || tokens.is_any(end, "om på till"));
}

/// "Finansiera projektet med", "Bidra med", "Ge Byaföreningen ett bidrag på": a point that begins
/// so says what the body itself does.
bool is_ordered(const Tokens& tokens, std::size_t verb) {
    constexpr std::size_t farthest = 6; // tokens to the sum or the noun
    if (!tokens.is_any(verb, "bidra finansiera medfinansiera stödja ge utge") ||
        tokens.is_any(verb + 1, "resten återstoden resterande återstående"))
        return false;
    const std::size_t first = verb - (tokens.is(verb - 1, "att") ? 1 : 0);
    const bool decides = first < verb && tokens.is_any(first - 1, "beslutar beslutade");
    if (!decides && !begins_clause(tokens, first)) return false;
    for (std::size_t i = verb + 1; i < verb + farthest; ++i)
        if (tokens.is_any(i, "uppdrag rätt")) return false;
    return true;
}

/// "Godkänna en budget på", "lägger fram en budget på": the planned cost of the project.
bool is_budget_laid(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "budget") && tokens.is_any(at + 1, "på om") && tokens.is(at - 1, "en") &&
           tokens.is_number(at + 2) &&
           tokens.is_any(at - 2, "godkänna godkänner fastställa fastställer fram");
}

/// "500 000 kronor disponeras av Byaföreningen": a grant, not the body's own means.
bool is_at_disposal(const Tokens& tokens, std::size_t verb) {
    return tokens.is(verb, "disponeras") && tokens.is(verb + 1, "av") &&
           party_cue(tokens, verb + 2) == PartyCue::taker;
}

/// "Avdrag medges med", "Rabatt lämnas med": neither aid nor a grant.
bool is_thing_given(const Tokens& tokens, std::size_t verb) {
    if (!tokens.is(verb + 1, "med") || !tokens.is_any(verb, "lämnas medges ges utgår") ||
        verb == 0 || !begins_clause(tokens, verb - 1) || !tokens.is_word(verb - 1) ||
        sum_cue(tokens, verb - 1) != SumCue::none || is_definite_noun(tokens, verb - 1))
        return false;
    const std::string_view noun = tokens.lower(verb - 1);
    for (const std::string_view aid : {"bidrag", "stöd", "medel", "anslag", "belopp", "finansi"})
        if (noun.find(aid) != noun.npos) return false;
    return true;
}

} // namespace

bool is_compared_with(const Tokens& tokens, std::size_t at) {
    if (tokens.is_any(at, "jämföras jämföra jämförs jämförelse")) return tokens.is(at + 1, "med");
    return tokens.is_any(at, "ställas ställs ställa") && tokens.is_any(at + 1, "mot emot");
}

bool is_widening(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "än") && tokens.is(at - 1, "mer") && !tokens.is_any(at - 2, "om med");
}

bool is_rest_paid(const Tokens& tokens, const Surroundings& here) {
    return here.first == here.begin + 2 && tokens.is_any(here.begin, "återstoden resten") &&
           tokens.is_sign(here.begin + 1, ",") && tokens.is_sign(here.after, ",") &&
           tokens.is_any(here.after + 1,
                         "finansieras täcks betalas bekostas bärs finansierar betalar "
                         "bekostar täcker") &&
           !tokens.is_any(here.after + 2, "ut när");
}

bool is_pledged(const Tokens& tokens, std::size_t sum) {
    if (tokens.is(sum - 1, "om")) return tokens.is_any(sum - 2, "besked löfte löften utfästelse");
    constexpr std::size_t few = 4; // "ideellt arbete, som"
    const std::size_t worth = sum - (tokens.is(sum - 1, "till") ? 2 : 1);
    if (tokens.is_any(worth, "värderas värderat värderad värderade värt värd"))
        return tokens.has_any(worth - std::min(worth, few), worth,
                              "arbete arbetstid tid insats insatser resurser");
    if (!tokens.is_any(sum - 1, "av om på") || !tokens.is(sum - 2, "värde")) return false;
    const std::size_t article =
        sum - (tokens.is_any(sum - 3, "beräknat uppskattat samlat") ? 4 : 3);
    return tokens.is(article, "ett") && tokens.is(article - 1, "till");
}

bool is_compensation_sought(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t few = 3;
    if (!tokens.lower(at).starts_with("ersättning")) return false;
    for (std::size_t i = 1; i <= few && i <= at; ++i)
        if (sum_cue(tokens, at - i) == SumCue::applied) return true;
    return false;
}

bool is_not_more_than(const Tokens& tokens, std::size_t sum) {
    return tokens.is(sum - 1, "än") && tokens.is_any(sum - 2, "mer mera") &&
           tokens.is_any(sum - 3, "inte ej icke");
}

bool is_taken_of(const Tokens& tokens, std::size_t at) {
    if (!tokens.is(at - 1, "av") || !begins_clause(tokens, at - 1)) return false;
    if (tokens.is_any(at + 1, "ska skall måste bör")) return tokens.is(at + 2, "minst");
    return tokens.is_any(at + 1, "utgörs utgör består innehålls hålls utbetalas betalas rekvireras "
                                 "reserveras belastar har hade är");
}

bool is_base_amount(const Tokens& tokens, std::size_t at) {
    return tokens.is_word(at) && tokens.lower(at).ends_with("basbelopp");
}

namespace {

/// "vänder sig nu till Kulturrådet för 400 000 kronor": asks somebody for it.
bool is_turning_to(const Tokens& tokens, std::size_t verb) {
    constexpr std::size_t longest = 8; // tokens of the name
    if (!tokens.is(verb + 1, "sig") || !tokens.is_any(verb, "vänder vänt vände vända"))
        return false;
    for (std::size_t i = verb + 3; i < verb + 3 + longest && tokens.is_word(i); ++i)
        if (tokens.is_any(i, "för om med")) return tokens.is_number(i + 1);
    return false;
}

/// The cue of a noun and the words beside it.
SumCue cue_of_noun_phrase(const Tokens& tokens, std::size_t at) {
    if (is_turnover_of_project(tokens, at)) return SumCue::total;
    if (tokens.is(at, "kostnadsramen") && !tokens.is(at + 1, "för")) return SumCue::total;
    if (tokens.is_any(at, "största minsta") &&
        tokens.is_any(at + 1, "posten kostnadsposten utgiften delen"))
        return SumCue::line;
    if (may_decide(tokens, at)) return SumCue::threshold;
    if (is_budget_of_pot(tokens, at) || are_all_grants(tokens, at)) return SumCue::pot;
    if (tokens.is_any(at, "samlade sammanlagda") && tokens.is_any(at + 1, "bidrag stöd") &&
        tokens.is_any(at + 2, "till för"))
        return SumCue::pot; // "Regionens samlade bidrag till film"
    if (is_counterpart(tokens, at)) return SumCue::before;
    if (is_balance(tokens, at)) return SumCue::pot;
    if (is_then(tokens, at)) return SumCue::before;
    if (is_used_up(tokens, at) || is_verb_of_cost_line(tokens, at)) return SumCue::line;
    if (is_compared_with(tokens, at)) return SumCue::other;
    if (tokens.is(at, "skillnaden") && tokens.is(at + 1, "mellan")) return SumCue::other;
    return is_anslag_given(tokens, at) ? SumCue::aid : SumCue::none;
}

} // namespace

SumCue cue_of_words(const Tokens& tokens, std::size_t at) {
    if (is_thing_given(tokens, at)) return SumCue::other;
    if (tokens.is(at, "inne") && tokens.is_any(at - 1, "hålla håller hålls"))
        return SumCue::line; // "hålla inne 50 000 kronor tills"
    if (tokens.is(at, "vilket") && tokens.is_number(at + 2) &&
        tokens.is_any(at + 1, "är blir motsvarar utgör"))
        return SumCue::instead; // "45 procent av kostnaden täcks, vilket är 540 000 kronor"
    if (tokens.is_number(at + 1) && tokens.is_any(at, "sin sitt sina"))
        return SumCue::contributed; // "under förutsättning att kommunen beslutar om sina 500 000"
    if (is_total(tokens, at) || is_size_of(tokens, at) || is_budget_laid(tokens, at))
        return SumCue::total;
    if (tokens.is_number(at + 2) && tokens.is(at + 1, "för") && tokens.is_any(at, "står stod") &&
        !is_verb_of_cost_line(tokens, at))
        return SumCue::contributed;
    if (tokens.is(at, "kvar") && tokens.is(at + 1, "på") && tokens.is_any(at - 1, "ligger står"))
        return SumCue::contributed; // "Kommunen ligger kvar på 250 000 kronor"
    if (is_price_of(tokens, at)) return SumCue::cost;
    if (is_decided_sum(tokens, at) || is_to_get(tokens, at) || is_approved(tokens, at) ||
        is_ordered(tokens, at) || is_at_disposal(tokens, at))
        return SumCue::granted;
    if (is_grant_beside_sum(tokens, at)) return SumCue::aid;
    if (comes_from_somebody(tokens, at)) return SumCue::contributed;
    if (is_decided_on_day(tokens, at)) return SumCue::contributed;
    if (is_of_largest(tokens, at) || is_part_of_party(tokens, at)) return SumCue::contributed;
    if (tokens.is(at, "går") && tokens.is(at + 1, "från") && tokens.is_number(at + 2))
        return SumCue::change; // "bidraget går från 1,65 till 1,8 miljoner kronor"
    if (tokens.is_number(at + 1) && tokens.is_any(at, "avser gäller") &&
        tokens.is(at - 1, "beslutet"))
        return SumCue::granted; // "Beslutet avser 500 000 kronor"
    if (is_turning_to(tokens, at)) return SumCue::applied;
    if (tokens.is(at, "få") && tokens.is(at - 1, "att") && tokens.is_any(at - 2, "för om") &&
        tokens.is_number(at + 1) && !begins_clause(tokens, at - 2))
        return SumCue::applied; // "vänder sig till nämnden för att få 600 000 kronor"
    return cue_of_noun_phrase(tokens, at);
}

std::size_t before_payer_aside(const Tokens& tokens, std::size_t comma, std::size_t begin) {
    constexpr std::size_t longest = 12; // tokens
    if (!tokens.is_sign(comma, ",")) return comma;
    bool pays = false;
    for (std::size_t i = comma; i > begin + 1 && comma - i < longest; --i) {
        if (!tokens.is_word(i - 1)) return comma;
        if (sum_cue(tokens, i - 1) == SumCue::contributed ||
            party_cue(tokens, i - 1) == PartyCue::pays)
            pays = true;
        if (tokens.is_any(i - 1, "som vilken vilket vilka") && tokens.is_sign(i - 2, ","))
            return pays ? i - 2 : comma;
    }
    return comma;
}

bool is_asked_of_somebody(const Tokens& tokens, std::size_t verb) {
    constexpr std::size_t farthest = 30; // tokens
    for (std::size_t i = verb; i > 0 && verb - i < farthest && !begins_sentence(tokens, i); --i)
        if (tokens.is(i, "att") &&
            tokens.is_any(i - (tokens.is(i - 1, "om") ? 2 : 1),
                          "begärt begärde begär önskat önskar ansökt ansöker anhållit "
                          "anhåller hemställt hemställer bett ber vill ville hoppas "
                          "hoppades"))
            return true;
    return false;
}

} // namespace caseflow
