/// Why: the sound parts of a file are read without the rest, but keep their places in the file.
#pragma once

#include "caseflow/source/value_tree.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// Parts of a file, or their replacements, one after the other, but the keys of a table together.
class MendedText {
  public:
    /// `offset`: where in the file the part begins.
    void add(std::string_view part, std::size_t offset);

    /// The parts that follow are the header and the keys of a table.
    void begin_table(const std::string& path);

    /// The same for a table that has begun before; returns false if none has.
    bool continue_table(const std::string& path);

    /// Fills an empty tree; its places are those in the file. Returns false if the parts together
    /// are not TOML.
    [[nodiscard]] bool read(ValueTree& to);

  private:
    struct Part {
        std::size_t begin; // in text_
        std::size_t size;
        std::size_t offset;
        std::size_t table; // its place among the tables
    };

    void order_by_table();

    [[nodiscard]] std::uint32_t offset_of(std::size_t at) const;
    void move_places(Node& node) const;

    std::string text_;
    std::vector<Part> parts_;
    std::map<std::string, std::size_t> tables_; // their places in the order, by path
    std::size_t count_ = 0;                     // of tables
    std::size_t table_ = 0;                     // the current one; 0: the file itself
};

/// Marks the value at a path of a tree, or its absence, as unread: it is neither relied on nor
/// reported as missing. `key`: the place of its key; nothing if that is unknown.
void mark_unread(ValueTree& tree, const std::string& path, Bytes key);

} // namespace caseflow
