#include "caseflow/prose/share_roles.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/name_leads.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/share_applied.hpp"
#include "caseflow/prose/share_asides.hpp"
#include "caseflow/prose/share_kinds.hpp"
#include "caseflow/prose/share_lines.hpp"
#include "caseflow/prose/sum_besides.hpp"
#include "caseflow/prose/sum_parts.hpp"
#include "caseflow/prose/sum_wholes.hpp"
#include "caseflow/prose/total_words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// "80 procent av bidraget": a part of what is granted, not of what it costs.
bool is_of_the_grant(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at - 1, "halva") &&
        tokens.is_any(at, "bidraget stödet anslaget projektstödet projektbidraget"))
        return true;
    if (tokens.is_any(at, "var vardera")) ++at; // "hälften var av sin del"
    if (!tokens.is(at, "av")) return false;
    if (tokens.is_any(at + 1, "dess deras sina sin sitt")) return true;
    const std::size_t kind = at + (tokens.is(at + 1, "de") ? 2 : 1); // "av de kontanta kostnaderna"
    if (tokens.is_any(kind, "kontanta kontantkostnaden ideella övriga") &&
        !tokens.is_number(kind + 3))
        return true;
    constexpr std::size_t longest = 3; // tokens of whose it is: "av kommunens del"
    for (std::size_t i = at + 1; i <= at + longest && tokens.is_word(i); ++i)
        if (tokens.lower(i).ends_with('s') && sum_cue(tokens, i) != SumCue::whole &&
            tokens.is_any(i + 1, "del andel insats egeninsats bidrag medel pengar medfinansiering "
                                 "utgifter omsättning intäkter"))
            return true;
    return tokens.is_any(at + 1, "bidragen stöden bidraget stödet beviljat beviljade utbetalt sökt "
                                 "beloppet bidragsbeloppet stödbeloppet utbetalningen anslaget "
                                 "summan detta");
}

/// "3 procent mer än 2024", "10 procent högre"
bool is_comparison(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at, "för")) return tokens.is_any(at + 1, "låg lågt hög högt dyr dyrt");
    return tokens.is_any(at, "mer mindre fler färre högre lägre större dyrare billigare bättre "
                             "sämre snabbare");
}

/// "för indirekta kostnader": says only what the noun before it is for.
bool is_attribute(const Tokens& tokens, std::size_t at) {
    return tokens.is(at - 1, "för") || tokens.is(at - 2, "för");
}

/// "Stöd kan lämnas med 60 procent enligt förordningen": to anybody.
bool is_possible(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 1 < here.first; ++i)
        if (tokens.is_any(i, "kan kunde") && i > here.begin &&
            tokens.is_any(i - 1, "stöd bidrag medfinansiering projektstöd ersättning"))
            return tokens.has_any(i + 1, here.first, "lämnas ges utgå beviljas");
    return false;
}

/// "minska sina energikostnader med 15 procent", "Överskrids kostnaderna med mer än 10 procent":
/// the size of a change.
bool is_change_by(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.first;
    while (at > here.begin &&
           tokens.is_any(at - 1, "ca cirka minst högst upp till drygt mer mera mindre än"))
        --at;
    if (at == here.begin || !tokens.is(at - 1, "med")) return false;
    if (tokens.is_any(at - 2, "ned ner")) return true; // "sätts stödet ned med 2 procent"
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.begins_with_any(i, "räkna") && tokens.is(i + 1, "upp")) return true;
    return tokens.has_beginning(here.begin, here.first,
                                "vux väx ökas ökat ökar ökade stig sjunk fördyr minsk sänk reducer "
                                "effektivisera förbättra överskrid underskrid överstig understig "
                                "avvik");
}

/// "får små företag stöd med högst 35 procent": any recipients.
bool names_anybody(const Tokens& tokens, std::size_t begin, std::size_t end) {
    return tokens.has_any(begin, end,
                          "företag småföretag föreningar kommuner organisationer sökande "
                          "stödmottagare bidragsmottagare projekt");
}

