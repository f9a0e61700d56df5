#include "caseflow/cli/help.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/base/wrap.hpp"

#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::size_t width = 80;
constexpr std::size_t help_column = 27;

/// "-f, --format NAME   what it does", a line each.
std::string options_text(std::span<const Option> options) {
    std::string out;
    for (const Option& option : options) {
        std::string names = option.short_name == 0 ? "" : fmt::format("-{}, ", option.short_name);
        names += fmt::format("--{}", option.name);
        if (option.value_optional) {
            names += fmt::format("[={}]", value_text(option));
        } else if (option.kind != ValueKind::flag) {
            names += fmt::format(" {}", value_text(option));
        }
        const std::string help = wrap(full_help(option), width - help_column);
        out += fmt::format("  {:<{}} ", names, help_column - 3);
        const bool fits = display_width(names) <= help_column - 3;
        if (!fits) out.back() = '\n';
        out += indent(help, help_column).substr(fits ? help_column : 0);
    }
    return out;
}

std::string tool_help() {
    std::string out = message("Examples:") + "\n";
    out += indent("caseflow new RUN/319/2022\ncaseflow validate\ncaseflow render RUN/319/2022 "
                  "--format md",
                  2);
    out += "\n" + message("Usage: caseflow [--register DIR] COMMAND [CASE…] [options]") + "\n\n";
    out += message("A case register in plain TOML files, one per diarienummer.") + "\n\n";
    out += message("Commands:") + "\n";
    for (const Command* command : commands())
        out += fmt::format("  {:<10} {}\n", command->name, translate(command->summary));
    out += "\n" + message("Options, before or after the command:") + "\n";
    out += options_text(global_options()) + "\n";
    out += message("A CASE is a diarienummer, a path, or - for a case on standard input.") + "\n";
    return out + message("See 'caseflow COMMAND --help' or caseflow(1) for more.") + "\n";
}

std::string command_help(const Command& command) {
    std::string out = message("Examples:") + "\n" + indent(command.example, 2);
    std::string line(command.name);
    if (!command.operands.empty()) line += " " + command.operands_text();
    out += "\n" +
           wrap(message("Usage: caseflow {command} [options]", "command"_a = line), width, 7) +
           "\n\n" + message(command.summary) + "\n";
    if (!command.options.empty())
        out += "\n" + message("Options:") + "\n" + options_text(command.options);
    return out + "\n" + message("Options of every command:") + "\n" +
           options_text(global_options());
}

} // namespace

std::string indent(std::string_view lines, std::size_t by) {
    std::string out;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        out += fmt::format("{:{}}{}\n", "", end == 0 ? 0 : by, lines.substr(0, end));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return out;
}

std::string help_text(const Command* command) {
    return command == nullptr ? tool_help() : command_help(*command);
}

std::string short_usage() {
    return message("usage: caseflow COMMAND [CASE…] [options]\n"
                   "commands: {commands}\n"
                   "see 'caseflow --help' for more",
                   "commands"_a = fmt::join(command_names(), " "));
}

} // namespace caseflow
