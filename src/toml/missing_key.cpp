#include "caseflow/toml/missing_key.hpp"

#include "caseflow/model/path.hpp"
#include "caseflow/model/swedish.hpp"

#include <algorithm>

namespace caseflow {

bool stands_below(const Node& file, std::string_view key, const KeyTable& keys) {
    for (const Node* table = file.first; table != nullptr; table = table->next)
        if (table->kind == Node::Kind::table && table->find(key) != nullptr &&
            keys.find(join_path(table->key, key)) == nullptr)
            return true;
    return false;
}

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

} // namespace caseflow
