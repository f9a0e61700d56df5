#include "caseflow/intake/deciding_boards.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {

std::string any_deciding_board(const std::string& heading) {
    const std::size_t digit = heading.find_first_of("0123456789");
    if (digit != heading.npos && digit > 0 && whole_date(heading.substr(digit))) {
        std::string_view undated = trimmed(std::string_view(heading).substr(0, digit));
        if (undated.ends_with(" den")) undated.remove_suffix(std::string_view(" den").size());
        return any_deciding_board(std::string(undated));
    }
    for (const std::string_view ending :
         {"s beslut", " beslutar", " beslutade", " beslöt", " har beslutat"}) {
        std::string_view words = heading;
        for (const std::string_view what : {":", " att", " följande"})
            if (words.ends_with(what)) words.remove_suffix(what.size());
        if (!words.ends_with(ending)) continue;
        words.remove_suffix(ending.size());
        if (is_board(words)) return std::string(words);
    }
    return {};
}

std::string board_of_sentence(std::string_view text) {
    for (const std::string_view verb : {" beslutar", " beslutade", " beslöt", " beviljar"}) {
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
    constexpr std::string_view nouns[] = {"Nämnden", "Styrelsen", "LAG"};
    return is_any_of(board, nouns);
}

bool is_indefinite_of(std::string_view name, std::string_view board) {
    std::string noun = fold(board);
    for (const std::string_view article : {"en", "et", "n"})
        if (noun.ends_with(article)) {
            noun.resize(noun.size() - article.size());
            break;
        }
    return noun.size() < board.size() && fold(name).ends_with("s " + noun);
}

std::string board_in_small_letters(std::span<const Line> lines, const std::string& board) {
    if (upper(board) != board || board == "LAG") return board;
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

void keep_minutes(Head& head) {
    const bool kept = std::any_of(head.rest.begin(), head.rest.end(), [&](const Line& line) {
        return line.number == head.board_line && line.text.starts_with(head.board);
    });
    if (!head.board.empty() && !kept && !head.told)
        head.rest.push_back({head.board, head.board_line});
    if (!head.paragraph.empty()) head.rest.push_back({head.paragraph, head.paragraph_line});
    for (const std::string& words : head.paragraph_words)
        if (words != head.paragraph) head.rest.push_back({words, head.paragraph_line});
}

} // namespace caseflow
