#include "caseflow/intake/deciding_boards.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace caseflow {
namespace {

/// The board and the paragraph of "Kommunstyrelsen § 44" or "KS § 44, 2023-05-04".
std::optional<std::pair<std::string, std::string>> board_and_paragraph(std::string_view text) {
    const std::size_t sign = text.find("§");
    if (sign == text.npos) return std::nullopt;
    const std::size_t digit = text.find_first_of("0123456789", sign);
    const std::size_t end = std::min(text.find_first_not_of("0123456789", digit), text.size());
    const std::string board(trimmed(text.substr(0, sign)));
    const auto found = paragraph_on(text.substr(sign, std::max(end, sign) - sign));
    if (!found || !(is_board(board) || is_board_letters(board))) return std::nullopt;
    return std::pair(board, found->number);
}

/// True if letters abbreviate a board: "KF" for "Kommunfullmäktige", from the first letter on.
bool are_letters_of(const std::string& letters, const std::string& board) {
    std::size_t at = 0;
    for (const char c : letters) {
        at = board.find(c, at);
        if (at == board.npos || (c == letters[0] && at > 0 && c != board[0])) return false;
        ++at;
    }
    return true;
}

/// "Kommunstyrelsens arbetsutskott" and "Arbetsutskottet", "KF" and "Kommunfullmäktige"
bool is_called(const std::string& name, const std::string& board) {
    if (is_board_letters(name) && !is_board(name)) return are_letters_of(fold(name), fold(board));
    return fold(name) == fold(board) || is_indefinite_of(name, board);
}

} // namespace

std::string reporting_clause(const std::string& sentence) {
    constexpr std::string_view verbs[] = {" meddela", " underrätt", " informera",
                                          " berätta", " bekräfta",  " besked"};
    constexpr std::string_view link = " att ";
    constexpr std::size_t longest_between = 30; // bytes: "er om", "Er härmed om"
    for (const std::string_view verb : verbs) {
        const std::size_t at = sentence.find(verb);
        const std::size_t end = sentence.find(link, std::min(at, sentence.size()));
        if (end == sentence.npos || end - at > longest_between) continue;
        return with_capital(sentence.substr(end + link.size()));
    }
    return sentence;
}

std::string any_deciding_board(const std::string& heading) {
    const std::size_t digit = heading.find_first_of("0123456789");
    if (digit != heading.npos && digit > 0 && whole_date(heading.substr(digit))) {
        std::string_view undated = trimmed(std::string_view(heading).substr(0, digit));
        if (undated.ends_with(" den")) undated.remove_suffix(std::string_view(" den").size());
        return any_deciding_board(std::string(undated));
    }
    const std::string clause = reporting_clause(heading); // "Vi meddelar att styrelsen beslutat"
    const std::string_view lead = without_lead_to_points(clause);
    for (const std::string_view ending :
         {"s beslut", " beslutar", " beslutade", " beslöt", " har beslutat", " beslutat"}) {
        std::string_view words = lead;
        if (!words.ends_with(ending)) continue;
        words.remove_suffix(ending.size());
        if (is_board(words)) return std::string(words);
    }
    return {};
}

std::string board_of_sentence(std::string_view text) {
    for (const std::string_view verb :
         {" beslutar", " beslutade", " beslöt", " beviljar", " har beslutat att "}) {
        const std::string_view board = text.substr(0, std::min(text.find(verb), text.size()));
        if (board.size() < text.size() && is_board(board)) return std::string(board);
    }
    return {};
}

std::string deciding_board(const std::string& heading) {
    std::string board = any_deciding_board(heading);
    return is_board_noun(board) ? std::string{} : board;
}

bool is_board_noun(std::string_view board) {
    return board == "Nämnden" || board == "Styrelsen" || is_action_group(board);
}

bool is_committee(std::string_view board) {
    return fold(board).ends_with("utskott") || fold(board).ends_with("utskottet");
}

bool is_indefinite_of(std::string_view name, std::string_view board) {
    const std::string noun = fold(board);
    const std::string folded = fold(name);
    for (const std::string_view article : {"en", "et", "n"})
        if (noun.ends_with(article) &&
            folded.ends_with("s " + noun.substr(0, noun.size() - article.size())))
            return true; // "Stiftelsens styrelse" and "Styrelsen"
    return false;
}

std::string board_in_small_letters(std::span<const Line> lines, const std::string& board) {
    if (upper(board) != board || is_action_group(board)) return board;
    const std::string folded = fold(board);
    const std::size_t first = character_length(board);
    for (const Line& line : lines) {
        const std::size_t at = fold(line.text).find(folded);
        if (at == std::string::npos || at + board.size() > line.text.size()) continue;
        const std::string words = line.text.substr(at, board.size());
        if (upper(words) != words && fold(words) == folded)
            return board.substr(0, first) + words.substr(first);
    }
    constexpr std::string_view districts[] = {"STADSDELSNÄMNDEN ", "KOMMUNDELSNÄMNDEN "};
    if (starts_with_any(board, districts)) return board; // which has a name
    constexpr std::string_view names[] = {"region ", "kommun ", " i ", "förbundet "};
    return contains_any(folded, names) ? board : board.substr(0, first) + folded.substr(first);
}

namespace {

void move_paragraph_words(Head& head) {
    for (const std::string& words : std::exchange(head.paragraph_words, {}))
        head.rest.push_back({words, head.paragraph_line});
}

} // namespace

void choose_paragraph(Head& head, std::string& board) {
    bool others = false; // the one of the head is another board's
    for (const Line& line : head.rest) {
        const auto found = board_and_paragraph(line.text);
        if (!found) continue;
        if (!is_called(found->first, board)) {
            others = others || found->second == head.paragraph;
            continue;
        }
        if (is_board(found->first)) board = found->first;
        if (found->second == head.paragraph) return;
        move_paragraph_words(head);
        head.paragraph = found->second;
        return;
    }
    if (others && head.paragraph_words.empty()) head.paragraph.clear();
}

void keep_paragraph(Head& head) {
    if (head.paragraph_words.empty() && !head.paragraph.empty())
        head.paragraph_words.push_back(head.paragraph);
    move_paragraph_words(head);
}

void keep_minutes(Head& head) {
    const bool kept = std::any_of(head.rest.begin(), head.rest.end(), [&](const Line& line) {
        return line.number == head.board_line && line.text.starts_with(head.board);
    });
    if (!head.board.empty() && !kept && !head.reported)
        head.rest.push_back({head.board, head.board_line});
    if (!head.paragraph.empty()) head.rest.push_back({head.paragraph, head.paragraph_line});
    for (const std::string& words : head.paragraph_words)
        if (words != head.paragraph) head.rest.push_back({words, head.paragraph_line});
}

} // namespace caseflow