/// "får lämnas med högst 85 procent", "kan uppgå till", "högsta stödnivå": a general rule.
bool is_general(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t farthest_verb = 15; // "kan enligt 5 § förordningen (2003:598) lämnas"
    if (tokens.has_any(here.begin, here.first,
                       "högsta taket tak maximal maximala normalt generellt medger tillåter"))
        return true;
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.ends_with_any(i, "taket gränsen")) return true; // "Bidragstaket"
    const bool most = tokens.is_any(here.first - 1, "högst maximalt till max mest");
    if (most && tokens.has_any(here.begin, here.first, "möjlighet möjligheten möjligt"))
        return true; // "har möjlighet att lämna bidrag med upp till 50 procent"
    for (std::size_t i = here.begin; most && i < here.first; ++i)
        if (tokens.is_any(i, "får kan kunde") &&
            (names_anybody(tokens, i + 1, here.first) ||
             tokens.has_any(i + 1, std::min(i + farthest_verb, here.first),
                            "lämnas beviljas ges utgå uppgå utgöra vara täcka medges utgöras "
                            "fås sökas finansiera bidra lämna bevilja ge medfinansiera kosta "
                            "ta dra")))
            return true;
    const bool could = most && tokens.has_any(here.begin, here.first, "kan kunde") &&
                       tokens.has_any(here.after, here.end, "täckas ersättas medges");
    return could ||
           tokens.is_any(
               here.first - 1,
               "överstiga överskrida understiga överstiger överskrider understiger under") ||
           is_possible(tokens, here);
}

/// "under förutsättning att övriga 70 procent": not what is granted.
bool leads_away(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "som där förutsättning förutsatt villkor varav övriga resterande "
                             "återstående resten");
}

/// "Kommunens" before a bidrag, but not "beviljas".
bool is_owner(const Tokens& tokens, std::size_t at) {
    return tokens.is_word(at) && tokens.lower(at).ends_with('s') &&
           sum_cue(tokens, at) != SumCue::granted;
}

/// "beviljas med 50 procent", "bidraget är 50 procent av kostnaden"; not somebody's contribution.
bool is_granted(const Tokens& tokens, const Surroundings& here) {
    if (tokens.is(here.begin, "dock")) return true; // "beviljas …, dock högst 50 procent"
    for (std::size_t i = here.first; i > here.begin; --i) {
        if (leads_away(tokens, i - 1)) return false;
        const SumCue cue = sum_cue(tokens, i - 1);
        if (cue == SumCue::granted || tokens.is(i - 1, "beloppet")) return true;
        if (names_level_of_grant(tokens, i - 1))
            return i < here.begin + 2 || !is_owner(tokens, i - 2);
        if (cue == SumCue::aid && i > here.begin + 1 && is_owner(tokens, i - 2)) return false;
        if (cue == SumCue::aid && (i < here.begin + 2 || sum_cue(tokens, i - 2) == SumCue::none))
            return true;
        if (cue == SumCue::contributed || cue == SumCue::applied || cue == SumCue::refused ||
            cue == SumCue::earlier)
            return false;
    }
    return false;
}

/// "står tomma": the verb says nothing about money.
bool is_verb_alone(const Tokens& tokens, std::size_t at) {
    if (tokens.is_any(at, "står svarar")) {
        constexpr std::size_t few = 4; // "står själv alltså för"
        return !tokens.has_any(at + 1, at + 1 + few, "för");
    }
    return false;
}

