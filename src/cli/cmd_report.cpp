#include "caseflow/base/failure.hpp"
#include "caseflow/base/nearest.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/each_case.hpp"
#include "caseflow/query/filter.hpp"
#include "caseflow/render/funding_report.hpp"

#include <CLI/App.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

struct Options {
    std::string by = "funder";
    std::string format = "table";
    bool accrue = false;
    bool all = false;
};

GroupBy group_named(const std::string& name) {
    const auto& words = Words<GroupBy>::words;
    const auto* const found = std::find(words.begin(), words.end(), name);
    if (found == words.end())
        throw Failure(fmt::format("unknown group '{}'{}; known are {}", name,
                                  did_you_mean(name, words), fmt::join(words, ", ")));
    return static_cast<GroupBy>(found - words.begin());
}

int report(Session& session, const Operands& operands, const Options& options) {
    if (operands.empty() || operands.front() != "funding")
        throw Failure("the report is called funding: caseflow report funding");
    const ReportFormat& format = named(report_formats(), options.format);
    FundingReport sums(group_named(options.by), options.accrue);
    if (options.accrue && sums.by() != GroupBy::year) throw Failure("--accrue goes with --by year");
    const Filter filter =
        parse_filter(fmt::format("{}", fmt::join(operands.begin() + 1, operands.end(), " ")));
    using Counted = std::pair<Case, Derived>;
    const bool sound = for_each_case(
        session, session.workspace.all(),
        [&](const CaseRef& ref, ReadCase& read) -> std::optional<Counted> {
            if (read.findings.count(Severity::error) > 0) return std::nullopt;
            Case& one = read.file->data;
            session.workspace.use_series_form(ref, one);
            Derived derived = session.workspace.derive(ref, one);
            if ((!options.all && !one.decided()) || !filter({one, derived})) return std::nullopt;
            return Counted(std::move(one), std::move(derived));
        },
        [&](const Counted& one) { sums.add(one.first, one.second); });
    session.console.out.write(format.write(sums));
    if (!sound) session.console.remark("caseflow: the sums leave out the cases told of above");
    return exit_code(session, sound);
}

} // namespace

Run set_up_report(CLI::App& with) {
    const auto options = std::make_shared<Options>();
    with.add_option("--by", options->by, "what to sum by; funder is the default")
        ->option_text("funder|year|unit|series|state");
    with.add_option("-f,--format", options->format, "table is the default")
        ->option_text("table|csv|json|bar");
    with.add_flag("--accrue", options->accrue, "by year: spread over the project's days");
    with.add_flag("--all", options->all, "also cases without a dated decision");
    return [options](Session& session, const Operands& operands) {
        return report(session, operands, *options);
    };
}

} // namespace caseflow
