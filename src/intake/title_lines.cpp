#include "caseflow/intake/title_lines.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/ending_lines.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/reading.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t fewest_words_of_sentence = 4;
constexpr std::size_t fewest_words_before_list = 7;

/// Ends of titles that are not ends of sentences.
constexpr std::string_view abbreviations[] = {"för.", "m.m.", "mm.", "m.fl.", "etc.",
                                              "o.d.", "m m.", "st.", "osv."};

/// Words that most titles begin with, in lower case.
constexpr std::string_view title_beginnings[] = {
    "ansökan",        "bidrag",          "stöd",        "medfinansiering",
    "finansiering",   "projekt",         "beslut",      "beviljat",
    "avslag",         "yttrande",        "delegation",  "rapport",
    "redovisning",    "slutredovisning", "förlängning", "ändring",
    "ändrad",         "återkallelse",    "rättelse",    "fördelning",
    "anhållan",       "begäran",         "revidering",  "verksamhetsbidrag",
    "konsultcheck",   "medel",           "utbetalning", "fråga",
    "upphävande",     "regional",        "regionalt",   "tilldelning",
    "remiss",         "överenskommelse", "avtal",       "uppdrag",
    "angående",       "ang. ",           "ang ",        "beträffande",
    "prioritering",   "tilläggsanslag",  "ändrat",      "besked",
    "svar på ",       "er ansökan om",   "återkrav",    "återbetalning",
    "tilläggsbeslut", "delprojekt"};

/// Ends of first words of titles, in lower case: "LONA-bidrag", "Projektstöd".
constexpr std::string_view title_word_ends[] = {"bidrag",       "stöd",   "medel",
                                                "finansiering", "anslag", "ersättning"};

/// Words that no title ends with, in lower case: it continues in the next line.
constexpr std::string_view words_inside_titles[] = {
    "av",    "i",      "till",      "för",     "och",    "på",    "med",  "om",
    "samt",  "från",   "vid",       "inom",    "längs",  "en",    "ett",  "den",
    "det",   "de",     "mellan",    "hos",     "under",  "genom", "mot",  "ur",
    "inför", "enligt", "projektet", "eller",   "kring",  "över",  "utan", "via",
    "nya",   "nytt",   "avseende",  "rörande", "projekt"};

/// Papers with a number of their own, which are not titles.
constexpr std::string_view numbered_papers[] = {"delegationsbeslut nr ", "ordförandebeslut nr ",
                                                "protokoll nr ", "beslut nr "};

/// Units after a number, in lower case.
constexpr std::string_view money_units[] = {"kr",   "kronor",   "sek", "tkr",    "mkr",
                                            "mnkr", "miljoner", "kr.", "procent"};

/// True for a label with a number or a sum after it: "Regional medfinansiering: 3 000 000 kr".
bool is_labelled_value(std::string_view text) {
    const std::size_t colon = text.find(": ");
    if (colon == std::string_view::npos) return false;
    const std::string value = fold(text.substr(colon + 2));
    if (!has_digit(value)) return false;
    for (std::string_view rest = value; !rest.empty();) {
        const std::string_view word = first_word(rest);
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        const bool number = word.find_first_not_of("0123456789.,:/%-–\u00A0") == word.npos;
        if (!number && !is_any_of(word, money_units)) return false;
    }
    return true;
}

/// "Beslut publicerat på webbplatsen"
bool mentions_publishing(std::string_view text) {
    constexpr std::string_view words[] = {" publicerat ",     " publicerad ", " publiceras ",
                                          " på webbplatsen",  " på hemsidan", " på vår webb",
                                          " på anslagstavlan"};
    constexpr std::size_t most_words = 8;
    return word_count(text) <= most_words && contains_any(fold(text) + " ", words);
}

/// "Beviljat belopp: 720 000 kr (oförändrat)", not "Beviljat bidrag: Torvmarkernas minne"
bool is_sum_of_form(const std::pair<Label, std::string>& labelled) {
    const auto& [label, value] = labelled;
    const bool of_sum = label == Label::granted || label == Label::applied || label == Label::total;
    return of_sum && value.find_first_of("0123456789") == 0;
}

/// True for a label whose line is never a title, even if its value was not taken.
bool is_never_titled(Label label) {
    return label == Label::other || label == Label::number || label == Label::meeting;
}

} // namespace

bool greets(std::string_view text) {
    constexpr std::string_view greetings[] = {"hej", "bästa", "kära", "käre", "god", "hallå"};
    constexpr std::size_t most_words = 5;
    const std::string_view first = first_word(text);
    const std::string word = fold(first.substr(0, first.find_first_of(",!")));
    return word_count(text) <= most_words && is_any_of(std::string_view(word), greetings) &&
           (text.ends_with(',') || text.ends_with('!'));
}

