#include "caseflow/prose/share_asides.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/share_kinds.hpp"
#include "caseflow/prose/sum_parts.hpp"
#include "caseflow/prose/sum_phrases.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// The token before a share, and before "drygt" and the like.
std::size_t before_about(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.first - 1;
    while (tokens.is_any(at, "ca cirka omkring drygt knappt ungefär nästan")) --at;
    return at;
}

/// "Affischer utgör 22 procent av kostnaderna": a purchase, not somebody's money.
bool is_of_thing(const Tokens& tokens, const Surroundings& here) {
    const std::size_t verb = before_about(tokens, here);
    const std::size_t noun = verb - 1;
    const bool work = tokens.is(verb, "är") && tokens.is(here.after, "av") &&
                      tokens.ends_with_any(noun, "ning ningen arbetet arbeten");
    if (verb <= here.begin || !(work || tokens.is(verb, "utgör")) || !tokens.is_word(noun))
        return false; // "Byggledning är 12 procent av kostnaden"
    const std::string_view word = tokens.lower(noun);
    const bool several = noun == here.begin && tokens.ends_with_any(noun, "ar or");
    if (several && tokens.begins_with_any(noun, "invester")) return true;
    if ((tokens.at(noun) != word && !several) || share_cue(tokens, noun) != ShareCue::none)
        return false;
    return !tokens.contains_any(noun,
                                "insats bidrag stöd del finansier medl belopp summa vilket som "
                                "kommun region kr");
}

/// "går 62 procent av bidragen till": the receiver, not the giver; not "går in med".
bool goes_to(const Tokens& tokens, const Surroundings& here) {
    if (tokens.has_any(here.after, here.end,
                       "förbrukad förbrukade förbrukat upparbetad upparbetade reserverats "
                       "rekvirerats rekvireras"))
        return true; // "95 procent av budgeten förbrukad"
    if (tokens.is_any(here.after, "går gick används användes läggs lades") &&
        tokens.is_any(here.after + 1, "till på åt"))
        return true;               // "varav 15 procent går till våtmarker"
    constexpr std::size_t few = 4; // "20 procent av hela budgeten går till"
    for (std::size_t i = here.after; i < std::min(here.end, here.after + few); ++i)
        if (tokens.is(here.after, "av") &&
            (tokens.is_any(i, "uppstår uppkommer") ||
             (tokens.is_any(i, "går gå gick används användas läggs läggas") &&
              tokens.is_any(i + 1, "till åt"))))
            return true;
    for (std::size_t i = here.after; i < here.end; ++i) // "halva kostnaden faller på 2024"
        if (tokens.is_any(i, "faller infaller") &&
            (tokens.is_number(i + (tokens.is(i + 2, "år") ? 3 : 2)) ||
             tokens.is_any(i + 2, "hösten våren sommaren vintern")))
            return true;
    const std::size_t verb = before_about(tokens, here);
    return here.first > here.begin && tokens.is_any(verb, "går gick gått används läggs") &&
           tokens.is_any(here.after, "av till på");
}

/// "Kommunens andel i bolaget": a share in something owned; not "i det aktuella projektet".
bool is_of_ownership(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 4; // tokens up to the noun
    for (std::size_t i = here.begin; i + 2 < here.first; ++i) {
        if (!tokens.is_any(i, "andel del andelen") || !tokens.is(i + 1, "i")) continue;
        bool project = false;
        for (std::size_t noun = i + 2; noun < std::min(i + 2 + few, here.first); ++noun)
            project = project || share_cue(tokens, noun) == ShareCue::financing ||
                      sum_cue(tokens, noun) == SumCue::whole;
        if (!project) return true;
    }
    return false;
}

/// "beviljades 96, det vill säga 8 procent": a share of a count, not of money.
bool is_of_count(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.first;
    while (at > here.begin &&
           (tokens.is_any_sign(at - 1, ", ( .") ||
            tokens.is_any(
                at - 1, "det vill säga dvs alltså motsvarande eller vilket är motsvarar ca cirka")))
        --at;
    const std::size_t count = at - 1;
    return at < here.first && at > here.begin && tokens.is_number(count, 1, 4) &&
           !tokens.is_year(count) && !tokens.is_number(count - 1) && !tokens.is_any_sign(count - 1);
}

