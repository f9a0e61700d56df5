#include "caseflow/render/json_value.hpp"

namespace caseflow {
namespace {

Json place_value(const Place& place) {
    const auto& [begin, end] = place.span;
    return {{"file", place.source->name()},
            {"line", begin.line},
            {"column", begin.column},
            {"end_line", end.line},
            {"end_column", end.column},
            {"offset", place.source->offset(begin)},
            {"end_offset", place.source->offset(end)}};
}

} // namespace

Json findings_value(const Findings& findings) {
    Json list = Json::array();
    for (const Diagnostic& diagnostic : findings.all()) {
        Json one = {{"rule", diagnostic.rule},
                    {"severity", diagnostic.severity == Severity::error ? "error" : "warning"},
                    {"message", diagnostic.message}};
        one.update(place_value(diagnostic.place));
        for (const Note& note : diagnostic.notes) {
            Json told = {{"message", note.message}};
            told.update(place_value(note.place));
            one["notes"].push_back(std::move(told));
        }
        list.push_back(std::move(one));
    }
    return list;
}

} // namespace caseflow
