#include "caseflow/toml/paths_so_far.hpp"

#include "caseflow/model/path.hpp"
#include "caseflow/toml/second_mistakes.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

PathsSoFar::Place PathsSoFar::add_key(const std::string& path, std::size_t begin) {
    const auto [at, is_first] = places_.try_emplace(path, begin);
    if (is_first) return std::nullopt;
    return at->second;
}

PathsSoFar::Place PathsSoFar::add_header(const std::string& path, std::size_t begin) {
    return add_key(path + ".", begin);
}

PathsSoFar::Place PathsSoFar::key(const std::string& path) const {
    const auto at = places_.find(path);
    if (at == places_.end()) return std::nullopt;
    return at->second;
}

Bytes PathsSoFar::key_bytes(std::string_view file, const std::string& path) const {
    const auto begin = key(path);
    if (!begin) return {};
    const std::size_t end = std::min(file.find_first_of(" \t=:\n", *begin), file.size());
    return Bytes::of(*begin, end);
}

PathsSoFar::Place PathsSoFar::value_at(std::string_view file, const std::string& path, bool last,
                                       bool list) const {
    if (const auto at = key(path)) {
        const bool braces = last && !list && value_of_key_at(file, *at).starts_with('{');
        return braces ? std::nullopt : at;
    }
    return last && list ? key(path + ".") : std::nullopt;
}

bool PathsSoFar::has_header(const std::string& path) const {
    return places_.contains(path + ".");
}

std::optional<std::string> PathsSoFar::value_around(const std::string& table,
                                                    const std::vector<std::string>& parts) const {
    std::string path = table;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        path = join_path(path, parts[i]);
        if (places_.contains(path)) return path;
    }
    return std::nullopt;
}

std::string PathsSoFar::add_element(const std::string& array) {
    return join_path(array, fmt::format("{}", counts_[array]++));
}

bool PathsSoFar::is_element(const std::string& path) const {
    return counts_.contains(parent_of(path));
}

std::optional<std::string> PathsSoFar::last_element(const std::string& array) const {
    const auto known = counts_.find(array);
    if (known == counts_.end()) return std::nullopt;
    return join_path(array, fmt::format("{}", known->second - 1));
}

std::string PathsSoFar::here(std::string_view header) const {
    std::string path;
    for (std::size_t at = 0; at < header.size();) {
        const std::size_t dot = std::min(header.find('.', at), header.size());
        path = join_path(path, header.substr(at, dot - at));
        if (dot < header.size()) path = last_element(path).value_or(path);
        at = dot + 1;
    }
    return path;
}

} // namespace caseflow
