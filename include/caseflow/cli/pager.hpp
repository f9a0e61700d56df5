/// Why: output longer than the screen is read from its beginning, in the pager that the person
/// always uses.
#pragma once

#include <cstdio>

namespace caseflow {

/// The program of PAGER (default: less), to which standard output and, if it is a terminal too,
/// standard error lead until this is destroyed; that waits for the person to leave it.
class Pager {
  public:
    /// True if standard output is a terminal and PAGER is neither empty nor "cat".
    [[nodiscard]] static bool is_wanted();

    Pager();
    Pager(const Pager&) = delete;
    Pager& operator=(const Pager&) = delete;
    ~Pager();

    /// Where standard output leads; 1 if the program cannot be started.
    [[nodiscard]] int descriptor() const;

  private:
    std::FILE* pipe_;
    bool errors_too_ = false;
};

} // namespace caseflow
