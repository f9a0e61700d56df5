/// Why: an edit changes the bytes of one key and no others, so it must know which bytes those are.
/// This maps a file's text: every header, key and element with its place, whether or not the table
/// of keys has it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A part of a file that has a place; offsets are bytes.
struct Item {
    enum class Kind {
        header,  // [officer], [[decision]]
        pair,    // key = value, on lines of its own or in an inline table
        element, // of an array
    };
    Kind kind;
    std::string path;       // "decision.0.signatory.name", the elements of lists counted from 0
    std::string table;      // the path its key is written from: the header's or the inline table's
    bool nested;            // within another item's value
    std::size_t begin;      // of the key, the bracket, or the element
    std::size_t value;      // of the value, or of a header's keys
    std::size_t end;        // after the value or the last bracket
    std::size_t line_begin; // of the line it begins on
    std::size_t line_end;   // after the line it ends on, line end included
};

/// The items of a text that a TOML parser has accepted, in order.
[[nodiscard]] std::vector<Item> layout_of(std::string_view text);

} // namespace caseflow
