#include "caseflow/intake/minutes_lines.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/words.hpp"

#include <optional>

namespace caseflow {
namespace {

/// "regionala utvecklingsnämnden", as a case names it within a sentence
bool is_board_in_any_case(std::string_view text) {
    if (text.empty()) return false;
    const std::size_t first = character_length(text);
    return is_board(upper(text.substr(0, first)) + std::string(text.substr(first)));
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
    std::optional<Date> date; // on the line between them
};

std::optional<Block> block_at(const std::vector<Line>& body, std::size_t i) {
    const auto text = [&](std::size_t line) {
        return line < body.size() ? trimmed(body[line].text) : std::string_view{};
    };
    if ((i > 0 && !text(i - 1).empty()) || !is_board_in_any_case(text(i))) return std::nullopt;
    Block block{i, i + 1, parse_date(text(i + 1))};
    if (block.date) ++block.paragraph;
    if (!is_paragraph(text(block.paragraph)) || !text(block.paragraph + 1).empty())
        return std::nullopt;
    return block;
}

} // namespace

void take_minutes_lines(std::vector<Line>& body, Head& head) {
    if (!head.paragraph.empty() || head.by_delegation) return;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const auto block = block_at(body, i);
        if (!block) continue;
        if (!head.board.empty()) head.rest.push_back({head.board, head.board_line});
        head.board = trimmed(body[block->board].text);
        head.board_line = body[block->board].number;
        head.paragraph = trimmed(body[block->paragraph].text);
        head.paragraph_line = body[block->paragraph].number;
        if (block->date) head.dates.push_back({*block->date, body[block->board + 1], true});
        for (std::size_t line = block->board; line <= block->paragraph; ++line)
            body[line].text.clear();
        return;
    }
}

} // namespace caseflow
