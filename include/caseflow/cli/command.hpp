/// Why: parsing, help, the nearest name, completion and the manual's test all read this table of
/// commands. A command is a file src/cli/cmd_<name>.cpp with its row, and a line in the table.
#pragma once

#include "caseflow/cli/option.hpp"
#include "caseflow/cli/session.hpp"

#include <ctime>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The words after a command's name that are not options.
using Operands = std::vector<std::string>;

/// The kind of an operand: determines how it is checked and completed.
enum class OperandKind {
    choice,
    number,
    case_ref,
    filter,
    file,
    rule,
    filter_or_assignment,
    document_assignment, // KEY=VALUE, of a key of a document
    command
};

/// The number of operands allowed.
enum class Arity { one, optional, any, some };

/// A place for operands in a command's line. Only the last one takes several.
struct Operand {
    OperandKind kind;
    std::string_view name; // its name in help
    Arity arity = Arity::one;
    Choices choices = nullptr;

    [[nodiscard]] bool is_required() const { return arity == Arity::one || arity == Arity::some; }
    [[nodiscard]] bool takes_several() const { return arity == Arity::any || arity == Arity::some; }
};

struct Command;

/// The work of a command; returns the exit code.
using Run = int (*)(Session&, const Command&, const Operands&, std::span<const GivenOption>);

struct Command {
    std::string_view name;
    std::span<const Operand> operands = {};
    std::string_view summary;
    std::string_view example; // command lines, one per line
    std::span<const Option> options = {};
    Run run = nullptr;
    OnBrokenRegister on_broken_register = OnBrokenRegister::remark;
    bool paged = false; // long output goes to a pager on a terminal

    /// The place that operand `index` takes; nullptr if there are fewer.
    [[nodiscard]] const Operand* operand_at(std::size_t index) const;
    /// The operands as help shows them: "CASE [KEY=VALUE…]".
    [[nodiscard]] std::string operands_text() const;
    /// Throws Failure if operands are missing, too many or malformed.
    void check(const Operands& given, std::span<const GivenOption> given_options) const;
    /// Throws Failure if an option is given that would have no effect on this line, with any value.
    /// Malformed values have already been refused.
    void check_needs(const Operands& given, std::span<const GivenOption> given_options) const;
};

// Each is in a file with its name.
extern const Command new_command;
extern const Command list_command;
extern const Command show_command;
extern const Command set_command;
extern const Command edit_command;
extern const Command validate_command;
extern const Command render_command;
extern const Command import_command;
extern const Command document_command;
extern const Command notify_command;
extern const Command journal_command;
extern const Command due_command;
extern const Command report_command;
extern const Command export_command;
extern const Command merge_command;
extern const Command reserve_command;
extern const Command rules_command;
extern const Command explain_command;
extern const Command schema_command;
extern const Command completion_command;
extern const Command help_command;

[[nodiscard]] std::span<const Command* const> commands();
[[nodiscard]] std::vector<std::string_view> command_names();

/// Throws Failure with the nearest name.
[[noreturn]] void refuse_unknown_command(const std::string& word);
/// nullptr if there is none.
[[nodiscard]] const Command* find_command(std::string_view name);

/// The options that all commands have; their values go into GlobalOptions.
[[nodiscard]] std::span<const Option> global_options();

/// Reads the options given into their struct. Throws Failure if a value is malformed.
template <class Options>
void store(std::span<const GivenOption> given, Options& options) {
    for (const auto& [option, value] : given) option->store(*option, &options, value);
}

/// A Command's `run`: reads the options, then does the work.
template <class Options, int (*work)(Session&, const Operands&, const Options&)>
int run_with(Session& session, const Command& command, const Operands& operands,
             std::span<const GivenOption> given) {
    Options options;
    store(given, options);
    command.check_needs(operands, given);
    return work(session, operands, options);
}

/// The same for a command without options.
template <int (*work)(Session&, const Operands&)>
int run_without(Session& session, const Command&, const Operands& operands,
                std::span<const GivenOption>) {
    return work(session, operands);
}

/// The cases that operands name; the whole register without operands.
[[nodiscard]] std::vector<CaseRef> cases_of(Session& session, const Operands& operands);

/// The same, for commands that count or list: a file named twice appears once.
[[nodiscard]] std::vector<CaseRef> distinct_cases_of(Session& session, const Operands& operands);

/// Runs one command line, without the program's name; returns the exit code of the process.
[[nodiscard]] int run(const std::vector<std::string>& arguments, std::time_t now);

} // namespace caseflow
