/// Why: reading files is what everything else waits for, and people's files use little of TOML.
/// This reads that little quickly, in one pass, and leaves the rest to the library. It never
/// contradicts the library: what it takes, the library takes, with the same values at the same
/// places.
#pragma once

#include "caseflow/source/value_tree.hpp"

#include <string_view>

namespace caseflow {

/// Fills an empty tree with what a text says. Returns false if it declines the text, which may be
/// TOML nonetheless; the tree is then unusable. It takes headers, keys, all four kinds of strings,
/// decimal integers and fractions, booleans, local dates, arrays and inline tables, within the
/// limits of limits.hpp. It declines on purpose:
/// - 0x, 0o, 0b, exponents, inf, nan, times and date-times;
/// - keys that are empty or contain an escape;
/// - more than 64 keys in one table;
/// - a table whose header comes after headers of tables in it, if it already has other keys;
/// - a string that continues, after a backslash at a line end, with a character from U+0080 that is
///   not a letter of Latin script or the like (the library skips some of them as blanks);
/// - everything that is not TOML, or beyond the limits.
///
/// Texts of the tree without escapes are in `text`, which must outlive it.
[[nodiscard]] bool read(std::string_view text, ValueTree& to);

} // namespace caseflow