/// "kommunens våtmarker", "Skärboviks hushåll"
bool is_owned_plural(const Tokens& tokens, std::size_t owner) {
    constexpr std::size_t longest = 3; // tokens of a name
    for (std::size_t i = owner; i < owner + longest && tokens.is_word(i + 1); ++i) {
        if (!tokens.lower(i).ends_with('s')) continue;
        const std::string_view noun = tokens.lower(i + 1);
        return tokens.at(i + 1) == noun &&
               (noun.ends_with("er") || noun.ends_with("ar") || noun.ends_with("or") ||
                noun.ends_with("hushåll") || noun.ends_with("företag"));
    }
    return false;
}

/// "Vanligen svarar kommunen för hälften", "är 50 procent det vanliga": the custom of others.
bool is_of_custom(const Tokens& tokens, const Surroundings& here) {
    if (tokens.has_any(here.begin, here.first, "krav") || // "ställer krav på 50 procents"
        (tokens.is(here.first - 1, "högst") && tokens.has_any(here.after, here.end, "kan får")))
        return true;
    if (tokens.is(here.begin, "tidigare") && tokens.is_any(here.begin + 1, "har hade"))
        return true; // "Tidigare har regionen täckt upp till 40 procent"
    for (std::size_t i = here.begin; i + 1 < here.first; ++i)
        if ((tokens.is(i + 1, "fall") && // "har i tre fall varit 50 procent"
             tokens.is_any(i, "ett två tre flera några")) ||
            (tokens.is(i, "i") && // "Industrins medfinansiering i programmet är 48 procent"
             (tokens.is_any(i + 1, "programmet länet landet sverige") ||
              tokens.begins_with_any(i + 1, "grann"))))
            return true;
    std::size_t end = here.after; // not "ligger inom vad nämnden brukar bevilja"
    while (end < here.end && !tokens.is(end, "vad")) ++end;
    return tokens.has_any(here.begin, end,
                          "genomsnitt medeltal snitt genomsnittligt sällan alltid branschen "
                          "vanliga vanligt vanligtvis vanligen brukar brukade brukligt "
                          "normala allmänhet regel undantagsfall");
}

/// "Av de placerade kom 19 procent från", "65 procent av de sökande": a share of things counted.
bool is_of_those_counted(const Tokens& tokens, const Surroundings& here) {
    const std::size_t who = here.after + (tokens.is_any(here.after + 1, "de alla") ? 2 : 1);
    if (tokens.is(here.after, "av") && tokens.begins_with_any(who, "sökande ansökning"))
        return true;
    if (!tokens.is(here.begin, "av") || !tokens.is_word(here.begin + 1)) return false;
    const std::string_view noun = tokens.lower(here.begin + 1);
    if (!tokens.is_any(here.begin + 1, "de alla samtliga") && !noun.ends_with("na") &&
        !is_owned_plural(tokens, here.begin + 1))
        return false;
    return !any_token(tokens, here.begin + 1, here.first, is_of_money);
}

/// "Av stödet utgör EU-medel 43 procent": the makeup of a grant, not "43 procent från EU".
bool begins_with_grant(const Tokens& tokens, const Surroundings& here) {
    if (tokens.is(here.begin, "av") &&
        tokens.is_any(here.begin + 1, "kostnaden kostnaderna budgeten kalkylen"))
        return tokens.is_any(here.begin + 2, "utgörs utgör består går");
    return tokens.is(here.begin, "av") &&
           tokens.is_any(here.begin + 1,
                         "stödet bidraget anslaget projektstödet projektbidraget") &&
           tokens.is_any(here.begin + 2,
                         "utgör utgörs är består kommer går används avser fördelas läggs "
                         "tillfaller disponeras betalas utbetalas ska får") &&
           !tokens.is_any(here.after, "från ur");
}

