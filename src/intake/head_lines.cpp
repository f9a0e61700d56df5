#include "caseflow/intake/head_lines.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/reading.hpp"

#include <algorithm>
#include <iterator>

namespace caseflow {
namespace {

constexpr std::size_t longest_label = 40; // bytes
constexpr std::size_t longest_date = 40;
constexpr std::size_t longest_paper = 80;
constexpr std::size_t longest_mark = 160;

/// The labels before a value in a head, in small letters.
constexpr std::pair<std::string_view, Label> labels[] = {
    {"tfn", Label::phone},
    {"telefon", Label::phone},
    {"telefonnummer", Label::phone},
    {"tel", Label::phone},
    {"mobil", Label::phone},
    {"direkttelefon", Label::phone},
    {"direktnummer", Label::phone},
    {"direktnr", Label::phone},
    {"växel", Label::other},
    {"telefonväxel", Label::other},
    {"e-post", Label::email},
    {"epost", Label::email},
    {"e-postadress", Label::email},
    {"e-mail", Label::email},
    {"handläggare", Label::name},
    {"ansvarig handläggare", Label::name},
    {"handläggs av", Label::name},
    {"vår handläggare", Label::name},
    {"befattning", Label::title},
    {"enhet", Label::unit},
    {"avdelning", Label::unit},
    {"förvaltning", Label::unit},
    {"ansvarig enhet", Label::unit},
    {"datum", Label::date},
    {"vårt datum", Label::date},
    {"beslutsdatum", Label::decided},
    {"datum för beslut", Label::decided},
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
    {"ärende", Label::subject},
    {"ärendemening", Label::subject},
    {"ärenderubrik", Label::subject},
    {"titel", Label::subject}, // or of the officer: its value says
    {"rubrik", Label::subject},
    {"ärendet avser", Label::subject},
    {"projektnamn", Label::project},
    {"projekttitel", Label::project},
    {"projektets namn", Label::project},
    {"namn på projektet", Label::project},
    {"projektperiod", Label::period},
    {"projekttid", Label::period},
    {"startdatum-slutdatum", Label::period},
    {"projektets löptid", Label::period},
    {"sökt belopp", Label::applied},
    {"ansökt belopp", Label::applied},
    {"sökt stöd", Label::applied},
    {"totalkostnad", Label::total},
    {"total kostnad", Label::total},
    {"total budget", Label::total},
    {"total projektkostnad", Label::total},
    {"projektets totalkostnad", Label::total},
    {"beviljat belopp", Label::granted},
    {"beviljat stöd", Label::granted},
    {"beviljat bidrag", Label::granted},
    {"delegationspunkt", Label::point},
    {"delegationsnummer", Label::point},
    {"delegationsnr", Label::point},
    {"punkt i delegationsordningen", Label::point},
    {"delegation", Label::basis},
    {"delegering", Label::basis},
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
    {"sökande", Label::other},
    {"stödmottagare", Label::other},
    {"bidragsmottagare", Label::other},
    {"organisationsnummer", Label::other},
    {"org.nr", Label::other},
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
    {"ert datum", Label::other},
    {"er beteckning", Label::other},
    {"ert dnr", Label::other},
    {"ert diarienummer", Label::other},
    {"er referens", Label::other},
    {"er ref", Label::other},
    {"er kontaktperson", Label::other},
    {"vår referens", Label::other},
    {"sida", Label::other},
    {"plats", Label::other},
    {"tid", Label::other},
    {"kontaktperson", Label::other},
    {"lagstöd", Label::other},
    {"instans", Label::other},
    {"bilagor", Label::other},
    {"kopia till", Label::other},
};

/// Words that say what kind of paper it is.
constexpr std::string_view papers[] = {"sammanträdesprotokoll",
                                       "protokoll",
                                       "protokollsutdrag",
                                       "utdrag ur protokoll",
                                       "tjänsteskrivelse",
                                       "tjänsteutlåtande",
                                       "delegationsbeslut",
                                       "beslut",
                                       "ordförandebeslut",
                                       "regeringsbeslut",
                                       "direktörsbeslut",
                                       "beslutsunderlag",
                                       "sammanträdeshandling",
                                       "missiv",
                                       "beslutsprotokoll",
                                       "delegationsprotokoll",
                                       "beslut på delegation",
                                       "utdrag",
                                       "promemoria",
                                       "kallelse",
                                       "föredragningslista",
                                       "handling",
                                       "beslut enligt delegation",
                                       "delegeringsbeslut",
                                       "utlåtande",
                                       "ärendeblad",
                                       "beslutsblad"};
constexpr std::string_view paper_beginnings[] = {"beslut om ", "protokoll fört vid ",
                                                 "protokoll för ", "utdrag ur protokoll ",
                                                 "protokollsutdrag "};
/// After "beslut om ": other words make it a title.
constexpr std::string_view decided_things[] = {
    "bidrag", "stöd", "medfinansiering", "projektstöd", "projektmedel", "avslag", "utbetalning"};

constexpr std::string_view page_marks[] = {
    "utskrivet från",  "utskriven från",   "utskrivet ",         "till sidans topp", "skriv ut",
    "sidan skrevs ut", "justerandes sign", "utdragsbestyrkande", "dela sidan",       "kontakta oss",
    "http://",         "https://",         "senast uppdaterad",  "sidan uppdaterad", "publicerad",
    "hoppa till",      "tillbaka till"};

/// Page marks that nobody takes for anything else.
constexpr std::string_view body_marks[] = {
    "utskrivet från",   "utskriven från",     "till sidans topp", "sidan skrevs ut",
    "justerandes sign", "utdragsbestyrkande", "dela sidan",       "sidan uppdaterad"};

/// Short words that begin a sentence with "§", not a board's letters.
constexpr std::string_view words_before_sign[] = {"den", "som", "sen", "men", "han", "hos"};

constexpr std::string_view committees[] = {"au", "regu", "ksau", "rsau", "pu", "su", "tu", "nau"};
constexpr std::string_view boards[] = {"ks", "rs", "ls", "kf", "rf"};

/// "Mbn", "Kfn": the letters of a board with the first as a capital.
bool is_abbreviation(std::string_view text, std::string_view folded) {
    constexpr std::string_view ends[] = {"n", "f", "s",
                                         "u"}; // nämnd, fullmäktige, styrelse, utskott
    return character_count(text) >= 2 && character_count(text) <= 5 && begins_capital(text) &&
           ends_with_any(folded, ends) && !is_any_of(folded, words_before_sign);
}

/// The letters before "§": of a board, "KFN", or a committee, "RegU".
bool is_owner(std::string_view text) {
    const std::string folded = fold(text);
    const bool capitals = character_count(text) >= 2 && upper(text) == text;
    return text.empty() || capitals || is_any_of(folded, committees) || is_any_of(folded, boards) ||
           is_abbreviation(text, folded);
}

/// Bytes of the "/23" or "/2023" after a paragraph's number.
std::size_t year_length(std::string_view rest) {
    if (!rest.starts_with('/')) return 0;
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789", 1), rest.size());
    return digits == 3 || digits == 5 ? digits : 0;
}

/// "/ AU § 31", "(KSAU § 31)": the paragraph of the committee that prepared the decision.
bool is_other_paragraph(std::string_view text) {
    if (text.empty() || std::string_view("/(,").find(text[0]) == std::string_view::npos)
        return false;
    text = trimmed(text.substr(1));
    if (text.ends_with(')')) text.remove_suffix(1);
    const auto found = paragraph_on(text);
    return found && found->title.empty();
}

std::string_view without_colon(std::string_view text) {
    text = trimmed(text);
    while (text.ends_with(':') || text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

std::optional<Label> find_label(std::string_view folded) {
    for (const auto& [word, label] : labels)
        if (folded == word) return label;
    if (folded.ends_with(" handläggare") && word_count(folded) == 2) return Label::name;
    return std::nullopt;
}

/// "Sida 3 (7)", "SID 1 (9)", "2(5)", "3/7", "Sida 1 av 2".
bool is_page_number(std::string_view folded) {
    for (const std::string_view word : {"sida", "sid", "s.", "blad"})
        if (folded.starts_with(word)) {
            folded.remove_prefix(word.size());
            break;
        }
    std::string rest(folded);
    if (const std::size_t of = rest.find(" av "); of != std::string::npos) rest.erase(of, 4);
    constexpr std::size_t fewest_of_year = 4; // "2023/12" is a case's number
    const std::size_t digit = rest.find_first_of("0123456789");
    const std::size_t end = std::min(rest.find_first_not_of("0123456789", digit), rest.size());
    return rest.find_first_not_of("0123456789 ().:/") == std::string::npos &&
           digit != std::string::npos && end - digit < fewest_of_year && rest.size() <= 10;
}

} // namespace

std::optional<std::pair<Label, std::string>> labelled(std::string_view line) {
    const std::size_t colon = line.substr(0, longest_label).find(':');
    if (colon != std::string_view::npos) {
        const auto label = find_label(fold(trimmed(line.substr(0, colon))));
        const std::string_view value = trimmed(line.substr(colon + 1));
        if (label && !value.empty()) return std::pair(*label, std::string(value));
    }
    const std::string folded = fold(line.substr(0, character_offset(line, longest_label)));
    for (const auto& [word, label] : labels) {
        if (label >= Label::subject || !folded.starts_with(word) || word.size() >= line.size())
            continue;
        const std::string_view rest = line.substr(word.size());
        const std::size_t value = rest.find_first_not_of(":. \t");
        if (std::string_view(":. \t").find(rest[0]) == std::string_view::npos ||
            value == std::string_view::npos)
            continue;
        return std::pair(label, std::string(trimmed(rest.substr(value))));
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

std::optional<Date> whole_date(const std::string& text) {
    if (const auto date = parse_date(text)) return date;
    if (text.size() > longest_date) return std::nullopt;
    const auto readings = read_prose(text);
    if (readings.size() != 1 || readings[0].begin > 4 || readings[0].end != text.size())
        return std::nullopt;
    const auto* value = std::get_if<TextPeriod>(&readings[0].value);
    const bool day = value != nullptr && value->extent == TextPeriod::Extent::day;
    return day ? std::optional(value->first) : std::nullopt;
}

bool is_number_label(std::string_view text) {
    return find_label(fold(without_colon(text))) == Label::number;
}

bool is_paper(std::string_view text) {
    if (text.size() > longest_paper) return false;
    const std::string folded = fold(without_colon(text));
    if (is_any_of(folded, papers)) return true;
    if (!starts_with_any(folded, paper_beginnings)) return false;
    return !folded.starts_with("beslut om ") || is_any_of(folded.substr(10), decided_things);
}

std::optional<std::pair<std::string, Date>> dated_paper(std::string_view text) {
    const std::size_t space = text.rfind(' ');
    if (space == std::string_view::npos || !is_paper(text.substr(0, space))) return std::nullopt;
    const auto date = whole_date(std::string(text.substr(space + 1)));
    if (!date) return std::nullopt;
    return std::pair(std::string(text.substr(0, space)), *date);
}

bool is_page_mark(std::string_view text) {
    if (text.empty() || text.size() > longest_mark) return false;
    const std::string folded = fold(text);
    return is_page_number(folded) ||
           (starts_with_any(folded, page_marks) && !folded.ends_with('.'));
}

bool is_page_mark_in_body(std::string_view text) {
    if (text.empty() || text.size() > longest_mark) return false;
    const std::string folded = fold(text);
    const bool worded = folded.starts_with("sid") || folded.starts_with("blad") ||
                        (folded.find('(') != std::string::npos && folded.ends_with(')'));
    if (worded && is_page_number(folded)) return true;
    return starts_with_any(folded, body_marks) && !folded.ends_with('.');
}

bool is_stamp(std::string_view text) {
    constexpr std::string_view words[] = {"inkom", "inkommen", "ankom", "ankommen", "inkommet"};
    const std::string_view first = first_word(text);
    const std::string rest(trimmed(text.substr(first.size())));
    return is_any_of(std::string_view(fold(first)), words) && (rest.empty() || whole_date(rest));
}

std::optional<ParagraphLine> paragraph_on(std::string_view line) {
    constexpr std::string_view sign = "§";
    const std::string_view text = trimmed(line);
    const std::size_t at = text.find(sign);
    if (at > 8) return std::nullopt; // none at all, too
    const std::string_view owner = trimmed(text.substr(0, at));
    if (!is_owner(owner) || owner.find_first_of(" 0123456789.,:") != std::string_view::npos)
        return std::nullopt;
    std::string_view rest = trimmed(text.substr(at + sign.size()));
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits == 0 || digits > 4) return std::nullopt;
    ParagraphLine found{"§ " + std::string(rest.substr(0, digits)), {}, false};
    found.committee = is_any_of(fold(owner), committees);
    rest = rest.substr(digits);
    rest.remove_prefix(year_length(rest));
    if (rest.starts_with('.') || rest.starts_with(':')) rest.remove_prefix(1);
    if (!rest.empty() && rest[0] != ' ' && rest[0] != '\t' && !is_other_paragraph(rest))
        return std::nullopt;
    found.title = trimmed(rest);
    if (is_other_paragraph(found.title)) found.title.clear();
    return found;
}

std::vector<std::string> columns_of(std::string_view line) {
    std::vector<std::string> all;
    for (std::string_view rest = trimmed(line); !rest.empty();) {
        const std::size_t gap = std::min(rest.find('\t'), rest.find("   "));
        all.emplace_back(trimmed(rest.substr(0, gap)));
        rest = gap >= rest.size() ? std::string_view{} : trimmed(rest.substr(gap));
    }
    return all;
}

} // namespace caseflow