/// "står för 60 procent av de ideella timmarna": a share of something other than a cost; not "av
/// 600 000 kronor" or "av detta".
bool is_share_of_noun(const Tokens& tokens, const Surroundings& here) {
    const std::size_t av = here.after;
    const bool gives =
        tokens.has_any(here.begin, here.first, "står svarar täcker bidrar bär ersätter betalar");
    const bool agent =
        tokens.has_any(here.begin, here.first, "finansieras täcks bekostas betalas bärs");
    if (!gives || agent || !tokens.is(av, "av") || !tokens.continues(av)) return false;
    const std::size_t noun = av + (tokens.is_any(av + 1, "de den det") ? 2 : 1);
    return tokens.is_word(noun) && period_cue(tokens, noun) == PeriodCue::none &&
           sum_cue(tokens, noun) != SumCue::whole &&
           !tokens.is_any(noun, "detta dessa dem ca cirka vilket vilka hela") &&
           !says_in_all(tokens, noun);
}

/// "Kursavgiften på 350 kronor täcker 12 procent": no source's.
bool is_covered_by_income(const Tokens& tokens, const Surroundings& here) {
    return here.begin < here.first &&
           (sum_cue(tokens, here.begin) == SumCue::price ||
            tokens.begins_with_any(here.begin, "intäkt inkomst biljettintäkt"));
}

/// "barn- och utbildningsnämnden": the giver, whatever its name says.
bool is_of_body(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at)) return false;
    const bool half =
        tokens.is_dash(at + 1) && tokens.is_tight(at + 1) && tokens.is_any(at + 2, "och eller");
    const std::string_view word = tokens.lower(at);
    return half || word.ends_with("nämnden") || word.ends_with("nämnd") ||
           word.ends_with("förvaltningen");
}

/// "För Bolaget AB är stödnivån 30 procent": a share of that party's own costs.
bool is_level_of_party(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t farthest = 30; // tokens
    bool party = false;
    bool level = false;
    for (std::size_t i = here.first; i > 0 && here.first - i < farthest; --i) {
        party = party || (tokens.is(i - 1, "för") && tokens.is_word(i) &&
                          (tokens.at(i) != tokens.lower(i) || tokens.is(i - 2, "är")));
        level =
            level || tokens.begins_with_any(
                         i - 1, "stödnivå stödandel bidragsandel stödintensitet finansieringsgrad");
        if (begins_sentence(tokens, i - 1)) return party && level;
    }
    return false;
}

/// "35 procent av schaktkostnaden": a share of one line, not of the whole cost.
bool is_of_cost_line(const Tokens& tokens, std::size_t after) {
    if (!tokens.is(after, "av") || sum_cue(tokens, after + 1) != SumCue::line) return false;
    return tokens.is_word(after + 1) && tokens.lower(after + 1).find("kostnad") != 0 &&
           tokens.lower(after + 1).find("kostnad") != std::string_view::npos &&
           !tokens.begins_with_any(after + 1, "produktions utvecklings projekt");
}

/// "En tredjedel av kostnaden ligger på materialet"
bool is_borne_by_line(const Tokens& tokens, std::size_t after) {
    const bool half = tokens.is(after - 1, "halva");
    const std::size_t noun = after + (tokens.is(after, "av") ? 1 : 0);
    const std::size_t name = half || noun > after ? after_bearing_verb(tokens, noun) : 0;
    if (name == 0) return false;
    const SumCue cue = sum_cue(tokens, name);
    return cue == SumCue::line || cue == SumCue::price;
}

