/// Why: this decides where in a person's text a value goes: in place of the old one, on a new line
/// after the keys that the table of keys has before it, in an inline table, or under a new header.
///
/// The input must be TOML. If the change cannot be made, the returned text does not have it: the
/// caller decodes it and compares.
#pragma once

#include "caseflow/toml/layout_index.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The text that replaces the bytes from one place to another.
struct Patch {
    std::size_t begin;
    std::size_t end;
    std::string with;
};

using Patches = std::vector<Patch>;

/// The text with patches, which must not overlap and must be in its order.
[[nodiscard]] std::string apply_patches(std::string_view text, const Patches& patches);

/// Finds the patches for a change of a text, independently of other changes.
class Splice {
  public:
    using Items = std::vector<const Item*>;

    explicit Splice(std::string_view text) : text_(text), index_(layout_of(text)) {}

    [[nodiscard]] const Item* find_value(std::string_view path) const {
        return index_.find_value(path);
    }
    [[nodiscard]] bool has_header(std::string_view table) const {
        return index_.find_header(table) != nullptr;
    }
    /// Whether a table has a header, a value of its own or keys that name it.
    [[nodiscard]] bool is_there(std::string_view table) const {
        return has_header(table) || find_value(table) != nullptr || index_.has_dotted(table);
    }
    [[nodiscard]] std::string_view bytes(const Item& item) const {
        return text_.substr(item.value, item.end - item.value);
    }

    /// Sets a value, whether or not there was one.
    [[nodiscard]] Patch put(const std::string& path, const std::string& literal) const;

    /// Adds elements at the end of an array, which is created if there is none.
    [[nodiscard]] Patch append(const std::string& path,
                               const std::vector<std::string>& literals) const;

    /// Removes a key and its line, a key of an inline table and its comma, or a table that has
    /// headers.
    [[nodiscard]] Patches remove(const std::string& path) const;

    /// Removes elements of an array; nothing if they have to be removed one after the other.
    [[nodiscard]] std::optional<Patches> remove_elements(const std::string& array,
                                                         const Items& elements) const;

    /// A literal of several lines, with the line ends of the file.
    [[nodiscard]] std::string with_line_ends(const std::string& literal) const;

  private:
    [[nodiscard]] Patches remove_table(const std::string& path) const;
    [[nodiscard]] Patch remove_nested(const Items& siblings, Items::const_iterator first,
                                      Items::const_iterator last) const;
    [[nodiscard]] std::string blank_line() const;
    [[nodiscard]] std::string_view line_end() const;
    [[nodiscard]] std::string indent_of(const Item& item) const;
    [[nodiscard]] Items nested_items(const std::string& table, Item::Kind kind) const;
    [[nodiscard]] Items elements_of(const Item& item) const;
    [[nodiscard]] bool is_alone_on_lines(const Item& item) const;
    [[nodiscard]] Patch put_inline(const Item& value, const std::string& path,
                                   const std::string& literal) const;
    [[nodiscard]] Patch insert_line(std::size_t at, const std::string& line) const;
    [[nodiscard]] Patch put_line(const std::string& table, const std::string& path,
                                 const std::string& literal) const;
    [[nodiscard]] std::size_t end_of_example(std::size_t at, std::string_view key) const;
    [[nodiscard]] std::size_t end_of(const Item& header) const;
    [[nodiscard]] std::size_t end_of_keys(const Item& header) const;
    [[nodiscard]] std::size_t begin_of_comments(std::size_t line) const;
    [[nodiscard]] std::size_t end_of_comments(std::size_t at) const;
    [[nodiscard]] bool is_blank_line(std::size_t at) const;
    [[nodiscard]] const Item* header_before(const std::string& table) const;
    [[nodiscard]] Patch put_table(const std::string& path, const std::string& literal) const;

    std::string_view text_;
    LayoutIndex index_;
};

/// The bytes of the value at a path ("decision.0.points.1"); empty if there is none.
[[nodiscard]] std::string_view value_at(std::string_view text, std::string_view path);

/// The text with elements added at the end of an array, which is created if there is none.
[[nodiscard]] std::string append_values(std::string_view text, const std::string& path,
                                        const std::vector<std::string>& literals);

} // namespace caseflow
