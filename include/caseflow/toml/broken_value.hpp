/// Why: the parts of a value that is not TOML are explained in several files, which refer to places
/// in it and to the line that should be there in one way.
#pragma once

#include "caseflow/toml/mistakes.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// A value that is not TOML, and messages about it. Places are bytes of its text.
class BrokenValue {
  public:
    explicit BrokenValue(const WrittenValue& value) : value_(value), text_(value.text()) {}

    [[nodiscard]] bool is_table() const;
    [[nodiscard]] bool is_text() const;
    [[nodiscard]] bool is_many() const;

    [[nodiscard]] Mistake at(std::size_t begin, std::size_t end, std::string message) const;
    [[nodiscard]] Mistake at_value(std::string message) const;

    /// The key's line with another value; nothing if it cannot be pasted.
    [[nodiscard]] std::optional<std::string> line_with(std::string_view literal) const;

    /// The key's line in the documentation; "" if it shows none.
    [[nodiscard]] std::string example() const;

    /// A value of another kind than the key needs, and the literal that is meant, if it is known.
    [[nodiscard]] Mistake wrong(std::string_view found,
                                const std::optional<std::string>& literal) const;

  protected:
    const WrittenValue& value_;
    std::string_view text_;
};

/// Explains what is after a string on one line that is sound and ends at `end`.
[[nodiscard]] Mistake explain_after_string(const WrittenValue& value, std::size_t end);

} // namespace caseflow
