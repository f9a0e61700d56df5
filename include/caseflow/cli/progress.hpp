/// Why: a person who waits longer than a second at a terminal sees how much of the work is done.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace caseflow {

/// A line on standard error, updated and finally cleared; nothing in a pipe.
class Progress {
  public:
    /// `noun`: the things counted, "cases"; must outlive this.
    Progress(std::size_t total, std::string_view noun, bool wanted);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    /// Another one is done.
    void step();

    /// Clears the line, for other output; the next step shows it again.
    void wipe();

  private:
    using Clock = std::chrono::steady_clock;

    std::size_t total_;
    std::string_view noun_;
    std::size_t done_ = 0;
    bool wanted_;
    bool shown_ = false;
    bool wiped_ = false; // to be shown again with the next step
    Clock::time_point next_ = Clock::now() + std::chrono::seconds(1);
};

} // namespace caseflow
