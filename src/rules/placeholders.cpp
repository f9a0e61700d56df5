#include "caseflow/rules/placeholders.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/prose/placeholders.hpp"
#include "caseflow/toml/place_in_text.hpp"
#include "caseflow/toml/value_line.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

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

void check_words(const Node& node, const SourceText& source, bool of_any_form, Report& report) {
    const auto found = find_to_fill_in(node.text, of_any_form);
    if (!found || is_placeholder(node.text)) return; // or reported
    const auto words = node.text.substr(found->begin, found->end - found->begin);
    const Span literal = source.span(node.place.begin, node.place.end);
    const Place place{&source, place_in_text(source, literal, found->begin, found->end)};
    const bool whole = found->end - found->begin == node.text.size();
    report.add(place, whole ? message("this text only stands for something to fill in; write what "
                                      "is meant, or remove it")
                            : message("'{words}' stands for something to fill in; write what is "
                                      "meant",
                                      "words"_a = visible_line(words)));
}

} // namespace

void check_left_to_fill_in(const Subject& subject, Report& report) {
    const SourceText& source = subject.file.source;
    const bool of_any_form = may_have_to_fill_in(source.text());
    for (const Node* at = subject.file.tree.root().first; at != nullptr; at = at->next) {
        const bool is_printed = at->key != free_table && at->key != "document" &&
                                at->key != "waiver" && at->key != "related";
        if (!is_printed) continue;
        if (at->kind == Node::Kind::string) check_words(*at, source, of_any_form, report);
        for_each_string(*at,
                        [&](const Node& node) { check_words(node, source, of_any_form, report); });
    }
}

void check_placeholders(const Subject& subject, Findings& findings) {
    Report report("key-required", findings);
    check_strings(subject.file.tree.root(), subject.file.source, report);
    for (std::size_t i = 0; i < subject.data().funding.sources.size(); ++i)
        check_funders(subject, i, report);
}

} // namespace caseflow
