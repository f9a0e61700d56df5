#include "caseflow/intake/year_sums.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/ungranted_sums.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace caseflow {
namespace {

/// The year that a text begins with, which is taken off it.
std::optional<int> take_year(std::string_view& text) {
    constexpr std::size_t digits = 4;
    const bool number = text.size() >= digits && text.starts_with("20") &&
                        std::all_of(text.begin(), text.begin() + digits, is_digit) &&
                        (text.size() == digits || !is_digit(text[digits]));
    if (!number) return std::nullopt;
    const int year = std::stoi(std::string(text.substr(0, digits)));
    text.remove_prefix(digits);
    return year;
}

/// "2022–2024", "2024, 2025 och 2026": the years that a text begins with, each of them.
std::vector<int> years_listed(std::string_view text) {
    constexpr std::size_t most = 20;
    std::vector<int> all;
    while (all.size() < most) {
        std::string_view rest = text;
        const bool range = !all.empty() && take_any(rest, {"–", "-", " – ", " - ", " till ",
                                                           " till och med ", "—"});
        const bool more = all.empty() || range || take_any(rest, {", ", " och ", " samt "});
        const auto year = more ? take_year(rest) : std::nullopt;
        if (!year || (!all.empty() && *year <= all.back())) break;
        if (range)
            for (int between = all.back() + 1; between < *year && all.size() < most; ++between)
                all.push_back(between);
        all.push_back(*year);
        text = rest;
    }
    return all;
}

/// "40 000 kronor per år 2022–2024", "300 000 kronor vardera åren 2024 och 2025": the same sum for
/// each year; none if a point repeats it.
std::vector<YearSum> sums_per_year(const ImportedText& in) {
    constexpr std::string_view links[] = {" per år ",
                                          " per år under ",
                                          " per år under åren ",
                                          " per år åren ",
                                          " per år för ",
                                          " per år för åren ",
                                          " per år i ",
                                          " per år under perioden ",
                                          " årligen ",
                                          " årligen under ",
                                          " årligen åren ",
                                          " årligen under åren ",
                                          " vardera åren ",
                                          " vardera ",
                                          " vardera under åren ",
                                          " om året ",
                                          " om året under ",
                                          " för vart och ett av åren ",
                                          " vart och ett av åren ",
                                          " vardera året ",
                                          " vardera för åren ",
                                          " per kalenderår ",
                                          " årligen för åren ",
                                          " per år, "};
    constexpr std::size_t longest = 100; // bytes of a link and its years
    std::vector<YearSum> all;
    for (const Reading& reading : in.readings) {
        const auto* value = std::get_if<TextAmount>(&reading.value);
        if (value == nullptr || !(value->yearly || value->apiece || value->each_year) ||
            value->low != value->high || value->currency != "SEK")
            continue;
        const std::string after = in_one_line(in.text.substr(reading.end, longest));
        const std::size_t digit = std::min(after.find_first_of("0123456789"), after.size());
        if (!is_any_of(std::string_view(after).substr(0, digit), links)) continue;
        const auto years = years_listed(std::string_view(after).substr(digit));
        if (years.size() < 2) continue;
        if (!all.empty()) return {};
        for (const int year : years)
            all.push_back(
                {{year, value->low}, quote_words(in.text, reading.begin, reading.end + digit)});
    }
    return all;
}

/// "1 950 000 kronor för åren 2025–2027, fördelat på 650 000 kronor per år": the same sum for each
/// year, if the total is also in the point.
std::vector<YearSum> sums_of_years_before(const ImportedText& in) {
    const Reading* each = nullptr;
    const Reading* years = nullptr;
    for (const Reading& reading : in.readings) {
        const auto* value = std::get_if<TextAmount>(&reading.value);
        const auto* period = std::get_if<TextPeriod>(&reading.value);
        const bool yearly = value != nullptr && value->yearly && value->low == value->high;
        const bool several = period != nullptr && period->unit == TextPeriod::Unit::year &&
                             period->first.year() < period->last.year();
        if ((yearly && each != nullptr) || (several && years != nullptr)) return {};
        if (yearly) each = &reading;
        if (several) years = &reading;
    }
    if (each == nullptr || years == nullptr || years->end > each->begin) return {};
    const auto& days = std::get<TextPeriod>(years->value);
    const Money sum = std::get<TextAmount>(each->value).low;
    std::vector<YearSum> all;
    for (auto year = days.first.year(); year <= days.last.year(); ++year)
        all.push_back(
            {{static_cast<int>(year), sum}, quote_words(in.text, years->begin, each->end)});
    const auto whole = sum_of(all);
    const bool stated =
        std::any_of(in.readings.begin(), in.readings.end(),
                    [&](const Reading& other) { return whole && exact_sum(other) == whole; });
    return stated ? all : std::vector<YearSum>{};
}

/// "Utbetalning 2   februari 2020   820 000 kr": the row of the day or month of a payment.
bool is_in_row_of_month(const ImportedText& in, std::size_t i) {
    if (i == 0) return false;
    const Reading& before = in.readings[i - 1];
    const auto* period = std::get_if<TextPeriod>(&before.value);
    const std::size_t begin = in.readings[i].begin;
    return period != nullptr && period->unit != TextPeriod::Unit::year && before.end <= begin &&
           trimmed(in.text.substr(before.end, begin - before.end)).empty();
}

/// "540 000 kronor i augusti 2024": paid in a month, whichever years the grant is for.
bool is_of_month(const ImportedText& in, std::size_t i) {
    if (is_in_row_of_month(in, i)) return true;
    if (i + 1 == in.readings.size()) return false;
    const Reading& next = in.readings[i + 1];
    const auto* period = std::get_if<TextPeriod>(&next.value);
    const std::size_t end = in.readings[i].end;
    return period != nullptr && period->unit == TextPeriod::Unit::month &&
           in.text.substr(end, next.begin - std::min(end, next.begin)) == " i ";
}

/// The year of "2024: 650 000 kronor" on a line of its own.
std::optional<int> year_before(const ImportedText& in, const Reading& reading) {
    constexpr std::size_t length = 6; // of "2024: "
    if (reading.begin < length || in.text.substr(reading.begin - 2, 2) != ": ") return std::nullopt;
    const std::size_t begin = reading.begin - length;
    if (begin > 0 && in.text[begin - 1] != '\n') return std::nullopt;
    std::string_view text = in.text.substr(begin);
    return take_year(text);
}

/// The year of a sum: its own, or the one right after it, "700 000 kr användas under 2024".
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
    if (const auto year = year_before(in, in.readings[i])) return year;
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

/// "1 500 000 kr under åren 2023–2025": a sum for all of them, not for the first.
bool is_of_several_years(const ImportedText& in, std::size_t i) {
    constexpr std::size_t longest_link = 16; // bytes: " under perioden "
    if (i + 1 == in.readings.size()) return false;
    const Reading& next = in.readings[i + 1];
    const auto* years = std::get_if<TextPeriod>(&next.value);
    const std::size_t end = in.readings[i].end;
    return years != nullptr && years->unit == TextPeriod::Unit::year &&
           years->first.year() < years->last.year() && next.begin >= end &&
           next.begin - end <= longest_link && (in.text[end] == ' ' || in.text[end] == '\n');
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

/// The rows of a table, each for one year.
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

/// True if a text of the case names a sum, whatever it says about it.
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
    for (const YearSum& other : years) sum = plus(sum, *other.of.amount);
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
        if (!year || is_of_month(in, i) || is_of_several_years(in, i) ||
            (in.point && is_left_open(in, reading)))
            continue;
        if (!years.insert(*year).second) return {};
        all.push_back({{*year, value->low}, quote_words(in.text, reading.begin, reading.end)});
    }
    if (years.size() > 1) return all;
    all = sums_per_year(in);
    return all.empty() ? sums_of_years_before(in) : all;
}

void propose_years(const std::vector<ImportedText>& texts, std::vector<YearSum> years,
                   bool only_years, bool granted, Imported& to) {
    Decision& decision = to.data.decisions.back();
    auto sum = sum_of(years);
    if (!years.empty() && sum && !decision.amount && only_years &&
        (granted || is_named(texts, *sum))) {
        decision.amount = sum;
        std::string& words = to.remarks["decision.0.amount"];
        const bool same_words = years.front().words == years.back().words; // "… per år"
        for (const YearSum& year : years)
            if (words.empty() || !same_words)
                words += (words.empty() ? "ur texten: " : " och ") + year.words;
    }
    if (years.empty()) years = other_years(texts, decision.amount);
    if (years.empty() || decision.amount != sum_of(years)) return;
    for (std::size_t i = 0; i < years.size(); ++i) {
        decision.yearly.push_back(years[i].of);
        to.remarks[fmt::format("decision.0.yearly.{}", i)] = "ur texten: " + years[i].words;
    }
}

} // namespace caseflow
