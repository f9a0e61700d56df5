#include "caseflow/model/date.hpp"

#include <charconv>
#include <fmt/format.h>

namespace caseflow {

std::string to_string(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
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
