#include "caseflow/base/message.hpp"
#include "caseflow/rules/slips.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::size_t most_lines = 12;

/// The sums of consecutive lines, one in each.
using SumLines = std::vector<std::size_t>; // readings

const TextAmount* sum_at(const CaseText& text, std::size_t reading) {
    return std::get_if<TextAmount>(&text.readings[reading].value);
}

/// True if a line's end, and only one, is between two sums.
bool is_line_after(const CaseText& text, const Reading& before, const Reading& after) {
    const auto between = text.text.substr(before.end, after.begin - before.end);
    return std::count(between.begin(), between.end(), '\n') == 1;
}

/// True for the last reading of its line.
bool ends_line(const CaseText& text, const Reading& reading) {
    const auto rest = text.text.substr(reading.end);
    const std::size_t sign = rest.find_first_not_of(" .,;\r");
    return sign == rest.npos || rest[sign] == '\n';
}

std::vector<SumLines> sum_lines(const CaseText& text) {
    std::vector<SumLines> all(1);
    for (std::size_t i = 0; i < text.readings.size(); ++i) {
        const Reading& reading = text.readings[i];
        const TextAmount* const value = sum_at(text, i);
        const bool whole = value != nullptr && value->total && !value->span && !value->year &&
                           ends_line(text, reading);
        if (!whole || (!all.back().empty() &&
                       !is_line_after(text, text.readings[all.back().back()], reading)))
            all.emplace_back();
        if (whole) all.back().push_back(i);
    }
    return all;
}

/// The line with the total of the case; nothing if there is none, or several.
std::optional<std::size_t> total_of(const CaseText& text, const SumLines& lines, Money total) {
    std::optional<std::size_t> found;
    for (const std::size_t i : lines) {
        const TextAmount& value = *sum_at(text, i);
        if (value.low != total) continue;
        if (found || value.role != SumRole::total) return std::nullopt;
        found = i;
    }
    return found;
}

/// The total less the other lines; nothing if they leave nothing.
std::optional<Money> left_of(const CaseText& text, const SumLines& lines, std::size_t whole,
                             std::size_t except, Money total) {
    Money sum(0);
    for (const std::size_t i : lines) {
        if (i == whole || i == except) continue;
        const auto more = sum.plus(sum_at(text, i)->low);
        if (!more) return std::nullopt;
        sum = *more;
    }
    return sum < total ? std::optional(total.distance(sum)) : std::nullopt;
}

bool is_in(const std::vector<Money>& sorted, Money amount) {
    return std::binary_search(sorted.begin(), sorted.end(), amount);
}

/// True if each of the other lines is what sources of the case give together.
bool are_of_sources(const KnownData& known, const CaseText& text, const SumLines& lines,
                    std::size_t whole, std::size_t except) {
    return std::all_of(lines.begin(), lines.end(), [&](std::size_t i) {
        return i == whole || i == except || is_in(known.source_sums, sum_at(text, i)->low);
    });
}

/// The sum of the lines; nothing if one of them is not a cost, has been reported, or is compared
/// with the total together with the lines above it.
std::optional<Money> sum_of_costs(const CaseText& text, const SumLines& lines,
                                  const std::vector<bool>& reported) {
    std::optional<Money> sum(Money(0));
    for (const std::size_t i : lines) {
        const TextAmount& value = *sum_at(text, i);
        if (value.role != SumRole::line || value.part_of || value.cost_of || reported[i] || !sum)
            return std::nullopt;
        sum = sum->plus(value.low);
    }
    return sum;
}

/// "1. Grävning: 960 000 kr" in a list of costs that would add up to the total with one digit
/// changed: the difference is not a sum of the case or its texts.
void check_costs_of_list(const Subject& s, const KnownData& known, const CaseText& text,
                         const SumLines& lines, const std::vector<bool>& reported, Report& report) {
    constexpr std::size_t many = 4; // lines, so that hardly any cost is missing
    const Money total = *s.data().funding.total;
    const auto sum = sum_of_costs(text, lines, reported);
    if (!sum || is_in(known.sums, *sum) || is_in(known.stated, *sum)) return;
    const Money apart = sum->distance(total);
    std::vector<Money> costs;
    for (const std::size_t i : lines) costs.push_back(sum_at(text, i)->low);
    if (!(is_slip_of(*sum, total) || comes_to_by_slip(costs, total, many)) ||
        is_in(known.sums, apart) || is_in(known.stated, apart))
        return;
    const Mention mention{s, known, text, text.readings[lines.back()]};
    report
        .add(mention.place(),
             message("the sums of the list add up to {sum}, but the total is {amount}",
                     "sum"_a = s.money(*sum), "amount"_a = s.money(total)))
        .note(s.file.at("funding.total"), message("the total"));
}

} // namespace

void check_list(const Subject& s, const KnownData& known, const CaseText& text,
                const std::vector<bool>& reported, Report& report) {
    const auto& total = s.data().funding.total;
    if (!total) return;
    for (const SumLines& lines : sum_lines(text)) {
        if (lines.size() < 3 || lines.size() > most_lines) continue;
        const auto whole = total_of(text, lines, *total);
        if (!whole) {
            check_costs_of_list(s, known, text, lines, reported, report);
            continue;
        }
        for (const std::size_t i : lines) {
            const TextAmount& value = *sum_at(text, i);
            if (i == *whole || reported[i] || value.low == s.data().funding.applied ||
                is_in(known.sums, value.low) || !are_of_sources(known, text, lines, *whole, i))
                continue;
            const auto left = left_of(text, lines, *whole, i, *total);
            if (!left || *left == value.low || !is_in(known.source_sums, *left)) continue;
            const Mention mention{s, known, text, text.readings[i]};
            report.add(mention.place(),
                       message("the other sums of the list leave {amount} of {total}, but it says "
                               "'{words}'",
                               "amount"_a = s.money(*left), "total"_a = s.money(*total),
                               "words"_a = mention.words()));
        }
    }
}

} // namespace caseflow