bool begins_as_title(std::string_view text) {
    constexpr std::string_view past[] = {" har ", " beviljas", " avslås", " bifalls"};
    const std::string folded = fold(text);
    if (folded.starts_with("er ansökan") && contains_any(folded, past)) return false;
    constexpr std::string_view papers[] = {"ordförandebeslut: ", "delegationsbeslut: "};
    if (starts_with_any(folded, title_beginnings) || starts_with_any(folded, papers)) return true;
    if (!begins_capital(text) || word_count(text) < 3) return false;
    const std::string_view first = first_word(folded);
    const std::string_view second = first_word(std::string_view(folded).substr(first.size() + 1));
    const bool described = begins_small(text.substr(first.size() + 1)); // "Interna medel"
    return ends_with_any(without_colon(first), title_word_ends) ||
           (described && ends_with_any(second, title_word_ends));
}

bool is_long_title(std::string_view text) {
    constexpr std::size_t most_words_of_post = 5;
    return begins_as_title(text) && word_count(text) > most_words_of_post;
}

bool is_of_letter(std::string_view text) {
    constexpr std::string_view beginnings[] = {
        "till ",        "att: ", "att. ", "c/o ", "er ref", "sekretess ", "enligt sändlista",
        "enligt missiv"};
    return begins_capital(text) && starts_with_any(fold(text) + " ", beginnings);
}

namespace {

/// "Kommunstyrelsen § 40": another board's treatment of the case.
bool is_paragraph_of_board(std::string_view text) {
    const std::size_t sign = text.find(" §");
    return sign != text.npos && is_board(text.substr(0, sign)) &&
           paragraph_on(text.substr(sign)).has_value();
}

/// "Beslut 2024:118", "Beslutsprotokoll 2019:7", not "Beslut om bidrag 2024"
bool is_number_of_paper(std::string_view text) {
    const std::size_t digit = text.find_first_of("0123456789");
    if (digit == text.npos || text.find_first_not_of("0123456789:/-. ", digit) != text.npos)
        return false;
    const std::string_view paper = trimmed(text.substr(0, digit));
    return is_paper(paper) && word_count(paper) == 1;
}

/// "Internt", "Utkast", "Informationsklass: Öppen": the audience or the stage of a document.
bool is_status_of_paper(std::string_view text) {
    constexpr std::string_view words =
        "intern internt öppen öppet offentlig offentligt publik konfidentiell konfidentiellt "
        "sekretess sekretessbelagd sekretessbelagt hemlig hemligt begränsad skyddad utkast kopia "
        "original arbetsmaterial arbetshandling arkivexemplar";
    constexpr std::string_view marks = " .,:;()-*!";
    const std::size_t colon = text.find(": ");
    if (colon != text.npos && word_count(text.substr(0, colon)) == 1) text.remove_prefix(colon);
    return has_word(words, fold(trim(text, marks)));
}

/// "2022-03-14", and "31 april 2022", which does not exist.
bool is_shape_of_day(const std::string& text) {
    if (whole_date(text)) return true;
    const auto readings = read_prose(text);
    if (readings.size() != 1 || readings[0].begin > 0 || readings[0].end != text.size())
        return false;
    const auto* misspelt = std::get_if<Misspelt>(&readings[0].value);
    return misspelt != nullptr &&
           (misspelt->kind == Misspelt::Kind::day || misspelt->kind == Misspelt::Kind::date ||
            misspelt->kind == Misspelt::Kind::weekday);
}

} // namespace

bool is_about_paper(std::string_view text) {
    constexpr std::string_view counted[] = {"dagordningspunkt", "ärendepunkt", "ärende", "punkt",
                                            "ärende nr"};
    constexpr std::size_t most_words = 2; // before a day
    const std::string folded = fold(text);
    if (folded.starts_with("sekretess:") || is_status_of_paper(text) ||
        starts_with_any(folded, numbered_papers))
        return true;
    const std::size_t digit = folded.find_first_of("0123456789");
    if (digit == folded.npos) return false;
    const std::string_view before = trimmed(std::string_view(folded).substr(0, digit));
    const std::string after = folded.substr(digit);
    if (is_any_of(before, counted) && after.find_first_not_of("0123456789.") == after.npos)
        return true;
    return !before.empty() && word_count(before) <= most_words && !begins_as_title(text) &&
           is_shape_of_day(after);
}

std::string_view without_answer_mark(std::string_view title) {
    constexpr std::string_view marks[] = {"SV: ", "Sv: ", "VB: ", "RE: ", "Re: ", "FW: ", "Fwd: "};
    while (take_any(title, marks)) {
    }
    return title;
}

