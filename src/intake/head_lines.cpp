#include "caseflow/intake/head_lines.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/page_breaks.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/model/weekday_names.hpp"
#include "caseflow/prose/reading.hpp"

#include <algorithm>
#include <iterator>

namespace caseflow {
namespace {

constexpr std::size_t longest_date = 40;
constexpr std::size_t longest_paper = 80;
constexpr std::size_t longest_mark = 160;

/// Words for the kind of a document.
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
                                       "rektorsbeslut",
                                       "tjänstemannabeslut",
                                       "bidragsbeslut",
                                       "beslutsbrev",
                                       "beslutsmeddelande",
                                       "ändringsbeslut",
                                       "tilldelningsbeslut",
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
                                       "beslutsblad",
                                       "offentlig handling",
                                       "avslag",
                                       "avslagsbeslut",
                                       "tilläggsbeslut",
                                       "beslut av ordföranden",
                                       "beslut av ordförande",
                                       "kopia"};
constexpr std::string_view paper_beginnings[] = {"beslut om ", "protokoll fört vid ",
                                                 "protokoll för ", "utdrag ur protokoll ",
                                                 "protokollsutdrag "};
/// After "beslut om ": other words make it a title.
constexpr std::string_view decided_things[] = {
    "bidrag", "stöd", "medfinansiering", "projektstöd", "projektmedel", "avslag", "utbetalning"};

constexpr std::string_view page_marks[] = {"utskrivet från",
                                           "utskriven från",
                                           "utskrivet ",
                                           "till sidans topp",
                                           "skriv ut",
                                           "sidan skrevs ut",
                                           "justerandes sign",
                                           "utdragsbestyrkande",
                                           "dela sidan",
                                           "kontakta oss",
                                           "http://",
                                           "https://",
                                           "senast uppdaterad",
                                           "sidan uppdaterad",
                                           "publicerad",
                                           "hoppa till",
                                           "tillbaka till",
                                           "hoppa direkt",
                                           "till innehåll",
                                           "lyssna ",
                                           "godkänn alla",
                                           "acceptera alla",
                                           "bara nödvändiga",
                                           "endast nödvändiga",
                                           "mina sidor",
                                           "du är här",
                                           "meny ",
                                           "logga in",
                                           "senast ändrad",
                                           "anpassa kakor"};

/// A web page's words about its cookies, perhaps in a sentence.
constexpr std::string_view cookie_words[] = {"vi använder kakor",
                                             "vi använder cookies",
                                             "webbplatsen använder",
                                             "kakor på webbplatsen",
                                             "den här webbplatsen använder",
                                             "denna webbplats använder",
                                             "genom att fortsätta använda",
                                             "om kakor",
                                             "cookies"};

/// Page marks that mean nothing else.
constexpr std::string_view body_marks[] = {
    "utskrivet från",   "utskriven från",     "till sidans topp",  "sidan skrevs ut",
    "justerandes sign", "utdragsbestyrkande", "dela sidan",        "sidan uppdaterad",
    "hjälpte den här",  "hjälpte sidan",      "hade du nytta av",  "hittade du det",
    "var sidan till",   "var informationen",  "var den här sidan", "var den här informationen"};

/// Short words that begin a sentence with "§", not a board's letters.
constexpr std::string_view words_before_sign[] = {"den", "som", "sen", "men", "han", "hos"};

constexpr std::string_view committees[] = {"au", "regu", "ksau", "rsau", "pu", "su", "tu", "nau"};
constexpr std::string_view boards[] = {"ks", "rs", "ls", "kf", "rf", "dir"};

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

/// Bytes of the ".1" in "§ 7.1. Ny led": a paragraph within another; 0 for a point of delegation.
std::size_t part_length(std::string_view rest) {
    if (!rest.starts_with('.')) return 0;
    const std::size_t end = std::min(rest.find_first_not_of("0123456789", 1), rest.size());
    const std::string_view after = rest.substr(end);
    const bool titled =
        after.empty() || (begins_capital(trim(after, " \t.")) && !begins_capital(after));
    return end > 1 && end <= 3 && titled ? end : 0;
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

/// True for digits that may be a year: "2023/12" and "57/2023" number no pages.
bool has_year(std::string_view text) {
    constexpr std::size_t digits = 4;
    std::size_t run = 0;
    for (const char c : text) {
        run = is_digit(c) ? run + 1 : 0;
        if (run == digits) return true;
    }
    return false;
}

/// "Sida 3 (7)", "SID 1 (9)", "2(5)", "3/7", "Sida 1 av 2".
bool is_page_number(std::string_view folded) {
    take_any(folded, {"sida", "sid", "s.", "blad"});
    std::string rest(folded);
    if (const std::size_t of = rest.find(" av "); of != std::string::npos) rest.erase(of, 4);
    return rest.find_first_not_of("0123456789 ().:/") == std::string::npos &&
           rest.find_first_of("0123456789") != std::string::npos && !has_year(rest) &&
           rest.size() <= 10;
}

} // namespace

namespace {

/// "Ordf sign    Just sign    Utdragsbestyrkande": the line for signatures on the minutes' pages.
bool is_row_to_sign(std::string_view text) {
    constexpr std::string_view marks[] = {"justera", "just sign",  "ordf",    "sekr",
                                          "sign",    "utdragsbes", "utdrag ", "utdraget ",
                                          "bestyrk", "underskrift"};
    constexpr std::string_view signs[] = {"sign", "bestyrk", "justerare", "justerande"};
    const auto columns = columns_of(text);
    const auto signs_here = [&](const std::string& column) {
        const std::string folded = fold(column);
        return starts_with_any(folded, marks) && contains_any(folded, signs) &&
               word_count(folded) <= 3;
    };
    return columns.size() > 1 && std::all_of(columns.begin(), columns.end(), signs_here);
}

/// "Beslut 1", "Delegationsbeslut nr 12"
bool is_numbered_decision(std::string_view folded) {
    const std::size_t word = length_of_counted(folded);
    if (word == 0) return false;
    folded.remove_prefix(word);
    if (folded.starts_with("nr ")) folded.remove_prefix(3);
    return !folded.empty() && folded.size() < 3 &&
           folded.find_first_not_of("0123456789") == folded.npos;
}

} // namespace

std::size_t mail_end(std::span<const Line> lines) {
    constexpr std::size_t most_lines = 40;
    constexpr std::size_t fewest_marks = 3;
    constexpr std::string_view marks[] = {
        "från:", "skickat:", "till:", "kopia:", "ämne:",    "datum:",
        "from:", "sent:",    "to:",   "cc:",    "subject:", "date:"};
    std::size_t i = 0;
    std::size_t found = 0;
    for (; i < lines.size() && !lines[i].blank(); ++i)
        found += starts_with_any(fold(lines[i].text), marks) ? 1 : 0;
    const std::string first = lines.empty() ? "" : fold(lines[0].text);
    const bool sent = first.starts_with("från:") || first.starts_with("from:");
    if (!sent || found < fewest_marks) return 0;
    for (const std::size_t end = std::min(lines.size(), most_lines); i < end; ++i) {
        const bool opens = lines[i - 1].blank();
        if (opens && is_rule(lines[i].text)) return i + 1;
        if (opens && (is_paper(lines[i].text) || dated_paper(trimmed(lines[i].text)))) return i;
    }
    return 0;
}

std::string without_time(std::string_view value) {
    for (const std::string_view mark : {", kl", " kl", ", klockan"})
        value = value.substr(0, value.find(mark));
    const std::string_view first = first_word(value);
    const std::string word = fold(first);
    if (std::ranges::any_of(weekday_names,
                            [&](const auto& names) { return word.starts_with(names.swedish); }))
        value.remove_prefix(first.size());
    value = trimmed(value);
    if (value.starts_with("den ")) value.remove_prefix(4);
    return std::string(value);
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

bool is_paper(std::string_view text) {
    text = without_colon(text);
    if (text.size() > longest_paper) return false;
    const std::string folded = fold(text);
    if (is_any_of(folded, papers)) return true;
    if (is_numbered_decision(folded)) return true;
    if (const std::size_t slash = folded.find('/'); slash != folded.npos)
        return is_any_of(std::string_view(folded).substr(0, slash), papers) &&
               is_any_of(std::string_view(folded).substr(slash + 1), papers);
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
    text = trimmed(text);
    if (text.empty() || text.size() > longest_mark) return false;
    const std::string folded = fold(text);
    if (starts_with_any(folded, cookie_words)) return true;
    return is_page_number(folded) ||
           (starts_with_any(folded, page_marks) && !folded.ends_with('.'));
}

namespace {

/// "§ 133 forts.", "Forts. KS § 133": the paragraph that continues at the head of a page.
bool is_continued_paragraph(std::string_view text) {
    constexpr std::string_view words[] = {"forts.", "forts", "fortsättning"};
    const std::string folded = fold(text);
    for (const std::string_view word : words) {
        const std::size_t at = folded.find(word);
        if (at == std::string::npos || at + word.size() > text.size()) continue;
        std::string rest =
            std::string(text.substr(0, at)) + std::string(text.substr(at + word.size()));
        std::erase_if(rest, [](char c) { return c == '(' || c == ')' || c == ','; });
        const auto paragraph = paragraph_on(rest);
        return paragraph && paragraph->title.empty();
    }
    return false;
}

} // namespace

bool is_page_mark_in_body(std::string_view text) {
    if (text.empty() || text.size() > longest_mark) return false;
    if (is_row_to_sign(text) || is_continued_paragraph(text)) return true;
    const std::string folded = fold(text);
    const bool worded = folded.starts_with("sid") || folded.starts_with("blad") ||
                        (folded.find('(') != std::string::npos && folded.ends_with(')'));
    if (worded && is_page_number(folded)) return true;
    return starts_with_any(folded, body_marks) && !folded.ends_with('.');
}

bool is_stamp(std::string_view text) {
    constexpr std::string_view words[] = {"inkom",    "inkommen", "ankom",
                                          "ankommen", "inkommet", "ankomststämpel"};
    const std::string_view first = first_word(text);
    const std::string rest(trimmed(text.substr(first.size())));
    return is_any_of(std::string_view(fold(first)), words) && (rest.empty() || whole_date(rest));
}

std::optional<ParagraphLine> paragraph_on(std::string_view line) {
    constexpr std::string_view sign = "§";
    const std::string_view text = trimmed(line);
    const std::size_t at = text.find(sign);
    if (at > 8) return std::nullopt; // also if there is none
    const std::string_view owner = trimmed(text.substr(0, at));
    if (!is_owner(owner) || owner.find_first_of(" 0123456789.,:") != std::string_view::npos)
        return std::nullopt;
    std::string_view rest = trimmed(text.substr(at + sign.size()));
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits == 0 || digits > 4) return std::nullopt;
    ParagraphLine found{"§ " + std::string(rest.substr(0, digits)), {}, false};
    found.committee = is_any_of(fold(owner), committees);
    rest = rest.substr(digits);
    const std::size_t part = part_length(rest);
    if (part > 0) found.number += rest.substr(0, part);
    rest.remove_prefix(part > 0 ? part : year_length(rest));
    if (rest.starts_with('.') || rest.starts_with(':')) rest.remove_prefix(1);
    if (!rest.empty() && rest[0] != ' ' && rest[0] != '\t' && !is_other_paragraph(rest))
        return std::nullopt;
    found.title = trimmed(rest);
    if (is_other_paragraph(found.title)) found.title.clear();
    return found;
}

bool heads_decider(std::span<const Line> lines, std::size_t i) {
    if (i + 2 >= lines.size() || fold(trimmed(lines[i].text)) != "beslutande") return false;
    const auto person = person_on(trimmed(lines[i + 1].text));
    return person && !person->role.empty() && fold(person->role) != "ordförande" &&
           lines[i + 2].blank();
}

bool is_board_letters(std::string_view text) {
    return is_abbreviation(text, fold(text));
}

bool names_weekday(std::string_view text) {
    std::string day = fold(first_word(text));
    if (day.ends_with(',')) day.pop_back();
    if (day.ends_with("en")) day.resize(day.size() - 2);
    return std::ranges::any_of(weekday_names,
                               [&](const auto& names) { return day == names.swedish; });
}

std::optional<Date> day_before_place(std::string_view text) {
    take_any(text, {"den ", "Den "});
    const std::size_t comma = std::min(text.find(", "), text.find(" kl"));
    if (comma == text.npos || comma == 0) return std::nullopt;
    const std::string_view after = text.substr(comma);
    constexpr std::string_view ways[] = {", digitalt", ", via ", ", på distans", ", per capsulam"};
    const bool place =
        after.starts_with(" kl") || begins_capital(after.substr(2)) || starts_with_any(after, ways);
    return place && text.find_first_of("0123456789") == 0
               ? whole_date(std::string(text.substr(0, comma)))
               : std::nullopt;
}

bool is_paper_by_delegation(std::string_view text) {
    const std::string folded = fold(text);
    return folded.find("deleg") != folded.npos ||
           starts_with_any(folded, {"ordförande", "beslut av ordförande"});
}

} // namespace caseflow
