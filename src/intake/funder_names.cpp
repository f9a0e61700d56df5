#include "caseflow/intake/funder_names.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/payer_words.hpp"
#include "caseflow/intake/receivers.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// True at the end of a line that is long, and ends in the middle of a sentence.
bool is_wrapped_at(std::string_view text, std::size_t end) {
    constexpr std::size_t shortest = 45; // bytes
    const std::size_t before = end == 0 ? text.npos : text.rfind('\n', end - 1);
    const std::string_view line = text.substr(before == text.npos ? 0 : before + 1,
                                              end - (before == text.npos ? 0 : before + 1));
    const bool columns = trimmed(line).find("   ") != line.npos; // a row of a table
    return line.size() >= shortest && !columns &&
           std::string_view(".:;)%").find(line.back()) == line.npos;
}

/// "spelmanslaget" → "spelmanslag": the short form of a society's name within a sentence; empty for
/// another text.
std::string_view society_of(std::string_view text) {
    constexpr std::string_view ends[] = {"laget",        "föreningen", "klubben",     "sällskapet",
                                         "församlingen", "pastoratet", "kooperativet"};
    constexpr std::size_t article = 2;
    const bool society =
        begins_small(text) && text.find(' ') == text.npos && ends_with_any(text, ends);
    if (!society) return {};
    const std::string_view stem = text.substr(0, text.size() - article);
    return stem;
}

/// "kommunen": a body whose name is elsewhere in the text.
bool is_short_name(std::string_view text) {
    constexpr std::string_view words[] = {"kommunen", "stiftelsen", "föreningen", "bolaget"};
    return is_any_of(fold(text), words) || !society_of(text).empty();
}

/// "näringslivet", "kommunerna i Hälsingland": funders, or money, without a name.
bool is_group_of_funders(std::string_view text) {
    constexpr std::string_view beginnings[] = {
        "näringsliv",    "deltagande ",   "medverkande ",   "medlemsföretag",  "företag",
        "privata ",      "ideell tid",    "ideellt arbete", "egen insats",     "egna medel",
        "eget arbete",   "fastighetsäga", "handlarna",      "ideella krafter", "de tre landstingen",
        "deltagaravgif", "biljettintäk",  "kommunerna i ",  "kommuner i ",     "sponsorer",
        "entréavgifter", "medlemsavgif",  "föreningens eg", "bolagets eg",     "sökandens eg",
        "stiftelsens eg"};
    constexpr std::size_t most_words = 4;
    return starts_with_any(text, beginnings) && word_count(text) <= most_words;
}

} // namespace

bool is_unnamed_group(std::string_view text) {
    return is_group_of_funders(fold(text));
}

