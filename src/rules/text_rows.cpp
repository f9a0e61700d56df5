#include "caseflow/rules/text_rows.hpp"

#include "caseflow/rules/text_sums.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t most_in_row = 12;

/// Sums of one year each, with no other sum between them.
using YearRow = std::vector<std::size_t>; // readings

const TextAmount& sum_in(const CaseText& text, std::size_t reading) {
    return std::get<TextAmount>(text.readings[reading].value);
}

std::vector<YearRow> year_rows(const KnownData& known, const CaseText& text) {
    std::vector<YearRow> rows(1);
    for (std::size_t i = 0; i < text.readings.size(); ++i) {
        const auto* const value = std::get_if<TextAmount>(&text.readings[i].value);
        if (value == nullptr) continue;
        const bool of_year = value->year && !value->last_year && value->total &&
                             value->currency == known.currency && value->low == value->high;
        const bool again = of_year && !rows.back().empty() &&
                           *sum_in(text, rows.back().back()).year >= *value->year;
        if ((!of_year || again) && !rows.back().empty()) rows.emplace_back();
        if (of_year) rows.back().push_back(i);
    }
    return rows;
}

/// The amounts that a decision has for the years of a row; empty if it lacks one, or a year comes
/// twice.
std::vector<const KnownAmount*> amounts_for(const KnownData& known, const CaseText& text,
                                            const YearRow& row, std::size_t decision) {
    std::vector<const KnownAmount*> amounts;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const int year = *sum_in(text, row[i]).year;
        if (i > 0 && *sum_in(text, row[i - 1]).year >= year) return {};
        const auto found = known.of_year(year, decision);
        if (found.size() != 1) return {};
        amounts.push_back(found[0]);
    }
    return amounts;
}

/// True if the row has the amounts of its years, but each of another year.
bool are_swapped(const CaseText& text, const YearRow& row,
                 const std::vector<const KnownAmount*>& amounts) {
    std::vector<Money> said;
    std::vector<Money> known;
    for (std::size_t i = 0; i < row.size(); ++i) {
        said.push_back(sum_in(text, row[i]).low);
        known.push_back(amounts[i]->amount);
    }
    std::sort(said.begin(), said.end());
    std::sort(known.begin(), known.end());
    return said == known;
}

/// Notes what differs in a row from the amounts of its years.
void add_odd(const CaseText& text, const YearRow& row,
             const std::vector<const KnownAmount*>& amounts, std::vector<const KnownAmount*>& odd) {
    const std::size_t fewest = text.decision ? 2 : 3; // of which all but one agree
    std::vector<std::size_t> differ;
    for (std::size_t i = 0; i < amounts.size(); ++i)
        if (sum_in(text, row[i]).low != amounts[i]->amount) differ.push_back(i);
    const bool one = differ.size() == 1 && amounts.size() >= fewest;
    if (one || (amounts.size() > 1 && are_swapped(text, row, amounts)))
        for (const std::size_t i : differ) odd[row[i]] = amounts[i];
}

/// A share of one of the sources, as the text says it.
bool is_of_source(const Case& data, const Percent& share) {
    const auto& total = data.funding.total;
    return std::any_of(data.funding.sources.begin(), data.funding.sources.end(),
                       [&](const FundingSource& source) {
                           if (source.share && source.share->compare(share) == 0) return true;
                           const auto whole = source.of ? source.of : total;
                           return source.amount && whole && share.covers(*source.amount, *whole);
                       });
}

/// True for two shares with a sentence's end or much text between them.
bool is_apart(const CaseText& text, const Reading& from, const Reading& to) {
    constexpr std::size_t longest_gap = 100; // bytes
    const auto between = text.text.substr(from.end, to.begin - from.end);
    return between.size() > longest_gap || between.find(". ") != between.npos ||
           between.find("\n\n") != between.npos;
}

/// The shares of a text in rows.
std::vector<std::vector<std::size_t>> share_rows(const CaseText& text) {
    std::vector<std::vector<std::size_t>> rows(1);
    for (std::size_t i = 0; i < text.readings.size(); ++i) {
        const auto* const share = std::get_if<TextShare>(&text.readings[i].value);
        if (share == nullptr) continue;
        auto& row = rows.back();
        if (!row.empty() && (share->up_to || row.size() == most_in_row ||
                             is_apart(text, text.readings[row.back()], text.readings[i])))
            rows.emplace_back();
        if (!share->up_to) rows.back().push_back(i);
    }
    return rows;
}

} // namespace

std::vector<const KnownAmount*> odd_years_of(const KnownData& known, const CaseText& text) {
    std::vector<const KnownAmount*> odd(text.readings.size());
    if (known.years.empty()) return odd;
    constexpr std::size_t most_decisions = 10;
    for (const YearRow& row : year_rows(known, text)) {
        if (row.size() < 2 || row.size() > most_in_row) continue;
        const std::size_t first = text.decision.value_or(0);
        const std::size_t end =
            text.decision ? first + 1 : std::min(known.decisions.size(), most_decisions);
        for (std::size_t decision = first; decision < end; ++decision)
            add_odd(text, row, amounts_for(known, text, row, decision), odd);
    }
    return odd;
}

void add_divisions(const Case& data, const CaseText& text, std::vector<bool>& marked) {
    constexpr std::size_t fewest = 3;
    for (const auto& row : share_rows(text)) {
        if (row.size() < fewest) continue;
        std::vector<Percent> shares;
        shares.reserve(row.size());
        for (const std::size_t i : row)
            shares.push_back(std::get<TextShare>(text.readings[i].value).share);
        const auto of_sources =
            std::count_if(shares.begin(), shares.end(),
                          [&](const Percent& one) { return is_of_source(data, one); });
        if (of_sources > 1 || !Percent::add_up_to_100(shares)) continue;
        for (const std::size_t i : row) marked[i] = true;
    }
}

} // namespace caseflow
