#include "caseflow/intake/announcements.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/imported_texts.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/reading.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace caseflow {
namespace {

constexpr std::size_t longest_announcement = 220; // bytes of a sentence, perhaps on two lines

/// Whether an announcement is put up or taken down.
enum class Announcement { put_up, taken_down };

/// Labels, in lower case, of the days on which minutes were put up on the notice board and taken
/// down again.
constexpr std::pair<std::string_view, Announcement> announcements[] = {
    {"anslagsdatum", Announcement::put_up},
    {"anslagstid", Announcement::put_up},
    {"anslagsperiod", Announcement::put_up},
    {"tillkännagivet", Announcement::put_up},
    {"tillkännagivande", Announcement::put_up},
    {"datum för tillkännagivande", Announcement::put_up},
    {"anslaget på anslagstavlan", Announcement::put_up},
    {"är anslaget", Announcement::put_up},
    {"har anslagits", Announcement::put_up},
    {"publicerat på anslagstavlan", Announcement::put_up},
    {"anslagsdag", Announcement::put_up},
    {"anslag uppsatt", Announcement::put_up},
    {"anslaget uppsatt", Announcement::put_up},
    {"anslaget sätts upp", Announcement::put_up},
    {"anslaget sattes upp", Announcement::put_up},
    {"anslagets uppsättande", Announcement::put_up},
    {"uppsättande av anslag", Announcement::put_up},
    {"datum för anslag", Announcement::put_up},
    {"datum för anslaget", Announcement::put_up},
    {"datum för anslagets uppsättande", Announcement::put_up},
    {"datum för anslags uppsättande", Announcement::put_up},
    {"datum när anslaget sätts upp", Announcement::put_up},
    {"datum då anslaget sätts upp", Announcement::put_up},
    {"datum då anslag sätts upp", Announcement::put_up},
    {"datum för uppsättande", Announcement::put_up},
    {"datum för uppsättande av anslag", Announcement::put_up},
    {"anslag nedtaget", Announcement::taken_down},
    {"anslaget nedtaget", Announcement::taken_down},
    {"anslaget tas ned", Announcement::taken_down},
    {"anslaget tas ner", Announcement::taken_down},
    {"anslagets nedtagande", Announcement::taken_down},
    {"nedtagande av anslag", Announcement::taken_down},
    {"datum för anslagets nedtagande", Announcement::taken_down},
    {"datum för anslags nedtagande", Announcement::taken_down},
    {"datum när anslaget tas ned", Announcement::taken_down},
    {"datum då anslaget tas ned", Announcement::taken_down},
    {"datum då anslag tas ned", Announcement::taken_down},
    {"datum för nedtagande", Announcement::taken_down},
    {"datum för nedtagande av anslag", Announcement::taken_down}};

/// Labels of an announcement only if a day follows: "Anslås 30 000 kronor" is an appropriation.
constexpr std::string_view labels_with_day[] = {"anslaget", "anslagen", "anslås", "anslogs",
                                                "uppsatt"};

/// Verbs and nouns of a sentence about an announcement, in lower case.
constexpr std::string_view announcing_words[] = {"tillkännag", "anslog",   "anslås",  "anslagit",
                                                 "anslagen",   "publicer", "anslaget"};
constexpr std::string_view notice_board = "anslagstavla";

/// "Protokollet anslaget den" → "anslaget"
std::string_view label_of_announcement(std::string_view folded) {
    std::string_view label = trimmed(folded);
    for (const std::string_view minutes : {"protokollet ", "protokoll ", "justerat protokoll "})
        if (label.starts_with(minutes)) label.remove_prefix(minutes.size());
    for (const std::string_view link : {":", " den", ":"})
        if (label.ends_with(link)) label.remove_suffix(link.size());
    return label;
}

/// The first of the days that a text begins with: "2024-03-14 – 2024-04-04".
std::optional<Date> day_first(std::string_view text) {
    for (const Reading& reading : read_prose(text)) {
        const auto* value = std::get_if<TextPeriod>(&reading.value);
        const bool days = value != nullptr && (value->extent == TextPeriod::Extent::day ||
                                               value->extent == TextPeriod::Extent::whole);
        return days && reading.begin <= 4 ? std::optional(value->first) : std::nullopt;
    }
    return std::nullopt;
}

/// The announcement that a text is the label of, with or without the day: "Anslaget den 3 maj
/// 2021".
std::optional<Announcement> announcement_on(std::string_view text) {
    const std::size_t digit = std::min(text.find_first_of("0123456789"), text.size());
    const std::string folded = fold(text.substr(0, digit));
    const std::string_view label = label_of_announcement(folded);
    if (is_any_of(label, labels_with_day))
        return day_first(text.substr(digit)) ? std::optional(Announcement::put_up) : std::nullopt;
    for (const auto& [words, kind] : announcements)
        if (label == words) return kind;
    return std::nullopt;
}

/// The offset at which a sentence says that minutes are announced: "tillkännagavs på
/// anslagstavlan"; npos if it does not.
std::size_t announcing_verb(const std::string& folded) {
    constexpr std::string_view of_minutes[] = {"tillkännag", "och anslagits ", "och anslogs ",
                                               "och anslaget ", "och anslås "};
    const bool minutes =
        folded.find("protokoll") != std::string::npos || folded.starts_with("juster");
    if (folded.find(notice_board) == std::string::npos &&
        !(minutes && contains_any(folded + " ", of_minutes)))
        return std::string::npos;
    std::size_t found = std::string::npos;
    for (const std::string_view word : announcing_words) found = std::min(found, folded.find(word));
    return found;
}

/// The day after the verb in "Protokollet justerades den 19 juni och tillkännagavs på anslagstavlan
/// den 20 juni 2023".
std::optional<Date> announced_in_sentence(const std::string& text) {
    if (text.size() > longest_announcement) return std::nullopt;
    const std::size_t verb = announcing_verb(fold(text));
    if (verb == std::string::npos) return std::nullopt;
    for (const Reading& reading : read_prose(text)) {
        const auto* value = std::get_if<TextPeriod>(&reading.value);
        if (value == nullptr || reading.begin < verb) continue;
        const std::string between = fold(text.substr(verb, reading.begin - verb));
        const bool other = between.find(" tas ne") != std::string::npos ||
                           between.find("nedt") != std::string::npos ||
                           between.find(". ") != std::string::npos;
        const bool days =
            value->extent == TextPeriod::Extent::day || value->extent == TextPeriod::Extent::whole;
        return days && !other ? std::optional(value->first) : std::nullopt;
    }
    return std::nullopt;
}

/// True if a cell is right below another.
bool are_in_column(std::string_view upper_line, std::string_view upper_cell, std::string_view line,
                   std::string_view cell) {
    constexpr std::size_t nearest = 3; // characters
    const std::size_t above = display_width(upper_line.substr(0, upper_line.find(upper_cell)));
    const std::size_t below = display_width(line.substr(0, line.find(cell)));
    return std::max(above, below) - std::min(above, below) <= nearest;
}

/// " uppsättande" below "Datum för anslags", if a label takes two lines of a column.
std::string rest_of_label(std::span<const Line> lines, std::size_t line, std::size_t i) {
    if (line + 1 >= lines.size()) return {};
    std::size_t at = 0;
    const auto columns = columns_of(lines[line].text);
    for (std::size_t before = 0; before < i; ++before)
        at = lines[line].text.find(columns[before], at) + columns[before].size();
    at = lines[line].text.find(columns[i], at);
    const std::size_t column = display_width(lines[line].text.substr(0, at));
    std::size_t from = 0;
    for (const std::string& cell : columns_of(lines[line + 1].text)) {
        from = lines[line + 1].text.find(cell, from);
        if (begins_small(cell) && display_width(lines[line + 1].text.substr(0, from)) == column)
            return " " + cell;
    }
    return {};
}

/// "Anslaget den 22 juni 2020." of "Justerat den 18 juni 2020. Anslaget den 22 juni 2020."
std::string announcement_after_approval(const std::string& cell) {
    const std::size_t stop = fold(cell).starts_with("juster") ? cell.find(". ") : cell.npos;
    return stop == cell.npos ? cell : cell.substr(stop + 2);
}

/// The day of an announcement after its label: on the same line, in the next column or below it.
std::optional<Date> announced_at(std::span<const Line> lines, std::size_t line, std::size_t i) {
    auto columns = columns_of(lines[line].text);
    const std::string written = columns[i];
    columns[i] = announcement_after_approval(written);
    auto kind = announcement_on(columns[i]);
    if (!kind) kind = announcement_on(written + rest_of_label(lines, line, i));
    if (kind != Announcement::put_up) return std::nullopt;
    const std::size_t digit = columns[i].find_first_of("0123456789");
    if (digit != std::string::npos) return day_first(columns[i].substr(digit));
    if (i + 1 < columns.size())
        if (const auto date = day_first(columns[i + 1])) return date;
    const auto below =
        line + 1 < lines.size() ? columns_of(lines[line + 1].text) : std::vector<std::string>{};
    if (i < below.size() && below.size() == columns.size()) return whole_date(below[i]);
    return below.size() == 1 &&
                   are_in_column(lines[line].text, columns[i], lines[line + 1].text, below[0])
               ? day_first(below[0])
               : std::nullopt;
}

/// A line and the next one, if a sentence continues there.
std::string sentence_at(std::span<const Line> lines, std::size_t i) {
    std::string text(trimmed(lines[i].text));
    const std::string_view next = i + 1 < lines.size() ? trimmed(lines[i + 1].text) : "";
    const bool continues = begins_small(next) || (!next.empty() && is_digit(next[0]));
    if (!text.ends_with('.') && continues) text += " " + std::string(next);
    return text;
}

} // namespace

