#include "caseflow/render/finding_formats.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/render/json.hpp"
#include "caseflow/render/json_value.hpp"
#include "caseflow/rules/rules.hpp"
#include <algorithm>

#include <fmt/format.h>

namespace caseflow {
namespace {

std::string nothing() {
    return {};
}
std::string nothing(const FindingCounts& /*counts*/) {
    return {};
}

std::string json_head() {
    return fmt::format("{{\"format_version\":{},\"findings\":[\n", json_version);
}

std::string json_finding(const Diagnostic& diagnostic, const FindingStyle& /*style*/) {
    return print_json(finding_value(diagnostic));
}

std::string json_foot(const FindingCounts& counts) {
    return fmt::format("\n],\"cases\":{},\"errors\":{},\"warnings\":{}}}\n", counts.cases,
                       counts.errors, counts.warnings);
}

Json sarif_rule(const Rule& rule) {
    return {{"id", rule.id.str()},
            {"shortDescription", {{"text", translate(rule.passes_when)}}},
            {"fullDescription", {{"text", translate(rule.why)}}},
            {"helpUri", fmt::format("man:caseflow(1)#{}", rule.id.str())},
            {"defaultConfiguration",
             {{"level", rule.level() == Level::warning ? "warning" : "error"}}}};
}

std::string sarif_head() {
    Json rules = Json::array();
    for (const RuleGroup& group : rule_groups())
        for (const Rule& rule : group.rules) rules.push_back(sarif_rule(rule));
    const Json driver = {
        {"name", "caseflow"}, {"version", CASEFLOW_VERSION}, {"rules", std::move(rules)}};
    const bool swedish = language() == Language::swedish; // the default is American English
    return fmt::format("{{\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{{\"driver\":{}}},{}"
                       "\"columnKind\":\"unicodeCodePoints\",\"results\":[\n",
                       print_json(driver), swedish ? "\"language\":\"sv\"," : "");
}

std::string sarif_foot(const FindingCounts& /*counts*/) {
    return "\n]}]}\n";
}

/// A path as a URI reference (RFC 3986), percent-encoded.
std::string uri_of(std::string_view path) {
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        if (is_ascii_letter(c) || is_digit(c) ||
            std::string_view("-._~/").find(c) != std::string_view::npos) {
            uri += c;
        } else {
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return uri;
}

Json sarif_location(const Place& place) {
    const auto& [begin, end] = place.span;
    const std::size_t first = place.source->byte_offset(begin);
    return {{"physicalLocation",
             {{"artifactLocation", {{"uri", uri_of(place.source->name())}}},
              {"region",
               {{"startLine", begin.line},
                {"startColumn", begin.column},
                {"endLine", end.line},
                {"endColumn", end.column},
                {"byteOffset", first},
                {"byteLength", std::max(first, place.source->byte_offset(end)) - first}}}}}};
}

std::size_t rule_index(std::string_view id) {
    const auto ids = rule_ids();
    return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
}

std::string sarif_finding(const Diagnostic& diagnostic, const FindingStyle& /*style*/) {
    Json result;
    if (diagnostic.rule)
        result = {{"ruleId", diagnostic.rule_id()},
                  {"ruleIndex", rule_index(diagnostic.rule_id())}};
    result.update({{"level", name_of(diagnostic.severity)},
                   {"message", {{"text", diagnostic.message}}},
                   {"locations", Json::array({sarif_location(diagnostic.place)})}});
    for (const Note& note : diagnostic.notes) {
        Json related = sarif_location(note.place);
        related["message"] = {{"text", note.message}};
        result["relatedLocations"].push_back(std::move(related));
    }
    if (!diagnostic.waived.empty())
        result["suppressions"] =
            Json::array({Json{{"kind", "inSource"}, {"justification", diagnostic.waived}}});
    return print_json(result);
}

constexpr FindingFormat finding_table[] = {
    {"text", nothing, print, {}, nothing},
    {"json", json_head, json_finding, ",\n", json_foot},
    {"sarif", sarif_head, sarif_finding, ",\n", sarif_foot},
};

} // namespace

std::span<const FindingFormat> finding_formats() {
    return finding_table;
}

} // namespace caseflow
