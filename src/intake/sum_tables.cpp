#include "caseflow/intake/sum_tables.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/page_breaks.hpp"
#include "caseflow/intake/stacked_rows.hpp"
#include "caseflow/intake/table_cells.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t most_rows = 60;
constexpr std::size_t longest_cell = 70; // bytes; a longer one is running text

/// Words of rows that add others up, in lower case.
constexpr std::string_view sum_words[] = {"summa", "total", "sammanlag", "delsumma", "s:a"};

/// Words of lines that separate the rows of one table, in lower case.
constexpr std::string_view group_words[] = {"offentlig", "privat", "övrig",    "kontant", "natur",
                                            "direkt",    "varav",  "regional", "statlig"};

/// Heads of a column of shares, in lower case.
constexpr std::string_view share_words[] = {"procent", "andel", "%"};

constexpr std::string_view subject_words[] = {"finansi", "kostnad",     "budget",        "utgift",
                                              "intäkt",  "utbetalning", "betalningsplan"};

/// "| --- | ---: |"
bool separates_columns(std::string_view text) {
    return trimmed(text).starts_with('|') && text.find_first_not_of("|-: ") == text.npos;
}

/// "Finansiering ", "Kostnader och finansiering (tkr)"
bool names_subject(std::string_view folded) {
    return contains_any(folded, subject_words);
}

/// "Region" and "och kommun" are two words, "Energi-" and "myndigheten" one that a line broke.
std::string label_going_on(std::string first, const std::string& rest) {
    const bool broken = first.ends_with('-') && first_word(rest) != "och";
    if (broken) first.pop_back();
    return first + (broken ? "" : " ") + rest;
}

/// Reads the rows of one table, or of one of two beside each other.
class TableReader {
  public:
    /// A line of words above rows: a heading, the columns, or a group of rows.
    void head(const std::vector<TableCell>& cells) {
        const std::string folded = fold(cells.front().text);
        if (folded == "varav" || folded == "varav:") return;
        const bool group = starts_with_any(folded, group_words) && !table_.rows.empty();
        if (cells.size() == 1 && (group || !names_subject(folded)))
            return void(label_ = cells.front().text);
        if (!table_.rows.empty() || table_.sum) close();
        if (table_.rows.empty() && names_subject(folded)) table_.subject.clear();
        std::vector<int> years;
        shares_ = 0;
        grants_ = column_of_grants(cells);
        for (const TableCell& cell : cells) {
            if (starts_with_any(fold(cell.text), share_words)) shares_ = cell.end;
            table_.subject += fold(cell.text) + " ";
            if (const auto year = year_in(cell.text)) years.push_back(*year);
            if (fold(cell.text).starts_with("natur")) natura_ = cell.end;
        }
        if (!years.empty()) table_.years = years;
        thousands_ = thousands_ || table_.subject.find("tkr") != std::string::npos ||
                     table_.subject.find("1000-tal") != std::string::npos;
    }

    void row(const std::vector<TableCell>& cells) {
        const std::optional<int> year = year_in(cells.front().text);
        TableRow row{cells.front().text, {}, {}, false};
        for (std::size_t i = 1; i < cells.size(); ++i) {
            if (const auto share = share_in(cells[i].text)) row.share = share;
            if (is_under_shares(cells[i])) {
                row.share = Percent::parse(cells[i].text);
                continue;
            }
            if (is_under_grants(cells[i])) continue;
            if (const auto sum = sum_in(cells[i].text))
                row.sums.push_back(in_kronor(cells[i], *sum));
            if (natura_ > 0 && sum_in(cells[i].text)) row.in_kind = cells[i].end + 3 >= natura_;
        }
        if (row.sums.empty()) return;
        if (year && row.sums.size() == 1)
            return table_.plan.emplace_back(*year, row.sums[0]), void();
        if (row.label.ends_with(':')) row.label.pop_back();
        row.label = without_note_mark(std::move(row.label));
        if (row.label.empty()) return;
        if (begins_small(row.label) && !label_.empty())
            row.label = label_going_on(label_, row.label);
        label_.clear();
        if (starts_with_any(fold(row.label), sum_words)) return add_up(row);
        if (table_.rows.size() < most_rows) table_.rows.push_back(std::move(row));
    }