bool is_announcement(std::string_view line) {
    if (line.size() > longest_announcement) return false;
    constexpr std::string_view minutes[] = {"protokoll", "justering", "bevis om"};
    const std::string folded = fold(line);
    const std::string_view column = line.substr(0, std::min(line.find('\t'), line.find("   ")));
    return announcement_on(column) ||
           std::any_of(std::begin(announcements), std::end(announcements),
                       [&](const auto& word) { return folded.starts_with(word.first); }) ||
           ((starts_with_any(folded, announcing_words) || starts_with_any(folded, minutes)) &&
            announcing_verb(folded) != std::string::npos);
}

void propose_announced(std::span<const Line> lines, Imported& to) {
    AgreedValue<Date> announced;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        if (lines[line].text.size() > longest_announcement || lines[line].blank()) continue;
        const std::string sentence = sentence_at(lines, line);
        if (const auto day = announced_in_sentence(sentence))
            announced.add(*day, quote_words(sentence, 0, sentence.size()));
        const std::string& text = lines[line].text;
        for (std::size_t i = 0; i < columns_of(text).size(); ++i)
            if (const auto day = announced_at(lines, line, i))
                announced.add(*day, quote_words(text, 0, text.size()));
    }
    announced.doubt(to, "decision.0.minutes.announced");
    if (!announced.is_agreed()) return;
    to.data.decisions.back().minutes.announced = announced.value();
    to.remarks["decision.0.minutes.announced"] = "ur texten: " + announced.words();
}

} // namespace caseflow
