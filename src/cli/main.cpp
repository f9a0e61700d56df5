#include "caseflow/cli/command.hpp"

#include <csignal>
#include <ctime>

int main(int argc, char** argv) {
    static_cast<void>(
        std::signal(SIGPIPE, SIG_DFL)); // a reader that stops early ends the program silently
    static_cast<void>(std::signal(SIGXFSZ, SIG_IGN)); // the write fails instead, with a message
    return caseflow::run({argv + (argc > 0 ? 1 : 0), argv + argc}, std::time(nullptr));
}
