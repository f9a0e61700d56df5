#include "caseflow/source/report.hpp"

#include <utility>

namespace caseflow {
namespace {

Severity severity_of(Level level, bool may_wait) {
    if (level == Level::by_decision) return may_wait ? Severity::warning : Severity::error;
    return level == Level::error ? Severity::error : Severity::warning;
}

} // namespace

Diagnostic& Report::add(Place place, std::string message) {
    return to_.add({rule_.str(), severity_of(rule_.level(), false), place, std::move(message)});
}

Diagnostic& Report::add_missing(Place place, std::string message) {
    return to_.add({rule_.str(), severity_of(rule_.level(), !decided_), place, std::move(message)});
}

} // namespace caseflow
