#include "caseflow/intake/year_sums.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace caseflow {
namespace {

/// The last of the years that follow a year, one after the other: 2026 of "2024, 2025 och 2026".
int last_listed(std::string_view rest, int year) {
    constexpr std::size_t digits = 4;
    for (;; ++year, rest.remove_prefix(digits)) {
        if (!take_any(rest, {", ", " och ", ",\n", " och\n"})) return year;
        if (rest.substr(0, digits) != std::to_string(year + 1)) return year;
    }
}

/// "40 000 kronor per år 2022–2024": the same sum of each year; none if a point says so twice.
std::vector<YearSum> sums_per_year(const ImportedText& in) {
    std::vector<YearSum> all;
    for (std::size_t i = 0; i + 1 < in.readings.size(); ++i) {
        const auto* value = std::get_if<TextAmount>(&in.readings[i].value);
        const auto* years = std::get_if<TextPeriod>(&in.readings[i + 1].value);
        if (value == nullptr || years == nullptr || !value->yearly || value->low != value->high ||
            value->currency != "SEK" || years->unit != TextPeriod::Unit::year)
            continue;
        const std::size_t end = in.readings[i].end;
        std::string between(in.text.substr(end, in.readings[i + 1].begin - end));
        std::replace(between.begin(), between.end(), '\n', ' ');
        constexpr std::string_view links[] = {
            " per år ",      " per år under ", " per år under åren ",
            " per år åren ", " per år för ",   " årligen "};
        if (!is_any_of(std::string_view(between), links)) continue;
        if (!all.empty()) return {};
        const int last = last_listed(in.text.substr(in.readings[i + 1].end),
                                     static_cast<int>(years->last.year()));
        for (int year = static_cast<int>(years->first.year()); year <= last; ++year)
            all.push_back({{year, value->low},
                           quote_words(in.text, in.readings[i].begin, in.readings[i + 1].end)});
    }
    return all.size() < 2 ? std::vector<YearSum>{} : all;
}

/// "540 000 kronor i augusti 2024": paid in a month, whichever years the grant is for.
bool is_of_month(const ImportedText& in, std::size_t i) {
    if (i + 1 == in.readings.size()) return false;
    const Reading& next = in.readings[i + 1];
    const auto* period = std::get_if<TextPeriod>(&next.value);
    const std::size_t end = in.readings[i].end;
    return period != nullptr && period->unit == TextPeriod::Unit::month &&
           in.text.substr(end, next.begin - std::min(end, next.begin)) == " i ";
}

/// The year that a sum is of: its own, or the one right after it, "700 000 kr användas under 2024".
std::optional<int> year_of(const ImportedText& in, std::size_t i) {
    constexpr std::string_view links[] = {" under ",
                                          " för ",
                                          " år ",
                                          " användas under ",
                                          " under år ",
                                          " för år ",
                                          " utbetalas under ",
                                          " betalas ut under "};
    const auto& value = std::get<TextAmount>(in.readings[i].value);
    if (value.year || i + 1 == in.readings.size()) return value.year;
    const Reading& next = in.readings[i + 1];
    const auto* years = std::get_if<TextPeriod>(&next.value);
    if (years == nullptr || years->unit != TextPeriod::Unit::year ||
        years->first.year() != years->last.year())
        return std::nullopt;
    const std::size_t first = in.text.find_first_of("0123456789", next.begin);
    const std::string between(in.text.substr(in.readings[i].end, first - in.readings[i].end));
    return is_any_of(std::string_view(between), links)
               ? std::optional(static_cast<int>(years->first.year()))
               : std::nullopt;
}

/// "2023   1 500 000 kr": the row of a year in a table.
std::optional<Yearly> year_row(std::string_view line) {
    constexpr std::size_t digits = 4;
    line = trimmed(line);
    if (line.size() <= digits || (line[digits] != ' ' && line[digits] != '\t') ||
        !std::all_of(line.begin(), line.begin() + digits, is_digit))
        return std::nullopt;
    std::string_view rest = trimmed(line.substr(digits));
    for (const std::string_view unit : {" kronor", " kr", " SEK"})
        if (rest.ends_with(unit)) rest = trimmed(rest.substr(0, rest.size() - unit.size()));
    const int year = std::stoi(std::string(line.substr(0, digits)));
    const auto sum = Money::parse(rest);
    const bool likely = year >= 1990 && year < 2100 && sum && *sum >= Money(1000);
    return likely ? std::optional(Yearly{year, *sum}) : std::nullopt;
}

/// The rows of a table that each are of a year.
std::vector<YearSum> year_rows(std::string_view text) {
    std::vector<YearSum> all;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        if (const auto row = year_row(line)) all.push_back({*row, quote_words(line, 0, end)});
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return all;
}

/// True if a text of the case names a sum, whatever it says of it.
bool is_named(const std::vector<ImportedText>& texts, Money sum) {
    return std::any_of(texts.begin(), texts.end(), [&](const ImportedText& in) {
        return std::any_of(in.readings.begin(), in.readings.end(),
                           [&](const Reading& reading) { return exact_sum(reading) == sum; });
    });
}

/// Sums of years outside the points that add up to the amount.
std::vector<YearSum> other_years(const std::vector<ImportedText>& texts,
                                 const std::optional<Money>& amount) {
    for (const ImportedText& in : texts)
        for (const auto& years : {year_sums(in), year_rows(in.text)})
            if (!in.point && years.size() > 1 && amount && sum_of(years) == amount) return years;
    return {};
}

} // namespace

std::optional<Money> sum_of(const std::vector<YearSum>& years) {
    std::optional<Money> sum = Money(0);
    for (const YearSum& one : years) sum = plus(sum, *one.of.amount);
    return sum;
}

std::vector<YearSum> year_sums(const ImportedText& in) {
    std::vector<YearSum> all;
    std::set<int> years;
    for (std::size_t i = 0; i < in.readings.size(); ++i) {
        const Reading& reading = in.readings[i];
        const auto* value = std::get_if<TextAmount>(&reading.value);
        if (value == nullptr || value->low != value->high || !value->total ||
            value->currency != "SEK")
            continue;
        const auto year = year_of(in, i);
        if (!year || is_of_month(in, i)) continue;
        if (!years.insert(*year).second) return {};
        all.push_back({{*year, value->low}, quote_words(in.text, reading.begin, reading.end)});
    }
    return years.size() < 2 ? sums_per_year(in) : all;
}

void propose_years(const std::vector<ImportedText>& texts, std::vector<YearSum> years,
                   bool only_years, Imported& to) {
    Decision& decision = to.data.decisions.back();
    auto sum = sum_of(years);
    if (!years.empty() && sum && !decision.amount && only_years && is_named(texts, *sum)) {
        decision.amount = sum;
        to.remarks["decision.0.amount"] =
            "ur texten: " + quote_words(to_string(*sum, "SEK"), 0, std::string::npos);
    }
    if (years.empty()) years = other_years(texts, decision.amount);
    if (years.empty() || decision.amount != sum_of(years)) return;
    for (std::size_t i = 0; i < years.size(); ++i) {
        decision.yearly.push_back(years[i].of);
        to.remarks[fmt::format("decision.0.yearly.{}", i)] = "ur texten: " + years[i].words;
    }
}

} // namespace caseflow
