/// Why: the reader and the TOML library must say the same of a text, values and places alike.
#pragma once

#include "caseflow/source/value_tree.hpp"

namespace caseflow::test {

[[nodiscard]] inline bool same_tree(const Node& a, const Node& b);

/// The keys of a table have no order, the elements of an array have.
[[nodiscard]] inline bool same_children(const Node& a, const Node& b) {
    if (a.count != b.count) return false;
    const Node* beside = b.first;
    for (const Node* child = a.first; child != nullptr; child = child->next) {
        const Node* other = a.kind == Node::Kind::table ? b.find(child->key) : beside;
        if (other == nullptr || !same_tree(*child, *other)) return false;
        beside = beside->next;
    }
    return true;
}

[[nodiscard]] inline bool same_tree(const Node& a, const Node& b) {
    return a.kind == b.kind && a.place == b.place && a.key == b.key && a.key_place == b.key_place &&
           a.text == b.text && a.integer == b.integer && a.date == b.date && same_children(a, b);
}

} // namespace caseflow::test
