#include "caseflow/toml/mended_text.hpp"

#include "caseflow/model/path.hpp"
#include "caseflow/source/text.hpp"
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/reader.hpp"

#include <algorithm>

namespace caseflow {

void MendedText::add(std::string_view part, std::size_t offset) {
    parts_.push_back({text_.size(), offset});
    text_ += part;
    if (!text_.ends_with('\n')) text_ += '\n';
}

bool MendedText::read(ValueTree& to) const {
    if (!caseflow::read(to.keep(text_), to)) {
        to = ValueTree();
        if (parse_with_library(SourceText("", text_), to)) return false;
    }
    for (Node* node = to.root().first; node != nullptr; node = node->next) move_places(*node);
    return true;
}

std::uint32_t MendedText::offset_of(std::size_t at) const {
    const auto after =
        std::upper_bound(parts_.begin(), parts_.end(), at,
                         [](std::size_t offset, const Part& part) { return offset < part.begin; });
    const Part& part = *(after - 1);
    return static_cast<std::uint32_t>(part.offset + (at - part.begin));
}

void MendedText::move_places(Node& node) const {
    for (std::uint32_t* place :
         {&node.place.begin, &node.place.end, &node.key_place.begin, &node.key_place.end})
        *place = offset_of(*place);
    for (Node* child = node.first; child != nullptr; child = child->next) move_places(*child);
}

void mark_unread(ValueTree& tree, const std::string& path, Bytes key) {
    Node* node = tree.find(path);
    if (node != nullptr && node->kind == Node::Kind::table) {
        node->incomplete = true;
        return;
    }
    if (node != nullptr) {
        const bool tables = node->first != nullptr && node->first->kind == Node::Kind::table;
        if (!tables) node->kind = Node::Kind::unreadable;
        return;
    }
    Node* table = tree.find(parent_of(path));
    if (table == nullptr || table->kind != Node::Kind::table) return;
    Node& unread = tree.make(Node::Kind::unreadable);
    unread.key = tree.keep(last_step(path));
    unread.place = table->place;
    unread.key_place = key;
    table->append(unread);
}

} // namespace caseflow
