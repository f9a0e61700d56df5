/// Why: a person who waits longer than a second at a terminal sees how far the work has come.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace caseflow {

/// A line on standard error, kept up to date and wiped away in the end; nothing in a pipe.
class Progress {
  public:
    /// `noun`: the things counted, "cases"; has to outlive this.
    Progress(std::size_t total, std::string_view noun, bool wanted);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    /// Another one is done.
    void step();

    /// Takes the line away, for other output to come; the next step brings it back.
    void wipe();

  private:
    using Clock = std::chrono::steady_clock;

    std::size_t total_;
    std::string_view noun_;
    std::size_t done_ = 0;
    bool wanted_;
    bool shown_ = false;
    bool wiped_ = false; // and so to be shown again with the next step
    Clock::time_point next_ = Clock::now() + std::chrono::seconds(1);
};

} // namespace caseflow
