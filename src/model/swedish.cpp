#include "caseflow/model/swedish.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/nearest.hpp"
#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace caseflow {
namespace {

constexpr std::size_t long_word = 5; // bytes of a word that ends compounds
constexpr std::size_t longest_word = 64;

struct Translation {
    std::string_view english;
    std::string_view swedish; // words, separated by blanks
};

// A word for several keys is listed with each: a table has only one of them.
constexpr Translation translations[] = {
    {"diarienummer", "dnr diarienr ärendenummer ärendenr dokumentnummer"},
    {"title", "titel befattning ärendemening ärenderubrik rubrik benämning tjänstetitel"},
    {"registered", "registrerad registrerat registreringsdatum inkom inkommet inkommen "
                   "ankomstdatum inkomstdatum"},
    {"unit", "enhet avdelning förvaltning"},
    {"description", "beskrivning ärendebeskrivning bakgrund sammanfattning"},
    {"related", "relaterade relaterad relaterat samband"},
    {"closed", "avslutad avslutat stängd slutdatum"},
    {"officer", "handläggare tjänsteman ansvarig"},
    {"name", "namn projektnamn"},
    {"phone", "telefon tel telefonnummer tfn mobil"},
    {"email", "epost e-post mejl mail e-mail"},
    {"project", "projekt"},
    {"start", "startdatum startdag börjar från from fom"},
    {"end", "slut slutdatum slutdag sista till tom"},
    {"funding", "finansiering"},
    {"total", "totalt summa totalbelopp totalsumma kostnad totalkostnad budget"},
    {"applied", "sökt ansökt"},
    {"currency", "valuta"},
    {"source", "källa finansieringskälla källor"},
    {"funders", "finansiär finansiärer finansiering funder"},
    {"amount", "belopp summa"},
    {"share", "andel procent"},
    {"of", "av"},
    {"elsewhere", "annanstans"},
    {"case", "ärende"},
    {"kind", "typ slag"},
    {"section", "avsnitt sektion"},
    {"heading", "rubrik"},
    {"text", "innehåll"},
    {"decision", "beslut"},
    {"date", "datum dag beslutsdatum beslutsdag"},
    {"replaces", "ersätter"},
    {"reason", "skäl motivering anledning orsak"},
    {"basis", "beslutsunderlag underlag"},
    {"points", "punkter beslutspunkter"},
    {"yearly", "årligen årsvis"},
    {"year", "år budgetår"},
    {"minutes", "protokoll"},
    {"board", "nämnd styrelse"},
    {"paragraph", "paragraf"},
    {"announced", "tillkännagiven tillkännagivet anslaget anslagsdatum"},
    {"delegation", "delegering delegationsordning"},
    {"provision", "bestämmelse delegationsbestämmelse lagrum"},
    {"point", "punkt delegationspunkt"},
    {"signatory", "undertecknare underskrift beslutsfattare"},
    {"notification", "anmälan"},
    {"meeting",
     "sammanträde möte sammanträdesdatum sammanträdesdag mötesdatum anmäld anmälningsdatum"},
    {"meetings", "sammanträden möten sammanträdesdagar"},
    {"document", "handling handlingar dokument"},
    {"number", "nummer nr löpnummer"},
    {"direction", "riktning"},
    {"party", "part avsändare mottagare"},
    {"file", "fil filnamn"},
    {"public_title", "offentlig_titel offentlig_rubrik"},
    {"person", "privatperson enskild fysisk fysisk_person fysiskperson privat"},
    {"due", "förfallodag svarsdag svarsdatum frist"},
    {"answered", "besvarad besvarat svar"},
    {"removed", "struken makulerad"},
    {"secrecy",
     "sekretess hemlig hemligt sekretessbelagd sekretessbelagt sekretessmarkering secret "
     "confidential konfidentiell"},
    {"authority", "myndighet"},
    {"withhold", "utelämna undanhåll dölj hemlighåll"},
    {"waiver", "undantag"},
    {"rule", "regel"},
    {"organisation", "organisation myndighet"},
    {"organisation_number", "organisationsnummer orgnr"},
    {"series", "serie diarieserie"},
    {"prefix", "serie diarieserie bokstäver"},
    {"delegates", "delegat delegater"},
    {"limit", "gräns högst beloppsgräns"},
    {"below", "under lägre"},
    {"from", "från fom"},
    {"until", "till tom"},
    {"cap", "tak"},
    {"layout", "utseende uppställning"},
    {"headings", "rubriker"},
    {"funder", "finansiär"},
    {"cash", "kontant kontanter pengar kontantfinansiering"},
    {"in-kind", "natura naturainsats inkind in_kind arbete"},
    {"in", "inkommen inkommande ink"},
    {"out", "utgående utgången ut"},
    {"internal", "intern internt"},
    {"grant", "beviljar bevilja beviljande bifall bifalls"},
    {"refusal", "avslag avslår avslå"},
    {"change", "ändring ändrar ändra"},
    {"revocation", "upphäver upphävande återkallelse"},
    {"correction", "rättelse rättar"},
};

/// As written without å, ä, ö and é, which a key without quotes cannot have.
std::string without_accents(std::string_view word) {
    static constexpr std::pair<std::string_view, char> letters[] = {
        {"å", 'a'}, {"ä", 'a'}, {"ö", 'o'}, {"é", 'e'}};
    std::string out(word);
    for (const auto& [letter, plain] : letters)
        for (std::size_t at = 0; (at = out.find(letter, at)) != std::string::npos;)
            out.replace(at, letter.size(), 1, plain);
    return out;
}

/// The Swedish words of a row without their accents.
std::string_view unaccented(const Translation& row) {
    static const std::vector<std::string> all = [] { // once, since every key may need it
        std::vector<std::string> made;
        for (const Translation& each : translations) made.push_back(without_accents(each.swedish));
        return made;
    }();
    return all[static_cast<std::size_t>(&row - translations)];
}

/// Swedish words, each with its English one.
using Pairs = std::vector<std::pair<std::string_view, std::string_view>>;

/// The words of all rows in the order of the table; `swedish` returns the words of one row.
template <class Swedish>
Pairs words_of_rows(const Swedish& swedish) {
    Pairs all;
    for (const Translation& row : translations) {
        const std::string_view words = swedish(row);
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t end = std::min(words.find(' ', at), words.size());
            all.emplace_back(words.substr(at, end - at), row.english);
            at = end + 1;
        }
    }
    return all;
}

