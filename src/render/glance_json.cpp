#include "caseflow/model/value.hpp"
#include "caseflow/render/glance.hpp"
#include "caseflow/render/json.hpp"
#include "caseflow/render/json_value.hpp"

namespace caseflow {

std::string glance_json(const Glance& glance) {
    Json object = {{"format_version", json_version}};
    object.update(case_value(glance.one));
    object["ahead"] = Json::array();
    for (const DayAhead& ahead : days_ahead(glance))
        object["ahead"].push_back({{"date", to_string(ahead.date)}, {"what", ahead.what}});
    object["related_cases"] = Json::array();
    for (const RelatedCase& related : glance.related)
        object["related_cases"].push_back(
            {{"diarienummer", related.diarienummer}, {"title", related.title}});
    object["missing"] = missing_keys(glance.one.data);
    object["findings"] = Json::array();
    for (const Diagnostic& diagnostic : glance.findings.all())
        object["findings"].push_back(finding_value(diagnostic));
    return printed(object, 2) + "\n";
}

} // namespace caseflow