namespace {

/// "Föreningen": the text does not say which.
bool is_unnamed(std::string_view text) {
    constexpr std::string_view words[] = {
        "Sökanden",   "Sökande", "Projektägaren", "Projektet",  "Nämnden",  "Staten", "Ansökan",
        "Resten",     "Övrigt",  "Förvaltningen", "Återstoden", "Bidraget", "Stödet", "Återstående",
        "Resterande", "Stöd",    "Banklån",       "Lån",        "Bidrag"};
    return is_any_of(text, words);
}

/// Verbs of a payer, and parts of them, in lower case.
constexpr std::string_view paying_words[] = {
    "bidrar",   "bidra",    "bidragit", "svarar",         "svara",   "står",        "stå",
    "betalar",  "lämnar",   "lämnat",   "medfinansierar", "ger",     "finansierar", "bekostar",
    "skjuter",  "skjuta",   "satsar",   "medverkar",      "går",     "gå",          "beviljat",
    "beslutat", "anslagit", "avsatt",   "medfinansiera",  "tillför", "tillskjuter", "täcker",
    "beräknas", "väntas",   "utgör",    "finansiera",     "betala",  "resterande",  "söks",
    "bidrager", "utlovat",  "ställer",  "skänker",        "bistår",  "tillskjuta",  "lägger",
    "lovar",    "kommer",   "utfäst",   "förbundit"};

/// Words between a funder and its sum, in lower case.
constexpr std::string_view words_between[] = {
    "med",       "för",       "till",      "om",     "på",         "in",    "ska",
    "skall",     "själv",     "själva",    "totalt", "sammanlagt", "högst", "tillsammans",
    "förväntas", "föreslås",  "gemensamt", "kommer", "att",        "har",   "sökt",
    "bidrag",    "stöd",      "vardera",   "uppgå",  "uppgår",     "lova",  "lovat",
    "redan",     "projektet", "insatsen",  "båda",   "kontant",    "egna",  "därutöver",
    "upp",       "självt",    "sig"};

/// "40 procent", "(40 %)" at the end of a text.
std::string_view without_share(std::string_view text) {
    std::string_view rest = text;
    if (rest.ends_with(')')) rest.remove_suffix(1);
    if (rest.ends_with(" procent"))
        rest.remove_suffix(std::string_view(" procent").size());
    else if (rest.ends_with('%'))
        rest.remove_suffix(1);
    else
        return text;
    rest = trimmed(rest);
    const std::size_t end = rest.find_last_not_of("0123456789,");
    return end == rest.npos || end + 1 == rest.size() ? text : rest.substr(0, end + 1);
}

/// "Malmö stad har i egen ordning beslutat om" → "Malmö stad"
std::string_view without_decision(std::string_view text, bool& pays) {
    constexpr std::string_view decided[] = {" beviljat", " beslutat", " bidragit",
                                            " anslagit", " avsatt",   " lämnat"};
    const std::size_t has = text.rfind(" har ");
    if (has == text.npos || !contains_any(text.substr(has), decided) ||
        text.substr(has).find(". ") != text.npos)
        return text;
    pays = true;
    return text.substr(0, has);
}

/// "Tillväxtverket finansierar", "Region Gävleborg 30 procent (" → the name; `pays` is set if a
/// verb says that it pays.
std::string_view without_verb(std::string_view text, bool& pays) {
    text = without_decision(text, pays);
    for (;;) {
        while (!text.empty() && std::string_view(" :\t\n(,").find(text.back()) != text.npos)
            text.remove_suffix(1);
        if (const auto rest = without_share(text); rest.size() < text.size()) {
            text = rest;
            continue;
        }
        const std::size_t space = text.find_last_of(" \n");
        if (space == text.npos) return text;
        const std::string word = fold(text.substr(space + 1));
        const bool verb = is_any_of(std::string_view(word), paying_words);
        if (text.substr(0, space).ends_with(" i")) return text; // "Företag i projektet"
        if (!verb && !is_any_of(std::string_view(word), words_between)) return text;
        pays = pays || verb;
        text = text.substr(0, space);
    }
}

/// The start of the last name in a text: after a comma or a word that links it to others.
std::size_t begin_of_name(std::string_view text) {
    std::size_t begin = 0;
    for (const std::string_view mark :
         {", ", ": ", "; ", ") ", " samt ", " med ", " av ", " är ", " varav ", " bidrar ",
          " svarar ", " står ", " finansierar ", " betalar ", " satsar ", " från ", " där ",
          " dels ", " medan "})
        if (const std::size_t at = text.rfind(mark); at != std::string_view::npos)
            begin = std::max(begin, at + mark.size());
    for (std::size_t at = text.find(". "); at != text.npos; at = text.find(". ", at + 1))
        if (begins_capital(text.substr(at + 2)) && !is_abbreviated_name(text.substr(0, at)))
            begin = std::max(begin, at + 2); // not "ek. för."
    const std::size_t line = text.rfind('\n');
    return line == text.npos ? begin : std::max(begin, line + 1);
}

/// The start of the last name that "och" joins to others: not inside "Havs- och vattenmyndigheten".
std::size_t begin_of_last(std::string_view names) {
    constexpr std::string_view link = " och ";
    const std::size_t at = names.rfind(link);
    return at == names.npos || at == 0 || names[at - 1] == '-' ? 0 : at + link.size();
}

std::string_view without_mark(std::string_view text) {
    text = trim(text, " \t\n");
    for (const std::string_view mark : {"- ", "• ", "– ", "* ", "av ", "varav ", "Varav ", "Från ",
                                        "från ", "där ", "dels ", "och ", "Dels "})
        if (text.starts_with(mark)) text = trimmed(text.substr(mark.size()));
    return text;
}

} // namespace

bool is_funder(std::string_view text) {
    if (is_short_name(text) || is_group_of_funders(text)) return true;
    constexpr std::string_view verbs[] = {
        " har ",    " söker",      " sökt",   " ansök",  " anhåll",   " begär ", " föreslå",
        " bevilja", " är ",        " får ",   " kostar", " omfattar", " ska ",   " uppgår",
        " att ",    "konstaterar", "bedömer", "anser ",  " vill "};
    return begins_capital(text) && text.find_first_of("0123456789%") == std::string_view::npos &&
           word_count(text) <= 6 && !contains_any(fold(text) + " ", verbs) && !is_no_funder(text);
}

