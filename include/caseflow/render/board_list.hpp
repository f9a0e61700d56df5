/// Why: a board hears of the decisions that others took for it from a list at its meeting (anmälan
/// av delegationsbeslut; kommunallagen 6 kap. 40 §, 7 kap. 8 §).
#pragma once

#include "caseflow/model/case.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A decision as the list has it, and where it was found.
struct BoardItem {
    std::string board; // empty where neither case nor register names one
    std::string decided_by;
    std::string point;
    Date date;
    std::string diarienummer;
    std::string matter;
    std::string decision; // its first point
    std::optional<Money> amount;
    std::string currency;

    std::string path;  // of the case's file
    std::size_t index; // of the decision in it
};

/// By board, who decided and date, else as they were: the order of the list.
void sort_board_list(std::vector<BoardItem>& items);

struct BoardListFormat {
    std::string_view name;
    std::string (*write)(std::span<const BoardItem>, const std::optional<Date>& meeting);
};

/// md, html, txt, csv (RFC 4180) and json; the first three grouped by who decided, and summed.
[[nodiscard]] std::span<const BoardListFormat> board_list_formats();

} // namespace caseflow
