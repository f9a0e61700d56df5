#include "caseflow/render/board_list.hpp"

#include "caseflow/base/collation.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/prose/line_parts.hpp"
#include "caseflow/render/csv.hpp"
#include "caseflow/render/document.hpp"
#include "caseflow/render/json.hpp"
#include "caseflow/render/json_value.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace caseflow {
namespace {

constexpr std::string_view title = "Anmälan av delegationsbeslut";

bool is_same_group(const BoardItem& a, const BoardItem& b) {
    return a.board == b.board && a.decided_by == b.decided_by;
}

/// The former amount; nothing if the decision alters no other, or one without an amount.
std::optional<Money> amount_before(const BoardItem& item) {
    return item.before ? item.before->amount.value : std::nullopt;
}

/// The amount that the decision adds to the grant, or takes from it.
std::optional<Money> amount_added(const BoardItem& item) {
    const auto before = amount_before(item);
    const Money amount = *item.settled.amount.value;
    return before ? amount.plus(Money(-before->kronor())) : amount;
}

/// The sum in each currency, "1 000 000 kr", or a note that it does not fit.
std::string sums(std::span<const BoardItem> items) {
    std::vector<std::pair<std::string, std::optional<Money>>> all;
    for (const BoardItem& item : items) {
        if (!item.settled.amount.value) continue;
        auto sum = std::find_if(all.begin(), all.end(),
                                [&](const auto& entry) { return entry.first == item.currency; });
        if (sum == all.end()) sum = all.insert(all.end(), {item.currency, Money(0)});
        const auto added = amount_added(item);
        sum->second = sum->second && added ? sum->second->plus(*added) : std::nullopt;
    }
    std::string text;
    for (const auto& [currency, sum] : all)
        text +=
            (text.empty() ? "" : " och ") + (sum ? to_string(*sum, currency) : "en för stor summa");
    return text;
}

/// The amount of a decision that alters another is what it adds or takes away.
std::string summary(std::span<const BoardItem> items) {
    const std::string sum = sums(items);
    if (sum.empty()) return fmt::format("{} beslut.", items.size());
    if (std::any_of(items.begin(), items.end(), [](const BoardItem& item) { return item.unclear; }))
        return fmt::format("{} beslut; summan är oklar.", items.size());
    const bool net = std::any_of(items.begin(), items.end(), [](const BoardItem& item) {
        return item.settled.amount.value && amount_before(item);
    });
    return fmt::format("{} beslut, {} {}.", items.size(), net ? "netto" : "sammanlagt", sum);
}

/// ", ny slutdag 2024-03-31 (tidigare 2023-12-31)"; empty if the decision does not change the day.
std::string new_day(std::string_view label, const Settled<Date>& settled,
                    const Settled<Date>& before) {
    if (!settled.value || settled.value == before.value) return {};
    const std::string now = fmt::format("{} {}", label, to_string(*settled.value));
    return before.value ? fmt::format("{} (tidigare {})", now, to_string(*before.value)) : now;
}

/// The points, numbered if there are several, each on a line of its own.
std::string points_text(const BoardItem& item) {
    const std::vector<std::string>& points = item.points_decided;
    if (points.size() == 1) return visible_line(points.front());
    std::string text;
    for (std::size_t i = 0; i < points.size(); ++i)
        text += fmt::format("{}{}. {}", i == 0 ? "" : "\n", i + 1, visible_line(points[i]));
    return text;
}

/// The points, and the days that the decision changes.
std::string decision_cell(const BoardItem& item) {
    std::string cell = points_text(item);
    if (!item.before) return cell;
    for (const std::string& day : {new_day("Ny startdag", item.settled.start, item.before->start),
                                   new_day("Ny slutdag", item.settled.end, item.before->end)})
        if (!day.empty()) cell += fmt::format("{}{}.", cell.empty() ? "" : "\n", day);
    return cell;
}

std::string amount_cell(const BoardItem& item) {
    const auto& amount = item.settled.amount.value;
    if (!amount) return {};
    std::string now = to_string(*amount, item.currency);
    const auto before = amount_before(item);
    if (!before || before == amount) return now;
    return fmt::format("{}\n(tidigare {})", now, to_string(*before, item.currency));
}

void add_group(Outline& out, std::span<const BoardItem> items) {
    const BoardItem& first = items.front();
    std::string who = first.decided_by.empty() ? "Beslutsfattare saknas" : first.decided_by;
    if (!first.board.empty()) who += " – " + first.board;
    out.push_back({Block::Kind::heading, {who}, {}});
    std::vector<std::string> cells = {"Datum",  "Diarienummer", "Ärende",
                                      "Beslut", "Punkt",        "Belopp"};
    for (const BoardItem& item : items)
        cells.insert(cells.end(),
                     {to_string(item.date), visible_line(item.diarienummer),
                      keep_whole(visible_line(item.matter)), keep_whole(decision_cell(item)),
                      keep_whole(visible_line(item.point)), keep_whole(amount_cell(item))});
    out.push_back({Block::Kind::table, std::move(cells), "kkwwwr"});
    out.push_back({Block::Kind::paragraph, {keep_whole(summary(items))}, {}});
}

Outline outline_of(const BoardList& list) {
    using Kind = Block::Kind;
    const std::span<const BoardItem> items = list.items;
    Outline out;
    out.push_back({Kind::lines, {"Utskriven " + to_string(list.printed)}, {}});
    if (!list.organisation.empty())
        out.front().items.insert(out.front().items.begin(), visible_line(list.organisation));
    out.push_back({Kind::title, {std::string(title)}, {}});
    if (list.meeting) out.push_back({Kind::lines, {"Sammanträde " + to_string(*list.meeting)}, {}});
    for (std::size_t begin = 0; begin < items.size();) {
        std::size_t end = begin + 1;
        while (end < items.size() && is_same_group(items[begin], items[end])) ++end;
        add_group(out, items.subspan(begin, end - begin));
        begin = end;
    }
    const bool several = !items.empty() && !is_same_group(items.front(), items.back());
    if (several || items.empty())
        out.push_back({Kind::paragraph, {keep_whole("Totalt " + summary(items))}, {}});
    return out;
}

std::string md(const BoardList& list, Delimiter /*delimiter*/) {
    return write_md(outline_of(list));
}

std::string txt(const BoardList& list, Delimiter /*delimiter*/) {
    return write_txt(outline_of(list));
}

std::string html(const BoardList& list, Delimiter /*delimiter*/) {
    return write_html(title, outline_of(list));
}

/// The former values of the terms that the decision settles.
Terms before_of(const BoardItem& item) {
    Terms before = item.before.value_or(Terms{});
    if (!item.settled.amount.value) before.amount = {};
    if (!item.settled.start.value) before.start = {};
    if (!item.settled.end.value) before.end = {};
    return before;
}

Cell cell(const Settled<Money>& amount) {
    return Cell::number(amount.value ? fmt::format("{}", amount.value->kronor()) : "");
}

Cell cell(const Settled<Date>& day) {
    return day.value ? to_string(*day.value) : "";
}

std::string csv(const BoardList& list, Delimiter delimiter) {
    std::string out = csv_line({"board", "meeting", "decided_by", "point", "date", "diarienummer",
                                "matter", "decision", "amount", "currency", "kind", "amount_before",
                                "start", "start_before", "end", "end_before"},
                               delimiter);
    for (const BoardItem& item : list.items) {
        const Terms before = before_of(item);
        out += csv_line({item.board, list.meeting ? to_string(*list.meeting) : "", item.decided_by,
                         item.point, to_string(item.date), item.diarienummer, item.matter,
                         points_text(item), cell(item.settled.amount), item.currency,
                         std::string(word_of(item.kind)), cell(before.amount),
                         cell(item.settled.start), cell(before.start), cell(item.settled.end),
                         cell(before.end)},
                        delimiter);
    }
    return out;
}

std::string json(const BoardList& list, Delimiter /*delimiter*/) {
    Json out = {{"format_version", json_version}, {"printed", to_string(list.printed)}};
    if (!list.organisation.empty()) out["organisation"] = list.organisation;
    if (list.meeting) out["meeting"] = to_string(*list.meeting);
    out["decisions"] = Json::array();
    for (const BoardItem& item : list.items) {
        Json decision = {
            {"board", item.board},
            {"decided_by", item.decided_by},
            {"point", item.point},
            {"date", to_string(item.date)},
            {"diarienummer", item.diarienummer},
            {"matter", item.matter},
            {"decision", item.points_decided.empty() ? "" : item.points_decided.front()},
            {"points", item.points_decided}};
        decision["kind"] = word_of(item.kind);
        decision.update(terms_value(item.settled));
        if (item.before) decision["before"] = terms_value(before_of(item));
        decision["currency"] = item.currency;
        decision["path"] = item.path;
        out["decisions"].push_back(std::move(decision));
    }
    return print_json(out, 2) + "\n";
}

constexpr BoardListFormat board_list_table[] = {
    {"md", md}, {"txt", txt}, {"html", html}, {"csv", csv}, {"json", json}};

} // namespace

void sort_board_list(std::vector<BoardItem>& items) {
    struct Order {
        ListedName board;
        ListedName decided_by;
        Date date;
        std::size_t before; // how many items precede it

        auto operator<=>(const Order&) const = default;
    };
    std::map<Order, BoardItem> in_order;
    for (BoardItem& item : items) {
        Order order{ListedName(item.board), ListedName(item.decided_by), item.date,
                    in_order.size()};
        in_order.emplace(std::move(order), std::move(item));
    }
    items.clear();
    for (auto& [order, item] : in_order) items.push_back(std::move(item));
}

std::span<const BoardListFormat> board_list_formats() {
    return board_list_table;
}

} // namespace caseflow
