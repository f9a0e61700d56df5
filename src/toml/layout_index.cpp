#include "caseflow/toml/layout_index.hpp"

#include "caseflow/model/path.hpp"

#include <algorithm>

namespace caseflow {
namespace {

using Kind = Item::Kind;

struct ByPathOnly {
    template <class Row>
    bool operator()(const Row& row, std::string_view path) const {
        return row.first < path;
    }
};

} // namespace

LayoutIndex::LayoutIndex(std::vector<Item> items) : items_(std::move(items)) {
    by_path_.reserve(items_.size());
    for (const Item& item : items_) {
        by_path_.emplace_back(item.path, &item);
        if (item.kind == Kind::pair && !item.nested) add_dotted(item);
        if (item.kind != Kind::header) continue;
        for (std::string table = item.path; !table.empty(); table = parent_of(table))
            last_headers_[table] = &item;
    }
    std::sort(by_path_.begin(), by_path_.end()); // the order of pointers is that of the vector
}

/// Adds the tables around the key, up to the one it is written from.
void LayoutIndex::add_dotted(const Item& item) {
    for (std::string table = parent_of(item.path); !lies_in(item.table, table);
         table = parent_of(table))
        dotted_.insert(table);
}

const Item* LayoutIndex::find_value(std::string_view path) const {
    auto row = std::lower_bound(by_path_.begin(), by_path_.end(), path, ByPathOnly());
    for (; row != by_path_.end() && row->first == path; ++row)
        if (row->second->kind != Kind::header) return row->second;
    return nullptr;
}

const Item* LayoutIndex::find_header(std::string_view table) const {
    auto row = std::lower_bound(by_path_.begin(), by_path_.end(), table, ByPathOnly());
    for (; row != by_path_.end() && row->first == table; ++row)
        if (row->second->kind == Kind::header) return row->second;
    return nullptr;
}

std::vector<const Item*> LayoutIndex::items_in(std::string_view table) const {
    std::vector<const Item*> found;
    if (table.empty()) {
        for (const Item& item : items_) found.push_back(&item);
        return found;
    }
    const std::string prefix = std::string(table) + ".";
    auto row = std::lower_bound(by_path_.begin(), by_path_.end(), prefix, ByPathOnly());
    for (; row != by_path_.end() && row->first.starts_with(prefix); ++row)
        found.push_back(row->second);
    std::sort(found.begin(), found.end());
    return found;
}

const Item* LayoutIndex::last_header_of(std::string_view table) const {
    const auto found = last_headers_.find(table);
    return found == last_headers_.end() ? nullptr : found->second;
}

bool LayoutIndex::has_dotted(std::string_view table) const {
    return dotted_.contains(table);
}

std::size_t LayoutIndex::end_of_root(std::size_t size) const {
    std::size_t end = items_.empty() ? size : items_.front().line_begin;
    for (const Item& item : items_) {
        if (item.kind == Kind::header) break;
        if (!item.nested) end = item.line_end;
    }
    return end;
}

} // namespace caseflow