bool may_be_title(std::string_view text) {
    if (is_about_paper(text)) return false;
    if (text.find('|') != std::string_view::npos || is_of_letter(text)) return false;
    if (text.find('@') != std::string_view::npos) return false; // "From: karin.ek@example.se"
    if (mentions_publishing(text) || greets(text) || is_label_of_others(text)) return false;
    if (is_number_of_paper(text) || is_paragraph_of_board(text)) return false;
    const bool labelled_line =
        text.find(": ") < 16 && text.find_last_of("0123456789") + 1 == text.size();
    if ((labelled_line && !begins_as_title(text)) || is_labelled_value(text)) return false;
    if (const auto label = split_label(text))
        if (is_never_titled(label->first) || is_sum_of_form(*label)) return false;
    const bool begins = begins_capital(text) || text.starts_with("”") || text.starts_with("\"");
    return begins && character_count(text) >= 6;
}

bool is_title_in_one_line(std::span<const Line> lines, std::size_t i, const std::string& title) {
    constexpr std::size_t longest_title = 220; // bytes
    const std::string& text = lines[i].text;
    if (text.size() > longest_title) return false;
    if (paragraph_on(text) || (!title.empty() && text == title)) return true;
    const bool next_blank = i + 1 == lines.size() || lines[i + 1].blank();
    return next_blank && !text.ends_with('.') && (i == 0 || lines[i - 1].blank()) &&
           begins_as_title(text);
}

bool title_continues(std::string_view line, std::string_view next) {
    constexpr std::string_view dashes[] = {"- ", "– ", "— "};
    constexpr std::string_view open[] = {",", ":", " -", " –", " —", "-", "/", "&"};
    line = trimmed(line);
    const std::string last = fold(line.substr(line.rfind(' ') + 1));
    const std::string_view dashed = trimmed(next);
    return is_any_of(std::string_view(last), words_inside_titles) || last.ends_with("projektet") ||
           ends_with_any(line, open) || (starts_with_any(dashed, dashes) && begins_as_title(line));
}

std::string title_with(std::string title, std::string_view next) {
    const bool hyphen = title.ends_with('-') && !title.ends_with(" -");
    if (hyphen && begins_small(next) && !next.starts_with("och ")) title.pop_back();
    if (!hyphen) title += ' ';
    return title + std::string(next);
}

bool is_sentence(std::string_view text) {
    if (text.ends_with(':')) return word_count(text) >= fewest_words_before_list;
    return text.ends_with('.') && word_count(text) >= fewest_words_of_sentence &&
           !ends_with_any(fold(text), abbreviations);
}

namespace {

/// "Hamnföreningen har den 3 mars 2016 ansökt om", "Fonden beviljar": no title.
bool describes_activity(std::string_view text) {
    constexpr std::string_view verbs[] = {" har ",   " söker ", " ansöker ", " anhåller ",
                                          " begär ", " inkom ", " önskar ",  " beviljar "};
    return contains_any(text, verbs);
}

/// "… får vi meddela att styrelsen har beslutat", above a list.
bool leads_to_list(std::span<const Line> lines, std::size_t end, std::string_view text) {
    constexpr std::string_view ends[] = {" beslutat", " beslutade", " beslöt", " följande"};
    const bool clause = text.find(" beslut") != text.npos && text.ends_with(" att");
    while (end < lines.size() && lines[end].blank()) ++end;
    if (end == lines.size() || !begins_list(lines[end].text)) return false;
    const bool clauses = text.find(" beslutar ") != text.npos && is_clause(lines[end].text);
    return clause || clauses || ends_with_any(text, ends);
}

/// True for a sentence longer than its line, judging by its verb or by a small letter after a long
/// line.
bool is_long_sentence(std::span<const Line> lines, std::size_t i) {
    constexpr std::size_t fewest_bytes = 50;
    if (i + 1 >= lines.size() || lines[i].text.size() < fewest_bytes) return false;
    if (columns_of(lines[i].text).size() > 1) return false;
    std::size_t end = i;
    std::string text;
    for (; end < lines.size() && !lines[end].blank(); ++end)
        text += (text.empty() ? "" : " ") + std::string(trimmed(lines[end].text));
    const std::string_view next = trimmed(lines[i + 1].text);
    const bool continues = begins_small(next) || (!next.empty() && is_digit(next[0])) ||
                           describes_activity(lines[i].text);
    return end > i + 1 && continues && (is_sentence(text) || leads_to_list(lines, end, text));
}

/// "Direktören beslutar med stöd av …": the decision begins.
bool says_decides(std::string_view text) {
    return text.find(" beslutar") != std::string_view::npos ||
           text.find(" föreslås besluta") != std::string_view::npos;
}

} // namespace

