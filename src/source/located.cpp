#include "caseflow/source/located.hpp"

#include <utility>

namespace caseflow {

void Spans::add(std::string path, Span key, Span value) {
    spans_.insert_or_assign(std::move(path), Pair{key, value});
}

const Spans::Pair* Spans::find(std::string_view path) const {
    for (;;) {
        const auto found = spans_.find(std::string(path));
        if (found != spans_.end()) return &found->second;
        const std::size_t dot = path.rfind('.');
        if (dot == std::string_view::npos) return nullptr;
        path = path.substr(0, dot);
    }
}

Span Spans::value(std::string_view path) const {
    const Pair* pair = find(path);
    return pair == nullptr ? Span{} : pair->value;
}

Span Spans::key(std::string_view path) const {
    const Pair* pair = find(path);
    return pair == nullptr ? Span{} : pair->key;
}

} // namespace caseflow
