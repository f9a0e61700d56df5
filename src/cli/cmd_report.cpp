#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/each_case.hpp"
#include "caseflow/query/filter.hpp"
#include "caseflow/render/report_formats.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

struct ReportOptions {
    std::vector<GroupBy> by;
    const ReportFormat* format = &report_formats().front();
    Delimiter delimiter;
    bool accrue = false;
    bool all = false;
};

/// Remarks on cases whose sums are doubtful, since their sources do not match the decisions.
void remark_on_sources(const Console& console, const std::vector<std::string>& cases) {
    if (cases.empty()) return;
    console.remark(message("in these cases the sources do not match the decisions in "
                           "force: {cases}; 'caseflow validate' shows why",
                           "cases"_a = fmt::join(cases, ", ")));
}

/// An empty report with the groups given on the command line.
FundingReport start_report(const ReportOptions& options) {
    const auto& by = options.by;
    if (by.size() > 2)
        throw Failure(message("--by can be given twice, for rows and columns, not {count} times",
                              "count"_a = by.size()));
    if (by.size() == 2 && by[0] == by[1])
        throw Failure(message("--by groups by {group} twice", "group"_a = word_of(by[0])));
    return {by.empty() ? GroupBy::funder : by[0],
            by.size() == 2 ? std::optional(by[1]) : std::nullopt, options.accrue};
}

int report(Session& session, const Operands& operands, const ReportOptions& options) {
    FundingReport sums = start_report(options);
    const Filter filter = parse_filter(
        std::span(operands).subspan(1), [&] { return session.clock.today(); },
        session.workspace.number_reader());
    using Counted = std::pair<Case, Derived>;
    std::vector<std::string> doubtful;
    const bool sound = for_each_case(
        session, session.workspace.all(),
        [&](const CaseRef& ref, ReadCase& read) -> std::optional<Counted> {
            if (read.findings.count(Severity::error) > 0) return std::nullopt;
            Case& data = read.file->data;
            session.workspace.use_series_form(ref, data);
            Derived derived = session.workspace.derive(ref, data);
            if ((!options.all && !data.has_dated_decision()) || !filter({data, derived}))
                return std::nullopt;
            return Counted(std::move(data), std::move(derived));
        },
        [&](const Counted& counted) {
            sums.add(counted.first, counted.second);
            if (sources_contradict_decisions(counted.first))
                doubtful.push_back(counted.first.diarienummer);
        });
    session.console.out.write(
        options.format->write(sums, session.console.table_style(options.delimiter)));
    remark_on_sources(session.console, doubtful);
    if (!sound)
        session.console.remark(message("the sums are not those of the whole register "
                                       "until the errors above are fixed"));
    return exit_code(session, sound);
}

std::vector<std::string_view> reports() {
    return {"funding"};
}

constexpr Operand report_operands[] = {{OperandKind::choice, "REPORT", Arity::one, reports},
                                       {OperandKind::filter, "FILTER", Arity::any}};

constexpr Option report_options[] = {
    option<&ReportOptions::by>({.name = "by",
                                .value_name = "GROUP",
                                .help = "group by this; give it twice for rows and columns",
                                .default_text = "funder",
                                .repeatable = true}),
    option<&ReportOptions::format, report_formats>(
        {.short_name = 'f', .name = "format", .help = "choose the format"}),
    delimiter_option<&ReportOptions::delimiter>(),
    option<&ReportOptions::accrue>(
        {.name = "accrue",
         .help = "spread sources over the project's days, with --by year",
         .needs = Need{"by", {"year"}}}),
    option<&ReportOptions::all>(
        {.name = "all", .help = "also count cases without a dated decision"}),
};

} // namespace

const Command report_command = {
    .name = "report",
    .operands = report_operands,
    .summary = "Sum the funding by funder, year, unit, series, state or officer",
    .example = "caseflow report funding --by funder year:2022\n"
               "caseflow report funding --by year --accrue --format csv",
    .options = report_options,
    .run = run_with<ReportOptions, report>,
    .paged = true,
};

} // namespace caseflow