bool begins_text(std::span<const Line> lines, std::size_t i) {
    const std::string& text = lines[i].text;
    const auto paragraph = paragraph_on(trimmed(lines[i - 1].text));
    const bool below_title = paragraph && !paragraph->title.empty();
    return is_sentence(text) || says_decides(text) || leads_to_list(lines, i + 1, text) ||
           ((lines[i - 1].blank() || below_title) && is_long_sentence(lines, i));
}

namespace {

/// Words that are a heading if text follows right under them, in lower case; alone they may be an
/// item of a list.
constexpr std::string_view block_headings[] = {
    "ansökan",       "kostnader", "kostnad",  "intäkter",    "budget",       "kostnadsbudget",
    "projektbudget", "mål",       "målgrupp", "resultat",    "genomförande", "information",
    "upplysning",    "övrigt",    "lagstöd",  "aktiviteter", "handläggning", "kommunicering"};

} // namespace

bool is_prose_at(std::span<const Line> lines, std::size_t i) {
    static const Headings standard;
    while (i < lines.size() && lines[i].blank()) ++i;
    std::string text;
    for (; i < lines.size() && !lines[i].blank(); ++i) {
        if (!text.empty() && known_heading(lines[i].text, standard)) break;
        text += (text.empty() ? "" : " ") + lines[i].text;
    }
    return is_sentence(text);
}

bool is_block_heading(const std::string& text) {
    return is_any_of(fold(text), block_headings);
}

bool heads_block_below(std::span<const Line> lines, std::size_t i) {
    constexpr std::size_t most_words = 4;
    const std::string& text = lines[i].text;
    if (i < 2 || !lines[i - 2].text.ends_with('.') || !looks_like_heading(text) ||
        word_count(text) > most_words || text.find_first_of("0123456789:") != text.npos ||
        begins_item(text) || ending_line(text) != EndingLine::other)
        return false;
    return is_prose_at(lines, i + 1) || split_label(lines[i + 1].text) ||
           label_alone(lines[i + 1].text);
}

namespace {

/// "För bidraget gäller följande villkor:", "Medlen fördelas enligt följande:", not "Villkor som
/// gäller för bidraget:": a sentence that the list below it continues.
bool leads_to_list(std::span<const Line> lines, std::size_t i) {
    constexpr std::string_view verbs[] = {" gäller ",   " fördelas ", " betalas ",    " är ",
                                          " ska ",      " får ",      " förenas ",    " omfattar ",
                                          " beviljas ", " avser ",    " finansieras "};
    constexpr std::string_view clauses[] = {" som ", " detta ", "?"};
    const std::string_view text = trimmed(lines[i].text);
    while (++i < lines.size() && lines[i].blank()) {
    }
    const std::string words = std::string(without_colon(text)) + " ";
    return text.ends_with(':') && contains_any(words, verbs) && !contains_any(words, clauses) &&
           i < lines.size() && begins_list(lines[i].text);
}

} // namespace

bool is_among_points(std::span<const Line> lines, std::size_t i, const Headings& own_headings) {
    if (leads_to_list(lines, i)) return true;
    return i + 2 < lines.size() && lines[i + 1].blank() && split_label(trimmed(lines[i].text)) &&
           !known_heading(lines[i + 2].text, own_headings) && is_prose_at(lines, i + 2);
}

bool heads_sentence(std::span<const Line> lines, std::size_t i) {
    if (i + 1 < lines.size() && label_alone(lines[i].text) == Label::subject &&
        (is_long_sentence(lines, i + 1) || describes_activity(lines[i + 1].text)))
        return true;
    if (word_count(lines[i].text) > 1 || i + 1 >= lines.size()) return false;
    const bool block = is_block_heading(lines[i].text); // a gap may precede its text
    const std::size_t below = i + (block && lines[i + 1].blank() && i + 2 < lines.size() ? 2 : 1);
    return is_sentence(lines[below].text) || (block && is_long_sentence(lines, below));
}

bool heads_prose(std::span<const Line> lines, std::size_t i) {
    constexpr std::size_t most_words = 4;
    const std::string& text = lines[i].text;
    if (i == 0 || !lines[i - 1].blank() || i + 1 >= lines.size()) return false;
    return looks_like_heading(text) && word_count(text) <= most_words && !has_digit(text) &&
           columns_of(text).size() == 1 &&
           (is_sentence(lines[i + 1].text) || is_long_sentence(lines, i + 1));
}

bool is_title_above_decision(std::span<const Line> lines, std::size_t i,
                             const Headings& own_headings) {
    const auto decides = [&](const Line& line) {
        const auto heading = line.blank() ? std::nullopt : known_heading(line.text, own_headings);
        return heading && heading->place == Heading::Place::points;
    };
    return lines[i].text.starts_with("Beslut ") && decides(lines[i]) &&
           std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, lines.end(), decides);
}

} // namespace caseflow
