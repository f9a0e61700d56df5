#include "caseflow/prose/namings.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/role_words.hpp"

#include <algorithm>

namespace caseflow {

bool are_parted(const Tokens& tokens, std::size_t begin, std::size_t end) {
    if (begin + 1 < end && tokens.is_any(end - 1, "att medan")) return true;
    if (begin + 2 < end && tokens.is_any(begin, "och samt") && tokens.is_any(end - 1, "från av") &&
        tokens.is_word(end - 2))
        return true; // "från stiftelsen och ideellt arbete från byalaget"
    bool verb = false;
    for (std::size_t i = begin; i < end; ++i) {
        const PartyCue cue = party_cue(tokens, i);
        verb = verb || cue == PartyCue::pays || cue == PartyCue::gives;
        if (tokens.is_any(i, "tillsammans jämte liksom gemensamt")) return false;
    }
    return verb;
}

bool is_joined(const Tokens& tokens, std::size_t begin, std::size_t end) {
    return begin + 1 == end && (tokens.is_any(begin, "och samt") || tokens.is_sign(begin, ","));
}

bool takes_share_beside(const Tokens& tokens, std::size_t first, std::size_t end) {
    const std::size_t before = first - 1;
    return first > 0 && (tokens.is_any(before, "och samt medan") || tokens.is_sign(before, ",")) &&
           (tokens.is_number(end) || (tokens.is_any(end, "för med") && tokens.is_number(end + 1)) ||
            tokens.is_any(end, "en ett två tre hälften resten återstoden resterande återstående"));
}

bool is_in_list(const Tokens& tokens, std::size_t first, std::size_t number) {
    const bool begins = (tokens.is_sign(first - 1, ":") || tokens.is(first - 1, "är")) &&
                        tokens.is_percent(number + 1) && tokens.is_sign(number + 2, ",");
    return first > 0 && tokens.is_number(number) &&
           (begins || tokens.is_sign(first - 1, ",") || tokens.is_any(first - 1, "och samt"));
}

bool continues_paying(std::string_view text, std::size_t end) {
    constexpr std::size_t farthest = 150; // bytes
    std::string_view before = text.substr(0, end);
    if (end > farthest) {
        before.remove_prefix(end - farthest);
        before.remove_prefix(std::min(before.find(' '), before.size())); // to a whole word
    }
    for (const std::string_view stop : {". ", "\n"})
        if (const std::size_t at = before.rfind(stop); at != before.npos)
            before.remove_prefix(at + stop.size());
    const Tokens tokens(before);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const PartyCue cue = party_cue(tokens, i);
        if (cue == PartyCue::pays || cue == PartyCue::gives ||
            tokens.begins_with_any(i, "finansi medfinansi"))
            return true;
    }
    return false;
}

bool is_owner_of_whole(const Tokens& tokens, std::size_t first, std::size_t end,
                       const std::string& last_word) {
    const bool genitive = tokens.lower(end - 1) != last_word && tokens.is_word(end);
    return genitive && tokens.is(first - 1, "av") && tokens.is_percent(first - 2);
}

namespace {

/// "från annat håll än", "av andra än"
bool is_excepted(const Tokens& tokens, std::size_t than) {
    constexpr std::size_t few = 3;
    return tokens.is(than, "än") && than >= few &&
           tokens.has_any(than - few, than, "annan annat andra");
}

/// "kan", "finansieras": not part of the phrase before it.
bool ends_phrase(const Tokens& tokens, std::size_t at) {
    const PartyCue cue = party_cue(tokens, at);
    return !tokens.is_word(at) || cue == PartyCue::gives || cue == PartyCue::is_given ||
           cue == PartyCue::pays ||
           tokens.is_any(at, "är har hade kan ska kommer räknar finansieras finns söks "
                             "medverkar deltar som");
}

/// "Utöver nämndens stöd räknar jouren med", "Förutom från nämnden finansieras det", "vid sidan av
/// stödet från nämnden", "Jämte nämndens bidrag har": an addition to a named part.
bool is_addition(const Tokens& tokens, std::size_t name) {
    constexpr std::size_t longest = 6; // tokens of "utöver det bidrag från regionen och"
    for (std::size_t at = name; at > 0 && name - at < longest; --at) {
        const std::size_t word = at - 1;
        if (tokens.is_any(word, "utöver förutom oavsett utom exklusive bortsett")) return true;
        if (tokens.is_any(word, "av om") && tokens.is(word - 1, "sidan")) return true;
        if (word == 0 && tokens.is(word, "jämte")) return true;
        if (ends_phrase(tokens, word)) return false;
    }
    return false;
}

/// "driften, som kommunen bekostar själv, uppskattas till": an aside, in its own clause.
bool is_in_aside(const Tokens& tokens, std::size_t first, std::size_t end) {
    constexpr std::size_t longest = 8; // tokens
    if (first < 2 || !tokens.is_any(first - 1, "som vilken vilket vilka") ||
        !tokens.is_sign(first - 2, ","))
        return false;
    for (std::size_t i = end; i < end + longest && tokens.continues(i); ++i) {
        if (tokens.is_sign(i, ",")) return tokens.is_word(i + 1);
        if (!tokens.is_word(i)) return false;
    }
    return false;
}

/// "Av förbundets stöd ska 1 700 000 kronor förmedlas": a part of its contribution.
bool is_divided(const Tokens& tokens, std::size_t first, std::size_t end) {
    return first > 0 && tokens.is(first - 1, "av") && begins_sentence(tokens, first - 1) &&
           tokens.lower(end - 1).ends_with('s') &&
           tokens.is_any(end, "stöd bidrag medel anslag pengar insats");
}

bool says_judged(const Tokens& tokens, std::size_t at) {
    return tokens.begins_with_any(at, "fastställ godkän godtag beräkna uppskatta bedöm granska "
                                      "kontroller besiktiga värdera");
}

/// "Kostnaden, fastställd av Verket, är", "den av Verket godkända kostnaden": whoever judged a sum
/// does not give it.
bool is_of_judge(const Tokens& tokens, std::size_t first, std::size_t end) {
    return first > 1 && tokens.is(first - 1, "av") &&
           (says_judged(tokens, first - 2) || says_judged(tokens, end));
}

} // namespace

bool is_left_out(const Tokens& tokens, std::size_t first, std::size_t end) {
    if (is_in_aside(tokens, first, end) || is_divided(tokens, first, end) ||
        is_of_judge(tokens, first, end))
        return true;
    return tokens.is(first - 1, "enligt") || is_excepted(tokens, first - 1) ||
           is_addition(tokens, first) ||
           tokens.is_any(end, "borträknad borträknat oräknad undantagen");
}

bool is_in_other_name(const Tokens& tokens, std::size_t first, std::size_t end) {
    if (first > 0 && tokens.is_dash(first - 1) && tokens.is_tight(first)) return true;
    const bool place = !tokens.ends_with_any(first, "en et s an");
    if (place && tokens.is_word(end) && tokens.at(end) != tokens.lower(end)) return true;
    return tokens.lower(end - 1).ends_with('s') && tokens.is_word(end) &&
           tokens.ends_with_any(end, "förening föreningen klubb klubben bolag stiftelse förbund "
                                     "församling byalag museum teater kommun skola universitet");
}

} // namespace caseflow
