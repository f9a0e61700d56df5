#include "caseflow/source/report.hpp"

#include <utility>

namespace caseflow {
namespace {

/// `lesser`: of the two severities that a level can have, the warning.
Severity severity_of(Level level, bool lesser) {
    if (level == Level::warning) return Severity::warning;
    return lesser && level != Level::error ? Severity::warning : Severity::error;
}

} // namespace

Diagnostic& Report::add(Place place, std::string message) {
    return to_.add({rule_, severity_of(rule_.level(), false), place, std::move(message)});
}

Diagnostic& Report::add_missing(Place place, std::string message) {
    return to_.add({rule_, severity_of(rule_.level(), !decided_), place, std::move(message)});
}

Diagnostic& Report::add_warning(Place place, std::string message) {
    const bool lesser = rule_.level() == Level::by_finding;
    return to_.add({rule_, severity_of(rule_.level(), lesser), place, std::move(message)});
}

} // namespace caseflow
