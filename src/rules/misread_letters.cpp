#include "caseflow/rules/misread_letters.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/rules/hidden_characters.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::size_t most_misread = 100;  // reported at most
constexpr std::size_t fewest_of_file = 3;  // that show that a whole file was misread
constexpr std::size_t longest_word = 60;   // bytes before or after the letter
constexpr std::size_t longest_words = 120; // bytes of a line that a message shows
constexpr std::string_view around_words = " \t\r\n\"'()[],;";

/// The letters and signs that are restored. For others the signs may be meant: "Ã”" ends a quote.
constexpr std::string_view letters = "åäöÅÄÖéÉüÜèÈêëáíóøæØÆñç§°½¼¾²³µ·–—‘’‚“”„…•";

/// The signs of Windows-1252 from 0x80 on that differ from ISO 8859-1.
constexpr char32_t windows_signs[] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The byte that was read as a character; 0 if none was.
char byte_of(char32_t character) {
    constexpr char32_t first = 0x80;
    constexpr char32_t last = 0xFF;
    if (character >= first && character <= last) return static_cast<char>(character);
    const auto* const sign = std::ranges::find(windows_signs, character);
    if (character == 0 || sign == std::end(windows_signs)) return 0;
    return static_cast<char>(first + static_cast<char32_t>(sign - std::begin(windows_signs)));
}

/// What web pages write for letters and signs that some texts cannot have.
constexpr std::pair<std::string_view, std::string_view> entities[] = {
    {"&aring;", "å"},  {"&auml;", "ä"},  {"&ouml;", "ö"},   {"&Aring;", "Å"},  {"&Auml;", "Ä"},
    {"&Ouml;", "Ö"},   {"&#229;", "å"},  {"&#228;", "ä"},   {"&#246;", "ö"},   {"&#197;", "Å"},
    {"&#196;", "Ä"},   {"&#214;", "Ö"},  {"&eacute;", "é"}, {"&Eacute;", "É"}, {"&uuml;", "ü"},
    {"&oslash;", "ø"}, {"&aelig;", "æ"}, {"&sect;", "§"},   {"&ndash;", "–"},  {"&mdash;", "—"},
    {"&#8211;", "–"},  {"&nbsp;", " "},  {"&#160;", " "},   {"&rdquo;", "”"},  {"&ldquo;", "“"},
    {"&rsquo;", "’"},  {"&amp;", "&"},   {"&#38;", "&"},    {"&hellip;", "…"}};

/// A letter and its number of bytes when read in the wrong encoding, or when written as an entity.
struct Misread {
    std::string letter;
    std::size_t size = 0;
};

Misread entity_at(std::string_view text) {
    const auto* const found = std::ranges::find_if(
        entities, [&](const auto& entity) { return text.starts_with(entity.first); });
    if (found == std::end(entities)) return {};
    return {std::string(found->second), found->first.size()};
}

/// The letter that the characters at a place were; empty if they are what they seem.
Misread misread_at(std::string_view text, std::size_t at) {
    if (text[at] == '&') return entity_at(text.substr(at));
    const std::string_view lead = text.substr(at, 2);
    if (lead != "Ã" && lead != "Â" && lead != "â") return {};
    Misread misread;
    for (std::size_t count = lead == "â" ? 3 : 2; count > 0; --count) {
        const std::string_view rest = text.substr(std::min(at + misread.size, text.size()));
        const char byte = rest.empty() ? '\0' : byte_of(code_point(rest));
        if (byte == 0) return {};
        misread.letter += byte;
        misread.size += character_length(rest);
    }
    const bool known =
        !invalid_utf8(misread.letter) && letters.find(misread.letter) < letters.size();
    return known ? misread : Misread{};
}

