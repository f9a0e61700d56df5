#include "caseflow/cli/editor.hpp"

#include "caseflow/base/failure.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

namespace caseflow {
namespace {

std::string editor() {
    for (const char* name : {"VISUAL", "EDITOR"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') return value;
    }
    return "vi";
}

/// Keys that interrupt are the editor's while it runs.
class Interruptions {
  public:
    Interruptions()
        : interrupt_(std::signal(SIGINT, SIG_IGN)), quit_(std::signal(SIGQUIT, SIG_IGN)) {}
    Interruptions(const Interruptions&) = delete;
    Interruptions& operator=(const Interruptions&) = delete;
    ~Interruptions() { restore(); }
    void restore() const {
        static_cast<void>(std::signal(SIGINT, interrupt_));
        static_cast<void>(std::signal(SIGQUIT, quit_));
    }

  private:
    void (*interrupt_)(int);
    void (*quit_)(int);
};

} // namespace

int run_editor(const std::string& path) {
    const std::string command = editor() + " \"$1\"";
    const Interruptions held;
    const pid_t child = ::fork();
    if (child < 0) throw Failure("cannot start an editor");
    if (child == 0) {
        held.restore();
        ::execl("/bin/sh", "sh", "-c", command.c_str(), "sh", path.c_str(), nullptr);
        ::_exit(127);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) throw Failure("cannot wait for the editor");
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace caseflow