/// "lägre stödnivå än 25 procent eller högre än 100 procent": a limit.
bool is_beside_limit(const Tokens& tokens, const Surroundings& here) {
    if (tokens.is_any(here.after, "överskrids överstigs underskrids")) return true;
    constexpr std::size_t few = 4;
    return here.first > here.begin && tokens.is(here.first - 1, "än") &&
           tokens.has_any(here.first - std::min(here.first, few), here.first, "lägre högre");
}

} // namespace

bool is_of_composition(const Tokens& tokens, const Surroundings& here) {
    if (begins_with_grant(tokens, here)) return true;
    if (here.first > here.begin && tokens.is_any(here.first - 1, "får erhåller") &&
        !tokens.is(here.after, "av"))
        return true; // "Institutet får 70 procent och högskolan 30 procent"
    for (std::size_t i = here.begin + 1; i < here.first; ++i) {
        if (is_part_of_grant(tokens, i)) return true;
        if (!tokens.is_any(i, "består utgörs") || !tokens.is_word(i - 1) ||
            tokens.is(here.after, "från"))
            continue; // "Finansieringen består av 40 procent från regionen"
        if (tokens.ends_with_any(
                i - 1, "stödet bidraget stöd bidrag medlen insatsen insats finansieringen"))
            return true;
    }
    return false;
}

namespace {

/// "kan jämföras med att kommuner i regel bidrar med tio procent"
bool is_of_comparison(const Tokens& tokens, const Surroundings& here) {
    return any_token(tokens, here.begin, here.first, is_compared_with);
}

/// "Ändringar av budgetposter på mer än 10 procent": the limit of a change.
bool is_of_deviation(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is_any(here.first - 1, "än över högst med på till")) return false;
    return tokens.has_any(here.begin, here.first,
                          "ändringar avvikelser avvikelse omföringar förskjutningar "
                          "överföringar omfördelningar överskridanden");
}

/// "45 procent av kostnaden för ett liknande projekt", "15 procent till det förra projektet"
bool is_of_another_project(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.after; i + 1 < here.end; ++i)
        if (tokens.is_any(i, "förra föregående tidigare") && tokens.is(i - 1, "det") &&
            tokens.is(i + 1, "projektet"))
            return true;
    for (std::size_t i = here.after; i + 1 < here.end; ++i)
        if (tokens.is_any(i, "liknande annat motsvarande tidigare") && tokens.is(i - 1, "ett") &&
            tokens.is(i + 1, "projekt"))
            return true;
    return false;
}

/// "en samordnare på 20 procent", "finansieras på 80 procent": the extent of a post.
bool is_of_post(const Tokens& tokens, const Surroundings& here) {
    if (here.first < here.begin + 2 || !tokens.is(here.first - 1, "på")) return false;
    const std::size_t noun = here.first - 2;
    if (tokens.is_any(noun, "finansieras anställs anställd arbetar tjänstgör")) return true;
    const auto counts = [&](std::size_t at) { return tokens.is_any(at, "en ett två tre fyra"); };
    return tokens.is_word(noun) && !is_of_money(tokens, noun) &&
           !tokens.ends_with_any(noun, "del nivå grad") && (counts(noun - 1) || counts(noun - 2));
}

/// "I det ursprungliga förslaget låg andelen på 50 procent", "i stället för de 40 procent som
/// föreningen räknat med": a share that no longer applies.
bool is_of_what_was(const Tokens& tokens, const Surroundings& here) {
    if (tokens.is(here.after, "som") && tokens.is_any(here.first - 1, "de den") &&
        tokens.is(here.first - 2, "för") && tokens.is_any(here.first - 3, "stället istället"))
        return true;
    if (!tokens.has_any(here.begin, here.first,
                        "låg var uppgick finansierades täcktes bekostades stod svarade"))
        return false;
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.begins_with_any(i,
                                   "ursprunglig tidigare dåvarande förra föregående förstudien") ||
            (tokens.is(i, "första") && tokens.is(i + 1, "beslutet")))
            return true;
    return false;
}

