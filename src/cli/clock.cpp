#include "caseflow/cli/clock.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/cli/environment.hpp"

#include <charconv>
#include <chrono>

namespace caseflow {
namespace {

Date local_date(std::time_t now) {
    std::tm parts{};
    localtime_r(&now, &parts);
    return Date{std::chrono::year(parts.tm_year + 1900),
                std::chrono::month(static_cast<unsigned>(parts.tm_mon + 1)),
                std::chrono::day(static_cast<unsigned>(parts.tm_mday))};
}

} // namespace

Date Clock::today() const {
    std::call_once(found_, [&] { today_ = find_today(); });
    return today_;
}

Date Clock::find_today() const {
    if (options_.today) return *options_.today;
    const std::string epoch = environment("SOURCE_DATE_EPOCH");
    if (epoch.empty()) return local_date(now_);
    long long seconds = 0;
    const auto [end, problem] = std::from_chars(epoch.data(), epoch.data() + epoch.size(), seconds);
    constexpr long long end_of_9999 = 253'402'300'799;
    if (problem != std::errc{} || end != epoch.data() + epoch.size() || seconds < 0 ||
        seconds > end_of_9999)
        throw Failure(message("SOURCE_DATE_EPOCH is not a number of seconds since 1970"));
    return date_of(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

} // namespace caseflow
