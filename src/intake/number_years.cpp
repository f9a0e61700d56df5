#include "caseflow/intake/number_years.hpp"

#include "caseflow/intake/words.hpp"
#include "caseflow/prose/reading.hpp"

#include <algorithm>

namespace caseflow {

std::string_view another_number_after(std::string_view right) {
    constexpr std::size_t digits = 4;
    const auto begins_year = [](std::string_view text) {
        return (text.starts_with("19") || text.starts_with("20")) && text.size() >= digits &&
               text.substr(0, digits).find_first_not_of("0123456789") == text.npos;
    };
    std::string_view rest = right;
    const bool joined = rest.starts_with('/');
    if (joined) rest.remove_prefix(1);
    if (!joined && !take_any(rest, {", ", " och ", " samt ", " & ", "; "})) return {};
    const std::size_t end = std::min(rest.find_first_not_of("0123456789/-:"), rest.size());
    const bool number = joined
                            ? end == digits
                            : end > digits && rest.find_first_of("/:-") == digits &&
                                  rest.substr(0, end).find_first_of("/:-", digits + 1) == rest.npos;
    return begins_year(rest) && number ? right.substr(0, right.size() - rest.size() + end)
                                       : std::string_view{};
}

bool is_year_of(const std::set<std::string>& years, int year) {
    constexpr int most_years = 10;
    return std::any_of(years.begin(), years.end(), [&](const std::string& day) {
        const int after = std::stoi(day) - year;
        return after >= 0 && after <= most_years;
    });
}

bool is_clear_year(const Diarienummer& number, std::string_view words,
                   const std::set<std::string>& years) {
    if (words.find(std::to_string(number.year())) != words.npos)
        return is_year_of(years, number.year());
    const std::string digits = std::to_string(number.number());
    const bool cut = digits.size() == 3 && (digits.starts_with("19") || digits.starts_with("20"));
    return !cut && (years.contains(std::to_string(number.year())) ||
                    years.contains(std::to_string(number.year() + 1)));
}

bool is_month_before_number(const Diarienummer& number, std::string_view words,
                            const std::set<std::string>& years) {
    constexpr std::size_t length = 9; // of "1904-0812"
    constexpr int hundred = 100;
    constexpr int century = 2000;
    const int month = number.year() % hundred;
    const std::size_t at = words.find(std::to_string(number.year()));
    return at != words.npos && at + length == words.size() && !is_year_of(years, number.year()) &&
           month >= 1 && month <= 12 && is_year_of(years, century + number.year() / hundred);
}

std::set<std::string> years_of_days(std::span<const Line> lines) {
    constexpr std::size_t length = 10;
    constexpr std::size_t longest_alone = 80; // bytes
    std::set<std::string> years;
    for (const Line& line : lines)
        if (line.text.size() <= longest_alone)
            for (const Reading& reading : read_prose(line.text))
                if (const auto* day = std::get_if<TextPeriod>(&reading.value);
                    day != nullptr && day->extent == TextPeriod::Extent::day)
                    years.insert(to_string(day->first).substr(0, 4));
    for (const Line& line : lines)
        for (std::size_t at = line.text.find('-'); at != std::string::npos;
             at = line.text.find('-', at + 1))
            if (at >= 4 && parse_date(line.text.substr(at - 4, length)))
                years.insert(line.text.substr(at - 4, 4));
    return years;
}

std::optional<Diarienummer> number_with_year(std::string_view words,
                                             const std::set<std::string>& years) {
    constexpr std::size_t digits = 4;
    const std::size_t slash = words.find_first_of("/-");
    const std::size_t space = words.find(' ');
    if (slash == words.npos || space >= slash || slash - space != digits + 1 ||
        words.size() - slash != digits + 1)
        return std::nullopt;
    const std::string left(words.substr(space + 1, digits));
    const std::string right(words.substr(slash + 1));
    const bool both = (left + right).find_first_not_of("0123456789") == std::string::npos;
    if (!both) return std::nullopt;
    const auto likely = [&](const std::string& year) {
        return years.contains(year) || is_year_of(years, std::stoi(year));
    };
    const bool same = years.contains(left) == years.contains(right);
    if (same && likely(left) == likely(right)) return std::nullopt;
    const bool first = same ? likely(left) : years.contains(left);
    return Diarienummer::make(std::string(words.substr(0, space)), std::stoul(first ? right : left),
                              std::stoi(first ? left : right));
}

bool turns_around(std::string_view words, const Diarienummer& number, const Register& body) {
    const std::string year = std::to_string(number.year());
    return series_of(words).empty() &&
           words.starts_with(year) != body.print(number).starts_with(year);
}

Diarienummer with_likely_year(const Diarienummer& number, const std::set<std::string>& years) {
    const auto year = static_cast<int>(number.number());
    if (years.empty() || is_year_of(years, number.year()) || !is_year_of(years, year))
        return number;
    return Diarienummer::make(number.series(), static_cast<std::uint64_t>(number.year()), year)
        .value_or(number);
}

} // namespace caseflow
