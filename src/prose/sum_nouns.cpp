#include "caseflow/prose/sum_nouns.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/project_words.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/sum_asides.hpp"
#include "caseflow/prose/total_words.hpp"

#include <algorithm>
#include <array>

namespace caseflow {
namespace {

constexpr std::size_t most_phrases = 2;

/// Words between a verb and its sum.
bool is_filler(const Tokens& tokens, std::size_t at) {
    return says_in_all(tokens, at) ||
           tokens.is_any(at, "till på om ca cirka omkring högst drygt knappt nästan över minst "
                             "beräknas nu ungefär att uppgå vara bli endast bara mellan kring "
                             "runt");
}

constexpr std::array<std::string_view, 14> nouns_of_cases = {
    "belopp", "summa",  "projekt", "finansier", "insats",  "satsning",  "andel",
    "stöd",   "bidrag", "anslag",  "medel",     "kostnad", "tillskott", "budget"};

/// Endings of the names of undertakings.
constexpr std::array<std::string_view, 33> undertakings = {
    "bygget",         "byggnationen",     "byggnaden",      "rustningen", "renoveringen",
    "restaureringen", "anläggningen",     "arbetet",        "arbetena",   "turnén",
    "utställningen",  "festivalen",       "mässan",         "jubileet",   "produktionen",
    "filmen",         "bryggan",          "parken",         "platsen",    "hallen",
    "cupen",          "iståndsättningen", "konferensen",    "kampanjen",  "upplagan",
    "införandet",     "etableringen",     "installationen", "läggningen", "dräneringen",
    "utgrävningen",   "omställningen",    "inventeringen"};

/// Words that may mean a sum of the case, whatever else the text says.
bool may_be_of_case(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at)) return false;
    const std::string_view word = tokens.lower(at);
    if (word.starts_with("del") || word.starts_with("det")) return true;
    return std::any_of(nouns_of_cases.begin(), nouns_of_cases.end(),
                       [&](std::string_view noun) { return word.find(noun) != word.npos; });
}

/// "uppgick vid årsskiftet till": the start of the words that only say when; `at` if there are
/// none.
std::size_t before_phrase(const Tokens& tokens, std::size_t at, std::size_t begin) {
    return at >= begin + 2 && tokens.is_word(at - 1) && tokens.is_any(at - 2, "vid under i för")
               ? at - 2
               : at;
}

/// The place after the verb that a sum belongs to, as in "är", "uppgår vid årsskiftet till".
std::size_t after_verb(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.first;
    for (std::size_t i = 0; i < most_phrases; ++i) {
        while (at > here.begin && is_filler(tokens, at - 1)) --at;
        at = before_phrase(tokens, at, here.begin);
    }
    while (at > here.begin && is_filler(tokens, at - 1)) --at;
    return at;
}

bool is_of_subject(const Tokens& tokens, const Surroundings& here) {
    const std::size_t verb = after_verb(tokens, here);
    const bool says = tokens.is(verb, "att") && tokens.is(verb - 1, "är"); // "bedömningen är att"
    if (says || verb <= here.begin + 1 ||
        !tokens.is_any(verb - 1, "är var blir blev uppgår uppgick bedöms kan uppskattas inbringade "
                                 "har hade taxerad upptagen upptaget upptagna värd värt värda "
                                 "ligger låg noterades slutade landade"))
        return false;
    for (std::size_t i = here.begin; i + 1 < verb; ++i)
        if (may_be_of_case(tokens, i)) return false;
    return true;
}

/// "en upphandling på 310 000 kronor", "ett avtal värt 150 000 kronor", "kassan på 90 000 kronor"
bool is_of_noun_before(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.first;
    while (
        at > here.begin &&
        (says_in_all(tokens, at - 1) ||
         tokens.is_any(at - 1, "ca cirka omkring drygt knappt högst uppemot närmare nästan minst")))
        --at;
    if (at < here.begin + 2 || !tokens.is_any(at - 1, "på om värt värd")) return false;
    const std::size_t noun = at - 2;
    if (!tokens.is_word(noun) || may_be_of_case(tokens, noun)) return false;
    const std::string_view plural = tokens.lower(noun); // "och investeringar på 40 mnkr"
    if (tokens.is_any(noun - 1, "och samt nya ge") &&
        (plural.ends_with("ar") || plural.ends_with("er")))
        return true;
    if (tokens.begins_with_any(noun,
                               "slutredovisning redovisning delredovisning faktura rekvisition "
                               "verifikation"))
        return true; // "Slutredovisningen om 200 000 kronor godkänns"
    if (noun == here.begin) return false;
    const auto is_article = [&](std::size_t i) {
        return i >= here.begin && tokens.is_any(i, "en ett");
    };
    return is_article(noun - 1) || (noun > here.begin && is_article(noun - 2));
}

