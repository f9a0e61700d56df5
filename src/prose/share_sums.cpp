#include "caseflow/prose/share_sums.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/sum_asides.hpp"
#include "caseflow/prose/total_words.hpp"

namespace caseflow {

bool follows_sum(const std::vector<Match>& matches, std::size_t share) {
    return share > 0 && std::holds_alternative<TextAmount>(matches[share - 1].value);
}

namespace {

/// The sum right before a share: "500 000 kronor (50 %)", "…, vilket är 50 procent".
std::optional<std::size_t> sum_before(const Tokens& tokens, const std::vector<Match>& matches,
                                      std::size_t share) {
    constexpr std::size_t few = 5; // ", det vill säga knappt"
    if (!follows_sum(matches, share)) return std::nullopt;
    const std::size_t begin = matches[share].begin;
    std::size_t end = matches[share - 1].end;
    if (tokens.is_any(end, "i enligt") && tokens.is_sign(end + 2, ","))
        end += 2; // "i arrangörsstöd, vilket", "enligt ansökan, hälften"
    if (begin - end > few || begins_clause(tokens, begin)) return std::nullopt;
    for (std::size_t i = end; i < begin; ++i)
        if (!tokens.continues(i) || (begins_clause(tokens, i) && !tokens.is(i, "dvs")) ||
            !(tokens.is_any_sign(i, ", ( / = |") || tokens.is_dash(i) ||
              (tokens.is_sign(i, ".") && tokens.is(i - 1, "dvs")) ||
              tokens.is_any(i, "motsvarande motsvarar vilket dvs alltså är utgör eller ca cirka "
                               "det vill säga alltjämt fortfarande således därmed också täcker "
                               "då knappt drygt omkring ungefär nästan närmare som de den")))
            return std::nullopt;
    return share - 1;
}

/// The words that may come between a share and the sum that it comes to.
bool leads_to_result(const Tokens& tokens, std::size_t at) {
    return tokens.continues(at) && (!begins_clause(tokens, at) || tokens.is(at, "dvs")) &&
           (tokens.is_any_sign(at, ", ( / = .") || tokens.is_dash(at) ||
            tokens.is_any(at, "motsvarande motsvarar vilket dvs d v s alltså det vill säga "
                              "eller ca cirka är utgör blir således högst"));
}

/// "75 procent av delprojektet, 900 000 kronor": the comma after the whole of the share; `at`
/// unless a single noun names it.
std::size_t after_whole(const Tokens& tokens, std::size_t at) {
    if (!tokens.is(at, "av") || !tokens.is_word(at + 1)) return at;
    const std::size_t noun = at + (tokens.is_word(at + 2) ? 2 : 1);
    const bool whole =
        sum_cue(tokens, noun) == SumCue::whole || sum_cue(tokens, noun) == SumCue::total ||
        tokens.begins_with_any(noun, "kostnad budget delprojekt utgift pengarna finansiering "
                                     "omslutning investering");
    return whole && tokens.is_sign(noun + 1, ",") && tokens.is_number(noun + 2) ? noun + 1 : at;
}

/// "30 procent, motsvarande 492 000 kronor", "40 procent (770 000 kronor)": the sum that a share
/// comes to.
std::optional<std::size_t> sum_after(const Tokens& tokens, const std::vector<Match>& matches,
                                     std::size_t share) {
    constexpr std::size_t few = 5;
    const std::size_t sum = share + 1;
    if (sum == matches.size() || !std::holds_alternative<TextAmount>(matches[sum].value))
        return std::nullopt;
    const std::size_t begin = after_whole(tokens, matches[share].end);
    if (begin == matches[sum].begin || matches[sum].begin - begin > few) return std::nullopt;
    for (std::size_t i = begin; i < matches[sum].begin; ++i)
        if (!leads_to_result(tokens, i)) return std::nullopt;
    return sum;
}

/// "…, det vill säga 240 000 kronor": the sum right after a base, which the share of the base comes
/// to.
std::optional<std::size_t> result_of(const Tokens& tokens, const std::vector<Match>& matches,
                                     std::size_t base) {
    const std::size_t next = base + 1;
    if (next == matches.size() || !std::holds_alternative<TextAmount>(matches[next].value))
        return std::nullopt;
    for (std::size_t i = matches[base].end; i < matches[next].begin; ++i)
        if (begins_sentence(tokens, i) ||
            !(tokens.is_any_sign(i, ", ( =") ||
              (tokens.is_sign(i, ".") && tokens.is_any(i - 1, "dvs d v s")) ||
              tokens.is_any(i, "det vill säga dvs d v s alltså vilket motsvarar motsvarande blir "
                               "ger är eller")))
            return std::nullopt;
    return next;
}

/// "hälften av stiftelsens 110 000 kronor": the owner of the sum that a share is taken of.
bool is_owned(const Tokens& tokens, std::size_t begin, std::size_t sum) {
    constexpr std::size_t longest = 4; // words of a name
    if (sum <= begin || sum - begin > longest) return false;
    for (std::size_t i = begin; i < sum; ++i)
        if (!tokens.is_word(i) || !tokens.continues(i) || tokens.is_any(i, "och samt medan"))
            return false;
    return tokens.lower(sum - 1).ends_with('s');
}

/// "40 procent av 600 000 kronor": the sum right after a share, which is taken of it.
std::optional<std::size_t> base_of(const Tokens& tokens, const std::vector<Match>& matches,
                                   std::size_t share) {
    constexpr std::size_t longest = 5; // tokens of "av den beräknade kostnaden"
    const std::size_t base = share + 1;
    if (base == matches.size() || !std::holds_alternative<TextAmount>(matches[base].value))
        return std::nullopt;
    std::size_t at = matches[share].end;
    if (!tokens.is(at, "av") || !tokens.continues(at)) return std::nullopt;
    const std::size_t noun = matches[base].begin - 1;
    const bool leads = tokens.is_any(noun, "om på") ||
                       (tokens.is_sign(noun, ",") && result_of(tokens, matches, base));
    if (tokens.begins_with_any(leads ? noun - 1 : noun,
                               "kostnad totalkostnad budgeten utgift anbudssumma totalsumma "
                               "underlag bidragsunderlag investering kalkylen entreprenadsumma "
                               "kontraktssumma"))
        return matches[base].begin - at <= longest + (leads ? 1 : 0) ? std::optional(base)
                                                                     : std::nullopt;
    if (is_owned(tokens, at + 1, matches[base].begin)) return base;
    for (++at; at < matches[base].begin; ++at)
        if (!says_in_all(tokens, at) && !tokens.is_any(at, "ca cirka de högst drygt"))
            return std::nullopt;
    return base;
}

/// "Av återstoden, 376 000 kronor, svarar kommunen för hälften": the sum before a share, which is
/// taken of it.
std::optional<std::size_t> base_before(const Tokens& tokens, const std::vector<Match>& matches,
                                       std::size_t share) {
    constexpr std::size_t longest = 12; // tokens between them
    if (!follows_sum(matches, share)) return std::nullopt;
    const std::size_t sum = matches[share - 1].begin;
    const std::size_t of = sum - (tokens.is_sign(sum - 1, ",") ? 3 : 1);
    const bool rest = tokens.is_any(of + 1, "återstoden resten") || of + 1 == sum;
    if (sum < 3 || !rest || !tokens.is(of, "av") || !begins_clause(tokens, of)) return std::nullopt;
    const std::size_t begin = matches[share].begin;
    if (begin - sum > longest || !is_within_clause(tokens, matches[share - 1].end, begin + 1))
        return std::nullopt;
    return share - 1;
}

/// "resekostnaderna, 54 000 kronor, bör till en tredjedel bäras": a share of a cost line.
bool is_of_line_before(const Tokens& tokens, const std::vector<Match>& matches, std::size_t share,
                       const std::vector<Reading>& readings) {
    constexpr std::size_t few = 5;
    const auto* const sum =
        share > 0 ? std::get_if<TextAmount>(&readings[share - 1].value) : nullptr;
    const std::size_t begin = matches[share].begin;
    if (sum == nullptr || begin - matches[share - 1].end > few) return false;
    const bool costs = sum->role == SumRole::line || sum->role == SumRole::price;
    if (costs && tokens.is(begin - 1, "än") && tokens.is_any(begin - 2, "mindre mer"))
        return is_within_clause(tokens, matches[share - 1].end, begin); // ", vilket är mindre än"
    if (sum->role != SumRole::line || !tokens.is(begin - 1, "till")) return false;
    return tokens.is_sign(matches[share - 1].end, ",") &&
           is_within_clause(tokens, matches[share - 1].end, begin);
}

/// "6,2 miljoner norska kronor, varav staten skjuter till hälften": a share of the sum in another
/// currency that "varav" divides.
std::optional<std::size_t> base_divided(const Tokens& tokens, const std::vector<Match>& matches,
                                        std::size_t share) {
    constexpr std::size_t longest = 10; // tokens between them
    if (!follows_sum(matches, share)) return std::nullopt;
    std::size_t end = matches[share - 1].end;
    const std::size_t begin = matches[share].begin;
    while (end < begin && tokens.is_word(end) && !tokens.is(end, "och")) ++end;
    if (tokens.is_year(end)) ++end; // "43 mnkr för utvecklingsmedel 2023, varav"
    if (!tokens.is_sign(end, ",") || !tokens.is_any(end + 1, "varav därav") ||
        begin - end > longest || !is_within_clause(tokens, end, begin))
        return std::nullopt;
    return share - 1;
}

/// "Ramen är 5 miljoner kronor, och dagens beslut tar en tiondel": a share of the pot in its
/// sentence, if no other noun follows.
std::optional<std::size_t> pot_before(const Tokens& tokens, const std::vector<Match>& matches,
                                      std::size_t share, const std::vector<Reading>& readings) {
    constexpr std::size_t longest = 8; // tokens between them
    const auto* const sum =
        share > 0 ? std::get_if<TextAmount>(&readings[share - 1].value) : nullptr;
    if (sum == nullptr || sum->role != SumRole::pot) return std::nullopt;
    const std::size_t begin = matches[share].begin;
    const std::size_t end = matches[share].end;
    const bool ends = !tokens.continues(end) || tokens.is_any_sign(end, ". ;");
    if (!ends || begin - matches[share - 1].end > longest) return std::nullopt;
    for (std::size_t i = matches[share - 1].end; i < begin; ++i)
        if (begins_sentence(tokens, i)) return std::nullopt;
    return share - 1;
}

/// "Av fördyringen på 600 000 kronor tar regionen tre fjärdedelar": a share of the whole that its
/// clause begins with.
std::optional<std::size_t> whole_before(const Tokens& tokens, const std::vector<Match>& matches,
                                        std::size_t share) {
    constexpr std::size_t longest = 6; // tokens between them
    if (!follows_sum(matches, share)) return std::nullopt;
    const Match& sum = matches[share - 1];
    if (sum.begin < 3 || !tokens.is_any(sum.begin - 1, "på om") ||
        !tokens.is(sum.begin - 3, "av") || !begins_clause(tokens, sum.begin - 3))
        return std::nullopt;
    const bool near = matches[share].begin - sum.end <= longest &&
                      is_within_clause(tokens, sum.end, matches[share].begin + 1);
    return near ? std::optional(share - 1) : std::nullopt;
}

/// Marks the sum that a share is taken of, and the sum that it comes to: "240 000 kronor (40
/// procent av 600 000 kronor)".
void link_base(const Tokens& tokens, const std::vector<Match>& matches, std::size_t at,
               TextShare& share, std::vector<Reading>& readings) {
    share.base = base_of(tokens, matches, at);
    if (!share.base) share.base = base_before(tokens, matches, at);
    if (!share.base) return;
    auto& base = std::get<TextAmount>(readings[*share.base].value);
    base.role = SumRole::base;
    base.share = at;
    base.result = share.of_sum ? share.of_sum : result_of(tokens, matches, *share.base);
}

/// "av bidraget", "av det beviljade stödet": the token after it; `at` if it is of something else.
std::size_t after_grant(const Tokens& tokens, std::size_t at) {
    const bool halved = tokens.is(at - 1, "halva"); // "halva bidraget"
    if ((!halved && !tokens.is(at, "av")) || !tokens.continues(at)) return at;
    std::size_t noun = at + (halved ? 0 : 1);
    while (tokens.is_any(noun,
                         "det den de hela totala beviljade beslutade beviljat beslutat utlovade"))
        ++noun;
    const bool decided = tokens.is_any(noun - 1, "beviljade beslutade beviljat beslutat");
    const bool grant =
        tokens.is_any(noun, "bidraget stödet bidragsbeloppet stödbeloppet projektstödet "
                            "anslaget projektbidraget investeringsbidraget "
                            "verksamhetsbidraget statsbidraget medfinansieringen "
                            "projektmedlen bidragssumman");
    if (halved && tokens.is_any(noun, "beloppet summan")) return noun + 1;
    const bool sum =
        decided && tokens.is_any(noun, "beloppet belopp bidrag stöd medel medlen summan");
    return grant || sum ? noun + 1 : at;
}

/// "Av bidraget innehålls": the sum and its share are parts of the grant.
bool is_taken_of_grant(const Tokens& tokens, std::size_t sum) {
    constexpr std::size_t farthest = 8; // tokens
    for (std::size_t i = sum; i > 0 && sum - i < farthest; --i)
        if (begins_clause(tokens, i - 1)) return after_grant(tokens, i - 1) != i - 1;
    return false;
}

/// "Hälften, 265 000 kronor, betalas ut vid byggstart", "betalas ut med hälften, 265 000 kronor":
/// the payment is a part of the grant, unless a word says of what.
bool is_paid_out(const Tokens& tokens, std::size_t share, std::size_t sum_end) {
    const auto pays = [&](std::size_t at) {
        return tokens.is_any(at, "utbetalas rekvireras innehålls") ||
               (tokens.is_any(at, "betalas hålls lyfts") &&
                tokens.is_any(at + 1, "ut inne vid när"));
    };
    const std::size_t next = sum_end + (tokens.is_any_sign(sum_end, ", )") ? 1 : 0);
    const bool with = tokens.is_any(share - 1, "med till");
    return pays(next) || (with && (pays(share - 2) || pays(share - 3)));
}

/// The sum that a share of the grant comes to, right before the share or after it.
std::optional<std::size_t> sum_of_part(const Tokens& tokens, const std::vector<Match>& matches,
                                       std::size_t share, const std::vector<Reading>& readings) {
    constexpr std::size_t few = 5;
    const auto of_sum = std::get<TextShare>(readings[share].value).of_sum;
    const std::size_t end = after_grant(tokens, matches[share].end);
    if (of_sum == share + 1 && !tokens.is(matches[share].end, "av") &&
        (is_advance(tokens, matches[share].begin) ||
         is_paid_out(tokens, matches[share].begin, matches[*of_sum].end)))
        return of_sum;
    if (end == matches[share].end)
        return of_sum && is_taken_of_grant(tokens, matches[std::min(*of_sum, share)].begin)
                   ? of_sum
                   : std::nullopt;
    const std::size_t next = share + 1;
    if (of_sum || next == matches.size() || matches[next].begin - end > few ||
        matches[next].begin == end || !std::holds_alternative<TextAmount>(matches[next].value))
        return of_sum;
    for (std::size_t at = end; at < matches[next].begin; ++at)
        if (!leads_to_result(tokens, at)) return std::nullopt;
    return next;
}

/// "Hälften av bidraget, 450 000 kronor", "450 000 kronor (50 % av bidraget)": the sum that a share
/// of the grant comes to.
void link_part_of_grant(const Tokens& tokens, const std::vector<Match>& matches, std::size_t share,
                        std::vector<Reading>& readings) {
    const auto sum = sum_of_part(tokens, matches, share, readings);
    if (!sum) return;
    auto& value = std::get<TextAmount>(readings[*sum].value);
    if (value.role == SumRole::base) return;
    value.comes_from = share;
    value.of_grant = true;
    std::get<TextShare>(readings[share].value).role = ShareRole::other;
}

/// "återstående 40 procent, 500 000 kronor"
bool is_of_rest(const Tokens& tokens, std::size_t share) {
    return tokens.is_any(share - 1, "återstående resterande övriga kvarvarande");
}

/// "40 procent, eller 500 000 kronor": the sum right after a share, with no word between that gives
/// it another meaning.
void link_result(const Tokens& tokens, const std::vector<Match>& matches, std::size_t at,
                 std::vector<Reading>& readings) {
    const auto& share = std::get<TextShare>(readings[at].value);
    if (share.of_sum != at + 1 || share.base) return;
    auto& value = std::get<TextAmount>(readings[at + 1].value);
    value.comes_from = at;
    value.of_rest = is_of_rest(tokens, matches[at].begin);
}

/// "975 000 kronor, som är 30 procent av underlaget", "1 200 000 kronor, det vill säga en
/// fjärdedel": the share only says which part of the whole the sum is, whatever words precede the
/// sum.
bool restates_sum(const Tokens& tokens, const std::vector<Match>& matches, std::size_t at,
                  const TextShare& share) {
    if (at == 0 || share.of_sum != at - 1 || share.base) return false;
    const std::size_t end = matches[at].end;
    if (tokens.is(end, "som")) return tokens.is_any(end + 1, "krävs fordras förutsätts");
    const bool whole =
        tokens.is(end, "av") &&
        tokens.is_any(end + 1, "kostnaden kostnaderna budgeten underlaget totalen totalkostnaden "
                               "projektkostnaden finansieringen");
    const std::size_t next = end + (whole ? 2 : 0);
    return !tokens.continues(next) || begins_clause(tokens, next) ||
           tokens.is_any_sign(next, ". , ; )");
}

} // namespace

void link_share(const Tokens& tokens, const std::vector<Match>& matches, std::size_t at,
                std::vector<Reading>& readings) {
    auto& share = std::get<TextShare>(readings[at].value);
    share.of_sum = sum_before(tokens, matches, at);
    if (!share.of_sum) share.of_sum = sum_after(tokens, matches, at);
    share.of_whole = share.of_sum == at + 1 &&
                     after_whole(tokens, matches[at].end) != matches[at].end &&
                     !tokens.begins_with_any(matches[at].end + 1, "delprojekt");
    link_base(tokens, matches, at, share, readings);
    if (!share.base) share.base = base_divided(tokens, matches, at);
    if (!share.base) share.base = pot_before(tokens, matches, at, readings);
    if (!share.base) share.base = whole_before(tokens, matches, at);
    if (is_of_line_before(tokens, matches, at, readings)) share.role = ShareRole::other;
    share.restates = restates_sum(tokens, matches, at, share);
    link_result(tokens, matches, at, readings);
    link_part_of_grant(tokens, matches, at, readings);
}

} // namespace caseflow