/// "återbetalas med en tiondel", "krävs tillbaka till 20 procent": a share of the grant.
bool is_repaid(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.begins_with_any(i, "återbetal återkräv återkrav återför avskriv") ||
            (tokens.begins_with_any(i, "kräv betala") && tokens.is_any(i + 1, "tillbaka åter")))
            return true;
    return false;
}

/// "Om en ägare lämnar ökar de övrigas andel till 33 procent", "Blir kostnaden lägre än 200 000
/// kronor sätts stödet ned till hälften"
bool is_of_case_in_doubt(const Tokens& tokens, const Surroundings& here) {
    if (tokens.is(here.begin, "men") && tokens.is(here.begin + 1, "då")) return true;
    const bool below = tokens.has_any(here.begin, here.first, "än") &&
                       tokens.has_any(here.begin, here.first, "lägre högre mindre mer");
    if (below && tokens.is_any(here.begin, "om ifall blir skulle")) return true;
    return tokens.is_any(here.begin, "om ifall") &&
           tokens.has_any(here.begin, here.first,
                          "ökar minskar höjs sänks stiger sjunker förlängs");
}

/// "betalar ut sitt stöd i efterskott: upp till 75 procent mot rekvisition"
bool is_of_payment(const Tokens& tokens, const Surroundings& here) {
    if (tokens.is_any(here.after, "mot vid") &&
        tokens.begins_with_any(here.after + 1, "rekvisition"))
        return true;
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.is_any(i, "betalar betalade") && tokens.is(i + 1, "ut")) return true;
    return false;
}

/// "Båda motsvarade 25 procent", "Där var andelen 45 procent": about the subject of the sentence
/// before.
bool is_of_others_before(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 3;
    return tokens.is_any(here.begin, "båda bägge där") && here.first > here.begin &&
           tokens.has_any(here.begin, std::min(here.begin + few, here.first),
                          "motsvarade var utgjorde täckte uppgick fick hade");
}

/// "kan få stöd, då med högst 75 000 kronor och 50 procent": whoever asks.
bool is_possible_to_get(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 1 < here.first; ++i)
        if (tokens.is_any(i, "kan kunde") && tokens.is_any(i + 1, "få ges"))
            return tokens.has_any(i, here.first, "högst maximalt");
    return false;
}

/// "20 procent sidoverksamhet": the noun right after it says what it is of.
bool is_of_activity(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is_word(here.after) || tokens.begins_line(here.after) ||
        is_of_money(tokens, here.after))
        return false;
    const bool own = tokens.is_any(here.after, "eget ideellt oavlönat");
    if (own && tokens.begins_with_any(here.after + 1, "arbete"))
        return true; // "20 procent Kommunen och 10 procent eget arbete"
    if (tokens.begins_with_any(
            here.after, "personal konsult utrustning marknadsföring administration material hyr"))
        return true; // "Av budgeten är 54 procent personal"
    return tokens.ends_with_any(here.after, "verksamhet ning arbete skap");
}

/// "läggs på med 8 procent", "Indirekta kostnader tas ut med 38 procent", "tar ut 20 procent"
bool is_added(const Tokens& tokens, const Surroundings& here) {
    const std::size_t out = here.first - (tokens.is(here.first - 1, "med") ? 2 : 1);
    if (here.first >= here.begin + 3 && tokens.is(out, "ut") &&
        tokens.is_any(out - 1, "tas togs tar tog"))
        return true;
    return here.first >= here.begin + 2 && tokens.is(here.first - 1, "med") &&
           tokens.is(here.first - 2, "på") &&
           tokens.has_any(here.begin, here.first, "läggs lades lagts");
}

