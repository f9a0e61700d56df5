#include "caseflow/cli/import_summary.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/shell.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/base/wrap.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr std::size_t most_listed = 20;

/// "funding.total, project.name"; for several texts their count, "2 values".
std::string describe(const std::vector<std::string>& all, bool several, const std::string& count) {
    if (several || all.size() > most_listed) return count;
    std::vector<std::string> once;
    once.reserve(all.size());
    for (const std::string& each : all)
        if (std::find(once.begin(), once.end(), each) == once.end())
            once.push_back(visible_line(each));
    return fmt::format("{}", fmt::join(once, ", "));
}

/// The parts that this decision lacks and every decision has: title, day, points, and who decided.
std::vector<std::string> not_found(const Case& data) {
    std::vector<std::string> all;
    if (data.decisions.empty()) return all;
    const Decision& decision = data.decisions.back();
    if (data.title.empty()) all.emplace_back("title");
    if (!decision.date) all.emplace_back("decision.0.date");
    if (decision.points.empty()) all.emplace_back("decision.0.points");
    if (decision.signatory.name.empty() && !decision.by_board())
        all.emplace_back("decision.0.signatory.name");
    return all;
}

} // namespace

void ImportSummary::add(const Imported& imported) {
    for (const auto& [path, words] : imported.remarks)
        if (is_proposal(words)) proposed_.push_back(path);
    std::set<std::string> unclear; // a path has one doubt for each of its words in the text
    for (const auto& [path, words] : imported.doubts) unclear.insert(path);
    unclear_.insert(unclear_.end(), unclear.begin(), unclear.end());
    for (std::string& path : not_found(imported.data)) missing_.push_back(std::move(path));
    for (const Section& section : imported.data.sections) sections_.push_back(section.heading);
}

void ImportSummary::add(const std::string& number, const Findings& findings) {
    number_ = number;
    errors_ += findings.count(Severity::error);
    warnings_ += findings.count(Severity::warning);
}

void ImportSummary::print(const Session& session, bool several) const {
    const Console& console = session.console;
    if (!proposed_.empty())
        console.remark(message(
            "proposed, with the words in comments: {values}",
            "values"_a = describe(proposed_, several, pluralize(proposed_.size(), "value"))));
    if (!unclear_.empty())
        console.remark(
            message("unclear, left as comments: {values}",
                    "values"_a = describe(unclear_, several, pluralize(unclear_.size(), "value"))));
    if (!missing_.empty())
        console.remark(
            message("not found in the text: {values}",
                    "values"_a = describe(missing_, several, pluralize(missing_.size(), "value"))));
    if (!sections_.empty())
        console.remark(
            message("kept as sections: {parts}",
                    "parts"_a = describe(sections_, several, pluralize(sections_.size(), "part"))));
    if (errors_ + warnings_ == 0) return;
    const std::string command = "caseflow validate" + (several ? "" : " " + shell_quoted(number_)) +
                                session.workspace.register_option();
    console.remark(message("{errors}, {warnings}; '{command}' lists them",
                           "errors"_a = pluralize(errors_, "error"),
                           "warnings"_a = pluralize(warnings_, "warning"), "command"_a = command));
}

} // namespace caseflow
