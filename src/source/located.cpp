#include "caseflow/source/located.hpp"

#include <utility>

namespace caseflow {

void Spans::add(std::string path, Span value) {
    spans_.insert_or_assign(std::move(path), value);
}

Span Spans::value(std::string_view path) const {
    for (;;) {
        const auto found = spans_.find(std::string(path));
        if (found != spans_.end()) return found->second;
        const std::size_t dot = path.rfind('.');
        if (dot == std::string_view::npos) return {};
        path = path.substr(0, dot);
    }
}

} // namespace caseflow
