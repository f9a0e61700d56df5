#include "caseflow/model/path.hpp"

#include "caseflow/model/field.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

bool is_index(std::string_view step) {
    return !step.empty() && step.size() < 10 &&
           step.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string parent_of(const std::string& path) {
    const std::size_t dot = path.rfind('.');
    return dot == std::string::npos ? "" : path.substr(0, dot);
}

std::string join_path(std::string_view table, std::string_view step) {
    std::string path(table);
    if (!path.empty()) path += '.';
    return path += step;
}

std::string join_path(const std::vector<std::string>& steps) {
    return fmt::format("{}", fmt::join(steps, "."));
}

std::string_view last_step(std::string_view path) {
    return path.substr(path.rfind('.') + 1);
}

bool lies_in(std::string_view path, std::string_view table) {
    return table.empty() ||
           (path.size() > table.size() && path.starts_with(table) && path[table.size()] == '.');
}

std::string remove_indexes(std::string_view path) {
    std::string out;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('.', at), path.size());
        const std::string_view step = path.substr(at, end - at);
        if (!is_index(step)) out += (out.empty() ? "" : ".") + std::string(step);
        at = end + 1;
    }
    return out;
}

bool is_known_path(std::string_view path, const std::vector<FieldInfo>& fields) {
    const FieldInfo* field = nullptr; // of the steps so far
    bool in_element = false;          // the step before was an index
    std::string key;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('.', at), path.size());
        const std::string_view step = path.substr(at, end - at);
        at = end + 1;
        if (is_index(step)) {
            if (field == nullptr || !field->many || in_element) return false;
            in_element = true;
            continue;
        }
        if (field != nullptr && (field->type != Type::table || field->many != in_element))
            return false;
        key += (key.empty() ? "" : ".") + std::string(step);
        const auto known = std::find_if(fields.begin(), fields.end(),
                                        [&](const FieldInfo& row) { return row.path == key; });
        if (known == fields.end()) return false;
        field = &*known;
        in_element = false;
    }
    return true;
}

Rank rank_of(std::string_view path) {
    Rank rank;
    for (std::size_t end = 0; end < path.size();) {
        end = std::min(path.find('.', end + 1), path.size());
        const std::string_view step = last_step(path.substr(0, end));
        if (is_index(step)) {
            rank.push_back(static_cast<std::size_t>(std::stoul(std::string(step))));
            continue;
        }
        const std::string key = remove_indexes(path.substr(0, end));
        const auto& fields = case_fields();
        const auto known = std::find_if(fields.begin(), fields.end(),
                                        [&](const FieldInfo& field) { return field.path == key; });
        rank.push_back(static_cast<std::size_t>(known - fields.begin()));
    }
    return rank;
}

std::string with_indexes(std::string_view path) {
    std::string full;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('.', at), path.size());
        const std::string_view step = path.substr(at, end - at);
        at = end + 1;
        full = join_path(full, step);
        const std::string key = remove_indexes(full);
        const auto& fields = case_fields();
        const bool is_list =
            !is_index(step) &&
            std::any_of(fields.begin(), fields.end(), [&](const FieldInfo& field) {
                return field.path == key && field.many && field.type == Type::table;
            });
        const std::string_view next = path.substr(std::min(at, path.size()));
        if (is_list && !is_index(next.substr(0, next.find('.')))) full += ".0";
    }
    return full;
}

} // namespace caseflow