/// "De täcker upp till 50 procent", "Det var 25 procent av kostnaden", "blir det en tredjedel":
/// about the subject of the sentence before.
bool is_of_sentence_before(const Tokens& tokens, const Surroundings& here) {
    if (tokens.is(here.after, "av") && tokens.is_any(here.after + 1, "den det") &&
        !tokens.is_word(here.after + 2))
        return true; // "drygt 2 procent av den."
    const std::size_t before = here.first - 1;
    if (here.first < here.begin + 2) return false;
    if (tokens.is(before, "till") && tokens.is(before - 1, "upp"))
        return tokens.is_any(here.begin, "de den det dessa");
    if (tokens.is(before, "det"))
        return tokens.is_any(before - 1, "blir blev överstiger understiger");
    return here.first == here.begin + 2 && tokens.is_any(here.begin, "det den de") &&
           tokens.is_any(before, "var utgjorde motsvarade blev");
}

/// "och hyran 12 procent", "Lönerna tar 63 procent": a share of one cost line.
bool is_of_line_beside(const Tokens& tokens, const Surroundings& here) {
    const auto is_line = [&](std::size_t at) {
        const SumCue cue = tokens.is_word(at) ? sum_cue(tokens, at) : SumCue::none;
        return (cue == SumCue::line || cue == SumCue::price) && !is_of_money(tokens, at);
    };
    if (here.same_clause && tokens.is(here.first - 2, "och")) return is_line(here.first - 1);
    const bool piece = tokens.ends_with_any(here.first - 2, "paketet posten etappen");
    return here.first >= here.begin + 2 && (piece || is_line(here.first - 2)) &&
           tokens.is_any(here.first - 1, "tar drar motsvarar slukar är");
}

/// "Hyran är 80 000 kronor. Hälften betalas av kommunen.": a share of that cost line.
bool follows_line_of_costs(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t farthest = 30; // tokens
    std::size_t at = here.first;
    if (at == 0 || !begins_sentence(tokens, at)) return false;
    do --at;
    while (at > 0 && here.first - at < farthest && !begins_sentence(tokens, at));
    const SumCue cue = sum_cue(tokens, at);
    return cue == SumCue::line || cue == SumCue::price;
}

/// "ska vara minst 40 procent", "att minst 10 procent av kostnaden är egeninsats"
bool is_required(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is(here.first - 1, "minst")) return false;
    if (tokens.is(here.first - 2, "på")) return true; // "en egenfinansiering på minst 20 procent"
    if (tokens.has_beginning(here.begin, here.first, "förutsätt villkor krav kräv")) return true;
    if (tokens.is(here.first - 2, "att") && tokens.has_beginning(here.after, here.end, "egen"))
        return true;
    return tokens.has_any(here.begin, here.first, "ska skall måste bör") ||
           tokens.has_any(here.after, here.end, "ska skall måste bör");
}

} // namespace

bool is_beside_grant(const Tokens& tokens, const Surroundings& here) {
    const std::size_t noun = here.first - 2;
    if (here.first < here.begin + 3 || !tokens.is_sign(here.first - 1, ",") ||
        !tokens.is(here.after, "av"))
        return false;
    return tokens.is_any(noun - 1, "detta det") &&
           tokens.is_any(noun, "anslag bidrag stöd belopp beslut tillskott");
}

bool is_of_no_money(const Tokens& tokens, const Surroundings& here) {
    return is_of_count(tokens, here) || is_of_thing(tokens, here) || goes_to(tokens, here) ||
           is_of_ownership(tokens, here) || is_of_those_counted(tokens, here) ||
           is_of_composition(tokens, here) || is_of_another_project(tokens, here) ||
           is_of_case_in_doubt(tokens, here) || is_of_deviation(tokens, here) ||
           is_of_comparison(tokens, here) || is_of_custom(tokens, here) ||
           is_of_payment(tokens, here) || is_of_others_before(tokens, here) ||
           is_possible_to_get(tokens, here) || is_of_activity(tokens, here) ||
           is_added(tokens, here) || is_of_sentence_before(tokens, here) ||
           is_of_line_beside(tokens, here) || follows_line_of_costs(tokens, here) ||
           is_beside_limit(tokens, here) || is_of_post(tokens, here) || is_repaid(tokens, here) ||
           is_of_what_was(tokens, here) || is_of_things(tokens, here) || is_of_rule(tokens, here) ||
           is_required(tokens, here) || is_of_share(tokens, here);
}

} // namespace caseflow
