/// Why: the content of a file, value by value, each with its bytes. Decoding walks it, and a
/// finding finds its place in it by path, so that places are computed only when needed.
#pragma once

#include "caseflow/model/date.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>

namespace caseflow {

/// Bytes of a text, from `begin` up to but excluding `end`.
struct Bytes {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    /// From two offsets into a text, which must be within the size limit of a file.
    static Bytes of(std::size_t begin, std::size_t end) {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    friend bool operator==(const Bytes&, const Bytes&) = default;
};

/// A value of a file. Nodes live in the arena of their tree.
struct Node {
    enum class Kind : std::uint8_t {
        table,
        array,
        string,
        integer,
        real,
        boolean,
        date,
        time,
        date_time,
        unreadable, // the file has it, but not as TOML
    };
    /// How a table or an array was created, which determines what may be added to it.
    enum class Origin : std::uint8_t {
        value,    // as a value: {…}, […]
        header,   // [table], [[array]] or the root
        implicit, // by a header of a table in it
        dotted,   // by a dotted key
    };

    Kind kind = Kind::table;
    Origin origin = Origin::value;
    bool incomplete = false; // of a table: something in it cannot be read
    Bytes place;             // of the value; for a table, the header or key that created it
    Bytes key_place;         // of the key, in a table
    std::string_view key;

    std::string_view text;    // of a string, escapes resolved
    std::int64_t integer = 0; // of an integer; 0 or 1 for a boolean
    Date date = {};

    Node* next = nullptr; // the next one in its table or array
    Node* first = nullptr;
    Node* last = nullptr;
    std::uint32_t count = 0;         // size of its content
    const Node** elements = nullptr; // of an array, when the tree is complete

    /// The value of a key in a table; null if the key is missing, or if this is not a table.
    [[nodiscard]] const Node* find(std::string_view name) const;
    [[nodiscard]] Node* find(std::string_view name);

    /// Adds a node after its others.
    void append(Node& child);
};

/// Calls `visit` with each string below a node, at any depth.
template <class Visit>
void for_each_string(const Node& node, const Visit& visit) {
    for (const Node* at = node.first; at != nullptr; at = at->next) {
        if (at->kind == Node::Kind::string)
            visit(*at);
        else if (at->first != nullptr)
            for_each_string(*at, visit);
    }
}

class ValueTree {
  public:
    ValueTree();

    [[nodiscard]] const Node& root() const { return *root_; }
    [[nodiscard]] Node& root() { return *root_; }

    /// A new node that is not in a table yet.
    [[nodiscard]] Node& make(Node::Kind kind);

    /// A copy of a text, with the lifetime of the tree.
    [[nodiscard]] std::string_view keep(std::string_view text);

    /// Makes elements of arrays findable, when all have been added.
    void complete();

    /// The value at a path ("funding.source.0.amount"), else the innermost table or array around
    /// it, and finally the root.
    [[nodiscard]] const Node& nearest(std::string_view path) const;

    /// The value at a path; null if there is none.
    [[nodiscard]] const Node* find(std::string_view path) const;
    [[nodiscard]] Node* find(std::string_view path);

  private:
    void list_elements(Node& node);
    [[nodiscard]] const Node* walk(std::string_view path, bool whole) const;

    std::unique_ptr<std::pmr::monotonic_buffer_resource> arena_;
    Node* root_;
};

} // namespace caseflow