std::string_view label_before(std::string_view text, std::string_view after) {
    const std::size_t line = text.rfind('\n');
    const std::string_view row = text.substr(line == text.npos ? 0 : line + 1);
    const std::string_view rest = after.substr(0, after.find('\n'));
    bool pays = false;
    const bool whole = rest.find_first_not_of("0123456789 ,%()") == rest.npos &&
                       !trimmed(row).ends_with(')') &&
                       without_verb(trimmed(row), pays) == trimmed(row);
    const bool set_apart =
        whole || row.ends_with("  ") || row.ends_with('\t') || row.ends_with(": ");
    const std::string_view label = without_mark(trim(row, " \t:*"));
    return (line != text.npos || row.starts_with("  ")) && set_apart && is_funder(label)
               ? label
               : std::string_view{};
}

namespace {

/// The names that "och" joins.
std::vector<std::string_view> joined_names(std::string_view names) {
    std::vector<std::string_view> all;
    for (;;) {
        const std::size_t begin = begin_of_last(names);
        all.insert(all.begin(), trimmed(names.substr(begin)));
        if (begin == 0) return all;
        names = trimmed(names.substr(0, begin - std::string_view(" och ").size()));
    }
}

/// True if the last sentence of a text says that the names after the verb pay.
bool names_payers_after_verb(std::string_view text) {
    constexpr std::string_view paid[] = {"finansieras av", "bekostas av", "täcks av", "betalas av",
                                         "bidrar ",        "betalar ",    "satsar "};
    const std::size_t stop = text.rfind(". ");
    return contains_any(text.substr(stop == text.npos ? 0 : stop), paid);
}

} // namespace

FundersBefore funders_before(std::string_view text, bool each) {
    constexpr std::string_view together[] = {" gemensamt", " tillsammans"};
    FundersBefore found;
    text = without_work(without_rest_of_cost(text));
    const std::string_view words = without_verb(text, found.pays);
    found.pays = found.pays || names_payers_after_verb(words);
    found.joint = contains_any(text.substr(words.size()), together);
    const std::string_view names =
        without_description(without_mark(words.substr(begin_of_name(words))));
    if (each || found.joint)
        found.names = joined_names(names);
    else
        found.names = {without_description(without_mark(names.substr(begin_of_last(names))))};
    if (!std::all_of(found.names.begin(), found.names.end(), is_funder) ||
        (each && found.names.size() < 2))
        found.names.clear();
    return found;
}

namespace {

/// "Återstående 50 000 kronor betalar Ås kommun." → "Ås kommun"
std::string_view payer_after(std::string_view text) {
    if (!take_any(text, {" betalar ", " bekostar ", " tillskjuter ", " lägger "})) return {};
    std::size_t end = std::min(text.find_first_of(",;(\n"), text.size());
    for (const std::string_view mark : {". ", " själv", " med ", " ur ", " genom ", " och "})
        end = std::min(end, text.find(mark));
    text = trim(text.substr(0, end), " .");
    return is_funder(text) ? text : std::string_view{};
}

} // namespace

std::string_view funder_after(std::string_view text) {
    take_any(text, {","});
    take_any(text, {" i bidrag", " i stöd", " i medfinansiering", " i kontant medfinansiering",
                    " i kontanta medel", " kontant", " i bidrag", " som bidrag"});
    if (const auto payer = payer_after(text); !payer.empty()) return payer;
    const bool inverted = take_any(text, {" svarar ", " står "});
    if (!inverted && !take_any(text, {" från ", " av ", " utgörs av ", " består av ",
                                      " kommer från ", " tas från ", " är ", " finansieras av ",
                                      " bekostas av ", " täcks av ", " betalas av "}))
        return {};
    std::size_t end = std::min(text.find_first_of(",;(\n"), text.size());
    for (const std::string_view mark : {" och ", " samt ", ". ", " till ", " för ", " som ",
                                        " enligt ", " genom ", " i form ", " via ", " under "})
        end = std::min(end, text.find(mark));
    if (inverted) end = std::min(end, text.find(" för"));
    if (const std::size_t of = text.find(" i "); of < end && begins_small(text.substr(of + 3)))
        end = of; // "Länsstyrelsen i kulturmiljöbidrag"
    const std::string_view after = text.substr(end);
    const bool of_next = after.size() > 1 && after[0] == '(' &&
                         std::string_view("0123456789").find(after[1]) != after.npos;
    if (of_next || (inverted && !after.starts_with(" för"))) return {};
    text = trimmed(text.substr(0, end));
    if (text.ends_with('.')) text.remove_suffix(1);
    return is_funder(text) ? text : std::string_view{};
}

