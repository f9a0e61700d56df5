/// Why: today is the same date throughout a run, and tests and reproducible builds can set it.
#pragma once

#include "caseflow/cli/options.hpp"
#include "caseflow/model/date.hpp"

#include <ctime>
#include <mutex>

namespace caseflow {

class Clock {
  public:
    /// `now`: seconds since 1970, from the only clock, in main.
    Clock(std::time_t now, const GlobalOptions& options) : now_(now), options_(options) {}

    /// The date of --today, else of SOURCE_DATE_EPOCH, else of `now` in local time. Safe to call on
    /// several threads. Throws Failure if SOURCE_DATE_EPOCH is not valid.
    [[nodiscard]] Date today() const;

    /// Seconds since 1970, even if today is set: for comparing with the times of files.
    [[nodiscard]] std::time_t now() const { return now_; }

  private:
    [[nodiscard]] Date find_today() const;

    std::time_t now_;
    const GlobalOptions& options_;
    mutable std::once_flag found_;
    mutable Date today_;
};

} // namespace caseflow
