#include "caseflow/model/key_table.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/swedish.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

std::string_view table_of(const FieldInfo& field) {
    const std::size_t dot = field.path.rfind('.');
    return std::string_view(field.path).substr(0, dot == std::string::npos ? 0 : dot);
}

/// The letters and digits of a name, in lower case.
std::string letters_of(std::string_view name) {
    std::string letters = fold(name);
    std::erase_if(letters, [](char c) { return c == '.' || c == '_' || c == '-' || c == ' '; });
    return letters;
}

/// True if a path with its steps joined is these letters.
bool has_letters(std::string_view path, std::string_view letters) {
    for (const char c : path) {
        if (c == '.' || c == '_') continue;
        if (!letters.starts_with(c)) return false;
        letters.remove_prefix(1);
    }
    return letters.empty();
}

/// last_step(path) == name, but fast: called with every key for each unknown one.
bool is_last_step(std::string_view path, std::string_view name) {
    return path.ends_with(name) &&
           (path.size() == name.size() || path[path.size() - name.size() - 1] == '.') &&
           name.find('.') == std::string_view::npos;
}

} // namespace

const FieldInfo* KeyTable::find(std::string_view path) const {
    const auto found = std::find_if(fields_.begin(), fields_.end(),
                                    [&](const FieldInfo& field) { return field.path == path; });
    return found == fields_.end() ? nullptr : &*found;
}

std::vector<std::string_view> KeyTable::names_in(std::string_view table) const {
    std::vector<std::string_view> names;
    for (const FieldInfo& field : fields_)
        if (table_of(field) == table) names.push_back(last_step(field.path));
    return names;
}

std::vector<std::string_view> KeyTable::names() const {
    std::vector<std::string_view> names;
    names.reserve(fields_.size());
    for (const FieldInfo& field : fields_) names.push_back(last_step(field.path));
    return names;
}

const FieldInfo* KeyTable::find_name(std::string_view word, std::string_view table) const {
    const std::string_view names[] = {last_step(table)};
    if (table.empty() || !translate(word, names)) return nullptr;
    return find(join_path(table, "name"));
}

std::vector<std::string_view> KeyTable::tables_with(std::string_view name) const {
    std::vector<std::string_view> tables;
    for (const FieldInfo& field : fields_)
        if (is_last_step(field.path, name)) tables.push_back(table_of(field));
    return tables;
}

const FieldInfo* KeyTable::find_elsewhere(std::string_view name) const {
    const FieldInfo* found = nullptr;
    for (const FieldInfo& field : fields_) {
        if (!is_last_step(field.path, name)) continue;
        const bool same =
            found == nullptr || (found->type == field.type && found->many == field.many &&
                                 found->choices == field.choices);
        if (!same) return nullptr;
        found = &field;
    }
    return found;
}

std::vector<std::string> KeyTable::namesakes(std::string_view path) const {
    std::vector<std::string> paths;
    if (find(path) != nullptr) return paths;
    for (const FieldInfo& field : fields_)
        if (last_step(field.path) == last_step(path)) paths.push_back(field.path);
    return paths;
}

std::vector<std::string> KeyTable::paths_within(std::string_view table,
                                                std::string_view name) const {
    std::vector<std::string> all;
    std::vector<std::string> within;
    for (const FieldInfo& field : fields_) {
        if (!is_last_step(field.path, name)) continue;
        all.push_back(field.path);
        if (field.path.starts_with(fmt::format("{}.", table))) within.push_back(field.path);
    }
    return within.empty() ? all : within;
}

std::vector<std::string> KeyTable::translations(std::string_view path) const {
    std::string table;
    std::string translated;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('.', at), path.size());
        const std::string_view step = path.substr(at, end - at);
        at = end + 1;
        if (is_index(step)) {
            translated = join_path(translated, step);
            continue;
        }
        auto known = translate(step, names_in(table));
        if (const FieldInfo* name = known ? nullptr : find_name(step, table))
            known = last_step(name->path);
        if (!known) {
            const auto elsewhere = translate(step, names());
            if (!elsewhere) return {};
            return paths_within(table, *elsewhere);
        }
        table = join_path(table, *known);
        translated = join_path(translated, *known);
    }
    return {translated};
}

const FieldInfo* KeyTable::find_joined(std::string_view name) const {
    const std::string letters = letters_of(name);
    const auto found = std::find_if(fields_.begin(), fields_.end(), [&](const FieldInfo& field) {
        return field.path.find('.') != std::string::npos && has_letters(field.path, letters);
    });
    return found == fields_.end() ? nullptr : &*found;
}

std::string KeyTable::header_of(std::string_view table) const {
    if (table.empty()) return message("the top of the file");
    const FieldInfo* field = find(table);
    return field != nullptr ? caseflow::header_of(*field) : fmt::format("[{}]", table);
}

std::string header_of(const FieldInfo& table) {
    return table.many ? fmt::format("[[{}]]", table.path) : fmt::format("[{}]", table.path);
}

void refuse_unknown_key(std::string_view key, std::span<const std::string> meant,
                        std::span<const std::string_view> known) {
    const std::string all = fmt::format("{}", fmt::join(known, ", "));
    if (meant.empty())
        throw Failure(
            message("unknown key '{key}'\nknown keys: {known}", "key"_a = key, "known"_a = all));
    if (meant.size() == 1)
        throw Failure(message("unknown key '{key}'; did you mean '{meant}'?\nknown keys: {known}",
                              "key"_a = key, "meant"_a = meant.front(), "known"_a = all));
    throw Failure(message("unknown key '{key}'; did you mean one of {meant}?\nknown keys: {known}",
                          "key"_a = key, "meant"_a = fmt::join(meant, ", "), "known"_a = all));
}

} // namespace caseflow
