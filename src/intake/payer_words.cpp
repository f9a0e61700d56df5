#include "caseflow/intake/payer_words.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <string>

namespace caseflow {
namespace {

/// "ideellt arbete till ett värde av " → "ideellt arbete"
std::string_view without_worth(std::string_view text) {
    constexpr std::string_view worths[] = {
        " till ett värde av ", " till ett värde om ", " till ett värde på ", " värt ",
        " värderat till ",     " värderad till ",     " som värderas till ", " motsvarande "};
    for (const std::string_view words : worths)
        if (text.ends_with(words)) return text.substr(0, text.size() - words.size());
    return text;
}

} // namespace

std::string_view without_rest_of_cost(std::string_view text) {
    constexpr std::string_view rests[] = {" resten av kostnaden",
                                          " resten av kostnaderna",
                                          " återstående kostnader",
                                          " återstående kostnad",
                                          " resterande kostnader",
                                          " resterande kostnad",
                                          " återstoden",
                                          " resten",
                                          " mellanskillnaden",
                                          " resterande del"};
    std::string_view rest = trim(text, " ,(\n");
    if (rest.size() == text.size()) return text;
    for (const std::string_view words : rests)
        if (rest.ends_with(words)) return rest.substr(0, rest.size() - words.size());
    return text;
}

std::string_view without_work(std::string_view text) {
    constexpr std::string_view works[] = {" ideellt arbete", " eget arbete", " ideell tid",
                                          " egen arbetstid", " egen tid",    " arbetstid",
                                          " arbete"};
    const std::string_view rest = without_worth(text);
    if (rest.size() == text.size()) return text;
    for (const std::string_view words : works)
        if (rest.ends_with(words)) return rest.substr(0, rest.size() - words.size());
    return rest;
}

bool is_work_worth(std::string_view before) {
    constexpr std::string_view works[] = {"arbete ", "ideell tid ", "egen tid ", "arbetstid "};
    const std::string_view rest = without_worth(before);
    return rest.size() < before.size() && ends_with_any(std::string(rest) + " ", works);
}

std::string_view without_description(std::string_view text) {
    constexpr std::string_view articles[] = {"den ", "det ", "de "};
    constexpr std::size_t most_words = 4;
    if (!starts_with_any(text, articles)) return text;
    std::string_view rest = text;
    for (std::size_t words = 0; words < most_words && begins_small(rest); ++words)
        rest = rest.substr(std::min(first_word(rest).size() + 1, rest.size()));
    return begins_capital(rest) ? rest : text;
}

bool is_no_funder(std::string_view text) {
    constexpr std::string_view beginnings[] = {
        "sökt",          "ansökt",    "beviljat",    "beviljade",   "summa",
        "total",         "delsumma",  "personal",    "resor",       "resekost",
        "material",      "lokal",     "löner",       "lönekost",    "konsult",
        "utrustning",    "indirekt",  "overhead",    "köp av ",     "extern",
        "investering",   "marknadsf", "administrat", "arvode",      "teknik ",
        "projektlednin", "trycksak",  "utbildning",  "information", "kommunikation",
        "övriga kostn",  "hyra",      "schablon",    "kostnad",     "avskrivning",
        "maskin",        "varor",     "tjänster",    "boende",      "logi",
        "mat ",          "revision",  "drift",       "utvärder",    "budget",
        "stödbelopp",    "godkän",    "preliminär"};
    return starts_with_any(fold(text), beginnings);
}

} // namespace caseflow