std::string in_flat_lines(std::string_view text) {
    std::string all(text);
    for (std::size_t at = all.find('\n'); at != all.npos; at = all.find('\n', at + 1))
        if (is_wrapped_at(text, at)) all[at] = ' ';
    return all;
}

namespace {

std::vector<std::string_view> words_and_ends(std::string_view text) {
    std::vector<std::string_view> all;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        const bool line = end < text.size() && text[end] == '\n';
        if (end > 0) all.push_back(text.substr(0, end + (line ? 1 : 0)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return all;
}

std::string_view without_stop(std::string_view word) {
    while (!word.empty() && std::string_view(".,;:()\n").find(word.back()) != word.npos)
        word.remove_suffix(1);
    return word;
}

/// Names of one kind, by the word that they end with: "Exempelby kommun", or begin with:
/// "Föreningen Exempel".
struct KindOfName {
    std::string_view names; // short
    std::string_view last;
    std::string_view first;
};

constexpr KindOfName kinds_of_name[] = {{"kommunen", "kommun", ""},
                                        {"regionen", "", "Region"},
                                        {"föreningen", "förening", "Föreningen"},
                                        {"stiftelsen", "stiftelse", "Stiftelsen"},
                                        {"bolaget", "AB", "Aktiebolaget"},
                                        {"församlingen", "församling", ""},
                                        {"klubben", "klubb", ""},
                                        {"sällskapet", "sällskap", ""},
                                        {"byalaget", "byalag", ""},
                                        {"pastoratet", "pastorat", ""}};

/// The words of a name from one on to another, without the stop after it.
std::string joined_name(const std::vector<std::string_view>& words, std::size_t begin,
                        std::size_t end) {
    std::string name;
    for (std::size_t at = begin; at < end; ++at) name += std::string(words[at]) + " ";
    return name + std::string(without_stop(words[end]));
}

bool is_stopped(std::string_view word) {
    return without_stop(word) != word;
}

/// "Spelmanslag" is a "spelmanslag".
bool is_of_kind(std::string_view word, const KindOfName& kind) {
    word = without_stop(word);
    if (kind.last.empty()) return false;
    return word.ends_with(kind.last) || (begins_capital(word) && fold(word) == kind.last);
}

/// Between a name and "förening": "Matbygden ekonomisk förening".
constexpr std::string_view kinds_of_society[] = {"ekonomisk", "ideell"};

/// Adds all names of a kind in a text.
void find_names(std::string_view text, const KindOfName& kind, AgreedValue<std::string>& to) {
    constexpr std::string_view no_names[] = {"Om",  "I",  "Från", "Enligt", "Att",
                                             "När", "Av", "Till", "För",    "Även",
                                             "Med", "På", "Hos",  "Både",   "Ansökan"};
    const std::string flat = in_flat_lines(text);
    const auto words = words_and_ends(flat);
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::size_t begin = i;
        std::size_t end = i;
        if (words[i] == kind.first)
            while (end + 1 < words.size() && !is_stopped(words[end]) &&
                   begins_capital(words[end + 1]))
                ++end;
        else if (is_of_kind(words[i], kind))
            while (begin > 0 && !is_stopped(words[begin - 1]) &&
                   !is_any_of(words[begin - 1], no_names) &&
                   (begins_capital(words[begin - 1]) ||
                    (is_any_of(words[begin - 1], kinds_of_society) && begin > 1 &&
                     begins_capital(words[begin - 2]) && !is_any_of(words[begin - 2], no_names))))
                --begin;
        if (begin == end) continue;
        const std::string name = joined_name(words, begin, end);
        to.add(name, name);
    }
}

} // namespace

std::string whole_name_of_funder(std::string_view name, const std::vector<ImportedText>& texts) {
    constexpr std::string_view public_bodies[] = {"kommunen", "regionen"};
    if (std::string_view payer = name; // "Stöd från Tillväxtverket"
        take_any(payer, {"Stöd från ", "Bidrag från ", "Medel från "}) &&
        (is_organisation(payer) || payer.starts_with("Leader")))
        name = payer;
    if (is_unnamed(name)) return {};
    const std::string names = fold(name);
    KindOfName of_name{name, society_of(name), ""};
    for (const KindOfName& kind : kinds_of_name)
        if (kind.names == names) of_name = kind;
    if (of_name.last.empty() && of_name.first.empty()) return std::string(name);
    AgreedValue<std::string> found;
    for (const ImportedText& in : texts) find_names(in.text, of_name, found);
    if (found.empty() && !is_any_of(std::string_view(names), public_bodies))
        return only_receiver(texts);
    return found.is_agreed() ? found.value() : std::string();
}

} // namespace caseflow
