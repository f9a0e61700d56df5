#include "caseflow/cli/command.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/nearest.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr const Command* table[] = {
    &new_command,      &list_command,   &show_command,    &set_command,      &edit_command,
    &validate_command, &render_command, &import_command,  &document_command, &notify_command,
    &journal_command,  &due_command,    &report_command,  &export_command,   &merge_command,
    &reserve_command,  &rules_command,  &explain_command, &schema_command,   &completion_command,
    &help_command,
};

constexpr Option global_table[] = {
    option<&GlobalOptions::help>({.short_name = 'h', .name = "help", .help = "show this help"}),
    option<&GlobalOptions::version>({.name = "version", .help = "show the version"}),
    option<&GlobalOptions::register_path>({.name = "register",
                                           .kind = ValueKind::directory,
                                           .help = "use the register in DIR",
                                           .default_text = "the nearest cases/"}),
    option<&GlobalOptions::colour>(
        {.name = "color", .value_name = "WHEN", .help = "choose when to use colour"}),
    option<&GlobalOptions::today>({.name = "today", .help = "use DATE as today's date"}),
    option<&GlobalOptions::language>({.name = "lang",
                                      .help = "write messages in English or Swedish",
                                      .default_text = "the locale's language"}),
    option<&GlobalOptions::quiet>(
        {.short_name = 'q', .name = "quiet", .help = "suppress remarks on standard error"}),
    option<&GlobalOptions::no_pager>(
        {.name = "no-pager", .help = "write long output straight to the terminal, without $PAGER"}),
};

std::string text_of(const Operand& operand) {
    std::string text = message(operand.name);
    if (operand.choices != nullptr) text = fmt::format("{}", fmt::join(operand.choices(), "|"));
    if (operand.takes_several()) text += "…";
    return operand.is_required() ? text : "[" + text + "]";
}

/// Refuses an operand that the command does not take.
[[noreturn]] void refuse_extra(const Command& command, const std::string& word) {
    if (command.operands.empty())
        throw Failure(message("unexpected operand '{word}'; {command} takes none",
                              "command"_a = command.name, "word"_a = word));
    if (command.operands.size() == 1)
        throw Failure(message("expected one {what}, but also got '{word}'",
                              "what"_a = translate(command.operands[0].name), "word"_a = word));
    throw Failure(message("'{word}' is one operand too many; usage: caseflow {command} {usage}",
                          "word"_a = word, "command"_a = command.name,
                          "usage"_a = command.operands_text()));
}

[[noreturn]] void refuse_missing(const Operand& operand) {
    if (operand.choices == nullptr)
        throw Failure(message("{what} is missing", "what"_a = translate(operand.name)));
    throw Failure(message("{what} is missing; known values: {known}",
                          "what"_a = translate(operand.name),
                          "known"_a = fmt::join(operand.choices(), ", ")));
}

void check_operands(const Command& command, const Operands& given) {
    for (std::size_t i = 0; i < given.size(); ++i) {
        const Operand* operand = command.operand_at(i);
        if (operand == nullptr) refuse_extra(command, given[i]);
        if (given[i].empty()) // a script's variable that is not set
            throw Failure(message("{what} is empty; give it a value, or leave it out",
                                  "what"_a = translate(operand->name)));
        if (operand->choices != nullptr)
            check_choice(translate(operand->name), given[i], operand->choices());
    }
    const auto places = command.operands;
    const Operand* next = given.size() < places.size() ? &places[given.size()] : nullptr;
    if (next != nullptr && next->is_required()) refuse_missing(*next);
}

/// The value of an option that is not given: its own default, else the first choice.
std::string default_of(const Option& option) {
    std::string value = option.member_default();
    if (value.empty() && option.choices != nullptr) value = option.choices().front();
    return value;
}

bool meets(const GivenOption& given, const Need& need) {
    if (need.is_any())
        return given.option->kind != ValueKind::file || !StreamPath(given.value).is_stream();
    return need.lists(given.value);
}

