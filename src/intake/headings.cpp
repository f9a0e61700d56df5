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

using Place = Heading::Place;

constexpr std::size_t longest_heading = 80; // characters

/// Headings of municipal minutes, written statements (tjänsteskrivelser) and delegated decisions,
/// in small letters.
constexpr std::pair<std::string_view, Place> table[] = {
    {"ärendebeskrivning", Place::description},
    {"beskrivning av ärendet", Place::description},
    {"ärendets beskrivning", Place::description},
    {"ärendet", Place::description},
    {"redogörelse för ärendet", Place::description},
    {"beslutsunderlag", Place::basis},
    {"underlag för beslut", Place::basis},
    {"underlag för beslutet", Place::basis},
    {"underlag", Place::basis},
    {"underlag till beslut", Place::basis},
    {"underlag till beslutet", Place::basis},
    {"beslutshandlingar", Place::basis},
    {"tidigare handlingar", Place::section},
    {"handlingar i ärendet", Place::basis},
    {"handlingar", Place::basis},
    {"beslutsunderlaget", Place::basis},
    {"underlag för ärendet", Place::basis},
    {"ärendets handlingar", Place::basis},
    {"bifogade handlingar", Place::basis},
    {"delegationsbestämmelse och delegation", Place::delegation},
    {"delegationsbestämmelse", Place::delegation},
    {"delegation", Place::delegation},
    {"delegationsordning", Place::delegation},
    {"lagrum och delegation", Place::delegation},
    {"stöd i delegationsordningen", Place::delegation},
    {"beslut enligt delegation", Place::delegation},
    {"delegationspunkt", Place::delegation},
    {"stöd för beslutet", Place::delegation},
    {"stöd för beslut", Place::delegation},
    {"grund för beslutet", Place::delegation},
    {"beslut", Place::points},
    {"beslutar", Place::points},
    {"beslutsmening", Place::points},
    {"beslutstext", Place::points},
    {"beslutet", Place::points},
    {"nämnden beslutar", Place::points},
    {"styrelsen beslutar", Place::points},
    {"beslut i korthet", Place::points},
    {"beslutspunkter", Place::points},
    {"beslutsförslag", Place::proposal},
    {"förslag till beslut i korthet", Place::proposal},
    {"förslag till beslut", Place::proposal},
    {"anmälan", Place::notification},
    {"anmälan av beslut", Place::notification},
    {"anmälan till nämnden", Place::notification},
    {"sammanfattning", Place::section},
    {"sammanfattning av ärendet", Place::section},
    {"ärendet i korthet", Place::section},
    {"ansökan i sammandrag", Place::section},
    {"sammanfattande bedömning", Place::section},
    {"bakgrund", Place::section},
    {"ärendets beredning", Place::section},
    {"beredning", Place::section},
    {"bedömning", Place::section},
    {"överväganden", Place::section},
    {"motivering", Place::section},
    {"motivering till beslutet", Place::section},
    {"motivering av beslut", Place::section},
    {"skäl för beslutet", Place::section},
    {"förvaltningens förslag och motivering", Place::section},
    {"ekonomiska konsekvenser", Place::section},
    {"ekonomisk bedömning", Place::section},
    {"ekonomi", Place::section},
    {"finansiering", Place::section},
    {"konsekvensbedömning", Place::section},
    {"barnkonsekvenser", Place::section},
    {"jäv", Place::section},
    {"bakgrund och syfte", Place::section},
    {"ärendets gång", Place::section},
    {"inkomna yttranden", Place::section},
    {"bedömning och motivering", Place::section},
    {"sammanfattning av bedömningen", Place::section},
    {"ansökan i korthet", Place::section},
    {"förvaltningens bedömning", Place::section},
    {"skäl till beslut", Place::section},
    {"skäl för beslut", Place::section},
    {"juridisk bedömning", Place::section},
    {"miljökonsekvenser", Place::section},
    {"jämställdhet", Place::section},
    {"synpunkter", Place::section},
    {"deltar inte i beslutet", Place::section},
    {"deltagande i beslut", Place::section},
    {"röstning", Place::section},
    {"omröstning", Place::section},
    {"votering", Place::section},
    {"omedelbar justering", Place::section},
    {"justering", Place::section},
    {"villkor för stödet", Place::section},
    {"finansieringsplan", Place::section},
    {"kostnader och finansiering", Place::section},
    {"yrkande", Place::section},
    {"yrkanden", Place::section},
    {"reservation", Place::section},
    {"reservationer", Place::section},
    {"protokollsanteckning", Place::section},
    {"protokollsanteckningar", Place::section},
    {"särskilt yttrande", Place::section},
    {"proposition", Place::section},
    {"propositionsordning", Place::section},
    {"närvarande", Place::section},
    {"närvarande vid paragrafen", Place::section},
    {"beslutande", Place::section},
    {"deltagande", Place::section},
    {"övriga deltagande", Place::section},
    {"ersättare", Place::section},
    {"lagrum", Place::section},
    {"avgift", Place::section},
    {"avgifter", Place::section},
    {"utbetalning", Place::section},
    {"utbetalning av stödet", Place::section},
    {"redovisning", Place::section},
    {"villkor", Place::section},
    {"villkor för bidraget", Place::section},
    {"villkor för beslutet", Place::section},
    {"skäl", Place::section},
    {"skälen för beslutet", Place::section},
    {"skäl till beslutet", Place::section},
    {"syfte", Place::section},
    {"projektbeskrivning", Place::section},
    {"tidplan", Place::section},
    {"uppföljning", Place::section},
    {"tidigare beslut", Place::section},
    {"beslutsgång", Place::section},
    {"beslutet skickas till", Place::dispatch},
    {"beslutet ska skickas till", Place::dispatch},
    {"beslutet expedieras till", Place::dispatch},
    {"expedieras till", Place::dispatch},
    {"kopia till", Place::dispatch},
    {"kopia", Place::dispatch},
    {"delges", Place::dispatch},
    {"beslutet delges", Place::dispatch},
    {"protokollsutdrag till", Place::dispatch},
    {"protokollsutdrag skickas till", Place::dispatch},
    {"utdrag till", Place::dispatch},
    {"expediering", Place::dispatch},
    {"expedieras", Place::dispatch},
    {"skickas till", Place::dispatch},
    {"meddelas", Place::dispatch},
    {"sändlista", Place::dispatch},
    {"bilagor", Place::dispatch},
    {"protokollsutdrag", Place::dispatch},
    {"beslut skickas till", Place::dispatch},
    {"besluten skickas till", Place::dispatch},
    {"beslutet meddelas", Place::dispatch},
    {"beslutet sänds till", Place::dispatch},
    {"sänds till", Place::dispatch},
    {"delgivning", Place::dispatch},
    {"för kännedom", Place::dispatch},
    {"information om hur man överklagar", Place::dispatch},
    {"hur du överklagar", Place::dispatch},
    {"hur beslutet överklagas", Place::dispatch},
    {"hur beslut överklagas", Place::dispatch},
    {"hur man överklagar beslutet", Place::dispatch},
    {"hur du överklagar beslutet", Place::dispatch},
    {"så överklagar du", Place::dispatch},
    {"upplysningar", Place::dispatch},
    {"hur man överklagar", Place::dispatch},
    {"överklagande", Place::dispatch},
    {"överklagandehänvisning", Place::dispatch},
    {"besvärshänvisning", Place::dispatch},
};

