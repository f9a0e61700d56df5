#include "caseflow/cli/pager.hpp"

#include "caseflow/cli/environment.hpp"

#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unistd.h>

namespace caseflow {
namespace {

/// The command for a shell; empty if the user wants no pager.
std::string command() {
    constexpr std::string_view usual =
        "command -v less >/dev/null && exec less; exec cat"; // not every system has less
    return find_environment("PAGER").value_or(std::string(usual));
}

} // namespace

bool Pager::is_wanted() {
    if (::isatty(1) != 1) return false;
    const std::string chosen = command();
    return !chosen.empty() && chosen != "cat";
}

Pager::Pager() {
    // Like git: less exits if everything fits, shows colours and leaves the text on the screen.
    static_cast<void>(::setenv("LESS", "FRX", 0));
    // A command that the shell cannot run has not read anything: then everything is shown without
    // it.
    const std::string or_all = "{ " + command() + "\n}; case $? in 126|127) exec cat;; esac";
    pipe_ = ::popen(or_all.c_str(), "w");
    if (pipe_ == nullptr) return;
    static_cast<void>(std::signal(SIGINT, SIG_IGN)); // for the pager alone while it runs
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
