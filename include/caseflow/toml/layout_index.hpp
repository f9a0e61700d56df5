/// Why: many changes of one file are made in one pass. The item at a path is found without going
/// through the file.
#pragma once

#include "caseflow/toml/layout.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caseflow {

class LayoutIndex {
  public:
    explicit LayoutIndex(std::vector<Item> items);
    LayoutIndex(const LayoutIndex&) = delete;
    LayoutIndex& operator=(const LayoutIndex&) = delete;
    LayoutIndex(LayoutIndex&&) = delete;
    LayoutIndex& operator=(LayoutIndex&&) = delete;
    ~LayoutIndex() = default;

    [[nodiscard]] const std::vector<Item>& items() const { return items_; }

    /// The key or element at a path; null if there is none.
    [[nodiscard]] const Item* find_value(std::string_view path) const;
    [[nodiscard]] const Item* find_header(std::string_view table) const;

    /// The content of a table or array, at any depth, in the order of the file.
    [[nodiscard]] std::vector<const Item*> items_in(std::string_view table) const;

    /// The last header of a table or of a table in it; null if there is none.
    [[nodiscard]] const Item* last_header_of(std::string_view table) const;

    /// True if a key on lines of its own names a table before it: officer.name = "…".
    [[nodiscard]] bool has_dotted(std::string_view table) const;

    /// The place after the last key before the first header, or the beginning of that header if no
    /// key precedes it.
    [[nodiscard]] std::size_t end_of_root(std::size_t size) const;

  private:
    using ByPath = std::vector<std::pair<std::string_view, const Item*>>;

    void add_dotted(const Item& item);

    std::vector<Item> items_;
    ByPath by_path_; // items with the same path are in file order
    std::map<std::string, const Item*, std::less<>> last_headers_;
    std::set<std::string, std::less<>> dotted_;
};

} // namespace caseflow