    /// "   3 000 000   100", "   600 000   900 000" under years: a row of sums without a label
    /// below others adds them up.
    void nameless(std::vector<TableCell> cells) {
        const std::size_t years = table_.years.size();
        const bool of_years = years > 1 && (cells.size() == years || cells.size() == years + 1);
        if (table_.rows.empty() && of_years) return plan_of(cells);
        if (table_.rows.size() < 2) return;
        cells.insert(cells.begin(), {std::string(sum_words[0]), 0});
        row(cells);
    }

    /// Ends the table.
    void close() {
        if (announced_ && table_.rows.size() > 1 && sum_from(0) == announced_ && !table_.sum)
            table_.sum = announced_, table_.sum_label = announced_label_;
        announced_.reset();
        make_plan();
        if (!table_.rows.empty() || !table_.plan.empty()) all_.push_back(std::move(table_));
        table_ = {};
        natura_ = 0;
        grouped_ = 0;
        thousands_ = false;
        label_.clear();
    }

    [[nodiscard]] std::vector<SumsTable> take() {
        close();
        return std::move(all_);
    }

  private:
    [[nodiscard]] Money scaled(Money sum) const {
        if (!thousands_) return sum;
        return Money::parse(std::to_string(sum.kronor()) + "000").value_or(sum);
    }

    /// A sum in thousands by its column or its cell: "1 050 tkr".
    [[nodiscard]] Money in_kronor(const TableCell& cell, Money sum) const {
        const bool thousands = !thousands_ && cell.text.ends_with(" tkr");
        return thousands ? Money::parse(std::to_string(sum.kronor()) + "000").value_or(sum)
                         : scaled(sum);
    }

    [[nodiscard]] std::optional<Money> sum_from(std::size_t first) const {
        std::optional<Money> sum = Money(0);
        for (std::size_t i = first; i < table_.rows.size(); ++i)
            sum = plus(sum, sum_of_row(table_.rows[i]));
        return sum;
    }

    /// A row that adds up all rows ends the table; one that adds up some of them does not.
    void add_up(const TableRow& row) {
        const Money sum = sum_of_row(row);
        if (table_.rows.empty() && table_.plan.empty() && !table_.sum) {
            announced_ = sum, announced_label_ = row.label; // "Total kostnad", of the rows below
            return;
        }
        const bool several = table_.rows.size() > 1;
        const bool of_group = grouped_ > 0 || fold(row.label).starts_with("delsumma") ||
                              row.label.find(' ') != std::string::npos;
        if (several && sum_from(0) == sum && !(of_group && grouped_ == 0 && is_of_part(row)))
            return end_with(row);
        if (sum_from(grouped_) == sum) return void(grouped_ = table_.rows.size());
        table_.rows.clear();
        close();
    }

    /// "År 2024 2025" with "Belopp 100 000 50 000" below it: a plan in one row.
    void make_plan() {
        if (table_.rows.size() != 1 || table_.years.size() < 2 || !table_.plan.empty()) return;
        const std::vector<Money>& sums = table_.rows.front().sums;
        if (sums.size() < table_.years.size() || sums.size() > table_.years.size() + 1) return;
        for (std::size_t i = 0; i < table_.years.size(); ++i)
            if (sums[i] != Money(0)) table_.plan.emplace_back(table_.years[i], sums[i]);
    }

    /// "700 000 kr   1 800 000 kr" under a line of years.
    void plan_of(const std::vector<TableCell>& cells) {
        TableRow row{"", {}, {}, false};
        for (const TableCell& cell : cells)
            if (const auto sum = sum_in(cell.text)) row.sums.push_back(scaled(*sum));
        table_.rows.push_back(std::move(row));
        close();
    }

    /// The end of the column "Bidrag" next to "Kostnad", since a grant is not a cost; 0 without
    /// such a column.
    static std::size_t column_of_grants(const std::vector<TableCell>& cells) {
        constexpr std::string_view grants[] = {"bidrag", "stöd", "beviljat"};
        if (cells.size() < 2 || !starts_with_any(fold(cells.back().text), grants)) return 0;
        const std::string folded = fold(cells[cells.size() - 2].text);
        return folded.find("kostnad") == folded.npos ? 0 : cells.back().end;
    }

