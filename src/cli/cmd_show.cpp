#include "caseflow/cli/command.hpp"
#include "caseflow/cli/short_number.hpp"
#include "caseflow/render/case_summary.hpp"

#include <fmt/format.h>
#include <set>

namespace caseflow {
namespace {

/// The cases that a case refers to, with titles if they are at the place for their number.
std::vector<RelatedCase> related_to(Session& session, const CaseRef& ref, const Case& data) {
    std::vector<std::string> numbers = data.related;
    for (const FundingSource& source : data.funding.sources)
        if (!source.case_number.empty()) numbers.push_back(source.case_number);
    const Register& body = session.workspace.register_file(ref.root).data;
    std::vector<RelatedCase> all;
    std::set<std::string> seen;
    for (const std::string& text : numbers) {
        RelatedCase related{text, {}};
        if (const auto number = body.read(text).number; number && ref.root) {
            related.diarienummer = body.print(*number);
            const CaseRef other{case_path(*ref.root, *number), ref.root, {}, *number};
            if (kind_of(disk(), other.path) != EntryKind::none)
                related.title = read_case(other).file->data.title;
        }
        if (seen.insert(related.diarienummer).second) all.push_back(std::move(related));
    }
    return all;
}

struct ShowOptions {
    TextOrJson format = TextOrJson::text;
};

int show(Session& session, const Operands& operands, const ShowOptions& options) {
    const CaseRef ref = resolve_short(session, operands.front());
    ReadCase read = read_or_fail(session, ref);
    session.workspace.check_case(ref, read);
    Case& data = read.file->data;
    session.workspace.use_series_form(ref, data);
    const Derived derived = session.workspace.derive(ref, data);
    const Listed listed{data, derived};
    const CaseSummary summary{listed, session.workspace.register_file(ref.root).data,
                              session.clock.today(), related_to(session, ref, data), read.findings};
    session.console.out.write(options.format == TextOrJson::json
                                  ? summary_json(summary)
                                  : write_summary(summary, session.console.style(1)));
    return exit_code(session, !report_namesakes(session, read));
}

constexpr Operand show_operands[] = {{OperandKind::case_ref, "CASE"}};

constexpr Option show_options[] = {
    option<&ShowOptions::format>(
        {.short_name = 'f', .name = "format", .help = "choose the format"}),
};

} // namespace

const Command show_command = {
    .name = "show",
    .operands = show_operands,
    .summary = "Show a case at a glance: money, coming dates, what is missing",
    .example = "caseflow show RUN/319/2022\n"
               "caseflow show 319\n"
               "caseflow show RUN/319/2022 --format json | jq .ahead",
    .options = show_options,
    .run = run_with<ShowOptions, show>,
    .paged = true,
};

} // namespace caseflow
