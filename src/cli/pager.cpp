#include "caseflow/cli/pager.hpp"

#include "caseflow/cli/environment.hpp"

#include <csignal>
#include <cstdlib>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>

namespace caseflow {
namespace {

std::string command() {
    std::string chosen = environment("PAGER");
    if (!chosen.empty()) return chosen;
    return "command -v less >/dev/null && exec less; exec cat"; // not everyone has it
}

} // namespace

bool Pager::is_wanted() {
    const char* chosen = std::getenv("PAGER");
    const bool plain = chosen != nullptr && (*chosen == '\0' || std::string(chosen) == "cat");
    return !plain && ::isatty(1) == 1;
}

unsigned Pager::screen_height() {
    winsize size{};
    return ::ioctl(1, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

Pager::Pager() {
    // As git does: less ends if all fits, shows colours and leaves the text on the screen.
    static_cast<void>(::setenv("LESS", "FRX", 0));
    pipe_ = ::popen(command().c_str(), "w");
    if (pipe_ == nullptr) return;
    static_cast<void>(std::signal(SIGINT, SIG_IGN)); // it is the pager's while that runs
    errors_too_ = ::isatty(2) == 1 && ::dup2(descriptor(), 2) == 2;
}

Pager::~Pager() {
    if (pipe_ == nullptr) return;
    if (errors_too_) static_cast<void>(::dup2(1, 2));
    static_cast<void>(::pclose(pipe_));
}

int Pager::descriptor() const {
    return pipe_ == nullptr ? 1 : ::fileno(pipe_);
}

} // namespace caseflow
