/// Why: output longer than the screen is read from its beginning, in the user's usual pager.
#pragma once

#include <cstdio>

namespace caseflow {

/// The program in PAGER (default: less). It receives standard output and, if it is a terminal too,
/// standard error until this is destroyed, which waits for the user to leave it.
class Pager {
  public:
    /// True if standard output is a terminal and PAGER is neither empty nor "cat".
    [[nodiscard]] static bool is_wanted();

    Pager();
    Pager(const Pager&) = delete;
    Pager& operator=(const Pager&) = delete;
    ~Pager();

    /// The descriptor for standard output; 1 if the program cannot be started.
    [[nodiscard]] int descriptor() const;

  private:
    std::FILE* pipe_;
    bool errors_too_ = false;
};

} // namespace caseflow
