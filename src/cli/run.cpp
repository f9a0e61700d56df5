#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/nearest.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/command_line.hpp"
#include "caseflow/cli/help.hpp"
#include "caseflow/cli/language.hpp"
#include "caseflow/query/condition.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <new>
#include <unistd.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// Refuses an argument that is not UTF-8 before anything uses it: with only its valid part, it
/// would name another case.
void check_encoding(const std::vector<std::string>& arguments) {
    for (const std::string& argument : arguments)
        if (const auto at = invalid_utf8(argument))
            throw Failure(message("'{argument}' is not UTF-8 at byte {byte}; is the terminal "
                                  "ISO 8859-1?",
                                  "argument"_a = visible_line(argument), "byte"_a = *at + 1));
}

/// The options that a line could have, with their dashes.
std::vector<std::string> option_names(const Command* command) {
    std::vector<std::string> names;
    for (const Option& option : global_options()) names.push_back(fmt::format("--{}", option.name));
    if (command == nullptr) return names;
    for (const Option& option : command->options) names.push_back(fmt::format("--{}", option.name));
    return names;
}

[[noreturn]] void refuse_unknown(const std::string& word, const Command* command) {
    if (!word.starts_with('-')) refuse_unknown_command(word);
    const std::string name = word.substr(0, word.find('='));
    if (command != nullptr && find_option(command->options, name) != nullptr)
        throw Failure(message("{option} goes after the command: caseflow {command} {option}",
                              "option"_a = name, "command"_a = command->name));
    const std::vector<std::string> names = option_names(command);
    const std::vector<std::string_view> views(names.begin(), names.end());
    if (const auto near = nearest(name, views))
        throw Failure(message("unknown option '{name}'; did you mean '{nearest}'?", "name"_a = name,
                              "nearest"_a = *near));
    throw Failure(message("unknown option '{name}'", "name"_a = name));
}

/// An empty value is usually a script's variable that is not set: it is never treated as no value.
void refuse_empty(const CommandLine& line) {
    for (const auto& options : {line.global_options, line.options})
        for (const auto& [option, value] : options)
            if (value.empty() && option->kind != ValueKind::flag && !option->value_optional)
                throw Failure(message("--{option} is empty; give it a value, or leave it out",
                                      "option"_a = option->name));
}

bool has(std::span<const GivenOption> options, std::string_view name) {
    return std::any_of(options.begin(), options.end(),
                       [&](const GivenOption& given) { return given.option->name == name; });
}

/// True for output that may be longer than the screen; a dry run shows whole files and diffs.
bool is_paged(const CommandLine& line) {
    if (has(line.global_options, "no-pager")) return false;
    return has(line.global_options, "help") || has(line.options, "dry-run") ||
           (line.command != nullptr && line.command->paged);
}

/// The options, with days relative to today replaced by dates.
std::vector<GivenOption> with_days(std::vector<GivenOption> options, const Clock& clock) {
    for (auto& [option, value] : options) {
        if (option->kind != ValueKind::date || !counts_from_today(value)) continue;
        const auto day = read_day(value, [&] { return clock.today(); });
        if (day) value = to_string(*day);
    }
    return options;
}

int run_command(Session& session, const CommandLine& line) {
    if (line.command == nullptr && line.operands.empty()) throw Failure(short_usage());
    if (line.command == nullptr)
        throw Failure(message("'{word}' is not a command", "word"_a = line.operands.front()));
    session.workspace.on_broken_register = line.command->on_broken_register;
    line.command->check(line.operands, line.options);
    return line.command->run(session, *line.command, line.operands,
                             with_days(line.options, session.clock));
}

int dispatch(Session& session, const std::vector<std::string>& arguments) {
    if (arguments.empty()) throw Failure(short_usage());
    check_encoding(arguments);
    const CommandLine line = parse_command_line(arguments);
    if (is_paged(line)) session.console.out.page();
    if (has(line.global_options, "help")) {
        session.console.out.write(help_text(line.command));
        return 0;
    }
    if (line.unknown) refuse_unknown(*line.unknown, line.command);
    refuse_empty(line);
    store(line.global_options, session.options);
    if (!session.options.version) return run_command(session, line);
    session.console.out.write("caseflow " CASEFLOW_VERSION "\n");
    return 0;
}

/// Reports why a command failed, and what it had done by then: the message must not sound as if
/// nothing had been written.
void complain_of(std::string_view reason, const Session& session) {
    const std::string& done = session.console.done;
    Console::complain(done.empty() ? std::string(reason)
                                   : message("{done}, but then something failed: {reason}",
                                             "done"_a = done, "reason"_a = reason));
}

} // namespace

int run(const std::vector<std::string>& arguments, std::time_t now) {
    Session session(now);
    try {
        set_language(find_language(arguments));
        const int code = dispatch(session, arguments);
        session.console.out.flush();
        return code;
    } catch (const Failure& failure) {
        complain_of(failure.what(), session);
        return failure.exit_code();
    } catch (const std::bad_alloc&) {
        const std::string_view text = translate("caseflow: out of memory\n"); // allocates nothing
        [[maybe_unused]] const auto written = ::write(2, text.data(), text.size());
        return exit_failed;
    } catch (const std::exception& trouble) {
        complain_of(trouble.what(), session);
        return exit_failed;
    }
}

} // namespace caseflow
