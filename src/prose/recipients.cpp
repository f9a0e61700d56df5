#include "caseflow/prose/recipients.hpp"

#include "caseflow/prose/dates.hpp"
#include "caseflow/prose/role_words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t longest_subject = 10; // tokens from a name to its verb

/// "Byaföreningens", "Lits SK:s", "LOVA-bidrag"
std::size_t after_genitive(const Tokens& tokens, std::size_t end) {
    if (tokens.is_dash(end) && tokens.is_tight(end) && tokens.is_tight(end + 1)) return end + 1;
    if (tokens.is_sign(end, ":") && tokens.is_tight(end) && tokens.is(end + 1, "s")) return end + 2;
    return tokens.is_word(end - 1) && tokens.lower(end - 1).ends_with('s') ? end : 0;
}

/// "kommunens", "bolagets", "medlemmarnas"
bool is_definite_genitive(std::string_view word) {
    return word.ends_with("ns") || word.ends_with("nas") ||
           (word.ends_with("ets") && !word.ends_with("krets"));
}

/// Something that somebody has: "Kommunens insats", "Byaföreningens nya projekt".
PartyCue owned_by(const Tokens& tokens, const PartyPlace& party) {
    constexpr std::size_t few = 3;
    const std::size_t first = after_genitive(tokens, party.end);
    if (first == 0) return PartyCue::none;
    if (tokens.is_number(first) && !party.ends_in_s &&
        is_definite_genitive(tokens.lower(party.end - 1)))
        return PartyCue::means; // "kommunens 300 000 kronor"
    for (std::size_t i = first; i < std::min(first + few, party.limit); ++i) {
        const PartyCue cue = party_cue(tokens, i);
        if (cue == PartyCue::means || cue == PartyCue::undertaking) return cue;
        if (cue == PartyCue::is_given || cue == PartyCue::pays) break; // "Teater Vildros beviljas"
    }
    return PartyCue::none;
}

/// "A står för 70 procent och kommunen för 30", "…, kommunen för 30": the verb of the one before.
bool shares_verb(const Tokens& tokens, const PartyPlace& party) {
    const std::size_t end = party.end + (tokens.is_any(party.end, "själv självt själva") ? 1 : 0);
    if (party.begin == 0 || !tokens.is_any(end, "för med")) return false;
    return tokens.is_any(party.begin - 1, "och samt medan") ||
           (tokens.is_sign(party.begin - 1, ",") && tokens.is_number(end + 1));
}

/// The start of a name with the words before it: "den ideella föreningen Byalaget".
std::size_t begin_with_noun(const Tokens& tokens, std::size_t begin) {
    std::size_t at = begin;
    while (at > 0 && (party_cue(tokens, at - 1) == PartyCue::taker ||
                      tokens.is_any(at - 1, "den det ideella ekonomiska lokala")))
        --at;
    return at;
}

/// "finansieras projektet av X": X pays for it.
bool is_paid_by(const Tokens& tokens, std::size_t undertaking) {
    return tokens.is_any(undertaking - 1,
                         "finansieras finansierades medfinansieras bekostas betalas stöds bärs");
}

/// "ingår avtal med X om ett stöd på": X gets the aid agreed on.
bool is_agreed_with(const Tokens& tokens, const PartyPlace& party) {
    constexpr std::size_t few = 4; // "ingår ett nytt treårigt avtal med"
    if (party.begin < 3 || !tokens.is(party.begin - 1, "med")) return false;
    const std::size_t noun = party.begin - 2;
    if (!tokens.ends_with_any(noun, "avtal avtalet överenskommelse överenskommelsen") ||
        !tokens.has_any(noun - std::min(noun, few), noun,
                        "ingår ingå tecknar teckna sluter sluta träffar träffa godkänner godkänna"))
        return false;
    for (std::size_t i = party.end; i < party.limit; ++i)
        if (sum_cue(tokens, i) == SumCue::aid) return true;
    return false;
}

/// "till X", "åt X", "ansökan från X", "mottagare: X"
bool is_led_to(const Tokens& tokens, std::size_t begin) {
    const std::size_t first = begin_with_noun(tokens, begin);
    if (first == 0) return false;
    if (tokens.is_any(first - 1, "till åt")) return true;
    if (tokens.is_sign(first - 1, ":") && first > 1)
        return party_cue(tokens, first - 2) == PartyCue::taker;
    return first > 1 && tokens.is_any(first - 1, "från av") &&
           party_cue(tokens, first - 2) == PartyCue::undertaking &&
           !tokens.is(first - 2, "arbete") && !is_paid_by(tokens, first - 2);
}

