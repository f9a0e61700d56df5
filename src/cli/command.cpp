#include "caseflow/cli/command.hpp"

#include "caseflow/base/failure.hpp"

#include <fmt/format.h>
#include <set>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr const Command* table[] = {
    &new_command,      &list_command,     &show_command,   &set_command,
    &edit_command,     &validate_command, &render_command, &import_command,
    &document_command, &notify_command,   &report_command, &export_command,
    &rules_command,    &explain_command,  &schema_command, &completion_command,
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
    option<&GlobalOptions::today>({.name = "today", .help = "take DATE for today"}),
    option<&GlobalOptions::quiet>(
        {.short_name = 'q', .name = "quiet", .help = "suppress remarks on standard error"}),
};

std::string text_of(const Operand& operand) {
    std::string text(operand.name);
    if (operand.choices != nullptr) text = fmt::format("{}", fmt::join(operand.choices(), "|"));
    if (operand.takes_several()) text += "…";
    return operand.is_required() ? text : "[" + text + "]";
}

/// Fails for an operand that the command has no place for.
[[noreturn]] void refuse_extra(const Command& command, const std::string& word) {
    if (command.operands.empty())
        throw Failure(fmt::format("{command} takes no operand, but '{word}' was given",
                                  "command"_a = command.name, "word"_a = word));
    if (command.operands.size() == 1)
        throw Failure(fmt::format("expected one {what}, but also got '{word}'",
                                  "what"_a = command.operands[0].name, "word"_a = word));
    throw Failure(fmt::format("'{word}' is one operand too many; usage: caseflow {command} {usage}",
                              "word"_a = word, "command"_a = command.name,
                              "usage"_a = command.operands_text()));
}

[[noreturn]] void refuse_missing(const Operand& operand) {
    if (operand.choices == nullptr)
        throw Failure(fmt::format("{what} is missing", "what"_a = operand.name));
    throw Failure(fmt::format("{what} is missing; known are {known}", "what"_a = operand.name,
                              "known"_a = fmt::join(operand.choices(), ", ")));
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

void Command::check(const Operands& given) const {
    for (std::size_t i = 0; i < given.size(); ++i) {
        const Operand* operand = operand_at(i);
        if (operand == nullptr) refuse_extra(*this, given[i]);
        if (operand->kind == OperandKind::assignment) check_assignment(given[i]);
        if (operand->choices != nullptr) check_choice(operand->name, given[i], operand->choices());
    }
    const Operand* next = given.size() < operands.size() ? &operands[given.size()] : nullptr;
    if (next != nullptr && next->is_required()) refuse_missing(*next);
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
    if (!operands.empty())
        std::erase_if(refs, [&](const CaseRef& ref) {
            return !files.insert(real_path(disk(), ref.path)).second;
        });
    return refs;
}

} // namespace caseflow
