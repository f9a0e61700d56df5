#include "caseflow/model/value.hpp"
#include "caseflow/render/case_summary.hpp"
#include "caseflow/render/json.hpp"
#include "caseflow/render/json_value.hpp"

namespace caseflow {
namespace {

Json day_value(const DayAhead& day) {
    Json value = {{"date", to_string(day.date)}, {"what", word_of(day.kind)}};
    if (!day.board.empty()) value["board"] = day.board;
    return value;
}

} // namespace

std::string summary_json(const CaseSummary& summary) {
    Json object = {{"format_version", json_version}};
    object.update(case_value(summary.listed));
    object["ahead"] = Json::array();
    for (const DayAhead& ahead : days_ahead(summary)) object["ahead"].push_back(day_value(ahead));
    object["related_cases"] = Json::array();
    for (const RelatedCase& related : summary.related)
        object["related_cases"].push_back(
            {{"diarienummer", related.diarienummer}, {"title", related.title}});
    object["missing"] = missing_keys(summary.listed.data);
    object["findings"] = Json::array();
    for (const Diagnostic& diagnostic : summary.findings.all())
        object["findings"].push_back(finding_value(diagnostic));
    return print_json(object, 2) + "\n";
}

} // namespace caseflow
