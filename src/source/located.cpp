#include "caseflow/source/located.hpp"

#include <utility>

namespace caseflow {

void Spans::add(std::string path, Span value) {
    spans_.emplace_back(std::move(path), value);
}

Span Spans::value(std::string_view path) const {
    for (; indexed_ < spans_.size(); ++indexed_)
        index_.insert_or_assign(spans_[indexed_].first, spans_[indexed_].second);
    for (;;) {
        const auto found = index_.find(path);
        if (found != index_.end()) return found->second;
        const std::size_t dot = path.rfind('.');
        if (dot == std::string_view::npos) return {};
        path = path.substr(0, dot);
    }
}

} // namespace caseflow
