/// Why: the sound parts of a file are read without the rest, but keep their places in the file.
#pragma once

#include "caseflow/source/value_tree.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// Parts of a file, or their replacements, one after the other.
class MendedText {
  public:
    /// `offset`: where in the file the part begins.
    void add(std::string_view part, std::size_t offset);

    /// Fills an empty tree; its places are those in the file. Returns false if the parts together
    /// are not TOML.
    [[nodiscard]] bool read(ValueTree& to) const;

  private:
    struct Part {
        std::size_t begin; // in text_
        std::size_t offset;
    };

    [[nodiscard]] std::uint32_t offset_of(std::size_t at) const;
    void move_places(Node& node) const;

    std::string text_;
    std::vector<Part> parts_;
};

/// Marks the value at a path of a tree, or its absence, as unread: it is neither relied on nor
/// reported as missing. `key`: the place of its key; nothing if that is unknown.
void mark_unread(ValueTree& tree, const std::string& path, Bytes key);

} // namespace caseflow
