/// Why: there are two kinds of errors. A mistake in the data is a diagnostic; a failure of the
/// system (disk, permission, arguments) ends the command, and main reports it in one line.
#pragma once

#include <stdexcept>
#include <string>

namespace caseflow {

/// Something that was asked about is wrong: a case that does not exist, or already exists.
inline constexpr int exit_wrong = 1;
/// The call is wrong or the system failed.
inline constexpr int exit_failed = 2;

class Failure : public std::runtime_error {
  public:
    explicit Failure(const std::string& message, int exit_code = exit_failed)
        : std::runtime_error(message), exit_code_(exit_code) {}

    [[nodiscard]] int exit_code() const { return exit_code_; }

  private:
    int exit_code_;
};

} // namespace caseflow
