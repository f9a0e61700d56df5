#include "caseflow/intake/year_parts.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"

#include <iterator>

namespace caseflow {
namespace {

using Extent = TextPeriod::Extent;

/// Words of a year, or of a part of one that has a first and a last day, in lower case.
constexpr std::string_view sure_words[] = {"halvår",     "kvartal", "tertial", "hela",  "helår",
                                           "kalenderår", "vecka",   "veckor",  "under", "år "};
constexpr std::string_view loose_words[] = {"läsår",  "början", "mitten", "slutet",    "utgången",
                                            "termin", "skifte", "budget", "verksamhet"};

/// "kv. 1 2024", "Q1 2024", "2024"
bool begins_part(std::string_view words) {
    constexpr std::string_view letters[] = {"q", "kv", "20", "19"};
    return starts_with_any(words, letters);
}

/// True for a reading whose words name a year or a sure part of one.
const TextPeriod* part_of(const ImportedText& in, const Reading& reading) {
    const auto* value = std::get_if<TextPeriod>(&reading.value);
    if (value == nullptr || value->extent == Extent::day || value->extent == Extent::whole)
        return nullptr;
    const std::string words = fold(in.text.substr(reading.begin, reading.end - reading.begin));
    const bool sure = contains_any(words, sure_words) || begins_part(words);
    return sure && !contains_any(words, loose_words) ? value : nullptr;
}

/// " – ", " och ": joins two parts into one period.
bool joins(std::string_view between) {
    constexpr std::string_view links[] = {
        "–", "-", "—", "till", "t.o.m.", "t o m", "tom", "till och med", "och", "samt"};
    return is_any_of(trimmed(between), links);
}

std::string_view text_between_readings(const ImportedText& in, const Reading& reading,
                                       const Reading& next) {
    return in.text.substr(reading.end, next.begin - reading.end);
}

/// True if a reading continues the one before it.
bool continues(const ImportedText& in, std::size_t i) {
    if (i == 0 || !joins(text_between_readings(in, in.readings[i - 1], in.readings[i])))
        return false;
    const TextPeriod* before = part_of(in, in.readings[i - 1]);
    const TextPeriod* value = part_of(in, in.readings[i]);
    return before != nullptr && value != nullptr && before->last < value->first;
}

} // namespace

std::optional<std::pair<Date, Date>> year_part_at(const ImportedText& in, const Reading& reading) {
    const TextPeriod* first = part_of(in, reading);
    auto i = static_cast<std::size_t>(&reading - in.readings.data());
    if (first == nullptr || continues(in, i)) return std::nullopt;
    std::pair days(first->first, first->last);
    while (i + 1 < in.readings.size() && continues(in, i + 1)) {
        const bool joined =
            fold(trimmed(text_between_readings(in, in.readings[i], in.readings[i + 1]))) == "och";
        const Date next = std::get<TextPeriod>(in.readings[++i].value).first;
        const std::chrono::days gap =
            std::chrono::sys_days(next) - std::chrono::sys_days(days.second);
        if (joined && gap.count() != 1) return std::nullopt; // two parts, not one period
        days.second = std::get<TextPeriod>(in.readings[i].value).last;
    }
    return days;
}

} // namespace caseflow
