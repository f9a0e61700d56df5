/// Why: a case may be outside every register, which is not the same as one with an empty name; and
/// every case of a register has its root, so the path is stored once.
#pragma once

#include <memory>
#include <string>
#include <utility>

namespace caseflow {

/// The path of a register, which copies share, or no register.
class RegisterRoot {
  public:
    RegisterRoot() = default; // no register
    RegisterRoot(std::string path) : path_(std::make_shared<const std::string>(std::move(path))) {}

    explicit operator bool() const { return path_ != nullptr; }
    /// The path; call it only if there is a register.
    [[nodiscard]] const std::string& operator*() const { return *path_; }

    /// Absent registers come first.
    friend bool operator<(const RegisterRoot& a, const RegisterRoot& b) {
        return b && (!a || *a < *b);
    }

  private:
    std::shared_ptr<const std::string> path_; // null without a register
};

} // namespace caseflow
