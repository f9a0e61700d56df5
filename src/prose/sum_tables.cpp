#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/roles.hpp"
#include "caseflow/prose/tokens.hpp"
#include "caseflow/prose/total_words.hpp"

#include <vector>

namespace caseflow {
namespace {

constexpr std::size_t longest_brackets = 20; // tokens
constexpr std::size_t smallest_table = 3;    // rows, including the total
constexpr std::size_t longest_row = 40;      // tokens of the columns after a sum

/// A sum that a row of a table is a part of, whatever its label says; not "Total kostnad".
bool may_be_row(const TextAmount& value) {
    return value.total && value.role != SumRole::total && value.role != SumRole::threshold;
}

/// A line with a label and one sum at its end.
struct SumRow {
    std::size_t reading;
    std::size_t label; // its first token
};

bool is_sum_row(const Tokens& tokens, const SumRow& row) {
    std::size_t label = row.label;
    while (tokens.is_any_sign(label) || tokens.is_number(label, 1, 2)) ++label;    // "| 3. Summa"
    const bool adjective = tokens.is(label, "total") && tokens.is_word(label + 1); // "Total yta"
    return labels_total(tokens, label) && !adjective;
}

/// The rows of a table, with a sum in the last.
class Tables {
  public:
    Tables(const Tokens& tokens, const std::vector<Match>& matches, std::vector<Reading>& readings)
        : tokens_(tokens), matches_(matches), readings_(readings), wholes_(readings.size()) {
        for (const Reading& reading : readings)
            if (const auto* const value = std::get_if<TextAmount>(&reading.value);
                value != nullptr && value->part_of)
                wholes_[*value->part_of] = true;
    }

    void link() {
        std::size_t before = 0; // the end of the sum before
        for (std::size_t i = 0; i < matches_.size(); ++i) {
            if (!std::holds_alternative<TextAmount>(matches_[i].value)) continue;
            follow_brackets(before, matches_[i].begin);
            if (is_unit_price(i)) continue;
            if (!in_brackets_) add(i, before);
            before = matches_[i].end;
        }
        end_table();
    }

  private:
    /// "Eget arbete, 608 timmar à 250 kr 152 000 kr": a part of the row's label.
    [[nodiscard]] bool is_unit_price(std::size_t i) const {
        const std::size_t end = matches_[i].end;
        const std::size_t sum = end + (tokens_.is_any_sign(end, "= , :") ? 1 : 0);
        return tokens_.is_any(matches_[i].begin - 1, "à á") && i + 1 < matches_.size() &&
               matches_[i + 1].begin == sum && !tokens_.begins_line(sum) &&
               std::holds_alternative<TextAmount>(matches_[i + 1].value);
    }

    void add(std::size_t i, std::size_t before) {
        std::size_t label = matches_[i].begin;
        while (label > before && !tokens_.begins_line(label)) --label;
        const bool line = label < matches_[i].begin && tokens_.begins_line(label) &&
                          !has_stop(label, matches_[i].begin);
        const bool row = line && (tokens_.begins_line(after(i)) || ends_table_in_text(i, label));
        if (label == before && !tokens_.begins_line(label) && begins_column(matches_[i].begin))
            return leave_columns(i);
        if (!rows_.empty() && (!row || label != after(rows_.back().reading))) end_table();
        if (row) rows_.push_back({i, label});
        if (row && is_sum_row(tokens_, rows_.back())) end_table();
    }

    /// "Summa 920 000 kr. För våtmarker …", right below the rows.
    [[nodiscard]] bool ends_table_in_text(std::size_t i, std::size_t label) const {
        return rows_.size() + 1 >= smallest_table && label == after(rows_.back().reading) &&
               is_sum_row(tokens_, {i, label}) && tokens_.is_sign(matches_[i].end, ".");
    }

    /// "Totalt 24,0. Härtill kommer 2,75 mnkr": not a sum of the row.
    [[nodiscard]] bool has_stop(std::size_t from, std::size_t to) const {
        while (tokens_.is_any_sign(from) || tokens_.is_number(from, 1, 2)) ++from; // "3. Summa"
        if (any_token(tokens_, from + 1, to, begins_sentence)) return true;
        return false;
    }

    [[nodiscard]] bool begins_column(std::size_t at) const {
        return tokens_.is_sign(at - 1, "|") || tokens_.begins_cell(at);
    }

    /// Sums beside each other in a row mean what the heads of their columns say, and are not
    /// compared.
    void leave_columns(std::size_t i) {
        end_table();
        std::size_t first = i - 1;
        while (!std::holds_alternative<TextAmount>(matches_[first].value)) --first;
        for (const std::size_t column : {first, i}) {
            auto& value = std::get<TextAmount>(readings_[column].value);
            if (value.role == SumRole::none || value.role == SumRole::contributed ||
                value.role == SumRole::line)
                value.role = SumRole::other;
        }
    }

