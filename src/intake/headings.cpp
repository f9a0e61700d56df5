#include "caseflow/intake/headings.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/title_lines.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace caseflow {
namespace {

using HeadingPlace = Heading::Place;

constexpr std::size_t longest_heading = 80; // characters

/// Headings of municipal minutes, written statements (tjänsteskrivelser) and delegated decisions,
/// in small letters.
constexpr std::pair<std::string_view, HeadingPlace> table[] = {
    {"ärendebeskrivning", HeadingPlace::description},
    {"beskrivning av ärendet", HeadingPlace::description},
    {"ärendets beskrivning", HeadingPlace::description},
    {"diskussion", HeadingPlace::section},
    {"förslag", HeadingPlace::proposal},
    {"ärendet", HeadingPlace::description},
    {"redogörelse för ärendet", HeadingPlace::description},
    {"beslutsunderlag", HeadingPlace::basis},
    {"underlag för beslut", HeadingPlace::basis},
    {"underlag för beslutet", HeadingPlace::basis},
    {"underlag", HeadingPlace::basis},
    {"underlag till beslut", HeadingPlace::basis},
    {"underlag till beslutet", HeadingPlace::basis},
    {"beslutshandlingar", HeadingPlace::basis},
    {"tidigare handlingar", HeadingPlace::section},
    {"handlingar i ärendet", HeadingPlace::basis},
    {"handlingar", HeadingPlace::basis},
    {"handlingar som ligger till grund för beslutet", HeadingPlace::basis},
    {"handlingar till grund för beslutet", HeadingPlace::basis},
    {"underlag som ligger till grund för beslutet", HeadingPlace::basis},
    {"beslutsunderlaget", HeadingPlace::basis},
    {"underlag för ärendet", HeadingPlace::basis},
    {"ärendets handlingar", HeadingPlace::basis},
    {"bifogade handlingar", HeadingPlace::basis},
    {"delegationsbestämmelse och delegation", HeadingPlace::delegation},
    {"delegationsbestämmelse", HeadingPlace::delegation},
    {"delegation", HeadingPlace::delegation},
    {"delegationsordning", HeadingPlace::delegation},
    {"lagrum och delegation", HeadingPlace::delegation},
    {"stöd i delegationsordningen", HeadingPlace::delegation},
    {"beslut enligt delegation", HeadingPlace::delegation},
    {"delegationspunkt", HeadingPlace::delegation},
    {"stöd för beslutet", HeadingPlace::delegation},
    {"stöd för beslut", HeadingPlace::delegation},
    {"grund för beslutet", HeadingPlace::delegation},
    {"beslut", HeadingPlace::points},
    {"beslutar", HeadingPlace::points},
    {"beslutsmening", HeadingPlace::points},
    {"beslutstext", HeadingPlace::points},
    {"beslutet", HeadingPlace::points},
    {"nämnden beslutar", HeadingPlace::points},
    {"styrelsen beslutar", HeadingPlace::points},
    {"beslut i korthet", HeadingPlace::points},
    {"beslutspunkter", HeadingPlace::points},
    {"beslutsförslag", HeadingPlace::proposal},
    {"förslag till beslut i korthet", HeadingPlace::proposal},
    {"förslag till beslut", HeadingPlace::proposal},
    {"anmälan", HeadingPlace::notification},
    {"anmälan av beslut", HeadingPlace::notification},
    {"anmälan till nämnden", HeadingPlace::notification},
    {"sammanfattning", HeadingPlace::section},
    {"sammanfattning av ärendet", HeadingPlace::section},
    {"ärendet i korthet", HeadingPlace::section},
    {"ansökan i sammandrag", HeadingPlace::section},
    {"sammanfattande bedömning", HeadingPlace::section},
    {"bakgrund", HeadingPlace::section},
    {"ärendets beredning", HeadingPlace::section},
    {"beredning", HeadingPlace::section},
    {"bedömning", HeadingPlace::section},
    {"överväganden", HeadingPlace::section},
    {"motivering", HeadingPlace::section},
    {"motivering till beslutet", HeadingPlace::section},
    {"motivering av beslut", HeadingPlace::section},
    {"skäl för beslutet", HeadingPlace::section},
    {"förvaltningens förslag och motivering", HeadingPlace::section},
    {"ekonomiska konsekvenser", HeadingPlace::section},
    {"ekonomisk bedömning", HeadingPlace::section},
    {"ekonomi", HeadingPlace::section},
    {"finansiering", HeadingPlace::section},
    {"konsekvensbedömning", HeadingPlace::section},
    {"barnkonsekvenser", HeadingPlace::section},
    {"jäv", HeadingPlace::section},
    {"bakgrund och syfte", HeadingPlace::section},
    {"ärendets gång", HeadingPlace::section},
    {"inkomna yttranden", HeadingPlace::section},
    {"bedömning och motivering", HeadingPlace::section},
    {"sammanfattning av bedömningen", HeadingPlace::section},
    {"ansökan i korthet", HeadingPlace::section},
    {"förvaltningens bedömning", HeadingPlace::section},
    {"skäl till beslut", HeadingPlace::section},
    {"skäl för beslut", HeadingPlace::section},
    {"juridisk bedömning", HeadingPlace::section},
    {"miljökonsekvenser", HeadingPlace::section},
    {"jämställdhet", HeadingPlace::section},
    {"synpunkter", HeadingPlace::section},
    {"deltar inte i beslutet", HeadingPlace::section},
    {"deltar ej i beslutet", HeadingPlace::section},
    {"deltagande i beslut", HeadingPlace::section},
    {"röstning", HeadingPlace::section},
    {"omröstning", HeadingPlace::section},
    {"votering", HeadingPlace::section},
    {"omedelbar justering", HeadingPlace::section},
    {"justering", HeadingPlace::section},
    {"villkor för stödet", HeadingPlace::section},
    {"finansieringsplan", HeadingPlace::section},
    {"kostnader och finansiering", HeadingPlace::section},
    {"yrkande", HeadingPlace::section},
    {"yrkanden", HeadingPlace::section},
    {"reservation", HeadingPlace::section},
    {"reservationer", HeadingPlace::section},
    {"protokollsanteckning", HeadingPlace::section},
    {"protokollsanteckningar", HeadingPlace::section},
    {"särskilt yttrande", HeadingPlace::section},
    {"proposition", HeadingPlace::section},
    {"propositionsordning", HeadingPlace::section},
    {"närvarande", HeadingPlace::section},
    {"närvarande vid paragrafen", HeadingPlace::section},
    {"beslutande", HeadingPlace::section},
    {"deltagande", HeadingPlace::section},
    {"övriga deltagande", HeadingPlace::section},
    {"ersättare", HeadingPlace::section},
    {"lagrum", HeadingPlace::section},
    {"avgift", HeadingPlace::section},
    {"avgifter", HeadingPlace::section},
    {"utbetalning", HeadingPlace::section},
    {"utbetalning av stödet", HeadingPlace::section},
    {"redovisning", HeadingPlace::section},
    {"villkor", HeadingPlace::section},
    {"villkor för bidraget", HeadingPlace::section},
    {"villkor för beslutet", HeadingPlace::section},
    {"skäl", HeadingPlace::section},
    {"skälen för beslutet", HeadingPlace::section},
    {"skäl till beslutet", HeadingPlace::section},
    {"syfte", HeadingPlace::section},
    {"projektbeskrivning", HeadingPlace::section},
    {"tidplan", HeadingPlace::section},
    {"uppföljning", HeadingPlace::section},
    {"tidigare beslut", HeadingPlace::section},
    {"beslutsgång", HeadingPlace::section},
    {"beslutet skickas till", HeadingPlace::dispatch},
    {"beslutet ska skickas till", HeadingPlace::dispatch},
    {"beslutet expedieras till", HeadingPlace::dispatch},
    {"expedieras till", HeadingPlace::dispatch},
    {"exp", HeadingPlace::dispatch},
    {"exp till", HeadingPlace::dispatch},
    {"beslut till", HeadingPlace::dispatch},
    {"beslutet till", HeadingPlace::dispatch},
    {"kopia till", HeadingPlace::dispatch},
    {"kopia", HeadingPlace::dispatch},
    {"delges", HeadingPlace::dispatch},
    {"beslutet delges", HeadingPlace::dispatch},
    {"protokollsutdrag till", HeadingPlace::dispatch},
    {"protokollsutdrag skickas till", HeadingPlace::dispatch},
    {"utdrag till", HeadingPlace::dispatch},
    {"expediering", HeadingPlace::dispatch},
    {"expedieras", HeadingPlace::dispatch},
    {"skickas till", HeadingPlace::dispatch},
    {"meddelas", HeadingPlace::dispatch},
    {"sändlista", HeadingPlace::dispatch},
    {"bilagor", HeadingPlace::dispatch},
    {"protokollsutdrag", HeadingPlace::dispatch},
    {"beslut skickas till", HeadingPlace::dispatch},
    {"besluten skickas till", HeadingPlace::dispatch},
    {"beslutet meddelas", HeadingPlace::dispatch},
    {"beslutet sänds till", HeadingPlace::dispatch},
    {"sänds till", HeadingPlace::dispatch},
    {"delgivning", HeadingPlace::dispatch},
    {"för kännedom", HeadingPlace::dispatch},
    {"information om hur man överklagar", HeadingPlace::dispatch},
    {"hur du överklagar", HeadingPlace::dispatch},
    {"hur beslutet överklagas", HeadingPlace::dispatch},
    {"hur beslut överklagas", HeadingPlace::dispatch},
    {"hur man överklagar beslutet", HeadingPlace::dispatch},
    {"hur du överklagar beslutet", HeadingPlace::dispatch},
    {"så överklagar du", HeadingPlace::dispatch},
    {"upplysningar", HeadingPlace::dispatch},
    {"hur man överklagar", HeadingPlace::dispatch},
    {"överklagande", HeadingPlace::dispatch},
    {"överklagandehänvisning", HeadingPlace::dispatch},
    {"besvärshänvisning", HeadingPlace::dispatch},
};

std::string_view words_of(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    const std::size_t end = line.find_last_not_of(" \t:");
    return end == std::string_view::npos ? std::string_view{} : line.substr(begin, end + 1 - begin);
}

/// "Kommunstyrelsen", "Regiondirektören", "Kulturverket".
bool is_decider(std::string_view words) {
    constexpr std::string_view holders[] = {"direktören", "chefen", "ordföranden", "rektorn",
                                            "rektor"};
    constexpr std::string_view bodies[] = {"verket", "myndigheten", "kommunen", "regionen",
                                           "rådet",  "förbundet",   "fonden",   "institutet"};
    const std::string folded = fold(words);
    const bool holds = word_count(words) <= 3 && begins_capital(words) &&
                       (ends_with_any(folded, holders) || ends_with_any(folded, bodies));
    return holds || is_board(words) || is_organisation(words);
}

/// "Kommunstyrelsen föreslår kommunfullmäktige besluta", "Nämnden föreslås besluta".
bool proposes(std::string_view words) {
    constexpr std::string_view ends[] = {" besluta", " besluta följande"};
    constexpr std::string_view verbs[] = {" föreslår ", " föreslås "};
    return ends_with_any(words, ends) && contains_any(words, verbs) &&
           is_decider(words.substr(0, words.find(" föresl")));
}

/// "Kommunfullmäktige beslutar enligt kommunstyrelsens förslag": what is decided, not proposed.
bool decides_as_proposed(std::string_view words) {
    const std::size_t verb = words.find(" beslutar enligt ");
    return verb != std::string_view::npos && words.ends_with("s förslag") &&
           is_decider(words.substr(0, verb));
}

/// "Kommunstyrelsens beslut", "Kommunstyrelsen beslutar", "Regionala utvecklingsnämndens förslag
/// till beslut", "Arbetsutskottets förslag till kommunstyrelsen": headings that name the body.
std::optional<HeadingPlace> place_with_owner(std::string_view words, std::string_view folded) {
    constexpr std::ptrdiff_t most_spaces = 8;
    if (std::count(folded.begin(), folded.end(), ' ') > most_spaces) return std::nullopt;
    if (const std::size_t at = folded.find("s förslag till "); at != folded.npos && at > 3)
        return HeadingPlace::proposal;
    if (decides_as_proposed(words)) return HeadingPlace::points;
    if (folded.ends_with("s förslag") && folded.size() > 12) return HeadingPlace::proposal;
    if (proposes(words)) return HeadingPlace::proposal;
    constexpr std::string_view reasons[] = {"skäl", "motiv", "grund", "bakgrund"};
    if (folded.ends_with("s beslut") && starts_with_any(folded, reasons))
        return HeadingPlace::section;
    constexpr std::string_view decision = "s beslut";
    if (folded.ends_with(decision) && folded.size() > decision.size() + 3)
        return HeadingPlace::points;
    for (const std::string_view verb :
         {" beslutar", " beslutar följande", " beslutade", " beslutar att", " har beslutat",
          " beslutar enligt delegation", " beslutar på delegation"})
        if (words.ends_with(verb) && is_decider(words.substr(0, words.size() - verb.size())))
            return HeadingPlace::points;
    return std::nullopt;
}

/// Bytes of the "2 " or "2.1 " before the words of a heading in a text with numbered chapters.
std::size_t chapter_length(std::string_view words) {
    constexpr std::size_t longest_chapter = 5;
    const std::size_t end = words.find_first_not_of("0123456789.");
    if (end == 0 || end == std::string_view::npos || end > longest_chapter || words[end] != ' ' ||
        words[end - 1] == '.' || !begins_capital(trimmed(words.substr(end))))
        return 0;
    return end + 1;
}

} // namespace