/// The first place, at or after `from`, where a misread letter may begin. The second byte of "Ã",
/// and of "Â" and "€", is rare in anything else.
std::size_t find_misread(std::string_view text, std::size_t from) {
    std::size_t first = text.size();
    for (const char rare : {'\x83', '\x82'}) {
        for (std::size_t at = text.find(rare, from); at < first; at = text.find(rare, at + 1)) {
            for (const std::size_t before : {std::size_t{1}, std::size_t{3}}) {
                if (at < from + before || misread_at(text, at - before).size == 0) continue;
                first = std::min(first, at - before);
            }
        }
    }
    for (std::size_t at = text.find('&', from); at < first; at = text.find('&', at + 1))
        if (misread_at(text, at).size > 0) first = at;
    return first;
}

std::size_t begin_of_word(std::string_view text, std::size_t at) {
    const std::size_t from = at - std::min(at, longest_word);
    const std::size_t gap = text.substr(from, at - from).find_last_of(around_words);
    return gap == std::string_view::npos ? at : from + gap + 1;
}

/// The end of the word around a letter, or of the letter itself if the word is long.
std::size_t end_of_word(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && end <= at + longest_word) {
        const std::size_t size = misread_at(text, end).size; // an entity has a semicolon
        if (size == 0 && around_words.find(text[end]) < around_words.size()) return end;
        end += std::max<std::size_t>(size, 1);
    }
    return end > at + longest_word ? at + misread_at(text, at).size : end;
}

/// The encoding, by the name that iconv has for it, in which a whole file was read: nothing in it
/// beyond ASCII is what it seems. Empty if some of it is, or if it is too little to tell.
std::string_view encoding_of_file(std::string_view text) {
    std::size_t count = 0;
    bool of_windows = false; // signs that ISO 8859-1 does not have
    bool of_iso = false;     // and those that Windows does not have
    for (std::size_t at = 0; at < text.size(); ++count) {
        while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
        if (at == text.size()) break;
        const std::size_t end = at + misread_at(text, at).size;
        if (end == at) return {};
        for (; at < end; at += character_length(text.substr(at))) {
            const char32_t code = code_point(text.substr(at));
            of_windows = of_windows || code > 0xFF;
            of_iso = of_iso || code < 0xA0;
        }
    }
    if (count < fewest_of_file || (of_windows && of_iso)) return {};
    return of_windows ? "WINDOWS-1252" : "ISO-8859-1";
}

/// Reports the first misread words of each line.
void report_words(const SourceText& source, std::size_t first, Report& report) {
    const std::string_view text = source.text();
    std::size_t count = 0;
    for (std::size_t at = first; at < text.size() && count < most_misread; ++count) {
        const std::size_t begin = begin_of_word(text, at);
        std::size_t end = end_of_word(text, at);
        const std::size_t line = std::min(text.find('\n', at), text.size());
        const std::string_view near = text.substr(0, std::min(line, begin + longest_words));
        for (at = find_misread(near, end); at < near.size(); at = find_misread(near, end))
            end = end_of_word(text, at);
        at = find_misread(text, line);
        const std::string_view found = text.substr(begin, end - begin);
        const std::string shown = visible_line(found);
        const std::string meant = reread(found);
        report.add({&source, source.span(begin, end)},
                   found.find('&') < found.size()
                       ? message("'{found}' is '{meant}' as web pages write it; write {meant}",
                                 "found"_a = shown, "meant"_a = meant)
                       : message("'{found}' is '{meant}' read in the wrong encoding; write {meant}",
                                 "found"_a = shown, "meant"_a = meant));
    }
}

/// Reports a whole file that was misread, at its first word. False if it was not.
bool report_file(const SourceText& source, std::size_t first, Report& report) {
    const std::string_view text = source.text();
    const std::string_view encoding = encoding_of_file(text);
    if (encoding.empty() || text[first] == '&') return false;
    const std::size_t begin = begin_of_word(text, first);
    const std::size_t end = end_of_word(text, first);
    const std::string_view found = text.substr(begin, end - begin);
    report.add(
        {&source, source.span(begin, end)},
        message("'{found}' is '{meant}' read in the wrong encoding, and so is the rest of the "
                "file; convert it with iconv -f UTF-8 -t {encoding}",
                "found"_a = visible_line(found), "meant"_a = reread(found),
                "encoding"_a = encoding));
    return true;
}

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// The next question mark within a word, "f?r"; the end of the text if there is none.
std::size_t find_mark_in_word(std::string_view text, std::size_t from) {
    const auto is_small = [&](std::size_t at) { return text[at] >= 'a' && text[at] <= 'z'; };
    for (std::size_t at = text.find('?', from); at < text.size(); at = text.find('?', at + 1)) {
        if (at == 0 || at + 1 >= text.size() || !is_small(at - 1) || !is_small(at + 1)) continue;
        const std::size_t begin = begin_of_word(text, at);
        const std::string_view word = text.substr(begin, end_of_word(text, at) - begin);
        if (word.find_first_of("/=:&") > word.size()) return at; // not an address
    }
    return text.size();
}