/// "är en del av en större satsning på 14 miljoner kronor"
bool is_part_of_another(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 2 < here.first; ++i)
        if (tokens.is(i, "del") && tokens.is(i + 1, "av") && tokens.is_any(i + 2, "en ett"))
            return true;
    return false;
}

/// "Hyresgästanpassningen, 230 000 kronor, tas av fastighetsbolaget"
bool is_beside_noun(const Tokens& tokens, const Surroundings& here) {
    if (here.first != here.begin + 2 || !tokens.is_sign(here.begin + 1, ",") ||
        !tokens.is_sign(here.after, ",") || !tokens.is_word(here.begin))
        return false;
    if (sum_cue(tokens, here.begin) == SumCue::whole ||
        tokens.is_any(here.begin, "återstoden resten") ||
        (tokens.is(here.begin, "hälften") &&
         tokens.is_any(here.after + 1, "bekostas finansieras bärs täcks")))
        return false; // "Investeringen, 2 400 000 kronor, finansieras"
    return tokens.ends_with_any(here.begin, "en et na") && !may_be_of_case(tokens, here.begin);
}

} // namespace

bool is_of_another_noun(const Tokens& tokens, const Surroundings& here) {
    return is_of_subject(tokens, here) || is_of_noun_before(tokens, here) ||
           is_part_of_another(tokens, here) || is_beside_noun(tokens, here);
}

bool is_undertaking(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at)) return false;
    if (tokens.is_any(at, "åtgärden åtgärderna insatserna aktiviteterna allt alltihop vägen "
                          "bron leden banan köpet inköpet anskaffningen utredningen "
                          "försöket"))
        return true;
    const std::string_view word = tokens.lower(at); // "takarbetet", "sommarturnén"
    return std::any_of(undertakings.begin(), undertakings.end(),
                       [&](std::string_view noun) { return word.ends_with(noun); });
}

bool is_of_others(const Tokens& tokens, const Surroundings& here) {
    const bool of_single =
        tokens.has_any(here.begin, here.end, "söker ansöker") || // for all years
        (tokens.ends_with_any(here.begin, "et en") && // "Förbundet har ansökt om sammanlagt"
         tokens.has_any(here.begin, here.first, "ansökt sökt"));
    if (tokens.is(here.after, "till") && !tokens.is_word(here.after + 1)) return true; // "… till."
    std::size_t said = here.after; // up to "… för att även måla"
    while (said < here.end && !tokens.is_any(said, "att som där")) ++said;
    const std::size_t end = here.next_in_clause ? here.after : here.end;
    return (!of_single && tokens.has_any(here.begin, end, "sammanlagt sammanlagda")) ||
           (tokens.has_any(here.begin, here.end, "ytterligare") &&
            !(of_single && tokens.is(here.first - 1, "ytterligare"))) || // "söker ytterligare"
           tokens.has_any(here.begin, said, "även också dessutom annan andra");
}

bool is_of_plan(const Tokens& tokens, const Surroundings& here) {
    const auto is_plan = [&](std::size_t at) {
        const std::string_view word = tokens.is_word(at) ? tokens.lower(at) : std::string_view{};
        return word.ends_with("plan") || word.ends_with("planen") ||
               word.find("budget") != word.npos || word.find("strategi") != word.npos;
    };
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.is(i, "i") &&
            (is_plan(i + 1) || is_plan(i + 2) || (tokens.is(i + 2, "och") && is_plan(i + 3))))
            return true;
    return false;
}

bool is_to_another(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.end; ++i)
        if (tokens.is_any(i, "annan annat parallell parallellt närliggande") &&
            tokens.is_any(i - 1, "en ett") && !tokens.is_any(i + 1, "ärende finansiär källa"))
            return true;
    return false;
}

bool gets_every_year(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.is_any(i, "får fått erhåller ger lämnar") && tokens.is(i + 1, "varje") &&
            tokens.is(i + 2, "år"))
            return true;
    return false;
}

bool has_every_year(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.is_any(i, "har hade redan får uppbär") && tokens.is_any(i + 1, "ett en"))
            return true;
    return gets_every_year(tokens, here);
}

