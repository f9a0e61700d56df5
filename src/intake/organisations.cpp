#include "caseflow/intake/organisations.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <string>

namespace caseflow {
namespace {

constexpr std::size_t most_words_of_street = 4;
constexpr std::size_t most_words = 8;
constexpr std::size_t longest = 120; // bytes

constexpr std::string_view unit_ends[] = {
    "enheten", "avdelningen", "förvaltningen", "förvaltning",        "kontoret",     "kontor",
    "staben",  "sektionen",   "sektorn",       "sekretariatet",      "expeditionen", "avdelning",
    "enhet",   "kansliet",    "kansli",        "utvecklingsområdet", "verksamheten", "utveckling",
    "tillväxt"};
constexpr std::string_view unit_beginnings[] = {
    "enheten för ",       "avdelningen för ",    "sektionen för ", "område ",
    "verksamhetsområde ", "regional utveckling", "stab ",          "sektor ",
    "fakulteten för ",    "institutionen för ",  "akademin för "};

constexpr std::string_view board_ends[] = {
    "nämnden",     "styrelsen",         "utskottet",      "utskott",    "nämnd",
    "fullmäktige", "beredningen",       "delegationen",   "styrelse",   "direktionen",
    "presidiet",   "förbundsdirektion", "kommittén",      "kommitté",   "stämman",
    "årsmötet",    "årsmöte",           "aktionsgruppen", "kyrkorådet", "församlingsrådet",
    "domkapitlet", "byarådet",          "konsistoriet"};
constexpr std::string_view board_beginnings[] = {
    "nämnden för ",     "gemensamma nämnden för ", "gemensam nämnd för ", "styrelsen för ",
    "beredningen för ", "utskottet för ",          "utskott för ",        "nämnd för ",
    "direktionen för "};

constexpr std::string_view organisation_ends[] = {
    "kommun",       "kommuner",      "landsting",       "län",          "stad",
    "myndighet",    "universitet",   "verket",          "myndigheten",  "rådet",
    "inspektionen", "regionförbund", "kommunalförbund", "departementet"};
constexpr std::string_view organisation_beginnings[] = {
    "region ",           "länsstyrelsen", "landstinget ",       "myndigheten ",
    "högskolan ",        "stiftelsen ",   "föreningen ",        "kammarkollegiet",
    "regeringskansliet", "regeringen",    "kommunalförbundet ", "samordningsförbundet ",
    "kommunförbundet ",  "verket för ",   "rådet för ",         "institutet för "};

constexpr std::string_view street_ends[] = {"gatan", "vägen", "torget", "gränd", "plan",
                                            "allén", "gata",  "väg",    "torg",  "kajen"};
constexpr std::string_view address_beginnings[] = {
    "box ",         "postadress", "besöksadress", "www.",   "http",    "org.nr",
    "orgnr",        "plusgiro",   "bankgiro",     "växel",  "telefax", "fax",
    "telefonväxel", "hemsida",    "webbplats",    "adress", "postgiro"};

/// Few words with a capital first and no punctuation of a sentence.
bool could_be(std::string_view text) {
    return text.size() <= longest && begins_capital(text) && word_count(text) <= most_words &&
           text.find_first_of(".:;|?!0123456789") == std::string_view::npos;
}

/// "Myndigheten för samhällsutveckling", "Forskningsrådet för miljö": the full name of a body, for
/// any purpose; not "Centrum för …", which may be a project.
bool is_body_for(std::string_view folded) {
    constexpr std::string_view nouns[] = {"myndigheten", "verket", "rådet", "institutet", "fonden"};
    const std::string_view first = first_word(folded);
    return ends_with_any(first, nouns) && folded.substr(first.size()).starts_with(" för ");
}

/// "Kommunalförbundet Skogens utveckling": a body and its name.
bool is_named_association(std::string_view text) {
    constexpr std::string_view nouns[] = {"förbundet", "stiftelsen"};
    constexpr std::size_t most_words = 5;
    const std::string_view first = first_word(text);
    return ends_with_any(fold(first), nouns) && first != text && word_count(text) <= most_words &&
           begins_capital(trimmed(text.substr(first.size()))) && text.find(',') == text.npos;
}

/// "Enheten Regionalfonden Norr"
bool is_named_unit(std::string_view text) {
    constexpr std::string_view nouns[] = {"Enheten ", "Avdelningen ", "Sektionen ",
                                          "Enhet ",   "Avdelning ",   "Sektion "};
    constexpr std::size_t most_words_of_unit = 5;
    return starts_with_any(text, nouns) && word_count(text) <= most_words_of_unit &&
           text.find("  ") == text.npos && begins_capital(text.substr(text.find(' ') + 1));
}

/// "Koncernkontoret, avdelning Kultur": a part of a unit.
bool is_part_of_unit(std::string_view folded) {
    constexpr std::string_view nouns[] = {"avdelning ", "avdelningen ", "enhet ",
                                          "enheten ",   "sektion ",     "sektionen "};
    const std::size_t comma = folded.rfind(", ");
    return comma != folded.npos && ends_with_any(folded.substr(0, comma), unit_ends) &&
           starts_with_any(folded.substr(comma + 2), nouns);
}

/// "Region Nord", "Samhällsbehov, Region Syd": a regional part of a national body.
bool is_region_of_body(std::string_view folded) {
    constexpr std::string_view regions[] = {"region nord", "region syd",  "region väst",
                                            "region öst",  "region mitt", "region norr",
                                            "region söder"};
    const std::size_t comma = folded.rfind(", ");
    return is_any_of(folded.substr(comma == folded.npos ? 0 : comma + 2), regions);
}

/// "Stadsdelsnämnden Hamra-Vik": the board of a part of a city, with its name.
bool is_board_of_district(std::string_view text) {
    constexpr std::string_view boards[] = {"stadsdelsnämnden",    "kommundelsnämnden",
                                           "stadsområdesnämnden", "distriktsnämnden",
                                           "områdesnämnden",      "kommundelsstyrelsen"};
    constexpr std::size_t most_words_of_name = 4;
    const std::string_view first = first_word(text);
    if (!is_any_of(std::string_view(fold(first)), boards) || first == text) return false;
    std::string_view rest = trimmed(text.substr(first.size()));
    if (word_count(rest) > most_words_of_name) return false;
    for (; !rest.empty(); rest = trimmed(rest.substr(first_word(rest).size())))
        if (!begins_capital(rest) && first_word(rest) != "och") return false;
    return true;
}

/// "Samverkansnämnden för Norra Dalarna", "Styrelsens utskott för tillväxt"
bool is_board_for(std::string_view folded) {
    constexpr std::string_view nouns[] = {"nämnden",     "utskottet", "s utskott",
                                          "beredningen", "kommittén", "delegationen"};
    return ends_with_any(folded.substr(0, folded.find(" för ")), nouns) &&
           folded.find(" för ") != folded.npos;
}

/// "174 29 Sundbyberg"
bool is_postcode_line(std::string_view text) {
    return text.size() > 7 && std::count_if(text.begin(), text.begin() + 6, is_digit) == 5 &&
           text[3] == ' ' && text[6] == ' ' && begins_capital(text.substr(7));
}

/// "Storgatan 12"
bool is_street(std::string_view folded) {
    const std::size_t space = folded.rfind(' ');
    return space != std::string_view::npos && space + 1 < folded.size() &&
           word_count(folded) <= most_words_of_street && is_digit(folded[space + 1]) &&
           ends_with_any(folded.substr(0, space), street_ends);
}

} // namespace

bool is_organisation(std::string_view text) {
    if (!could_be(text) || text.find(',') != std::string_view::npos) return false;
    const std::string folded = fold(text);
    if (is_region_of_body(folded)) return false;
    if (is_body_for(folded) || is_named_association(text)) return true;
    const std::string_view last = std::string_view(folded).substr(folded.rfind(' ') + 1);
    if (is_any_of(last, organisation_ends) && last != folded) return word_count(folded) <= 4;
    if (last == folded && ends_with_any(last, organisation_ends)) return true;
    if (!starts_with_any(folded, organisation_beginnings)) return false;
    for (std::string_view rest = text; !rest.empty();) { // "Region Jämtland Härjedalen"
        const std::string_view word = first_word(rest);
        const bool link = word == "i" || word == "för" || word == "och";
        if (link ? word.size() == rest.size() : !begins_capital(word)) return false;
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return true;
}

bool is_unit(std::string_view text) {
    if (!could_be(text)) return false;
    const std::string folded = fold(text);
    if (is_body_for(folded) || is_named_association(text) || folded.starts_with("centrum för "))
        return false;
    if (is_role(text)) return false; // "Verksamhetschef Hållbar tillväxt"
    if (starts_with_any(folded, unit_beginnings) || is_named_unit(text)) return true;
    if (is_region_of_body(folded) || is_part_of_unit(folded)) return true;
    return ends_with_any(folded, unit_ends) && word_count(folded) <= 5;
}

std::vector<std::string> organisation_and_unit(const std::string& text) {
    const auto is_part = [](std::string_view part) { return is_unit(part) || is_board(part); };
    if (text.size() > 2 * longest) return {text};
    for (std::size_t at = text.rfind(' '); at != std::string::npos && at > 0;
         at = text.rfind(' ', at - 1)) {
        std::string first = text.substr(0, at);
        std::string second(trimmed(std::string_view(text).substr(at)));
        const bool comma = first.ends_with(',');
        if (comma) first.pop_back();
        if ((is_organisation(first) && is_part(second)) ||
            (comma && is_part(first) && is_organisation(second)))
            return {std::move(first), std::move(second)};
    }
    return {text};
}

bool is_action_group(std::string_view text) {
    return text == "LAG" || text == "FOG";
}

bool is_board(std::string_view text) {
    if (!could_be(text)) return false;
    if (is_action_group(first_word(text))) {
        const std::string_view area = trimmed(text.substr(first_word(text).size()));
        if (area.empty() || begins_capital(area)) return true;
    }
    if (is_board_of_district(text)) return true;
    const std::string folded = fold(text);
    if (is_board_for(folded)) return true;
    constexpr std::string_view links[] = {" till ", " från ", " hos ", " inför "};
    if (contains_any(folded, links)) return false; // "Utskottets förslag till nämnden"
    if (starts_with_any(folded, board_beginnings)) return true;
    return ends_with_any(folded, board_ends) && !folded.starts_with("länsstyrelsen");
}

bool is_board_in_any_case(std::string_view text) {
    if (text.empty()) return false;
    const std::size_t first = character_length(text);
    return is_board(upper(text.substr(0, first)) + std::string(text.substr(first)));
}

bool is_address(std::string_view text) {
    if (text.size() > longest) return false;
    const std::string folded = fold(text);
    return starts_with_any(folded, address_beginnings) || is_postcode_line(text) ||
           is_street(folded);
}

} // namespace caseflow
