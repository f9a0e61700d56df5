/// Why: the TOML library decides what is TOML 1.0. Only this code uses it. It reads what the
/// reader declines, within limits on the cost of a hostile file.
#pragma once

#include "caseflow/source/text.hpp"
#include "caseflow/source/value_tree.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// Why a text is not TOML, and where.
struct SyntaxError {
    Span place;
    std::string message;
    bool hostile; // it exceeds a limit, or is not UTF-8 text
};

/// Fills an empty tree with the content of a text; returns nothing if the text is TOML and within
/// limits.
[[nodiscard]] std::optional<SyntaxError> parse_with_library(const SourceText& source,
                                                            ValueTree& to);

/// The same, but by our reader if it accepts the text.
[[nodiscard]] std::optional<SyntaxError> parse(const SourceText& source, ValueTree& to);

/// Whether a text is TOML by itself.
[[nodiscard]] bool is_toml(std::string_view text);

} // namespace caseflow
