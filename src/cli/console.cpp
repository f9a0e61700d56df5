#include "caseflow/cli/console.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/environment.hpp"

#include <algorithm>
#include <cerrno>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>

namespace caseflow {
namespace {

void write_error(const std::string& text) {
    static_cast<void>(::write(2, text.data(), text.size()) +
                      0); // there is nowhere left to report a failure
}

} // namespace

void Output::write(std::string_view text) {
    buffer_ += text;
    if (buffer_.size() >= (1U << 16U)) flush();
}

void Output::flush() {
    std::string_view rest = buffer_;
    while (!rest.empty()) {
        const ssize_t put = ::write(descriptor_, rest.data(), rest.size());
        if (put < 0 && errno != EINTR) {
            buffer_.clear();
            throw Failure(fmt::format("cannot write standard output: {}",
                                      std::generic_category().message(errno)));
        }
        rest.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(put, 0)));
    }
    buffer_.clear();
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

std::size_t Console::terminal_width(int descriptor) {
    winsize size{};
    const bool known = ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20;
    return known ? size.ws_col : 110;
}

void Console::complain(const std::string& message) {
    write_error(visible(message) + "\n");
}

void Console::remark(const std::string& message) const {
    if (!options_.quiet) complain(message);
}

void Console::print_findings(Findings& findings) const {
    findings.sort();
    write_error(
        print(findings, style(2))); // print has escaped all control characters but its colours
}

} // namespace caseflow
