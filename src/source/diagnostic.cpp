#include "caseflow/source/diagnostic.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace caseflow {

Diagnostic& Diagnostic::note(Place at, std::string text) {
    notes.push_back({at, std::move(text)});
    return *this;
}

Diagnostic& Findings::add(Diagnostic diagnostic) {
    return all_.emplace_back(std::move(diagnostic));
}

Diagnostic& Findings::error(Place place, std::string message) {
    return add({{}, Severity::error, place, std::move(message)});
}

Diagnostic& Findings::note(Place place, std::string message) {
    return add({{}, Severity::note, place, std::move(message)});
}

std::size_t Findings::waive(RuleId rule, const std::string& reason) {
    std::size_t count = 0;
    for (Diagnostic& diagnostic : all_) {
        if (diagnostic.rule != rule) continue;
        diagnostic.severity = Severity::note;
        diagnostic.waived = reason;
        ++count;
    }
    return count;
}

void Findings::sort() {
    const auto key = [](const Diagnostic& d) { return std::tie(d.place.span, d.rule, d.message); };
    std::stable_sort(all_.begin(), all_.end(),
                     [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
}

std::size_t Findings::count(Severity severity) const {
    return static_cast<std::size_t>(std::count_if(
        all_.begin(), all_.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
}

} // namespace caseflow