    [[nodiscard]] bool is_under_grants(const TableCell& cell) const {
        constexpr std::size_t nearest = 4; // characters
        const std::size_t apart = std::max(cell.end, grants_) - std::min(cell.end, grants_);
        return grants_ > 0 && apart <= nearest;
    }

    /// "45" in the column of shares.
    [[nodiscard]] bool is_under_shares(const TableCell& cell) const {
        constexpr std::size_t nearest = 4; // characters
        const std::size_t apart = std::max(cell.end, shares_) - std::min(cell.end, shares_);
        return shares_ > 0 && apart <= nearest && Percent::parse(cell.text);
    }

    /// The next table may have its rows under the same columns.
    void end_with(const TableRow& row) {
        const bool of_years = table_.years.size() > 1 && row.sums.size() == table_.years.size();
        if (!of_years) table_.sum = sum_of_row(row), table_.sum_label = row.label;
        const auto years = table_.years;
        const bool thousands = thousands_;
        close();
        table_.years = years;
        thousands_ = thousands;
    }

    /// "Summa medfinansiering": the sum of some rows, even if it equals the total.
    static bool is_of_part(const TableRow& row) {
        constexpr std::string_view parts[] = {"medfin", "offentlig", "privat",   "kontant",
                                              "natur",  "direkt",    "delsumma", "egen"};
        return contains_any(fold(row.label), parts);
    }

    std::vector<SumsTable> all_;
    SumsTable table_;
    std::optional<Money> announced_;
    std::string announced_label_;
    std::string label_;      // of a line of words, which may continue in the next
    std::size_t shares_ = 0; // the end of the column of shares
    std::size_t grants_ = 0; // the end of the column of grants
    std::size_t natura_ = 0;
    std::size_t grouped_ = 0; // rows that a row before has added up
    bool thousands_ = false;
};

/// The start of the second of two tables beside each other: the words after a sum.
std::size_t second_table(const std::vector<TableCell>& cells) {
    for (std::size_t i = 2; i < cells.size(); ++i)
        if (!is_of_sums(cells[i]) && is_of_sums(cells[i - 1])) return i;
    return cells.size();
}

/// "Kostnad   kronor   Finansiär   kronor": the head of the second of two tables.
std::size_t second_head(const std::vector<TableCell>& cells) {
    for (std::size_t i = 1; i < cells.size(); ++i)
        if (fold(cells[i].text).starts_with("finansi")) return i;
    return cells.size();
}

} // namespace

Money sum_of_row(const TableRow& row) {
    return row.sums.back();
}

std::vector<SumsTable> sums_tables(std::span<const Line> lines) {
    TableReader left;
    TableReader right;
    for (const Line& line : with_stacked_rows(lines)) {
        if (line.blank() || is_rule(line.text) || separates_columns(line.text)) continue;
        const auto cells = cells_of(line.text);
        const bool text = std::any_of(cells.begin(), cells.end(), [](const TableCell& cell) {
            return cell.text.size() > longest_cell;
        });
        if (text || (cells.size() == 1 && cells[0].text.ends_with('.'))) {
            left.close();
            right.close();
            continue;
        }
        const bool row = cells.size() > 1 && is_of_sums(cells[1]) && !year_in(cells[1].text);
        const std::size_t second = row ? second_table(cells) : second_head(cells);
        const auto middle = cells.begin() + static_cast<std::ptrdiff_t>(second);
        const std::vector<TableCell> first_cells(cells.begin(), middle);
        const std::vector<TableCell> second_cells(middle, cells.end());
        if (second_cells.empty() && std::all_of(cells.begin(), cells.end(), is_of_sums) &&
            !year_in(cells.front().text)) {
            left.nameless(cells);
            continue;
        }
        row ? left.row(first_cells) : left.head(first_cells);
        if (second_cells.empty()) continue;
        row ? right.row(second_cells) : right.head(second_cells);
    }
    auto all = left.take();
    for (SumsTable& table : right.take()) all.push_back(std::move(table));
    return all;
}

} // namespace caseflow