/// A share of something else than the money of the case, by the words beside it.
bool is_of_other_things(const Tokens& tokens, const Surroundings& here) {
    if (is_left_to_other_case(tokens, here) || is_line(tokens, here.after) ||
        is_of_line(tokens, here.first) || is_of_the_grant(tokens, here.after) ||
        is_of_rest_or_another(tokens, here.after) || is_part_of_gift(tokens, here) ||
        is_origin_of_gift(tokens, here))
        return true;
    if (is_borne_by_line(tokens, here.after) || is_of_cost_line(tokens, here.after) ||
        is_of_cost_line(tokens, here.begin) || is_of_another_project(tokens, here.first))
        return true;
    for (std::size_t i = here.begin; i + 2 < here.first; ++i)
        if (tokens.is(i, "av") && tokens.is_any(i + 1, "de den") && tokens.is(i + 2, "kontanta"))
            return true; // "Regionens andel av de kontanta kostnaderna är 40,9 procent"
    if (tokens.is_any(here.after, "på till för") && sum_cue(tokens, here.after + 1) == SumCue::line)
        return true;
    if (tokens.is(here.after, "för") && tokens.is_any(here.after + 2, "kostnader utgifter"))
        return true; // "12 procent för gemensamma kostnader"
    if (tokens.has_any(here.after, here.after + 4, "utöver då dåvarande ursprungliga"))
        return true; // "stöd utöver detta", "60 procent av den då beräknade kostnaden"
    if (tokens.is_any(here.after, "fördelas efter utifrån så"))
        return true; // "hälften fördelas lika och hälften efter folkmängd", "hälften så mycket"
    return is_comparison(tokens, here.after) || is_after_project(tokens, here) ||
           is_level_of_party(tokens, here) || is_level_of_row(tokens, here) ||
           is_of_change_in_doubt(tokens, here) || is_of_kind_or_chance(tokens, here) ||
           is_covered_by_income(tokens, here) || is_of_no_money(tokens, here) ||
           is_general(tokens, here) || is_change_by(tokens, here);
}

/// "arbetstid 500 000 kronor (20 %)": a share of the whole that the sum is part of, whatever the
/// sum is for.
bool is_alone_in_brackets(const Tokens& tokens, const Surroundings& here) {
    return tokens.is_sign(here.first - 1, "(") && tokens.is_sign(here.after, ")") &&
           tokens.is_any(here.first - 2, "kr kronor tkr mnkr mkr sek");
}

ShareRole role_of_share(const Tokens& tokens, const Surroundings& here) {
    if (is_alone_in_brackets(tokens, here))
        return is_used_of_sum_before(tokens, here.first) ? ShareRole::other : ShareRole::none;
    const auto cue_at = [&](std::size_t i) {
        const ShareCue cue = share_cue(tokens, i);
        if (cue == ShareCue::none || is_of_body(tokens, i)) return ShareCue::none;
        return cue == ShareCue::financing && is_verb_alone(tokens, i) ? ShareCue::none : cue;
    };
    auto after = ShareCue::none;
    for (std::size_t i = here.after; i < std::min(here.end, here.after + 5); ++i) {
        if (tokens.is_sign(i, ",") || tokens.is_any(i, "och eller eftersom")) break;
        if (after != ShareCue::other && cue_at(i) != ShareCue::none) after = cue_at(i);
    }
    if (is_of_other_things(tokens, here) && !is_proposed(tokens, here)) return ShareRole::other;
    auto before = ShareCue::none;
    bool attribute = false; // "Schablonen för indirekta kostnader är 15 procent"
    bool agent = false;
    for (std::size_t i = here.first; i > here.begin; --i) {
        const auto cue = cue_at(i - 1);
        agent = agent || sum_cue(tokens, i - 1) == SumCue::agent;
        if (before == ShareCue::none) attribute = is_attribute(tokens, i - 1);
        if (before == ShareCue::none || (attribute && cue == ShareCue::other)) before = cue;
        if (before == ShareCue::financing && tokens.is(i - 2, "indirekta"))
            before = ShareCue::other; // "tillkommer indirekta kostnader med 15 procent"
        if (before != ShareCue::none && tokens.begins_with_any(i - 1, "täck") &&
            !(tokens.is_any(i - 1, "täcks täckas täckts") &&
              sum_cue(tokens, here.after + 1) != SumCue::price) &&
            tokens.is(here.after, "av") && after == ShareCue::none)
            before = ShareCue::other; // "täcker 71 procent av kommunens yta"
    }
    if (before == ShareCue::other || after == ShareCue::other) return ShareRole::other;
    if (is_share_of_noun(tokens, here) && after == ShareCue::none) return ShareRole::other;
    if (tokens.is(here.after, "av") && sum_cue(tokens, here.after + 1) == SumCue::body &&
        tokens.lower(here.after + 1).ends_with('s') &&
        !tokens.has_any(here.after + 2, here.after + 4, "kostnad kostnader"))
        return ShareRole::other; // "8 procent av nämndens samlade projektmedel"
    const bool says = before == ShareCue::financing || after == ShareCue::financing;
    if (!says) return is_proposed(tokens, here) ? ShareRole::financing : ShareRole::none;
    return agent ? ShareRole::outside : ShareRole::financing;
}

