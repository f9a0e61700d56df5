#include "caseflow/intake/minutes_lines.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/deciding_boards.hpp"
#include "caseflow/intake/ending_lines.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/imported_texts.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <utility>

namespace caseflow {
namespace {

constexpr std::size_t longest_minutes_line = 160; // bytes

/// Names of an extract, in lower case; the longer ones first.
constexpr std::string_view extracts[] = {"protokollsutdrag",
                                         "utdrag ur protokollet",
                                         "utdrag ur protokoll",
                                         "utdrag ur sammanträdesprotokoll",
                                         "sammanträdesprotokoll",
                                         "protokoll",
                                         "nämndsammanträde",
                                         "sammanträde",
                                         "möte",
                                         "utdrag ur",
                                         "utdrag från"};

/// Words between the parts of a line about a meeting, in lower case.
constexpr std::string_view link_words[] = {"från", "fört",  "vid", "för",         "med",
                                           "i",    "den",   "av",  "sammanträde", "sammanträdet",
                                           "möte", "mötet", "-",   "–",           ","};

/// A text without linking words at its ends.
std::string_view without_links(std::string_view text) {
    for (;;) {
        text = trimmed(text);
        while (text.ends_with(',') || text.ends_with(':')) text.remove_suffix(1);
        while (text.starts_with(',') || text.starts_with(':')) text.remove_prefix(1);
        text = trimmed(text);
        const std::string_view first = first_word(text);
        const std::string_view last = text.substr(text.rfind(' ') + 1);
        if (!text.empty() && is_any_of(fold(first), link_words))
            text.remove_prefix(first.size());
        else if (!text.empty() && is_any_of(fold(last), link_words))
            text.remove_suffix(last.size());
        else
            return text;
    }
}

/// The text after the name of the paper; nothing if the line does not begin as an extract does.
std::optional<std::string_view> text_after_extract(std::string_view line) {
    const std::string folded = fold(line);
    for (const std::string_view words : extracts)
        if (folded.starts_with(words) && line.size() > words.size() &&
            std::string_view(" \t:,").find(line[words.size()]) != std::string_view::npos)
            return line.substr(words.size());
    return std::nullopt;
}

/// Takes "§ 131" off the end of a text.
std::string take_paragraph(std::string_view& text) {
    const std::size_t at = text.find("§");
    if (at == std::string_view::npos) return {};
    const auto found = paragraph_on(text.substr(at));
    if (!found || !found->title.empty()) return {};
    text = text.substr(0, at);
    return found->number;
}

/// The only day that a text names, and its place.
std::optional<Reading> only_day(std::string_view text) {
    std::optional<Reading> found;
    for (const Reading& reading : read_prose(text)) {
        const auto* value = std::get_if<TextPeriod>(&reading.value);
        if (value == nullptr) continue;
        if (found || value->extent != TextPeriod::Extent::day) return std::nullopt;
        found = reading;
    }
    return found;
}

/// "§ 44", and nothing after it
bool is_paragraph(std::string_view text) {
    const auto found = paragraph_on(text);
    return found && found->title.empty() && !found->committee;
}

/// The lines of a block with the minutes, by their indexes in a body.
struct Block {
    std::size_t board;
    std::size_t paragraph;
    std::optional<Date> date; // on the line between them, or after the board
    std::string name;         // of the board
};

std::optional<Block> block_at(const std::vector<Line>& body, std::size_t i) {
    const auto text = [&](std::size_t line) {
        return line < body.size() ? trimmed(body[line].text) : std::string_view{};
    };
    if (i > 0 && !text(i - 1).empty()) return std::nullopt;
    Block block{i, i + 1, parse_date(text(i + 1)), std::string(text(i))};
    if (block.date) ++block.paragraph;
    if (const auto meeting = meeting_on(text(i)); meeting && meeting->paragraph.empty())
        block.date = meeting->date, block.name = meeting->board;
    if (!is_board_in_any_case(block.name)) return std::nullopt;
    if (!is_paragraph(text(block.paragraph)) || !text(block.paragraph + 1).empty())
        return std::nullopt;
    return block;
}

/// A labelled day of a decision, and its first and last line.
struct LabelledDay {
    Date date;
    std::size_t begin;
    std::size_t end;
};

bool is_below_points_heading(const std::vector<Line>& body, std::size_t i) {
    static const Headings standard;
    const auto above = i > 0 ? known_heading(body[i - 1].text, standard) : std::nullopt;
    return above && above->place == Heading::Place::points;
}

/// "Beslutsdatum: 2021-03-03" at a line, or the day on the line below the label; "Datum:
/// 2021-03-03" right below "Beslut"; "Sammanträde den 4 maj 2023" alone.
std::optional<LabelledDay> decided_day_at(const std::vector<Line>& body, std::size_t i) {
    const std::string& text = body[i].text;
    if (text.size() > longest_minutes_line) return std::nullopt;
    if (const auto found = split_label(trimmed(text)))
        if (found->first == Label::decided ||
            (found->first == Label::date && is_below_points_heading(body, i)))
            if (const auto date = whole_date(found->second)) return LabelledDay{*date, i, i};
    const bool alone =
        (i == 0 || body[i - 1].blank()) && (i + 1 == body.size() || body[i + 1].blank());
    if (alone && fold(trimmed(text)).starts_with("sammanträde"))
        if (const auto meeting = minutes_on(text); meeting && meeting->date)
            return LabelledDay{*meeting->date, i, i};
    if (i + 1 == body.size() || label_alone(text) != Label::decided) return std::nullopt;
    const auto date = whole_date(std::string(trimmed(body[i + 1].text)));
    return date ? std::optional(LabelledDay{*date, i, i + 1}) : std::nullopt;
}

/// " nr 3, 2024-03-05" → ", 2024-03-05", " 2-2019 från" → " från": the number of the meeting in its
/// year.
std::string_view without_meeting_number(std::string_view text) {
    constexpr std::size_t longest = 3; // digits: not "2024-03-05"
    std::string_view rest = text;
    const bool marked = take_any(rest, {" nr ", " nr. "});
    if (!marked && !take_any(rest, {" "})) return text;
    std::size_t end = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (end == 0 || end > longest) return text;
    if (end < rest.size() && std::string_view("-/").find(rest[end]) != rest.npos)
        end = std::min(rest.find_first_not_of("0123456789", end + 1), rest.size());
    else if (!marked)
        return text;
    return std::string_view(" ,").find(rest.substr(end, 1)) == text.npos ? text : rest.substr(end);
}

constexpr std::string_view times_of_meeting[] = {" kl. ", " kl ", ", kl. ", ", kl ", " klockan "};

/// " i Uppsala", ", Sjöbo bystuga", " kl. 13.00": the place and hour of a board's meeting.
bool is_place_of_meeting(std::string_view text) {
    constexpr std::size_t most_words = 5;
    constexpr std::string_view times[] = {"kl. ", "kl ", "klockan "};
    const bool linked = take_any(text, {" i ", " på ", ", i ", ", på ", ", ", " "});
    if (starts_with_any(text, times)) return true;
    return linked && begins_capital(text) && word_count(text) <= most_words &&
           text.find("§") == text.npos && !is_board(text) &&
           text.find_first_of("0123456789") == text.npos;
}

/// "LAG-möte nr 3" → "LAG", "styrelsemöte" → "styrelse"
std::string_view without_meeting(std::string_view board) {
    board = board.substr(0, board.find(" nr "));
    for (const std::string_view meeting : {"möte", "mötet", "sammanträde"}) {
        if (!board.ends_with(meeting)) continue;
        std::string_view rest = board.substr(0, board.size() - meeting.size());
        if (rest.ends_with('-')) rest.remove_suffix(1);
        if (is_board_in_any_case(rest)) return rest;
    }
    return board;
}

/// Board, day and paragraph of a text with nothing else; for minutes, perhaps a place.
std::optional<MinutesLine> read_meeting(std::string_view rest, bool of_minutes = false) {
    MinutesLine found;
    found.paragraph = take_paragraph(rest);
    rest = without_meeting_number(rest);
    std::string board(rest);
    if (const auto day = only_day(rest)) {
        found.date = std::get<TextPeriod>(day->value).first;
        const std::string_view following = rest.substr(day->end);
        const bool placed = starts_with_any(following, times_of_meeting) ||
                            (of_minutes && is_place_of_meeting(following));
        const std::string_view before = without_links(rest.substr(0, day->begin));
        const std::string_view after = without_links(rest.substr(placed ? rest.size() : day->end));
        if (!before.empty() && !after.empty()) return std::nullopt;
        board = before.empty() ? after : before;
    }
    board = without_links(board);
    constexpr std::string_view meetings[] = {"styrelsemöte", "styrelsemötet", "styrelseprotokoll",
                                             "styrelsesammanträde", "styrelsens möte"};
    const std::string meeting =
        fold(board.substr(0, std::min(board.find(" i "), board.find(" nr "))));
    if (is_any_of(std::string_view(meeting), meetings)) board = "Styrelsen";
    if (of_minutes || found.date) board = without_meeting(board);
    const std::string_view name = std::string_view(board).substr(0, board.find(" i "));
    if (!board.empty() && !is_board_in_any_case(name)) return std::nullopt;
    found.board = name;
    if (found.board.empty() && !found.date) return std::nullopt;
    return found;
}

/// "Kommunfullmäktiges beslut 2020-06-15 § 77": the day, the paragraph, and the rest as the board.
/// "Direktionens beslut § 6" has no day; from a committee, it would only prepare the case.
std::optional<MinutesLine> dated_heading(const Line& line) {
    constexpr std::string_view words = "s beslut ";
    const std::size_t at = line.text.find(words);
    if (line.text.size() > longest_minutes_line || at == std::string::npos) return std::nullopt;
    if (!is_board(line.text.substr(0, at))) return std::nullopt;
    const std::string_view following = std::string_view(line.text).substr(at + words.size());
    auto found = read_meeting(following);
    if (is_paragraph(following) && !is_committee(line.text.substr(0, at)))
        found = MinutesLine{{}, {}, paragraph_on(following)->number};
    if (!found || (!found->date && found->paragraph.empty()) || !found->board.empty())
        return std::nullopt;
    found->board = line.text.substr(0, at + words.size() - 1);
    return found;
}

/// "kommunstyrelsens sammanträde den 12 april 2022" → "kommunstyrelsen den 12 april 2022"
std::string without_papers(std::string_view text) {
    std::string words(text);
    for (const std::string_view paper : {"s protokoll ", "s sammanträde ", "s möte "})
        if (const std::size_t at = words.find(paper); at != std::string::npos)
            words.erase(at, paper.size() - 1);
    return words;
}

} // namespace

std::optional<MinutesLine> minutes_on(std::string_view line) {
    if (line.size() > longest_minutes_line) return std::nullopt;
    constexpr std::string_view decision = "Beslut "; // "Beslut 2023-11-14, § 38"
    if (line.starts_with(decision)) {
        const auto found = read_meeting(line.substr(decision.size()));
        return found && found->date && !found->paragraph.empty() ? found : std::nullopt;
    }
    const auto following = text_after_extract(trimmed(line));
    return following ? read_meeting(without_papers(*following), true) : std::nullopt;
}

std::optional<MinutesLine> meeting_on(std::string_view line) {
    if (line.size() > longest_minutes_line || !begins_capital(line)) return std::nullopt;
    if (line.find(" i korthet") != std::string_view::npos) return std::nullopt; // a title
    auto found = read_meeting(without_papers(line));
    if (!found || found->board.empty()) return std::nullopt;
    const bool of_board = !found->paragraph.empty() && !is_committee(found->board);
    return found->date || of_board ? found : std::nullopt; // "Direktionen § 9"
}

std::optional<Date> only_day_in(std::string_view text) {
    const auto day = only_day(text);
    return day ? std::optional(std::get<TextPeriod>(day->value).first) : std::nullopt;
}

namespace {

/// True for a line of a list of documents: in the block below its heading.
bool is_in_list_of_papers(const std::vector<Line>& body, std::ptrdiff_t line) {
    static const Headings standard;
    auto at = static_cast<std::size_t>(line);
    const auto heads = [&](std::size_t i) {
        const auto heading = known_heading(body[i].text, standard);
        return heading && heading->place == Heading::Place::basis;
    };
    while (at > 0 && !body[at - 1].blank() && !heads(at - 1)) --at;
    return at > 0 && (heads(at - 1) || (at > 1 && heads(at - 2)));
}

/// The paragraph of the board, "KS § 77", above a heading without one; empty if there is none.
std::string paragraph_above(const std::vector<Line>& body, std::ptrdiff_t heading) {
    constexpr std::ptrdiff_t most_lines = 8;
    for (std::ptrdiff_t i = heading - 1; i >= 0 && i >= heading - most_lines; --i)
        if (const auto found = paragraph_on(trimmed(body[static_cast<std::size_t>(i)].text)))
            return found->committee ? std::string{} : found->number;
    return {};
}

} // namespace

void take_dated_heading(std::vector<Line>& body, Head& head) {
    if (head.by_delegation) return;
    const auto last = std::find_if(body.rbegin(), body.rend(), [](const Line& line) {
        return dated_heading(line).has_value();
    });
    if (last == body.rend() || is_in_list_of_papers(body, last.base() - body.begin() - 1)) return;
    auto found = *dated_heading(*last);
    constexpr std::string_view assembly = "fullmäktige"; // above which no board decides
    const bool of_board = fold(found.board).find(assembly) == std::string::npos;
    if (of_board && fold(head.board).ends_with(assembly)) return;
    if (found.paragraph.empty())
        found.paragraph = paragraph_above(body, last.base() - body.begin() - 1);
    if (found.paragraph.empty()) return;
    if (!found.date && (!head.paragraph.empty() || head.dates.size() != 1)) return;
    keep_paragraph(head);
    head.paragraph = found.paragraph;
    head.paragraph_line = last->number;
    last->text = found.board;
    if (!found.date) return; // the head has the day
    for (const HeadDate& date : head.dates)
        if (!date.line.text.empty()) head.rest.push_back(date.line);
    head.dates = {{*found.date, {}, true}};
}

void take_decided_day(std::vector<Line>& body, Head& head) {
    if (!head.dates.empty()) return;
    std::optional<LabelledDay> found;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const auto day = decided_day_at(body, i);
        if (!day) continue;
        if (found) return; // of several decisions
        found = day;
    }
    if (!found) return;
    std::string words = body[found->begin].text;
    for (std::size_t i = found->begin + 1; i <= found->end; ++i) words += " " + body[i].text;
    head.dates.push_back({found->date, {words, body[found->begin].number}, true});
    for (std::size_t i = found->begin; i <= found->end; ++i) body[i].text.clear();
}

