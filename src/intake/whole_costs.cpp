#include "caseflow/intake/whole_costs.hpp"

#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// What is said to come to a sum, in small letters.
constexpr std::string_view costs[] = {"kostnaden",
                                      "kostnader",
                                      "kostnaderna",
                                      "totalkostnaden",
                                      "totalkostnad",
                                      "projektkostnad",
                                      "kostnad",
                                      "projektbudgeten",
                                      "projektkostnaden",
                                      "totalbudgeten",
                                      "projektbudget",
                                      "budgeten",
                                      "budget",
                                      "omslutning",
                                      "omslutningen",
                                      "investeringskostnaden",
                                      "projektkostnaderna",
                                      "projektomslutningen",
                                      "totalbudget"};

/// Words beside it that say that it is of the whole, or what the sum is worth.
constexpr std::string_view others[] = {
    "den",         "de",          "det",        "projektets",  "insatsens",    "satsningens",
    "totala",      "hela",        "beräknade",  "förstudiens", "sammanlagda",  "total",
    "i",           "sin",         "helhet",     "har",         "beräknats",    "beräknas",
    "beräknad",    "till",        "är",         "uppgår",      "uppgå",        "beräknat",
    "bli",         "blir",        "för",        "projektet",   "insatsen",     "enligt",
    "ansökan",     "totalt",      "sammanlagt", "väntas",      "uppskattas",   "uppskattats",
    "förstudien",  "sökanden",    "uppskattad", "kalkylen",    "satsningen",   "beräknade",
    "budgeterats", "uppskattade", "samlade",    "kalkylerad",  "sökandens",    "som",
    "minskar",     "ökar",        "därmed",     "därefter",    "produktionen", "en",
    "på"};

constexpr std::string_view ends[] = {" till ", " är ",        " blir ",
                                     " bli ",  " budget på ", " beräknas till "};

/// Words right before a sum, whatever stands before them.
constexpr std::string_view sure_ends[] = {" kostnadsberäknas till ", " kostnadsberäknats till ",
                                          " räknar med en total kostnad på "};

} // namespace

bool is_cost_of_whole(const std::string& before) {
    if (ends_with_any(before, sure_ends)) return true;
    if (!ends_with_any(before, ends)) return false;
    constexpr std::size_t longest = 120; // bytes
    bool named = false;
    if (before.size() > longest) return false;
    for (std::string_view rest = trimmed(before); !rest.empty();) {
        const std::string_view word = first_word(rest);
        const bool cost = is_any_of(word, costs);
        if (!cost && !is_any_of(word, others)) return false;
        named = named || cost;
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return named;
}

bool is_cost_of_rest(const std::string& before) {
    constexpr std::string_view rests[] = {"resten av ", "återstoden av ", "resterande ",
                                          "återstående "};
    return contains_any(before, rests);
}

} // namespace caseflow