namespace {

/// "kan kommunen bidra med högst 30 procent, dock maximalt 2 500 000 kronor": a general rule.
bool is_most_of_rule(const Tokens& tokens, std::size_t begin) {
    constexpr std::size_t farthest = 15;
    if (!tokens.is(begin, "dock") || !tokens.is_any(begin + 1, "högst maximalt max")) return false;
    for (std::size_t i = 1; i <= farthest && i < begin && !begins_sentence(tokens, begin - i); ++i)
        if (tokens.is_any(begin - i, "kan reglerna riktlinjerna")) return true;
    return false;
}

/// "Om stödet överstiger", "Skulle projektet kosta mer än", "Blir kostnaden lägre än": not a
/// statement of fact.
bool is_conditional(const Tokens& tokens, std::size_t begin) {
    if (!begins_clause(tokens, begin)) return false;
    if (tokens.is_any(begin, "om skulle ifall därest")) return true;
    if (tokens.ends_with_any(begin, "as ts ns") && is_definite_noun(tokens, begin + 1) &&
        tokens.is_any(begin + 2, "kan får ska"))
        return true; // "Försenas projektet kan nämnden hålla inne"
    return tokens.is_any(begin, "blir överstiger understiger uppgår är") &&
           tokens.is_any(
               begin + 1,
               "bidraget stödet kostnaden kostnaderna beloppet slutkostnaden slutbeloppet");
}

/// "Organisationer som får över 500 000 kronor", "Den som söker mindre än": whoever they are.
bool is_for_whoever(const Tokens& tokens, const Surroundings& here) {
    std::size_t verb = here.first - 1;
    if (tokens.is(verb, "än") && tokens.is_any(verb - 1, "mer mindre")) --verb;
    if (!tokens.is_any(verb, "över under minst mer mindre")) return false;
    --verb;
    if (verb < here.begin + 2 || !tokens.is(verb - 1, "som") ||
        !tokens.is_any(verb, "får fått beviljas tilldelas erhåller mottar söker kostar "
                             "omsätter beviljats"))
        return false;
    const std::string_view who = tokens.lower(verb - 2);
    return tokens.is_any(verb - 2, "den de dem") ||
           (tokens.is_word(verb - 2) &&
            (who.ends_with("er") || who.ends_with("ar") || who.ends_with("or") ||
             who.ends_with("projekt") || who.ends_with("företag")));
}

} // namespace

bool is_limit(const Tokens& tokens, const Surroundings& here) {
    const std::size_t before = here.first - 1;
    if (tokens.is(here.after, "eller") &&
        tokens.is_any(here.after + 1, "högre lägre mer mindre däröver därunder"))
        return true;
    if (here.first == here.begin) return false;
    if (is_conditional(tokens, here.begin) || is_for_whoever(tokens, here)) return true;
    if (tokens.is_any(here.begin, "högst maximalt") && // "Högst 75 000 kronor kan beviljas"
        tokens.is_any(here.begin + 1 == here.first ? here.after : here.begin + 1,
                      "kan får kunde fick"))
        return true;
    return tokens.is_any(before, "under lägst aldrig") || is_between_bounds(tokens, here) ||
           is_least_of_condition(tokens, here) || is_most_of_rule(tokens, here.begin) ||
           (tokens.is_any(before, "över utöver") &&
            tokens.is_any(before - 1,
                          "beslut belopp bidrag stöd inköp köp kostnader merkostnader summor "
                          "upphandlingar upphandling investeringar ärenden utgifter "
                          "ansökningar projekt åtgärder avtal drar fakturor verifikationer "
                          "poster anskaffningar beställningar avvikelser ändringar "
                          "omfördelningar överföringar gåvor kontrakt anbud utbetalningar"));
}

bool names_grant(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.end; ++i) {
        if ((i >= here.first && i < here.after) || !tokens.is_word(i)) continue;
        if (tokens.is_any(i, "varav därav")) break;
        if (tokens.is(i, "rör") && tokens.is(i + 1, "det") && tokens.is(i + 2, "sig")) return true;
        if (tokens.is(i, "beslut") && tokens.is_sign(i + 1, ":")) return true;
        if (tokens.contains_any(i,
                                "finansier bidrag föresl bedömning bevilj tillstyrk avväg rimlig "
                                "försl förord avsätt avsatt anslå anvis tilldel"))
            return true;
    }
    return false;
}

bool names_case(const Tokens& tokens, const Surroundings& here) {
    // "beviljas med hälften, dock högst …", "Resten, 990 tkr, tas ur …"
    if (tokens.is_any(here.begin, "dock resten återstoden")) return true;
    constexpr std::size_t few = 4;
    std::size_t words = 0;
    for (std::size_t i = here.begin; i < here.end; ++i) {
        if ((i >= here.first && i < here.after) || !tokens.is_word(i)) continue;
        if (tokens.is_any(i, "varav därav")) break;
        ++words;
        const std::string_view word = tokens.lower(i);
        if (word == "rör" && tokens.is(i + 1, "det") && tokens.is(i + 2, "sig")) return true;
        if (word.ends_with("berättigande") || word.ends_with("grundande")) continue;
        if (tokens.contains_any(i, "belopp projekt finansier insats satsning stöd bidrag beslut "
                                   "föresl bedömning tillstyrk avväg rimlig försl bevilj förord"))
            return true;
    }
    return words <= few;
}

