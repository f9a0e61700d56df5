#include "caseflow/render/board_list.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/render/csv.hpp"
#include "caseflow/render/document.hpp"
#include "caseflow/render/json.hpp"
#include "caseflow/render/json_value.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace caseflow {
namespace {

constexpr std::string_view title = "Anmälan av delegationsbeslut";
constexpr std::size_t longest_decision = 160; // cells of a table's text; csv and json have all

bool is_same_group(const BoardItem& a, const BoardItem& b) {
    return a.board == b.board && a.decided_by == b.decided_by;
}

/// The sum in each currency, "1 000 000 kr", or a note that it does not fit.
std::string sums(std::span<const BoardItem> items) {
    std::vector<std::pair<std::string, std::optional<Money>>> all;
    for (const BoardItem& item : items) {
        if (!item.amount) continue;
        auto sum = std::find_if(all.begin(), all.end(),
                                [&](const auto& entry) { return entry.first == item.currency; });
        if (sum == all.end()) sum = all.insert(all.end(), {item.currency, Money(0)});
        if (sum->second) sum->second = sum->second->plus(*item.amount);
    }
    std::string text;
    for (const auto& [currency, sum] : all)
        text +=
            (text.empty() ? "" : " och ") + (sum ? to_string(*sum, currency) : "en för stor summa");
    return text;
}

std::string summary(std::span<const BoardItem> items) {
    const std::string sum = sums(items);
    return fmt::format("{} beslut{}", items.size(),
                       sum.empty() ? "." : ", sammanlagt " + sum + ".");
}

std::string shorten_decision(const std::string& decision) {
    const std::string line = visible_line(decision);
    return shorten(line, longest_decision);
}

void add_group(Outline& out, std::span<const BoardItem> items) {
    const BoardItem& first = items.front();
    std::string who = first.decided_by.empty() ? "Beslutsfattare saknas" : first.decided_by;
    if (!first.board.empty()) who += " – " + first.board;
    out.push_back({Block::Kind::heading, {who}, {}});
    std::vector<std::string> cells = {"Datum",  "Diarienummer", "Ärende",
                                      "Beslut", "Punkt",        "Belopp"};
    for (const BoardItem& item : items)
        cells.insert(cells.end(), {to_string(item.date), visible_line(item.diarienummer),
                                   visible_line(item.matter), shorten_decision(item.decision),
                                   visible_line(item.point),
                                   item.amount ? to_string(*item.amount, item.currency) : ""});
    out.push_back({Block::Kind::table, std::move(cells), "lllllr"});
    out.push_back({Block::Kind::paragraph, {summary(items)}, {}});
}

Outline outline_of(std::span<const BoardItem> items, const std::optional<Date>& meeting) {
    Outline out = {{Block::Kind::title, {std::string(title)}, {}}};
    if (meeting) out.push_back({Block::Kind::lines, {"Sammanträde " + to_string(*meeting)}, {}});
    for (std::size_t begin = 0; begin < items.size();) {
        std::size_t end = begin + 1;
        while (end < items.size() && is_same_group(items[begin], items[end])) ++end;
        add_group(out, items.subspan(begin, end - begin));
        begin = end;
    }
    const bool several = !items.empty() && !is_same_group(items.front(), items.back());
    if (several || items.empty())
        out.push_back({Block::Kind::paragraph, {"Totalt " + summary(items)}, {}});
    return out;
}

std::string md(std::span<const BoardItem> items, const std::optional<Date>& meeting,
               const std::string& /*delimiter*/) {
    return write_md(outline_of(items, meeting));
}

std::string txt(std::span<const BoardItem> items, const std::optional<Date>& meeting,
                const std::string& /*delimiter*/) {
    return write_txt(outline_of(items, meeting));
}

std::string html(std::span<const BoardItem> items, const std::optional<Date>& meeting,
                 const std::string& /*delimiter*/) {
    return write_html(title, outline_of(items, meeting));
}

std::string csv(std::span<const BoardItem> items, const std::optional<Date>& meeting,
                const std::string& delimiter) {
    std::string out = csv_line({"board", "meeting", "decided_by", "point", "date", "diarienummer",
                                "matter", "decision", "amount", "currency"},
                               delimiter);
    for (const BoardItem& item : items)
        out +=
            csv_line({item.board, meeting ? to_string(*meeting) : "", item.decided_by, item.point,
                      to_string(item.date), item.diarienummer, item.matter, item.decision,
                      Cell::number(item.amount ? fmt::format("{}", item.amount->kronor()) : ""),
                      item.currency},
                     delimiter);
    return out;
}

std::string json(std::span<const BoardItem> items, const std::optional<Date>& meeting,
                 const std::string& /*delimiter*/) {
    Json list = {{"format_version", json_version}};
    if (meeting) list["meeting"] = to_string(*meeting);
    list["decisions"] = Json::array();
    for (const BoardItem& item : items) {
        Json decision = {{"board", item.board},
                         {"decided_by", item.decided_by},
                         {"point", item.point},
                         {"date", to_string(item.date)},
                         {"diarienummer", item.diarienummer},
                         {"matter", item.matter},
                         {"decision", item.decision}};
        if (item.amount) decision["amount"] = item.amount->kronor();
        decision["currency"] = item.currency;
        decision["path"] = item.path;
        list["decisions"].push_back(std::move(decision));
    }
    return print_json(list, 2) + "\n";
}

constexpr BoardListFormat table[] = {
    {"md", md}, {"txt", txt}, {"html", html}, {"csv", csv}, {"json", json}};

} // namespace

void sort_board_list(std::vector<BoardItem>& items) {
    const auto key = [](const BoardItem& item) {
        return std::tie(item.board, item.decided_by, item.date);
    };
    std::stable_sort(items.begin(), items.end(),
                     [&](const BoardItem& a, const BoardItem& b) { return key(a) < key(b); });
}

std::span<const BoardListFormat> board_list_formats() {
    return table;
}

} // namespace caseflow