/// Reports question marks in the place of letters, if the file has several and no letter beyond
/// ASCII.
void report_marks(const SourceText& source, Report& report) {
    const std::string_view text = source.text();
    const std::size_t at = find_mark_in_word(text, 0);
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (at == text.size() || !std::ranges::all_of(text, is_ascii)) return;
    const std::size_t end = end_of_word(text, at);
    if (find_mark_in_word(text, end) == text.size()) return;
    const std::size_t begin = begin_of_word(text, at);
    report.add({&source, source.span(begin, end)},
               message("'{found}' has a question mark where a letter was lost in a conversion; "
                       "write the letter, here and wherever else it is",
                       "found"_a = visible_line(text.substr(begin, end - begin))));
}

void report_lost(const SourceText& source, Report& report) {
    const std::string_view text = source.text();
    const std::size_t at = text.find(replacement);
    if (at < text.size())
        report.add({&source, source.span(at, at + replacement.size())},
                   message("U+FFFD stands for a letter that was lost in a conversion; write the "
                           "letter, here and wherever else it is"));
}

} // namespace

bool is_in_misread(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_before = 5; // bytes: "â" and a sign of Windows
    for (std::size_t before = 2; before <= std::min(at, longest_before); ++before)
        if (misread_at(text, at - before).size > before) return true;
    return false;
}

namespace {

void report_left_by_office(const SourceText& source, std::string_view words, Report& report) {
    const std::size_t at = source.text().find(words);
    if (at < source.text().size())
        report.add({&source, source.span(at, at + words.size())},
                   message("'{words}' is what an office program writes where something is missing; "
                           "write what is meant",
                           "words"_a = words));
}

/// Reports the errors and prompts of word processors and spreadsheets.
void report_left_by_office(const SourceText& source, Report& report) {
    constexpr std::string_view errors[] = {"Fel! Hittar inte referenskälla",
                                           "Fel! Bokmärket är inte definierat",
                                           "Error! Reference source not found",
                                           "Error! Bookmark not defined",
                                           "#REF!",
                                           "#SAKNAS!",
                                           "#VÄRDEFEL!",
                                           "#REFERENS!",
                                           "#DIVISION/0!"};
    if (source.text().find("Klicka") < source.text().size())
        for (const std::string_view prompt :
             {"Klicka eller tryck här för att ange", "Klicka här för att ange"})
            report_left_by_office(source, prompt, report);
    if (source.text().find('!') == std::string_view::npos) return; // most files
    for (const std::string_view error : errors) report_left_by_office(source, error, report);
}

} // namespace

bool has_lost_letter(std::string_view text) {
    return text.find(replacement) < text.size() || find_mark_in_word(text, 0) < text.size();
}

std::string reread(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const Misread misread = misread_at(text, at);
        const std::size_t size = misread.size > 0 ? misread.size : 1;
        out += misread.size > 0 ? std::string_view(misread.letter) : text.substr(at, 1);
        at += size;
    }
    return out;
}

void check_encoding(const Subject& subject, Report& report) {
    const SourceText& source = subject.file.source;
    const std::size_t first = find_misread(source.text(), 0);
    if (first < source.text().size() && !report_file(source, first, report))
        report_words(source, first, report);
    report_lost(source, report);
    report_marks(source, report);
    check_characters(subject, report);
    report_left_by_office(source, report);
}

} // namespace caseflow
