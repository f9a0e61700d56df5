/// Why: one odd character in a line end or a comment, one byte that is not UTF-8 or one conflict of
/// git would hide every statement of the file.
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

    /// The keys and tables, without indexes, of the other side of conflicts.
    std::vector<std::string> unread;

    [[nodiscard]] bool is_spoilt(std::size_t begin, std::size_t end) const;
};

/// With line feeds for lone carriage returns and blanks for control characters in comments, none of
/// which TOML takes: each kind is reported where it is first, control characters once for each
/// comment. With one side of each conflict, which is spoilt and reported elsewhere. With question
/// marks for bytes that are not UTF-8, reported once a line, or once in all if nothing else in the
/// text is more than ASCII; these are spoilt unless they are in comments.
[[nodiscard]] ReadableText readable_text(std::string_view text, Mistakes& to);

} // namespace caseflow
