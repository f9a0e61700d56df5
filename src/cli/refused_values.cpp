#include "caseflow/cli/refused_values.hpp"

#include "caseflow/base/message.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

bool is_same(const Diagnostic& one, const Diagnostic& other) {
    return one.rule == other.rule && one.message == other.message &&
           (one.severity == Severity::note) == (other.severity == Severity::note);
}

std::ptrdiff_t count_of(const Diagnostic& finding, const ReadCase& read) {
    return std::ranges::count_if(read.findings.all(),
                                 [&](const Diagnostic& other) { return is_same(finding, other); });
}

/// The key of the value below a node that a place is in, or of its list; empty if it is in none, as
/// the place of a missing key.
std::string_view key_at(const Node& node, const Place& place) {
    for (const Node* at = node.first; at != nullptr; at = at->next) {
        const bool within = at->first != nullptr;
        const Span span = place.source->span(at->place.begin, at->place.end);
        const bool here = !within && span.begin <= place.span.begin && place.span.end <= span.end;
        if (here) return at->key.empty() ? node.key : at->key;
        if (const auto key = within ? key_at(*at, place) : std::string_view(); !key.empty())
            return key;
    }
    return {};
}

} // namespace

bool is_about_value(RuleId rule) {
    constexpr RuleId rules[] = {"key-required", "key-type", "text-encoding"};
    return std::ranges::find(rules, rule) != std::end(rules);
}

std::string problem_of_value(const ReadCase& before, const ReadCase& after) {
    for (const Diagnostic& finding : after.findings.all()) {
        const bool is_of_value =
            finding.severity != Severity::note && finding.rule && is_about_value(*finding.rule);
        if (!is_of_value || count_of(finding, after) <= count_of(finding, before)) continue;
        const auto key = key_at(after.file->tree.root(), finding.place);
        if (!key.empty())
            return message("cannot set {key}: {problem}", "key"_a = key,
                           "problem"_a = finding.message);
    }
    return {};
}

} // namespace caseflow
