#include "caseflow/cli/console.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/invisible.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/environment.hpp"
#include "caseflow/store/descriptor.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

void write_error(const std::string& text) {
    static_cast<void>(write_all(2, text)); // a failure cannot be reported anywhere
}

/// Zeros if the descriptor is not a terminal.
winsize terminal_size(int descriptor) {
    winsize size{};
    return ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size : winsize{};
}

} // namespace

void Output::write(std::string_view text) {
    buffer_ += text;
    if (buffer_.size() >= (1U << 16U)) flush();
}

void Output::page() {
    paging_ = Pager::is_wanted() && terminal_size(1).ws_row > 0;
}

void Output::flush() {
    if (may_be_paged() &&
        std::count(buffer_.begin(), buffer_.end(), '\n') >= terminal_size(1).ws_row)
        pager_.emplace();
    const Problem problem = write_all(pager_ ? pager_->descriptor() : 1, buffer_);
    buffer_.clear();
    if (!problem) return;
    throw Failure(
        message("cannot write standard output: {problem}", "problem"_a = system_message(problem)));
}

FindingStyle Console::style(int descriptor) const {
    FindingStyle style;
    const bool terminal = ::isatty(descriptor) == 1;
    const bool plain = !environment("NO_COLOR").empty() || environment("TERM") == "dumb";
    style.colour = options_.colour == ColourMode::always ||
                   (options_.colour == ColourMode::automatic && terminal && !plain);
    style.terminal = terminal;
    style.width = terminal_width(descriptor);
    return style;
}

TableStyle Console::table_style(Delimiter delimiter) const {
    TableStyle style;
    style.delimiter = delimiter;
    if (this->style(1).terminal) style.width = terminal_width(1);
    return style;
}

std::size_t Console::terminal_width(int descriptor) {
    const winsize size = terminal_size(descriptor);
    return size.ws_col >= 20 ? size.ws_col : 110;
}

void Console::write_line(const std::string& line) {
    write_error(visible(name_invisible(line)) + "\n");
}

void Console::complain(const std::string& message) {
    write_line("caseflow: " + message);
}

void Console::remark(const std::string& message) const {
    if (!options_.quiet) complain(message);
}

void Console::confirm(const std::string& message) const {
    if (!options_.quiet) write_line(message);
}

void Console::note_written(const std::string& path) {
    done = ++written_ == 1 ? message("wrote {path}", "path"_a = path)
                           : message("wrote {count} files", "count"_a = written_);
}

void Console::print_findings(Findings& findings) const {
    findings.sort();
    write_error(
        print(findings, style(2))); // print has escaped all control characters except its colours
}

} // namespace caseflow
