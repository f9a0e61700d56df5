#include "caseflow/render/report_formats.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/render/columns.hpp"
#include "caseflow/render/csv.hpp"
#include "caseflow/render/json.hpp"
#include "caseflow/render/json_value.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace caseflow {
namespace {

// Kronor times cells may not fit in 64 bits.
__extension__ using Wide = __int128;

/// A row of sums: one group's, or those of all groups.
struct Line {
    std::string group;
    std::string currency;
    std::map<ListedName, FundingSum> columns; // of the second group, if there is one
    FundingSum sum;
};

Line& line_of(std::vector<Line>& lines, const std::string& group, const std::string& currency) {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const Line& line) {
        return line.group == group && line.currency == currency;
    });
    return found != lines.end() ? *found : lines.emplace_back(Line{group, currency, {}, {}});
}

void add(Line& line, const ListedName& column, const FundingSum& sum) {
    line.columns[column] += sum;
    line.sum += sum;
}

/// A line for each group and currency.
std::vector<Line> lines_of(const FundingReport& report) {
    std::vector<Line> lines;
    for (const auto& [key, sum] : report.groups()) {
        const bool same = !lines.empty() && lines.back().group == key.group.text &&
                          lines.back().currency == key.currency;
        if (!same) lines.push_back({key.group.text, key.currency, {}, {}});
        add(lines.back(), key.column, sum);
    }
    return lines;
}

/// The sums of all groups, by currency.
std::vector<Line> totals(const FundingReport& report) {
    std::vector<Line> lines;
    for (const auto& [key, sum] : report.groups())
        add(line_of(lines, "sum", key.currency), key.column, sum);
    return lines;
}

/// The names of the second group, in order.
std::set<ListedName> columns_of(const FundingReport& report) {
    std::set<ListedName> names;
    for (const auto& [key, sum] : report.groups()) names.insert(key.column);
    return names;
}

/// The sum of a column; 0 if there is none.
Money amount_of(const Line& line, const ListedName& column) {
    const auto found = line.columns.find(column);
    return found == line.columns.end() ? Money(0) : found->second.amount;
}

/// The lines with readable group names: states are our own words, to be translated.
std::vector<Line> readable_lines(const FundingReport& report) {
    std::vector<Line> lines = lines_of(report);
    if (report.row_group() == GroupBy::state)
        for (Line& line : lines) line.group = message(line.group);
    return lines;
}

std::string_view as_it_is(std::string_view word) {
    return word;
}

/// The names of the columns except the last, the currency; `say` translates our own.
std::vector<std::string> headings(const FundingReport& report, std::string_view in_kind,
                                  std::string_view (*say)(std::string_view)) {
    std::vector<std::string> names = {std::string(say(word_of(report.row_group())))};
    if (!report.column_group()) {
        for (const std::string_view name :
             {translatable("sources"), translatable("amount"), translatable("elsewhere"), in_kind})
            names.emplace_back(say(name));
        return names;
    }
    const bool ours = report.column_group() == GroupBy::state;
    for (const ListedName& column : columns_of(report))
        names.emplace_back(ours ? say(column.text) : column.text);
    names.emplace_back(say(translatable("sum")));
    return names;
}

/// The numbers of a line, in the order of the headings: those not in kronor first.
struct Numbers {
    std::optional<std::size_t> sources;
    std::vector<Money> amounts;
};

Numbers numbers_of(const FundingReport& report, const Line& line) {
    if (!report.column_group())
        return {line.sum.sources, {line.sum.amount, line.sum.elsewhere, line.sum.in_kind}};
    Numbers numbers;
    for (const ListedName& column : columns_of(report))
        numbers.amounts.push_back(amount_of(line, column));
    numbers.amounts.push_back(line.sum.amount);
    return numbers;
}

/// Sums are never cut, whatever the width of the terminal.
std::string funding_table(const FundingReport& report, const TableStyle& /*style*/) {
    std::vector<std::string> cells = headings(report, translatable("in kind"), translate);
    const std::string columns = "l" + std::string(cells.size() - 1, 'r') + "l";
    cells.emplace_back();
    const auto add_line = [&](const Line& line, std::string_view group) {
        const Numbers numbers = numbers_of(report, line);
        cells.emplace_back(group);
        if (numbers.sources) cells.push_back(fmt::format("{}", *numbers.sources));
        for (const Money amount : numbers.amounts) cells.push_back(group_digits(amount));
        cells.push_back(line.currency);
    };
    for (const Line& line : readable_lines(report)) add_line(line, line.group);
    for (const Line& line : totals(report)) add_line(line, translate(line.group));
    return align_columns(std::move(cells), columns);
}

