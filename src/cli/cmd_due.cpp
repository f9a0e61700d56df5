#include "caseflow/base/failure.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/due_items.hpp"
#include "caseflow/cli/each_case.hpp"

#include <algorithm>

namespace caseflow {
namespace {

struct DueOptions {
    std::optional<int> within;
    std::optional<int> idle;
    std::string officer;
    std::string unit;
    const DueFormat* format = &due_formats().front();
    Delimiter delimiter;
    bool check = false;
};

DueLimits limits_of(const DueOptions& options) {
    DueLimits limits;
    limits.within = options.within.value_or(limits.within);
    limits.idle = options.idle.value_or(limits.idle);
    return limits;
}

/// Items without a known day come last.
bool is_before(const DueItem& a, const DueItem& b) {
    if (!a.day || !b.day) return a.day.has_value() && !b.day;
    return *a.day < *b.day;
}

bool contains(const std::string& text, const std::string& part) {
    return fold(text).find(fold(part)) != std::string::npos;
}

int due(Session& session, const Operands& /*operands*/, const DueOptions& options) {
    const DueLimits limits = limits_of(options);
    const Date today = session.clock.today();
    Workspace& workspace = session.workspace;
    std::vector<DueItem> items;
    const bool sound = for_each_case(
        session, workspace.all(),
        [&](const CaseRef& ref, ReadCase& read) -> std::optional<std::vector<DueItem>> {
            Case& data = read.file->data;
            if (!contains(data.officer.name, options.officer) || !contains(data.unit, options.unit))
                return std::nullopt;
            workspace.use_series_form(ref, data);
            return due_items(data, workspace.derive(ref, data),
                             workspace.register_file(ref.root).data, today, limits);
        },
        [&](std::vector<DueItem> found) {
            std::move(found.begin(), found.end(), std::back_inserter(items));
        });
    std::stable_sort(items.begin(), items.end(), is_before);
    session.console.out.write(
        options.format->write(items, session.console.table_style(options.delimiter)));
    const bool late =
        std::any_of(items.begin(), items.end(), [](const DueItem& item) { return item.late; });
    const int code = exit_code(session, sound);
    return code == 0 && options.check && late ? exit_wrong : code;
}

constexpr Option due_options[] = {
    option<&DueOptions::within>({.name = "within",
                                 .value_name = "DAYS",
                                 .help = "list what is due within DAYS days, or late",
                                 .default_text = "30",
                                 .least = 0}),
    option<&DueOptions::idle>({.name = "idle",
                               .value_name = "DAYS",
                               .help = "list cases open for more than DAYS days without a decision",
                               .default_text = "90"}),
    option<&DueOptions::officer>({.name = "officer",
                                  .value_name = "NAME",
                                  .help = "list only tasks of officers named NAME"}),
    option<&DueOptions::unit>({.name = "unit", .help = "list only tasks of units named TEXT"}),
    option<&DueOptions::format, due_formats>(
        {.short_name = 'f', .name = "format", .help = "choose the format"}),
    delimiter_option<&DueOptions::delimiter>(),
    option<&DueOptions::check>({.name = "check", .help = "exit with 1 if something is late"}),
};

} // namespace

const Command due_command = {
    .name = "due",
    .summary = "List due tasks, who has them, and the key that completes each",
    .example = "caseflow due --within 14\n"
               "caseflow due --officer 'Åsa Hernerud' --check",
    .options = due_options,
    .run = run_with<DueOptions, due>,
    .on_broken_register = OnBrokenRegister::refuse,
    .paged = true,
};

} // namespace caseflow
