#include "caseflow/model/date.hpp"

#include <charconv>
#include <fmt/format.h>

namespace caseflow {

std::string to_string(Date date) {
    const int year = static_cast<int>(date.year());
    const auto month = static_cast<unsigned>(date.month());
    const auto day = static_cast<unsigned>(date.day());
    if (year < 0 || year > 9999 || month > 99 || day > 99)
        return fmt::format("{:04}-{:02}-{:02}", year, month, day);
    std::string text = "0000-00-00"; // lists of a register show one or two of each case
    const auto put = [&](std::size_t end, unsigned number) {
        for (; number > 0; number /= 10) text[--end] = static_cast<char>('0' + number % 10);
    };
    put(4, static_cast<unsigned>(year));
    put(7, month);
    put(10, day);
    return text;
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    unsigned parts[3] = {};
    const std::string_view pieces[3] = {text.substr(0, 4), text.substr(5, 2), text.substr(8, 2)};
    for (int i = 0; i < 3; ++i) {
        const char* end = pieces[i].data() + pieces[i].size();
        const auto [stop, problem] = std::from_chars(pieces[i].data(), end, parts[i]);
        if (problem != std::errc{} || stop != end) return std::nullopt;
    }
    const Date date{std::chrono::year(static_cast<int>(parts[0])), std::chrono::month(parts[1]),
                    std::chrono::day(parts[2])};
    if (!date.ok()) return std::nullopt;
    return date;
}

Date date_of(std::chrono::sys_seconds moment) {
    return std::chrono::floor<std::chrono::days>(moment);
}

} // namespace caseflow
