/// Why: the table of commands: dispatch, help, did-you-mean, completion and the manual's test walk
/// it. A command is a row here and a file src/cli/cmd_<name>.cpp.
#pragma once

#include "caseflow/cli/session.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace caseflow {

/// What stands behind a command's name and is no option.
using Operands = std::vector<std::string>;

/// The work of a command; gives the exit code.
using Run = std::function<int(Session&, const Operands&)>;

struct Command {
    std::string_view name;
    std::string_view operands; // as help shows them; "" where it takes none
    std::string_view summary;
    std::string_view example;      // command lines, a line each
    Run (*set_up)(CLI::App& with); // binds the options and gives the work
};

[[nodiscard]] std::span<const Command> commands();
[[nodiscard]] std::vector<std::string_view> command_names();

// Each in a file of its name.
[[nodiscard]] Run set_up_new(CLI::App& with);
[[nodiscard]] Run set_up_list(CLI::App& with);
[[nodiscard]] Run set_up_show(CLI::App& with);
[[nodiscard]] Run set_up_set(CLI::App& with);
[[nodiscard]] Run set_up_edit(CLI::App& with);
[[nodiscard]] Run set_up_validate(CLI::App& with);
[[nodiscard]] Run set_up_render(CLI::App& with);
[[nodiscard]] Run set_up_import(CLI::App& with);
[[nodiscard]] Run set_up_notify(CLI::App& with);
[[nodiscard]] Run set_up_report(CLI::App& with);
[[nodiscard]] Run set_up_document(CLI::App& with);
[[nodiscard]] Run set_up_export(CLI::App& with);
[[nodiscard]] Run set_up_rules(CLI::App& with);
[[nodiscard]] Run set_up_explain(CLI::App& with);
[[nodiscard]] Run set_up_schema(CLI::App& with);
[[nodiscard]] Run set_up_completion(CLI::App& with);

/// Binds the options that go with every command.
void add_global_options(CLI::App& to, GlobalOptions& options, bool& version);

/// The cases that operands name; the whole register where there are none.
[[nodiscard]] std::vector<CaseRef> cases_of(Session& session, const Operands& operands);

/// The only operand; Failure where there are none or several.
[[nodiscard]] const std::string& only_operand(const Operands& operands, std::string_view what);

[[noreturn]] void unknown_format(const std::string& name,
                                 const std::vector<std::string_view>& known);

/// Failure that lists the formats where none is the one given.
void need_format(const std::string& name, const std::vector<std::string_view>& known);

/// The row of a table of formats that has a name; Failure that lists the names where none has.
template <class Format>
[[nodiscard]] const Format& named(std::span<const Format> formats, const std::string& name) {
    std::vector<std::string_view> names;
    for (const Format& format : formats) {
        if (format.name == name) return format;
        names.push_back(format.name);
    }
    unknown_format(name, names);
}

/// Runs one command line, without the program's name; gives the process' exit code.
[[nodiscard]] int run(const std::vector<std::string>& arguments, std::time_t now);

} // namespace caseflow
