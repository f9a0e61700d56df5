#include "caseflow/rules/placeholders.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/toml/value_line.hpp"

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

} // namespace

void check_placeholders(const Subject& subject, Findings& findings) {
    Report report("key-required", findings);
    check_strings(subject.file.tree.root(), subject.file.source, report);
}

} // namespace caseflow