std::string_view words_of(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    const std::size_t end = line.find_last_not_of(" \t:");
    return end == std::string_view::npos ? std::string_view{} : line.substr(begin, end + 1 - begin);
}

/// "Kommunstyrelsen", "Regiondirektören".
bool is_decider(std::string_view words) {
    constexpr std::string_view holders[] = {"direktören", "chefen", "ordföranden", "rektorn"};
    const bool holds =
        word_count(words) <= 3 && begins_capital(words) && ends_with_any(fold(words), holders);
    return holds || is_board(words);
}

/// "Kommunstyrelsen föreslår kommunfullmäktige besluta", "Nämnden föreslås besluta".
bool proposes(std::string_view words) {
    constexpr std::string_view ends[] = {" besluta", " besluta följande"};
    constexpr std::string_view verbs[] = {" föreslår ", " föreslås "};
    return ends_with_any(words, ends) && contains_any(words, verbs) &&
           is_decider(words.substr(0, words.find(" föresl")));
}

/// "Kommunstyrelsens beslut", "Kommunstyrelsen beslutar", "Regionala utvecklingsnämndens förslag
/// till beslut", "Arbetsutskottets förslag till kommunstyrelsen": headings that name the body.
std::optional<Place> place_with_owner(std::string_view words, std::string_view folded) {
    constexpr std::ptrdiff_t most_spaces = 8;
    if (std::count(folded.begin(), folded.end(), ' ') > most_spaces) return std::nullopt;
    if (const std::size_t at = folded.find("s förslag till "); at != folded.npos && at > 3)
        return Place::proposal;
    if (folded.ends_with("s förslag") && folded.size() > 12) return Place::proposal;
    if (proposes(words)) return Place::proposal;
    constexpr std::string_view decision = "s beslut";
    if (folded.ends_with(decision) && folded.size() > decision.size() + 3) return Place::points;
    for (const std::string_view verb :
         {" beslutar", " beslutar följande", " beslutade", " beslutar att", " har beslutat",
          " beslutar enligt delegation", " beslutar på delegation"})
        if (words.ends_with(verb) && is_decider(words.substr(0, words.size() - verb.size())))
            return Place::points;
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

std::optional<Heading> known_heading(std::string_view line, const Headings& own) {
    const std::string_view words = words_of(line);
    if (words.empty() || character_count(words) > longest_heading) return std::nullopt;
    const std::string folded = fold(words.substr(chapter_length(words)));
    const std::pair<const std::string&, Place> of_register[] = {
        {own.description, Place::description},
        {own.basis, Place::basis},
        {own.delegation, Place::delegation},
        {own.points, Place::points},
        {own.notification, Place::notification}};
    for (const auto& [heading, place] : of_register)
        if (words == heading) return Heading{place, heading, true};
    static const std::unordered_map<std::string_view, Place> known(std::begin(table),
                                                                   std::end(table));
    if (const auto found = known.find(folded); found != known.end())
        return Heading{found->second, std::string(words)};
    if (const auto place = place_with_owner(words, folded))
        return Heading{*place, std::string(words)};
    return std::nullopt;
}

std::size_t text_behind_heading(std::string_view line, const Headings& own) {
    const std::size_t colon = line.substr(0, longest_heading).find(':');
    if (colon == std::string_view::npos) return std::string_view::npos;
    const auto heading = known_heading(line.substr(0, colon), own);
    const bool found =
        heading && (heading->place >= Place::dispatch || points_behind_heading(line, own));
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