/// A name after "av" or "från" is not a subject.
bool may_be_subject(const Tokens& tokens, std::size_t begin) {
    return begin == 0 ||
           !tokens.is_any(begin - 1, "av från med hos via genom ur utöver för mellan enligt");
}

/// "får bidra med": no gift.
bool is_allowed_to_pay(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t few = 3;
    if (!tokens.is_any(at, "får få fått fick")) return false;
    for (std::size_t i = at + 1; i <= at + few; ++i)
        if (party_cue(tokens, i) == PartyCue::pays) return true;
    return false;
}

/// "Regionen, som är positiv, står för": the token after an aside about a subject.
std::size_t after_clause(const Tokens& tokens, std::size_t end) {
    constexpr std::size_t longest = 15; // tokens
    if (!tokens.is_sign(end, ",") || !tokens.is_any(end + 1, "som vars där vilken")) return end;
    for (std::size_t i = end + 2; i < end + longest && tokens.continues(i); ++i)
        if (tokens.is_sign(i, ",")) return i + 1;
    return end;
}

/// The first verb after a subject that shows the giver: "X i Lit beviljas", "X bidrar med".
PartyCue verb_after(const Tokens& tokens, const PartyPlace& party) {
    const std::size_t begin = after_clause(tokens, party.end);
    const std::size_t end = std::min(begin + longest_subject, party.limit);
    for (std::size_t i = begin; i < end; ++i) {
        const PartyCue cue = party_cue(tokens, i);
        if (cue == PartyCue::is_given && is_allowed_to_pay(tokens, i)) return PartyCue::pays;
        if (cue == PartyCue::is_given || cue == PartyCue::pays || cue == PartyCue::gives)
            return cue;
    }
    return PartyCue::none;
}

/// "att" leads to another subject, but not in "beslutar att bevilja".
bool leads_on(const Tokens& tokens, std::size_t at) {
    if (tokens.is_any(at, "som om när där varvid")) return true;
    return tokens.is(at, "att") &&
           !tokens.is_any(at - 1, "beslutar beslutade beslutat föreslår föreslås avser kommer "
                                  "väljer lovar lovat åtar sig");
}

/// "X bidrar med", "X har beslutat att bevilja"
bool is_paying_subject(const Tokens& tokens, const PartyPlace& party) {
    const std::size_t begin = after_clause(tokens, party.end);
    const std::size_t end = std::min(begin + longest_subject, party.limit);
    for (std::size_t i = begin; i < end && !leads_on(tokens, i); ++i) {
        const PartyCue cue = party_cue(tokens, i);
        if (cue == PartyCue::is_given) return is_allowed_to_pay(tokens, i);
        if (cue == PartyCue::pays || cue == PartyCue::gives) return true;
    }
    return false;
}

/// "För 2023 beviljar X": the subject follows its verb.
bool begins_with_adverbial(const Tokens& tokens) {
    return tokens.is_number(0) ||
           tokens.is_any(0, "för under i av till från ur inom utöver med genom enligt som nu "
                            "även därutöver dessutom vidare därtill härutöver samtidigt år");
}

/// "beviljade den 8 december 2021, § 31, X", "beviljade i oktober 2020 X": the start of a day and a
/// paragraph, which only say when.
std::size_t before_date(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest = 10; // "den 8 december 2021, § 31,", "2021-12-08"
    std::size_t first = at;
    while (first > 0 && at - first < longest &&
           (tokens.is_number(first - 1) || is_month(tokens, first - 1) ||
            tokens.is_dash(first - 1) || tokens.is_any(first - 1, "den år i") ||
            tokens.is_any_sign(first - 1, ", § ( )")))
        --first;
    return first;
}

/// "Regionen medfinansierar X med 500 000 kronor": the name after the verb at `verb` is not its
/// subject, as it is in "Därutöver medfinansierar X med 500 000 kronor".
bool is_financed(const Tokens& tokens, std::size_t verb, const PartyPlace& party) {
    return verb > 0 && tokens.is(party.end, "med") && !begins_with_adverbial(tokens) &&
           tokens.is_any(verb, "finansierar medfinansierar finansiera medfinansiera");
}

