/// Why: what a header or a key of a broken file makes depends on those above it: which elements
/// arrays of tables have, and which keys and tables are there already.
#pragma once

#include "caseflow/source/value_tree.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The paths, with indexes, of the keys and headers read so far, and where each first is.
class PathsSoFar {
  public:
    using Place = std::optional<std::size_t>; // nothing: it is not there

    /// Where the key or the header is already; else it is there from now on.
    Place add_key(const std::string& path, std::size_t begin);
    Place add_header(const std::string& path, std::size_t begin);

    [[nodiscard]] Place key(const std::string& path) const;
    /// The bytes of a key, up to a blank or a sign.
    [[nodiscard]] Bytes key_bytes(std::string_view file, const std::string& path) const;

    /// Where the key is whose value keeps a header, `list` if of an array, from making a table of
    /// it; `last`: it is the last step of the header. What a table in braces lacks can be moved
    /// into it.
    [[nodiscard]] Place value_at(std::string_view file, const std::string& path, bool last,
                                 bool list) const;

    [[nodiscard]] bool has_header(const std::string& path) const;

    /// The first key of `table` on the way along a dotted key that has a value.
    [[nodiscard]] std::optional<std::string>
    value_around(const std::string& table, const std::vector<std::string>& parts) const;

    /// The path of a new element of an array of tables.
    std::string add_element(const std::string& array);

    /// Whether a table is an element of an array of tables.
    [[nodiscard]] bool is_element(const std::string& path) const;

    /// The path of the last element of an array of tables; nothing if it has none.
    [[nodiscard]] std::optional<std::string> last_element(const std::string& array) const;

    /// The path that a header has here: that of the last elements of the arrays around its table.
    [[nodiscard]] std::string here(std::string_view header) const;

  private:
    std::map<std::string, std::size_t> counts_; // elements of each array of tables
    std::map<std::string, std::size_t> places_; // of keys, and of headers with a dot after them
};

} // namespace caseflow
