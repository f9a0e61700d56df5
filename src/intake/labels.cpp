#include "caseflow/intake/labels.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/words.hpp"

#include <unordered_map>

namespace caseflow {
namespace {

constexpr std::size_t longest_label = 40; // bytes

/// The labels before a value in a head, in lower case.
constexpr std::pair<std::string_view, Label> labels[] = {
    {"tfn", Label::phone},
    {"telefon", Label::phone},
    {"telefonnummer", Label::phone},
    {"tel", Label::phone},
    {"mobil", Label::phone},
    {"direktval", Label::phone},
    {"direkt", Label::phone},
    {"direkttel", Label::phone},
    {"telefon direkt", Label::phone},
    {"direkttelefon", Label::phone},
    {"direktnummer", Label::phone},
    {"direktnr", Label::phone},
    {"växel", Label::other},
    {"telefonväxel", Label::other},
    {"e-post", Label::email},
    {"epost", Label::email},
    {"e-postadress", Label::email},
    {"e-mail", Label::email},
    {"mejl", Label::email},
    {"mail", Label::email},
    {"e-post handläggare", Label::email},
    {"handläggare", Label::name},
    {"ansvarig handläggare", Label::name},
    {"handläggs av", Label::name},
    {"kontakt", Label::name},
    {"vår handläggare", Label::name},
    {"er kontakt", Label::name},
    {"din kontakt", Label::name},
    {"vår kontakt", Label::name},
    {"vår kontaktperson", Label::name},
    {"ansvarig tjänsteman", Label::name},
    {"handläggande tjänsteman", Label::name},
    {"tjänsteman", Label::name},
    {"befattning", Label::title},
    {"enhet", Label::unit},
    {"avdelning", Label::unit},
    {"förvaltning", Label::unit},
    {"ansvarig enhet", Label::unit},
    {"område", Label::unit},
    {"verksamhetsområde", Label::unit},
    {"ansvarig avdelning", Label::unit},
    {"ansvarig förvaltning", Label::unit},
    {"datum", Label::date},
    {"vårt datum", Label::date},
    {"dokumentdatum", Label::date},
    {"handlingsdatum", Label::date},
    {"upprättad", Label::date},
    {"dag", Label::date},
    {"beslutsdatum", Label::decided},
    {"datum för beslut", Label::decided},
    {"datum för beslutet", Label::decided},
    {"datum för sammanträde", Label::decided},
    {"beslutsdag", Label::decided},
    {"dag för beslut", Label::decided},
    {"dag för beslutet", Label::decided},
    {"beslutad", Label::decided},
    {"mötesdag", Label::decided},
    {"fastställt datum", Label::decided},
    {"fastställt", Label::decided},
    {"fattat", Label::decided},
    {"beslut fattat", Label::decided},
    {"beslutet fattat", Label::decided},
    {"beslutat", Label::decided},
    {"beslutets datum", Label::decided},
    {"sammanträdesdatum", Label::decided},
    {"protokollsdatum", Label::decided},
    {"sammanträdesdag", Label::decided},
    {"mötesdatum", Label::decided},
    {"plats och tid", Label::meeting},
    {"tid och plats", Label::meeting},
    {"sammanträdestid", Label::meeting},
    {"dag och tid", Label::meeting},
    {"diarienummer", Label::number},
    {"diarienr", Label::number},
    {"diarenr", Label::number},
    {"dnr", Label::number},
    {"d.nr", Label::number},
    {"ärendenummer", Label::number},
    {"ärendenr", Label::number},
    {"ärende nr", Label::number},
    {"ärendebeteckning", Label::number},
    {"vårt diarienummer", Label::number},
    {"vår beteckning", Label::number},
    {"beteckning", Label::number},
    {"ärende", Label::subject},
    {"ärendemening", Label::subject},
    {"ärenderubrik", Label::subject},
    {"titel", Label::subject}, // or of the officer: its value says
    {"rubrik", Label::subject},
    {"ärendet avser", Label::subject},
    {"angående", Label::subject},
    {"ang", Label::subject},
    {"beträffande", Label::subject},
    {"saken", Label::subject},
    {"projektnamn", Label::project},
    {"projekttitel", Label::project},
    {"projekt/insats", Label::project},
    {"insatsens namn", Label::project},
    {"åtgärdens namn", Label::project},
    {"projektets namn", Label::project},
    {"projektets titel", Label::project},
    {"projektets rubrik", Label::project},
    {"namn på projektet", Label::project},
    {"ert projekt", Label::project},
    {"er insats", Label::project},
    {"projektperiod", Label::period},
    {"projekttid", Label::period},
    {"tidsplan", Label::period},
    {"delprojekt", Label::project},
    {"ny projektperiod", Label::period},
    {"ny projekttid", Label::period},
    {"projektperiod efter ändring", Label::period},
    {"projektperiod hittills", Label::other},
    {"tidigare projektperiod", Label::other},
    {"tidigare projekttid", Label::other},
    {"startdatum-slutdatum", Label::period},
    {"startdatum–slutdatum", Label::period},
    {"start- och slutdatum", Label::period},
    {"projektets löptid", Label::period},
    {"projektets period", Label::period},
    {"projektets tid", Label::period},
    {"tidsperiod", Label::period},
    {"period", Label::period},
    {"avser period", Label::period},
    {"avser perioden", Label::period},
    {"avser tiden", Label::period},
    {"beslutet avser perioden", Label::period},
    {"stödet avser perioden", Label::period},
    {"bidraget avser perioden", Label::period},
    {"stödperiod", Label::period},
    {"bidragsperiod", Label::period},
    {"beviljad period", Label::period},
    {"beviljad bidragsperiod", Label::period},
    {"beviljad projekttid", Label::period},
    {"genomförandetid", Label::period},
    {"genomförandeperiod", Label::period},
    {"projektets genomförandetid", Label::period},
    {"tid för genomförande", Label::period},
    {"dispositionstid", Label::period},
    {"disponeringstid", Label::period},
    {"sökt belopp", Label::applied},
    {"ansökt belopp", Label::applied},
    {"sökt stöd", Label::applied},
    {"totalkostnad", Label::total},
    {"total kostnad", Label::total},
    {"total budget", Label::total},
    {"total investeringskostnad", Label::total},
    {"total investering", Label::total},
    {"total projektbudget", Label::total},
    {"projektets totala budget", Label::total},
    {"projektets totala kostnad", Label::total},
    {"total projektkostnad", Label::total},
    {"projektets totalkostnad", Label::total},
    {"beviljat belopp", Label::granted},
    {"beviljat stöd", Label::granted},
    {"beviljat bidrag", Label::granted},
    {"delegationspunkt", Label::point},
    {"delegeringspunkt", Label::point},
    {"delegeringsnummer", Label::point},
    {"delegationsnummer", Label::point},
    {"delegationsnr", Label::point},
    {"punkt i delegationsordningen", Label::point},
    {"punkt i delegationsordning", Label::point},
    {"punkt", Label::point}, // of the provision above it
    {"delegation", Label::basis},
    {"delegering", Label::basis},
    {"delegation enligt", Label::basis},
    {"delegering enligt", Label::basis},
    {"enligt delegation", Label::basis},
    {"delegationsbestämmelse", Label::basis},
    {"delegationsordning", Label::basis},
    {"stöd för beslutet", Label::basis},
    {"beslutsfattare", Label::signer},
    {"beslutande tjänsteman", Label::signer},
    {"beslut fattat av", Label::signer},
    {"delegat", Label::signer},
    {"namn på delegat", Label::signer},
    {"fastställt av", Label::signer},
    {"fastställd av", Label::signer},
    {"anmäls till", Label::notified},
    {"anmäles till", Label::notified},
    {"anmälan till", Label::notified},
    {"beslutet anmäls till", Label::notified},
    {"nämnd", Label::board},
    {"nämnd/styrelse", Label::board},
    {"organ", Label::board},
    {"instans", Label::board},
    {"beslutsinstans", Label::board},
    {"beslutande instans", Label::board},
    {"beslutsorgan", Label::board},
    {"beslutande organ", Label::board},
    {"beslutande nämnd", Label::board},
    {"paragraf", Label::paragraph},
    {"paragrafnummer", Label::paragraph},
    {"paragraf nr", Label::paragraph},
    {"sökande", Label::other},
    {"sökande organisation", Label::other},
    {"sökande förening", Label::other},
    {"sökandens namn", Label::other},
    {"bidragssökande", Label::other},
    {"från", Label::other},
    {"skickat", Label::other},
    {"till", Label::other},
    {"stödmottagare", Label::other},
    {"bidragsmottagare", Label::other},
    {"organisationsnummer", Label::other},
    {"org.nr", Label::other},
    {"bidragsform", Label::other},
    {"stödform", Label::other},
    {"projektledare", Label::other},
    {"projektägare", Label::other},
    {"projekt-id", Label::other},
    {"projektid", Label::other},
    {"projektnummer", Label::other},
    {"projektnr", Label::other},
    {"upprättat av", Label::other},
    {"upprättad av", Label::other},
    {"godkänt av", Label::other},
    {"godkänd av", Label::other},
    {"koordinator", Label::other},
    {"mottagare", Label::other},
    {"arbetsställe", Label::other},
    {"startdatum", Label::other},
    {"slutdatum", Label::other},
    {"projektets startdatum", Label::other},
    {"projektets slutdatum", Label::other},
    {"projektstart", Label::other},
    {"projektslut", Label::other},
    {"beslutande", Label::other},
    {"närvarande", Label::other},
    {"frånvarande", Label::other},
    {"ankomstdatum", Label::other},
    {"ankomstdag", Label::other},
    {"inkom", Label::other},
    {"inkom datum", Label::other},
    {"inkommen", Label::other},
    {"ansökan inkom", Label::other},
    {"ansökningsdatum", Label::other},
    {"ansökningsdag", Label::other},
    {"ansökan inkommen", Label::other},
    {"ansökan daterad", Label::other},
    {"registreringsdatum", Label::other},
    {"ert datum", Label::other},
    {"er beteckning", Label::other},
    {"ert dnr", Label::other},
    {"ert diarienummer", Label::other},
    {"er referens", Label::other},
    {"er ref", Label::other},
    {"er kontaktperson", Label::other},
    {"vår referens", Label::other},
    {"kontaktperson hos oss", Label::name},
    {"sida", Label::other},
    {"plats", Label::other},
    {"tid", Label::meeting},
    {"tidpunkt", Label::meeting},
    {"datum och tid", Label::meeting},
    {"kontaktperson", Label::other},
    {"lagstöd", Label::other},
    {"bilagor", Label::other},
    {"kopia till", Label::other},
};

/// Endings of labels for values that a case has no key for: "Ärende-ID", "Kundnummer".
constexpr std::string_view ends_of_others[] = {"-id", "-nr", "nummer", "typ", "kategori"};
constexpr std::string_view numbers_of_others[] = {"projekt nr", "projekt-nr", "projekt id",
                                                  "ansökan nr", "avtal nr",   "beslut nr"};

std::optional<Label> label_of(std::string_view word) {
    static const std::unordered_map<std::string_view, Label> known(std::begin(labels),
                                                                   std::end(labels));
    const auto found = known.find(word);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

/// "kursperiod", "utställningsperiod", not "redovisningsperiod": the period of the thing supported.
bool is_period_of_undertaking(std::string_view folded) {
    constexpr std::string_view others[] = {
        "ansök", "redovis", "rapport", "utbetal",  "rekvi",    "budget",     "program",
        "avtal", "mandat",  "binding", "bindning", "gallring", "upphandling"};
    return word_count(folded) == 1 && folded.ends_with("period") &&
           !starts_with_any(folded, others);
}

std::optional<Label> find_label(std::string_view folded) {
    constexpr std::string_view owner = "handläggarens "; // phone or e-mail address
    if (folded.starts_with(owner)) folded.remove_prefix(owner.size());
    if (const auto label = label_of(folded)) return label;
    if (const std::size_t slash = folded.find('/'); slash != folded.npos) // in two languages
        for (const std::string_view part : {folded.substr(slash + 1), folded.substr(0, slash)})
            if (const auto label = label_of(part)) return label;
    if (folded.ends_with(" handläggare") && word_count(folded) == 2) return Label::name;
    constexpr std::string_view at[] = {"handläggare vid ", "handläggare på ", "handläggare hos "};
    if (starts_with_any(folded, at) && word_count(folded) <= 4) return Label::name;
    if (is_period_of_undertaking(folded)) return Label::period;
    if (is_any_of(folded, numbers_of_others)) return Label::other;
    if (word_count(folded) == 1 && ends_with_any(folded, ends_of_others)) return Label::other;
    return std::nullopt;
}

} // namespace

std::string_view without_colon(std::string_view text) {
    text = trimmed(text);
    while (text.ends_with(':') || text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

std::optional<std::pair<Label, std::string>> split_label(std::string_view line) {
    const std::size_t colon = line.substr(0, longest_label).find(':');
    if (colon != std::string_view::npos) {
        const auto label = find_label(fold(trimmed(line.substr(0, colon))));
        const std::string_view value = trimmed(line.substr(colon + 1));
        if (label && !value.empty())
            return std::pair(names_signer(line) ? Label::signer : *label, std::string(value));
    }
    const std::string folded = fold(line.substr(0, character_offset(line, longest_label)));
    constexpr std::string_view between = ":. \t";
    for (std::size_t end = folded.find_last_of(between); end != folded.npos && end > 0;
         end = folded.find_last_of(between, end - 1)) {
        const auto label = label_of(std::string_view(folded).substr(0, end));
        if (!label || *label >= Label::subject || label == Label::unit || end >= line.size())
            continue;
        const std::size_t value = line.find_first_not_of(between, end);
        if (value == line.npos) continue;
        if (label == Label::name && begins_small(line.substr(value))) continue;
        return std::pair(*label, std::string(trimmed(line.substr(value))));
    }
    return std::nullopt;
}

std::optional<Label> label_alone(std::string_view line) {
    const std::string_view words = without_colon(line);
    if (words.empty() || words.size() > longest_label) return std::nullopt;
    if (const auto label = find_label(fold(words))) return label;
    const bool unknown =
        trimmed(line).ends_with(':') && begins_capital(words) && word_count(words) <= 3;
    return unknown ? std::optional(Label::other) : std::nullopt;
}

bool is_of_applicant(Label label, std::string_view line) {
    if (label != Label::phone && label != Label::email) return false;
    const std::string text = fold(trimmed(line));
    return text.starts_with("kontaktperson") || text.starts_with("sökande");
}

bool is_number_label(std::string_view text) {
    return find_label(fold(without_colon(text))) == Label::number;
}

bool is_label_of_others(std::string_view text) {
    constexpr std::string_view owners[] = {"er",          "ert",     "eran",  "motpartens",
                                           "sökandens",   "externt", "annan", "projektägarens",
                                           "mottagarens", "externa", "annat", "bidragstagarens"};
    const std::string_view owner = first_word(text);
    return is_any_of(fold(owner), owners) &&
           (label_alone(text) || is_number_label(text.substr(owner.size())));
}

bool leads_to_other_number(std::string_view before) {
    constexpr std::string_view nouns[] = {
        "protokoll", "protokolls", "möte",   "mötes", "faktura", "blankett",   "läsår",
        "läsåret",   "avtal",      "avtals", "mål",   "motion",  "förordning", "ansökans",
        "version",   "bilaga",     "order",  "lokal", "uppdrag"};
    std::string words = fold(trimmed(before));
    if (words.ends_with(':')) words.pop_back();
    if (words.find(" hos ") != words.npos) return true; // "Ärende hos Länsstyrelsen"
    if (words.ends_with("projektnummer") || words.ends_with("projektnr")) return true;
    for (const std::string_view number : {"nummer", "nr.", "nr"})
        if (words.ends_with(number)) {
            words.resize(words.size() - number.size());
            break;
        }
    const std::string_view noun = trimmed(words);
    return is_any_of(noun.substr(noun.rfind(' ') + 1), nouns);
}

std::string_view journal_number(std::string_view text) {
    constexpr std::string_view journals[] = {"journalnummer", "journalnr"};
    const std::size_t colon = std::min(text.find(':'), text.size());
    if (!is_any_of(std::string_view(fold(trimmed(text.substr(0, colon)))), journals)) return {};
    return trimmed(text.substr(std::min(colon + 1, text.size())));
}

} // namespace caseflow
