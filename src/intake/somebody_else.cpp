#include "caseflow/intake/somebody_else.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/electronic_signs.hpp"
#include "caseflow/intake/ending_lines.hpp"
#include "caseflow/intake/words.hpp"

namespace caseflow {
namespace {

constexpr std::size_t longest_line_above = 90; // bytes

/// Beginnings of lines about somebody other than the decider, in lower case.
constexpr std::string_view beginnings_of_others[] = {"mottag",
                                                     "bidragsmottagare",
                                                     "stödmottagare",
                                                     "projektägare",
                                                     "sökande",
                                                     "för sökande",
                                                     "för mottagare",
                                                     "för bidragsmottagare",
                                                     "för stödmottagare",
                                                     "för föreningen",
                                                     "för projektägare",
                                                     "firmatecknare för",
                                                     "behörig firmatecknare",
                                                     "godkännes av sökande",
                                                     "godkännes av mottagare",
                                                     "ovanstående godkän",
                                                     "ovanstående accepter",
                                                     "villkoren godkän",
                                                     "villkoren accepter",
                                                     "tillstyrk",
                                                     "bevittna",
                                                     "vidimera",
                                                     "kontrasigner",
                                                     "granskad av",
                                                     "granskat av",
                                                     "granskas",
                                                     "attest",
                                                     "samråd ",
                                                     "i samråd med",
                                                     "efter samråd med",
                                                     "facklig",
                                                     "samverkan",
                                                     "mer information",
                                                     "ytterligare information",
                                                     "närmare information",
                                                     "frågor ",
                                                     "vid frågor",
                                                     "upplysningar",
                                                     "för kännedom",
                                                     "närvarande",
                                                     "tidigare ",
                                                     "förutvarande ",
                                                     "avgående ",
                                                     "förre ",
                                                     "förra ",
                                                     "godkänd av ",
                                                     "godkänt av ",
                                                     "ansvarig för ",
                                                     "kontakt ",
                                                     "upprättat av",
                                                     "upprättad av",
                                                     "beredd av",
                                                     "berett av",
                                                     "beredning",
                                                     "handlagt av",
                                                     "handlagd av",
                                                     "diarieför",
                                                     "registrera",
                                                     "expediera",
                                                     "utbetal",
                                                     "ej närvarande",
                                                     "inte närvarande",
                                                     "frånvarande",
                                                     "ersätts av",
                                                     "utan eget ställningstagande",
                                                     "beslutet verkställs",
                                                     "beslut om utbetalning",
                                                     "beslutet har föregåtts",
                                                     "beslutet fattas senare",
                                                     "beslut i ärendet fattas senare",
                                                     "i beslutet deltar",
                                                     "förslagsställare",
                                                     "adjungera",
                                                     "avtalspart",
                                                     "diariet",
                                                     "inkomna yttranden",
                                                     "godkänns för publicering",
                                                     "underrättelse",
                                                     "bankuppgift",
                                                     "kontouppgift",
                                                     "betalningsuppgift"};

/// Whole lines about somebody else, in lower case, without a colon.
constexpr std::string_view whole_lines[] = {"handläggare",
                                            "ansvarig handläggare",
                                            "handläggande tjänsteman",
                                            "föredragande",
                                            "utredare",
                                            "kontakt",
                                            "kontakter",
                                            "tjänsteskrivelse av",
                                            "sekreterare"};

/// Stems of words for taking part in a case, in lower case, and for a decision or its decider.
constexpr std::string_view words_of_taking_part[] = {
    "deltag", "delta ",     "närvar",   "medverk", "föredr",  "handlägg",   "bered",
    "samråd", "granskning", "granskat", "läst ",   "uppfölj", "upplysning", "ytterligare inform"};
constexpr std::string_view words_of_deciding[] = {"beslut",  "deleg", "underteckn", "sign",
                                                  "bevilja", "avslå", "avslag",     "fastställ",
                                                  "bidrag",  "stöd",  "medel"};

/// "I handläggningen har även deltagit": not a name, and not a point of the decision.
bool names_participants(std::string_view text, const std::string& folded) {
    constexpr std::size_t most_words = 8;
    if (!begins_capital(text) || !contains_any(folded + " ", words_of_taking_part) ||
        contains_any(folded, words_of_deciding) || word_count(text) > most_words)
        return false;
    for (std::string_view rest = text; !rest.empty();) {
        rest = trimmed(rest.substr(first_word(rest).size()));
        if (begins_capital(rest)) return false;
    }
    return true;
}

/// "Ansökan är undertecknad av", "Förvaltningens kontaktperson är", "Stiftelsen Torv godkänner
/// villkoren": words that a name may follow, but not about the decider.
bool leads_to_another(std::string_view text, const std::string& folded) {
    constexpr std::string_view ends[] = {" av",  " är",  " till", " med",
                                         " hos", " för", " från", " genom"};
    constexpr std::string_view of_decision[] = {"beslut", "delegation"};
    constexpr std::string_view accepted[] = {" godkänner ", " accepterar ", " bekräftar ",
                                             " intygar ", " förbinder sig "};
    constexpr std::string_view before[] = {"tidigare ", "ursprunglig", "föregående ", "förra "};
    if (folded.find("kontaktperson") != folded.npos) return true;
    if (ending_line(text) != EndingLine::other) return false;
    if (contains_any(folded, of_decision)) return starts_with_any(folded, before);
    return ends_with_any(folded, ends) || contains_any(folded, accepted);
}

/// The last words of a line that people below it continue, in lower case.
constexpr std::string_view ends_of_choice[] = {
    " utses",       " utser",    " väljs",      " väljes",     " väljer",
    " utse",        " välja",    " förordnas",  " förordnar",  " entledigas",
    " utnämns",     " utnämner", " anställs",   " tillsätts",  " attestant",
    " attestanter", " utses:",   " utser:",     " väljs:",     " väljer:",
    " utse:",       " välja:",   " förordnas:", " förordnar:", " entledigas:"};

constexpr std::string_view headings_of_people[] = {"skickas till",
                                                   "expedieras",
                                                   "kopia",
                                                   "sändlista",
                                                   "närvar",
                                                   "beslutande",
                                                   "deltagande",
                                                   "ledamöter",
                                                   "ersättare",
                                                   "övriga",
                                                   "yrkande",
                                                   "reserva",
                                                   "jäv",
                                                   "delges",
                                                   "meddelas",
                                                   "inbjudna",
                                                   "kontakt",
                                                   "föredragande",
                                                   "justering",
                                                   "särskilt yttrande",
                                                   "protokollsanteckning"};

/// Beginnings of headings below a decision for somebody else's statement, in lower case.
constexpr std::string_view words_of_others[] = {
    "yttrande från ",    "yttrande av ",       "skiljaktig",       "avvikande mening",
    "särskilt yttrande", "särskilt uttalande", "tilläggsyttrande", "protokollsanteckning"};

/// Words above the receiver's signature: "Underskrift av sökande", "Godkännande av mottagaren".
constexpr std::string_view words_of_signing[] = {"underskrift", "namnteckning", "namnförtydligande",
                                                 "godkännande", "bekräftelse",  "accept"};
constexpr std::string_view words_for_receiver[] = {"sökande",   "mottagar",    "bidragstagar",
                                                   "stödtagar", "projektägar", "firmatecknar"};

constexpr std::string_view words_of_delegation[] = {"enligt delegation", "enl. delegation",
                                                    "enl delegation",    "på delegation",
                                                    "enligt uppdrag",    "e.u.",
                                                    "delegat",           "beslutsfattare"};

} // namespace

bool introduces_somebody_else(std::string_view line) {
    std::string_view text = trimmed(line);
    if (text.empty() || text.size() > longest_line_above || text.ends_with('.')) return false;
    if (text.ends_with(':')) text.remove_suffix(1);
    const std::string folded = fold(trimmed(text));
    if (contains_any(folded, words_of_signing) && contains_any(folded, words_for_receiver))
        return true;
    return is_any_of(folded, whole_lines) || starts_with_any(folded + " ", beginnings_of_others) ||
           names_participants(text, folded) || leads_to_another(text, folded);
}

bool opens_words_of_others(std::string_view line) {
    constexpr std::size_t most_words = 6;
    const std::string folded = fold(trimmed(line));
    return starts_with_any(folded, words_of_others) && word_count(folded) <= most_words &&
           folded.find_first_of(".,;0123456789") == folded.npos;
}

bool leads_to_people(std::string_view line) {
    constexpr std::string_view chosen[] = {"utse",    "välj",      "förordna", "entlediga",
                                           "attest",  "pristagar", "stipendi", "ledamöter",
                                           "ersätta", "ombud"};
    const std::string folded = fold(trimmed(line));
    return ends_with_any(folded, ends_of_choice) ||
           (folded.ends_with(':') && contains_any(folded, chosen));
}

bool is_list_of_people(std::string_view heading) {
    const std::string folded = fold(heading);
    return contains_any(folded, headings_of_people) && folded != "beslutanderätt";
}

namespace {

/// The offset of ", enligt delegation 3.4" or "på delegation av nämnden" after a title; the end of
/// other lines.
std::size_t begin_of_delegation(std::string_view line) {
    constexpr std::string_view leads[] = {
        "enligt delegation", "enl. delegation",        "enl delegation",      "på delegation",
        "enligt uppdrag",    "med stöd av delegation", "enligt punkt",        "enligt delegering",
        "på uppdrag av ",    "med delegation",         "i enlighet med deleg"};
    const std::string folded = fold(line);
    std::size_t begin = line.size();
    for (const std::string_view lead : leads)
        if (const std::size_t at = folded.find(lead); at < begin && at > 1 && line[at - 1] == ' ')
            begin = at;
    return begin;
}

} // namespace

std::string_view without_delegation(std::string_view line) {
    if (const std::size_t begin = begin_of_delegation(line); begin < line.size())
        return trim(line.substr(0, begin), " ,(");
    const std::size_t open = line.rfind(" (");
    if (open == std::string_view::npos || !line.ends_with(')')) return line;
    const std::string inside = fold(line.substr(open + 2, line.size() - open - 3));
    const bool signs = is_any_of(inside, words_of_delegation) || mentions_electronic_sign(inside);
    return signs ? trimmed(line.substr(0, open)) : line;
}

} // namespace caseflow