/// "av kostnaderna", "finansieras till": the words say that it is a share of money.
bool names_money(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.end; ++i) {
        if ((i >= here.first && i < here.after) || !tokens.is_word(i)) continue;
        if (tokens.contains_any(i,
                                "finansier kostnad budget utgift bidra stöd bevilj insats andel"))
            return true;
    }
    return false;
}

/// A year in the sentence before the share, perhaps an earlier project's.
std::optional<int> year_before(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t farthest = 40; // tokens
    std::optional<int> found;
    for (std::size_t i = at; i > 0 && at - i < farthest && !begins_sentence(tokens, i); --i)
        if (tokens.is_year(i - 1) && (!found || *found < tokens.value(i - 1)))
            found = tokens.value(i - 1);
    return found;
}

/// "hade", "finansierades", "pågick": of the past.
bool is_word_of_past(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t farthest = 30; // tokens
    for (std::size_t i = at; i > 0 && at - i < farthest && !begins_sentence(tokens, i); --i)
        if (tokens.is_any(i - 1, "hade var pågick löpte drev fick genomfördes finansierades "
                                 "bekostades avslutades stöddes gav uppgick svarade stod täckte "
                                 "bidrog beviljades haft drivit lämnade beviljade tilldelade "
                                 "anslog betalade tidigare"))
            return true;
    return false;
}

/// "50 procent av godkända kostnader, dock högst 300 000 kronor"
bool is_capped(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest = 7; // tokens of "av de godkända kostnaderna"
    for (const std::size_t end = at + longest; at < end && tokens.continues(at); ++at) {
        if (!tokens.is_sign(at, ",")) continue;
        at += tokens.is_any(at + 1, "dock men") ? 2 : 1;
        if (tokens.is_any(at, "som upp")) ++at; // "som mest", "upp till"
        return tokens.is_any(at, "högst maximalt max mest till") && tokens.is_number(at + 1);
    }
    return false;
}

} // namespace

void read_role(const Tokens& tokens, const Surroundings& here, TextShare& share) {
    const auto year = year_before(tokens, here.first);
    if (year && is_word_of_past(tokens, here.first)) share.year_before = year;
    share.role = role_of_share(tokens, here);
    const bool beside = is_beside_grant(tokens, here);
    if (beside) share.role = ShareRole::financing;
    share.granted = beside || (share.role == ShareRole::financing && is_granted(tokens, here));
    share.of_the_grant = begins_with_the_grant(tokens, here);
    if (is_of_all_of_a_kind(tokens, here)) share.role = ShareRole::other;
    share.of_rule = may_be_of_rule(tokens, here);
    share.most = is_most_of_grant(tokens, here);
    share.applied = is_applied_for(tokens, here);
    share.sought = sought_share(tokens, here);
    share.capped = is_capped(tokens, here.after);
    share.at_least = tokens.is_any(here.first - 1, "minst lägst");
    share.of_applied = is_of_what_was_sought(tokens, here.after);
    share.anchored = beside || names_money(tokens, here) || is_proposed(tokens, here);
    share.together =
        any_token(tokens, here.begin, here.end, says_together) ||
        tokens.has_any(here.begin, here.end,
                       "sammanlagt sammantaget offentliga offentligt samlade privat privata") ||
        (tokens.is_any(here.first - 1, "resterande övriga återstående") &&
         here.first == here.begin + 1);
    share.each = tokens.is_any(here.after, "vardera var") || tokens.is(here.first - 1, "vardera");
}

} // namespace caseflow