namespace {

/// The day and the paragraph of the committee that prepared a decision are lines of the head.
void keep_preparation(Head& head) {
    keep_paragraph(head);
    for (const HeadDate& date : head.dates)
        if (!date.line.text.empty()) head.rest.push_back(date.line);
    head.dates.clear();
}

/// Moves "Regionala utvecklingsnämnden § 12" from right above "Beslut" to the head: the board that
/// decided after a committee's proposal.
bool take_line_above_points(std::vector<Line>& body, Head& head) {
    static const Headings standard;
    for (std::size_t i = body.size(); i-- > 1;) {
        const auto heading = known_heading(body[i].text, standard);
        if (!heading || heading->place != Heading::Place::points || (i > 1 && !body[i - 2].blank()))
            continue;
        const auto found = meeting_on(body[i - 1].text);
        if (!found || found->paragraph.empty() || is_committee(found->board)) continue;
        if (!head.board.empty()) head.rest.push_back({head.board, head.board_line});
        keep_paragraph(head);
        head.board = found->board;
        head.paragraph = found->paragraph;
        head.board_line = head.paragraph_line = body[i - 1].number;
        if (found->date) head.dates.push_back({*found->date, {}, true});
        head.rest.push_back({std::exchange(body[i - 1].text, {}), body[i - 1].number});
        return true;
    }
    return false;
}

} // namespace

void take_minutes_lines(std::vector<Line>& body, Head& head) {
    const bool prepared = is_committee(head.board); // by a committee of the board that decides
    if (head.by_delegation || take_line_above_points(body, head)) return;
    if (!head.paragraph.empty() && !prepared) return;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const auto block = block_at(body, i);
        if (!block || (prepared && is_committee(block->name))) continue;
        if (!head.board.empty()) head.rest.push_back({head.board, head.board_line});
        if (!head.paragraph.empty()) keep_preparation(head);
        head.board = block->name;
        head.board_line = body[block->board].number;
        head.paragraph = trimmed(body[block->paragraph].text);
        head.paragraph_line = body[block->paragraph].number;
        if (block->date) head.dates.push_back({*block->date, body[block->paragraph - 1], true});
        for (std::size_t line = block->board; line <= block->paragraph; ++line)
            body[line].text.clear();
        return;
    }
}

} // namespace caseflow
