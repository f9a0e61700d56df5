#include "caseflow/toml/place_of_keys.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// For an array of tables, the last element before a place, or the first after it; null if there is
/// none. Any other table is returned as it is.
const Node* near(const Node* table, std::size_t place, bool before) {
    if (table == nullptr || table->kind != Node::Kind::array) return table;
    const Node* last = nullptr;
    for (const Node* element = table->first; element != nullptr; element = element->next) {
        if (element->place.begin > place) return before ? last : element;
        last = element;
    }
    return before ? last : nullptr;
}

/// The table at a path that is near to a place.
const Node* find_near(const Node& root, std::string_view path, std::size_t place, bool before) {
    const Node* at = &root;
    while (!path.empty() && at != nullptr) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        const bool last = dot == path.size();
        at = near(at->find(path.substr(0, dot)), place, before || !last);
        path.remove_prefix(last ? dot : dot + 1);
    }
    return at != nullptr && at->kind == Node::Kind::table ? at : nullptr;
}

bool has_any(const Node& table, const std::vector<const Node*>& nodes) {
    return std::ranges::any_of(nodes,
                               [&](const Node* key) { return table.find(key->key) != nullptr; });
}

} // namespace

bool is_there_for(const std::vector<const Node*>& nodes, std::string_view table, const Node& root,
                  const KeyTable& keys) {
    const std::size_t place = nodes.front()->key_place.begin;
    const FieldInfo* field = keys.find(table);
    if (field == nullptr) return false;
    for (const bool before : {true, false}) {
        const Node* found = find_near(root, table, place, before);
        if (found != nullptr && found->origin == Node::Origin::implicit) continue;
        if (found != nullptr && (!field->many || !has_any(*found, nodes))) return true;
    }
    return false;
}

bool is_taken(const std::vector<const Node*>& nodes, std::string_view table, const Node& root) {
    const Node* found = find_near(root, table, nodes.front()->key_place.begin, true);
    return found != nullptr && has_any(*found, nodes);
}

} // namespace caseflow
