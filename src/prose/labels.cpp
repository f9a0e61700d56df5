#include "caseflow/prose/labels.hpp"

#include "caseflow/prose/total_words.hpp"

#include <algorithm>
#include <array>

namespace caseflow {
namespace {

/// Nouns with a number as a name, "etapp 2". A noun that is itself a cost or a sum is left out:
/// "cykelväg 1 500 000 kr".
constexpr std::array nouns = {
    // parts of a project
    "etapp", "deletapp", "fas", "skede", "steg", "del", "projekt", "delprojekt", "program",
    "delprogram", "modul", "insats", "delinsats", "insatsområde", "åtgärd", "aktivitet",
    "delaktivitet", "paket", "arbetspaket", "ap", "wp", "spår", "omgång", "utlysning", "pass",
    "moment", "mom", "prioritet", "prioritering", "prio", "mål", "delmål", "målområde",
    "alternativ", "scenario", "variant", "förslag", "version", "år", "projektår",
    // papers and what is in them
    "avtal", "delavtal", "ramavtal", "tilläggsavtal", "kontrakt", "beslut", "delbeslut", "ärende",
    "ansökan", "protokoll", "faktura", "rekvisition", "verifikat", "verifikation", "anbud", "lott",
    "punkt", "punkten", "beslutspunkt", "att-sats", "paragraf", "kap", "kapitel", "avsnitt",
    "artikel", "art", "stycke", "mening", "bilaga", "bil", "appendix", "sid", "sida", "sidan", "s",
    "tabell", "tab", "diagram", "figur", "fig", "rad", "raden", "kolumn", "post", "fråga",
    "indikator", "tabellrad", "dnr", "nr", "nummer", "no", "org", "orgnr", "ref", "id", "kod",
    "konto", "ansvar", "verksamhet", "objekt", "kostnadsställe", "plusgiro", "bankgiro", "pg", "bg",
    "telefon", "tfn", "tel", "postnummer",
    // groups and levels
    "grupp", "klass", "kategori", "nivå", "grad", "typ", "modell", "serie", "årskurs", "åk",
    "årgång", "termin", "kurs", "lag", "team", "antal", "deltagare", "platser", "personer",
    "elever", "timmar", "enhet", "avdelning", "distrikt", "krets", "valkrets", "område",
    "delområde", "zon", "skola", "lss", "sfi",
    // places
    "väg", "riksväg", "rv", "länsväg", "lv", "europaväg", "sträcka", "delsträcka", "linje", "led",
    "bro", "tunnel", "hållplats", "perrong", "kaj", "brygga", "hus", "huskropp", "byggnad", "block",
    "kvarter", "kvarteret", "kv", "fastigheten", "tomt", "tomten", "lokal", "sal", "hall", "rum",
    "plan", "våning", "trapphus", "port", "lägenhet", "bana", "station", "maskin", "buss", "fordon",
    "bostad", "flygel", "covid",
    // times
    "vecka", "v", "kvartal", "tertial", "halvår", "dag", "kl", "klockan"};

/// Nouns with the name itself between them and the number: "kv. Eken 2".
constexpr std::array places = {"kv", "kvarteret", "fastigheten", "tomten"};

template <class Table>
bool is_one_of(const Table& table, const Tokens& tokens, std::size_t at) {
    return tokens.is_word(at) &&
           std::find(table.begin(), table.end(), tokens.lower(at)) != table.end();
}

/// The word that ends before a token, perhaps with the dot of a short word: "kv. 2".
std::size_t word_before(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest_short = 5; // bytes
    const bool dot = tokens.is_sign(at - 1, ".") && tokens.is_tight(at - 1) &&
                     tokens.is_word(at - 2) && tokens.at(at - 2).size() <= longest_short;
    return dot ? at - 2 : at - 1;
}

bool is_named_by_number(const Tokens& tokens, std::size_t at) {
    if (tokens.is_any_sign(at - 1, "§ # №")) return true;
    const std::size_t word = word_before(tokens, at);
    if (tokens.ends_with_any(word, "nr nummer")) return true; // "kundnr 88"
    if (tokens.is_any(word, "ansökan anbud") && tokens.is(word - 1, "enligt") &&
        tokens.is_number(at + 1, 3, 3))
        return false; // "enligt anbud 1 860 000 kronor"
    if (is_one_of(nouns, tokens, word)) return true;
    return tokens.is_word(word) && tokens.lower(word) != tokens.at(word) &&
           is_one_of(places, tokens, word_before(tokens, word));
}

/// "etapp 1 och 2", "etapperna 1–2": the second of two names.
bool is_next_name(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest = 2; // digits of a name that another follows
    const std::size_t joint = at - 1;
    const bool joins = tokens.is_any(joint, "och samt eller till") || tokens.is_dash(joint) ||
                       tokens.is_sign(joint, "&");
    return joins && tokens.is_number(at, 1, longest) && tokens.is_number(at - 2, 1, longest) &&
           tokens.is_word(at - 3) && !tokens.is_tight(at - 2);
}

} // namespace

bool may_begin_with_name(const Tokens& tokens, std::size_t at) {
    const std::size_t rest = at + 1;
    const bool grouped = tokens.is_number(rest) && !tokens.is_tight(rest) && tokens.continues(rest);
    const bool zeros = grouped && tokens.at(rest).size() > 1 && tokens.at(rest).starts_with('0');
    if (!grouped || zeros) return false;
    return is_named_by_number(tokens, at) || is_next_name(tokens, at);
}

bool is_apart_from_name(const Tokens& tokens, std::size_t at) {
    return at > 1 && tokens.is_number(at - 1, 1, 2) && !tokens.is_number(at, 3, 3) &&
           !tokens.is_tight(at - 1) && may_begin_with_name(tokens, at - 1);
}

bool follows_name_of_part(const Tokens& tokens, std::size_t at) {
    if (at < 2 || !is_one_of(nouns, tokens, at - 2)) return false;
    const std::string_view name = tokens.at(at - 1);
    return tokens.is_number(at - 1, 1, 2) || (name.size() == 1 && name[0] >= 'A' && name[0] <= 'Z');
}

bool is_year_in_brackets(const Tokens& tokens, std::size_t year, std::size_t sum) {
    return year > 0 && tokens.is_sign(year - 1, "(") && tokens.is_sign(year + 1, ")") &&
           year + 3 == sum && tokens.ends_with_any(year + 2, "as ts ar er");
}

namespace {

/// "arvoden till lokala konstnärer": the noun of a label, before what it is for.
std::size_t noun_of_label(const Tokens& tokens, std::size_t before, std::size_t sum) {
    constexpr std::size_t longest = 4; // tokens of what it is for
    for (std::size_t i = sum - 1; i > before + 1 && sum - i <= longest && tokens.is_word(i); --i)
        if (tokens.is_any(i, "till för av i på från")) return i - 1;
    return sum - 1;
}

} // namespace

bool is_label_of_part(const Tokens& tokens, std::size_t before, std::size_t sum) {
    if (sum < before + 2) return false;
    const std::size_t label = noun_of_label(tokens, before, sum);
    const std::size_t separator = label - 1;
    if (!tokens.is_word(label) || says_in_all(tokens, label) ||
        tokens.is_any(label, "högst minst max maximalt cirka ca drygt knappt omkring "
                             "ytterligare dock eller alltså motsvarande inklusive exklusive à"))
        return false;
    return tokens.is_any(separator, "varav därav") ||
           (separator == before &&
            (tokens.is_any(separator, "och samt") || tokens.is_any_sign(separator, ", : ;")));
}

} // namespace caseflow
