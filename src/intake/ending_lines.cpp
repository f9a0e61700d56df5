#include "caseflow/intake/ending_lines.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/announcements.hpp"
#include "caseflow/intake/body_blocks.hpp"
#include "caseflow/intake/electronic_signs.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/reading.hpp"

namespace caseflow {
namespace {

constexpr std::size_t longest_phrase = 160; // bytes of a line
constexpr std::size_t longest_introduction = 90;
constexpr std::size_t longest_place = 60;

constexpr std::string_view delegation_introductions[] = {"enligt delegation",
                                                         "enligt uppdrag",
                                                         "e.u.",
                                                         "ordförandebeslut",
                                                         "enligt fullmakt",
                                                         "enligt beslut",
                                                         "enligt bemyndigande",
                                                         "på delegation",
                                                         "på uppdrag",
                                                         "dag som ovan",
                                                         "underskrift",
                                                         "undertecknas",
                                                         "undertecknat av",
                                                         "namnteckning",
                                                         "namnförtydligande",
                                                         "ort och datum",
                                                         "datum och underskrift",
                                                         "i tjänsten",
                                                         "som ovan",
                                                         "beslutsfattare",
                                                         "beslutande tjänsteman",
                                                         "beslutad av",
                                                         "beslutat av",
                                                         "fastställt av",
                                                         "fastställd av",
                                                         "beslut fattat av",
                                                         "beslutet fattat av",
                                                         "fattat av",
                                                         "delegat",
                                                         "signatur",
                                                         "signerat av",
                                                         "beslut av",
                                                         "firmatecknare"};

/// Words that introduce the decider: others may introduce somebody who prepared the case.
constexpr std::string_view decider_introductions[] = {"enligt delegation",
                                                      "enligt uppdrag",
                                                      "enligt fullmakt",
                                                      "enligt bemyndigande",
                                                      "på delegation",
                                                      "beslutsfattare",
                                                      "beslutande tjänsteman",
                                                      "på uppdrag av",
                                                      "beslutad av",
                                                      "beslutat av",
                                                      "fastställt av",
                                                      "fastställd av",
                                                      "beslut fattat av",
                                                      "beslutet fattat",
                                                      "fattat av",
                                                      "delegat",
                                                      "beslut av"};

/// Whole lines above the decider, in lower case, without a colon.
constexpr std::string_view deciding_lines[] = {"bifalles",
                                               "bifalls",
                                               "beslutas",
                                               "fastställes",
                                               "fastställs",
                                               "e.u.",
                                               "e u",
                                               "enl. uppdrag",
                                               "enl uppdrag",
                                               "ordförandebeslut",
                                               "delegationsbeslut",
                                               "enl. delegation",
                                               "enl delegation"};

/// "Detta beslut är fattat på delegation av", "Beslut i ärendet fattas av": a name follows.
bool leads_to_decider(std::string_view folded) {
    constexpr std::size_t most_words = 12;
    constexpr std::string_view decisions[] = {"beslut ", "beslutet ", "detta beslut ",
                                              "ovanstående beslut "};
    constexpr std::string_view taken[] = {" fatta", " tas ", " tagits", " taget", " togs"};
    return folded.ends_with(" av") && starts_with_any(folded, decisions) &&
           contains_any(folded, taken) && folded.find(" om ") == folded.npos &&
           word_count(folded) <= most_words;
}

bool is_deciding_line(std::string_view folded) {
    if (folded.ends_with(':')) folded.remove_suffix(1);
    return is_any_of(folded, deciding_lines) || leads_to_decider(folded);
}

/// Beginnings of a sentence that say that the case's own officer decided it.
constexpr std::string_view officer_decides[] = {"handläggaren beslutar enligt ",
                                                "handläggaren beslutar på ",
                                                "handläggaren beslutar med ",
                                                "handläggaren har beslutat",
                                                "handläggaren fattar ",
                                                "handläggaren är delegat",
                                                "undertecknad handläggare ",
                                                "beslut fattat av handläggaren",
                                                "beslutet fattas av handlägg",
                                                "beslutet fattat av handläggaren",
                                                "beslutet är fattat av handläggaren",
                                                "beslutet har fattats av handläggaren"};

/// Labels with a value on their line.
constexpr std::string_view signer_labels[] = {"beslutsfattare",
                                              "beslutande tjänsteman",
                                              "beslut fattat av",
                                              "beslutet fattat av",
                                              "beslutad av",
                                              "fattat av",
                                              "beslutat av",
                                              "undertecknat av",
                                              "underskrift",
                                              "signerat av",
                                              "signatur",
                                              "bankid",
                                              "elektronisk signatur",
                                              "delegat",
                                              "beslutande",
                                              "beslut av",
                                              "namnförtydligande",
                                              "signerad av",
                                              "undertecknad av",
                                              "undertecknare",
                                              "digitalt signerat av",
                                              "elektroniskt signerat av",
                                              "digitalt undertecknat av",
                                              "elektroniskt undertecknat av"};

constexpr std::string_view minutes_signs[] = {"vid protokollet",
                                              "vid pennan",
                                              "justeras",
                                              "justerat den",
                                              "justerare",
                                              "justerande",
                                              "utdragsbestyrkande",
                                              "rätt utdraget",
                                              "ur protokollet",
                                              "betygar i tjänsten",
                                              "i tjänsten betygar",
                                              "protokollförare",
                                              "sekreterare:",
                                              "bestyrkes",
                                              "bestyrks",
                                              "utdragets riktighet",
                                              "protokollsutdragets riktighet",
                                              "avskriftens riktighet",
                                              "justerad den",
                                              "protokollet justera",
                                              "underskrifter",
                                              "anslag/bevis",
                                              "bevis om anslag",
                                              "anslagsbevis",
                                              "ordförande:",
                                              "rätt avskrivet",
                                              "intygas",
                                              "dag för justering",
                                              "protokollets förvaring",
                                              "förvaringsplats för protokoll",
                                              "justeringsdatum",
                                              "justerat datum"};

constexpr std::string_view registry_marks[] = {
    "register", "akten", "till akten",  "à akten", "a/a",
    "diariet",  "arkiv", "expediering", "ad acta", "läggs till handlingarna i diariet"};

constexpr std::string_view remark_beginnings[] = {"paragrafen ",
                                                  "reservation från",
                                                  "reservation av",
                                                  "mot beslutet reserverar",
                                                  "reserverar sig",
                                                  "omedelbar justering",
                                                  "ajournering",
                                                  "mötet ajournera",
                                                  "sammanträdet ajournera",
                                                  "omröstning begär",
                                                  "votering begär",
                                                  "en ledamot deltar",
                                                  "en ledamot deltog",
                                                  "handläggare:",
                                                  "föredragande:",
                                                  "kontaktperson:",
                                                  "kontakt:",
                                                  "föredragande har varit ",
                                                  "föredragande var ",
                                                  "föredragande i ärendet ",
                                                  "handläggare har varit ",
                                                  "frågor besvaras av ",
                                                  "frågor om beslutet ",
                                                  "beslutet är enhälligt",
                                                  "beslutsmeddelande skickas ",
                                                  "beslutet skickas till ",
                                                  "kopia skickas till ",
                                                  "expedieras till ",
                                                  "skickas till ",
                                                  "kopia till ",
                                                  "till protokollet ",
                                                  "beslutet kan överklagas",
                                                  "beslutet kan inte överklagas",
                                                  "beslutet kan ej överklagas",
                                                  "beslutet får överklagas",
                                                  "beslutet får inte överklagas",
                                                  "beslutet får ej överklagas"};

constexpr std::string_view remark_words[] = {" reserverar sig",        " deltar inte i ",
                                             " deltog inte i ",        " anmäler jäv",
                                             " anmälde jäv",           " på grund av jäv",
                                             " har handlagt ärendet",  " har varit föredragande",
                                             " har föredragit ärendet"};

bool is_sign_line(std::string_view text) {
    return text.size() >= 3 && text.find_first_not_of("_.… -") == std::string_view::npos &&
           (text.find('_') != std::string_view::npos || text.starts_with("...") ||
            text.starts_with("…"));
}

/// "2022-01-25 14:32:07", "2022-01-25 kl. 14.32 (CET)"
bool is_time_of_sign(std::string_view text) {
    constexpr std::size_t length = 10; // of the day
    if (text.size() <= length || !parse_date(std::string(text.substr(0, length)))) return false;
    std::string_view time = trimmed(text.substr(length));
    take_any(time, {"kl. ", "kl ", "klockan "});
    const std::size_t end = std::min(time.find_first_not_of("0123456789:."), time.size());
    return end >= 5 && (end == time.size() || time.substr(end).starts_with(" ("));
}

/// "Örebro som ovan", "Växjö dag som ovan"
bool is_as_above(std::string_view folded) {
    constexpr std::size_t most_words = 6;
    return folded.ends_with(" som ovan") && word_count(folded) <= most_words &&
           folded.find_first_of(".,;:") == std::string_view::npos;
}

/// "På nämndens vägnar", "För regionstyrelsen".
bool is_on_behalf(std::string_view folded) {
    constexpr std::string_view ends[] = {"nämnden",  "styrelsen", "kommun",      "regionen",
                                         "kommunen", "utskottet", "förbundet",   "stiftelsen",
                                         "fonden",   "rådet",     "myndigheten", "förvaltningen",
                                         "kontoret", "verket"};
    if (folded.starts_with("på ") && folded.find("vägnar") != std::string_view::npos) return true;
    return folded.starts_with("för ") && word_count(folded) <= 4 &&
           (ends_with_any(folded, ends) || folded.starts_with("för region "));
}

bool is_enclosure(std::string_view folded) {
    if (!folded.starts_with("bilaga") && !folded.starts_with("bilagor")) return false;
    const std::string_view rest = trimmed(folded.substr(folded.starts_with("bilaga") ? 6 : 7));
    return rest.empty() || rest[0] == ':' || (rest[0] >= '0' && rest[0] <= '9') ||
           character_count(first_word(rest)) == 1;
}

/// "Paragrafen justeras omedelbart", "Justerat 2021-06-17", not "Justering av beloppet": the
/// approval of the minutes.
bool is_of_approval(std::string_view folded) {
    constexpr std::size_t most_words = 14;
    constexpr std::string_view beginnings[] = {
        "justera",   "justering",       "omedelba", "protokoll", "paragraf", "denna paragraf",
        "beslutet ", "beslutsparagraf", "ärendet ", "punkten ",  "§"};
    return starts_with_any(folded, beginnings) && word_count(folded) <= most_words &&
           folded.find("juster") != folded.npos && folded.find("justering av ") == folded.npos &&
           folded.find(" så att ") == folded.npos;
}

/// The day that a line ends with.
bool date_at_end(std::string_view text) {
    while (text.ends_with('.') || text.ends_with(' ')) text.remove_suffix(1);
    const auto readings = read_prose(text);
    return !readings.empty() && readings.back().end == text.size() &&
           std::holds_alternative<TextPeriod>(readings.back().value);
}

/// "Vid protokollet", "Justerat 2021-06-17"
bool is_of_minutes(std::string_view text, std::string_view folded) {
    return starts_with_any(folded, minutes_signs) || is_announcement(text) ||
           (is_of_approval(folded) && date_at_end(text));
}

/// The offset after a label and its colon.
std::size_t after_label(std::string_view line, std::size_t label) {
    const std::size_t colon = line.find_first_not_of(" \t", label);
    if (colon == std::string_view::npos || line[colon] != ':') return 0;
    const std::size_t value = line.find_first_not_of(" \t", colon + 1);
    return value == std::string_view::npos ? 0 : value;
}

} // namespace

EndingLine ending_line(std::string_view line) {
    std::string_view text = trimmed(line);
    if (text.size() > longest_phrase || text.empty()) return EndingLine::other;
    if (is_sign_line(text)) return EndingLine::introduction;
    std::string folded = fold(text);
    if (starts_with_any(folded, remark_beginnings) || contains_any(folded, remark_words))
        return EndingLine::remark;
    if (mentions_electronic_sign(folded)) return EndingLine::electronic;
    if (is_enclosure(folded)) return EndingLine::enclosure;
    if (is_of_minutes(text, folded)) return EndingLine::minutes;
    if (is_of_approval(folded) || (decides_as_officer(text) && folded.find(" att ") == folded.npos))
        return EndingLine::remark;
    if (is_any_of(folded, registry_marks)) return EndingLine::registry;
    if (date_of_place(text) || is_as_above(folded) || is_time_of_sign(text))
        return EndingLine::place;
    if (is_deciding_line(folded)) return EndingLine::introduction;
    const bool dots = text.ends_with(".."); // to sign on
    const bool brief = text.size() <= longest_introduction && (dots || !text.ends_with('.'));
    const bool provision = folded.starts_with("delegation"); // not "Delegat"
    if (brief && !provision &&
        (starts_with_any(folded, delegation_introductions) || is_on_behalf(folded)))
        return EndingLine::introduction;
    const bool office = upper(text) == text && word_count(text) > 1 && is_unit(text);
    if (is_greeting(text) || office) return EndingLine::introduction; // "ÅS KULTURKONTOR"
    return EndingLine::other;
}

bool introduces_decider(std::string_view line) {
    const std::string folded = fold(trimmed(line));
    return ending_line(line) == EndingLine::introduction &&
           (starts_with_any(folded, decider_introductions) || is_on_behalf(folded) ||
            is_deciding_line(folded));
}

bool mentions_approval(std::string_view line) {
    return line.size() <= longest_phrase && is_of_approval(fold(trimmed(line)));
}

bool decides_as_officer(std::string_view line) {
    return line.size() <= longest_phrase && starts_with_any(fold(trimmed(line)), officer_decides);
}

bool begins_minutes(std::string_view line) {
    const std::string_view text = trimmed(line);
    return text.size() <= longest_phrase && is_of_minutes(text, fold(text));
}

std::optional<Date> date_of_place(std::string_view line) {
    std::string_view text = trimmed(line);
    const bool ends_in_year = !text.empty() && text.back() >= '0' && text.back() <= '9';
    if (text.size() > longest_place || !ends_in_year || text.find(':') != text.npos)
        return std::nullopt;
    if (const auto date = whole_date(std::string(text))) return date;
    for (int words = 0; words < 3 && begins_capital(text); ++words) {
        text = trimmed(text.substr(first_word(text).size()));
        const std::string rest(text.starts_with("den ") || text.starts_with("Den ") ? text.substr(4)
                                                                                    : text);
        if (const auto date = whole_date(rest)) return date;
        if (!text.empty() && text.starts_with("i ")) text.remove_prefix(2);
    }
    return std::nullopt;
}

bool names_place_or_body(std::string_view text) {
    if (may_be_office(text)) return false;
    if (is_unit(text) || is_organisation(text) || is_board(text)) return true;
    return begins_capital(text) && word_count(text) == 1 &&
           text.find_first_of(".:;,!?") == text.npos;
}

std::size_t line_after_names_of_body(std::span<const Line> lines, std::size_t i) {
    constexpr std::size_t most_lines = 3;
    for (std::size_t count = 0; i < lines.size() && count < most_lines; ++i, ++count)
        if (!names_place_or_body(trimmed(lines[i].text))) break;
    return i;
}

bool is_far_right(std::string_view line) {
    constexpr std::size_t widest_indent = 15; // bytes; a line further right is a column
    const std::size_t indent = line.find_first_not_of(' ');
    return indent != line.npos && indent > widest_indent;
}

std::size_t after_signer_label(std::string_view line) {
    if (line.size() > longest_phrase || line.find(':') == std::string_view::npos) return 0;
    const std::string folded = fold(line);
    for (const std::string_view label : signer_labels)
        if (folded.starts_with(label))
            if (const std::size_t value = after_label(line, label.size())) return value;
    return 0;
}

} // namespace caseflow