    /// The end of a row whose next columns have no sums.
    [[nodiscard]] std::size_t after_columns(std::size_t i, std::size_t at) const {
        if (tokens_.begins_line(at) || (!tokens_.is_sign(at, "|") && !tokens_.begins_cell(at)))
            return at;
        std::size_t end = at;
        while (!tokens_.begins_line(end) && end < at + longest_row) ++end;
        const bool sum = i + 1 < matches_.size() && matches_[i + 1].begin < end &&
                         std::holds_alternative<TextAmount>(matches_[i + 1].value);
        return sum || !tokens_.begins_line(end) ? at : end;
    }

    /// Sums in brackets explain the one before them.
    void follow_brackets(std::size_t from, std::size_t to) {
        for (std::size_t at = from; at < to; ++at) {
            if (tokens_.begins_line(at) || tokens_.is_sign(at, ")")) in_brackets_ = false;
            if (tokens_.is_sign(at, "(")) in_brackets_ = true;
        }
        if (tokens_.begins_line(to)) in_brackets_ = false;
    }

    /// The token after brackets; `at` if none begin there.
    [[nodiscard]] std::size_t after_brackets(std::size_t at) const {
        if (!tokens_.is_sign(at, "(") || tokens_.begins_line(at)) return at;
        for (std::size_t i = at + 1; i < at + longest_brackets && !tokens_.begins_line(i); ++i)
            if (tokens_.is_sign(i, ")")) return i + 1;
        return at;
    }

    /// "800 000 10 %", "800 000 kr, 10 %": the token after the share beside a sum, if it ends the
    /// line; `at` otherwise.
    [[nodiscard]] std::size_t after_share(std::size_t i, std::size_t at) const {
        const std::size_t next = at + (tokens_.is_any_sign(at, ", ;") ? 1 : 0);
        const bool share = i + 1 < matches_.size() && matches_[i + 1].begin == next &&
                           !tokens_.begins_line(next) &&
                           std::holds_alternative<TextShare>(matches_[i + 1].value);
        return share && tokens_.begins_line(matches_[i + 1].end) ? matches_[i + 1].end : at;
    }

    /// The token after a sum and what may end its line: brackets, a share or a sign.
    [[nodiscard]] std::size_t after(std::size_t i) const {
        const std::size_t end = after_share(i, after_brackets(matches_[i].end));
        const bool sign = tokens_.is_any_sign(end) && !tokens_.begins_line(end);
        return sign && tokens_.begins_line(end + 1) ? end + 1 : after_columns(i, end);
    }

    /// "2023: 500 000 kr", "- för år 2023 500 000 kr"
    [[nodiscard]] bool is_year_row(const SumRow& row, const TextAmount& value) const {
        std::size_t label = row.label;
        while (tokens_.is_any_sign(label) || tokens_.is_any(label, "för år under")) ++label;
        return value.year && tokens_.is_year(label);
    }

    /// True if the line above the first row ends in a share, or in a number: a row that is not
    /// read.
    [[nodiscard]] bool is_cut() const {
        const std::size_t before = rows_.front().label - 1;
        return tokens_.is_sign(before, "%") ||
               (tokens_.is_number(before) && !tokens_.is_year(before));
    }

    /// "Delsumma 900 000 kr": the total of the rows above it, which are parts themselves.
    [[nodiscard]] bool repeats_rows(std::size_t row) const {
        const auto is_subtotal = [&](std::size_t i) {
            std::size_t label = rows_[i].label;
            while (tokens_.is_any_sign(label)) ++label;
            return tokens_.begins_with_any(label, "delsumma");
        };
        return row > 0 && is_subtotal(row) && !is_subtotal(row - 1);
    }

    void end_table() {
        const bool sum = rows_.size() >= smallest_table && is_sum_row(tokens_, rows_.back()) &&
                         !wholes_[rows_.back().reading] && !is_cut();
        for (std::size_t i = 0; rows_.size() > 1 && i < rows_.size(); ++i) {
            auto& value = std::get<TextAmount>(readings_[rows_[i].reading].value);
            const bool plain = value.role == SumRole::none || value.role == SumRole::contributed ||
                               value.role == SumRole::line || value.role == SumRole::outside;
            const bool last = sum && i + 1 == rows_.size();
            const bool part = sum && !last && !repeats_rows(i);
            if (value.part_of) continue;
            if (!plain) { // "Hyra 40 000 kr", "Europeiska socialfonden 3 000 000 kr"
                if (part && may_be_row(value)) value.part_of = rows_.back().reading;
                continue;
            }
            if (is_year_row(rows_[i], value)) {
                if (part) value.part_of = rows_.back().reading;
                continue;
            }
            value.role = last ? SumRole::none : SumRole::line;
            if (part) value.part_of = rows_.back().reading;
        }
        rows_.clear();
    }

    const Tokens& tokens_;
    const std::vector<Match>& matches_;
    std::vector<Reading>& readings_;
    std::vector<bool> wholes_; // divided by a sentence: "Kostnaderna fördelar sig på …" after it
    std::vector<SumRow> rows_;
    bool in_brackets_ = false;
};

} // namespace

void link_tables(const Tokens& tokens, const std::vector<Match>& matches,
                 std::vector<Reading>& readings) {
    Tables(tokens, matches, readings).link();
}

} // namespace caseflow
