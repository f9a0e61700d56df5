#include "caseflow/intake/offices.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t longest_role = 120; // bytes

/// Titles have a word that ends in one of these, in lower case.
constexpr std::string_view role_ends[] = {"direktör",        "chef",
                                          "handläggare",     "strateg",
                                          "utvecklare",      "ledare",
                                          "samordnare",      "ekonom",
                                          "controller",      "sekreterare",
                                          "ordförande",      "rektor",
                                          "jurist",          "kamrer",
                                          "intendent",       "koordinator",
                                          "ingenjör",        "arkitekt",
                                          "planerare",       "utredare",
                                          "administratör",   "kommunalråd",
                                          "regionråd",       "landstingsråd",
                                          "assistent",       "inspektör",
                                          "specialist",      "konsulent",
                                          "föreståndare",    "registrator",
                                          "hövding",         "minister",
                                          "antikvarie",      "bibliotekarie",
                                          "prefekt",         "producent",
                                          "rådgivare",       "informatör",
                                          "kommunikatör",    "ombud",
                                          "föredragande",    "justerare",
                                          "revisor",         "analytiker",
                                          "förvaltare",      "ansvarig",
                                          "arkivarie",       "kanslist",
                                          "borgmästare",     "generalsekreterare",
                                          "läkare",          "veterinär",
                                          "geolog",          "tjänsteman",
                                          "departementsråd", "statssekreterare",
                                          "landshövding",    "ekonomiadministratör",
                                          "inköpare",        "länsråd",
                                          "kansliråd",       "ämnesråd",
                                          "assessor",        "lagman",
                                          "notarie",         "undervisningsråd",
                                          "utbildningsråd",  "medicinalråd",
                                          "expert",          "sakkunnig",
                                          "pedagog",         "kurator",
                                          "ombudsman",       "kyrkoherde",
                                          "kassör",          "skattmästare",
                                          "biskop",          "prost",
                                          "dekan",           "vicevärd",
                                          "dekanus",         "kansler",
                                          "kommissarie",     "lektor",
                                          "adjunkt",         "fogde",
                                          "jägmästare",      "agronom",
                                          "biolog",          "ekolog",
                                          "psykolog",        "konservator",
                                          "arkeolog",        "redaktör"};

/// Titles that are whole words.
constexpr std::string_view role_words[] = {
    "vd",        "ordf",   "ordf.",  "chefen", "lantmätare", "stabschef", "generaldirektören",
    "professor", "docent", "dekanus"};

/// Titles of those who prepare a case or keep the minutes.
constexpr std::string_view preparing_ends[] = {
    "handläggare", "sekreterare",   "föredragande", "justerare", "registrator",
    "assistent",   "administratör", "kanslist",     "utredare",  "projektledare"};

} // namespace

bool is_word_of_role(std::string_view folded) {
    return ends_with_any(folded, role_ends) || is_any_of(folded, role_words);
}

bool has_role(std::string_view text) {
    const std::string folded = fold(text);
    for (std::string_view rest = folded; !rest.empty();) {
        std::string_view word = first_word(rest);
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        while (word.ends_with(',') || word.ends_with(')')) word.remove_suffix(1);
        if (is_word_of_role(word)) return true;
    }
    return false;
}

bool is_definite_role(std::string_view text) {
    const std::string folded = fold(text.substr(text.rfind(' ') + 1));
    for (const std::string_view ending : {"en", "n", "et"})
        if (folded.ends_with(ending) &&
            is_word_of_role(std::string_view(folded).substr(0, folded.size() - ending.size())))
            return word_count(text) <= most_words_of_role;
    return false;
}

bool is_role(std::string_view text) {
    if (text.ends_with(" är") || text.find(" av ") != text.npos || text.size() > longest_role ||
        std::any_of(text.begin(), text.end(), is_digit))
        return false;
    if (word_count(text) > most_words_of_role || text.find_first_of("|:;!?_") != text.npos)
        return false;
    return has_role(text);
}

bool may_be_office(std::string_view text) {
    constexpr std::string_view ends[] = {
        "log",  "ist", "ör",      "are",  "ant",      "ent",    "man",  "iker",  "ped", "nom",
        "graf", "råd", "ledamot", "turg", "köterska", "morska", "ator", "präst", "lots"};
    constexpr std::size_t longest_preposition = 4; // bytes of "för"
    if (is_role(text)) return true;
    const std::string folded = fold(text);
    for (std::string_view rest = folded; !rest.empty();) {
        const std::string_view word = first_word(rest);
        if (word.size() > longest_preposition && ends_with_any(trim(word, ",()"), ends))
            return true;
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return false;
}

bool is_leading_role(std::string_view text) {
    constexpr std::string_view ends[] = {"direktör", "chef",    "ordförande", "rektor",
                                         "vd",       "hövding", "dekan",      "dekanus"};
    return ends_with_any(fold(text), ends);
}

bool is_preparing_role(std::string_view text) {
    const std::string folded = fold(text);
    constexpr std::string_view heads[] = {"general", "stats", "huvud", "förbund", "riks"};
    return ends_with_any(folded, preparing_ends) && !starts_with_any(folded, heads);
}

bool is_no_office(std::string_view role) {
    const std::string folded = fold(role);
    return folded.empty() || folded == "professor" || folded == "docent";
}

std::string indefinite_role(const std::string& role) {
    if (!is_definite_role(role)) return role;
    const std::size_t last = role.rfind(' ') == std::string::npos ? 0 : role.rfind(' ') + 1;
    std::string noun = role.substr(last);
    for (const std::string_view ending : {"en", "n", "et"})
        if (noun.ends_with(ending) &&
            is_word_of_role(fold(noun.substr(0, noun.size() - ending.size())))) {
            noun.resize(noun.size() - ending.size());
            break;
        }
    std::string all;
    for (std::string_view rest = std::string_view(role).substr(0, last); !rest.empty();) {
        std::string_view word = first_word(rest);
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        if (word.ends_with('a') && word.size() > 4) word.remove_suffix(1); // "regionala"
        all += std::string(word) + " ";
    }
    return all + noun;
}

} // namespace caseflow
