#include "caseflow/cli/command.hpp"

#include <csignal>
#include <ctime>

int main(int argc, char** argv) {
    static_cast<void>(
        std::signal(SIGPIPE, SIG_DFL)); // whoever reads less than all ends the program silently
    static_cast<void>(std::signal(SIGXFSZ, SIG_IGN)); // the write fails instead, and says so
    return caseflow::run({argv + (argc > 0 ? 1 : 0), argv + argc}, std::time(nullptr));
}
