/// Runs the real binary in a folder of its own, with a fixed environment. A folder is kept, and its
/// path printed, when its test fails.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace caseflow::test {

struct Result {
    int code = -1; // 128 + n where signal n ended the program
    std::string out;
    std::string err;
};

/// Where a folder with the real register has the real case.
inline const std::string real = "cases/2022/RUN-319-2022.toml";

class Folder {
  public:
    Folder();

    void write(const std::string& path, std::string_view text) const;
    [[nodiscard]] std::string read(const std::string& path) const;
    [[nodiscard]] bool has(const std::string& path) const;
    [[nodiscard]] const std::string& path() const { return path_; }

    /// Copies the repository's cases/ here.
    void with_real_register() const;

    /// `environment` adds NAME=VALUE to what every run has: PATH, LC_ALL=C, TZ=UTC and 2022-07-01
    /// as today.
    [[nodiscard]] Result run(const std::vector<std::string>& arguments, std::string_view input = {},
                             const std::vector<std::string>& environment = {}) const;

    /// A line of a shell, with `caseflow` being the binary.
    [[nodiscard]] Result shell(const std::string& line) const;

  private:
    std::string path_;
};

/// A path of the repository, or of $CASEFLOW_TEST_REPOSITORY instead.
[[nodiscard]] std::string repository_path(const std::string& path);

/// The content of a file of the repository, "" if there is none.
[[nodiscard]] std::string repository_file(const std::string& path);

/// Checks that `output` is what a file of the repository expects; no file expects no output. When
/// accepting (accept.hpp), makes it so instead.
void check_output(const std::string& path, const std::string& output);

/// `text` with every `from` replaced.
[[nodiscard]] std::string replace_all(std::string text, std::string_view from, std::string_view to);

/// How often `what` is in `text`.
[[nodiscard]] std::size_t count(const std::string& text, std::string_view what);

} // namespace caseflow::test
