#include "caseflow/git/git.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

// NOLINTNEXTLINE(readability-redundant-declaration): not every system declares it
extern char** environ;

namespace caseflow {
namespace {

using namespace fmt::literals;

std::atomic<pid_t> running{0}; // the process that receives signals too
std::atomic<int> caught{0};    // the signal received while it ran

void hand_on(int signal) {
    caught = signal;
    if (const pid_t child = running; child > 0) ::kill(child, signal);
}

/// While git runs, signals that end this process end git first.
class Signals {
  public:
    Signals() {
        caught = 0;
        for (std::size_t i = 0; i < std::size(handled); ++i) {
            struct sigaction before {};
            struct sigaction now {};
            now.sa_handler = hand_on;
            ::sigaction(handled[i], nullptr, &before);
            if (before.sa_handler != SIG_IGN) ::sigaction(handled[i], &now, nullptr);
            before_[i] = before;
        }
    }
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;
    ~Signals() {
        running = 0;
        for (std::size_t i = 0; i < std::size(handled); ++i)
            ::sigaction(handled[i], &before_[i], nullptr);
        if (caught != 0) ::raise(caught);
    }

  private:
    static constexpr int handled[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction before_[std::size(handled)] = {};
};

[[noreturn]] void refuse_to_start(int problem) {
    throw Failure(message("cannot start git: {problem}",
                          "problem"_a = system_message({problem, std::generic_category()})));
}

/// A pipe whose ends are not inherited by other programs.
class Pipe {
  public:
    Pipe() {
        if (::pipe2(ends_, O_CLOEXEC) != 0) refuse_to_start(errno);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        close_writer();
        ::close(ends_[0]);
    }
    [[nodiscard]] int reader() const { return ends_[0]; }
    [[nodiscard]] int writer() const { return ends_[1]; }
    void close_writer() {
        if (ends_[1] >= 0) ::close(ends_[1]);
        ends_[1] = -1;
    }

  private:
    int ends_[2] = {-1, -1};
};

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// Settings of git and ssh: no questions, at the terminal or in a window, and no translated
/// messages. With an empty program, git does not ask; ssh gets one that gives no answer.
constexpr std::string_view settled[] = {
    "GIT_TERMINAL_PROMPT=0", "GIT_ASKPASS=",          "SSH_ASKPASS_REQUIRE=force",
    "SSH_ASKPASS=false",     "GCM_INTERACTIVE=never", "LC_ALL=C",
};

/// The environment, except for these settings.
std::vector<std::string> environment_of_git() {
    std::vector<std::string> all(std::begin(settled), std::end(settled));
    for (char** variable = environ; *variable != nullptr; ++variable) {
        const std::string_view text = *variable;
        const std::string_view name = text.substr(0, text.find('=') + 1);
        if (std::none_of(std::begin(settled), std::end(settled),
                         [&](std::string_view other) { return other.starts_with(name); }))
            all.emplace_back(text);
    }
    return all;
}

/// Starts git with its output in two pipes; returns 0 and its process, or the system's error.
int start(std::vector<std::string> words, const Pipe& out, const Pipe& messages, pid_t& child) {
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, out.writer(), 1);
    ::posix_spawn_file_actions_adddup2(&actions, messages.writer(), 2);
    std::vector<std::string> variables = environment_of_git();
    const std::vector<char*> arguments = pointers_to(words);
    const std::vector<char*> environment = pointers_to(variables);
    const int problem =
        ::posix_spawnp(&child, "git", &actions, nullptr, arguments.data(), environment.data());
    ::posix_spawn_file_actions_destroy(&actions);
    return problem;
}

/// Reads both pipes to their ends.
void drain(const Pipe& out, const Pipe& messages, GitResult& to) {
    pollfd open[] = {{out.reader(), POLLIN, 0}, {messages.reader(), POLLIN, 0}};
    std::string* texts[] = {&to.out, &to.messages};
    char buffer[1U << 14U];
    while (open[0].fd >= 0 || open[1].fd >= 0) {
        if (::poll(open, 2, -1) < 0) continue; // a signal, which git has received too
        for (std::size_t i = 0; i < 2; ++i) {
            if (open[i].fd < 0 || open[i].revents == 0) continue;
            const ssize_t got = ::read(open[i].fd, buffer, sizeof buffer);
            if (got > 0) texts[i]->append(buffer, static_cast<std::size_t>(got));
            if (got == 0 || (got < 0 && errno != EINTR)) open[i].fd = -1;
        }
    }
}

int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) throw Failure(message("cannot wait for git"));
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void drop_line_ends(std::string& text) {
    while (text.ends_with('\n')) text.pop_back();
}

} // namespace

GitResult Git::run(const std::vector<std::string>& arguments) const {
    std::vector<std::string> words = {"git", "-C", folder_, "-c", "credential.interactive=false"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    GitResult result;
    Pipe out;
    Pipe messages;
    const Signals held;
    pid_t child = 0;
    const int problem = start(std::move(words), out, messages, child);
    out.close_writer();
    messages.close_writer();
    if (problem == ENOENT) throw Failure(message("git is not installed, or not in $PATH"));
    if (problem != 0) refuse_to_start(problem);
    running = child;
    if (caught != 0) ::kill(child, caught);
    drain(out, messages, result);
    result.status = wait_for(child);
    drop_line_ends(result.messages);
    return result;
}

std::string Git::ask(const std::vector<std::string>& arguments) const {
    GitResult result = run(arguments);
    if (!result.is_ok())
        throw Failure(
            message("git {command} failed: {messages}", "command"_a = arguments.front(),
                    "messages"_a = result.messages.empty()
                                       ? message("status {status}", "status"_a = result.status)
                                       : result.messages));
    drop_line_ends(result.out);
    return std::move(result.out);
}

bool Git::is_work_tree() const {
    return run({"rev-parse", "--is-inside-work-tree"}).out == "true\n";
}

} // namespace caseflow
