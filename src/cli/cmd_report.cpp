#include "caseflow/base/failure.hpp"
#include "caseflow/base/nearest.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/progress.hpp"
#include "caseflow/query/filter.hpp"
#include "caseflow/render/funding_report.hpp"
#include "caseflow/store/in_order.hpp"

#include <CLI/App.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

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
    const auto found = std::find(words.begin(), words.end(), name);
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
    const auto refs = session.all();
    if (!refs.empty()) static_cast<void>(session.body(refs.front().root)); // before threads
    bool sound = true;
    Progress progress(refs.size(), !session.options.quiet);
    in_order(
        refs.size(), cores(),
        [&](std::size_t i) { return std::pair(&refs[i], read_case(refs[i])); },
        [&](std::pair<const CaseRef*, ReadCase> one) {
            auto& [ref, read] = one;
            progress.step();
            session.system_failed = session.system_failed || read.system_failed;
            if (read.findings.count(Severity::error) > 0) {
                sound = false;
                progress.wipe();
                session.tell(read.findings); // a sum that lacks a case is told to
                return;
            }
            Case& data = read.file->data;
            const Derived derived = derive_shown(session, *ref, data);
            if ((options.all || data.decided()) && filter({data, derived})) sums.add(data, derived);
        });
    progress.wipe();
    session.out.write(format.write(sums));
    if (!sound) session.remark("caseflow: the sums leave out the cases told of above");
    return session.system_failed ? exit_failed : sound ? 0 : exit_wrong;
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
