/// Why: decisions taken on a board's behalf are notified to it as a list at its meeting (anmälan av
/// delegationsbeslut; kommunallagen 6 kap. 40 §, 7 kap. 8 §).
#pragma once

#include "caseflow/model/chain.hpp"
#include "caseflow/render/csv.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A row of the list, and the place of its decision.
struct BoardItem {
    std::string board; // empty if neither the case nor the register names one
    std::string decided_by;
    std::string point;
    Date date;
    std::string diarienummer;
    std::string matter;
    std::vector<std::string> points_decided;
    DecisionKind kind;
    Terms settled;               // the terms that it settles itself
    std::optional<Terms> before; // the former terms, if it alters another decision
    bool unclear;                // it replaces a wrong decision, or none
    std::string currency;

    std::string path;  // of the case's file
    std::size_t index; // of the decision in it
};

/// The list and its heading.
struct BoardList {
    std::string organisation; // empty if unknown
    Date printed;
    std::optional<Date> meeting;
    std::vector<BoardItem> items;
};

/// Stably sorts by board, decision maker and date: the order of the list.
void sort_board_list(std::vector<BoardItem>& items);

struct BoardListFormat {
    std::string_view name;
    std::string (*write)(const BoardList&, Delimiter delimiter); // of csv
};

/// md, html, txt, csv (RFC 4180) and json, with all points in full. The first three are grouped by
/// decision maker, with sums; the amount of a decision that alters another is the difference.
[[nodiscard]] std::span<const BoardListFormat> board_list_formats();

} // namespace caseflow