std::string csv(const FundingReport& report, const TableStyle& style) {
    std::vector<Cell> head;
    for (const std::string& name : headings(report, "in_kind", as_it_is)) head.emplace_back(name);
    head.emplace_back("currency");
    std::string out = csv_line(head, style.delimiter);
    const auto digits = [](auto number) { return Cell::number(fmt::format("{}", number)); };
    for (const Line& line : lines_of(report)) {
        const Numbers numbers = numbers_of(report, line);
        std::vector<Cell> cells = {line.group};
        if (numbers.sources) cells.push_back(digits(*numbers.sources));
        for (const Money amount : numbers.amounts) cells.push_back(digits(amount.kronor()));
        cells.emplace_back(line.currency);
        out += csv_line(cells, style.delimiter);
    }
    return out;
}

Json line_value(const FundingReport& report, const Line& line) {
    if (!report.column_group())
        return {{"sources", line.sum.sources},
                {"amount", line.sum.amount.kronor()},
                {"elsewhere", line.sum.elsewhere.kronor()},
                {"in_kind", line.sum.in_kind.kronor()},
                {"currency", line.currency}};
    Json amounts = Json::object();
    for (const auto& [column, sum] : line.columns) amounts[column.text] = sum.amount.kronor();
    return {{"amounts", std::move(amounts)},
            {"sum", line.sum.amount.kronor()},
            {"currency", line.currency}};
}

std::string json(const FundingReport& report, const TableStyle& /*style*/) {
    Json out = {{"format_version", json_version}, {"by", word_of(report.row_group())}};
    if (report.column_group()) out["across"] = word_of(*report.column_group());
    out["groups"] = Json::array();
    for (const Line& line : lines_of(report)) {
        Json group = {{"group", line.group}};
        group.update(line_value(report, line));
        out["groups"].push_back(std::move(group));
    }
    out["sums"] = Json::array();
    for (const Line& line : totals(report)) out["sums"].push_back(line_value(report, line));
    return print_json(out, 2) + "\n";
}

constexpr std::size_t longest_bar = 40;
constexpr std::size_t shortest_bar = 10; // names are cut before bars get shorter
constexpr std::size_t shortest_name = 6; // and bars before names get shorter

/// The widths left for names and bars beside the amounts, two spaces between them.
struct BarWidths {
    std::size_t name;
    std::size_t bar;
};

BarWidths widths_of(const std::vector<Line>& lines, std::size_t heading, std::size_t amount,
                    std::size_t width) {
    std::size_t name = heading;
    for (const Line& line : lines) name = std::max(name, display_width(visible_line(line.group)));
    const std::size_t room = width - std::min(width, amount + 4);
    name = std::min(name,
                    std::max(room - std::min(room, shortest_bar), std::min(room, shortest_name)));
    return {name, std::min(longest_bar, room - std::min(room, name))};
}

/// A bar of at least one cell for any amount above zero.
std::string bar_of(Money amount, Money largest, std::size_t width) {
    Wide cells = Wide{amount.kronor()} * static_cast<std::int64_t>(width) / largest.kronor();
    if (amount.kronor() > 0 && width > 0) cells = std::max(cells, Wide{1});
    std::string drawn;
    for (Wide i = 0; i < cells; ++i) drawn += "█";
    return drawn;
}

/// The largest amount of any group in each currency: currencies cannot be compared.
std::map<std::string, Money> largest_amounts(const std::vector<Line>& lines) {
    std::map<std::string, Money> largest;
    for (const Line& line : lines) {
        Money& amount = largest.try_emplace(line.currency, 1).first->second;
        amount = std::max(amount, line.sum.amount);
    }
    return largest;
}

/// Draws bars, the longest for the largest amount in its currency.
std::string bar(const FundingReport& report, const TableStyle& style) {
    if (report.column_group())
        throw Failure(
            message("bars show one group; leave out the second --by, or choose another format"));
    const std::string heading = message(word_of(report.row_group()));
    const std::string amount = message("amount");
    const std::vector<Line> lines = readable_lines(report);
    const std::vector<Line> sums = totals(report);
    const std::map<std::string, Money> largest = largest_amounts(lines);
    std::size_t digits = display_width(amount);
    for (const Line& line : sums)
        digits = std::max(digits, display_width(to_string(line.sum.amount, line.currency)));
    const BarWidths widths = widths_of(lines, display_width(heading), digits, style.width);
    std::vector<std::string> cells = {shorten(heading, widths.name), amount, ""};
    const auto add_line = [&](const Line& line, std::string_view group, std::size_t width) {
        cells.push_back(shorten(visible_line(group), widths.name));
        cells.push_back(to_string(line.sum.amount, line.currency));
        cells.push_back(bar_of(line.sum.amount, largest.at(line.currency), width));
    };
    for (const Line& line : lines) add_line(line, line.group, widths.bar);
    for (const Line& line : sums) add_line(line, translate(line.group), 0);
    return align_columns(std::move(cells), "lrl");
}

constexpr ReportFormat table_of_formats[] = {
    {"table", funding_table}, {"csv", csv}, {"json", json}, {"bar", bar}};

} // namespace

std::span<const ReportFormat> report_formats() {
    return table_of_formats;
}

} // namespace caseflow
