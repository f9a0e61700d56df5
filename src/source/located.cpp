#include "caseflow/source/located.hpp"

#include "caseflow/model/path.hpp"

#include <fmt/format.h>
#include <stdexcept>
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

#if defined(CASEFLOW_CHECKS)
void require_known_path(std::string_view path, const std::vector<FieldInfo>& fields) {
    using namespace fmt::literals;
    if (path.empty() || is_known_path(path, fields)) return;
    throw std::logic_error(
        fmt::format("'{path}' is not a path of the table of keys", "path"_a = path));
}
#else
void require_known_path(std::string_view /*path*/, const std::vector<FieldInfo>& /*fields*/) {}
#endif

} // namespace caseflow
