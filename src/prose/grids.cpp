#include "caseflow/prose/grids.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/prose/decimal.hpp"
#include "caseflow/prose/total_words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t most_rows = 200;   // of a table; a longer one is not added up
constexpr std::size_t most_cells = 20;   // of a row
constexpr std::size_t longest_cell = 60; // bytes of one that may be a number
constexpr std::int64_t most = 10'000'000'000'000;

/// Reads "1 200 000", "1,5", "600 000 kr", and separately "20 %"; nothing else, such as "2,0
/// tjänster".
void read_number(std::string_view text, GridCell& cell) {
    if (text.size() > longest_cell) return;
    const Tokens tokens(text);
    const auto number = tokens.size() == 0 ? std::nullopt : match_decimal(tokens, 0);
    constexpr int hundredths = 2;
    if (!number || number->decimals > hundredths || number->digits > most) return;
    const bool percent = tokens.is_sign(number->end, "%") || tokens.is(number->end, "procent");
    const bool unit = percent || tokens.is_any(number->end, "kr kronor tkr mnkr sek");
    if (number->end + (unit ? 1 : 0) != tokens.size()) return;
    cell.grouped = number->grouped && number->sound;
    cell.misgrouped = !number->sound;
    if (!number->sound) return;
    std::int64_t value = number->digits;
    for (int i = number->decimals; i < hundredths; ++i) value *= 10;
    cell.decimals = number->decimals;
    if (!percent) cell.number = value;
    if (percent || !unit) cell.percent = value;
}

/// "%", "Andel", "Andel (%)", "Procent"
bool heads_percents(std::string_view cell) {
    const Tokens tokens(cell.substr(0, longest_cell));
    return tokens.size() > 0 && tokens.size() <= 4 &&
           (tokens.is_sign(0, "%") || tokens.is_any(0, "andel procent procentandel"));
}

/// "2023" of "2023 | 3 200"; 0 for another cell.
int year_in(std::string_view cell) {
    const Tokens tokens(cell.substr(0, longest_cell));
    const std::size_t at = tokens.is(0, "år") ? 1 : 0;
    return tokens.is_year(at) && tokens.size() == at + 1 ? tokens.value(at) : 0;
}

bool is_empty(std::string_view cell) {
    return cell.empty() || cell == "-" || cell == "–" || cell == "—";
}

/// "|---|---:|" below the head of a table.
bool is_rule(std::string_view line) {
    return line.find_first_not_of("|-: +") == std::string_view::npos && line.find('-') != line.npos;
}

/// "Summa", "**Totalt**", "Summa kostnader"
bool says_sum(std::string_view cell) {
    const Tokens tokens(cell.substr(0, longest_cell));
    return labels_total(tokens, 0) || tokens.is(0, "samtliga");
}

/// "varav 2023": a part of the row above.
bool says_part(std::string_view cell) {
    const Tokens tokens(cell.substr(0, longest_cell));
    const std::size_t word = tokens.is_dash(0) ? 1 : 0;
    return tokens.is_any(word, "varav därav");
}

/// Reads the lines of a text one after the other.
class Grids {
  public:
    explicit Grids(std::string_view text) : text_(text) {}

    std::vector<Grid> read() {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t end = std::min(text_.find('\n', at), text_.size());
            add_line(at, end);
            at = end + 1;
        }
        end_grid();
        return std::move(grids_);
    }

  private:
    void add_line(std::size_t begin, std::size_t end) {
        std::string_view line = trim(text_.substr(begin, end - begin), " \r");
        if (is_rule(line)) return;
        const char sign = line.find('|') != line.npos    ? '|'
                          : line.find('\t') != line.npos ? '\t'
                                                         : ':';
        GridRow row;
        if (sign != ':' || is_row_of_list(line)) row = row_of(line, sign);
        if (!rows_.empty() && row.cells.size() != rows_.front().cells.size()) end_grid();
        if (row.cells.size() > 1 && row.cells.size() <= most_cells) rows_.push_back(std::move(row));
    }

    /// "2023: 3 200 000", and "Totalt: 9 600 000" below such lines.
    [[nodiscard]] bool is_row_of_list(std::string_view& line) const {
        const std::size_t bullet = line.find_first_not_of("-–*• ");
        if (bullet == line.npos) return false;
        const std::string_view row = line.substr(bullet);
        const std::size_t colon = row.find(':');
        if (colon > longest_cell) return false; // or none
        const std::string_view name = row.substr(0, colon);
        if (year_in(name) == 0 && (rows_.empty() || !says_sum(name))) return false;
        line = row;
        return true;
    }

    /// The cells of a line, without the bars at its ends.
    [[nodiscard]] GridRow row_of(std::string_view line, char sign) const {
        if (line.starts_with('|')) line.remove_prefix(1);
        if (line.ends_with('|')) line.remove_suffix(1);
        GridRow row;
        for (std::size_t at = 0; at <= line.size() && row.cells.size() <= most_cells;) {
            const std::size_t end = std::min(line.find(sign, at), line.size());
            const std::string_view cell = trim(line.substr(at, end - at), " \t*");
            const auto begin = static_cast<std::size_t>(cell.data() - text_.data());
            GridCell read{begin, begin + cell.size(), {}, {}, 0, is_empty(cell), false, false};
            read_number(cell, read);
            row.cells.push_back(read);
            if (row.cells.size() == 1) {
                row.sums = says_sum(cell);
                row.year = year_in(cell);
                row.part = says_part(cell);
            }
            at = end + 1;
        }
        return row;
    }

    void end_grid() {
        constexpr std::size_t fewest = 2;
        if (rows_.size() >= fewest && rows_.size() <= most_rows) {
            const GridCell& last = rows_.front().cells.back();
            const bool sums = says_sum(text_.substr(last.begin, last.end - last.begin));
            const std::size_t percents = percents_of(rows_.front());
            grids_.push_back({std::move(rows_), sums, percents});
        }
        rows_.clear();
    }

    /// The column of percentages, by its head.
    [[nodiscard]] std::size_t percents_of(const GridRow& head) const {
        for (std::size_t i = 1; i < head.cells.size(); ++i) {
            const GridCell& cell = head.cells[i];
            if (heads_percents(text_.substr(cell.begin, cell.end - cell.begin))) return i;
        }
        return 0;
    }

    std::string_view text_;
    std::vector<GridRow> rows_; // of the table that has begun
    std::vector<Grid> grids_;
};

} // namespace

bool may_have_grids(std::string_view text) {
    // runs on every text; a search for any of several signs would test each letter
    const auto has = [&](std::string_view sign) { return text.find(sign) != text.npos; };
    return has("|") || has("\t") || has("\n20") || has("\n- 20") || has("\n– 20") || has("\n* 20");
}

std::vector<Grid> read_grids(std::string_view text) {
    return may_have_grids(text) ? Grids(text).read() : std::vector<Grid>();
}

} // namespace caseflow
