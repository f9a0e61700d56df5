#include "caseflow/toml/mended_text.hpp"

#include "caseflow/model/path.hpp"
#include "caseflow/source/text.hpp"
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/reader.hpp"

#include <algorithm>

namespace caseflow {

void MendedText::add(std::string_view part, std::size_t offset) {
    const std::size_t begin = text_.size();
    text_ += part;
    if (!text_.ends_with('\n')) text_ += '\n';
    parts_.push_back({begin, text_.size() - begin, offset, table_});
}

void MendedText::begin_table(const std::string& path) {
    table_ = ++count_;
    tables_.emplace(path, table_);
}

bool MendedText::continue_table(const std::string& path) {
    const auto known = tables_.find(path);
    if (known != tables_.end()) table_ = known->second;
    return known != tables_.end();
}

void MendedText::order_by_table() {
    const auto is_earlier = [](const Part& a, const Part& b) { return a.table < b.table; };
    if (std::is_sorted(parts_.begin(), parts_.end(), is_earlier)) return;
    std::stable_sort(parts_.begin(), parts_.end(), is_earlier);
    std::string ordered;
    for (Part& part : parts_) {
        const std::size_t begin = ordered.size();
        ordered.append(text_, part.begin, part.size);
        part.begin = begin;
    }
    text_ = std::move(ordered);
}

bool MendedText::read(ValueTree& to) {
    order_by_table();
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
