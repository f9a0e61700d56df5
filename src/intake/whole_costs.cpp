#include "caseflow/intake/whole_costs.hpp"

#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// The subjects of a sum, in lower case.
constexpr std::string_view costs[] = {"kostnaden",
                                      "kostnader",
                                      "kostnaderna",
                                      "utgifterna",
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

/// Words beside the subject that say that it is the whole, or how exact the sum is.
constexpr std::string_view others[] = {
    "den",         "de",       "det",        "projektets",  "insatsens",    "satsningens",
    "totala",      "hela",     "beräknade",  "förstudiens", "sammanlagda",  "total",
    "i",           "sin",      "helhet",     "har",         "beräknats",    "beräknas",
    "beräknad",    "till",     "är",         "uppgår",      "uppgå",        "beräknat",
    "bli",         "blir",     "för",        "projektet",   "insatsen",     "enligt",
    "ansökan",     "totalt",   "sammanlagt", "väntas",      "uppskattas",   "uppskattats",
    "förstudien",  "sökanden", "uppskattad", "kalkylen",    "satsningen",   "budgeterats",
    "uppskattade", "samlade",  "kalkylerad", "sökandens",   "sammanlagd",   "som",
    "minskar",     "ökar",     "därmed",     "därefter",    "produktionen", "en",
    "på"};

constexpr std::string_view ends[] = {" till ", " är ", " blir ", " bli ", " budget på "};

/// Words right before a sum, whatever precedes them.
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

std::string without_estimate(std::string before) {
    constexpr std::string_view estimates[] = {"kalkyl ",      "budget ",  "entreprenad ",
                                              "offert ",      "ansökan ", "beräkning ",
                                              "projektplan ", "anbud ",   "uppskattning "};
    constexpr std::size_t most_words = 3;
    const std::size_t at = before.rfind(" enligt ");
    if (at == std::string::npos) return before;
    const std::string_view source = std::string_view(before).substr(at + 8);
    if (word_count(source) <= most_words && ends_with_any(source, estimates)) before.resize(at + 1);
    return before;
}

namespace {

/// Nouns for the whole undertaking that money is sought for, in the definite form.
constexpr std::string_view undertakings[] = {
    "projektet",     "åtgärden",        "åtgärderna",   "satsningen",  "investeringen",
    "insatsen",      "utställningen",   "filmen",       "festivalen",  "turnén",
    "produktionen",  "föreställningen", "konserten",    "skivan",      "boken",
    "kursen",        "lägret",          "anläggningen", "mässan",      "konferensen",
    "evenemanget",   "mötet",           "förstudien",   "turneringen", "tävlingen",
    "uppsättningen", "arrangemanget",   "utbildningen"};

constexpr std::string_view costing[] = {
    " kostar ",         " kostar totalt ", " kostar sammanlagt ",
    " beräknas kosta ", " beräknas till ", " är beräknad till "};
constexpr std::string_view budgets[] = {" budget är ", " budget uppgår till ", " kostnad är ",
                                        " kostnad uppgår till ", " budget omfattar "};

/// True if a text has a word that is the noun, or ends with it: "dokumentärfilmen" is a film.
bool names(const std::string& text, std::string_view noun) {
    for (std::size_t at = text.find(noun); at != text.npos; at = text.find(noun, at + 1)) {
        const std::size_t end = at + noun.size();
        if (end == text.size() || std::string_view(" ,.;:)\n").find(text[end]) != text.npos)
            return true;
    }
    return false;
}

} // namespace

bool is_cost_of_undertaking(const std::string& before, const std::string& names_of_case) {
    const std::string words = without_estimate(before);
    const std::string_view noun = first_word(words);
    const std::string_view rest = std::string_view(words).substr(noun.size());
    const bool general = noun == "investeringen" || noun == "projektet" || noun == "åtgärden" ||
                         noun == "åtgärderna";
    if (is_any_of(rest, costing))
        return is_any_of(noun, undertakings) && (general || names(names_of_case, noun));
    if (is_any_of(rest, budgets) && noun.ends_with('s')) {
        const std::string_view owner = noun.substr(0, noun.size() - 1);
        return is_any_of(owner, undertakings) && (general || names(names_of_case, owner));
    }
    constexpr std::string_view cost = "kostnaden för ";
    constexpr std::string_view verbs[] = {" är ",
                                          " blir ",
                                          " beräknas till ",
                                          " uppgår till ",
                                          " är beräknad till ",
                                          " har beräknats till ",
                                          " uppskattas till ",
                                          " beräknas bli ",
                                          " beräknas uppgå till "};
    if (!words.starts_with(cost)) return false;
    const std::string_view what = std::string_view(words).substr(cost.size());
    constexpr std::size_t most_words = 4;
    for (const std::string_view verb : verbs) {
        if (!what.ends_with(verb)) continue;
        const std::string_view thing = what.substr(0, what.size() - verb.size());
        return word_count(thing) <= most_words &&
               names(names_of_case, thing.substr(thing.rfind(' ') + 1));
    }
    return false;
}

bool is_cost_of_rest(const std::string& before) {
    constexpr std::string_view rests[] = {"resten av ", "återstoden av ", "resterande ",
                                          "återstående "};
    return contains_any(before, rests);
}

} // namespace caseflow
