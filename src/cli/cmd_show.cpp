#include "caseflow/cli/command.hpp"
#include "caseflow/render/case_summary.hpp"

#include <CLI/App.hpp>
#include <fmt/format.h>

namespace caseflow {
namespace {

/// The cases a case speaks of, with the titles of those that lie where their number says.
std::vector<RelatedCase> related_to(Session& session, const CaseRef& ref, const Case& one) {
    std::vector<std::string> numbers = one.related;
    for (const FundingSource& source : one.funding.sources)
        if (!source.case_number.empty()) numbers.push_back(source.case_number);
    const Register& body = session.workspace.register_file(ref.root).data;
    std::vector<RelatedCase> all;
    for (const std::string& text : numbers) {
        RelatedCase related{text, {}};
        if (const auto number = body.read(text).number; number && !ref.root.empty()) {
            related.diarienummer = body.print(*number);
            const CaseRef other{case_path(ref.root, *number), ref.root, {}, *number};
            if (disk().kind(other.path) != EntryKind::none)
                related.title = read_case(other).file->data.title;
        }
        const auto same = [&](const RelatedCase& known) {
            return known.diarienummer == related.diarienummer;
        };
        if (std::none_of(all.begin(), all.end(), same)) all.push_back(std::move(related));
    }
    return all;
}

int show(Session& session, const CaseRef& ref, bool as_json) {
    ReadCase read = read_or_fail(session, ref);
    session.workspace.check_case(ref, read);
    Case& one = read.file->data;
    session.workspace.use_series_form(ref, one);
    const Derived derived = session.workspace.derive(ref, one);
    const Listed listed{one, derived};
    const CaseSummary summary{listed, session.workspace.register_file(ref.root).data,
                              session.clock.today(), related_to(session, ref, one), read.findings};
    session.console.out.write(as_json ? summary_json(summary)
                                      : write_summary(summary, session.console.style(1)));
    return 0;
}

} // namespace

Run set_up_show(CLI::App& with) {
    const auto format = std::make_shared<std::string>("text");
    with.add_option("-f,--format", *format, "text is the default")->option_text("text|json");
    return [format](Session& session, const Operands& operands) {
        need_format(*format, {"text", "json"});
        return show(session, session.workspace.resolve(only_operand(operands, "CASE")),
                    *format == "json");
    };
}

} // namespace caseflow
