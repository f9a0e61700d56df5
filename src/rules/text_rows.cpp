#include "caseflow/rules/text_rows.hpp"

#include "caseflow/rules/text_sums.hpp"

#include <algorithm>

namespace caseflow {

std::optional<int> year_in_row(const TextAmount& value) {
    if (value.last_year) return std::nullopt;
    return value.year ? value.year : value.year_after;
}

namespace {

constexpr std::size_t most_in_row = 12;

/// Sums of one year each, without other sums between them.
using YearRow = std::vector<std::size_t>; // readings

const TextAmount& sum_in(const CaseText& text, std::size_t reading) {
    return std::get<TextAmount>(text.readings[reading].value);
}

/// False for "De 200 000 kronor som var avsedda för 2024": not a year's amount.
bool may_be_of_year(const KnownData& known, const TextAmount& value) {
    return is_plain_sum(known, value) && value.role != SumRole::earlier;
}

std::vector<YearRow> year_rows(const KnownData& known, const CaseText& text) {
    std::vector<YearRow> rows(1);
    for (std::size_t i = 0; i < text.readings.size(); ++i) {
        const auto* const value = std::get_if<TextAmount>(&text.readings[i].value);
        if (value == nullptr) continue;
        const bool of_year = value->year && !value->last_year && may_be_of_year(known, *value);
        const bool again = of_year && !rows.back().empty() &&
                           *sum_in(text, rows.back().back()).year >= *value->year;
        if ((!of_year || again) && !rows.back().empty()) rows.emplace_back();
        if (of_year) rows.back().push_back(i);
    }
    return rows;
}

/// Sums close to each other, each beside a year, with the years in any order.
std::vector<YearRow> loose_rows(const KnownData& known, const CaseText& text) {
    constexpr std::size_t longest_gap = 120; // bytes
    std::vector<YearRow> rows(1);
    for (std::size_t i = 0; i < text.readings.size(); ++i) {
        const auto* const value = std::get_if<TextAmount>(&text.readings[i].value);
        if (value == nullptr) continue;
        const auto year = may_be_of_year(known, *value) ? year_in_row(*value) : std::nullopt;
        YearRow& row = rows.back();
        const bool again = year && std::ranges::any_of(row, [&](std::size_t index) {
                               return year_in_row(sum_in(text, index)) == year;
                           });
        const bool far =
            !row.empty() && text.readings[i].begin - text.readings[row.back()].end > longest_gap;
        if ((!year || again || far) && !row.empty()) rows.emplace_back();
        if (year) rows.back().push_back(i);
    }
    return rows;
}

/// The amounts that a decision has for the years of a row; empty if it lacks one.
std::vector<const KnownAmount*> amounts_for(const KnownData& known, const CaseText& text,
                                            const YearRow& row, std::size_t decision) {
    std::vector<const KnownAmount*> amounts;
    for (const std::size_t i : row) {
        const auto found = known.of_year(*year_in_row(sum_in(text, i)), decision);
        if (found.size() != 1) return {};
        amounts.push_back(found[0]);
    }
    return amounts;
}

/// True if the row has the amounts of its years, but for the wrong years.
bool are_swapped(const CaseText& text, const YearRow& row,
                 const std::vector<const KnownAmount*>& amounts) {
    std::vector<Money> stated;
    std::vector<Money> known;
    for (std::size_t i = 0; i < row.size(); ++i) {
        stated.push_back(sum_in(text, row[i]).low);
        known.push_back(amounts[i]->amount);
    }
    std::sort(stated.begin(), stated.end());
    std::sort(known.begin(), known.end());
    return stated == known;
}

/// True if the sums of a row may be contributions of others, not of the body that decides.
bool may_be_of_others(const Subject& s, const KnownData& known, const CaseText& text,
                      const YearRow& row) {
    return std::ranges::any_of(row, [&](std::size_t i) {
        const Mention mention{s, known, text, text.readings[i]};
        const NamedSources& named = mention.named_sources();
        return is_of_others(mention, named) ||
               continues_with_others(mention, sum_in(text, i), named);
    });
}

/// True, outside points, for an amount that a source decided elsewhere has too: that source may
/// divide it differently.
bool is_given_elsewhere(const Subject& s, const CaseText& text, Money sum) {
    const auto& sources = s.data().funding.sources;
    return !text.decision &&
           std::ranges::any_of(std::span(sources).first(std::min(sources.size(), most_sources)),
                               [&](const FundingSource& source) {
                                   return source.elsewhere && source.amount == sum;
                               });
}

/// "430 000 kronor för 2023 och 170 000 kronor för 2024", which add up to the decision's amount,
/// but divide it differently.
bool are_divided_otherwise(const Subject& s, const KnownData& known, const CaseText& text,
                           const YearRow& row, const std::vector<const KnownAmount*>& amounts) {
    const KnownDecision& decision = known.decisions[amounts[0]->index];
    const auto& total = s.data().funding.total;
    std::optional<Money> sum(Money(0));
    bool given = true; // grants, not costs
    for (const std::size_t i : row) {
        const TextAmount& value = sum_in(text, i);
        sum = plus(sum, value.low);
        given = given && (may_be_given(value) || value.payment);
    }
    return sum && decision.amount && *sum == decision.amount->amount &&
           (given || (text.decision && total && *sum != *total)) &&
           !is_given_elsewhere(s, text, *sum) && !may_be_of_others(s, known, text, row);
}

/// Notes a sum in a row that differs from its year's amount.
void add_odd(const CaseText& text, const YearRow& row,
             const std::vector<const KnownAmount*>& amounts, std::vector<const KnownAmount*>& odd) {
    const std::size_t fewest = text.decision ? 2 : 3; // all but one must agree
    std::vector<std::size_t> differ;
    for (std::size_t i = 0; i < amounts.size(); ++i)
        if (sum_in(text, row[i]).low != amounts[i]->amount) differ.push_back(i);
    if (differ.size() == 1 && amounts.size() >= fewest) odd[row[differ[0]]] = amounts[differ[0]];
}

void add_swapped(const Subject& s, const KnownData& known, const CaseText& text, const YearRow& row,
                 const std::vector<const KnownAmount*>& amounts,
                 std::vector<const KnownAmount*>& odd) {
    if (amounts.size() < 2 ||
        !(are_swapped(text, row, amounts) || are_divided_otherwise(s, known, text, row, amounts)))
        return;
    for (std::size_t i = 0; i < amounts.size(); ++i)
        if (sum_in(text, row[i]).low != amounts[i]->amount) odd[row[i]] = amounts[i];
}

/// The amount of the only year that is left out of a row; null if there is none, or several.
const KnownAmount* amount_left_out(const KnownData& known, const CaseText& text, const YearRow& row,
                                   std::size_t decision, Money sum) {
    const KnownAmount* found = nullptr;
    for (const KnownYear& year : known.years) {
        const bool stated = std::ranges::any_of(
            row, [&](std::size_t i) { return year_in_row(sum_in(text, i)) == year.year; });
        if (stated || year.decision != decision || year.amount.amount != sum) continue;
        if (found != nullptr) return nullptr;
        found = &year.amount;
    }
    return found;
}

/// Notes the sum of a row for a year without an amount, if the other sums are the amounts of their
/// years and it is the amount of the year left out.
void add_odd_year(const KnownData& known, const CaseText& text, const YearRow& row,
                  std::size_t decision, std::vector<const KnownAmount*>& odd) {
    std::optional<std::size_t> other;
    for (const std::size_t i : row) {
        const TextAmount& sum = sum_in(text, i);
        const auto found = known.of_year(*year_in_row(sum), decision);
        if (found.size() == 1 && found[0]->amount == sum.low) continue;
        if (other || !found.empty()) return;
        other = i;
    }
    if (!other) return;
    const auto* const meant = amount_left_out(known, text, row, decision, sum_in(text, *other).low);
    if (meant != nullptr) odd[*other] = meant;
}

/// True for a share that a source has, to the text's precision.
bool is_of_source(const Case& data, const Percent& share) {
    const auto& total = data.funding.total;
    return std::any_of(data.funding.sources.begin(), data.funding.sources.end(),
                       [&](const FundingSource& source) {
                           if (source.share && source.share->compare(share) == 0) return true;
                           const auto whole = source.of ? source.of : total;
                           return source.amount && whole && share.covers(*source.amount, *whole);
                       });
}

/// True for two shares with the end of a sentence or much text between them.
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

/// "Regionen svarar för 40 procent, kommunen för 40 procent och bolaget för 20 procent": a source
/// for each share, so only the funding can be divided.
bool is_among_sources(const Subject& s, const KnownData& known, const CaseText& text,
                      const std::vector<std::size_t>& row) {
    std::vector<std::size_t> sources;
    bool says = false;
    bool beside = true;
    for (const std::size_t i : row) {
        const auto& share = std::get<TextShare>(text.readings[i].value);
        const Mention mention{s, known, text, text.readings[i]};
        const NamedSources& named = mention.named_sources();
        if (share.role == ShareRole::other || named.sources.size() != 1 ||
            std::ranges::find(sources, named.sources[0]) != sources.end())
            return false;
        sources.push_back(named.sources[0]);
        says = says || share.role == ShareRole::financing || share.anchored;
        beside = beside && named.beside;
    }
    const bool after = text.text.substr(text.readings[row[0]].end, 1) == " "; // "40 procent hos A"
    return says || (beside && !after);
}

} // namespace

bool is_in_row_of_other_money(const Mention& mention) {
    constexpr std::size_t farthest = 60; // bytes between two sums
    constexpr std::size_t fewest = 3;
    const auto& readings = mention.text.readings;
    const auto is_sum = [&](std::size_t i) {
        const auto* const value = std::get_if<TextAmount>(&readings[i].value);
        return value != nullptr && value->year;
    };
    const auto continues = [&](std::size_t i) { // with the one before
        return is_sum(i - 1) && is_sum(i) && readings[i].begin - readings[i - 1].end <= farthest;
    };
    auto first = static_cast<std::size_t>(&mention.reading - readings.data());
    std::size_t end = first + 1;
    while (first > 0 && continues(first)) --first;
    while (end < readings.size() && continues(end)) ++end;
    const auto has_amount = [&](const Reading& reading) {
        return std::ranges::any_of(mention.known.years, [&](const KnownYear& year) {
            return is_within(std::get<TextAmount>(reading.value), year.amount.amount);
        });
    };
    return end - first >= fewest &&
           std::none_of(readings.begin() + static_cast<std::ptrdiff_t>(first),
                        readings.begin() + static_cast<std::ptrdiff_t>(end), has_amount);
}

std::vector<const KnownAmount*> odd_years_of(const Subject& s, const KnownData& known,
                                             const CaseText& text) {
    std::vector<const KnownAmount*> odd(text.readings.size());
    if (known.years.empty()) return odd;
    constexpr std::size_t most_decisions = 10;
    const std::size_t first = text.decision.value_or(0);
    const std::size_t end =
        text.decision ? first + 1 : std::min(known.decisions.size(), most_decisions);
    const auto is_row = [&](const YearRow& row) {
        return row.size() >= 2 && row.size() <= most_in_row &&
               (text.decision ||
                !is_granted_before_case(Mention{s, known, text, text.readings[row[0]]},
                                        sum_in(text, row[0])));
    };
    for (const YearRow& row : year_rows(known, text))
        for (std::size_t i = first; i < end && is_row(row); ++i)
            add_odd(text, row, amounts_for(known, text, row, i), odd);
    for (const YearRow& row : loose_rows(known, text))
        for (std::size_t i = first; i < end && is_row(row); ++i) {
            add_swapped(s, known, text, row, amounts_for(known, text, row, i), odd);
            add_odd_year(known, text, row, i, odd);
        }
    return odd;
}

void add_divisions(const Subject& s, const KnownData& known, const CaseText& text,
                   std::vector<bool>& marked) {
    constexpr std::size_t fewest = 3;
    for (const auto& row : share_rows(text)) {
        if (row.size() < fewest) continue;
        std::vector<Percent> shares;
        shares.reserve(row.size());
        for (const std::size_t i : row)
            shares.push_back(std::get<TextShare>(text.readings[i].value).share);
        const auto of_sources =
            std::count_if(shares.begin(), shares.end(),
                          [&](const Percent& percent) { return is_of_source(s.data(), percent); });
        if (of_sources > 1 || !Percent::add_up_to_100(shares) ||
            is_among_sources(s, known, text, row))
            continue;
        for (const std::size_t i : row) marked[i] = true;
    }
}

} // namespace caseflow