bool is_decision_by_law(std::string_view line) {
    constexpr std::string_view beginnings[] = {"beslut enligt ", "beslut med stöd av "};
    constexpr std::string_view laws[] = {"§",     "lag ",  "lagen ", "balken ", "förordning",
                                         " pbl ", " sol ", " lss ",  " lvu ",   " lvm "};
    const std::string folded = fold(line) + " ";
    return starts_with_any(folded, beginnings) && contains_any(folded, laws) &&
           folded.find("kommunallag") == std::string::npos; // by which somebody may decide
}

std::optional<Heading> known_heading(std::string_view line, const Headings& own) {
    const std::string_view words = words_of(line);
    if (words.empty() || character_count(words) > longest_heading) return std::nullopt;
    const std::string folded = fold(words.substr(chapter_length(words)));
    const std::pair<const std::string&, HeadingPlace> of_register[] = {
        {own.description, HeadingPlace::description},
        {own.basis, HeadingPlace::basis},
        {own.delegation, HeadingPlace::delegation},
        {own.points, HeadingPlace::points},
        {own.notification, HeadingPlace::notification}};
    for (const auto& [heading, place] : of_register)
        if (words == heading) return Heading{place, heading, true};
    static const std::unordered_map<std::string_view, HeadingPlace> known(std::begin(table),
                                                                          std::end(table));
    if (const auto found = known.find(folded); found != known.end())
        return Heading{found->second, std::string(words)};
    if (is_decision_by_law(folded)) return Heading{HeadingPlace::points, std::string(words)};
    if (const auto place = place_with_owner(words, folded))
        return Heading{*place, std::string(words)};
    return std::nullopt;
}

