#include "caseflow/cli/help.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>

namespace caseflow {
namespace {

/// "-f, --format NAME   what it does", a line each.
std::string options_of(const CLI::App& app) {
    std::string out;
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional()) continue;
        std::string names;
        for (const std::string& name : option->get_snames()) names += "-" + name + ", ";
        for (const std::string& name : option->get_lnames()) names += "--" + name;
        const std::string value =
            option->get_type_size() == 0 ? "" : " " + option->get_option_text();
        names += value;
        const std::string_view gap = names.size() > 24 ? "\n                           " : " ";
        out += fmt::format("  {:<24}{}{}\n", names, gap, option->get_description());
    }
    return out;
}

} // namespace

std::string indented(std::string_view lines, std::size_t by) {
    std::string out;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        out += fmt::format("{:{}}{}\n", "", end == 0 ? 0 : by, lines.substr(0, end));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return out;
}

std::string tool_help(const CLI::App& app) {
    std::string out = "Examples:\n";
    out += indented("caseflow new RUN/319/2022\ncaseflow validate\ncaseflow render RUN/319/2022 "
                    "--format md",
                    2);
    out += "\nUsage: caseflow [--register DIR] COMMAND [CASE…] [options]\n\n"
           "A case register in plain TOML files, one per diarienummer.\n\nCommands:\n";
    for (const Command& command : commands())
        out += fmt::format("  {:<10} {}\n", command.name, command.summary);
    out += "\nOptions, before or after the command:\n" + options_of(app);
    return out + "\nA CASE is a diarienummer, a path, or - for a case on standard input.\n"
                 "'caseflow COMMAND --help' tells more; so does caseflow(1).\n";
}

std::string command_help(const Command& command, const CLI::App& app) {
    std::string out = "Examples:\n" + indented(command.example, 2);
    out += fmt::format("\nUsage: caseflow {}{}{} [options]\n\n{}\n", command.name,
                       command.operands.empty() ? "" : " ", command.operands, command.summary);
    out += "\nOptions:\n" + options_of(app);
    return out + "\nOptions of every command:\n" + options_of(*app.get_parent());
}

std::string short_usage() {
    std::string out = "usage: caseflow COMMAND [CASE…] [options]\ncommands:";
    for (const std::string_view name : command_names()) out += fmt::format(" {}", name);
    return out + "\n'caseflow --help' tells more";
}

} // namespace caseflow