namespace {

/// "av Kommunen", "från EU", but not "av kostnaden" or "av nämnden".
bool names_giver(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_any(at, "av från hos via")) return false;
    const SumCue of = sum_cue(tokens, at + 1);
    return of == SumCue::none || of == SumCue::agent || of == SumCue::aid || of == SumCue::pot;
}

/// "medfinansiering", "övriga": about the other givers.
bool speaks_of_others(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at)) return false;
    const std::string_view word = tokens.lower(at);
    return word.find("finansi") != word.npos || says_in_all(tokens, at) ||
           says_together(tokens, at) ||
           tokens.is_any(at, "övriga andra annan annat offentliga privata externa även också "
                             "dessutom ytterligare");
}

/// "beviljas", "beviljat belopp", "bidraget" that is not "Kommunens bidrag"
bool grants_itself(const Tokens& tokens, std::size_t at) {
    const SumCue cue = sum_cue(tokens, at);
    const auto ends_in_s = [&](std::size_t i) {
        return tokens.is_word(i) && tokens.lower(i).ends_with('s');
    };
    if (cue == SumCue::aid) return at == 0 || !ends_in_s(at - 1);
    if (tokens.is_any(at, "beviljat beviljad beslutat beslutad fastställt"))
        return tokens.is(at + 1, "belopp") || sum_cue(tokens, at + 1) == SumCue::aid;
    return cue == SumCue::granted && ends_in_s(at);
}

} // namespace

bool is_impersonal(const Tokens& tokens, const Surroundings& here) {
    if (!any_token(tokens, here.begin, here.end, grants_itself)) return false; // the usual case
    return !any_token(tokens, here.begin, here.end, names_giver, speaks_of_others);
}

bool is_paid_by_decision(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at, "utbetalar"))
        return tokens.is(at - 1, "härmed") || sum_cue(tokens, at - 1) == SumCue::body;
    const bool out =
        tokens.is(at, "utbetala") || (tokens.is(at, "betala") && tokens.is(at + 1, "ut"));
    if (!out) return false;
    constexpr std::size_t few = 6;
    std::size_t verb = at; // "att till föreningen utbetala"
    while (at - verb < few && verb > 0 && !tokens.is(verb, "att") && !begins_clause(tokens, verb))
        --verb;
    if (!tokens.is(verb, "att")) verb = at;
    return begins_clause(tokens, verb) ||
           tokens.is_any(verb - 1, "beslutar beslutade föreslår föreslås beslutat");
}

SumRole role_of_revoked_part(const Tokens& tokens, const Surroundings& here, SumRole before) {
    if (here.same_clause && before == SumRole::left && tokens.is(here.first - 1, "med") &&
        tokens.is_any(here.first - 2, "säga dvs alltså"))
        return SumRole::difference; // "i den del det överstiger 380 000 kronor, dvs. med 220 000"
    if (tokens.is(here.after, "av") &&
        tokens.is_any(here.after + 1, "bidraget stödet anslaget beloppet") &&
        tokens.is_any(here.after + 2, "återkallas upphävs hävs"))
        return SumRole::difference; // "700 000 kronor av bidraget återkallas"
    if (here.first < here.begin + 3 || !tokens.is_any(here.first - 1, "avser överstiger") ||
        !tokens.is_any(here.first - 2, "det den som bidraget stödet beloppet") ||
        !tokens.is(here.first - 3, "del"))
        return SumRole::none;
    const bool revokes = tokens.has_any(
        here.begin, here.first, "upphävs upphäver upphäva återkallas återkallar återkalla hävs");
    if (!revokes) return SumRole::none;
    return tokens.is(here.first - 1, "avser") ? SumRole::difference : SumRole::left;
}

bool is_standing_sum(const Tokens& tokens, std::size_t left, const Surroundings& here) {
    return left == here.after && tokens.is(left, "kvarstår") && here.first > here.begin &&
           tokens.is_any(here.first - 1, "beloppet bidraget stödet bidragsbeloppet");
}

bool is_rest(const Tokens& tokens, std::size_t left, const Surroundings& here) {
    if (!tokens.is_any(left, "kvarstår kvarstående kvar återstår återstående")) return false;
    for (std::size_t i = here.begin; i < here.end; ++i) {
        const SumCue cue = sum_cue(tokens, i);
        if (cue == SumCue::pot || cue == SumCue::body || cue == SumCue::budget) return false;
    }
    return true;
}

} // namespace caseflow
