#include "caseflow/rules/placeholders.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/toml/value_line.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

namespace {

void check_strings(const Node& node, const SourceText& source, Report& report) {
    for (const Node* at = node.first; at != nullptr; at = at->next) {
        if (at->kind == Node::Kind::string && is_placeholder(at->text))
            report.add({&source, source.span(at->place.begin, at->place.end)},
                       message("this is only a placeholder; write the value"));
        else if (at->key != free_table)
            check_strings(*at, source, report);
    }
}

/// Reports funders without a name beside others: they are printed among them.
void check_funders(const Subject& subject, std::size_t source, Report& report) {
    const auto& funders = subject.data().funding.sources[source].funders;
    if (std::ranges::all_of(funders, is_blank)) return; // reported when the file was decoded
    for (std::size_t i = 0; i < funders.size(); ++i)
        if (is_blank(funders[i]))
            report.add(subject.file.at(source_path(source, fmt::format("funders.{}", i))),
                       message("this funder is empty; write its name, or remove it"));
}

} // namespace

void check_placeholders(const Subject& subject, Findings& findings) {
    Report report("key-required", findings);
    check_strings(subject.file.tree.root(), subject.file.source, report);
    for (std::size_t i = 0; i < subject.data().funding.sources.size(); ++i)
        check_funders(subject, i, report);
}

} // namespace caseflow
