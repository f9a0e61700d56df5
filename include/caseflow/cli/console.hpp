/// Why: the one place that writes to standard output and standard error, and knows whether they are
/// terminals, how wide, and with colour.
#pragma once

#include "caseflow/cli/options.hpp"
#include "caseflow/cli/pager.hpp"
#include "caseflow/render/findings.hpp"
#include "caseflow/render/table_style.hpp"
#include "caseflow/source/diagnostic.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// Standard output: buffered; no write failure is overlooked.
class Output {
  public:
    void write(std::string_view text);
    /// Throws Failure if the bytes cannot be written.
    void flush();

    /// From now on a pager shows output longer than the screen, if the user has one.
    void page();
    /// True if output waits for flush, to be counted: it may become long.
    [[nodiscard]] bool may_be_paged() const { return paging_ && !pager_; }
    [[nodiscard]] bool is_paged() const { return pager_.has_value(); }

  private:
    bool paging_ = false;
    std::optional<Pager> pager_;
    std::string buffer_;
};

class Console {
  public:
    explicit Console(const GlobalOptions& options) : options_(options) {}

    Output out;

    /// The work that the command has completed, "cases/2022/RUN-1-2022.toml is written": a later
    /// failure, such as a full disk under standard output, mentions it.
    std::string done;
    /// Notes there that a file is written: one by its path, several by their number.
    void note_written(const std::string& path);

    /// The style of findings, for a terminal or a pipe.
    [[nodiscard]] FindingStyle style(int descriptor) const;

    /// The style of a table on standard output.
    [[nodiscard]] TableStyle table_style(Delimiter delimiter) const;

    /// The width of the terminal in cells; 110 if it is unknown.
    [[nodiscard]] static std::size_t terminal_width(int descriptor);

    /// Writes "caseflow: message" to standard error, even with --quiet.
    static void complain(const std::string& message);
    /// Writes "caseflow: message" to standard error, unless --quiet is given.
    void remark(const std::string& message) const;
    /// Writes to standard error what the command did, or would do, unless --quiet is given.
    void confirm(const std::string& message) const;
    /// Writes a line to standard error unchanged: a question, or a row of a list.
    static void write_line(const std::string& line);
    /// Sorts findings by place and writes them to standard error.
    void print_findings(Findings& findings) const;

  private:
    const GlobalOptions& options_;
    std::size_t written_ = 0;
};

} // namespace caseflow
