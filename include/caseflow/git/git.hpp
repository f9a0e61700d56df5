/// Why: git moves the files of a register between machines. It is run as the user's own program,
/// with the user's settings and access, and never through a shell.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The result of a run of git.
struct GitResult {
    int status = 0;       // exit status, 128 + n after signal n
    std::string out;      // standard output
    std::string messages; // standard error, without the last line end

    [[nodiscard]] bool is_ok() const { return status == 0; }
};

/// The fields of a tab-separated line; missing ones are empty.
template <std::size_t count>
std::array<std::string_view, count> split_fields(std::string_view line) {
    std::array<std::string_view, count> fields;
    for (std::string_view& field : fields) {
        const std::size_t end = line.find('\t');
        field = line.substr(0, end);
        line = end == std::string_view::npos ? std::string_view() : line.substr(end + 1);
    }
    return fields;
}

/// An author, as in git.
struct GitPerson {
    std::string name;
    std::string email;

    [[nodiscard]] bool is_same(const GitPerson& other) const {
        return name == other.name || email == other.email;
    }
};

/// Git, working in a folder. It does not ask for passwords, at the terminal or in a window, and
/// writes its messages in English. A signal that ends this process while git runs ends git first.
class Git {
  public:
    explicit Git(std::string folder) : folder_(std::move(folder)) {}

    /// Throws Failure if git cannot be started.
    [[nodiscard]] GitResult run(const std::vector<std::string>& arguments) const;

    /// The output of git, without the last line end. Throws Failure with its messages if it fails.
    [[nodiscard]] std::string ask(const std::vector<std::string>& arguments) const;

    /// True if the folder is in a git work tree.
    [[nodiscard]] bool is_work_tree() const;

  private:
    std::string folder_;
};

} // namespace caseflow