/// The same, sorted by word, since every key may need it.
Pairs sorted(Pairs words) {
    std::ranges::stable_sort(words, {}, &Pairs::value_type::first);
    return words;
}

const Pairs& unaccented_words() {
    static const Pairs words = words_of_rows(unaccented);
    return words;
}

/// The English word, one of `names`, for a Swedish one.
std::optional<std::string_view> english_of(std::string_view word, const Pairs& words,
                                           std::span<const std::string_view> names) {
    auto row = std::ranges::lower_bound(words, word, {}, &Pairs::value_type::first);
    for (; row != words.end() && row->first == word; ++row)
        if (const auto known = std::ranges::find(names, row->second); known != names.end())
            return *known;
    return std::nullopt;
}

} // namespace

std::optional<std::string_view> translate(std::string_view word,
                                          std::span<const std::string_view> names) {
    static const Pairs accented =
        sorted(words_of_rows([](const auto& row) { return row.swedish; }));
    static const Pairs plain = sorted(unaccented_words());
    const std::string folded = fold(word);
    if (folded.empty()) return std::nullopt;
    if (const auto name = std::ranges::find(names, folded); name != names.end()) return *name;
    if (const auto name = english_of(folded, accented, names)) return name;
    return english_of(folded, plain, names);
}

std::optional<std::string_view> name_within(std::string_view word,
                                            std::span<const std::string_view> names) {
    if (word.size() <= long_word || word.size() > longest_word) return std::nullopt;
    const std::string folded = without_accents(fold(word));
    std::size_t end = folded.size();
    while (end > 0) { // the last part of a compound gives its meaning
        const std::size_t gap = folded.find_last_of("_-", end - 1);
        const std::size_t begin = gap == std::string::npos ? 0 : gap + 1;
        const std::string part = folded.substr(begin, end - begin);
        for (const auto& [swedish, english] : unaccented_words()) {
            const bool ends = swedish.size() >= long_word && part.ends_with(swedish);
            if (part != swedish && !ends) continue;
            if (const auto name = std::ranges::find(names, english); name != names.end())
                return *name;
        }
        end = begin == 0 ? 0 : begin - 1;
    }
    return std::nullopt;
}

std::optional<std::string_view> meant_name(std::string_view word,
                                           std::span<const std::string_view> names) {
    if (const auto name = translate(word, names)) return name;
    return nearest(word, names);
}

namespace {

/// Words that need another after them.
constexpr std::string_view need_another =
    "av från till med utan för på i enligt under vid om när som hos över efter före innan mot per "
    "ur sedan och eller men samt fast medan utom inte ej icke aldrig ingen inget inga är var vara "
    "blir blev bli varit sätt sätta sätts satt skriv skrev skrivs skriva ange anges angav angavs "
    "lägg lägga använd ta tag tog saknar saknas kräver ger gav gäller gällde hade har ha betyder "
    "motsvarar heter hette stod står se jfr jämför läs kolla fyll ny nytt nya nu sen senare först "
    "alltså dvs d.v.s typ obs raden nyckeln nyckel värdet värde bara endast också även redan "
    "kanske ev eventuellt troligen ca cirka istället stället förslag gissning fel rätt ska bör "
    "måste";

/// Words that begin what holds in another case.
constexpr std::string_view begin_condition = "om när vid ifall tills inför if when";

/// Words about what was, or is only an example.
constexpr std::string_view of_another_time =
    "tidigare förut förr ursprungligen ursprunglig ursprungligt ursprungliga gammal gammalt gamla "
    "exempel exempelvis t.ex tex ex todo fixme ändrat ändrad ändrades ändrats struken struket bort "
    "borttagen borttaget utkommenterad utkommenterat was old previously formerly";

/// Whether a character may end a remark.
bool may_end_remark(std::string_view character) {
    constexpr std::string_view ends = ".!?)%…";
    return is_digit(character[0]) || is_letter(character) || ends.find(character) < ends.size();
}

} // namespace

bool leads_to_key(std::string_view words) {
    std::vector<std::string> all;
    for_each_word(fold(words), [&](std::string_view word) {
        word = trim(word, ".,;:!?()#\"'");
        if (!word.empty()) all.emplace_back(word);
    });
    std::size_t last = words.size();
    while (last > 0 && (static_cast<unsigned char>(words[--last]) & 0xC0U) == 0x80U) continue;
    if (words.empty() || !may_end_remark(words.substr(last))) return true;
    return !all.empty() &&
           (has_word(begin_condition, all.front()) || has_word(need_another, all.back()) ||
            std::ranges::any_of(
                all, [](const std::string& word) { return has_word(of_another_time, word); }));
}

} // namespace caseflow