/// True if an option that another needs is given, at least once, or has the value needed by
/// default.
bool is_met(const Need& need, const Option& needed, std::span<const GivenOption> given) {
    const auto is_needed = [&](const GivenOption& other) { return other.option == &needed; };
    if (std::none_of(given.begin(), given.end(), is_needed)) return need.lists(default_of(needed));
    return std::any_of(given.begin(), given.end(), [&](const GivenOption& other) {
        return is_needed(other) && meets(other, need);
    });
}

/// Throws Failure for an option that has no effect without another, if that one is missing.
void check_need(const Command& command, std::string_view option, const Need& need,
                const Operands& operands, std::span<const GivenOption> given) {
    for (std::size_t i = 0; i < command.operands.size(); ++i)
        if (command.operands[i].name == need.name &&
            (i >= operands.size() || !need.lists(operands[i])))
            throw Failure(message("--{option} needs '{command} {operand}'", "option"_a = option,
                                  "command"_a = command.name, "operand"_a = need.values_text()));
    const Option* needed = find_option(command.options, fmt::format("--{}", need.name));
    if (needed == nullptr || is_met(need, *needed, given)) return;
    if (needed->kind == ValueKind::flag)
        throw Failure(
            message("--{option} needs --{needed}", "option"_a = option, "needed"_a = need.name));
    throw Failure(message("--{option} needs --{needed} {value}", "option"_a = option,
                          "needed"_a = need.name,
                          "value"_a = need.is_any() ? value_text(*needed) : need.values_text()));
}

} // namespace

std::span<const Command* const> commands() {
    return table;
}

std::vector<std::string_view> command_names() {
    std::vector<std::string_view> names;
    for (const Command* command : table) names.push_back(command->name);
    return names;
}

void refuse_unknown_command(const std::string& word) {
    if (const auto near = nearest(word, command_names()))
        throw Failure(message("unknown command '{name}'; did you mean '{nearest}'?",
                              "name"_a = word, "nearest"_a = *near));
    throw Failure(message("unknown command '{name}'", "name"_a = word));
}

const Command* find_command(std::string_view name) {
    for (const Command* command : table)
        if (command->name == name) return command;
    return nullptr;
}

std::span<const Option> global_options() {
    return global_table;
}

const Operand* Command::operand_at(std::size_t index) const {
    if (index < operands.size()) return &operands[index];
    return !operands.empty() && operands.back().takes_several() ? &operands.back() : nullptr;
}

std::string Command::operands_text() const {
    std::string text;
    for (const Operand& operand : operands) text += (text.empty() ? "" : " ") + text_of(operand);
    return text;
}

void Command::check(const Operands& given, std::span<const GivenOption> given_options) const {
    const bool lifted =
        std::any_of(given_options.begin(), given_options.end(),
                    [](const GivenOption& option) { return option.option->lifts_operands; });
    if (!lifted) check_operands(*this, given);
}

void Command::check_needs(const Operands& given, std::span<const GivenOption> given_options) const {
    for (const auto& [option, value] : given_options)
        if (option->needs) check_need(*this, option->name, *option->needs, given, given_options);
}

std::vector<CaseRef> cases_of(Session& session, const Operands& operands) {
    if (operands.empty()) return session.workspace.all();
    std::vector<CaseRef> refs;
    for (const std::string& operand : operands) refs.push_back(session.workspace.resolve(operand));
    return refs;
}

std::vector<CaseRef> distinct_cases_of(Session& session, const Operands& operands) {
    std::vector<CaseRef> refs = cases_of(session, operands);
    std::set<std::string> files;
    if (operands.size() > 1)
        std::erase_if(refs, [&](const CaseRef& ref) {
            return !files.insert(real_path(disk(), ref.path)).second;
        });
    return refs;
}

} // namespace caseflow
