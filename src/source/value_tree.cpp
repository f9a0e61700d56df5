#include "caseflow/source/value_tree.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/model/path.hpp"

#include <algorithm>
#include <cstring>
#include <new>

namespace caseflow {
namespace {

constexpr std::size_t first_block = 12'288; // bytes; enough for the nodes of most cases

const Node* step_into(const Node& from, std::string_view step) {
    if (from.kind == Node::Kind::table && !is_index(step)) return from.find(step);
    if (from.kind != Node::Kind::array || !is_index(step)) return nullptr;
    const std::size_t index = digits_value(step);
    return index < from.count ? from.elements[index] : nullptr;
}

} // namespace

const Node* Node::find(std::string_view name) const {
    if (kind != Kind::table) return nullptr;
    for (const Node* node = first; node != nullptr; node = node->next)
        if (node->key == name) return node;
    return nullptr;
}

Node* Node::find(std::string_view name) {
    return const_cast<Node*>(static_cast<const Node*>(this)->find(name));
}

void Node::append(Node& child) {
    (last == nullptr ? first : last->next) = &child;
    last = &child;
    ++count;
}

ValueTree::ValueTree()
    : arena_(std::make_unique<std::pmr::monotonic_buffer_resource>(first_block)),
      root_(&make(Node::Kind::table)) {
    root_->origin = Node::Origin::header;
}

Node& ValueTree::make(Node::Kind kind) {
    Node& node = *new (arena_->allocate(sizeof(Node), alignof(Node))) Node;
    node.kind = kind;
    return node;
}

std::string_view ValueTree::keep(std::string_view text) {
    if (text.empty()) return {};
    char* copy = static_cast<char*>(arena_->allocate(text.size(), 1));
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
}

void ValueTree::list_elements(Node& node) {
    if (node.kind == Node::Kind::array && node.count > 0) {
        void* memory = arena_->allocate(node.count * sizeof(Node*), alignof(Node*));
        node.elements = static_cast<const Node**>(memory);
        const Node** place = node.elements;
        for (const Node* element = node.first; element != nullptr; element = element->next)
            *place++ = element;
    }
    for (Node* child = node.first; child != nullptr; child = child->next) list_elements(*child);
}

void ValueTree::complete() {
    list_elements(*root_);
}

const Node* ValueTree::walk(std::string_view path, bool whole) const {
    const Node* node = root_;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t end = std::min(path.find('.', at), path.size());
        const Node* inner = step_into(*node, path.substr(at, end - at));
        if (inner == nullptr) return whole ? nullptr : node;
        node = inner;
        at = end + 1;
    }
    return node;
}

const Node& ValueTree::nearest(std::string_view path) const {
    return *walk(path, false);
}

const Node* ValueTree::find(std::string_view path) const {
    return walk(path, true);
}

Node* ValueTree::find(std::string_view path) {
    return const_cast<Node*>(walk(path, true));
}

} // namespace caseflow
