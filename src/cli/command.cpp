#include "caseflow/cli/command.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/nearest.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

constexpr Command table[] = {
    {"new", "[NUMBER]", "Makes a new case, a file to fill in, and prints its path.",
     "caseflow new RUN/320/2022 --title \"Projekt: Leader\"\ncaseflow new --next RUN", set_up_new},
    {"list", "[FILTER…]", "Lists the cases, by number; filters choose among them.",
     "caseflow list state:decided year:2022\n"
     "caseflow list 'funding.total>500000' or unit:närings --sort title\n"
     "caseflow list missing:closed --format path -0 | xargs -0 git add",
     set_up_list},
    {"show", "CASE", "Shows a case at a glance: money, days ahead, what is missing.",
     "caseflow show RUN/319/2022\ncaseflow show RUN/319/2022 --format json | jq .ahead",
     set_up_show},
    {"set", "CASE [KEY=VALUE…]", "Changes values in a case, and no other byte of its file.",
     "caseflow set RUN/319/2022 funding.total='1 200 000'\n"
     "caseflow set RUN/319/2022 decision.notification.meeting=2022-09-20\n"
     "caseflow set RUN/319/2022 --append decision.points=\"Ansökan avslås.\" --dry-run",
     set_up_set},
    {"edit", "CASE", "Opens a case in your editor, then validates it.",
     "caseflow edit RUN/319/2022\nEDITOR='code --wait' caseflow edit RUN/319/2022", set_up_edit},
    {"validate", "[CASE…]", "Checks cases against the rules; without CASE the whole register.",
     "caseflow validate RUN/319/2022\ncaseflow validate", set_up_validate},
    {"render", "[CASE…]", "Writes the decision text; without CASE of every case.",
     "caseflow render RUN/319/2022 --format md\ncaseflow render --format txt - < case.toml",
     set_up_render},
    {"import", "FILE", "Makes a case of a decision text; nothing of the text is lost.",
     "caseflow import decision-RUN-319-2022.txt\n"
     "pdftotext -layout beslut.pdf - | caseflow import - --as RUN/320/2022 --dry-run",
     set_up_import},
    {"document", "add|list CASE [FILE]", "Adds a document to a case and its log, or lists them.",
     "caseflow document add RUN/319/2022 ansokan.pdf --title Ansökan --party Leader\n"
     "caseflow document list RUN/319/2022",
     set_up_document},
    {"notify", "[CASE…]", "Lists the decisions that a board's meeting has yet to hear of.",
     "caseflow notify --meeting 2022-09-20 --series RUN\n"
     "caseflow notify --meeting 2022-09-20 --mark --format html > anmalan.html",
     set_up_notify},
    {"report", "funding [FILTER…]", "Sums the funding by funder, year, unit, series or state.",
     "caseflow report funding --by funder year:2022\n"
     "caseflow report funding --by year --accrue --format csv",
     set_up_report},
    {"export", "CASE…", "Writes cases as the archives' XML.",
     "caseflow export --format erms RUN/319/2022 > RUN-319-2022.xml\n"
     "caseflow list state:closed -f path -0 | xargs -0 caseflow export -o all.xml",
     set_up_export},
    {"rules", "", "Lists the rules that validate checks.", "caseflow rules", set_up_rules},
    {"explain", "RULE", "Tells what a rule wants, why, and what breaks it.",
     "caseflow explain funding-sum", set_up_explain},
    {"schema", "", "Writes the JSON Schema of the case file, for editors.",
     "caseflow schema > cases/case.schema.json", set_up_schema},
    {"completion", "bash|zsh|fish", "Writes what makes a shell complete commands and cases.",
     "caseflow completion bash > ~/.local/share/bash-completion/completions/caseflow\n"
     "caseflow completion fish > ~/.config/fish/completions/caseflow.fish",
     set_up_completion},
};

} // namespace

std::span<const Command> commands() {
    return table;
}

std::vector<std::string_view> command_names() {
    std::vector<std::string_view> names;
    for (const Command& command : table) names.push_back(command.name);
    return names;
}

std::vector<CaseRef> cases_of(Session& session, const Operands& operands) {
    if (operands.empty()) return session.workspace.all();
    std::vector<CaseRef> refs;
    for (const std::string& operand : operands) refs.push_back(session.workspace.resolve(operand));
    return refs;
}

void unknown_format(const std::string& name, const std::vector<std::string_view>& known) {
    throw Failure(fmt::format("unknown format '{}'{}; known are {}", name,
                              did_you_mean(name, known), fmt::join(known, ", ")));
}

void need_format(const std::string& name, const std::vector<std::string_view>& known) {
    if (std::find(known.begin(), known.end(), name) == known.end()) unknown_format(name, known);
}

const std::string& only_operand(const Operands& operands, std::string_view what) {
    if (operands.empty()) throw Failure(fmt::format("{} is missing", what));
    if (operands.size() > 1)
        throw Failure(
            fmt::format("one {} is wanted, but '{}' stands behind it", what, operands[1]));
    return operands.front();
}

} // namespace caseflow
