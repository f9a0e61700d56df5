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
    Json finding = {{"rule", diagnostic.rule_id()},
                    {"severity", name_of(diagnostic.severity)},
                    {"message", diagnostic.message}};
    finding.update(place_value(diagnostic.place));
    finding["offset"] = diagnostic.place.source->byte_offset(diagnostic.place.span.begin);
    finding["end_offset"] = diagnostic.place.source->byte_offset(diagnostic.place.span.end);
    for (const Note& note : diagnostic.notes) {
        Json note_value = {{"message", note.message}};
        note_value.update(place_value(note.place));
        finding["notes"].push_back(std::move(note_value));
    }
    if (!diagnostic.waived.empty()) finding["waived"] = diagnostic.waived;
    return finding;
}

} // namespace caseflow
