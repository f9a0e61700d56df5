#include "caseflow/intake/day_spans.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"

#include <chrono>
#include <string_view>

namespace caseflow {

std::optional<DaySpan> days_of(const TextDuration& length, std::optional<Date> first) {
    if (!first || length.weeks || length.count < 1) return std::nullopt;
    const auto months = std::chrono::months(length.years ? length.count * 12 : length.count);
    const Date after = *first + months;
    if (!after.ok()) return std::nullopt;
    return DaySpan{*first, Date(std::chrono::sys_days(after) - std::chrono::days(1))};
}

std::optional<DaySpan> days_in_value(const std::string& value) {
    const std::string line = "projekttiden " + value; // as a sentence would have it
    const std::size_t begin = line.size() - value.size();
    const auto readings = read_prose(line);
    if (readings.empty()) return std::nullopt;
    const Reading& only = readings.front();
    const std::string_view rest = trimmed(std::string_view(line).substr(only.end));
    const std::string before = fold(std::string_view(line).substr(begin, only.begin - begin));
    constexpr std::string_view introductions[] = {"",        "från ",  "fr.o.m. ", "fr o m ",
                                                  "mellan ", "under ", "åren ",    "från den "};
    if (!is_any_of(before, introductions) || !(rest.empty() || rest == "." || rest[0] == '('))
        return std::nullopt;
    if (const auto* length = std::get_if<TextDuration>(&only.value))
        return days_of(*length, length->first);
    const auto* period = std::get_if<TextPeriod>(&only.value);
    if (period == nullptr) return std::nullopt;
    const bool years =
        period->unit == TextPeriod::Unit::year && period->extent != TextPeriod::Extent::day;
    if (period->extent != TextPeriod::Extent::whole && !years) return std::nullopt;
    return DaySpan{period->first, period->last};
}

} // namespace caseflow
