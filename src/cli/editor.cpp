#include "caseflow/cli/editor.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/cli/environment.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

namespace caseflow {
namespace {

/// The ways to give an editor the line to begin at.
enum class LineStyle { plus, with_goto, colon, option };

struct Editor {
    std::string_view name;
    LineStyle line;
    std::string_view wait; // the option that makes it wait; empty if it always does
};

constexpr Editor editors[] = {
    {"vi", LineStyle::plus, ""},
    {"vim", LineStyle::plus, ""},
    {"nvim", LineStyle::plus, ""},
    {"nano", LineStyle::plus, ""},
    {"emacs", LineStyle::plus, ""},
    {"emacsclient", LineStyle::plus, ""},
    {"micro", LineStyle::plus, ""},
    {"joe", LineStyle::plus, ""},
    {"ne", LineStyle::plus, ""},
    {"kak", LineStyle::plus, ""},
    {"hx", LineStyle::colon, ""},
    {"gvim", LineStyle::plus, "--nofork"},
    {"gedit", LineStyle::plus, "--wait"},
    {"code", LineStyle::with_goto, "--wait"},
    {"codium", LineStyle::with_goto, "--wait"},
    {"subl", LineStyle::colon, "--wait"},
    {"zed", LineStyle::colon, "--wait"},
    {"kate", LineStyle::option, "--block"},
};

/// Removes the first word from a shell's command line; empty at its end.
std::string take_word(std::string_view& line) {
    std::string word;
    char quote = 0;
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    for (; !line.empty() && (quote != 0 || !is_blank(line.substr(0, 1))); line.remove_prefix(1)) {
        const char sign = line.front();
        const bool is_escape = sign == '\\' && quote != '\'' && line.size() > 1;
        if (is_escape) line.remove_prefix(1);
        if (!is_escape && sign == quote)
            quote = 0;
        else if (!is_escape && quote == 0 && (sign == '"' || sign == '\''))
            quote = sign;
        else
            word += line.front();
    }
    return word;
}

/// The name of the program that a command line starts, after assignments and wrapper programs.
std::string program_of(std::string_view command) {
    std::string word = take_word(command);
    for (; !word.empty(); word = take_word(command)) {
        const bool is_option = word.starts_with('-');
        const bool is_assignment = word.find('=') < word.find('/');
        std::string name = word.substr(word.rfind('/') + 1);
        if (!is_option && !is_assignment && !has_word("command env exec nice nohup", name))
            return name;
    }
    return word;
}

const Editor* find_row(std::string_view name) {
    const auto found = std::find_if(std::begin(editors), std::end(editors),
                                    [&](const Editor& editor) { return editor.name == name; });
    return found == std::end(editors) ? nullptr : &*found;
}

/// The row of the program that a command line starts; null if it is unknown. Its name may include
/// the build: vim.basic, emacs-nox, code-insiders.
const Editor* find_editor(std::string_view command) {
    const std::string name = program_of(command);
    const Editor* const editor = find_row(name);
    return editor != nullptr ? editor : find_row(name.substr(0, name.find_first_of(".-")));
}

/// The command line for a shell, in which "$1" is the file.
std::string command_at(const std::string& command, std::optional<std::uint32_t> line) {
    const Editor* editor = line ? find_editor(command) : nullptr;
    if (editor == nullptr) return command + " \"$1\"";
    switch (editor->line) {
    case LineStyle::plus:
        return fmt::format("{} +{} \"$1\"", command, *line);
    case LineStyle::with_goto:
        return fmt::format("{} --goto \"$1:{}\"", command, *line);
    case LineStyle::colon:
        return fmt::format("{} \"$1:{}\"", command, *line);
    default:
        return fmt::format("{} --line {} \"$1\"", command, *line);
    }
}

/// While the editor runs, keys that interrupt are for it alone.
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

std::string editor_command() {
    for (const char* name : {"VISUAL", "EDITOR"})
        if (std::string value = environment(name); !value.empty()) return value;
    return "vi";
}

std::string_view wait_option(std::string_view command) {
    const Editor* editor = find_editor(command);
    return editor == nullptr ? std::string_view{} : editor->wait;
}

int run_editor(const std::string& command, const std::string& path,
               std::optional<std::uint32_t> line) {
    const std::string shell_line = command_at(command, line);
    const Interruptions held;
    const pid_t child = ::fork();
    if (child < 0) throw Failure(message("cannot start an editor"));
    if (child == 0) {
        held.restore();
        ::execl("/bin/sh", "sh", "-c", shell_line.c_str(), "sh", path.c_str(), nullptr);
        ::_exit(127);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) throw Failure(message("cannot wait for the editor"));
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace caseflow
