/// Why: one odd character in a line end or a comment, one byte that is not UTF-8 or one git
/// conflict would hide every statement of the file.
#pragma once

#include "caseflow/toml/conflict.hpp"
#include "caseflow/toml/mistakes.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A text of the same length that can be taken apart into statements.
struct ReadableText {
    std::string text;
    std::vector<Bytes> spoilt; // what nobody can read, in order

    /// The keys and tables, without indexes, on the other side of conflicts.
    std::vector<std::string> unread;

    [[nodiscard]] bool is_spoilt(std::size_t begin, std::size_t end) const;
};

/// Lone carriage returns become line feeds, and control characters in comments become blanks. Each
/// kind is reported at its first place, control characters once per comment. Only one side of each
/// conflict is kept; it is spoilt and reported elsewhere. Bytes that are not UTF-8 become question
/// marks. They are reported once per line, or once in all if the rest of the text is ASCII, and are
/// spoilt unless they are in comments.
[[nodiscard]] ReadableText readable_text(std::string_view text, Mistakes& to);

} // namespace caseflow
