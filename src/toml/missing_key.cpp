#include "caseflow/toml/missing_key.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/toml/value_line.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;
namespace {

/// Whether a key of a table is in one of the tables in it, where it is reported.
bool is_in_subtable(const Node& table, const std::string& path, std::string_view key,
                    const KeyTable& keys) {
    for (const Node* node = table.first; node != nullptr; node = node->next) {
        if (node->kind != Node::Kind::table) continue;
        const std::string inner = join_path(path, node->key);
        if (node->find(key) != nullptr && keys.find(join_path(inner, key)) == nullptr) return true;
        if (keys.find(inner) == nullptr && is_in_subtable(*node, inner, key, keys)) return true;
    }
    return false;
}

/// Whether an unknown key of a table is meant to be this one.
bool is_misspelt(const Node& table, const std::string& path, std::string_view key,
                 const KeyTable& keys) {
    const auto names = keys.names_in(path);
    for (const Node* node = table.first; node != nullptr; node = node->next) {
        if (std::ranges::find(names, node->key) != names.end()) continue;
        auto meant = meant_name(node->key, names);
        if (!meant) meant = name_within(node->key, names);
        if (meant == key) return true;
    }
    return false;
}

/// The value that a required key must have, as a literal, if that is known.
std::optional<std::string> only_value(std::string_view file, const FieldInfo& field) {
    return field.path == "diarienummer" ? number_literal(file) : std::nullopt;
}

/// The message for a required key that is not there. It proposes no value that would pass if it
/// were pasted as it is.
std::string missing_message(std::string_view file, const FieldInfo& field) {
    const std::string_view key = last_step(field.path);
    auto value = only_value(file, field);
    if (!value && field.type == Type::text) value = field.many ? "[\"…\"]" : "\"…\"";
    return value ? message("'{key}' is missing; add {key} = {value}", "key"_a = key,
                           "value"_a = *value)
                 : message("'{key}' is missing; add it, as in {key} = {example}", "key"_a = key,
                           "example"_a = field.example);
}

} // namespace

std::string empty_message(std::string_view file, const FieldInfo& field) {
    const std::string_view key = last_step(field.path);
    const auto value = only_value(file, field);
    return value ? message("'{key}' is empty; write {key} = {value}", "key"_a = key,
                           "value"_a = *value)
                 : message("'{key}' is empty; write its value, as in {key} = {example}",
                           "key"_a = key, "example"_a = field.example);
}

void MissingKeys::look_into_comments(const Node& root, std::vector<std::string>& misplaced) {
    in_comments_ = report_keys_in_comments(source_, root, keys_, findings_);
    for (const auto& [table, path, key] : in_comments_) misplaced.push_back(join_path(path, key));
}

bool MissingKeys::is_reported(const Node& table, const std::string& path,
                              std::string_view key) const {
    if (is_in_subtable(table, path, key, keys_)) return true;
    const auto is_it = [&](const KeyInComment& lost) {
        return lost.table == &table && lost.key == key;
    };
    if (std::ranges::any_of(in_comments_, is_it)) return true;
    const bool of_case = keys_.find("diarienummer") != nullptr;
    return !(of_case && is_sound_) && is_misspelt(table, path, key, keys_);
}

void MissingKeys::add(const Node& table, const std::string& path, const FieldInfo& key) {
    if (!is_reported(table, path, last_step(key.path))) missing_.push_back({table.place, &key});
}

void MissingKeys::report(const std::vector<std::string>& misplaced) {
    Report report("key-required", findings_);
    for (const Missing& missing : missing_) {
        const FieldInfo* const key = missing.key;
        const auto is_it = [&](const Missing& other) { return other.key == key; };
        const auto in_comment = [&](const KeyInComment& lost) {
            return join_path(lost.path, lost.key) == key->path;
        };
        const auto elsewhere = std::ranges::count(misplaced, key->path) -
                               std::ranges::count_if(in_comments_, in_comment);
        if (elsewhere >= std::ranges::count_if(missing_, is_it)) continue;
        report.add({&source_, source_.span(missing.table.begin, missing.table.end)},
                   missing_message(source_.name(), *key));
    }
}

} // namespace caseflow