std::size_t text_behind_heading(std::string_view line, const Headings& own) {
    const std::size_t colon = line.substr(0, longest_heading).find(':');
    if (colon == std::string_view::npos) return std::string_view::npos;
    const auto heading = known_heading(line.substr(0, colon), own);
    const bool found =
        heading && (heading->place >= HeadingPlace::dispatch || points_behind_heading(line, own));
    return found ? line.find_first_not_of(" \t", colon + 1) : std::string_view::npos;
}

bool points_behind_heading(std::string_view line, const Headings& own) {
    constexpr std::string_view verbs[] = {" bevilja", " besluta", " avslå", " avvisa", " godkän"};
    const std::size_t colon = line.substr(0, longest_heading).find(':');
    if (colon == std::string_view::npos) return false;
    const std::string_view words = words_of(line.substr(0, colon));
    if (words != own.points && fold(words) != "beslut") return false;
    const std::string text = fold(words_of(line.substr(colon + 1)));
    return is_sentence(line.substr(colon + 1)) || contains_any(text, verbs);
}

bool looks_like_heading(std::string_view line) {
    const std::string_view text = words_of(line);
    if (text.empty() || character_count(text) > longest_heading) return false;
    if (std::string_view(".,;!?|").find(text.back()) != std::string_view::npos) return false;
    return begins_capital(text) || (text[0] >= '0' && text[0] <= '9');
}

} // namespace caseflow
