#include "caseflow/toml/missing_key.hpp"

#include "caseflow/model/path.hpp"
#include "caseflow/model/swedish.hpp"

#include <algorithm>

namespace caseflow {
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

} // namespace

bool MissingKeys::report_elsewhere(const Node& root, const Node& table, const std::string& path,
                                   std::string_view key) {
    if (is_in_subtable(table, path, key, keys_)) return true;
    if (!in_comments_) in_comments_ = report_required_in_comments(source_, root, keys_, findings_);
    if (std::ranges::find(*in_comments_, KeyInComment{&table, std::string(key)}) !=
        in_comments_->end())
        return true;
    const bool of_case = keys_.find("diarienummer") != nullptr;
    return !(of_case && is_sound_) && is_misspelt(table, path, key, keys_);
}

} // namespace caseflow
