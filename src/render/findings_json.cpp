#include "caseflow/render/json_value.hpp"

namespace caseflow {
namespace {

Json place_value(const Place& place) {
    const auto& [begin, end] = place.span;
    return {{"file", place.source->name()},
            {"line", begin.line},
            {"column", begin.column},
            {"end_line", end.line},
            {"end_column", end.column}};
}

} // namespace

Json finding_value(const Diagnostic& diagnostic) {
    Json one = {{"rule", diagnostic.rule},
                {"severity", name_of(diagnostic.severity)},
                {"message", diagnostic.message}};
    one.update(place_value(diagnostic.place));
    one["offset"] = diagnostic.place.source->offset(diagnostic.place.span.begin);
    one["end_offset"] = diagnostic.place.source->offset(diagnostic.place.span.end);
    for (const Note& note : diagnostic.notes) {
        Json told = {{"message", note.message}};
        told.update(place_value(note.place));
        one["notes"].push_back(std::move(told));
    }
    if (!diagnostic.waived.empty()) one["waived"] = diagnostic.waived;
    return one;
}

} // namespace caseflow
