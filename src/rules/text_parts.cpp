#include "caseflow/base/message.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

bool PartsSum::equals(const TextAmount& whole) const {
    return sum && sum->low <= whole.high && whole.low <= sum->high;
}

std::map<std::size_t, PartsSum> parts_of(const std::vector<Reading>& readings) {
    std::map<std::size_t, PartsSum> all;
    for (const Reading& reading : readings) {
        const auto* const value = std::get_if<TextAmount>(&reading.value);
        if (value == nullptr || !value->part_of) continue;
        PartsSum& parts = all[*value->part_of];
        if (parts.count++ == 0) parts.sum = TextAmount{Money(0), Money(0)};
        const auto low = parts.sum ? parts.sum->low.plus(value->low) : std::nullopt;
        const auto high = parts.sum ? parts.sum->high.plus(value->high) : std::nullopt;
        parts.sum.reset();
        if (low && high) parts.sum = TextAmount{*low, *high};
    }
    return all;
}

bool are_of_several_years(const std::vector<Reading>& readings) {
    std::optional<int> first;
    for (const Reading& reading : readings) {
        const auto* const value = std::get_if<TextAmount>(&reading.value);
        if (value != nullptr && value->last_year) return true;
        if (value == nullptr || !value->year || is_of_something_else(*value)) continue;
        if (first && *first != *value->year) return true;
        first = value->year;
    }
    return false;
}

const PartsSum* Mention::parts() const {
    const auto index = static_cast<std::size_t>(&reading - text.readings.data());
    const auto found = text.parts.find(index);
    return found == text.parts.end() ? nullptr : &found->second;
}

void check_parts(const Mention& mention, const TextAmount& value, Report& report) {
    const PartsSum* const found = mention.parts();
    if (found == nullptr || !found->sum) return;
    const PartsSum& parts = *found;
    const Subject& s = mention.subject;
    if (parts.count == 1 && parts.sum->low > value.high)
        report.add(mention.place(),
                   message("a part of '{words}' is {part}, which is more than the whole",
                           "words"_a = mention.words(), "part"_a = s.money(parts.sum->low)));
    if (parts.count > 1 && !parts.equals(value))
        report.add(mention.place(),
                   message("the parts of '{words}' add up to {sum}, not to {whole}",
                           "words"_a = mention.words(), "sum"_a = s.money(parts.sum->low),
                           "whole"_a = s.money(value.low)));
}

} // namespace caseflow