/// "att bevilja X", "nämnden beviljar X", "härmed beviljar nämnden X", "med stöd av 2 § beviljas X"
bool is_object(const Tokens& tokens, const PartyPlace& party) {
    std::size_t at = before_date(tokens, begin_with_noun(tokens, party.begin));
    const bool subject_between = at > 0 && sum_cue(tokens, at - 1) == SumCue::body;
    if (subject_between) --at;
    if (at == 0) return false;
    const PartyCue cue = party_cue(tokens, at - 1);
    if (cue == PartyCue::is_given) return !is_allowed_to_pay(tokens, at - 1);
    if (is_financed(tokens, at - 1, party)) return true;
    if (cue != PartyCue::gives) return false;
    const std::string_view verb = tokens.lower(at - 1);
    // "att bevilja X", "har Kulturrådet beviljat X"
    const bool infinitive = verb.ends_with('a') || verb.ends_with('t') || verb == "ge";
    return infinitive || subject_between || !begins_with_adverbial(tokens);
}

} // namespace

bool is_giver(const Tokens& tokens, const PartyPlace& party) {
    if (is_recipient(tokens, party)) return false;
    if (owned_by(tokens, party) == PartyCue::means) return true;
    if (party.begin > 0 && tokens.is(party.begin - 1, "är") && tokens.is(party.end, "med") &&
        tokens.is_number(party.end + 1))
        return true; // "Största finansiär är regionen med 40 procent"
    if (party.begin > 0 && tokens.is_any(party.begin - 1, "av från hos via genom mellan"))
        return true;
    if (party.begin > 1 && tokens.is(party.begin - 1, "på") &&
        tokens.is_any(party.begin - 2, "faller ligger vilar"))
        return true; // "Hälften av kostnaden faller på kommunen"
    if (may_be_subject(tokens, party.begin) && is_paying_subject(tokens, party)) return true;
    if (shares_verb(tokens, party)) return true;
    const PartyCue verb = party.begin > 0 ? party_cue(tokens, party.begin - 1) : PartyCue::none;
    return verb == PartyCue::pays || verb == PartyCue::gives;
}

bool is_recipient(const Tokens& tokens, const PartyPlace& party) {
    const PartyCue owned = owned_by(tokens, party);
    if (owned != PartyCue::none) return owned == PartyCue::undertaking;
    if (is_led_to(tokens, party.begin) || is_agreed_with(tokens, party)) return true;
    if (tokens.is_any(party.end, "finansieras medfinansieras") && tokens.is(party.end + 1, "med"))
        return true; // "X medfinansieras med 500 000 kronor"
    if (may_be_subject(tokens, party.begin)) {
        const PartyCue verb = verb_after(tokens, party);
        if (verb != PartyCue::none) return verb == PartyCue::is_given;
    }
    return is_object(tokens, party);
}

bool is_label_of_giver(const Tokens& tokens, std::size_t end, std::size_t number) {
    if (tokens.is_sign(end, ":")) return true;
    return tokens.is_sign(end, ",") && end + 3 == number && tokens.is_sign(end + 2, ":") &&
           tokens.begins_with_any(end + 1, "kontant bidrag stöd medfinansiering");
}

bool is_mere_place(const Tokens& tokens, std::size_t first, std::size_t end) {
    return (first > 0 &&
            tokens.is_any(first - 1,
                          "i på vid till utanför kring runt nära genom om ur in för över "
                          "mellan norra södra")) ||
           tokens.is_dash(end) || (tokens.is_word(end) && tokens.at(end) != tokens.lower(end));
}

bool is_agent_given(const Tokens& tokens, std::size_t verb, std::size_t agent) {
    std::size_t next = agent + 1;
    while (next < verb && (tokens.is_any(next, "i län") ||
                           (tokens.is_word(next) && tokens.at(next) != tokens.lower(next))))
        ++next;
    return verb == next && party_cue(tokens, verb) == PartyCue::is_given &&
           (tokens.lower(verb).ends_with("as") || tokens.is_any(verb, "får erhåller"));
}

} // namespace caseflow
