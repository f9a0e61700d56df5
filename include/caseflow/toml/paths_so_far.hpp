/// Why: the meaning of a header or a key in a broken file depends on those above it: which elements
/// arrays of tables have, and which keys and tables exist already.
#pragma once

#include "caseflow/source/value_tree.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The paths, with indexes, of the keys and headers read so far, and where each occurs first.
class PathsSoFar {
  public:
    using Place = std::optional<std::size_t>; // nothing if it is not there

    /// The place of the key or the header if it is already there; if not, adds it.
    Place add_key(const std::string& path, std::size_t begin);
    Place add_header(const std::string& path, std::size_t begin);

    [[nodiscard]] Place key(const std::string& path) const;
    /// The bytes of a key, up to a blank or a sign.
    [[nodiscard]] Bytes key_bytes(std::string_view file, const std::string& path) const;

    /// The place of the key whose value keeps a header from making a table of it. `list`: the
    /// header is of an array of tables; `last`: the key is the last step of the header. Nothing if
    /// the value is a table in braces into which the header's keys can be moved.
    [[nodiscard]] Place value_at(std::string_view file, const std::string& path, bool last,
                                 bool list) const;

    [[nodiscard]] bool has_header(const std::string& path) const;

    /// The path of the first key in `table` that has a value and that a dotted key passes through.
    [[nodiscard]] std::optional<std::string>
    value_around(const std::string& table, const std::vector<std::string>& parts) const;

    /// The path of a new element of an array of tables.
    std::string add_element(const std::string& array);

    /// Whether a table is an element of an array of tables.
    [[nodiscard]] bool is_element(const std::string& path) const;

    /// The path of the last element of an array of tables; nothing if it has none.
    [[nodiscard]] std::optional<std::string> last_element(const std::string& array) const;

    /// The path that a header has here: in the last elements of the arrays around its table.
    [[nodiscard]] std::string here(std::string_view header) const;

  private:
    std::map<std::string, std::size_t> counts_; // elements of each array of tables
    std::map<std::string, std::size_t> places_; // of keys, and of headers plus a dot
};

} // namespace caseflow
